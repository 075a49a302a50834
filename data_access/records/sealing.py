"""Seals: what a report held when it was fixed, so that a changed one is found.

The database refuses changes; a seal finds what came past it, as a flipped byte
or a hand in the file. It is written into the log, which is chained itself.
"""

import hashlib
import json
from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa

from data_access.records.audit import Change
from data_access.store import locks, schema

#: The field of the log that holds a seal.
SEALED = "sealed"


def sealed(connection: sa.Connection, report: int, label: str) -> Change:
    """What the log keeps of a report that has been fixed."""
    return Change("report", report, label, SEALED, None, seal(connection, report))


def seal(connection: sa.Connection, report: int) -> str:
    """The digest of everything that a report holds, its decision included."""
    told = [
        [table, [_told(row) for row in rows]]
        for table, rows in locks.content(connection, report)
    ]
    text = json.dumps(told, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def _told(row: Iterable[Any]) -> list[Any]:
    """A row's values, the same on every engine."""
    return [
        value if value is None or isinstance(value, int | str) else str(value)
        for value in (int(v) if isinstance(v, bool) else v for v in row)
    ]


def verify(connection: sa.Connection) -> list[str]:
    """Say which fixed reports are not what they were; empty if all are."""
    reports = schema.reports.c
    fixed = sa.select(reports.id, reports.title).where(reports.status.in_(schema.SENT))
    return [
        f"Rapporten ”{row.title}” (nr {row.id}) är ändrad efter att den låstes."
        for row in connection.execute(fixed).all()
        if (last := _last(connection, row.id)) and last != seal(connection, row.id)
    ]


def _last(connection: sa.Connection, report: int) -> str | None:
    audit = schema.audit.c
    found = connection.scalar(
        sa.select(audit.after)
        .where(audit.noun == "report", audit.row_id == report, audit.field == SEALED)
        .order_by(audit.id.desc())
        .limit(1)
    )
    return None if found is None else str(json.loads(found))
