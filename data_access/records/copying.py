"""A report copied: every row of its content anew, with new numbers.

Which rows hang on which is read from the tables' foreign keys, so that a new
table of content is copied as soon as it is among those that the locks guard.
"""

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa

from data_access.store import locks, schema
from data_access.store.inserting import insert

#: New numbers by table and old number.
Numbers = dict[str, dict[int, int]]

#: A copy begins its own count of savings.
_OWN = ("id", "row_version")


def copy_report(
    connection: sa.Connection, report: int, *, into: Mapping[str, Any]
) -> tuple[int, Numbers]:
    """Copy a report's content, without its decision, in the caller's transaction.

    Args:
        connection: Of the caller.
        report: The number of the report to copy.
        into: The new report's own row.

    Returns:
        The new report's number, and the new numbers of what was copied.
    """
    number = insert(connection, schema.reports, **into)
    numbers: Numbers = {"reports": {report: number}}
    for table in content():
        numbers[table.name] = _copy(connection, table, numbers)
    return number, numbers


def content() -> list[sa.Table]:
    """The tables of a report's content, those that others hang on first."""
    return [t for t in schema.metadata.sorted_tables if t.name in locks.CONTENT]


def owner(table: sa.Table) -> sa.Column[Any]:
    """The column that says what a row of content hangs on."""
    return next(
        column
        for column in table.c
        if not column.nullable and target(column) in {"reports", *locks.CONTENT}
    )


def target(column: sa.Column[Any]) -> str:
    """The table that a column refers to by number; "" where it refers to none."""
    named = [key.column for key in column.foreign_keys if key.column.name == "id"]
    return named[0].table.name if named else ""


def _copy(
    connection: sa.Connection, table: sa.Table, numbers: Numbers
) -> dict[int, int]:
    hangs_on = owner(table)
    known = numbers[target(hangs_on)]
    order = [table.c[n] for n in ("position", "id") if n in table.c]
    query = sa.select(table).where(hangs_on.in_(list(known))).order_by(hangs_on, *order)
    rows = connection.execute(query).mappings().all()
    found: dict[int, int] = {}
    for row in rows:
        new = insert(connection, table, **_anew(table, row, numbers))
        if "id" in table.c:
            found[row["id"]] = new
    _hang(connection, table, rows, found)
    return found


def _anew(table: sa.Table, row: Mapping[Any, Any], numbers: Numbers) -> dict[str, Any]:
    """A row's values for its copy; one that hangs on its like is hung later."""
    values: dict[str, Any] = {}
    for column in table.c:
        if column.name in _OWN:
            continue
        value, other = row[column.name], target(column)
        if other == table.name:
            value = None
        elif other in numbers and value is not None:
            value = numbers[other][value]
        values[column.name] = value
    return values


def _hang(
    connection: sa.Connection,
    table: sa.Table,
    rows: Any,  # noqa: ANN401 -- mappings of the table
    found: Mapping[int, int],
) -> None:
    """Hang copies on each other once all are there: a sum may stand last."""
    for column in table.c:
        if target(column) != table.name:
            continue
        for row in rows:
            if row[column.name] is not None:
                connection.execute(
                    sa.update(table)
                    .where(table.c.id == found[row["id"]])
                    .values({column.name: found[row[column.name]]})
                )
