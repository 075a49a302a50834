"""The steps of a report: which are allowed when, and what each leaves behind."""

import contextlib
import re
from datetime import UTC, date, datetime
from itertools import pairwise

import pytest
import sqlalchemy as sa

from data_access.errors import DataError, LockedReportError, ReadyReportError
from data_access.loaders import report as reports
from data_access.records import audit, deeds
from data_access.records.edits import Edit
from data_access.records.fields import Money
from data_access.store import engine as engines
from data_access.store import schema
from tests.ways import CONTROLLER, DECISION, STEPS, Way

AT = datetime(2021, 9, 30, 22, 30)  # noqa: DTZ001 -- UTC without zone, as kept

#: What may be done to a report, by its status.
ALLOWED = {
    "draft": {"mark_ready"},
    "ready": {"reopen", "send"},
    "sent": {"decide", "change_after_sending", "send_back"},
    "decided": {"confirm", "correct"},
    "confirmed": {"correct"},
    "returned": set(),
}
TYPED = {"reason": "fel belopp", "confirmed_on": "2021-09-30", **DECISION}
SAME = {"board_id": "1", "occasion_id": "1"}
DEEDS = [deed for deed in deeds.DEEDS.values() if deed.statuses]


@pytest.fixture
def way(empty):
    return Way(empty)


def reached(way, status):
    if status == "returned":
        way.bring("sent").do("send_back", 1)
    else:
        way.bring(status)
    return way


def tried(way, deed, report=1, typed=TYPED):
    """Do a deed and leave no trace of it."""
    found = []
    with contextlib.suppress(ZeroDivisionError), engines.write(way.engine) as write:
        found.append(deeds.do(write, deed, CONTROLLER, report, typed, "mnkr", AT))
        raise ZeroDivisionError
    return found[0]


@pytest.mark.parametrize("status", ALLOWED)
def test_which_steps_are_allowed(way, status):
    reached(way, status)
    for deed in DEEDS:
        if deed.name in {"year_change", "fetch_ledger"}:
            continue
        done = tried(way, deed.name)
        assert (done.action is not None) == (deed.name in ALLOWED[status]), deed.name
        if done.action is None:
            (why,) = done.faults.values()
            assert deed.words in why
            assert deeds.STATUSES[status] in why


def test_every_step_is_in_the_log(way):
    reached(way, "confirmed")
    told = way.rows(schema.actions)
    assert [row["summary"] for row in told if row["summary"]] == [
        deeds.DEEDS[name].done for _, name, _ in STEPS
    ]
    steps = [
        (row["before"], row["after"])
        for row in way.rows(schema.audit)
        if row["noun"] == "report" and row["field"] == "status"
    ]
    names = ["null", *(f'"{status}"' for status, _, _ in STEPS)]
    assert [(before or "null", after) for before, after in steps] == list(
        pairwise(names)
    )
    assert {row["role"] for row in told} == {"Controller"}
    with engines.read(way.engine) as connection:
        assert audit.verify(connection) == []


def test_the_dates_of_the_way(way):
    reached(way, "confirmed")
    row = way.report(1)
    today = datetime.now(UTC).date()
    assert abs((row["ready_on"] - today).days) <= 1
    assert row["sent_on"] == row["ready_on"]
    assert row["confirmed_on"] == date(2021, 10, 5)
    assert row["row_version"] == len(STEPS)


def test_a_day_is_swedish(way):
    way.bring("draft")
    with engines.write(way.engine) as connection:
        deeds.do(connection, "mark_ready", CONTROLLER, 1, {}, "mnkr", AT)
    assert way.report(1)["ready_on"] == date(2021, 10, 1)


def test_the_decision_is_written_whole(way):
    reached(way, "decided")
    (head,) = way.rows(schema.decisions)
    assert (head["paragraph"], head["reference"]) == ("§ 23", "Dnr 2021/28")
    assert head["met_on"] is None
    told = [(row["kind"], row["body"]) for row in way.rows(schema.decision_rows)]
    assert told == [
        ("item", "Nämnden godkänner rapporteringen."),
        ("item", "Nämnden fastställer planen."),
        ("document", "Tjänsteskrivelse daterad 14 september 2021"),
    ]
    sent = [(r["recipient"], r["purpose"]) for r in way.rows(schema.recipients)]
    assert sent == [("IT-chef", "för verkställighet"), ("Akten", "")]


@pytest.mark.parametrize(
    ("status", "deed", "typed", "fault"),
    [
        ("sent", "decide", {"paragraph": ""}, "'paragraph'.*får inte vara tomt"),
        ("sent", "decide", {"items": " "}, "'items'.*får inte vara tomt"),
        ("sent", "decide", {"met_on": "30/9"}, "'met_on'.*ÅÅÅÅ-MM-DD"),
        ("sent", "decide", {"met_on": "2999-01-01"}, "'met_on'.*framtiden"),
        ("decided", "confirm", {"confirmed_on": ""}, "'confirmed_on'.*tomt"),
        ("decided", "confirm", {"confirmed_on": "2999-01-01"}, "framtiden"),
        ("decided", "correct", {"reason": ""}, "'reason'.*får inte vara tomt"),
        ("draft", "mark_ready", {"row_version": "7"}, "Någon annan har ändrat"),
        ("draft", "create_report", {}, "'board_id'.*får inte vara tomt"),
        ("draft", "create_report", SAME, "'occasion_id'.*har redan en rapport"),
        ("draft", "create_report", SAME | {"board_id": "9"}, "'board_id'.*finns inte"),
    ],
)
def test_what_a_form_must_say(way, status, deed, typed, fault):
    reached(way, status)
    base = {} if deed == "create_report" else TYPED
    done = tried(way, deed, typed={**base, **typed})
    assert done.action is None
    assert re.search(fault, str(done.faults))


def test_an_unknown_step_or_report_is_said(way):
    way.bring("draft")
    assert "inget sådant steg" in way.try_("burn", 1).faults[""]
    assert "finns inte längre" in way.try_("mark_ready", 99).faults[""]
    assert "finns inte längre" in way.try_("mark_ready").faults[""]


def test_what_is_missing_is_named(way):
    way.do("create_report", board_id="1", occasion_id="1")
    assert "inga siffror" in way.try_("mark_ready", 1).faults[""]
    way.forecast(1, "Kostnader", "69,5")
    why = way.try_("mark_ready", 1).faults[""]
    assert "Kostnader: Budget helår saknas." in why
    assert "Intäkter: Prognos helår saknas." in why
    assert "jan–aug" not in why, "the period is not begun"


def test_a_new_report_has_the_annexes_rows(way):
    way.do("create_report", board_id="1", occasion_id="1")
    assert way.report(1)["title"].endswith("uppföljningstillfälle 3")
    heads = [row["heading"] for row in way.rows(schema.sections)]
    assert heads == [
        "Intäkter och kostnader mnkr, uppföljningstillfälle 3 år 2021",
        "Investeringar mnkr, uppföljningstillfälle 3 år 2021",
        (
            "Gemensamma servicenämndens handlingsplan med åtgärder för att bidra "
            "till en ekonomi i balans 2021, uppföljningstillfälle 3 år 2021"
        ),
    ]
    first = way.rows(schema.sections)[0]
    assert first["period_heading"] == "Januari–augusti 2021"
    labels = [row["label"] for row in way.rows(schema.lines)]
    assert labels[:4] == ["Intäkter", "Kostnader", "Netto", "Investeringar"]
    plan = labels[4:]
    assert plan[:5] == ["1.1", "1.2", "1.3", "Delsumma", "2.1"]
    assert plan[-2:] == ["Delsumma", "TOTALT"]
    assert len(plan) == 17


# Locked


def attempts(report):
    """Ways to change a report past the pages, as statements."""
    mine = schema.sections.c.report_id == report
    sections = sa.select(schema.sections.c.id).where(mine)
    lines = sa.select(schema.lines.c.id).where(schema.lines.c.section_id.in_(sections))
    of_line = schema.amounts.c.line_id.in_(lines)
    decision = schema.decision_rows.c.report_id == report
    return {
        "a figure": sa.update(schema.amounts).where(of_line).values(ore=1),
        "all figures": sa.delete(schema.amounts).where(of_line),
        "a heading": sa.update(schema.sections).where(mine).values(heading="x"),
        "the title": sa.update(schema.reports)
        .where(schema.reports.c.id == report)
        .values(title="x"),
        "the status": sa.update(schema.reports)
        .where(schema.reports.c.id == report)
        .values(status="draft"),
        "the report": sa.delete(schema.reports).where(schema.reports.c.id == report),
        "a text": sa.insert(schema.texts).values(
            report_id=report,
            section="matter",
            position=9,
            kind="paragraph",
            body="x",
            place="",
        ),
        "the decision": sa.update(schema.decision_rows)
        .where(decision)
        .values(body="x"),
    }


@pytest.mark.parametrize("status", ["decided", "confirmed"])
@pytest.mark.parametrize("attempt", attempts(1))
def test_a_decided_report_refuses_sql(way, status, attempt):
    reached(way, status)
    before = [way.rows(table) for table in schema.metadata.sorted_tables]
    with pytest.raises(sa.exc.IntegrityError, match="kan inte"):  # noqa: SIM117
        with engines.write(way.engine) as connection:
            connection.execute(attempts(1)[attempt])
    assert [way.rows(table) for table in schema.metadata.sorted_tables] == before


@pytest.mark.parametrize("status", ["sent", "decided", "confirmed", "returned"])
def test_a_locked_report_refuses_edits(way, status):
    reached(way, status)
    line = way.line(1, "Kostnader")
    edits = [
        Edit("x", "operating_line", line.id, typed={"forecast_year": "70,0"}),
        Edit("x", "operating_line", line.id, remove=True),
        Edit("x", "operating_line", owner=line.owner, typed={"label": "Ny"}),
        Edit("x", "report", 1, typed={"title": "Annan"}),
        Edit("x", "text", owner=1, typed={"body": "Ny"}),
    ]
    for edit in edits:
        with pytest.raises(LockedReportError):
            way.desk.save(CONTROLLER, [edit], "mnkr")
    assert way.line(1, "Kostnader") == line


def test_a_ready_report_must_be_opened_first(way):
    way.bring("ready")
    with pytest.raises(ReadyReportError, match="klarmarkerad"):
        way.forecast(1, "Kostnader", "70,0")
    way.do("reopen", 1)
    way.forecast(1, "Kostnader", "70,0")
    assert way.report(1)["ready_on"] is None


def test_a_step_cannot_be_undone_as_a_saving(way):
    way.bring("sent")
    action = way.rows(schema.actions)[-1]["id"]
    with pytest.raises(DataError):
        way.desk.undo(CONTROLLER, action)


# Versions


def every(way):
    with engines.read(way.engine) as connection:
        return reports.read_all(connection)


def figure(way, report, label="Kostnader", name="forecast_year"):
    return way.line(report, label).values[name]


def test_what_was_sent_is_kept_as_sent(way):
    way.bring("sent")
    done = way.do("change_after_sending", 1)
    assert done.address == "?namnd=gsn&ar=2021&tillfalle=3&version=2"
    way.forecast(2, "Kostnader", "69,9")
    assert figure(way, 1) == Money(6_950_000_000, 10_000_000)
    assert figure(way, 2) == Money(6_990_000_000, 10_000_000)
    (current,) = reports.in_force(every(way))
    assert (current.version, current.status) == (1, "sent")
    way.do("decide", 1, **DECISION)
    (current,) = reports.in_force(every(way))
    assert (current.version, current.status) == (1, "decided")
    assert figure(way, 1) == Money(6_950_000_000, 10_000_000)


def test_changes_after_sending_are_made_in_one_version(way):
    way.bring("sent").do("change_after_sending", 1)
    why = way.try_("change_after_sending", 1).faults[""]
    assert "redan en version 2" in why


def test_changes_after_sending_are_not_sent_beside_what_was_sent(way):
    way.bring("sent").do("change_after_sending", 1)
    way.do("mark_ready", 2)
    assert "återremittera version 1 först" in way.try_("send", 2).faults[""]
    way.do("decide", 1, **DECISION)
    assert "Gör en rättelse" in way.try_("send", 2).faults[""]
    way.do("correct", 1, reason="fel")
    assert way.report(2)["why"] == "correction"
    way.do("send", 2)


def test_sent_back_opens_a_new_version(way):
    way.bring("sent").do("send_back", 1, reason="Åtgärder saknas")
    one, two = every(way)
    assert (one.status, two.status) == ("returned", "draft")
    assert (two.why, two.reason, two.follows) == ("returned", "Åtgärder saknas", 1)
    (current,) = reports.in_force([one, two])
    assert current.version == 2
    for deed in ("mark_ready", "send"):
        way.do(deed, 2)
    way.do("decide", 2, **DECISION)
    assert reports.in_force(every(way))[0].status == "decided"


def test_sent_back_takes_up_the_changes_made_since(way):
    way.bring("sent").do("change_after_sending", 1)
    way.forecast(2, "Kostnader", "69,9")
    way.do("send_back", 1, reason="Rätta prognosen")
    one, two = every(way)
    assert (one.status, two.why) == ("returned", "returned")
    assert figure(way, 2) == Money(6_990_000_000, 10_000_000)


def test_a_correction_stands_beside_what_was_decided(way):
    way.bring("decided").do("correct", 1, reason="Fel prognos")
    way.forecast(2, "Kostnader", "69,9")
    one, two = every(way)
    assert (one.status, two.status) == ("decided", "draft")
    assert (two.why, two.reason) == ("correction", "Fel prognos")
    assert "redan en version 2" in way.try_("correct", 1, reason="x").faults[""]
    for deed, typed in (("mark_ready", {}), ("send", {}), ("decide", DECISION)):
        way.do(deed, 2, **typed)
    assert figure(way, 1) == Money(6_950_000_000, 10_000_000)
    assert reports.in_force(every(way))[0].version == 2
    assert "Rätta version 2" in way.try_("correct", 1, reason="x").faults[""]
    way.do("correct", 2, reason="Fel igen")
    assert [r.version for r in every(way)] == [1, 2, 3]


# From an earlier report


OCTOBER = {"year": "2021", "kind": "month", "number": "10", "period_end": "2021-10-31"}
NEXT = {"year": "2022", "kind": "followup", "number": "1", "period_end": "2022-04-30"}


def started(way, occasion):
    way.bring("decided")
    way.save(Edit("o", "occasion", typed=occasion))
    way.do("create_report", board_id="1", occasion_id="2", copy_from="1")
    return way


def test_a_start_for_another_month_keeps_the_years_budget(way):
    started(way, OCTOBER)
    values = way.line(2, "Kostnader").values
    assert values["budget_year"] == Money(5_960_000_000, 10_000_000)
    kept = [name for name, value in values.items() if isinstance(value, Money)]
    assert kept == ["budget_year"]
    assert way.report(2)["title"].endswith("oktober")
    heads = [r["heading"] for r in way.rows(schema.sections) if r["report_id"] == 2]
    assert heads[0] == "Intäkter och kostnader mnkr, oktober år 2021"
    assert every(way)[1].follows is None


def test_a_start_for_another_year_keeps_no_budget(way):
    started(way, NEXT)
    values = way.line(2, "Kostnader").values
    assert not [value for value in values.values() if isinstance(value, Money)]
    heads = [r["rule"] for r in way.rows(schema.sections) if r["report_id"] == 2]
    assert "effekt 2022" in heads[-1]


def test_a_plans_effects_move_to_the_next_year(way):
    way.do("create_report", board_id="1", occasion_id="1")
    where = {"noun": "plan_line", "section": "action_plan"}
    line = way.lines(1, **where)[0]
    typed = {
        "description": "Färre licenser",
        "effect_0": "0,10",
        "effect_1": "0,25",
        "approved_on": "2021-09-01",
    }
    way.save(Edit("x", "plan_line", line.id, version=line.version, typed=typed))
    way.save(Edit("o", "occasion", typed=NEXT))
    way.do("create_report", board_id="1", occasion_id="2", copy_from="1")
    values = way.lines(2, **where)[0].values
    assert values["effect_0"] == Money(25_000_000, 1_000_000)
    assert values["effect_1"] is None
    assert values["approved_on"] is None
    assert values["description"] == "Färre licenser"


def test_only_the_same_board_is_copied(way):
    way.bring("draft")
    other = {"name": "Tekniska nämnden", "short": "TN", "slug": "teknik"}
    way.save(Edit("b", "board", typed=other))
    done = way.try_("create_report", board_id="2", occasion_id="1", copy_from="1")
    assert "samma nämnd" in done.faults["copy_from"]
