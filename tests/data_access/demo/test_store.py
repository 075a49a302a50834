"""The municipality in the store: what is planted is there, and it goes again."""

from datetime import date

import pytest
import sqlalchemy as sa

from data_access import Selection, Source, demo, open_store, remove_sample, verify
from data_access.demo import stepping
from data_access.demo.accounting import TKR
from data_access.desk import Desk
from data_access.errors import NoRoomError
from data_access.records.edits import Actor, Edit
from data_access.rules.inquiries import status
from data_access.store import engine as engines
from data_access.store import schema

SMALL = demo.Wanted(only=("ovn",), years=(2026,))


def of(truth, situation):
    return [each for each in truth.planted if each.situation == situation]


def chosen(each, occasion=None):
    return Selection(each.board, each.year, occasion or each.occasion)


def row(frame, kind):
    return frame[frame["kind"] == kind].iloc[0]


def net(source, selection, measure):
    return int(row(source.operating_costs(selection), "net")[measure])


def side(source, selection, label, measure):
    frame = source.operating_costs(selection)
    return int(frame[frame["label"] == label].iloc[0][measure])


# What is planted is there


def test_nollprognos(there, told):
    assert of(told, "zero_forecast")
    for each in of(told, "zero_forecast"):
        assert net(there, chosen(each), "deviation_period") == each.ore
        assert net(there, chosen(each), "deviation_year") == 0


def test_a_forecast_that_asks_for_another_pace(there, told):
    (each,) = of(told, "pace")
    outcome, forecast, budget, until = (
        side(there, chosen(each), "Kostnader", measure)
        for measure in (
            "outcome_period", "forecast_year", "budget_year", "budget_period",
        )
    )  # fmt: skip
    assert (forecast - outcome) // 4 == each.ore
    assert (forecast - outcome) / (budget - until) > 1.25


def test_period_and_forecast_apart(there, told):
    assert of(told, "opposite")
    for each in of(told, "opposite"):
        period = net(there, chosen(each), "deviation_period")
        assert period == each.ore
        assert period * net(there, chosen(each), "deviation_year") < 0


def test_a_forecast_that_swings(there, told):
    assert of(told, "swinging")
    for each in of(told, "swinging"):
        before = str(int(each.occasion) - 1)
        now, then = (
            net(there, chosen(each, occasion), "deviation_year")
            for occasion in (each.occasion, before)
        )
        assert now - then == each.ore


def test_deviations_that_cancel(there, told):
    (each,) = of(told, "offset")
    income, cost = (
        side(there, chosen(each), label, "deviation_year")
        for label in ("Intäkter", "Kostnader")
    )
    assert income == each.ore == -cost


def test_an_operation_that_is_regulated(there, told):
    assert of(told, "regulated")
    for each in of(told, "regulated"):
        line = "Reglering av taxekollektivet"
        assert side(there, chosen(each), line, "deviation_year") == each.ore
        assert net(there, chosen(each), "deviation_year") == 0
        assert net(there, chosen(each), "deviation_period") == 0
    (last,) = [e for e in of(told, "regulated") if e.occasion == "2"]
    assert side(there, chosen(last), "Intäkter", "deviation_year") == 1_330 * TKR


def test_a_budget_of_twelfths(there, told):
    for each in of(told, "straight_line"):
        months = {"1": 4, "2": 8}[each.occasion]
        budget = net(there, chosen(each), "budget_period")
        assert budget == each.ore
        year = net(there, chosen(each), "budget_year")
        assert abs(budget * 12 - year * months) < TKR


def test_a_plan_without_measures_though_the_text_names_one(there, told):
    (each,) = of(told, "empty_plan")
    assert not there.action_plan(chosen(each))["is_measure"].any()
    said = " ".join(text.body for text in there.texts(chosen(each)))
    assert "2,6 mnkr lägre" in said
    (unchecked,) = [
        c for c in there.reconciliation(chosen(each)) if c.rule == "statement"
    ]
    assert unchecked.stated == -each.ore


def test_a_deficit_that_measures_do_not_cover(there, told):
    assert of(told, "deficit_without_measures")
    for each in of(told, "deficit_without_measures"):
        deficit = net(there, chosen(each), "deviation_year")
        assert deficit == each.ore
        total = row(there.action_plan(chosen(each)), "total")
        assert 0 < int(total["counted"]) < -deficit


def test_what_no_cause_explains(there, told):
    (each,) = of(told, "unexplained")
    given = [c.net or 0 for c in there.causes(chosen(each)) if c.horizon == "year"]
    assert net(there, chosen(each), "deviation_year") - sum(given) == each.ore


def test_other_boards_explain_all(there, told):
    left = {each.board for each in of(told, "unexplained")} | {"gvn"}
    for report in there.catalogue():
        where = Selection(report.board, report.year, report.occasion)
        if report.occasion not in ("1", "2") or report.board in left:
            continue
        for horizon in ("period", "year"):
            given = [c.net or 0 for c in there.causes(where) if c.horizon == horizon]
            deviation = net(there, where, f"deviation_{horizon}")
            if (report.board, report.occasion) != ("ks", "2"):  # its sum is wrong
                assert deviation == sum(given), where


def test_a_forecast_better_by_a_changed_budget_alone(there, told):
    (each,) = of(told, "improved_without_measure")
    before, now = chosen(each, "1"), chosen(each)
    levels = [net(there, where, "forecast_year") for where in (before, now)]
    assert levels[0] == levels[1]
    better = net(there, now, "deviation_year") - net(there, before, "deviation_year")
    assert better == each.ore


def test_a_table_that_does_not_add_up(there, told):
    (each,) = [e for e in of(told, "disagrees") if e.ore]
    frame = there.operating_costs(chosen(each))
    parts = frame[(frame["level"] == 1)]["outcome_period"].sum()
    stated = side(there, chosen(each), "Kostnader", "outcome_period")
    assert abs(stated - int(parts) - each.ore) <= 50 * TKR  # rounded to 0.1
    wrong = [
        c.rule for c in there.reconciliation(chosen(each)) if c.status == "disagrees"
    ]
    assert sorted(wrong) == ["heading_occasion", "parts"]


def test_all_other_reports_add_up(there, told):
    wrong = {(e.board, e.year, e.occasion) for e in of(told, "disagrees")}
    for report in there.catalogue():
        where = Selection(report.board, report.year, report.occasion)
        if (report.board, report.year, report.occasion) in wrong:
            continue
        status = {check.status for check in there.reconciliation(where)}
        assert status <= {"agrees", "rounding", "unchecked"}, where


def test_money_that_is_carried_over_again(there, told):
    (each,) = of(told, "repeated_carry_over")
    total = row(there.investments(chosen(each)), "total")
    assert int(total["unspent"]) == each.ore
    assert each.ore >= int(total["carried_over"]) > 0


def test_a_project_begun_without_an_estimate(there, told):
    (each,) = of(told, "no_calculation")
    frame = there.investments(chosen(each))
    (project,) = [
        p for _, p in frame.iterrows() if p["label"] == "Reservkraft i stadshuset"
    ]
    assert int(project["outcome"]) == each.ore
    assert project[["total_decided", "total_estimated"]].isna().all()


def test_a_report_that_has_not_come(there, told):
    (each,) = [each for each in of(told, "late") if each.words == "försenad"]
    report = there.report(chosen(each))
    assert report.status == "draft"
    assert report.deadline is not None
    assert report.ready_on is None


def test_a_question_that_nobody_has_answered(there, told):
    unanswered = [each for each in of(told, "late") if "yttrande" in each.words]
    assert {(each.board, each.occasion) for each in unanswered} == {
        ("soc", "1"),
        ("soc", "2"),
    }
    report = there.report(chosen(unanswered[0]))
    (asked,) = there.inquiries(report.board_id)
    assert (asked.report_id, asked.about, asked.answer) == (report.id, "signal", "")
    assert status(asked.asked, date(2026, 9, 30)) == "late"


def test_one_is_answered_and_closed_and_one_open(there):
    found = {
        each.board: status(each.asked, date(2026, 11, 24))
        for each in there.inquiries(None)
    }
    assert found == {"soc": "late", "vard": "closed", "bun": "open"}


def test_a_board_has_answered_a_signal(there):
    report = there.report(Selection("soc", 2026, "2"))
    (answer,) = there.signal_answers(report.id)
    assert answer.signal == "swinging"
    signals = there.judged([report], date(2026, 9, 30))[report.id].found
    assert "swinging" in {signal.code for signal in signals}


def test_buyers_that_have_not_budgeted_what_the_seller_counts_on(there, told):
    (each,) = of(told, "unmatched")
    board = there.report(chosen(each)).board_id
    found = there.buyers(board, each.year)
    budgeted = sum(buyer.amounts["budget"] for buyer in found.buyers)
    income = side(there, chosen(each), "Intäkter", "forecast_year")
    assert income - budgeted == each.ore
    assert sum(found.key.shares.values()) == 1_000_000


# The parts agree


def test_figures_of_reports_are_the_ledgers(there):
    raised = ("gvn", "2", "budget_year", "Personalkostnader")
    for report in there.catalogue():
        where = Selection(report.board, report.year, report.occasion)
        frame = there.operating_costs(where)
        said = there.ledger_said(report).figures
        assert not there.ledger_said(report).unplaced
        for line in frame.itertuples():
            for measure, figure in said.get(line.line, {}).items():
                what = (report.board, report.occasion, measure, line.label)
                change = 10_000 * TKR if what == raised else 0
                stated = getattr(line, measure)
                assert int(stated) == figure.ore - change, (where, *what)


def test_what_is_invested_is_what_the_ledger_has_on_projects(there):
    for slug in ("tn", "ks", "git"):
        report = there.report(Selection(slug, 2026, "2"))
        (ledger,) = [
            each for each in there.ledgers(report.board_id) if each.scenario == "actual"
        ]
        with engines.read(there._engine) as connection:
            table = schema.ledger_balances.c
            query = sa.select(sa.func.sum(table.ore)).where(
                table.ledger_id == ledger.id,
                table.dimension == 6,
                table.month <= "2026-08",
            )
            spent = -int(connection.scalar(query))
        total = row(there.investments(Selection(slug, 2026, "2")), "total")
        assert int(total["outcome"]) == spent


def test_every_account_has_a_line(there):
    for report in there.catalogue():
        assert not there.ledger_said(report).unmapped


def test_reports_are_locked_the_recorded_way(there, last_year):
    by_status = {}
    for report in there.catalogue():
        by_status.setdefault((report.occasion, report.status), []).append(report)
    first = [
        each for (code, _), of_ in by_status.items() if code == "1" for each in of_
    ]
    assert {each.status for each in first} == {"confirmed"}
    assert ("2", "decided") in by_status
    last = first[0]
    where = Selection(last.board, last.year, last.occasion)
    steps = there.steps(where)
    assert list(steps) == ["ready", "sent", "decided", "confirmed"]
    assert steps["sent"].at.date() == last.sent_on
    verify(last_year)


# In and out again


def rows(engine):
    """How many rows each table has, the log's and the number aside."""
    with engines.read(engine) as connection:
        return {
            name: connection.scalar(sa.select(sa.func.count()).select_from(table))
            for name, table in schema.metadata.tables.items()
            if name not in {"actions", "audit", "revision"}
        }


@pytest.mark.parametrize("sample", [False, True])
def test_it_goes_as_it_came(new_address, sample):
    engine = open_store(new_address(), sample=sample)
    before = rows(engine)
    assert demo.add(engine, SMALL) == 3
    assert rows(engine) != before
    assert demo.remove(engine)
    assert rows(engine) == before
    assert not demo.remove(engine)
    engine.dispose()


def test_what_was_added_to_it_goes_too(made):
    source = Source(made)
    source.report(Selection("soc", 2026, "2"))
    boards = {board.values["slug"]: board.id for board in source.boards()}
    desk, actor = Desk(made), Actor("Controller", "prov")
    typed = {"dated": "2026-10-01", "title": "Ny"}
    desk.save(actor, [Edit("x", "briefing", owner=boards["ks"], typed=typed)], "mnkr")
    occasions = source.occasions()
    given = {"board_id": str(boards["soc"]), "occasion_id": str(occasions[1].id)}
    done = desk.do(actor, "create_report", None, given, "mnkr")
    assert done.action, done.faults
    assert demo.remove(made)
    assert not any(rows(made).values())


def test_a_later_report_is_not_taken_for_one_of_the_log(made):
    """The log tells of its reports by number, long after they are gone."""
    with engines.read(made) as connection:
        numbers = list(connection.scalars(sa.select(schema.reports.c.id)))
    assert min(numbers) > 1_000_000
    demo.remove(made)
    demo.add(made, SMALL)
    with engines.read(made) as connection:
        again = list(connection.scalars(sa.select(schema.reports.c.id)))
    assert set(again).isdisjoint(numbers)


def test_a_crash_leaves_nothing(new_address, monkeypatch):
    engine = open_store(new_address(), sample=True)
    before, number = rows(engine), Source(engine).revision()

    def crash(*_):
        raise RuntimeError

    monkeypatch.setattr(stepping, "take", crash)
    with pytest.raises(RuntimeError):
        demo.add(engine, SMALL)
    assert rows(engine) == before
    assert Source(engine).revision() == number
    engine.dispose()


@pytest.mark.parametrize(
    ("noun", "typed", "word"),
    [
        ("board", {"slug": "egen", "name": "Egen", "short": "E"}, "nämnder"),
        (
            "occasion",
            {"year": "2030", "kind": "closing", "period_end": "2030-12-31"},
            "tillfällen",
        ),
    ],
)
def test_it_does_not_stand_among_somebodys_own(empty, noun, typed, word):
    desk = Desk(empty)
    desk.save(Actor("Controller", "prov"), [Edit("x", noun, typed=typed)], "mnkr")
    before = rows(empty)
    with pytest.raises(NoRoomError, match=f"har redan {word}"):
        demo.add(empty, SMALL)
    assert rows(empty) == before


def test_it_does_not_take_the_place_of_a_municipality_that_is_named(empty):
    desk, typed = Desk(empty), {"name": "Kommunen"}
    assert desk.do(Actor("C", "prov"), "name_municipality", None, typed, "kr").action
    with pytest.raises(NoRoomError, match="en kommun"):
        demo.add(empty, SMALL)


def test_it_is_there_once(made):
    with pytest.raises(NoRoomError, match="finns redan"):
        demo.add(made, SMALL)


def test_the_published_example_may_go_from_beside_it(new_address):
    engine = open_store(new_address(), sample=True)
    demo.add(engine, SMALL)
    source = Source(engine)
    assert {report.board for report in source.catalogue()} == {"gsn", "ovn"}
    assert not any(r.is_example for r in source.catalogue() if r.board == "ovn")
    assert remove_sample(engine)
    assert {report.board for report in source.catalogue()} == {"ovn"}
    assert source.invented() == demo.NAME
    engine.dispose()


def test_two_stores_of_a_seed_are_the_same(new_address):
    """All but when it was done: the package's time, and the log that tells it."""
    found = []
    for _ in range(2):
        engine = open_store(new_address(), sample=False)
        demo.add(engine, demo.Wanted(only=("git",), years=(2026,)))
        with engines.read(engine) as connection:
            found.append({
                name: connection.execute(
                    sa.select(table).order_by(*table.primary_key.columns)
                ).all()
                for name, table in schema.metadata.tables.items()
                if name not in {"packages", "actions"}
            })  # fmt: skip
        engine.dispose()
    assert found[0] == found[1]
    assert len(found[0]["ledger_balances"]) > 1_000
