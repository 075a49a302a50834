"""The pace that the forecast needs of the rest of the year."""

from dataclasses import replace

import pytest

from data_access.rules.signals import Thresholds
from data_access.rules.signals.facts import Investments
from data_access.rules.signals.paces import pace
from tests.facts import GSN, mnkr, of_net, side

LIMITS = Thresholds()


def test_gsn_needs_another_pace_in_all_three():
    found = {case.values["label"]: case.values for case in pace(GSN, LIMITS).cases}
    assert set(found) == {"Kostnader", "Intäkter", "Investeringar"}
    costs, income, spending = (
        found[label] for label in ("Kostnader", "Intäkter", "Investeringar")
    )
    # domain.md: 6,40 a month left, 5,49 so far, 4,95 in budget (+29 %).
    assert (costs["required"], costs["budgeted"]) == (mnkr(6.40), mnkr(4.95))
    assert costs["so_far"] == mnkr(5.4875)
    assert round(costs["change"] * 100) == 29
    assert (income["required"], income["so_far"]) == (mnkr(6.20), mnkr(5.5875))
    assert (income["budgeted"], round(income["change"] * 100)) == (mnkr(5.075), 22)
    assert (spending["required"], spending["so_far"]) == (mnkr(1.975), mnkr(0.1))


@pytest.mark.parametrize(
    ("outcome", "forecast", "state"),
    [
        # Budget 4 a month through the year, so 16 are left.
        (-32.0, -48.0, "quiet"),
        (-32.0, -51.1, "quiet"),  # 19 % more a month
        (-32.0, -51.3, "found"),
        (-38.4, -57.6, "quiet"),  # faster than the budget, and always was
        (-32.0, -44.7, "found"),  # slower by a fifth
    ],
)
def test_costs(outcome, forecast, state):
    cost = side("Kostnader", (-32.0, outcome, None), (-48.0, forecast, None))
    facts = replace(of_net(0.0, 0.0, gross=48), cost=cost)
    assert pace(facts, LIMITS).state == state


@pytest.mark.parametrize(
    ("outcome", "forecast", "state"),
    [
        (8.0, 28.0, "found"),  # 5 a month after 1
        (8.0, 27.0, "quiet"),
        (0.0, 0.0, "quiet"),
        (8.0, 8.0, "quiet"),
    ],
)
def test_investments(outcome, forecast, state):
    spent = Investments(outcome=mnkr(outcome), forecast=mnkr(forecast))
    assert pace(of_net(0.0, 0.0, investments=spent), LIMITS).state == state


@pytest.mark.parametrize(
    ("months", "reason"), [(0, "no_period"), (12, "no_rest"), (8, "no_pace")]
)
def test_what_cannot_be_tested(months, reason):
    found = pace(of_net(1.0, 1.0, months=months), LIMITS)
    assert (found.state, found.reason) == ("untestable", reason)
