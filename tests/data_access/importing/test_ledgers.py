"""Ledgers out of SIE files and csv files: stored, shown on lines, taken out again."""

from datetime import date

import pytest
import sqlalchemy as sa

from data_access import Source
from data_access.errors import ImportRefusedError
from data_access.importing import codec, keeping
from data_access.ledger import stored
from data_access.readers.reading import Reading
from data_access.store import engine as engines
from data_access.store import schema
from tests import ledgers
from tests.data_access.importing.conftest import ACTOR

_OUTCOME = "Utfall jan-aug 2021"
PIVOT = [
    ["Huvudbok kr 2021"],
    ["Konto", "Kontonamn", "Ansvar", "Ansvarsnamn", "Budget 2021", _OUTCOME],
    ["3010", "Försäljning", "4510", "Drift", -1200, -800],
    ["5010", "Löner", "4510", "Drift", 700, 480],
    ["5010", "Löner", "4511", "Nät", 100, 70],
    ["7910", "Avskrivningar", "4511", "Nät", 250, 160],
]  # fmt: skip


@pytest.fixture
def report(desk, place):
    typed = {"board_id": str(place.board), "occasion_id": str(place.occasion)}
    assert desk.do(ACTOR, "create_report", None, typed, "mnkr").action


@pytest.fixture
def keep(engine, imports, place):
    """Keep an import whose file was a SIE file, as a job would."""

    def kept(reading, rows=None, content=b"#FLAGGA 0"):
        number = imports.add(ACTOR, "bok.se", content, place.board, place.occasion)
        with engines.write(engine) as connection:
            connection.execute(
                sa.update(schema.imports)
                .where(schema.imports.c.id == number)
                .values(
                    status="read",
                    kind="ledger",
                    format="sie",
                    reading=codec.dumps(reading),
                )
            )
            if rows:
                with rows.open("rb") as file:
                    keeping.put(connection, number, keeping.ROWS, file)
        return number

    return kept


def reading(book):
    return Reading("bok.se", "sie", "0" * 64, (), book, ())


def of_board(engine, board):
    with engines.read(engine) as connection:
        return stored.every(connection, board)


def outcomes(engine, place):
    frame = Source(engine).operating_costs(place.selection)
    return dict(zip(frame["label"], frame["outcome_period"], strict=True))


def test_a_sie_file_fills_the_lines_of_a_live_report(
    engine, imports, place, report, keep, tmp_path
):
    book, rows = ledgers.with_vouchers(tmp_path)
    number = keep(reading(book), rows)
    plan = imports.plan(number)
    assert plan.open == []
    assert [(each.scenario, each.year) for each in plan.ledgers] == [
        ("actual", 2021),
        ("budget", 2021),
    ]
    assert plan.unmapped == ("8610 Utan regel",)
    income = [c for c in plan.fills if c.line == "Intäkter"]
    assert {c.measure: c.after for c in income}["outcome_period"] == 8 * 1_000_00
    imports.confirm(ACTOR, number, plan.digest)
    assert outcomes(engine, place)["Intäkter"] == 8 * 1_000_00
    actual, _ = of_board(engine, place.board)
    assert (
        actual.row_count
        == len([b for b in book.balances if b.scenario == "actual" and not b.dimension])
        + 2 * 8
    )
    with engines.read(engine) as connection:
        query = sa.select(schema.import_parts.c.kind).distinct()
        assert list(connection.scalars(query)) == [keeping.FILE]


def test_it_is_taken_out_again_and_what_it_replaced_is_in_force(
    engine, imports, place, report, keep
):
    first = keep(reading(ledgers.ledger(ledgers.whole_year())))
    imports.confirm(ACTOR, first)
    before = outcomes(engine, place)
    more = [*ledgers.whole_year(), *ledgers.months("3010", [-500_00] * 8)]
    second = keep(reading(ledgers.ledger(more)), content=b"#FLAGGA 1")
    plan = imports.plan(second)
    assert "bok.se" in plan.ledgers[0].replaces
    imports.confirm(ACTOR, second)
    assert outcomes(engine, place)["Intäkter"] == 8 * 1_500_00
    imports.undo(ACTOR, second)
    assert outcomes(engine, place) == before
    imports.undo(ACTOR, first)
    assert of_board(engine, place.board) == []
    with engines.read(engine) as connection:
        assert connection.execute(sa.select(schema.mappings)).all() == []
    assert (
        Source(engine).operating_costs(place.selection)["outcome_period"].isna().all()
    )


def test_the_same_bytes_again_change_nothing(imports, keep, report):
    book = reading(ledgers.ledger(ledgers.whole_year()))
    imports.confirm(ACTOR, keep(book))
    again = keep(book)
    plan = imports.plan(again)
    assert "redan sparad" in plan.refusal
    assert all(each.same for each in plan.ledgers)
    with pytest.raises(ImportRefusedError, match="redan sparad"):
        imports.confirm(ACTOR, again)


def test_without_a_report_the_ledger_is_kept_all_the_same(engine, imports, place, keep):
    number = keep(reading(ledgers.ledger(ledgers.whole_year())))
    plan = imports.plan(number)
    assert (plan.creates_report, plan.fills) == (False, ())
    assert imports.confirm(ACTOR, number).action
    assert len(of_board(engine, place.board)) == 2


def test_a_pivot_of_accounts_becomes_a_ledger(engine, imports, place, report, read):
    number = read({"Blad1": PIVOT}, name="bok.xlsx")
    plan = imports.plan(number)
    assert plan.open == []
    (table,) = plan.tables
    assert table.section == "ledger"
    imports.confirm(ACTOR, number)
    actual, budget = of_board(engine, place.board)
    assert (actual.scenario, budget.scenario) == ("actual", "budget")
    assert actual.complete_until == date(2021, 8, 31)
    assert outcomes(engine, place)["Intäkter"] == 800_00
    with engines.read(engine) as connection:
        table = schema.ledger_balances
        query = sa.select(table).where(table.c.ledger_id == actual.id)
        rows = {
            (r.dimension, r.account, r.object): r.ore for r in connection.execute(query)
        }
    assert rows[0, "5010", ""] == -550_00
    assert rows[1, "5010", "4510"] == -480_00
    assert rows[1, "5010", "4511"] == -70_00


def test_a_pivot_whose_signs_nothing_tells_is_asked(imports, read):
    plain = [
        *PIVOT[:2],
        ["3010", "Försäljning", "4510", "Drift", 1200, 800],
        *PIVOT[3:],
    ]
    number = read({"Blad1": plain}, name="bok.xlsx")
    assert [q.key for q in imports.plan(number).open] == ["0.sign"]
    imports.answer(number, {"0.sign": "plain"})
    assert imports.plan(number).saves
