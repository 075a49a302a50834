"""The log read: who changed what, when, from where; and one figure's history."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import sqlalchemy as sa

from data_access.records import ancestry, homes, storage, telling
from data_access.records.audit import ROW
from data_access.records.clock import SWEDEN
from data_access.records.fields import Value
from data_access.records.nouns import NOUNS
from data_access.records.telling import Place, Teller
from data_access.store import schema

#: Actions on a page of the log.
PAGE = 50


@dataclass(frozen=True)
class Entry:
    """One field of one row, before and after.

    Attributes:
        action: The number of the action that changed it.
        at: When (UTC, without zone).
        role: Who.
        origin: From where: "sidan /drift", a file with its hash.
        noun: The noun's key.
        row: The row's number.
        label: What the row was called.
        field: The field; "" for the row itself, which came or went.
        before: With the printed sign; ``None`` where there was nothing.
        after: As before.
    """

    action: int
    at: datetime
    role: str
    origin: str
    noun: str
    row: int
    label: str
    field: str
    before: Value
    after: Value


@dataclass(frozen=True)
class Action:
    """One saving or one deed, with what it changed.

    Attributes:
        id: Its number.
        at: When (UTC, without zone).
        role: Who.
        origin: From where.
        summary: What was done, where it was more than a saving; else "".
        board: The number of the board concerned, if one.
        report: The number of the report concerned, if one.
        undoes: The action that it undid, if one.
        entries: What it changed, as people read it.
    """

    id: int
    at: datetime
    role: str
    origin: str
    summary: str
    board: int | None
    report: int | None
    undoes: int | None
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Asked:
    """Which actions are asked for; what is ``None`` or "" is left open.

    Attributes:
        board: The number of the board.
        role: Who.
        noun: What was changed, by the noun's key.
        since: The first day, in Sweden.
        until: The last day.
        text: Found in what a row is called, what it says, or the origin.
        page: 1 is the latest.
    """

    board: int | None = None
    role: str = ""
    noun: str = ""
    since: date | None = None
    until: date | None = None
    text: str = ""
    page: int = 1


@dataclass(frozen=True)
class Found:
    """A page of the log, the latest first, and how many actions there are."""

    actions: tuple[Action, ...]
    total: int

    @property
    def pages(self) -> int:
        """How many pages there are; one at least."""
        return max(1, -(-self.total // PAGE))


def log(connection: sa.Connection, asked: Asked) -> Found:
    """Read a page of the log."""
    actions = schema.actions
    wanted = list(_conditions(asked))
    total = connection.scalar(
        sa.select(sa.func.count()).select_from(actions).where(*wanted)
    )
    rows = connection.execute(
        sa.select(actions)
        .where(*wanted)
        .order_by(actions.c.id.desc())
        .limit(PAGE)
        .offset(PAGE * (asked.page - 1))
    ).all()
    entries = _entries(connection, schema.audit.c.action_id.in_([r.id for r in rows]))
    return Found(tuple(_action(row, entries) for row in rows), int(total or 0))


def history(
    connection: sa.Connection, noun: str, row: int, field: str | None = None
) -> list[Entry]:
    """What has happened to a row, or to one field of it; the latest first.

    A row of a later version goes on from what happened to the row that it is a
    copy of, until it was copied.
    """
    audit = schema.audit.c
    wanted = audit.field == field if field else sa.true()
    mine = [
        (audit.noun == noun) & (audit.row_id == number) & (audit.action_id < until)
        for number, until in _lives(connection, noun, row)
    ]
    return _entries(connection, sa.or_(*mine) & wanted)[::-1]


@dataclass(frozen=True)
class Step:
    """When a report reached a status, and who brought it there."""

    at: datetime
    role: str


def steps(connection: sa.Connection, report: int) -> dict[str, Step]:
    """The latest step to each status that a report has had."""
    audit, actions = schema.audit.c, schema.actions.c
    rows = connection.execute(
        sa.select(audit.after, actions.at, actions.role)
        .join_from(schema.audit, schema.actions)
        .where(audit.noun == "report", audit.row_id == report, audit.field == "status")
        .order_by(audit.id)
    )
    return {json.loads(row.after): Step(row.at, row.role) for row in rows}


def roles(connection: sa.Connection) -> list[str]:
    """Who has done anything, by name."""
    query = sa.select(schema.actions.c.role).distinct()
    return sorted(connection.scalars(query), key=str.casefold)


def nouns(connection: sa.Connection) -> list[str]:
    """The kinds of rows that anything has been done to, in the nouns' order."""
    there = set(connection.scalars(sa.select(schema.audit.c.noun).distinct()))
    return [key for key in NOUNS if key in there]


def _lives(connection: sa.Connection, noun: str, row: int) -> Iterator[tuple[int, int]]:
    """A row's numbers in its version and earlier ones, each until which action."""
    latest = connection.scalar(sa.select(sa.func.max(schema.actions.c.id))) or 0
    yield row, latest + 1
    report = _report(connection, noun, row)
    table = NOUNS[noun].table.name
    for copied in ancestry.versions(connection, report) if report else ():
        before = copied.rows.get(table, {}).get(row)
        if before is None:
            return
        row = before
        yield row, copied.action


def _report(connection: sa.Connection, noun: str, row: int) -> int | None:
    kept = storage.load(connection, NOUNS[noun], row)
    if kept is None:
        return None
    return homes.of_row(connection, NOUNS[noun], row, kept.owner).report


def _conditions(asked: Asked) -> Iterator[sa.ColumnElement[bool]]:
    actions = schema.actions.c
    if asked.board is not None:
        yield actions.board_id == asked.board
    if asked.role:
        yield actions.role == asked.role
    if asked.since is not None:
        yield actions.at >= _began(asked.since)
    if asked.until is not None:
        yield actions.at < _began(asked.until + timedelta(days=1))
    if asked.noun:
        yield _some_entry(schema.audit.c.noun == asked.noun)
    if asked.text:
        yield _says(asked.text)


def _began(day: date) -> datetime:
    """When a day began in Sweden, in UTC."""
    midnight = datetime.combine(day, time(), SWEDEN)
    return midnight.astimezone(UTC).replace(tzinfo=None)


def _some_entry(condition: sa.ColumnElement[bool]) -> sa.ColumnElement[bool]:
    audit = schema.audit.c
    return schema.actions.c.id.in_(sa.select(audit.action_id).where(condition))


def _says(text: str) -> sa.ColumnElement[bool]:
    actions, audit = schema.actions.c, schema.audit.c
    told = (actions.summary, actions.origin, actions.role)
    kept = (audit.label, audit.before, audit.after)
    return sa.or_(
        *(column.icontains(text, autoescape=True) for column in told),
        _some_entry(
            sa.or_(*(column.icontains(text, autoescape=True) for column in kept))
        ),
    )


def _action(row: sa.Row[Any], entries: Sequence[Entry]) -> Action:
    return Action(
        id=row.id,
        at=row.at,
        role=row.role,
        origin=row.origin,
        summary=row.summary,
        board=row.board_id,
        report=row.report_id,
        undoes=row.undoes_id,
        entries=tuple(entry for entry in entries if entry.action == row.id),
    )


def _entries(
    connection: sa.Connection, condition: sa.ColumnElement[bool]
) -> list[Entry]:
    """The entries that people read, in the order in which they were written."""
    audit, actions = schema.audit, schema.actions
    rows = [
        row
        for row in connection.execute(
            sa.select(audit, *actions.c["at", "role", "origin"])
            .join_from(audit, actions)
            .where(condition)
            .order_by(audit.c.action_id, audit.c.id)
        )
        if telling.is_told(row.noun, row.field)
    ]
    teller = telling.teller(connection, [(row.noun, row.row_id) for row in rows])
    return [_entry(teller, row) for row in rows]


def _entry(teller: Teller, row: sa.Row[Any]) -> Entry:
    before, after = (
        _value(teller, row, kept, since)
        for kept, since in ((row.before, row.action_id - 1), (row.after, row.action_id))
    )
    return Entry(
        action=row.action_id,
        at=row.at,
        role=row.role,
        origin=row.origin,
        noun=row.noun,
        row=row.row_id,
        label=row.label,
        field=row.field,
        before=before,
        after=after,
    )


def _value(teller: Teller, row: sa.Row[Any], kept: str | None, since: int) -> Value:
    if kept is None:
        return None
    if row.field == ROW:
        return str(row.label)
    stored = json.loads(kept)
    return teller.value(Place(row.noun, row.row_id, row.field), stored, since=since)
