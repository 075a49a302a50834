"""Savings: all or none, with their trace; conflicts, undoing, what is locked."""

import json
from datetime import date

import pytest
import sqlalchemy as sa

from data_access import Actor, Edit, Source
from data_access.errors import (
    LockedReportError,
    MissingOwnerError,
    NotUndoableError,
    ReadyReportError,
    RefusedByDatabaseError,
)
from data_access.records import audit
from data_access.records.fields import Money
from data_access.rules.action_plan import NOT_COUNTED
from data_access.store import engine as engines
from data_access.store import locks, schema
from data_access.store.inserting import insert

MNKR = 100_000_000
TENTH = 10_000_000


def record(engine, noun, owner, number):
    return next(r for r in Source(engine).records(noun, owner) if r.id == number)


def entries(engine, action):
    with engines.read(engine) as connection:
        return audit.changes_of(connection, action)


def set_status(engine, report, status):
    reports = schema.reports
    with engines.write(engine) as connection:
        connection.execute(
            sa.update(reports).where(reports.c.id == report).values(status=status)
        )


def test_a_line_is_read_back_as_typed(empty, draft, drift):
    line = record(empty, "operating_line", draft.operating_costs, drift.cost)
    assert line.values["label"] == "Kostnader"
    assert line.values["outcome_period"] == Money(4_390_000_000, TENTH)
    assert line.values["deviation_period"] == Money(-410_000_000, TENTH)
    assert (line.kind, line.version) == ("cost", 1)


def test_the_annex_typed_in_gives_the_published_frame(empty, drift, source, gsn):
    typed_in = Source(empty).operating_costs(gsn)
    published = source.operating_costs(gsn)
    figures = [c for c in published if c.endswith(("_period", "_year", "_shown"))]
    assert typed_in[figures].equals(published[figures])


def test_every_saving_raises_the_revision(empty, draft, save):
    before = Source(empty).revision()
    save("goal", owner=draft.report, name="Nöjda användare")
    assert Source(empty).revision() == before + 1


def test_nothing_is_saved_where_one_row_has_a_fault(empty, desk, actor, draft):
    before = Source(empty).revision()
    outcome = desk.save(
        actor,
        [
            Edit("a", "goal", owner=draft.report, typed={"name": "Ett mål"}),
            Edit("b", "goal", owner=draft.report, typed={"status": "väder"}),
        ],
        "mnkr",
    )
    assert outcome.action is None
    assert set(outcome.faults) == {"b"}
    assert set(outcome.faults["b"]) == {"name", "status"}
    assert Source(empty).records("goal", draft.report) == []
    assert Source(empty).revision() == before


def test_checking_understands_and_writes_nothing(empty, desk, draft, drift):
    edit = Edit(
        "x",
        "operating_line",
        drift.cost,
        version=1,
        typed={"forecast_year": "69,9", "budget_year": "x", "okänt": "1"},
    )
    outcome = desk.check([edit], "mnkr")
    assert outcome.values["x"] == {"forecast_year": Money(6_990_000_000, TENTH)}
    assert set(outcome.faults["x"]) == {"budget_year", "okänt"}
    line = record(empty, "operating_line", draft.operating_costs, drift.cost)
    assert line.version == 1


def test_the_log_says_who_when_where_what_before_and_after(
    empty, desk, actor, draft, drift, clock
):
    edit = Edit("x", "operating_line", drift.cost, typed={"forecast_year": "69,9"})
    action = desk.save(actor, [edit], "mnkr").action
    (change,) = entries(empty, action)
    assert (change.noun, change.row_id, change.label, change.field) == (
        "operating_line",
        drift.cost,
        "Kostnader",
        "forecast_year",
    )
    assert (change.before["ore"], change.after["ore"]) == (
        -6_950_000_000,
        -6_990_000_000,
    )
    with empty.connect() as connection:
        told = connection.execute(
            sa.select(schema.actions).where(schema.actions.c.id == action)
        ).one()
    assert (told.role, told.origin, told.at) == (
        "Controller",
        "sidan /drift",
        clock.now,
    )
    assert (told.board_id, told.report_id) == (draft.board, draft.report)


def test_what_is_typed_as_it_was_changes_nothing(empty, desk, actor, draft, drift):
    edit = Edit("x", "operating_line", drift.cost, typed={"forecast_year": "69,5"})
    outcome = desk.save(actor, [edit], "mnkr")
    assert entries(empty, outcome.action) == []
    assert outcome.rows["x"] == (drift.cost, 1)


# Two editors


def test_the_second_of_two_is_shown_both_values(desk, actor, drift, clock):
    first = Edit(
        "x", "operating_line", drift.cost, version=1, typed={"forecast_year": "69,9"}
    )
    assert desk.save(Actor("IT-chef", "sidan /drift"), [first], "mnkr").action
    second = Edit(
        "x", "operating_line", drift.cost, version=1, typed={"forecast_year": "70,1"}
    )
    outcome = desk.save(actor, [second], "mnkr")
    conflict = outcome.conflicts["x"]
    assert outcome.action is None
    assert conflict.theirs == {"forecast_year": Money(6_990_000_000, TENTH)}
    assert (conflict.by, conflict.at, conflict.version) == ("IT-chef", clock.now, 2)
    again = Edit(
        "x", "operating_line", drift.cost, version=2, typed={"forecast_year": "70,1"}
    )
    assert desk.save(actor, [again], "mnkr").action


def test_fields_that_only_one_has_touched_both_stay(empty, desk, actor, draft, drift):
    for typed in ({"forecast_year": "69,9"}, {"note": "Volymökning"}):
        edit = Edit("x", "operating_line", drift.cost, version=1, typed=typed)
        assert desk.save(actor, [edit], "mnkr").action
    line = record(empty, "operating_line", draft.operating_costs, drift.cost)
    assert line.values["forecast_year"].ore == 6_990_000_000
    assert line.values["note"] == "Volymökning"
    assert line.version == 3


def test_a_row_that_is_gone_is_a_conflict(desk, actor, draft, save):
    number = save("goal", owner=draft.report, name="Mål")
    assert desk.save(actor, [Edit("x", "goal", number, remove=True)], "mnkr").action
    edit = Edit(
        "x", "goal", number, owner=draft.report, version=1, typed={"name": "Annat"}
    )
    conflict = desk.save(actor, [edit], "mnkr").conflicts["x"]
    assert conflict.version == 0


def test_a_row_that_another_has_changed_is_not_removed_unseen(desk, actor, draft, save):
    number = save("goal", owner=draft.report, name="Mål")
    save("goal", number, version=1, name="Bättre mål")
    gone = Edit("x", "goal", number, version=1, remove=True)
    assert desk.save(actor, [gone], "mnkr").conflicts["x"].theirs == {
        "name": "Bättre mål"
    }


# Undoing


@pytest.mark.parametrize(
    "typed",
    [
        {"forecast_year": "69,9"},
        {"label": "Utgifter"},
        {"kind": "income"},
        {"forecast_year": ""},
    ],
)
def test_a_change_is_undone(empty, desk, actor, draft, drift, typed):
    before = record(empty, "operating_line", draft.operating_costs, drift.cost)
    action = desk.save(
        actor, [Edit("x", "operating_line", drift.cost, typed=typed)], "mnkr"
    ).action
    assert record(empty, "operating_line", draft.operating_costs, drift.cost) != before
    assert desk.undo(actor, action).action
    after = record(empty, "operating_line", draft.operating_costs, drift.cost)
    assert after.values == before.values
    assert after.version == 3


def test_a_change_of_a_measure_is_undone(empty, desk, actor, draft, save):
    number = save("plan_line", owner=draft.action_plan, group="1", number="1.1")
    before = record(empty, "plan_line", draft.action_plan, number)
    typed = {"description": "Färre servrar", "effect_0": "1,5"}
    edit = Edit("x", "plan_line", number, typed=typed)
    action = desk.save(actor, [edit], "mnkr").action
    assert desk.undo(actor, action).action
    after = record(empty, "plan_line", draft.action_plan, number)
    assert after.values == before.values


def test_a_new_row_is_undone_and_brought_back(empty, desk, actor, draft, drift):
    edit = Edit(
        "x",
        "operating_line",
        owner=draft.operating_costs,
        typed={"label": "Kapital", "parent_id": str(drift.cost), "budget_year": "1,3"},
    )
    made = desk.save(actor, [edit], "mnkr")
    number = made.rows["x"][0]
    there = record(empty, "operating_line", draft.operating_costs, number)
    undone = desk.undo(actor, made.action)
    assert number not in [
        r.id for r in Source(empty).records("operating_line", draft.operating_costs)
    ]
    assert desk.undo(actor, undone.action).action
    assert (
        record(empty, "operating_line", draft.operating_costs, number).values
        == there.values
    )


def test_a_saving_that_something_has_happened_to_is_not_undone(
    desk, actor, drift, save
):
    edit = Edit("x", "operating_line", drift.cost, typed={"forecast_year": "69,9"})
    action = desk.save(actor, [edit], "mnkr").action
    save("operating_line", drift.cost, forecast_year="70,0")
    with pytest.raises(NotUndoableError, match="Kostnader har ändrats sedan dess"):
        desk.undo(actor, action)


# What may not be


def test_a_row_that_others_use_stays(desk, actor, draft, drift, save):
    save(
        "operating_line",
        owner=draft.operating_costs,
        label="Kapital",
        parent_id=str(drift.cost),
    )
    outcome = desk.save(
        actor, [Edit("x", "operating_line", drift.cost, remove=True)], "mnkr"
    )
    assert "Ta bort dem först" in outcome.faults["x"][""]


def test_what_may_be_there_once_is_said_in_words(desk, actor, draft):
    edit = Edit("x", "board", typed={"name": "Annan", "short": "A", "slug": "gsn"})
    outcome = desk.save(actor, [edit], "mnkr")
    assert outcome.faults["x"] == {
        "slug": "Det finns redan en nämnd med samma kortnamn i adresser."
    }


def test_an_owner_that_is_gone_is_said(desk, actor, draft):
    with pytest.raises(MissingOwnerError):
        desk.save(actor, [Edit("x", "goal", owner=999, typed={"name": "Mål"})], "mnkr")


@pytest.mark.parametrize(
    ("status", "error"),
    [
        ("ready", ReadyReportError),
        ("sent", LockedReportError),
        ("decided", LockedReportError),
        ("returned", LockedReportError),
    ],
)
def test_a_report_that_is_not_a_draft_is_not_changed(
    empty, desk, actor, draft, drift, status, error
):
    edit = Edit("x", "operating_line", drift.cost, typed={"forecast_year": "69,9"})
    action = desk.save(actor, [edit], "mnkr").action
    set_status(empty, draft.report, status)
    for attempt in (
        lambda: desk.save(actor, [edit], "mnkr"),
        lambda: desk.save(
            actor, [Edit("x", "operating_line", drift.cost, remove=True)], "mnkr"
        ),
        lambda: desk.save(
            actor, [Edit("x", "goal", owner=draft.report, typed={"name": "m"})], "mnkr"
        ),
        lambda: desk.undo(actor, action),
    ):
        with pytest.raises(error):
            attempt()


def test_the_database_itself_refuses_what_is_locked(empty, draft, drift):
    set_status(empty, draft.report, "sent")
    for statement in (
        "UPDATE amounts SET ore = 1",
        "DELETE FROM amounts",
        "UPDATE lines SET label = 'x'",
        f"INSERT INTO goals VALUES (9, {draft.report}, 0, 'x', 'missed', '', 1)",
        "UPDATE reports SET title = 'x'",
        "UPDATE reports SET status = 'draft'",
        "DELETE FROM reports",
        "UPDATE occasions SET period_end = '2021-09-30'",
        "UPDATE audit SET after = '1'",
        "DELETE FROM actions",
    ):
        with pytest.raises(sa.exc.DBAPIError) as refused, engines.write(empty) as write:
            write.exec_driver_sql(statement)
        assert any(message in str(refused.value.orig) for message in locks.MESSAGES)


def test_the_databases_own_refusal_is_told_in_words(empty, desk, actor, draft, drift):
    with engines.write(empty) as connection:
        number = insert(
            connection,
            schema.carry_overs,
            board_id=draft.board,
            line_id=drift.cost,
            quantum=TENTH,
            reason="",
            paragraph="§ 1",
            decided_on=date(2022, 3, 1),
        )
    edit = Edit("x", "carry_over", number, remove=True)
    with pytest.raises(RefusedByDatabaseError, match="Ombudgeteringen är beslutad"):
        desk.save(actor, [edit], "mnkr")


# What follows from what is typed


def plan(save, draft, **typed):
    return save("plan_line", owner=draft.action_plan, group="1", number="1.1", **typed)


@pytest.mark.parametrize(
    ("typed", "ore", "answer"),
    [
        ({"effect_0": "0,50"}, 0, NOT_COUNTED),
        ({"effect_0": "0,50", "approved_on": "2021-09-01"}, MNKR // 2, "Ja"),
        ({"effect_0": "0,50", "secured": "ja"}, MNKR // 2, "Ja"),
        ({"approved_on": "2021-09-01"}, 0, NOT_COUNTED),
        ({}, 0, NOT_COUNTED),
    ],
)
def test_the_rule_in_the_head_of_the_form_is_kept(
    empty, save, draft, typed, ore, answer
):
    plan(save, draft, **typed)
    (row,) = Source(empty).action_plan(None or _gsn()).to_dict("records")
    assert (row["counted"], row["counted_answer"]) == (ore, answer)


def test_what_counts_follows_when_the_approval_goes(empty, save, draft):
    number = plan(save, draft, effect_0="0,50", approved_on="2021-09-01")
    save("plan_line", number, approved_on="")
    (row,) = Source(empty).action_plan(_gsn()).to_dict("records")
    assert (row["counted"], row["counted_answer"]) == (0, NOT_COUNTED)


def _gsn():
    from data_access import Selection

    return Selection("gsn", 2021, "3")


def test_a_line_of_another_kind_keeps_what_is_printed(empty, save, draft, drift):
    save("operating_line", drift.cost, kind="income")
    line = record(empty, "operating_line", draft.operating_costs, drift.cost)
    assert line.values["forecast_year"] == Money(6_950_000_000, TENTH)
    frame = Source(empty).operating_costs(_gsn())
    assert (
        frame.loc[frame["line"] == drift.cost, "forecast_year"].item() == 6_950_000_000
    )


def test_a_cost_group_stands_below_its_costs_and_is_a_cost(empty, save, draft, drift):
    for label in ("Kapitalkostnader", "IT-infrastruktur"):
        save(
            "operating_line",
            owner=draft.operating_costs,
            label=label,
            parent_id=str(drift.cost),
        )
    lines = Source(empty).records("operating_line", draft.operating_costs)
    assert [(r.values["label"], r.kind, r.level) for r in lines] == [
        ("Intäkter", "income", 0),
        ("Kostnader", "cost", 0),
        ("Kapitalkostnader", "cost", 1),
        ("IT-infrastruktur", "cost", 1),
        ("Netto", "net", 0),
    ]


def test_a_row_comes_after_the_one_it_is_put_after(empty, desk, actor, draft, drift):
    edit = Edit(
        "x",
        "operating_line",
        owner=draft.operating_costs,
        after=drift.income,
        typed={"label": "Bidrag", "kind": "income"},
    )
    assert desk.save(actor, [edit], "mnkr").action
    lines = Source(empty).records("operating_line", draft.operating_costs)
    assert [r.values["label"] for r in lines] == [
        "Intäkter",
        "Bidrag",
        "Kostnader",
        "Netto",
    ]


# The log


def test_the_log_agrees_with_itself_until_somebody_changes_it(empty, drift):
    with empty.connect() as connection:
        assert audit.verify(connection) == []
    with engines.write(empty) as connection, locks.lifted(connection):
        connection.execute(
            sa.update(schema.audit)
            .where(schema.audit.c.field == "forecast_year")
            .values(after=json.dumps({"ore": 1}))
        )
    with empty.connect() as connection:
        assert "Loggen är ändrad" in audit.verify(connection)[0]


def test_locks_are_back_after_they_were_lifted(empty):
    with engines.write(empty) as connection, locks.lifted(connection):
        assert locks.present(connection) == {}
    with empty.connect() as connection:
        assert set(locks.present(connection)) == locks.names(connection.dialect.name)


def test_a_new_project_is_one_of_the_total(empty, save, draft):
    typed = {"original": "9,0", "carried_over": "3,5", "outcome": "0,8"}
    owner = draft.investments
    total = save("investment_line", owner=owner, label="Investeringar", kind="total")
    save("investment_line", owner=owner, label="Bro", kind="project", **typed)
    lines = Source(empty).records("investment_line", owner)
    assert [line.values["parent_id"] for line in lines] == [None, total]
    row = Source(empty).investments(_gsn()).iloc[0]
    assert (row["appropriation"], row["outcome"]) == (1_250_000_000, 80_000_000)
