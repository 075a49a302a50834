"""Where a row belongs: which report, which board; and may it be changed now."""

from dataclasses import dataclass

import sqlalchemy as sa

from data_access.errors import LockedReportError, MissingOwnerError, ReadyReportError
from data_access.records.nouns import NOUNS, Noun
from data_access.store import schema


@dataclass(frozen=True)
class Home:
    """The report and the board that a row belongs to, if any, and its status."""

    board: int | None = None
    report: int | None = None
    status: str = ""


#: A noun of each table, to go up by.
_BY_TABLE = {noun.table: noun for noun in NOUNS.values()}


def of_new(connection: sa.Connection, noun: Noun, owner: int | None) -> Home:
    """Where a new row of an owner would belong.

    What stands beside a report has no status: it is not locked with the report.

    Raises:
        MissingOwnerError: If the owner is not there.
    """
    board, report, status = None, None, ""
    is_beside, column, number = noun.is_beside, noun.owner, owner
    while column and number is not None:
        target = _target(noun.table.c[column])
        above = _BY_TABLE[target]
        row = _above(connection, above, number)
        if target is schema.reports:
            report = number
            status = "" if is_beside else _status(connection, number)
        if target is schema.boards:
            board = number
        noun, column, number = above, above.owner, row
    return Home(board, report, status)


def of_row(
    connection: sa.Connection, noun: Noun, number: int, owner: int | None
) -> Home:
    """Where a row belongs; a board or a report belongs to itself."""
    if noun.table is schema.boards:
        return Home(board=number)
    if noun.table is schema.reports:
        return Home(owner, number, _status(connection, number))
    return of_new(connection, noun, owner)


def refuse_locked(home: Home) -> None:
    """Refuse to change what has been sent out, decided, or marked ready.

    Raises:
        LockedReportError: If the report is fixed.
        ReadyReportError: If it must be opened again first.
    """
    if home.status in schema.SENT:
        raise LockedReportError(home.status)
    if home.status == "ready":
        raise ReadyReportError


def _target(column: sa.Column[int]) -> sa.Table:
    """The table that a column refers to the rows of."""
    return next(
        key.column.table for key in column.foreign_keys if key.column.name == "id"
    )


def _above(connection: sa.Connection, noun: Noun, number: int) -> int | None:
    table = noun.table
    owner = table.c[noun.owner] if noun.owner else sa.null()
    found = connection.execute(sa.select(owner).where(table.c.id == number)).first()
    if found is None:
        raise MissingOwnerError(noun.one)
    return None if found[0] is None else int(found[0])


def _status(connection: sa.Connection, report: int) -> str:
    reports = schema.reports.c
    return str(connection.scalar(sa.select(reports.status).where(reports.id == report)))
