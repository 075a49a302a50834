"""The year's result, and what the balance rule makes of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data_access.rules.result import KINDS, Item, Sum, added, balance


def test_boards_are_added_and_those_missing_named():
    assert added([("SN", -953), ("FIN", 4272), ("MBN", None)]) == Sum(3319, ("MBN",))
    assert added([("MBN", None)]) == Sum(None, ("MBN",))


@pytest.mark.parametrize(
    ("kind", "ore", "adjusted", "final"),
    [
        ("gains", 20, 80, 80),
        ("excepted_gains", 5, 105, 105),
        ("excepted_losses", 5, 105, 105),
        ("unrealised", -7, 93, 93),
        ("unrealised_back", 7, 107, 107),
        ("to_reserve", 30, 100, 70),
        ("from_reserve", 30, 100, 130),
        ("to_reserve", None, 100, 100),
    ],
)
def test_what_each_item_does(kind, ore, adjusted, final):
    found = balance(100, [Item(kind, ore)])
    assert (found.result, found.adjusted, found.balance) == (100, adjusted, final)


def test_a_deficit_met_by_the_reserve():
    items = [Item("gains", 4), Item("excepted_gains", 1), Item("from_reserve", 13)]
    assert balance(-10, items).balance == 0


def test_of_no_result_nothing_follows():
    assert balance(None, [Item("gains", 4)]).balance is None


@given(
    st.integers(-(10**12), 10**12),
    st.lists(
        st.builds(Item, st.sampled_from(KINDS), st.none() | st.integers(0, 10**9))
    ),
)
def test_the_parts_lead_to_the_whole(result, items):
    found = balance(result, items)
    assert found.balance == result + sum(item.effect for item in items)
