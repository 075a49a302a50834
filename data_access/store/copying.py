"""Every row of one database into another, and the proof that it came through.

Both are at the same version. The tables are read off the database itself, so that
an old one can be copied as it is. The target has no locks while it is filled.
"""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from data_access.errors import CopyError

#: Which version a database has; its migrations write it.
VERSION = "alembic_version"
_BATCH = 1000
#: Of rows that hold files, so many at a time.
_LARGE = 8


@dataclass(frozen=True)
class Copied:
    """How much was copied, and compared."""

    tables: int
    rows: int


def tables(connection: sa.Connection) -> list[sa.Table]:
    """The tables of a database: those that others refer to come first."""
    found = sa.MetaData()

    @sa.event.listens_for(found, "column_reflect")
    def _generic(_inspector: object, _table: object, column: Any) -> None:  # noqa: ANN401 - SQLAlchemy's
        column["type"] = column["type"].as_generic()

    found.reflect(connection)
    return [table for table in found.sorted_tables if table.name != VERSION]


def has_rows(connection: sa.Connection) -> bool:
    """Whether anything but the revision number has been written."""
    return any(
        connection.execute(sa.select(sa.literal(1)).select_from(table).limit(1)).first()
        for table in tables(connection)
        if table.name != "revision"
    )


def replace(source: sa.Connection, target: sa.Connection) -> Copied:
    """Put the rows of the source in the place of the target's, and compare.

    Raises:
        CopyError: If something cannot be the same in the target.
    """
    found = tables(source)
    for table in reversed(found):
        target.execute(sa.delete(table))
    for table in found:
        _fill(source, target, table)
    return compare(source, target, found)


def compare(
    source: sa.Connection, target: sa.Connection, found: Sequence[sa.Table]
) -> Copied:
    """Compare two databases row by row, in the order of the primary keys.

    Raises:
        CopyError: If a row or a value is not the same.
    """
    return Copied(len(found), sum(_same(source, target, each) for each in found))


def _same(source: sa.Connection, target: sa.Connection, table: sa.Table) -> int:
    rows = 0
    for one, other in itertools.zip_longest(_rows(source, table), _rows(target, table)):
        if one != other:
            raise CopyError(table.name, f"rad {rows + 1} skiljer sig")
        rows += 1
    return rows


def _rows(connection: sa.Connection, table: sa.Table) -> Iterator[tuple[Any, ...]]:
    binary = "C" if connection.dialect.name == "postgresql" else "BINARY"
    order = [
        column.collate(binary) if isinstance(column.type, sa.String) else column
        for column in table.primary_key.columns
    ]
    options = {"yield_per": _batch(table)}
    statement = sa.select(table).order_by(*order)
    with connection.execute(statement, execution_options=options) as result:
        for row in result:
            yield tuple(row)


def _fill(source: sa.Connection, target: sa.Connection, table: sa.Table) -> None:
    fill = _copy_in if target.dialect.name == "postgresql" else _insert
    try:
        fill(_rows(source, table), target, table)
    except (sa.exc.DBAPIError, target.dialect.loaded_dbapi.Error) as error:
        why = str(getattr(error, "orig", None) or error).splitlines()[0]
        raise CopyError(table.name, why) from error


def _insert(
    rows: Iterator[tuple[Any, ...]], target: sa.Connection, table: sa.Table
) -> None:
    names = table.columns.keys()
    while batch := list(itertools.islice(rows, _batch(table))):
        dicts = [dict(zip(names, row, strict=True)) for row in batch]
        target.execute(sa.insert(table), dicts)


def _batch(table: sa.Table) -> int:
    """How many rows of a table to hold at a time."""
    large = any(isinstance(column.type, sa.LargeBinary) for column in table.c)
    return _LARGE if large else _BATCH


def _copy_in(
    rows: Iterator[tuple[Any, ...]], target: sa.Connection, table: sa.Table
) -> None:
    """Copy as one statement: rows may refer to rows that come after them."""
    quote = target.dialect.identifier_preparer
    columns = ", ".join(quote.quote(column.name) for column in table.columns)
    whole = quote.format_table(table)
    driver: Any = target.connection.driver_connection
    with (
        driver.cursor() as cursor,
        cursor.copy(f"COPY {whole} ({columns}) FROM STDIN") as copy,
    ):
        for row in rows:
            copy.write_row(row)
    raise_sequence(target, table)


def raise_sequence(target: sa.Connection, table: sa.Table) -> None:
    """Let new rows get numbers of their own; a rollback never lowers them."""
    whole = target.dialect.identifier_preparer.format_table(table)
    for key in table.primary_key.columns:
        sequence = target.scalar(sa.func.pg_get_serial_sequence(whole, key.name))
        highest = target.scalar(sa.select(sa.func.max(key)))
        if sequence and highest:
            last = target.scalar(sa.text(f"SELECT last_value FROM {sequence}"))  # noqa: S608 -- the server's own name
            target.scalar(sa.func.setval(sequence, max(last or 0, highest)))
