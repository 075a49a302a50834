"""Sums below and above their parts, nets with signs, and what is no sum."""

import pytest

from data_access.rules.hierarchy import kinds, levels_of, parents, sums
from data_access.rules.sums import Amount, Item, Sum


def items(*rows, quantum=100):
    """Rows as (amounts, then what differs from a plain row)."""
    return [
        Item(tuple(None if a is None else Amount(a, quantum) for a in amounts), **looks)
        for amounts, looks in rows
    ]


def row(*amounts, **looks):
    return amounts, looks


def test_a_sum_below_its_parts():
    found = sums(
        items(row(10000), row(20000), row(30000, word="sum")), levels=[0], others=[]
    )
    assert found == [Sum(2, ((0, 1), (1, 1)))]


def test_a_sum_of_the_rows_since_the_last_one_and_a_total_of_sums():
    found = sums(
        items(
            row(100),
            row(200),
            row(300, word="sum"),
            row(400),
            row(500),
            row(900, word="sum"),
            row(1200, word="total"),
            quantum=1,
        ),
        levels=[0],
        others=[],
    )
    assert [(each.row, [p for p, _ in each.parts]) for each in found] == [
        (2, [0, 1]),
        (5, [3, 4]),
        (6, [2, 5]),
    ]


def test_costs_printed_positive_are_taken_from_income():
    rows = items(
        row(5000, kind="income"),
        row(7000, kind="cost"),
        row(-2000, word="net", kind="net"),
        quantum=1,
    )
    assert sums(rows, levels=[0], others=[]) == [Sum(2, ((0, 1), (1, -1)))]


def test_a_heading_with_a_figure_sums_the_indented_rows_under_it():
    rows = items(
        row(300),
        row(100, depth=1),
        row(200, depth=1),
        row(50),
        row(50, depth=1),
        row(350, word="total"),
        quantum=1,
    )
    found = sums(rows, levels=[0], others=[])
    assert found[0] == Sum(0, ((1, 1), (2, 1)), heads=True)
    assert [p for p, _ in found[-1].parts] == [0, 3]
    assert levels_of(parents(rows, found)) == [0, 1, 1, 0, 1, 0]


def test_of_which_is_a_part_that_is_not_added():
    rows = items(
        row(100),
        row(60, word="of_which"),
        row(200),
        row(300, word="total"),
        quantum=1,
    )
    found = sums(rows, levels=[0], others=[])
    assert found == [Sum(3, ((0, 1), (2, 1)))]
    assert parents(rows, found) == [None, 0, None, None]


def test_rows_that_sum_the_next_ones_without_any_sign_of_it():
    rows = items(
        row(10126000, 4323400),
        row(5991000, 2724000),
        row(4135000, 1599400),
        row(200, 100),
        quantum=1,
    )
    found = sums(rows, levels=[0, 1], others=[])
    assert found == [Sum(0, ((1, 1), (2, 1)), heads=True)]


def test_a_chance_sum_of_small_figures_is_none():
    rows = items(row(100), row(200), row(300), row(400))
    assert sums(rows, levels=[0], others=[]) == []


def test_a_sum_that_is_off_in_one_column_is_still_that_sum():
    rows = items(
        row(100, 1000, 7),
        row(200, 2000, 8),
        row(300, 3500, 15, word="sum"),
        quantum=1,
    )
    assert sums(rows, levels=[0, 1, 2], others=[]) == [Sum(2, ((0, 1), (1, 1)))]


def test_a_sum_that_is_off_in_every_column_is_told_apart():
    rows = items(row(100), row(200), row(999, word="sum"), quantum=1)
    assert sums(rows, levels=[0], others=[]) == [Sum(2, ((0, 1), (1, 1)), proved=False)]


def test_deviations_are_not_tested_with_opposite_signs():
    rows = items(
        row(5000, 10, kind="income"),
        row(7000, 20, kind="cost"),
        row(2000, 30, word="net", kind="net"),
        quantum=1,
    )
    assert sums(rows, levels=[0], others=[1]) == [Sum(2, ((0, -1), (1, 1)))]


def test_kinds_spread_from_a_sum_to_its_parts():
    rows = items(
        row(100), row(200, kind="cost"), row(300, word="sum", kind="cost"), quantum=1
    )
    assert kinds(rows, sums(rows, [0], [])) == ["cost", "cost", "cost"]


@pytest.mark.parametrize("word", ["sum", "total", "net", ""])
def test_a_row_alone_sums_nothing(word):
    assert sums(items(row(100, word=word)), [0], []) == []
