"""Amounts as the documents print them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components import numbers

MNKR = 100_000_000
TENTH = MNKR // 10
HUNDREDTH = MNKR // 100


@pytest.mark.parametrize(
    ("ore", "unit", "quantum", "text"),
    [
        (3_930_000_000, "mnkr", TENTH, "39,3"),
        (-80_000_000, "mnkr", TENTH, "−0,8"),
        (0, "mnkr", TENTH, "0,0"),
        (0, "mnkr", HUNDREDTH, "0,00"),
        (3_930_000_000, "tkr", TENTH, "39 300"),
        (3_930_000_000, "kr", TENTH, "39 300 000"),
        (197_500_000, "mnkr", HUNDREDTH, "1,98"),
        (-197_500_000, "mnkr", HUNDREDTH, "−1,98"),
        (197_500_000, "tkr", HUNDREDTH, "1 980"),
        (-4_000_000, "mnkr", TENTH, "0,0"),
        (5_000_000, "mnkr", TENTH, "0,1"),
        (4_999_999, "mnkr", TENTH, "0,0"),
        (123_456, "kr", 1, "1 234,56"),
        (3_495_600_000, "mnkr", 100_000, "35,0"),
        (3_495_600_000, "tkr", 100_000, "34 956"),
        (123_456_789, "mnkr", 1, "1,2"),
        (123_456_789, "tkr", 1, "1 235"),
        (123_456, "kr", None, "1 235"),
        (None, "mnkr", TENTH, "–"),
    ],
)
def test_prints_no_finer_than_the_quantum(ore, unit, quantum, text):
    assert numbers.amount(ore, unit, quantum) == text.replace(" ", "\u00a0")


def test_a_sign_is_printed_on_demand_and_never_on_zero():
    assert numbers.amount(540_000_000, "mnkr", TENTH, signed=True) == "+5,4"
    assert numbers.amount(0, "mnkr", TENTH, signed=True) == "0,0"
    assert numbers.amount(-410_000_000, "mnkr", TENTH, signed=True) == "−4,1"


@pytest.mark.parametrize(
    ("share", "text"),
    [(0.2929, "29 %"), (69.5 / 59.6 - 1, "17 %"), (None, "–"), (float("nan"), "–")],
)
def test_prints_shares(share, text):
    assert numbers.percent(share) == text.replace(" ", "\u00a0")


@given(st.integers(-(10**15), 10**15), st.sampled_from([1, 100, TENTH, HUNDREDTH]))
def test_rounding_is_to_the_nearest_and_symmetrical(ore, quantum):
    rounded = numbers.to_quantum(ore, quantum)
    assert rounded % quantum == 0
    assert 2 * abs(rounded - ore) <= quantum
    assert numbers.to_quantum(-ore, quantum) == -rounded
