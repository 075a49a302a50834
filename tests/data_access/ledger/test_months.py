"""The month view: lines, sums, what is known, what is closed; and a line opened."""

from datetime import date

import pytest
import sqlalchemy as sa

from data_access import Edit
from data_access.ledger import months as month_view
from data_access.ledger import opening
from data_access.store import engine as engines
from data_access.store import schema
from tests import ledgers
from tests.data_access.ledger.conftest import ACTOR
from tests.ledgers import balance, months


@pytest.fixture
def read(engine):
    def do(year=2021, day=None):
        with engines.read(engine) as connection:
            return month_view.read(connection, 1, year, day)

    return do


@pytest.fixture
def close(engine):
    """Close months of the example's board; those of the example are opened first."""

    def do(*pairs):
        table = schema.closed_months
        with engines.write(engine) as connection:
            connection.execute(sa.delete(table))
            for year, month in pairs:
                values = {"year": year, "month": month, "closed_on": date(2021, 9, 9)}
                connection.execute(sa.insert(table).values(board_id=1, **values))

    return do


def test_no_ledger_no_year(read):
    assert read() is None


def test_lines_and_sums(put, read, close):
    close()
    put(ledgers.ledger(ledgers.whole_year()))
    year = read()
    assert (year.year, len(year.months), year.known, year.closed) == (2021, 12, 8, 0)
    assert [(p.label, p.level, p.outcome.until(8)) for p in year.posts] == [
        ("Intäkter", 0, 8_000_00),
        ("Kostnader", 0, -5_280_00),
        ("Bidrag och köp av verksamhet", 1, 0),
        ("Personalkostnader", 1, -3_200_00),
        ("Övriga kostnader", 1, -1_600_00),
        ("Kapitalkostnader", 1, -480_00),
        ("Konto utan koppling", 0, -26_64),
        ("Netto", 0, 2_693_36),
    ]
    net = year.post("Netto")
    assert net.budget.total == 1_800_00
    # Nothing after the last month that the ledger knows: that is not 0.
    assert net.outcome.months[8:] == (None,) * 4
    assert net.outcome.until(9) is None
    assert net.outcome.total == 2_693_36


def test_the_sums_are_those_of_the_lines(put, read):
    put(ledgers.ledger(ledgers.whole_year()))
    year = read()
    for kind in ("income", "cost"):
        whole, *parts = [p for p in year.posts if p.kind == kind]
        for month in range(8):
            below = [p.outcome.months[month] for p in parts]
            assert not below or sum(below) == whole.outcome.months[month]
    top = [p for p in year.posts if p.level == 0 and p.kind != "net"]
    assert sum(p.outcome.total for p in top) == year.post("Netto").outcome.total


@pytest.mark.parametrize(
    ("closed", "count"),
    [
        ([], 0),
        ([(2021, 8)], 8),
        ([(2021, m) for m in range(1, 6)], 5),
        ([(2020, 12)], 0),
    ],
)
def test_closed_months(put, read, close, closed, count):
    put(ledgers.ledger(ledgers.whole_year()))
    close(*closed)
    year = read()
    assert year.closed == count
    assert year.shown == (count or 8)


def test_nothing_after_the_files_last_day(put, read):
    found = ledgers.whole_year(known=8)
    put(ledgers.ledger(found, complete_until=date(2021, 6, 30)))
    year = read()
    assert year.known == 6
    assert year.post("Netto").outcome.months[6] is None


def test_a_year_known_whole_has_no_months(put, read):
    put(ledgers.ledger(year_results={(2021, "3010"): -5, (2021, "5010"): 2}))
    year = read()
    net = year.post("Netto").outcome
    assert set(net.months) == {None}
    assert net.total == 3
    assert year.post("Netto").budget.total is None


def test_a_budget_alone(put, read):
    put(ledgers.ledger(months("3010", [-1] * 12, scenario="budget")))
    year = read()
    assert (year.known, year.actual) == (0, None)
    assert year.post("Intäkter").budget.until(3) == 3
    assert year.post("Intäkter").outcome.total is None


def test_a_broken_year_by_day(put, read):
    days = {"0": (date(2020, 9, 1), date(2021, 8, 31))}
    put(ledgers.ledger([balance("3010", "2021-02", -1, year=2020)], years=days))
    assert read(2021) is None
    year = read(2021, date(2021, 5, 31))
    assert year.year == 2020
    assert year.months[year.known - 1] == "2021-02"


def test_a_budget_that_is_not_of_objects_is_not_zero_there(with_object, read):
    year = read()
    assert year.undivided == {"budget"}
    line = year.post("IT-infrastruktur")
    assert line.budget.total is None
    assert line.outcome.until(8) == -320_00
    # The whole is known all the same.
    assert year.post("Kostnader").budget.total == -9_000_00


# Opened


@pytest.fixture
def with_object(put, desk):
    put(ledgers.ledger(ledgers.whole_year()))
    typed = {
        "line": "IT-infrastruktur",
        "kind": "cost",
        "dimension": "1",
        "object": "4511",
    }
    done = desk.save(ACTOR, [Edit("ny", "mapping", owner=1, typed=typed)], "mnkr")
    assert done.action


def opened(engine, year, label, account=None):
    with engines.read(engine) as connection:
        post = year.post(label)
        if account:
            return opening.splits(connection, year, post, account)
        return opening.accounts(connection, year, post)


def test_a_line_opens_to_accounts(with_object, engine, read):
    year = read()
    assert [
        (item.code, item.name, item.outcome.until(8))
        for item in opened(engine, year, "Övriga kostnader")
    ] == [("6100", "Licenser", -1_280_00)]
    assert [i.code for i in opened(engine, year, "Kostnader")] == [
        "5010",
        "6100",
        "6990",
        "7910",
    ]
    assert [i.code for i in opened(engine, year, "Konto utan koppling")] == ["8610"]
    for post in year.posts:
        items = opened(engine, year, post.label)
        assert sum(i.outcome.total for i in items) == post.outcome.total


def test_an_account_opens_to_its_lines_objects(with_object, engine, read):
    year = read()
    by_unit, by_project = opened(engine, year, "IT-infrastruktur", "6100")
    assert (by_unit.name, [i.code for i in by_unit.items]) == ("Ansvar", ["4511"])
    assert by_unit.rest is None
    assert by_project.is_whole
    by_unit, by_project = opened(engine, year, "Övriga kostnader", "6100")
    assert [i.code for i in by_unit.items] == ["4510"]
    assert by_unit.rest.outcome.until(8) == -80_00
    # The budget is not told apart by object: nothing of it is 0.
    assert by_unit.rest.budget.total is None
    assert by_unit.items[0].budget.total is None


def test_which_vouchers_a_line_has(with_object, read):
    year = read()
    assert opening.bounds(year, year.post("IT-infrastruktur"), "6100") == (
        ("4511",),
        (),
    )
    assert opening.bounds(year, year.post("Övriga kostnader"), "6100") == (
        (),
        ("4511",),
    )
    assert opening.bounds(year, year.post("Kostnader"), "6100") == ((), ())
    assert opening.bounds(year, year.post("Netto"), "5010") == ((), ())
