"""What changed since last month, and in months that were closed."""

from datetime import date

import pytest
import sqlalchemy as sa

from data_access import Source
from data_access.ledger import changing
from data_access.ledger.changing import turn
from data_access.ledger.months import Course
from data_access.store import engine as engines
from data_access.store import schema
from tests import ledgers
from tests.ledgers import months


def course(*ores):
    return Course(tuple(ores), None)


@pytest.fixture
def close(engine):
    def do(day, *numbers):
        table = schema.closed_months
        with engines.write(engine) as connection:
            connection.execute(sa.delete(table))
            for number in numbers:
                values = {"year": 2021, "month": number, "closed_on": day}
                connection.execute(sa.insert(table).values(board_id=1, **values))

    return do


@pytest.mark.parametrize(
    ("count", "told", "deviation", "change"),
    [
        (2, (-7, -5, -4), -2, -3),
        (1, (-4, -5, -9), 1, 5),  # before the first stands last year's last
        (3, (None, -5, -7), None, None),
        (0, (None, None, None), None, None),
    ],
)
def test_a_month_against_its_budget_and_the_one_before(count, told, deviation, change):
    found = turn(course(-5, -5, -5), course(-4, -7, None), course(-1, -2, -9), count)
    assert (found.outcome, found.budget, found.earlier) == told
    assert (found.deviation, found.change) == (deviation, change)


def test_accounts_by_how_much_they_changed(engine, put):
    put(ledgers.ledger([*months("6100", [5, 9]), *months("5010", [7, 1])]))
    source = Source(engine)
    year = source.months(1, 2021, None)
    items = source.ranked(1, year, "accounts").items
    found = [(s.item.code, t.change) for s, t in changing.turned(items, 2)]
    assert found == [("5010", 6), ("6100", -4)]


def test_the_largest_vouchers_of_a_month(engine, put, tmp_path):
    day = date(2021, 8, 2)
    rows = [
        (day, "6100", [], 500, "Licens"),
        (day, "6100", [], 900, "Licenser"),
        (day, "5010", [], 9_000, "Lön"),
        (date(2021, 7, 31), "6100", [], 9_999, "Juli"),
    ]
    found = ledgers.ledger(months("6100", [1_400], first=8), transactions=4)
    put(found, ledgers.parquet(tmp_path / "r.parquet", rows))
    source = Source(engine)
    (ledger,) = source.ledgers(1)
    told = source.largest(ledger, "2021-08", ("6100",))
    assert [(each.text, each.ore) for each in told] == [
        ("Licenser", -900),
        ("Licens", -500),
    ]
    assert source.largest(ledger, "2021-08", ()) == []


def replaced(put, *, before, after):
    put(ledgers.ledger(months("6100", before)), name="första.se")
    put(ledgers.ledger(months("6100", after)), name="andra.se")


def test_a_month_that_was_closed_is_told_when_it_changes(engine, put, close):
    close(date(2021, 5, 9), 1, 2, 3)
    replaced(put, before=[10, 20, 30, 40], after=[10, 25, 30, 99])
    source = Source(engine)
    (found,) = source.altered(1, source.months(1, 2021, None))
    assert (found.month, found.line, found.account) == (
        "2021-02",
        "Övriga kostnader",
        "6100",
    )
    assert (found.before, found.after) == (-20, -25)
    assert (found.closed_on, found.later.file) == (date(2021, 5, 9), "andra.se")


def test_a_month_closed_after_the_import_is_not(engine, put, close):
    close(date(2999, 1, 1), 1, 2, 3)
    replaced(put, before=[10, 20], after=[10, 25])
    source = Source(engine)
    assert source.altered(1, source.months(1, 2021, None)) == []


def test_an_earlier_change_is_not_forgotten(engine, put, close):
    close(date(2021, 5, 9), 1, 2)
    replaced(put, before=[10, 20], after=[10, 25])
    put(ledgers.ledger(months("6100", [10, 25, 30])), name="tredje.se")
    source = Source(engine)
    found = source.altered(1, source.months(1, 2021, None))
    assert [(each.month, each.later.file) for each in found] == [
        ("2021-02", "andra.se")
    ]


def test_an_account_that_is_gone_is_a_change(engine, put, close):
    close(date(2021, 5, 9), 1)
    first = [*months("6100", [10]), *months("9999", [7])]
    put(ledgers.ledger(first), name="a.se")
    put(ledgers.ledger(months("6100", [10])), name="b.se")
    source = Source(engine)
    (found,) = source.altered(1, source.months(1, 2021, None))
    assert (found.line, found.account) == ("", "9999")
    assert (found.before, found.after) == (-7, 0)
