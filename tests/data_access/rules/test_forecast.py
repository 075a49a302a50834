"""The pace that a forecast implies, against figures computed by hand."""

import pytest

from data_access.rules.forecast import Pace, change, pace

M = 100_000_000  # öre in a mnkr


def mnkr(text):
    return round(float(text.replace(",", ".")) * M)


@pytest.mark.parametrize(
    ("outcome", "forecast", "budgets", "expected"),
    [
        # so far, required, budgeted: mnkr a month, GSN to August 2021
        ("43,9", "69,5", ("39,8", "59,6"), ("5,4875", "6,4", "4,95")),
        ("44,7", "69,5", ("39,3", "59,6"), ("5,5875", "6,2", "5,075")),
        ("0,8", "8,7", None, ("0,1", "1,975", None)),
    ],
)
def test_the_published_report(outcome, forecast, budgets, expected):
    period, year = map(mnkr, budgets) if budgets else (None, None)
    assert pace(mnkr(outcome), mnkr(forecast), 8, period, year) == Pace(
        *(text and mnkr(text) for text in expected)
    )


def test_karlskrona_2018_a_straight_line():
    april = pace(-mnkr("23,4"), 0, 4)
    assert april.so_far * 12 == pytest.approx(-mnkr("70,2"), abs=12)


@pytest.mark.parametrize(
    ("months", "so_far", "required"), [(0, None, 0), (12, 1, None), (11, 1, 0)]
)
def test_the_ends_of_the_year(months, so_far, required):
    found = pace(12, 12, months)
    assert (found.so_far, found.required) == (so_far, required)


def test_rounds_half_away_from_zero():
    assert pace(-5, None, 2).so_far == -3


def test_what_is_missing_stays_missing():
    assert pace(None, 5, 8, 1, None) == Pace(None, None, None)


@pytest.mark.parametrize(
    ("required", "reference", "percent"),
    [
        (mnkr("6,4"), mnkr("4,95"), 29),
        (-mnkr("6,4"), -mnkr("4,95"), 29),
        (mnkr("6,2"), mnkr("5,075"), 22),
        (0, 5, -100),
    ],
)
def test_change(required, reference, percent):
    assert round(100 * change(required, reference)) == percent


@pytest.mark.parametrize(
    ("required", "reference"), [(1, 0), (None, 1), (1, None), (-2, 1)]
)
def test_a_change_that_says_nothing(required, reference):
    assert change(required, reference) is None
