"""What the ledger says of a live report's lines, and how it gets there."""

from datetime import date

import pytest
import sqlalchemy as sa

from data_access import Edit, Selection, Source, ledger
from data_access.ledger import lines
from data_access.ledger.deeds import remarks
from data_access.store import engine as engines
from data_access.store import schema
from tests import ledgers
from tests.data_access.ledger.conftest import ACTOR
from tests.ledgers import balance, months

MAY = Selection("gsn", 2021, "m05")


@pytest.fixture
def said(engine, live):
    """What the ledger says of the live report, by label and measure: öre."""

    def read():
        with engines.read(engine) as connection:
            found = lines.said(connection, live)
            table = schema.lines
            rows = connection.execute(sa.select(table.c.id, table.c.label))
            labels = {row.id: row.label for row in rows}
        told = {
            (labels[line], measure): figure.ore
            for line, measures in found.figures.items()
            for measure, figure in measures.items()
        }
        return told, found

    return read


@pytest.fixture
def rule(engine, desk):
    """Add a rule to the example's board, or a line to the live report."""

    def add(noun="mapping", owner=1, **typed):
        done = desk.save(ACTOR, [Edit("ny", noun, owner=owner, typed=typed)], "mnkr")
        assert not done.faults, done.faults
        return done.rows["ny"][0]

    return add


def test_without_a_ledger_nothing_is_said(said):
    told, found = said()
    assert not told
    assert set(found.missing.values()) == {"no_ledger"}


def test_the_whole_of_each_kind(put, said):
    put(ledgers.ledger(ledgers.whole_year()))
    told, found = said()
    assert told == {
        ("Intäkter", "budget_period"): 4_500_00,
        ("Intäkter", "budget_year"): 10_800_00,
        ("Intäkter", "outcome_period"): 5_000_00,
        ("Kostnader", "budget_period"): -3_750_00,
        ("Kostnader", "budget_year"): -9_000_00,
        ("Kostnader", "outcome_period"): -3_300_00,
    }
    assert found.unmapped == {"8610": -26_64}
    assert not found.unplaced
    assert not found.missing
    figure = next(iter(found.figures.values()))["outcome_period"]
    assert (figure.quantum, figure.origin) == (1, "ledger")
    assert figure.place == f"huvudboken (import {found.ledgers[0].import_id}, prov.se)"


@pytest.mark.parametrize("first", [False, True])
def test_it_is_foretold_as_it_will_be(put, said, engine, live, first):
    """Before it is stored, with the rules that it would bring."""
    if first:
        budget = months("3010", [-1_00] * 12, scenario="budget")
        put(ledgers.ledger(budget))
    new = ledgers.ledger(
        [b for b in ledgers.whole_year() if not first or b.scenario == "actual"]
    )
    with engines.read(engine) as connection:
        before = ledger.foretell(connection, live, new, "ny.se")
    put(new, name="ny.se")
    _, after = said()
    assert _plain(before) == _plain(after)
    assert before.unmapped == after.unmapped
    assert before.missing == after.missing
    assert len(_plain(before)) == 6


def _plain(said):
    return {
        (line, measure): figure.ore
        for line, measures in said.figures.items()
        for measure, figure in measures.items()
    }


def test_a_companys_ledger_foretells_nothing(engine, live):
    new = ledgers.ledger(ledgers.whole_year(), chart="BAS96")
    with engines.read(engine) as connection:
        found = ledger.foretell(connection, live, new, "ny.se")
    assert not found.figures
    assert len(found.unmapped) == 6


def test_lines_are_taken_by_their_labels(put, said, live, engine, rule):
    section = Source(engine).section_ids(MAY)["operating_costs"]
    (cost,) = [
        r for r in Source(engine).records("operating_line", section) if r.kind == "cost"
    ]
    for label in ("kapitalkostnader ", "IT-infrastruktur"):
        rule(
            "operating_line", section, label=label, kind="cost", parent_id=str(cost.id)
        )
    put(ledgers.ledger(ledgers.whole_year()))
    rule(line="IT-infrastruktur", kind="cost", dimension="1", object="4511")
    told, found = said()
    outcome = {label: ore for (label, m), ore in told.items() if m == "outcome_period"}
    # The budget is not told apart by object: it is not known there, and not 0.
    assert ("IT-infrastruktur", "budget_year") not in told
    assert found.undivided == (
        ("IT-infrastruktur", "budget_year"),
        ("IT-infrastruktur", "budget_period"),
    )
    assert outcome == {
        "Intäkter": 5_000_00,
        "kapitalkostnader": -300_00,
        "IT-infrastruktur": -200_00,
    }
    # Kostnader has parts, so it takes nothing itself: what has no line is told.
    assert found.unplaced == {
        "Personalkostnader": -3_200_00,
        "Övriga kostnader": -1_280_00,
    }


@pytest.mark.parametrize(
    ("changes", "measures", "why"),
    [
        ({}, 3, {}),
        ({"known": 5}, 3, {}),
        ({"known": 4}, 2, {"outcome_period": "not_there_yet"}),
        ({"until": date(2021, 5, 31)}, 3, {}),
        ({"until": date(2021, 5, 30)}, 2, {"outcome_period": "not_there_yet"}),
        ({"known": 4, "until": date(2021, 5, 31)}, 3, {}),
    ],
)
def test_what_is_not_known_is_missing(put, said, changes, measures, why):
    found = ledgers.whole_year(known=changes.get("known", 8))
    put(ledgers.ledger(found, complete_until=changes.get("until")))
    told, result = said()
    assert len({measure for _, measure in told}) == measures
    assert result.missing == why


def test_a_year_alone_is_no_period(put, said):
    put(ledgers.ledger(year_results={(2021, "3010"): -5_00}))
    told, result = said()
    assert not told
    assert result.missing["outcome_period"] == "only_year"
    assert result.missing["budget_year"] == "no_ledger"


def test_results_till_the_periods_last_day_are_the_period(put, said):
    found = ledgers.ledger(
        year_results={(2021, "3010"): -5_00}, complete_until=date(2021, 5, 31)
    )
    put(found)
    assert said()[0]["Intäkter", "outcome_period"] == 5_00


def test_a_budget_alone(put, said):
    put(ledgers.ledger(months("3010", [-1_00] * 12, scenario="budget")))
    told, result = said()
    assert told["Intäkter", "budget_year"] == 12_00
    assert told["Intäkter", "budget_period"] == 5_00
    assert told["Kostnader", "budget_year"] == 0
    assert result.missing == {"outcome_period": "no_ledger"}


def test_a_budget_of_the_year_alone(put, said):
    put(ledgers.ledger([balance("3010", "", -7, scenario="budget")]))
    told, result = said()
    assert told["Intäkter", "budget_year"] == 7
    assert result.missing["budget_period"] == "only_year"


def test_a_broken_year_is_that_of_the_periods_end(put, said):
    days = {"0": (date(2020, 9, 1), date(2021, 8, 31))}
    found = [
        *months("3010", [-1_00] * 4, year=2020, first=9),
        *[balance("3010", f"2021-0{m}", -2_00, year=2020) for m in range(1, 7)],
    ]
    put(ledgers.ledger(found, years=days))
    assert said()[0]["Intäkter", "outcome_period"] == 14_00


# Into the report


def fetch(engine, live, **how):
    with engines.write(engine) as connection:
        return ledger.fetch(connection, live, **how)


def shown(engine, measure="outcome_period"):
    frame = Source(engine).operating_costs(MAY)
    return {
        row["label"]: (row[measure], row[f"{measure}_origin"])
        for _, row in frame.iterrows()
    }


def test_figures_come_into_the_report(put, engine, live):
    put(ledgers.ledger(ledgers.whole_year()))
    done = fetch(engine, live)
    assert shown(engine) == {
        "Intäkter": (5_000_00, "ledger"),
        "Kostnader": (-3_300_00, "ledger"),
        "Netto": (1_700_00, "computed"),
    }
    assert len(done.changes) == 6
    assert not done.hidden
    # Again it changes nothing, nor does the same out of another import.
    assert fetch(engine, live).changes == ()
    put(ledgers.ledger(ledgers.whole_year()), name="igen.se")
    assert fetch(engine, live).changes == ()
    place = Source(engine).operating_costs(MAY)["outcome_period_place"][0]
    assert "igen.se" in place


def test_the_deed_is_told_in_the_log(put, engine, live, desk):
    put(ledgers.ledger(ledgers.whole_year()))
    done = desk.do(ACTOR, "fetch_ledger", live.id, {}, "mnkr")
    assert "2 rader har huvudbokens siffror." in done.message
    assert "inte stängd" in done.message
    assert "Konto utan koppling, som inte ingår i någon rad: 8610." in done.message
    (line,) = [
        row["line"]
        for _, row in Source(engine).operating_costs(MAY).iterrows()
        if row["label"] == "Kostnader"
    ]
    (entry,) = Source(engine).history("operating_line", line, "outcome_period")
    assert (entry.before, entry.after.ore) == (None, 3_300_00)


def test_what_was_typed_stands_before(put, engine, live, desk):
    put(ledgers.ledger(ledgers.whole_year()))
    section = Source(engine).section_ids(MAY)["operating_costs"]
    first = Source(engine).records("operating_line", section)[0]
    edit = Edit("a", "operating_line", first.id, version=first.version,
                typed={"outcome_period": "9"})  # fmt: skip
    assert desk.save(ACTOR, [edit], "mnkr").action
    done = fetch(engine, live)
    assert shown(engine)["Intäkter"] == (900_000_000, "entered")
    assert done.hidden == (("Intäkter", "outcome_period"),)
    assert any("gäller före huvudbokens: Intäkter." in said for said in remarks(done))
    fetch(engine, live, instead=True)
    assert shown(engine)["Intäkter"] == (5_000_00, "ledger")


def test_what_the_ledger_no_longer_says_goes(put, engine, live):
    done = put(ledgers.ledger(ledgers.whole_year()))
    fetch(engine, live)
    with engines.write(engine) as connection:
        ledger.take_back(connection, done.ledgers[0].import_id)
    gone = fetch(engine, live)
    assert all(change.after is None for change in gone.changes)
    assert set(shown(engine).values()) == {(None, None)} or all(
        origin is None for _, origin in shown(engine).values()
    )


@pytest.mark.parametrize("status", ["no ledger", "no rules", "published"])
def test_the_deed_is_refused(put, engine, live, desk, status):
    target = live.id
    if status != "no ledger":
        put(ledgers.ledger(ledgers.whole_year(), chart="BAS96"))
    if status == "published":
        target = Source(engine).report(Selection("gsn", 2021, "3")).id
    before = shown(engine)
    done = desk.do(ACTOR, "fetch_ledger", target, {}, "mnkr")
    assert done.action is None
    assert done.faults
    assert shown(engine) == before


def test_a_report_that_begins_from_one_with_the_ledgers_figures(
    put, engine, live, desk
):
    """The year's budget follows, and the ledger may still say it anew."""
    put(ledgers.ledger(ledgers.whole_year()))
    fetch(engine, live)
    typed = {"year": "2021", "kind": "month", "number": "6", "period_end": "2021-06-30"}
    made = desk.save(ACTOR, [Edit("ny", "occasion", typed=typed)], "mnkr")
    asked = {"board_id": "1", "occasion_id": str(made.rows["ny"][0])}
    asked["copy_from"] = str(live.id)
    assert desk.do(ACTOR, "create_report", None, asked, "mnkr").action
    june = Source(engine).report(Selection("gsn", 2021, "m06"))
    budget = ledgers.months("3010", [-950_00] * 12, scenario="budget")
    put(ledgers.ledger(budget), name="ny budget.se")
    done = fetch(engine, june)
    assert done.hidden == ()
    frame = Source(engine).operating_costs(Selection("gsn", 2021, "m06"))
    assert list(frame["budget_year"])[:2] == [11_400_00, 0]
    assert list(frame["outcome_period"])[:2] == [6_000_00, -3_960_00]


# Rules to begin with, and rules that do not fit


def start(desk, chart):
    return desk.do(
        ACTOR, "start_mapping", None, {"board_id": "1", "chart": chart}, "kr"
    )


def test_a_company_chart_is_never_kommun_bas(put, desk, engine):
    put(ledgers.ledger(ledgers.whole_year(), chart="BAS96"))
    refused = start(desk, "kommun-bas")
    assert "BAS96" in refused.faults["chart"]
    assert start(desk, "bas").action
    assert start(desk, "bas").faults
    rules = Source(engine).records("mapping", 1)
    assert {r.values["line"] for r in rules if r.values["account"] == "7"} == {
        "Personalkostnader"
    }


def test_rules_can_be_chosen_before_the_first_ledger(desk, engine):
    assert start(desk, "kommun-bas").action
    assert len(Source(engine).records("mapping", 1)) == 13


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({}, "account"),
        ({"account": "5x"}, "account"),
        ({"object": "45"}, "dimension"),
        ({"object": "45", "dimension": "0"}, "dimension"),
        ({"dimension": "1", "account": "5"}, "object"),
        ({"object": "4*5", "dimension": "1"}, "object"),
        ({"object": "*", "dimension": "1"}, "object"),
        ({"account": "79", "line": "Annat"}, "account"),  # there is one
        ({"account": "64", "line": "Intäkter"}, "kind"),
        ({"object": "P1", "dimension": "6"}, "dimension"),
    ],
)
def test_a_rule_that_does_not_fit(desk, rule, typed, field):
    start(desk, "kommun-bas")
    rule(line="IT", kind="cost", object="45*", dimension="1")
    typed = {"line": "Prov", "kind": "cost"} | typed
    done = desk.save(ACTOR, [Edit("ny", "mapping", owner=1, typed=typed)], "mnkr")
    assert done.action is None
    assert list(done.faults["ny"]) == [field]


def test_rules_change_together(desk, engine):
    """The kind of a line changes in all of its rules at once, and is undone so."""
    start(desk, "kommun-bas")
    rules = [
        r for r in Source(engine).records("mapping", 1)
        if r.values["line"] == "Övriga kostnader"
    ]  # fmt: skip
    edits = [
        Edit(str(r.id), "mapping", r.id, version=r.version, typed={"kind": "income"})
        for r in rules
    ]
    assert desk.save(ACTOR, edits[:1], "mnkr").faults
    done = desk.save(ACTOR, edits, "mnkr")
    assert done.action
    assert desk.undo(ACTOR, done.action).action
    assert Source(engine).records("mapping", 1)[3].values["kind"] == "cost"
