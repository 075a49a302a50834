import pytest
from hypothesis import given
from hypothesis import strategies as st

from data_access.rules import amounts

M = 100_000_000


@pytest.mark.parametrize(
    ("printed", "unit", "ore", "quantum"),
    [
        ("39,3", "mnkr", 3_930_000_000, 10_000_000),
        ("-4,1", "mnkr", -410_000_000, 10_000_000),
        ("−4,1", "mnkr", -410_000_000, 10_000_000),
        ("0,00", "mnkr", 0, 1_000_000),
        ("300kSEK", "mnkr", 30_000_000, 100_000),
        ("2,6", "mkr", 260_000_000, 10_000_000),
        ("-120 896", "tkr", -12_089_600_000, 100_000),
        ("1\u00a0072", "tkr", 107_200_000, 100_000),
        ("1\u202f072,50", "kr", 107_250, 1),
        ("5", "öre", 5, 1),
    ],
)
def test_reads_what_sources_print(printed, unit, ore, quantum):
    assert amounts.parse(printed, unit) == (ore, quantum)


@pytest.mark.parametrize(
    ("printed", "unit", "decimals", "why"),
    [
        ("", "mnkr", None, "inget belopp"),
        ("39.3", "mnkr", None, "inget belopp"),
        ("1 23", "mnkr", None, "inget belopp"),
        ("=1+1", "mnkr", None, "inget belopp"),
        ("39,30", "mnkr", 1, "1 decimaler"),
        ("39", "mnkr", 1, "1 decimaler"),
        ("3", "USD", None, "okänd"),
        ("3 pund", "mnkr", None, "okänd"),
        ("3,001", "kr", None, "finare än ett öre"),
    ],
)
def test_refuses_the_rest_and_says_why(printed, unit, decimals, why):
    with pytest.raises(ValueError, match=why):
        amounts.parse(printed, unit, decimals)


@given(st.integers(-(10**9), 10**9), st.integers(0, 6))
def test_reads_back_what_was_written(number, decimals):
    digits = f"{abs(number):0{decimals + 1}}"
    whole = digits[: len(digits) - decimals]
    text = "-" * (number < 0) + whole + ("," + digits[-decimals:] if decimals else "")
    quantum = M // 10**decimals
    assert amounts.parse(text, "mnkr", decimals) == (number * quantum, quantum)
