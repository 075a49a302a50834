"""An import as it is now: the row of a file, without what was read of it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from data_access.store import schema

#: The parts of a row that are large, and read only where they are needed.
_LARGE = ("reading",)


@dataclass(frozen=True)
class Import:
    """A file, how its reading goes, and what became of it.

    Attributes:
        id: Its number.
        name: Of the file.
        size: Bytes.
        sha256: Of the file.
        status: As in `schema.IMPORT_STATUSES`: waiting (for its turn), reading,
            read (to be confirmed), refused, saved, undone, cancelled, broken.
        format: "xlsx", "pdf", "csv", "sie"; "" until it is known.
        kind: "tables" or "ledger"; "" until it is read.
        role: As whom it was dropped.
        started_at: When it was dropped (UTC).
        changed_at: When something last was heard of it (UTC).
        progress: What is being done, in Swedish.
        message: What came of it, in Swedish: why it was refused or broken.
        answers: To the questions of its plan, by key.
        board_id: The chosen board, if one.
        occasion_id: The chosen occasion, if one.
        report_id: Where it was saved.
        action_id: Its saving in the log.
        undoable: Whether it is the last import saved of its board, so that it can
            be undone.
    """

    id: int
    name: str
    size: int
    sha256: str
    status: str
    format: str
    kind: str
    role: str
    started_at: datetime
    changed_at: datetime
    progress: str
    message: str
    answers: Mapping[str, str]
    board_id: int | None
    occasion_id: int | None
    report_id: int | None
    action_id: int | None
    undoable: bool = False


def latest(connection: sa.Connection, limit: int) -> list[Import]:
    """The latest imports first."""
    query = _query().order_by(schema.imports.c.id.desc()).limit(limit)
    undoable = _undoable(connection)
    return [_entry(row, undoable) for row in connection.execute(query)]


def one(connection: sa.Connection, number: int) -> Import | None:
    """One import; ``None`` where there is none."""
    query = _query().where(schema.imports.c.id == number)
    row = connection.execute(query).first()
    return _entry(row, _undoable(connection)) if row else None


def saved(connection: sa.Connection, sha256: str) -> list[Import]:
    """The saved imports of the same bytes, the latest first."""
    table = schema.imports.c
    query = _query().where(table.sha256 == sha256, table.status == "saved")
    return [_entry(row, set()) for row in connection.execute(query.order_by(-table.id))]


def _undoable(connection: sa.Connection) -> set[int]:
    """The last saved import of each board."""
    table = schema.imports.c
    last = (
        sa.select(sa.func.max(table.action_id))
        .where(table.status == "saved")
        .group_by(table.board_id)
    )
    query = sa.select(table.id).where(
        table.status == "saved", table.action_id.in_(last)
    )
    return set(connection.scalars(query))


def _query() -> sa.Select[Any]:
    return sa.select(*(c for c in schema.imports.c if c.name not in _LARGE))


def _entry(row: sa.Row[Any], undoable: set[int]) -> Import:
    same = (name for name in Import.__dataclass_fields__ if name in row._fields)
    values = {name: getattr(row, name) for name in same}
    values["answers"] = json.loads(row.answers or "{}")
    return Import(**values, undoable=row.id in undoable)
