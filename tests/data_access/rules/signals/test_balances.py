"""Figures that are too even: cancelled, regulated, spread by twelfths."""

from dataclasses import replace

import pytest

from data_access.rules.signals import Thresholds
from data_access.rules.signals.balances import offset, regulated, straight_line
from data_access.rules.signals.facts import Economy, Side
from tests.facts import COST, GSN, INCOME, of_net, side

LIMITS = Thresholds()
TKR = 100_000


def published(income, cost, gross, regulation=None):
    """The year's deviations of a published report, tkr."""
    sides = [
        Side(label, None, TKR, deviation_year=tkr * TKR, budget_year=gross * TKR)
        for label, tkr in (("Intäkter", income), ("Kostnader", cost))
    ]
    net = Side("Netto", None, TKR, deviation_year=(income + cost) * TKR)
    facts = of_net(None, 0.0, gross=gross / 1000)
    return replace(facts, economies=[Economy(*sides, net, regulation)])


@pytest.mark.parametrize(
    ("income", "cost", "gross", "state"),
    [
        (2_245, -2_245, 120_896, "found"),  # tekniska nämnden
        (-896, 896, 36_190, "found"),  # bygg- och miljönämnden
        (2_245, -2_244, 120_896, "quiet"),
        (2_245, 2_245, 120_896, "quiet"),
        (0, 0, 120_896, "quiet"),
        (300, -300, 36_190, "quiet"),  # below one per cent
    ],
)
def test_deviations_that_cancel(income, cost, gross, state):
    facts = published(income, cost, gross)
    assert offset(facts, LIMITS).state == state
    assert regulated(facts, LIMITS).state == "quiet"


def test_gsn_9_9_against_9_9():
    (case,) = offset(GSN, LIMITS).cases
    assert (case.values["income"], case.values["cost"]) == (990_000_000, -990_000_000)


def test_waste_collection_is_regulated_and_named_so():
    facts = published(1_330, -1_330, 75_302, regulation=Side(deviation_year=0))
    assert offset(facts, LIMITS).state == "quiet"
    (case,) = regulated(facts, LIMITS).cases
    assert case.values["income"] == 1_330 * TKR


def test_a_report_of_several_economies_is_judged_one_by_one():
    taxed = published(1_330, -1_330, 75_302, regulation=Side(deviation_year=0))
    both = replace(
        published(2_245, -2_245, 120_896),
        economies=[*published(2_245, -2_245, 120_896).economies, *taxed.economies],
    )
    assert [len(rule(both, LIMITS).cases) for rule in (offset, regulated)] == [1, 1]


def test_without_deviations_nothing_can_be_said():
    assert offset(of_net(1.0, 1.0), LIMITS).reason == "no_forecast"
    assert offset(replace(GSN, economies=[]), LIMITS).reason == "no_costs"


# Rak periodisering


def test_gsn_costs_are_spread_by_twelfths_and_income_is_not():
    (case,) = straight_line(GSN, LIMITS).cases
    assert case.values["label"] == "Kostnader"
    assert round(case.values["share"], 3) == 0.668
    assert round(case.values["twelfths"], 3) == 0.667


@pytest.mark.parametrize(
    ("period", "year", "state"),
    [
        (-39.8, -59.6, "found"),  # 39,73 within rounding
        (-39.7, -59.6, "found"),
        (-39.9, -59.6, "quiet"),
        (-39.3, -59.6, "quiet"),
        (-1.0, -1.5, "untestable"),  # a tenth of a million tells nothing of so little
        (None, -59.6, "untestable"),
    ],
)
def test_twelfths_within_rounding(period, year, state):
    facts = replace(
        GSN, cost=side("Kostnader", (period, None, None), (year, None, None))
    )
    facts = replace(facts, income=side("Intäkter"))
    assert straight_line(facts, LIMITS).state == state


def test_exact_twelfths_of_a_ledger():
    exact = Side(
        "Kostnader", None, 1, budget_period=-66_666_667, budget_year=-100_000_000
    )
    assert straight_line(replace(GSN, cost=exact), LIMITS).state == "found"
    off = replace(exact, budget_period=-66_666_600)
    assert straight_line(replace(GSN, cost=off), LIMITS).state == "quiet"


def test_income_alone_may_come_evenly():
    facts = replace(GSN, cost=INCOME, income=COST)
    assert straight_line(facts, LIMITS).state == "quiet"
