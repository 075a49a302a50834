"""Causes sum to what they explain, and the rest is always told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data_access.rules.causes import explain, net, sides

ORE = st.integers(-(10**12), 10**12)
EFFECT = st.tuples(st.none() | ORE, st.none() | ORE)


@pytest.mark.parametrize(
    ("deviation", "effects", "explained", "rest"),
    [
        (130, [], 0, 130),
        (130, [None], 0, 130),
        (130, [100, None, 20], 120, 10),
        (130, [140], 140, -10),
        (0, [50, -50], 0, 0),
        (None, [50], 50, None),
    ],
)
def test_what_no_cause_explains(deviation, effects, explained, rest):
    found = explain(deviation, effects)
    assert (found.explained, found.rest) == (explained, rest)


def test_a_share_of_nothing_is_unknown():
    assert explain(0, [5]).share is None
    assert explain(200, [50]).share == 0.25


@pytest.mark.parametrize(
    ("effect", "whole"),
    [((None, None), None), ((990, None), 990), ((990, -990), 0), ((0, None), 0)],
)
def test_volume_moves_income_and_cost(effect, whole):
    assert net(effect) == whole


@given(ORE, ORE, st.lists(EFFECT))
def test_the_rest_of_both_sides_is_the_rest_of_the_net(income, cost, effects):
    sided = sides(income, cost, income + cost, effects)
    assert sided[0].rest + sided[1].rest == sided[2].rest
