"""Two who save the same row: what the other one has changed in it since."""

from collections.abc import Mapping

import sqlalchemy as sa

from data_access.records import reading
from data_access.records.edits import Conflict, Edit
from data_access.records.fields import Value
from data_access.records.nouns import Noun
from data_access.records.storage import Row
from data_access.store import schema


def find(
    connection: sa.Connection,
    edit: Edit,
    noun: Noun,
    row: Row | None,
    values: Mapping[str, Value],
) -> Conflict | None:
    """The conflict of an edit with what was saved since it was begun.

    Fields that only one of the two has touched are no conflict: both stay.
    """
    if row is None:
        return _told(connection, edit, noun, 0, {})
    if edit.version is None or edit.version == row.version:
        return None
    since = _touched(connection, noun, row.id, row.version - edit.version)
    now = reading.record(noun, row).values
    if edit.remove:
        theirs = {name: now[name] for name in since if name in now}
    else:
        theirs = {
            name: now[name]
            for name, mine in values.items()
            if name in since and now[name] != mine
        }
    return _told(connection, edit, noun, row.version, theirs) if theirs else None


def _touched(connection: sa.Connection, noun: Noun, row: int, savings: int) -> set[str]:
    """The fields that the latest savings of a row have changed."""
    table = schema.audit
    mine = (table.c.noun == noun.key) & (table.c.row_id == row)
    latest = (
        sa.select(table.c.action_id)
        .where(mine)
        .distinct()
        .order_by(table.c.action_id.desc())
        .limit(max(savings, 1))
    )
    query = sa.select(table.c.field).where(mine, table.c.action_id.in_(latest))
    return set(connection.scalars(query))


def _told(
    connection: sa.Connection,
    edit: Edit,
    noun: Noun,
    version: int,
    theirs: Mapping[str, Value],
) -> Conflict:
    table, actions = schema.audit, schema.actions
    last = connection.execute(
        sa.select(actions.c.role, actions.c.at)
        .join_from(actions, table, table.c.action_id == actions.c.id)
        .where(table.c.noun == noun.key, table.c.row_id == edit.id)
        .order_by(actions.c.id.desc())
        .limit(1)
    ).first()
    by, at = (last.role, last.at) if last else ("", None)
    return Conflict(version, by, at, theirs)
