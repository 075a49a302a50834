"""The log: one action a saving, one entry a changed field, chained by digests.

Written in the transaction of the change itself. Values are kept as JSON as the
store has them, so that a saving can be undone from its own trace.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from data_access.records.edits import Actor
from data_access.store import schema
from data_access.store.inserting import insert

#: The entry of a whole row: what it has beside its fields.
ROW = ""


@dataclass(frozen=True)
class Change:
    """One field of one row, before and after, as the store has it.

    ``field`` is "" for the row itself, whose before is ``None`` where it is
    new, and after where it is gone.
    """

    noun: str
    row_id: int
    label: str
    field: str
    before: Any
    after: Any


@dataclass(frozen=True)
class About:
    """What an action is about.

    Attributes:
        summary: What was done, where it is more than the changes say; a plain
            saving of rows has none.
        board_id: The board concerned, if one.
        report_id: The report concerned, if one.
        undoes_id: The action that this one undoes, if it does.
    """

    summary: str = ""
    board_id: int | None = None
    report_id: int | None = None
    undoes_id: int | None = None


def write(
    connection: sa.Connection,
    actor: Actor,
    at: datetime,
    changes: Sequence[Change],
    about: About,
) -> int:
    """Write an action with its changes, in their own transaction; give its number.

    ``at`` is UTC, without zone.
    """
    action = {
        "at": at.replace(microsecond=0),
        "role": actor.role,
        "origin": actor.origin,
        **asdict(about),
    }
    entries = [_entry(change) for change in changes]
    chained = digest(_last_digest(connection), action, entries)
    number = insert(connection, schema.actions, **action, digest=chained)
    if entries:
        rows = [{**entry, "action_id": number} for entry in entries]
        connection.execute(sa.insert(schema.audit), rows)
    return number


def digest(
    before: str, action: Mapping[str, Any], entries: Sequence[Mapping[str, Any]]
) -> str:
    """Chain an action to the one before it: a changed log cannot agree."""
    told = {name: action[name] for name in _CHAINED} | {"at": action["at"].isoformat()}
    text = json.dumps([before, told, [_told(entry) for entry in entries]])
    return hashlib.sha256(text.encode()).hexdigest()


_CHAINED = ("role", "origin", "summary", "board_id", "report_id", "undoes_id")
_TOLD = ("noun", "row_id", "label", "field", "before", "after")


def _told(entry: Mapping[str, Any]) -> list[Any]:
    return [entry[name] for name in _TOLD]


def verify(connection: sa.Connection) -> list[str]:
    """Say where the log does not agree with its own chain; empty if it does."""
    before = ""
    for row in connection.execute(
        sa.select(schema.actions).order_by(schema.actions.c.id)
    ):
        entries = connection.execute(
            sa.select(schema.audit)
            .where(schema.audit.c.action_id == row.id)
            .order_by(schema.audit.c.id)
        )
        told = [entry._asdict() for entry in entries]
        if row.digest != digest(before, row._asdict(), told):
            return [f"Loggen är ändrad: händelse {row.id} stämmer inte."]
        before = row.digest
    return []


def _entry(change: Change) -> dict[str, Any]:
    return {
        "noun": change.noun,
        "row_id": change.row_id,
        "label": change.label,
        "field": change.field,
        "before": None if change.before is None else _json(change.before),
        "after": None if change.after is None else _json(change.after),
    }


def _json(value: Any) -> str:  # noqa: ANN401 -- any JSON
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _last_digest(connection: sa.Connection) -> str:
    actions = schema.actions.c
    return (
        connection.scalar(
            sa.select(actions.digest).order_by(actions.id.desc()).limit(1)
        )
        or ""
    )


def changes_of(connection: sa.Connection, action: int) -> list[Change]:
    """The changes of an action, in order."""
    table = schema.audit
    return [
        Change(
            row.noun,
            row.row_id,
            row.label,
            row.field,
            None if row.before is None else json.loads(row.before),
            None if row.after is None else json.loads(row.after),
        )
        for row in connection.execute(
            sa.select(table).where(table.c.action_id == action).order_by(table.c.id)
        )
    ]
