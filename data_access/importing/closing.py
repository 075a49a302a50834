"""What an import leaves behind: whose deed it was, and what became of it."""

from datetime import datetime

import sqlalchemy as sa

from data_access.errors import ImportRefusedError
from data_access.importing.entry import Import
from data_access.records.edits import Actor
from data_access.store import schema

ORIGIN = "import av {} (sha256 {})"


def actor_of(actor: Actor, found: Import) -> Actor:
    """Who saves, and out of which file."""
    return Actor(actor.role, ORIGIN.format(found.name, found.sha256))


def close(  # noqa: PLR0913, PLR0917 -- what becomes of an import
    connection: sa.Connection,
    number: int,
    status: str,
    report: int | None,
    action: int,
    message: str,
    at: datetime,
) -> None:
    """Write what became of an import, unless somebody else has done it first.

    Raises:
        ImportRefusedError: If somebody has.
    """
    table = schema.imports
    before = "read" if status == "saved" else "saved"
    changed = connection.execute(
        sa.update(table)
        .where(table.c.id == number, table.c.status == before)
        .values(
            status=status,
            report_id=report,
            action_id=action,
            message=message,
            changed_at=at,
            row_version=table.c.row_version + 1,
        )
    )
    if not changed.rowcount:
        raise ImportRefusedError(ImportRefusedError.GONE)
