"""Papers as they were sent out: made once, kept with their digest, told in the log.

Of two who make the same paper at the same moment the first is kept, and both get
it. A paper of a report that has not been sent out is never kept.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from data_access.desk import utc_now
from data_access.loaders.report import Report
from data_access.records import audit
from data_access.records.audit import About
from data_access.records.edits import Actor
from data_access.store import engine as engines
from data_access.store import schema
from data_access.store.inserting import insert

MADE = "Handlingen {}.{} framställdes ({} byte, sha256 {})."


@dataclass(frozen=True)
class Kept:
    """A paper as it is kept, without its content.

    Attributes:
        what: As in addresses: "bilaga1".
        format: As "pdf".
        status: Of the report when it was made.
        size: In bytes.
        sha256: Of its bytes, in hex.
        made_at: UTC, without zone.
    """

    what: str
    format: str
    status: str
    size: int
    sha256: str
    made_at: datetime


class Papers:
    """Keeps papers; each call is one transaction with its trace."""

    def __init__(
        self, engine: sa.Engine, now: Callable[[], datetime] = utc_now
    ) -> None:
        self._engine = engine
        self._now = now

    def of(self, report: Report) -> list[Kept]:
        """The papers that are kept of a report in any status, the first made first."""
        with engines.read(self._engine) as connection:
            return listed(connection, report.id)

    def read(self, report: Report, what: str, format_: str) -> bytes | None:
        """A paper of a report in its status; ``None`` where none is kept."""
        with engines.read(self._engine) as connection:
            return _content(connection, report, what, format_)

    def keep(
        self, actor: Actor, report: Report, what: str, format_: str, content: bytes
    ) -> bytes:
        """Keep a paper of a report that is sent out; give the one that is kept.

        Of a report that is not, nothing is kept.
        """
        if report.status not in schema.SENT:
            return content
        with engines.write(self._engine) as connection:
            there = _content(connection, report, what, format_)
            if there is not None:
                return there
            digest = hashlib.sha256(content).hexdigest()
            at = self._now().replace(microsecond=0)
            insert(
                connection,
                schema.papers,
                report_id=report.id,
                status=report.status,
                what=what,
                format=format_,
                size=len(content),
                sha256=digest,
                made_at=at,
                content=content,
            )
            said = MADE.format(what, format_, len(content), digest)
            about = About(said, board_id=report.board_id, report_id=report.id)
            audit.write(connection, actor, at, [], about)
        return content


def listed(connection: sa.Connection, report: int) -> list[Kept]:
    """The papers that are kept of a report, the first made first."""
    table = schema.papers
    columns = [table.c[name] for name in Kept.__dataclass_fields__]
    query = sa.select(*columns).where(table.c.report_id == report)
    return [Kept(*row) for row in connection.execute(query.order_by(table.c.id))]


def _content(
    connection: sa.Connection, report: Report, what: str, format_: str
) -> bytes | None:
    table = schema.papers.c
    found = connection.scalar(
        sa.select(table.content).where(
            table.report_id == report.id,
            table.status == report.status,
            table.what == what,
            table.format == format_,
        )
    )
    return None if found is None else bytes(found)


def verify(connection: sa.Connection) -> list[str]:
    """Say which kept papers are not what was made; empty if all are."""
    table = schema.papers
    faults: list[str] = []
    for row in connection.execute(
        sa.select(table).order_by(table.c.id).execution_options(yield_per=8)
    ):
        digest = hashlib.sha256(bytes(row.content)).hexdigest()
        if digest != row.sha256 or not _is_told(connection, row.report_id, digest):
            name = f"{row.what}.{row.format}"
            faults.append(
                f"Handlingen {name} till rapport nr {row.report_id} är ändrad."
            )
    return faults


def _is_told(connection: sa.Connection, report: int, digest: str) -> bool:
    """Whether the log, which is chained, knows the paper."""
    actions = schema.actions.c
    told = sa.select(actions.id).where(
        actions.report_id == report, actions.summary.contains(digest)
    )
    return connection.execute(told.limit(1)).first() is not None
