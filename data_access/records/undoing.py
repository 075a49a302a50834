"""Undoing a saving from its own trace, where nothing has happened to it since."""

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby

import sqlalchemy as sa

from data_access.errors import NotUndoableError
from data_access.records import (
    audit,
    homes,
    reading,
    storage,
    validation,
    writing,
)
from data_access.records.audit import ROW, About, Change
from data_access.records.edits import Actor, Outcome
from data_access.records.nouns import NOUNS, Noun
from data_access.records.storage import Row
from data_access.store import schema


def undo(connection: sa.Connection, actor: Actor, action: int, at: datetime) -> Outcome:
    """Undo a saving, as a saving of its own.

    Raises:
        NotUndoableError: If it was more than a saving, or its rows have changed.
        RecordError: If its report has been locked since.
    """
    actions = schema.actions
    found = connection.execute(sa.select(actions).where(actions.c.id == action)).first()
    if found is None or found.summary:
        why = "den är inte en ändring av rader."
        raise NotUndoableError(why)
    changes = take_back(connection, audit.changes_of(connection, action))
    about = About(board_id=found.board_id, report_id=found.report_id, undoes_id=action)
    number = audit.write(connection, actor, at, changes, about)
    return Outcome(action=number)


def take_back(
    connection: sa.Connection, told: Sequence[Change], *, ordered: bool = True
) -> list[Change]:
    """Put back what rows were before some changes; give what the log is to tell.

    Args:
        connection: That may write.
        told: The changes, as the log has them.
        ordered: Whether the rows' places are put back too. Who leaves them must
            see to the places of rows that come back.

    Raises:
        NotUndoableError: If the rows have changed since.
        RecordError: If their report has been locked since.
    """
    changes: list[Change] = []
    loose = () if ordered else (_PLACE,)
    # The last row first: what came with a row goes before it.
    rows = [list(group) for _, group in groupby(told, lambda c: (c.noun, c.row_id))]
    for group in reversed(rows):
        _undo_row(connection, group, changes, loose)
    _refuse_wrong(connection, told)
    return changes


#: Where a row stands among those of its owner.
_PLACE = "position"


def _refuse_wrong(connection: sa.Connection, told: Sequence[Change]) -> None:
    """Refuse to bring back what no longer fits: later savings may rest on it."""
    gone = {
        (change.noun, change.row_id): (change.after or change.before)["owner"]
        for change in told
        if change.field == ROW
    }
    faults: list[str] = []
    whole: list[tuple[str, int, int | None]] = []
    for noun, number in dict.fromkeys((c.noun, c.row_id) for c in told):
        row = storage.load(connection, NOUNS[noun], number)
        whole.append((noun, number, row.owner if row else gone.get((noun, number))))
        if row is not None:
            record = reading.record(NOUNS[noun], row)
            faults += [why for _, why in validation.check_row(connection, record)]
    faults += [why for *_, why in validation.check_whole(connection, whole)]
    if faults:
        raise NotUndoableError(faults[0])


def _undo_row(
    connection: sa.Connection,
    group: Sequence[Change],
    changes: list[Change],
    loose: Sequence[str],
) -> None:
    whole = next((change for change in group if change.field == ROW), None)
    if whole is not None and whole.after is None:
        _bring_back(connection, group, whole, changes, loose)
        return
    noun, first = NOUNS[group[0].noun], group[0]
    row = storage.load(connection, noun, first.row_id)
    fields = [change for change in group if change.field not in {ROW, *loose}]
    if row is None or any(row.stored.get(c.field) != c.after for c in fields):
        why = f"{first.label} har ändrats sedan dess."
        raise NotUndoableError(why)
    homes.refuse_locked(homes.of_row(connection, noun, row.id, row.owner))
    if whole is not None:
        _take_away(connection, noun, row, changes)
        return
    before = {change.field: change.before for change in fields}
    writing.change(connection, noun, row, before, changes)


def _take_away(
    connection: sa.Connection, noun: Noun, row: Row, changes: list[Change]
) -> None:
    try:
        writing.remove(connection, noun, row, changes)
    except writing.InUseError as error:
        why = "raden används av andra rader."
        raise NotUndoableError(why) from error


def _bring_back(
    connection: sa.Connection,
    group: Sequence[Change],
    whole: Change,
    changes: list[Change],
    loose: Sequence[str],
) -> None:
    noun, number = NOUNS[whole.noun], whole.row_id
    owner = whole.before["owner"]
    if storage.load(connection, noun, number) is not None:
        why = f"{whole.label} finns redan."
        raise NotUndoableError(why)
    homes.refuse_locked(homes.of_new(connection, noun, owner))
    stored = storage.blank(noun, "kr") | {
        change.field: change.before for change in group if change.field != ROW
    }
    stored["row_version"] = whole.before["row_version"] + 1
    if _PLACE in loose:
        stored[_PLACE] = -number  # out of the way of the others
    try:
        storage.insert(connection, noun, owner, stored, number=number)
    except sa.exc.IntegrityError as error:
        why = f"{whole.label} har ersatts av något annat."
        raise NotUndoableError(why) from error
    changes += writing.created(connection, noun, number)
