"""Lower capital costs are tied to late investments, or to nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data_access.rules import capital_costs
from data_access.rules.capital_costs import says_lower, tied

MNKR = 100_000_000
GSN = {"spent": 80_000_000, "appropriation": 1_250_000_000, "months": 8}


def test_gsn_says_it_in_words():
    found = tied(None, **GSN, said=True)
    assert (found.deviation, found.months) == (None, 8)
    assert found.share == pytest.approx(0.064)


@pytest.mark.parametrize(
    ("deviation", "said", "there"),
    [
        (50_000_000, False, True),
        (1, False, True),
        (0, True, False),  # a figure goes before words
        (-1, True, False),
        (None, False, False),
    ],
)
def test_only_lower_capital_costs_are_tied(deviation, said, there):
    assert (tied(deviation, **GSN, said=said) is not None) is there


@pytest.mark.parametrize(
    ("spent", "appropriation", "months", "there"),
    [
        (33, 100, 8, True),  # half of 8/12 is 33,3 %
        (34, 100, 8, False),
        (0, 100, 1, True),
        (49, 100, 12, True),
        (50, 100, 12, False),
        (0, 100, 0, False),
        (0, 0, 8, False),
        (None, 100, 8, False),
        (1, None, 8, False),
        (1, -100, 8, False),
    ],
)
def test_late_is_below_half_of_the_years_pace(spent, appropriation, months, there):
    assert (tied(5, spent, appropriation, months) is not None) is there


@given(st.integers(1, 12), st.integers(1, 10**12), st.integers(1, 10**9))
def test_nothing_spent_is_always_late(months, appropriation, deviation):
    found = tied(deviation, 0, appropriation, months)
    assert (found.share, found.deviation) == (0, deviation)


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        # § 23 of GSN's report.
        ("samt mindre kostnader för kapitalkostnader samt IT-infrastruktur", True),
        ("Positiv kostnadsavvikelse för kapitalkostnader förväntas bestå", True),
        ("Lägre kapitalkostnader än budget", True),
        ("Kapitalkostnaderna blir lägre", True),
        ("Kapitaltjänstkostnaderna är något lägre", True),
        ("Kapitalkostnaderna blir inte lägre", False),
        ("Kapitalkostnaderna ökar. Personal är lägre", False),
        ("Högre kapitalkostnader", False),
        ("Lägre personalkostnader", False),
        ("", False),
    ],
)
def test_what_says_that_they_are_lower(text, is_so):
    assert says_lower(text) is is_so


def test_lines_and_accounts():
    assert capital_costs.is_line(" Kapitalkostnader")
    assert not capital_costs.is_line("Övriga kostnader")
    assert capital_costs.is_account("7910")
    assert not capital_costs.is_account("0790")
