"""How far forecasts missed how the years ended."""

import pytest

from data_access.rules.accuracy import Forecast, accuracy
from tests.facts import mnkr


def told(year, forecast, outcome):
    return Forecast(year, "2", mnkr(forecast), mnkr(outcome), mnkr(1000))


def test_size_bias_and_share():
    years = [told(2018, 0, -77.7), told(2019, -5, -4), told(2020, -8, -22.9)]
    found = accuracy(years)
    assert (found.count, found.mean) == (3, mnkr(31.2))
    assert found.bias == mnkr(-91.6) // 3 + 1  # half away from zero
    assert found.share == pytest.approx(0.0312)


def test_of_no_forecast_nothing_is_said():
    assert accuracy([]) is None


def test_of_no_cost_there_is_no_share():
    assert accuracy([Forecast(2020, "2", 0, 5, 0)]).share is None
