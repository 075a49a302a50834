"""The action plan against what the report says, and deviations without causes."""

from dataclasses import replace
from datetime import date

import pytest

from data_access.rules.signals import Thresholds
from data_access.rules.signals.facts import Cause, Named, Plan
from data_access.rules.signals.plans import deficit, empty_plan
from data_access.rules.signals.unexplained import unexplained
from tests.facts import GSN, LOSS, mnkr, of_net

LIMITS = Thresholds()


def test_gsn_names_a_loss_and_has_no_measure():
    (case,) = empty_plan(GSN, LIMITS).cases
    assert case.values == {"words": LOSS, "ore": mnkr(-2.6), "measure": ""}


@pytest.mark.parametrize(
    ("plan", "named", "measures", "state"),
    [
        (Plan(), [-2.6], [], "found"),
        (Plan(1), [-2.6], [], "quiet"),
        (Plan(), [2.6], [], "quiet"),
        (Plan(), [-0.5], [], "quiet"),  # below one per cent of 59,6
        (Plan(), [None], [], "quiet"),
        (Plan(), [], ["IT-center håller igen."], "found"),
        (Plan(), [], [], "quiet"),
        (None, [-2.6], [], "untestable"),
    ],
)
def test_empty_plans(plan, named, measures, state):
    facts = replace(
        GSN,
        plan=plan,
        named=[Named("text", mnkr(ore)) for ore in named],
        measures=measures,
    )
    assert empty_plan(facts, LIMITS).state == state


@pytest.mark.parametrize(
    ("year", "counted", "state"),
    [
        (-22.9, 3.0, "found"),
        (-18.0, 18.5, "quiet"),
        (-18.0, 18.0, "quiet"),
        (-2.9, 0.0, "quiet"),  # below three millions
        (-3.0, 0.0, "found"),
        (5.0, 0.0, "quiet"),
        (None, 0.0, "untestable"),
    ],
)
def test_deficits_and_measures(year, counted, state):
    facts = of_net(-5.0, year, plan=Plan(1, mnkr(counted)))
    found = deficit(facts, LIMITS)
    assert found.state == state
    if state == "found":
        assert found.cases[0].values["left"] == mnkr(year) + mnkr(counted)


def test_gsn_forecasts_balance():
    assert deficit(GSN, LIMITS).state == "quiet"


def test_days_since_the_report_are_counted():
    facts = of_net(-5.0, -22.9, dated=date(2021, 8, 20))
    values = deficit(facts, LIMITS).cases[0].values
    assert (values["days"], values["limit"]) == (31, 30)


# Oförklarad avvikelse


def test_gsn_gives_no_amount_to_any_cause():
    found = {
        (case.values["horizon"], case.values["side"]): case.values
        for case in unexplained(GSN, LIMITS).cases
    }
    # The year's net is 0, but income and cost are ten millions off.
    assert set(found) == {("period", "net"), ("year", "income")}
    assert all(values["explained"] is None for values in found.values())


@pytest.mark.parametrize(
    ("given", "state"),
    [
        ([(None, -4.0)], "found"),
        ([(None, -8.9)], "found"),
        ([(None, -9.0)], "quiet"),
        ([(-10.0, -8.0)], "quiet"),
        ([(None, -27.0)], "quiet"),  # half too much
        ([(None, -27.1)], "found"),
        ([(None, 18.0)], "found"),
        ([], "found"),
    ],
)
def test_causes_against_a_deviation_of_eighteen(given, state):
    causes = [Cause("year", mnkr(income), mnkr(cost)) for income, cost in given]
    assert unexplained(of_net(0.0, -18.0, causes=causes), LIMITS).state == state


def test_what_does_not_matter_needs_no_cause():
    assert unexplained(of_net(0.0, -2.9), LIMITS).state == "quiet"
    assert unexplained(of_net(None, None), LIMITS).reason == "no_deviation"
