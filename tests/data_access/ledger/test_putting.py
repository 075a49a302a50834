"""Ledgers put into the store: signs, totals, years, and what takes whose place."""

from datetime import date

import pytest
import sqlalchemy as sa

from data_access import ledger
from data_access.ledger import opening, rows, stored, years
from data_access.readers.ledger import WHOLE
from data_access.store import engine as engines
from data_access.store import schema
from tests import ledgers
from tests.ledgers import balance, months


@pytest.fixture
def held(engine):
    """Rows of a table, in order."""

    def read(table):
        with engines.read(engine) as connection:
            return list(connection.execute(sa.select(table)).mappings())

    return read


@pytest.fixture
def there(engine):
    """The ledgers of the example's board."""

    def read():
        with engines.read(engine) as connection:
            return stored.every(connection, 1)

    return read


def test_signs_are_turned_once(put, held):
    put(ledgers.ledger([balance("3010", "2021-01", -100), balance("5010", "", 7)]))
    got = {(r["account"], r["month"]): r["ore"] for r in held(schema.ledger_balances)}
    assert got == {("3010", "2021-01"): 100, ("5010", ""): -7}


def test_each_scenario_of_each_year_is_a_ledger(put, there):
    found = [
        balance("3010", "2021-01", -1),
        balance("3010", "2021-01", -2, scenario="budget"),
        balance("3010", "2020-12", -3, year=2020),
    ]
    days = {"0": ledgers.YEAR, "-1": (date(2020, 1, 1), date(2020, 12, 31))}
    until = date(2021, 8, 31)
    done = put(ledgers.ledger(found, years=days, complete_until=until))
    assert [(s.year, s.scenario, s.complete_until) for s in there()] == [
        (2020, "actual", date(2020, 12, 31)),
        (2021, "actual", until),
        (2021, "budget", None),
    ]
    assert done.ledgers == tuple(there())
    assert done.remarks == done.replaced == ()


def test_a_broken_year_keeps_its_days(put, there):
    days = {"0": (date(2020, 9, 1), date(2021, 8, 31))}
    put(ledgers.ledger([balance("3010", "2021-02", -1, year=2020)], years=days))
    (found,) = there()
    assert (found.first_day, found.last_day) == days["0"]
    assert found.months[0] == "2020-09"
    assert found.months[-1] == "2021-08"
    assert len(found.months) == 12
    assert stored.of_day([found], "actual", date(2021, 5, 31)) == found
    assert stored.of_day([found], "actual", date(2021, 9, 1)) is None


def test_without_rar_it_is_the_calendars_year(put, there):
    put(ledgers.ledger([balance("3010", "2019-02", -1, year=2019)], years={}))
    assert there()[0].last_day == date(2019, 12, 31)


def test_results_alone_are_a_year(put, held):
    put(ledgers.ledger(year_results={(2021, "3010"): -5, (2020, "3010"): -4}))
    assert {(r["month"], r["ore"]) for r in held(schema.ledger_balances)} == {
        ("", 5),
        ("", 4),
    }


def test_results_are_left_where_months_are_known(put, held):
    found = months("3010", [-1, -2])
    put(ledgers.ledger(found, year_results={(2021, "3010"): -3}))
    assert [r["month"] for r in held(schema.ledger_balances)] == ["2021-01", "2021-02"]


def test_a_year_beside_its_months_is_not_counted_twice(put, held):
    put(ledgers.ledger([*months("3010", [-1, -2]), balance("3010", "", -3)]))
    assert sum(r["ore"] for r in held(schema.ledger_balances)) == 3


def of_objects(*ores):
    """A budget of a month by object alone."""
    return [
        balance("5010", "2021-01", ore, scenario="budget", of=of)
        for of, ore in zip([(1, "4510"), (1, "4511"), (6, "P1")], ores, strict=False)
    ]


def test_objects_alone_get_a_total():
    (part,) = years.parts(ledgers.ledger(of_objects(30, 70)))
    assert part.amounts[WHOLE, "5010", "", "2021-01"] == -100
    assert part.remarks == ()


def test_dimensions_are_never_added():
    (part,) = years.parts(ledgers.ledger(of_objects(30, 70, 100)))
    assert part.amounts[WHOLE, "5010", "", "2021-01"] == -100
    assert part.remarks == ()
    (part,) = years.parts(ledgers.ledger(of_objects(30, 70, 20)))
    assert part.amounts[WHOLE, "5010", "", "2021-01"] == -100
    assert "dimension 1" in part.remarks[0]


def test_a_total_that_is_there_stands():
    found = [*of_objects(30, 30), *months("5010", [90], scenario="budget")]
    (part,) = years.parts(ledgers.ledger(found))
    assert part.amounts[WHOLE, "5010", "", "2021-01"] == -90


# What takes whose place


def test_a_new_export_replaces_the_one_before_visibly(put, there):
    put(ledgers.ledger(ledgers.whole_year(known=3)), name="mars.se")
    done = put(ledgers.ledger(months("3010", [-1] * 4)), name="april.se")
    first, budget, last = there()
    assert (first.scenario, budget.scenario, last.scenario) == (
        "actual",
        "budget",
        "actual",
    )
    assert first.replaced_by == last.id
    assert done.replaced[0].file == "mars.se"
    assert stored.in_force(there()) == [budget, last]


def test_another_boards_ledger_replaces_nothing(municipality, put, there):
    put(ledgers.ledger(months("3010", [-1])))
    put(ledgers.ledger(months("3010", [-1])), board=2)
    assert there()[0].replaced_by is None


def test_a_year_does_not_replace_its_months(put, there):
    put(ledgers.ledger(months("3010", [-1] * 12)))
    later = months("3010", [-1], year=2022)
    done = put(ledgers.ledger(later, year_results={(2021, "3010"): -9}))
    assert "månad för månad" in done.remarks[0]
    assert [s.year for s in stored.in_force(there())] == [2021, 2022]


def test_an_import_taken_back_leaves_what_was(put, there, held, engine):
    put(ledgers.ledger(months("3010", [-1])))
    before = there()
    tables = [schema.metadata.tables[f"ledger_{n}"] for n in ("balances", "accounts")]
    was = [held(table) for table in tables]
    done = put(ledgers.ledger(ledgers.whole_year()), name="ny.se")
    with engines.write(engine) as connection:
        back = ledger.take_back(connection, done.ledgers[0].import_id)
    assert there() == before == back
    assert [held(table) for table in tables] == was


def test_one_in_the_middle_taken_back(put, there, engine):
    done = [put(ledgers.ledger(months("3010", [-1]))) for _ in range(3)]
    with engines.write(engine) as connection:
        ledger.take_back(connection, done[1].ledgers[0].import_id)
    first, last = there()
    assert first.replaced_by == last.id
    assert last.replaced_by is None


def test_foreseen_writes_nothing(put, there, engine):
    put(ledgers.ledger(ledgers.whole_year()))
    with engines.read(engine) as connection:
        found = ledger.foresee(connection, 1, ledgers.ledger(ledgers.whole_year()))
    assert [each.before for each in found] == there()
    assert all(each.same for each in found)
    assert len(there()) == 2


@pytest.mark.parametrize(
    "changes",
    [
        {"balances": tuple(months("3010", [-1]))},
        {"complete_until": date(2021, 8, 31)},
        {"transactions": 1},
        {"years": {"0": (date(2021, 1, 1), date(2022, 2, 28))}},
    ],
)
def test_what_differs_is_not_the_same(put, engine, changes):
    put(ledgers.ledger(ledgers.whole_year()))
    new = ledgers.ledger(**{"balances": tuple(ledgers.whole_year())} | changes)
    with engines.read(engine) as connection:
        found = ledger.foresee(connection, 1, new)
    assert not found[0].same


# The rules that come with a first ledger


@pytest.mark.parametrize(
    ("chart", "accounts", "count"),
    [
        ("Kommun-Bas", ledgers.ACCOUNTS, 14),  # internal interest has its own
        ("", {}, 13),
        ("BAS95", ledgers.ACCOUNTS, 0),
        ("", {"7010": "Löner"}, 0),
    ],
)
def test_only_a_municipality_gets_rules(put, held, chart, accounts, count):
    done = put(ledgers.ledger(months("3010", [-1]), chart=chart, accounts=accounts))
    assert len(held(schema.mappings)) == count
    assert len({change.row_id for change in done.changes}) == count


def test_rules_that_are_there_stay(put, held):
    put(ledgers.ledger(months("3010", [-1])))
    before = held(schema.mappings)
    assert put(ledgers.ledger(months("3010", [-1]))).changes == ()
    assert held(schema.mappings) == before


# Voucher rows

ROWS = [
    (date(2021, 1, 5), "6100", [(1, "4510"), (6, "P1")], 120_00, "Licens"),
    (date(2021, 1, 6), "6100", [(1, "4511")], 50_00, "Licens"),
    (date(2021, 2, 6), "6100", [], 30_00, "Övrigt"),
    (date(2021, 2, 6), "3010", [], -99_00, "Debiterat"),
    (date(2020, 12, 31), "6100", [], 1_00, "Förra året"),
    (date(2019, 12, 31), "6100", [], 1_00, "Inget år"),
]


@pytest.fixture
def with_rows(put, tmp_path):
    """Two years of vouchers."""
    days = {"0": ledgers.YEAR, "-1": (date(2020, 1, 1), date(2020, 12, 31))}
    balances = [
        *months("6100", [170_00, 30_00]),
        balance("6100", "2020-12", 1, year=2020),
    ]
    file = ledgers.parquet(tmp_path / "rows.parquet", ROWS)
    found = ledgers.ledger(balances, years=days, transactions=len(ROWS), rows=file)
    return put(found, file)


def asked(**more):
    return opening.Asked("6100", **more)


@pytest.mark.parametrize(
    ("question", "texts", "ore"),
    [
        (asked(), ["Licens", "Licens", "Övrigt"], -200_00),
        (asked(first=date(2021, 2, 1)), ["Övrigt"], -30_00),
        (asked(last=date(2021, 1, 5)), ["Licens"], -120_00),
        (asked(dimension=1, within=("4510",)), ["Licens"], -120_00),
        (asked(dimension=1, without=("4510",)), ["Licens", "Övrigt"], -80_00),
        (asked(dimension=6, within=("P1", "x")), ["Licens"], -120_00),
        (asked(page=2), [], -200_00),
        (opening.Asked("9999"), [], 0),
    ],
)
def test_voucher_rows(with_rows, engine, question, texts, ore):
    found = with_rows.ledgers[1]
    with engines.read(engine) as connection:
        got = opening.vouchers(connection, found, question)
    assert [row.text for row in got.rows] == texts
    assert got.ore == ore


def test_each_year_has_its_own_rows(with_rows, there):
    assert [s.row_count for s in there()] == [1, 4]
    assert "1 verifikationsrader" in with_rows.remarks[0]


def test_rows_are_what_was_imported(with_rows, engine, tmp_path):
    with engines.read(engine) as connection:
        assert rows.verify(connection) == []
    part = schema.ledger_parts
    with engines.write(engine) as connection:
        content = connection.scalar(sa.select(part.c.content))
        spoilt = bytes([content[0] ^ 1]) + content[1:]
        connection.execute(
            sa.update(part).where(part.c.ledger_id == 1).values(content=spoilt)
        )
    with engines.read(engine) as connection:
        assert rows.verify(connection) == [
            "Huvudboken 1: verifikationerna är inte de som lästes in."
        ]


def test_many_pieces_make_one_file(with_rows, put, engine, monkeypatch, tmp_path):
    monkeypatch.setattr(rows, "PIECE", 100)
    file = ledgers.parquet(tmp_path / "more.parquet", ROWS)
    found = ledgers.ledger(months("6100", [1]), transactions=6, rows=file)
    done = put(found, file)
    with engines.read(engine) as connection:
        (new,) = done.ledgers
        count = sa.select(sa.func.count()).where(
            schema.ledger_parts.c.ledger_id == new.id
        )
        assert connection.scalar(count) > 5
        got = opening.vouchers(connection, new, opening.Asked("6100"))
        assert got.total == 3
        # Asked again it is at hand; when the folder is emptied it comes back.
        for path in rows.folder().iterdir():
            path.unlink()
        assert opening.vouchers(connection, new, opening.Asked("6100")) == got
