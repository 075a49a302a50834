"""Keys split to the last öre, and what one pays less another pays more."""

import itertools
from dataclasses import dataclass
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data_access.rules.keys import WHOLE, in_force, lacking, moved, split

MNKR = 100_000_000
LUDVIKA, SMEDJEBACKEN, VBU = 1, 2, 3


@st.composite
def shares(draw):
    cuts = sorted(draw(st.lists(st.integers(0, WHOLE), min_size=2, max_size=6)))
    edges = [0, *cuts, WHOLE]
    return {n: b - a for n, (a, b) in enumerate(itertools.pairwise(edges))}


@pytest.mark.parametrize(
    ("given_shares", "lacks"),
    [
        ([WHOLE], 0),
        ([500_000, 474_000], 26_000),
        ([600_000, 500_000], -100_000),
        ([], WHOLE),
    ],
)
def test_what_shares_lack_of_the_whole(given_shares, lacks):
    assert lacking(given_shares) == lacks


def test_thirds_of_a_krona():
    assert split(100, {1: 333_334, 2: 333_333, 3: 333_333}) == {1: 34, 2: 33, 3: 33}
    assert split(-100, {1: 333_334, 2: 333_333, 3: 333_333}) == {1: -34, 2: -33, 3: -33}


def test_shares_that_are_not_the_whole_are_refused():
    with pytest.raises(ValueError, match="whole"):
        split(100, {1: 999_999})


@given(st.integers(-(10**12), 10**12), shares())
def test_a_split_is_what_was_there(ore, key):
    parts = split(ore, key)
    assert sum(parts.values()) == ore
    assert all(abs(parts[who] - ore * key[who] / WHOLE) <= 1 for who in key)


@given(st.integers(0, 10**12), shares(), shares())
def test_what_moves_sums_to_nothing(ore, before, after):
    assert sum(moved(ore, before, after).values()) == 0


def test_vbu_pays_2_6_less_and_the_municipalities_more():
    """GSN's wrong key: 65,0 mnkr, where VBU's share falls from 10 to 6 per cent."""
    before = {LUDVIKA: 650_000, SMEDJEBACKEN: 250_000, VBU: 100_000}
    after = {LUDVIKA: 679_000, SMEDJEBACKEN: 261_000, VBU: 60_000}
    found = moved(65 * MNKR, before, after)
    assert found[VBU] == -260_000_000
    assert (found[LUDVIKA], found[SMEDJEBACKEN]) == (188_500_000, 71_500_000)


def test_a_buyer_that_only_one_key_has():
    assert moved(100, {1: WHOLE}, {2: WHOLE}) == {1: -100, 2: 100}


@dataclass(frozen=True)
class Key:
    valid_from: date


@pytest.mark.parametrize(
    ("day", "place"),
    [
        (date(2020, 12, 31), None),
        (date(2021, 1, 1), 0),
        (date(2021, 6, 30), 0),
        (date(2022, 1, 1), 1),
    ],
)
def test_the_key_of_a_day_is_the_latest_that_has_begun(day, place):
    both = [Key(date(2021, 1, 1)), Key(date(2021, 7, 1))]
    assert in_force(both, day) == (None if place is None else both[place])
