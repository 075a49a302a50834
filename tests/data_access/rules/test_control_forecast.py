"""Where the year would end by what is known so far."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data_access.rules.control_forecast import (
    Known,
    Miss,
    booked,
    control,
    run_rate,
    season,
)
from tests.facts import mnkr

ORE = st.integers(-(10**11), 10**11)


def known(year, period, whole=None, budget=0.0, deviation=None):
    """A year of income and cost (mnkr): of the period, and of the whole."""
    ended = [mnkr(each) for each in whole] if whole else [None, None]
    income, cost = (mnkr(each) for each in period)
    return Known(
        year,
        income,
        cost,
        income + cost,
        mnkr(deviation),
        mnkr(budget),
        *ended,
        sum(ended) if whole else None,
    )


def test_karlskrona_2018_in_april():
    now = Known(2018, deviation=mnkr(-23.4), budget=mnkr(-1000))
    found = control(now, [], 4)
    assert (found.method, found.deviation) == ("run_rate", mnkr(-70.2))
    assert found.range is None


def test_gsn_by_run_rate():
    now = known(2021, (44.7, -43.9), deviation=1.3)
    assert control(now, [], 8).deviation == mnkr(1.95)


@pytest.mark.parametrize(
    ("part", "answered"),
    [
        (None, None),
        (0.0, -0.65),
        (-2.6, 3.25),
        (-2.6 * 8 / 12, 1.95),
    ],
)
def test_vbu_booked_or_not(part, answered):
    found = booked(mnkr(1.3), mnkr(-2.6), 8, mnkr(part))
    # domain.md: +1,95 if the loss is already in the outcome, −0,65 if none of it is.
    assert (found.at_pace, found.none) == (mnkr(1.95), mnkr(-0.65))
    if answered is None:
        assert found.answered is None
    else:
        assert abs(found.answered - mnkr(answered)) <= 1


@pytest.mark.parametrize("months", [0, 12])
def test_without_a_rest_of_the_year_nothing_is_asked(months):
    assert booked(mnkr(1.3), mnkr(-2.6), months) is None


def test_by_season():
    # Three quarters of the income and half of the cost had come by now.
    before = known(2020, (75, -50), (100, -100), budget=5)
    found = control(known(2021, (78, -55), budget=-10), [before], 6)
    assert (found.method, found.level) == ("season", mnkr(104 - 110))
    assert found.deviation == mnkr(4)
    assert found.misses == ()


def test_misses_are_of_the_same_method_at_the_same_time():
    years = [
        known(2018, (50, -50), (100, -100)),
        known(2019, (50, -55), (100, -100)),  # by 2018 it was to be 100 − 110
        known(2020, (50, -50), (100, -110)),
    ]
    found = season(known(2021, (50, -50)), years[::-1])
    assert [miss.year for miss in found.misses] == [2019, 2020]
    assert found.misses[0] == Miss(2019, mnkr(10))
    low, high = found.range
    assert (low, high) == tuple(
        found.deviation + each(miss.ore for miss in found.misses) for each in (min, max)
    )


def test_misses_of_the_run_rate():
    year = known(2020, (50, -55), (100, -104), deviation=-5.0)
    found = run_rate(known(2021, (50, -50), deviation=1.0), [year], 6)
    assert found.misses == (Miss(2020, mnkr(6)),)
    assert found.range == (mnkr(8), mnkr(8))


def test_without_a_budget_there_is_no_deviation():
    assert control(Known(2021, deviation=mnkr(1)), [], 8) is None
    assert control(Known(2021, budget=0), [], 8) is None


def test_a_year_that_has_not_begun_to_earn_is_as_the_years_before():
    before = known(2020, (0, -50), (30, -100))
    assert season(known(2021, (0, -50)), [before]).level == mnkr(30 - 100)


@given(ORE, ORE, st.integers(1, 12))
def test_a_year_like_the_one_before_ends_like_it(income, cost, months):
    before = Known(
        2020, income, cost, income + cost, None, 0, 2 * income, 2 * cost,
        2 * (income + cost),
    )  # fmt: skip
    now = Known(2021, income, cost, income + cost, 0, 0)
    assert control(now, [before], months).level == 2 * (income + cost)


@given(ORE, ORE, st.integers(1, 11))
def test_what_comes_evenly_is_the_straight_line(deviation, item, months):
    found = booked(deviation, 12 * item, months, months * item)
    assert abs(found.answered - found.at_pace) <= 1
