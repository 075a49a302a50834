"""Signs told by figures: plain differences first, and nothing from zeros."""

import pytest

from data_access.rules.conventions import (
    Levels,
    deviation_sign,
    difference,
    expected,
    level_signs,
    net_of,
    printed_sign,
)
from data_access.rules.deviation import Convention, factor
from data_access.rules.sums import Amount, Item, Sum

POSITIVE = Levels("positive", "cost_minus_income", "positive")
NEGATIVE = Levels("negative", "income_minus_cost", "positive")


def rows(*amounts, quantum=1):
    return [Item(tuple(Amount(a, quantum) for a in each)) for each in amounts]


def settled(items, kinds, levels):
    return deviation_sign([difference(items, 2, 1, 0)], kinds, levels).name


def test_one_plain_difference_on_every_row_is_preferred():
    items = rows((100, 110, 10), (-80, -85, -5), (20, 25, 5))
    assert settled(items, ["income", "cost", "net"], NEGATIVE) == "actual_minus_budget"


def test_rows_of_different_kinds_need_better():
    items = rows((100, 110, 10), (80, 85, -5), (-20, -25, 5))
    kinds = ["income", "cost", "net"]
    assert settled(items, kinds, POSITIVE) == "better_positive"
    turned = rows((100, 110, -10), (80, 85, 5), (-20, -25, -5))
    assert settled(turned, kinds, POSITIVE) == "better_negative"


def test_a_row_that_is_wrong_does_not_decide():
    items = rows((100, 110, 10), (80, 85, 5), (50, 40, -10), (70, 75, -5))
    assert settled(items, ["", "", "", ""], Levels()) == "actual_minus_budget"


def test_zeros_settle_nothing():
    items = rows((100, 100, 0), (80, 80, 0))
    assert settled(items, ["income", "cost"], POSITIVE) is None


def test_rows_that_contradict_each_other_settle_nothing():
    items = rows((100, 110, 10), (80, 85, -5))
    assert settled(items, ["", ""], Levels()) is None


def test_rounding_is_no_contradiction():
    items = rows((393, 447, 55), (398, 439, -41), (4, -8, 13), quantum=10)
    found = difference(items, 2, 1, 0)
    assert found.signs == (1, -1, -1)
    assert not found.broken


def net_row(income, cost, factors):
    items = rows((income,), (cost,), (income * factors[0] + cost * factors[1],))
    sum_ = Sum(2, ((0, factors[0]), (1, factors[1])))
    return level_signs(items, [sum_], ["income", "cost", "net"], [0])


def test_a_net_row_tells_how_costs_are_printed():
    assert net_row(500, -700, (1, 1)) == NEGATIVE
    assert net_row(500, 700, (-1, 1)) == POSITIVE
    assert net_row(500, 700, (1, -1)) == Levels(
        "positive", "income_minus_cost", "positive"
    )


def test_a_ledger_prints_income_negative():
    told = net_row(-500, 700, (1, 1))
    assert told == Levels("positive", "cost_minus_income", "negative")
    assert [told.factor(kind) for kind in ("income", "cost", "net", "")] == [-1] * 4


def test_nets_that_disagree_settle_nothing():
    items = rows((500,), (700,), (200,), (500,), (-700,), (-200,))
    sums = [Sum(2, ((0, -1), (1, 1))), Sum(5, ((3, 1), (4, 1)))]
    kinds = ["income", "cost", "net"] * 2
    assert level_signs(items, sums, kinds, [0]) == Levels()
    assert level_signs(items, [], kinds, [0]) is None


def test_a_net_where_all_is_printed_negative():
    assert net_of((1, "negative"), (-1, "negative")) == Levels(
        "negative", "cost_minus_income", "negative"
    )


def test_a_printed_sign_must_be_of_one_mind():
    amounts = [Amount(5, 1), None, Amount(0, 1)]
    assert printed_sign(amounts) == "positive"
    assert printed_sign([*amounts, Amount(-5, 1)]) is None
    assert printed_sign([]) is None


@pytest.mark.parametrize("costs", ["positive", "negative"])
@pytest.mark.parametrize("net", ["income_minus_cost", "cost_minus_income"])
@pytest.mark.parametrize("kind", ["income", "cost", "net"])
@pytest.mark.parametrize(
    "name",
    [
        "better_positive",
        "better_negative",
        "actual_minus_budget",
        "budget_minus_actual",
    ],
)
def test_directions_are_those_that_the_store_turns_by(costs, net, kind, name):
    convention = Convention(costs, net, name)
    turn = factor("operating_costs", kind, "deviation_year", convention)
    level = factor("operating_costs", kind, "budget_year", convention)
    assert expected(name, kind, Levels(costs, net, "positive")) == turn * level
