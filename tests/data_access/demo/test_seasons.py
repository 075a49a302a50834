"""What is shared is what was there, to the öre."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data_access.demo import seasons

ORE = st.integers(-(10**13), 10**13)
WEIGHTS = st.lists(st.integers(0, 1000), min_size=1, max_size=12).filter(any)


@given(ORE, WEIGHTS)
def test_shares_sum_to_the_whole(ore, weights):
    found = seasons.shares(ore, weights)
    assert sum(found) == ore
    assert all(part == 0 for part, each in zip(found, weights, strict=True) if not each)


@given(ORE, WEIGHTS)
def test_a_share_is_its_weights_part_to_a_krona(ore, weights):
    for part, each in zip(seasons.shares(ore, weights), weights, strict=True):
        assert abs(part - ore * each / sum(weights)) <= 201


@pytest.mark.parametrize("season", seasons.SEASONS)
def test_a_season_is_a_year(season):
    assert len(seasons.SEASONS[season]) == 12
    assert sum(seasons.year(-123_456_789, season)) == -123_456_789


@pytest.mark.parametrize(
    ("season", "much", "little"),
    [("snow", 1, 7), ("terms", 9, 7), ("holiday", 7, 3), ("wages", 4, 3)],
)
def test_a_season_is_what_it_is_called(season, much, little):
    months = seasons.SEASONS[season]
    assert months[much - 1] > months[little - 1]


@given(st.integers(), st.lists(ORE, max_size=4), st.integers(0, 100))
def test_unrest_takes_nothing_and_adds_nothing(seed, months, per_mille):
    random = Random(seed)  # noqa: S311 -- no secret
    assert sum(seasons.unrest(random, months, per_mille)) == 0
