"""The year's forecast against the period and the report before."""

from dataclasses import replace

import pytest

from data_access.rules.signals import Thresholds
from data_access.rules.signals.facts import Before, Cause, Economy, Plan, Side
from data_access.rules.signals.forecasts import (
    improved,
    opposite,
    swinging,
    zero_forecast,
)
from tests.facts import GSN, mnkr, of_net, side

LIMITS = Thresholds()


def values(signal):
    assert signal.state == "found", signal
    return dict(signal.cases[0].values)


# Nollprognos


def test_gsn_is_better_by_1_3_and_forecasts_nothing():
    assert values(zero_forecast(GSN, LIMITS)) == {
        "period": mnkr(1.3),
        "year": 0,
        "straight": mnkr(1.95),
    }


def test_karlskrona_in_april_2018():
    # Socialnämnden: −23,4, forecast 0; it ended at −77,7.
    found = zero_forecast(of_net(-23.4, 0.0, months=4), LIMITS)
    assert values(found)["straight"] == mnkr(-70.2)


@pytest.mark.parametrize(
    ("period", "year", "gross", "state"),
    [
        (1.3, 0.0, 59.6, "found"),
        (0.5, 0.0, 59.6, "quiet"),  # below one per cent
        (-2.9, 0.0, 1000, "quiet"),  # below three millions
        (-3.0, 0.0, 1000, "found"),
        (-23.4, -1.0, 1000, "found"),  # one per mille is as good as nothing
        (-23.4, -1.1, 1000, "quiet"),
        (-23.4, 0.1, 1000, "quiet"),  # that is another signal
        (0.0, 0.0, 59.6, "quiet"),
        (0.0, 0.0, 0, "quiet"),
    ],
)
def test_what_a_zero_forecast_is(period, year, gross, state):
    assert zero_forecast(of_net(period, year, gross=gross), LIMITS).state == state


def test_a_regulated_operation_is_always_zero():
    net = side("Netto", (None, None, 1.3), (None, None, 0.0))
    regulated = replace(
        of_net(1.3, 0.0, gross=59.6), economies=[Economy(net=net, regulation=Side())]
    )
    assert zero_forecast(regulated, LIMITS).state == "quiet"


@pytest.mark.parametrize("rule", [zero_forecast, opposite])
@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        (of_net(None, 0.0), "no_period"),
        (of_net(1.3, None), "no_forecast"),
        (of_net(1.3, 0.0, months=0), "no_period"),
        (of_net(1.3, 0.0, months=12), "no_rest"),
        (replace(of_net(1.3, 0.0), economies=[]), "no_costs"),
    ],
)
def test_what_cannot_be_tested(rule, facts, reason):
    found = rule(facts, LIMITS)
    assert (found.state, found.reason) == ("untestable", reason)


# Period och prognos åt olika håll


@pytest.mark.parametrize(
    ("period", "year", "state"),
    [
        (19.3, -3.3, "found"),  # Falkenberg, November 2014
        (-4.2, 2.1, "found"),
        (1.3, 0.0, "quiet"),  # GSN
        (19.3, 3.3, "quiet"),
        (2.9, -3.3, "quiet"),
    ],
)
def test_period_and_forecast_apart(period, year, state):
    found = opposite(of_net(period, year, months=11 if period > 10 else 8), LIMITS)
    assert found.state == state
    if state == "found":
        assert values(found) == {"period": mnkr(period), "year": mnkr(year)}


# Prognosen svänger


@pytest.mark.parametrize(
    ("before", "year", "state"),
    [
        (-8.0, -22.9, "found"),
        (-6.0, -20.0, "found"),
        (-8.0, -8.0, "quiet"),
        (-8.0, -17.9, "quiet"),  # of 1 000, one per cent is ten
        (-8.0, -18.0, "found"),
        (None, -18.0, "untestable"),
        (-8.0, None, "untestable"),
    ],
)
def test_a_forecast_that_swings(before, year, state):
    facts = of_net(-5.0, year, before=Before("1", None, mnkr(before)))
    found = swinging(facts, LIMITS)
    assert found.state == state
    if state == "found":
        assert values(found)["moved"] == mnkr(year) - mnkr(before)


def test_without_an_earlier_report_nothing_swings():
    assert swinging(GSN, LIMITS).reason == "no_before"
    assert improved(GSN, LIMITS).reason == "no_before"


# Förbättring utan åtgärd


def better(now, before, **more):
    """A board that forecast −17,4, with the budget and measures of both reports."""
    net = side("Netto", year=(now["budget"], None, now["deviation"]))
    return replace(
        of_net(None, 0.0, **more),
        net=net,
        plan=Plan(1, mnkr(now.get("counted", 0))),
        before=Before("1", mnkr(before["budget"]), mnkr(before["deviation"])),
    )


def test_motala_2015_was_a_changed_budget():
    facts = better(
        {"budget": -1014.4, "deviation": 0.0}, {"budget": -1000.0, "deviation": -17.4}
    )
    found = values(improved(facts, LIMITS))
    assert found["better"] == mnkr(17.4)
    assert found["budget"] == mnkr(14.4)
    assert found["explained"] == 0


@pytest.mark.parametrize(
    ("counted", "state"), [(17.4, "quiet"), (8.7, "quiet"), (8.6, "found")]
)
def test_measures_that_make_it_better(counted, state):
    facts = better(
        {"budget": -1000.0, "deviation": 0.0, "counted": counted},
        {"budget": -1000.0, "deviation": -17.4},
    )
    assert improved(facts, LIMITS).state == state


def test_causes_that_make_it_better():
    facts = better(
        {"budget": -1000.0, "deviation": 0.0}, {"budget": -1000.0, "deviation": -17.4}
    )
    causes = [Cause("year", None, mnkr(12.0)), Cause("period", None, mnkr(99.0))]
    assert improved(replace(facts, causes=causes), LIMITS).state == "quiet"


def test_a_worse_forecast_has_not_improved():
    facts = better(
        {"budget": -1000.0, "deviation": -20.0}, {"budget": -1000.0, "deviation": -8.0}
    )
    assert improved(facts, LIMITS).state == "quiet"
