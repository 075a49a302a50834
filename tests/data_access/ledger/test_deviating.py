"""What deviates most: lines, accounts and objects beside the year before."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data_access import Source
from data_access.ledger import deviating
from data_access.ledger.deviating import Standing
from data_access.ledger.months import Course
from data_access.ledger.opening import Item
from tests import ledgers
from tests.ledgers import months

P1, DRIFT = (6, "P1"), (1, "4510")


def standing(code, budget, outcome, before=None):
    courses = [Course((ore,), ore) for ore in (budget, outcome, before)]
    return Standing(Item(code, "", courses[0], courses[1]), "", "cost", courses[2])


@pytest.fixture
def source(engine, put):
    """Two years: in the earlier one 6100 cost 180 kr a month."""
    earlier = months("6100", [180_00] * 12, year=2020)
    earlier += months("6100", [70_00] * 12, year=2020, of=DRIFT)
    earlier += months("3010", [-700_00] * 12, year=2020)
    put(ledgers.ledger(earlier), name="2020.se")
    found = [
        *ledgers.whole_year(),
        *months("6100", [100_00] * 12, scenario="budget", of=DRIFT),
        *months("1160", [30_00] * 9, of=P1),
    ]
    put(ledgers.ledger(found))
    return Source(engine)


def told(ranked, count=8):
    return [
        (each.item.code, each.post, each.deviation(count), each.till(count)[2])
        for each in ranked.items
    ]


def test_lines_by_size_of_deviation(source):
    year = source.months(1, 2021, None)
    assert told(source.ranked(1, year, "lines"))[:4] == [
        # Of two alike the one that changed most since last year.
        ("Personalkostnader", "Personalkostnader", 800_00, 0),
        ("Intäkter", "Intäkter", 800_00, 5_600_00),
        ("Kapitalkostnader", "Kapitalkostnader", -480_00, 0),
        ("Övriga kostnader", "Övriga kostnader", 400_00, -1_440_00),
    ]


def test_accounts_stand_in_their_line(source):
    year = source.months(1, 2021, None)
    found = told(source.ranked(1, year, "accounts"))
    assert found[1] == ("3010", "Intäkter", 800_00, 5_600_00)
    assert ("6100", "Övriga kostnader", 400_00, -1_440_00) in found
    assert ("8610", "Konto utan koppling", -26_64, 0) in found
    assert "1930" not in {code for code, *_ in found}


def test_objects_and_what_has_none(source):
    year = source.months(1, 2021, None)
    found = source.ranked(1, year, 1)
    assert found.has_budget
    assert told(found) == [
        ("4510", "", -400_00, -560_00),  # 150 a month against 100
        ("4511", "", -320_00, 0),
    ]
    net = source.ranked(1, year, "lines").items
    whole = sum(each.till(8)[1] for each in net)
    parts = sum(each.till(8)[1] for each in (*found.items, found.rest))
    assert parts == whole


def test_a_project_is_an_object_and_its_investment_stands_apart(source):
    year = source.months(1, 2021, None)
    found = source.ranked(1, year, 6)
    assert not found.has_budget
    (project,) = found.items
    assert (project.item.code, project.item.name) == ("P1", "Plattform")
    assert project.till(8) == (None, -480_00, None), "not told apart is not 0"
    assert project.invested == 240_00, "till the last month that is summed up"


def test_what_the_ledgers_tell_apart(source):
    year = source.months(1, 2021, None)
    assert [(d.number, d.name) for d in source.dimensions(1, year)] == [
        (1, "Ansvar"),
        (6, "Projekt"),
    ]


def test_an_object_opens_to_its_accounts(source):
    year = source.months(1, 2021, None)
    (found,) = source.object_accounts(1, year, 1, "4510")
    assert (found.item.code, found.post) == ("6100", "Övriga kostnader")
    assert found.till(8)[:2] == (-800_00, -1_200_00)
    assert source.object_accounts(1, year, 1, "9999") == []


def test_without_the_year_before_nothing_is_made_up(engine, put):
    put(ledgers.ledger(ledgers.whole_year()))
    source = Source(engine)
    year = source.months(1, 2021, None)
    assert source.year_before(year) is None
    assert {before for *_, before in told(source.ranked(1, year, "lines"))} == {None}


def test_capital_costs_are_the_lines_own(source):
    year = source.months(1, 2021, None)
    assert deviating.capital_costs(year) == -480_00


amounts = st.none() | st.integers(-(10**9), 10**9)


@given(st.lists(st.tuples(amounts, amounts, amounts), max_size=8))
def test_the_largest_is_first_and_what_is_not_known_last(figures):
    items = [standing(str(n), *each) for n, each in enumerate(figures)]
    found = deviating.ranked(items, 1)
    assert sorted(each.item.code for each in found) == sorted(
        each.item.code for each in items
    )
    sizes = [each.deviation(1) for each in found]
    known = [abs(size) for size in sizes if size is not None]
    assert all(one >= other for one, other in pairwise(known))
    assert all(size is None for size in sizes[len(known) :])
