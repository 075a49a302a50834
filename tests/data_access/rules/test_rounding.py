from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data_access.rules.rounding import divide


@pytest.mark.parametrize(
    ("numerator", "denominator", "expected"),
    [
        (5, 2, 3),
        (-5, 2, -3),
        (5, -2, -3),
        (4, 3, 1),
        (-4, 3, -1),
        (0, 7, 0),
        (197_500_000 * 4, 4, 197_500_000),
    ],
)
def test_rounds_half_away_from_zero(numerator, denominator, expected):
    assert divide(numerator, denominator) == expected


@given(st.integers(-(10**15), 10**15), st.integers(1, 10**6))
def test_divides_as_decimal_does(numerator, denominator):
    exact = Decimal(numerator) / Decimal(denominator)
    assert divide(numerator, denominator) == exact.quantize(0, ROUND_HALF_UP)


def test_division_by_zero_is_a_programmers_fault():
    with pytest.raises(ZeroDivisionError):
        divide(1, 0)
