"""The year change: what the council granted goes into the next year's report."""

import pytest

from data_access import Edit, Money, Selection, Source
from data_access.errors import RefusedByDatabaseError
from data_access.loaders import year_change
from data_access.store import engine as engines
from data_access.store import schema
from tests.ways import Way

CLOSING = Selection("gsn", 2021, "bokslut")
NEXT = Selection("gsn", 2022, "budget")
MNKR = 100_000_000
TENTH = MNKR // 10


@pytest.fixture
def way(empty):
    """A board with a closing, see there."""
    return begin(Way(empty))


def begin(way):
    """A closing of a project, and the next year's budget with the same one."""
    way.save(
        Edit(
            "c",
            "occasion",
            typed={"year": "2021", "kind": "closing", "period_end": "2021-12-31"},
        )
    )
    way.save(
        Edit(
            "b",
            "occasion",
            typed={"year": "2022", "kind": "budget", "period_end": "2021-12-31"},
        )
    )
    way.do("create_report", board_id="1", occasion_id="2")
    project(way, 1, "Nätverk", original="9,0", carried_over="3,5", outcome="7,9")
    way.do("create_report", board_id="1", occasion_id="3")
    project(way, 2, "nätverk ", original="10,0")
    return way


def project(way, report, label, **typed):
    source = Source(way.engine)
    selection = {1: CLOSING, 2: NEXT}[report]
    section = source.section_ids(selection)["investments"]
    (total,) = [
        r for r in source.records("investment_line", section) if r.kind == "total"
    ]
    typed |= {"label": label, "kind": "project", "parent_id": str(total.id)}
    edit = Edit("p", "investment_line", owner=section, typed=typed)
    return way.save(edit).rows["p"][0]


def line_of(way, report, label):
    return next(
        r
        for r in way.lines(report, "investment_line", "investments")
        if r.values["label"].strip() == label
    )


def ask(way, label="Nätverk", **typed):
    line = line_of(way, 1, label).id
    typed = {"line_id": str(line), "asked": "4,6", "reason": "Leverans i mars"} | typed
    edit = Edit("a", "carry_over", owner=1, typed=typed)
    return way.save(edit).rows["a"][0]


def set_status(way, report, status):
    table = schema.reports
    with engines.write(way.engine) as connection:
        connection.execute(
            table.update().where(table.c.id == report).values(status=status)
        )


GRANTED = {"granted": "3,0", "paragraph": "§ 12", "decided_on": "2022-03-01"}


def change(way, **typed):
    return way.try_("year_change", 1, **({"report_id": "2"} | typed))


def test_the_issues_figures(way):
    ask(way, **GRANTED)
    (found,) = Source(way.engine).year_change(1, 2021).projects
    money = found.money
    assert (money.unspent, money.carried_over, money.lapsed) == (
        460_000_000,
        300_000_000,
        160_000_000,
    )
    assert round(100 * money.degree, 1) == 63.2


def test_what_is_granted_is_next_years_and_its_own_budget_is_not_touched(way):
    ask(way, **GRANTED)
    done = change(way)
    assert not done.faults
    assert "3\u00a0000\u00a0000\u00a0kr på 1 projekt" in done.message
    line = line_of(way, 2, "nätverk").values
    assert line["carried_over"] == Money(3 * MNKR, TENTH)
    assert line["carried_since"] == 2021
    assert line["original"] == Money(10 * MNKR, TENTH)
    total = line_of(way, 2, "Investeringar").values
    assert total["original"] is None, "the rules sum it"
    (row,) = [
        r
        for r in Source(way.engine).investments(NEXT).to_dict("records")
        if r["kind"] == "total"
    ]
    assert (row["original"], row["appropriation"]) == (10 * MNKR, 13 * MNKR)


def test_it_is_shown_before_it_is_done_and_the_same_twice(way):
    ask(way, **GRANTED)
    ((draft, (step,)),) = Source(way.engine).year_change(1, 2021).receiving
    assert (draft.id, step.before, step.ore, step.since) == (2, None, 3 * MNKR, 2021)
    change(way)
    before = line_of(way, 2, "nätverk")
    ((_, (step,)),) = Source(way.engine).year_change(1, 2021).receiving
    assert step.before == 3 * MNKR
    assert not change(way).faults
    assert line_of(way, 2, "nätverk") == before


def test_a_project_that_is_missing_is_made_and_keeps_its_age(way):
    project(way, 1, "Plattform", original="2,0", outcome="0,5", carried_since="2019")
    ask(way, "Plattform", **(GRANTED | {"asked": "1,5", "granted": "1,5"}))
    assert not change(way).faults
    made = line_of(way, 2, "Plattform")
    total = line_of(way, 2, "Investeringar")
    assert made.values["carried_over"] == Money(150_000_000, TENTH)
    assert made.values["carried_since"] == 2019
    assert (made.kind, made.values["parent_id"]) == ("project", total.id)
    assert made.values["original"] is None


def test_what_is_not_asked_for_lapses_when_the_council_has_decided(way):
    project(way, 1, "Plattform", original="2,0", outcome="0,5")
    number = ask(way)
    _, other = Source(way.engine).year_change(1, 2021).projects
    assert other.money.lapsed is None
    way.save(Edit("a", "carry_over", number, typed=GRANTED))
    _, other = Source(way.engine).year_change(1, 2021).projects
    assert other.money.lapsed == 150_000_000


@pytest.mark.parametrize(
    ("typed", "field", "said"),
    [
        ({}, "", "beslut saknas för Nätverk"),
        ({"granted": "3,0"}, "", "beslut saknas för Nätverk"),
        (GRANTED | {"granted": "0"}, "", "inte beviljat något"),
    ],
)
def test_without_a_decision_nothing_is_carried_over(way, typed, field, said):
    ask(way, **typed)
    assert said in change(way).faults[field]
    assert line_of(way, 2, "nätverk").values["carried_over"] is None


def test_only_a_draft_of_the_next_year_receives(way):
    ask(way, **GRANTED)
    for number in ("1", "999"):
        assert "2022" in change(way, report_id=number).faults["report_id"]
    assert "bokslut" in way.try_("year_change", 2, report_id="2").faults[""]
    set_status(way, 2, "ready")
    assert "utkast" in change(way).faults["report_id"]


def test_a_sum_that_joins_extra_and_carried_over_is_not_added_to(way):
    ask(way, **GRANTED)
    line = line_of(way, 2, "nätverk")
    edit = Edit(
        "x", "investment_line", line.id, typed={"carried_over_and_extra": "1,0"}
    )
    way.save(edit)
    assert "Dela upp" in change(way).faults["report_id"]


def test_a_decided_request_is_locked(way):
    number = ask(way, **GRANTED)
    edit = Edit("x", "carry_over", number, typed={"granted": "2,0"})
    with pytest.raises(RefusedByDatabaseError, match="Ombudgeteringen är beslutad"):
        way.save(edit)


def test_a_corrected_closing_keeps_what_was_asked(way):
    ask(way, **GRANTED)
    set_status(way, 1, "sent")
    way.do("change_after_sending", 1)
    (draft,) = [r for r in Source(way.engine).reports() if r.version == 2]
    with engines.read(way.engine) as connection:
        (found,) = year_change.projects(connection, draft.id)
    assert found.money.granted == 3 * MNKR


def test_a_total_is_carried_over_where_projects_are_not_told_apart(empty):
    way = Way(empty)
    way.save(
        Edit(
            "c",
            "occasion",
            typed={"year": "2021", "kind": "closing", "period_end": "2021-12-31"},
        )
    )
    way.do("create_report", board_id="1", occasion_id="2")
    total = line_of(way, 1, "Investeringar")
    typed = {"original": "12,5", "outcome": "7,9"}
    way.save(Edit("t", "investment_line", total.id, typed=typed))
    (found,) = Source(way.engine).year_change(1, 2021).projects
    assert (found.label, found.money.unspent) == ("Investeringar", 460_000_000)


def test_a_board_without_a_closing_has_no_year_change(empty):
    assert Source(Way(empty).engine).year_change(1, 2021).closing is None


def test_the_municipality_is_named_once(empty):
    way = Way(empty)
    assert way.try_("name_municipality", name="").faults["name"]
    way.do("name_municipality", name="Ludvika", number="212000-2270")
    (row,) = Source(empty).records("municipality", None)
    assert (row.id, row.values["name"]) == (1, "Ludvika")
    assert "redan" in way.try_("name_municipality", name="Annan").faults[""]
    edit = Edit("m", "municipality", 1, version=1, typed={"name": "Ludvika kommun"})
    way.save(edit)
    (row,) = Source(empty).records("municipality", None)
    assert row.values["name"] == "Ludvika kommun"
