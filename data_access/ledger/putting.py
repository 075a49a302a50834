"""Ledgers put into the store, in the place of earlier ones, and taken out again."""

import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from data_access.ledger import rows as voucher_rows
from data_access.ledger import ruling, stored, years
from data_access.ledger.foreseeing import foresee
from data_access.ledger.stored import Stored
from data_access.ledger.years import Part
from data_access.readers.ledger import Ledger
from data_access.records.audit import Change
from data_access.store import schema
from data_access.store.inserting import insert

_BATCH = 5_000

_OUTSIDE = (
    "{} verifikationsrader är daterade utanför räkenskapsåren. De sparas inte, och "
    "visas inte när en rad öppnas."
)


@dataclass(frozen=True)
class Put:
    """What became of a ledger.

    Attributes:
        ledgers: What was stored.
        replaced: What they took the place of.
        remarks: What was left out or settled, in Swedish sentences.
        changes: What the log is to tell of: rules that came with it.
    """

    ledgers: tuple[Stored, ...]
    replaced: tuple[Stored, ...]
    remarks: tuple[str, ...]
    changes: tuple[Change, ...]


def put(
    connection: sa.Connection,
    import_id: int,
    board_id: int,
    ledger: Ledger,
    rows: Path | None,
) -> Put:
    """Store a file's ledger, in the transaction of its import.

    A ledger of the same board, scenario and year is replaced, visibly. A board
    without rules gets those of Kommun-Bas, where the chart is not a company's.

    Args:
        connection: That may write.
        import_id: Of the file.
        board_id: Whose it is.
        ledger: As read.
        rows: Its Parquet file of voucher rows, if it has any.
    """
    foreseen = foresee(connection, board_id, ledger)
    kept = [each for each in foreseen if not each.skipped]
    numbers = [_keep(connection, import_id, board_id, ledger, e.part) for e in kept]
    remarks = [each.skipped for each in foreseen if each.skipped]
    remarks += [said for each in kept for said in each.remarks]
    if rows is not None:
        actual = {
            number: each.part
            for number, each in zip(numbers, kept, strict=True)
            if each.part.scenario == "actual"
        }
        remarks += _keep_rows(connection, actual, rows)
    for number, each in zip(numbers, kept, strict=True):
        if each.before is not None:
            _replace(connection, each.before.id, number)
    changes = ruling.default(connection, board_id, ledger.chart, ledger.accounts)
    new = [s for s in stored.every(connection, board_id) if s.id in numbers]
    replaced = [each.before for each in kept if each.before is not None]
    return Put(tuple(new), tuple(replaced), tuple(remarks), tuple(changes))


def take_back(connection: sa.Connection, import_id: int) -> list[Stored]:
    """Take an import's ledgers out; what they replaced is in force again."""
    table = schema.ledgers
    query = sa.select(table).where(table.c.import_id == import_id)
    gone = connection.execute(query.order_by(table.c.id.desc())).all()
    back: list[Stored] = []
    for row in gone:
        before = table.c.replaced_by_id == row.id
        numbers = list(connection.scalars(sa.select(table.c.id).where(before)))
        connection.execute(
            sa.update(table).where(before).values(replaced_by_id=row.replaced_by_id)
        )
        for child in _CHILDREN:
            connection.execute(sa.delete(child).where(child.c.ledger_id == row.id))
        connection.execute(sa.delete(table).where(table.c.id == row.id))
        every = stored.every(connection, row.board_id)
        back += [each for each in every if each.id in numbers]
    return [each for each in back if each.replaced_by is None]


_CHILDREN = (
    schema.ledger_accounts,
    schema.ledger_objects,
    schema.ledger_balances,
    schema.ledger_parts,
)


def _replace(connection: sa.Connection, before: int, after: int) -> None:
    table = schema.ledgers
    connection.execute(
        sa.update(table).where(table.c.id == before).values(replaced_by_id=after)
    )


def _keep(
    connection: sa.Connection, import_id: int, board_id: int, ledger: Ledger, part: Part
) -> int:
    number = insert(
        connection,
        schema.ledgers,
        import_id=import_id,
        board_id=board_id,
        scenario=part.scenario,
        year=part.year,
        first_day=part.first_day,
        last_day=part.last_day,
        complete_until=years.until(ledger, part),
        chart=ledger.chart,
        row_count=0,
        rows_sha256="",
        replaced_by_id=None,
    )
    _fill(
        connection,
        schema.ledger_balances,
        # In the order of the key, which the database builds an index of.
        ((number, *key, part.amounts[key]) for key in sorted(part.amounts)),
    )
    _fill(connection, schema.ledger_accounts, _accounts(number, ledger, part))
    _fill(connection, schema.ledger_objects, _objects(number, ledger, part))
    return number


def _accounts(number: int, ledger: Ledger, part: Part) -> Iterable[tuple[Any, ...]]:
    used = {key.account for key in part.amounts}
    if part.scenario == "actual" and ledger.transactions:
        used |= set(ledger.accounts)
    return ((number, each, ledger.accounts.get(each, "")) for each in sorted(used))


def _objects(number: int, ledger: Ledger, part: Part) -> Iterable[tuple[Any, ...]]:
    """Objects with their names, and each dimension as its object ""."""
    used = {(key.dimension, key.object) for key in part.amounts if key.dimension}
    if part.scenario == "actual" and ledger.transactions:
        used |= set(ledger.objects)
    for dimension in sorted({dimension for dimension, _ in used}):
        yield number, dimension, "", ledger.dimensions.get(dimension, "")
    for dimension, code in sorted(used - {(d, "") for d, _ in used}):
        name = ledger.objects.get((dimension, code), "")
        yield number, dimension, code, name


def _keep_rows(
    connection: sa.Connection, actual: dict[int, Part], rows: Path
) -> list[str]:
    """Keep each year's voucher rows as a file of its own."""
    left = voucher_rows.count(rows)
    with tempfile.TemporaryDirectory() as folder:
        for number, part in actual.items():
            file = Path(folder) / f"{number}.parquet"
            found = voucher_rows.part(rows, file, part.first_day, part.last_day)
            left -= found
            if not found:
                continue
            voucher_rows.keep(connection, number, file)
            table = schema.ledgers
            connection.execute(
                sa.update(table)
                .where(table.c.id == number)
                .values(row_count=found, rows_sha256=voucher_rows.hashed(file))
            )
    return [_OUTSIDE.format(left)] if left else []


def _fill(
    connection: sa.Connection, table: sa.Table, found: Iterable[tuple[Any, ...]]
) -> None:
    """Add many rows by the shortest way: there may be hundreds of thousands."""
    columns = ", ".join(f'"{name}"' for name in table.columns.keys())  # noqa: SIM118 -- not their names
    if connection.dialect.name == "postgresql":
        driver: Any = connection.connection.driver_connection
        copy_in = f"COPY {table.name} ({columns}) FROM STDIN"
        with driver.cursor() as cursor, cursor.copy(copy_in) as copy:
            for row in found:
                copy.write_row(row)
        return
    places = ", ".join("?" * len(table.columns))
    statement = f"INSERT INTO {table.name} ({columns}) VALUES ({places})"  # noqa: S608 -- the table's own names
    left = iter(found)
    while batch := list(islice(left, _BATCH)):
        connection.exec_driver_sql(statement, batch)
