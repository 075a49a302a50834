"""The facts of the published report, and what the rules say of them."""

from datetime import date

import pytest

from data_access import Selection
from tests.facts import mnkr

TODAY = date(2021, 10, 1)


@pytest.fixture
def judged(source):
    report = source.report(Selection("gsn", 2021, "3"))
    return source.judged([report], TODAY)[report.id]


def test_facts_are_the_annexes(judged):
    facts = judged.facts
    assert (facts.months, facts.gross) == (8, mnkr(59.6))
    assert facts.income.forecast_year == mnkr(69.5)
    assert facts.cost.outcome_period == mnkr(-43.9)
    assert (facts.net.deviation_period, facts.net.deviation_year) == (mnkr(1.3), 0)
    assert facts.investments.appropriation == mnkr(12.5)
    # The column joins two; the text says what was carried over.
    assert facts.investments.carried_over == mnkr(3.5)
    assert (facts.plan.measures, facts.plan.counted) == (0, 0)
    assert mnkr(-2.6) in {named.ore for named in facts.named}
    assert any("försöka bibehålla" in words for words in facts.measures)
    assert facts.before is None


def test_the_signals_that_domain_md_marks(judged):
    states = {signal.code: signal.state for signal in judged.signals}
    assert {code for code, state in states.items() if state == "found"} == {
        "zero_forecast",
        "pace",
        "offset",
        "straight_line",
        "empty_plan",
        "unexplained",
        "repeated_carry_over",
        "disagrees",
    }
    assert states["deficit_without_measures"] == states["opposite"] == "quiet"
    reasons = {s.code: s.reason for s in judged.signals if s.state == "untestable"}
    assert reasons == {
        "swinging": "no_before",
        "improved_without_measure": "no_before",
        "no_calculation": "no_projects",
        "late": "no_deadline",
        "optimistic": "no_years",
        "pessimistic": "no_years",
    }


def test_the_heading_that_names_another_occasion(judged):
    (wrong,) = judged.facts.wrong
    assert wrong.ore is None
    assert "uppföljningstillfälle 2" in wrong.words


def test_a_seller_without_its_buyers_budgets(source):
    report = source.report(Selection("gsn", 2021, "3"))
    (seen,) = source.oversight(report, TODAY)
    assert (seen.kind, seen.is_beside) == ("joint", False)
    assert (seen.unmatched.ore, seen.unmatched.is_own) == (mnkr(9.9), True)
