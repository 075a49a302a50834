"""The change of year, by the figures of the issue: 12,5, 7,9, 3,0."""

import pytest

from data_access.rules.year_change import Carried, first_year, total

MNKR = 100_000_000
FUNDS, USED, ASKED, GRANTED = 1_250_000_000, 790_000_000, 460_000_000, 300_000_000


def test_the_council_grants_less_than_what_is_left():
    carried = Carried(FUNDS, USED, ASKED, GRANTED)
    assert carried.unspent == 460_000_000
    assert carried.carried_over == 300_000_000
    assert carried.lapsed == 160_000_000
    assert round(carried.degree * 100, 1) == 63.2


@pytest.mark.parametrize(
    ("carried", "unspent", "lapsed"),
    [
        (Carried(10, 4), 6, None),
        (Carried(10, 4, 6), 6, None),
        (Carried(10, 4, 6, 0), 6, 6),
        (Carried(10, 12, None, 0), -2, -2),
    ],
)
def test_before_the_decision_nothing_has_lapsed(carried, unspent, lapsed):
    assert (carried.unspent, carried.lapsed) == (unspent, lapsed)


def test_no_appropriation_has_no_degree():
    assert Carried(0, 0).degree is None


def test_projects_add_up():
    whole = total([Carried(FUNDS, USED, ASKED, GRANTED), Carried(MNKR, MNKR)])
    assert (whole.unspent, whole.asked, whole.granted) == (460_000_000, ASKED, GRANTED)
    assert total([Carried(1, 1)]).asked is None


@pytest.mark.parametrize(
    ("since", "closing", "first"), [(None, 2021, 2021), (2019, 2021, 2019)]
)
def test_carried_money_keeps_its_age(since, closing, first):
    assert first_year(since, closing) == first
