"""Savings: edits checked and written with their trace, all or none.

Everything happens in the caller's transaction, which the caller rolls back when
something was refused.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from data_access.records import (
    audit,
    clock,
    conflicts,
    figures,
    following,
    homes,
    placing,
    reading,
    storage,
    typed,
    uniqueness,
    validation,
)
from data_access.records.audit import About, Change
from data_access.records.edits import Actor, Conflict, Edit, Outcome
from data_access.records.fields import Field, Money, Value
from data_access.records.homes import Home
from data_access.records.nouns import NOUNS, Noun
from data_access.records.storage import Row
from data_access.store import locks

IN_USE = "Raden används av andra rader. Ta bort dem först."
UNKNOWN = "Fältet finns inte."


class RefusedError(Exception):
    """Something was refused: roll back, and tell the asker the outcome."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__("refused")
        self.outcome = outcome


class InUseError(Exception):
    """Other rows refer to the row that was to go."""


@dataclass
class _Asked:
    """An edit as understood: its noun, the row that is there, its values."""

    edit: Edit
    noun: Noun
    row: Row | None
    home: Home
    values: dict[str, Value] = field(default_factory=dict)
    faults: dict[str, str] = field(default_factory=dict)


def check(connection: sa.Connection, edits: Sequence[Edit], unit: str) -> Outcome:
    """Understand edits without writing anything."""
    return _outcome([_understand(connection, edit, unit) for edit in edits])


def save(
    connection: sa.Connection,
    actor: Actor,
    edits: Sequence[Edit],
    unit: str,
    at: datetime,
) -> Outcome:
    """Write edits and their trace.

    Raises:
        RefusedError: If a field has a fault or a row a conflict.
        RecordError: If a report is locked, or an owner is gone.
    """
    asked = [_understand(connection, edit, unit) for edit in edits]
    for each in asked:
        homes.refuse_locked(each.home)
    _refuse(asked, _conflicts(connection, asked))
    changes: list[Change] = []
    day = clock.day(at)
    numbers: dict[str, int] = {}
    for each in asked:
        numbers[each.edit.key] = _write(connection, each, (unit, day), changes)
    _refuse_whole(connection, asked, numbers)
    home = asked[0].home
    about = About(board_id=home.board, report_id=home.report)
    action = audit.write(connection, actor, at, changes, about)
    return _saved(connection, action, asked, numbers)


def _understand(connection: sa.Connection, edit: Edit, unit: str) -> _Asked:
    noun = NOUNS[edit.noun]
    row = storage.load(connection, noun, edit.id) if edit.id is not None else None
    if row is not None:
        home = homes.of_row(connection, noun, row.id, row.owner)
    else:
        home = homes.of_new(connection, noun, edit.owner)
    asked = _Asked(edit, noun, row, home)
    if not edit.remove:
        _read_fields(asked, unit)
    return asked


def _read_fields(asked: _Asked, unit: str) -> None:
    given = dict(asked.edit.typed)
    if asked.edit.id is None:
        # What a new row must have is missed also where nothing was typed.
        given = {f.name: "" for f in asked.noun.fields if f.required} | given
    known = {each.name: each for each in asked.noun.fields}
    for name, text in given.items():
        if name not in known:
            asked.faults[name] = UNKNOWN
            continue
        try:
            asked.values[name] = typed.read(known[name], text, unit)
        except ValueError as error:
            asked.faults[name] = str(error)


def _conflicts(
    connection: sa.Connection, asked: Sequence[_Asked]
) -> dict[str, Conflict]:
    found: dict[str, Conflict] = {}
    for each in asked:
        if each.edit.id is None:
            continue
        conflict = conflicts.find(
            connection, each.edit, each.noun, each.row, each.values
        )
        if conflict is not None:
            found[each.edit.key] = conflict
    return found


def _refuse(asked: Sequence[_Asked], conflicting: Mapping[str, Conflict]) -> None:
    outcome = _outcome(asked, conflicting)
    if outcome.faults or outcome.conflicts:
        raise RefusedError(outcome)


def _refuse_whole(
    connection: sa.Connection, asked: Sequence[_Asked], numbers: Mapping[str, int]
) -> None:
    """Refuse what only shows when all rows are written, as shares that sum wrong."""
    touched = [(each.noun.key, numbers[each.edit.key], _owner(each)) for each in asked]
    keys = {(each.noun.key, numbers[each.edit.key]): each for each in asked}
    for noun, number, name, why in validation.check_whole(connection, touched):
        blamed = keys.get((noun, number), asked[0])
        blamed.faults[name] = why
    _refuse(asked, {})


def _owner(asked: _Asked) -> int | None:
    return asked.row.owner if asked.row else asked.edit.owner


def _outcome(
    asked: Sequence[_Asked], conflicting: Mapping[str, Conflict] | None = None
) -> Outcome:
    return Outcome(
        values={each.edit.key: each.values for each in asked},
        faults={each.edit.key: each.faults for each in asked if each.faults},
        conflicts=dict(conflicting or {}),
    )


def _write(
    connection: sa.Connection,
    asked: _Asked,
    said_in: tuple[str, date],
    changes: list[Change],
) -> int:
    """Write one edit, said in a unit and on a day; give the row's number."""
    if asked.row is None:
        return _insert(connection, asked, said_in, changes)
    if asked.edit.remove:
        return _remove(connection, asked, asked.row, changes)
    stored = _stored(asked, asked.row.section, asked.row.stored)
    before, section = asked.row.stored, asked.row.section
    changed = following.follow(asked.noun, section, before, stored)
    changed = following.dated(asked.noun, before, changed, said_in[1])
    _refuse_wrong(connection, asked, changed, asked.row.section)
    return change(connection, asked.noun, asked.row, changed, changes)


def _remove(
    connection: sa.Connection, asked: _Asked, row: Row, changes: list[Change]
) -> int:
    try:
        return remove(connection, asked.noun, row, changes)
    except InUseError:
        asked.faults[""] = IN_USE
        raise RefusedError(_outcome([asked])) from None


def _insert(
    connection: sa.Connection,
    asked: _Asked,
    said_in: tuple[str, date],
    changes: list[Change],
) -> int:
    unit, day = said_in
    noun, owner = asked.noun, asked.edit.owner
    section = storage.section_of(connection, noun, owner)
    blank = storage.blank(noun, unit)
    blank |= placing.inherited(connection, noun, owner, asked.values)
    stored = blank | _stored(asked, section, blank)
    stored = {**stored, **following.follow(noun, section, {}, stored)}
    stored = following.dated(noun, {}, stored, day)
    _refuse_wrong(connection, asked, stored, section)
    if noun.ordered:
        stored["position"] = placing.position(
            connection, noun, owner, stored, asked.edit.after
        )
    number = storage.insert(connection, noun, owner, stored)
    changes += created(connection, noun, number)
    return number


def _refuse_wrong(
    connection: sa.Connection,
    asked: _Asked,
    changed: Mapping[str, Any],
    section: Mapping[str, Any],
) -> None:
    """Refuse a row that would be there twice, or would not fit its surroundings."""
    noun, row, owner = asked.noun, asked.row, _owner(asked)
    twin = uniqueness.fault(connection, noun, row, owner, changed)
    stored = {**(row.stored if row else {}), **changed}
    wanted = Row(row.id if row else 0, owner, 0, stored, section)
    asked.faults |= dict(
        [
            *validation.check_row(connection, reading.record(noun, wanted)),
            *([twin] if twin else []),
        ]
    )
    _refuse([asked], {})


def _stored(
    asked: _Asked, section: Mapping[str, Any], before: Mapping[str, Any]
) -> dict[str, Any]:
    """Typed values as the store keeps them."""
    kind = str(asked.values.get("kind") or before.get("kind") or "")
    stored: dict[str, Any] = {}
    for name, value in asked.values.items():
        each = asked.noun.field(name)
        stored[name] = _keep(each, value, section, kind)
    quanta = [
        value.quantum for value in asked.values.values() if isinstance(value, Money)
    ]
    if quanta and "quantum" in asked.noun.table.c:
        stored["quantum"] = min(*quanta, int(before.get("quantum") or quanta[0]))
    return stored


def _keep(field_: Field, value: Value, section: Mapping[str, Any], kind: str) -> Any:  # noqa: ANN401
    if isinstance(value, Money):
        if field_.within == "figure":
            turn = figures.sign(section, kind, field_.name)
            return figures.entered(value, turn, int(section["quantum"]))
        return value.ore
    return value.isoformat() if isinstance(value, date) else value


def change(
    connection: sa.Connection,
    noun: Noun,
    row: Row,
    wanted: Mapping[str, Any],
    changes: list[Change],
) -> int:
    """Change a row's stored values and tell what differed; give its number."""
    changed = {k: v for k, v in wanted.items() if row.stored.get(k) != v}
    if changed:
        storage.update(connection, noun, row.id, changed)
        label = reading.title(connection, noun, row)
        changes += [
            Change(noun.key, row.id, label, name, row.stored.get(name), value)
            for name, value in changed.items()
        ]
    return row.id


def created(connection: sa.Connection, noun: Noun, number: int) -> list[Change]:
    """What the log says of a row that has come."""
    row = storage.load(connection, noun, number)
    if row is None:
        return []
    label = reading.title(connection, noun, row)
    whole = Change(noun.key, number, label, audit.ROW, None, {"owner": row.owner})
    return [
        whole,
        *(
            Change(noun.key, number, label, name, None, value)
            for name, value in row.stored.items()
            if value not in (None, "", False)
        ),
    ]


def remove(
    connection: sa.Connection, noun: Noun, row: Row, changes: list[Change]
) -> int:
    """Take a row away and tell what it held; give its number.

    Raises:
        InUseError: If other rows refer to it.
    """
    label = reading.title(connection, noun, row)
    told = {"owner": row.owner, "row_version": row.version}
    changes.append(Change(noun.key, row.id, label, audit.ROW, told, None))
    changes += [
        Change(noun.key, row.id, label, name, value, None)
        for name, value in row.stored.items()
        if value not in (None, "", False)
    ]
    try:
        storage.delete(connection, noun, row.id)
    except sa.exc.IntegrityError as error:
        if any(message in str(error.orig) for message in locks.MESSAGES):
            raise
        raise InUseError from error
    return row.id


def _saved(
    connection: sa.Connection,
    action: int,
    asked: Sequence[_Asked],
    numbers: Mapping[str, int],
) -> Outcome:
    rows = {
        each.edit.key: (numbers[each.edit.key], row.version)
        for each in asked
        if (row := storage.load(connection, each.noun, numbers[each.edit.key]))
    }
    values = {each.edit.key: each.values for each in asked}
    return Outcome(action=action, rows=rows, values=values)
