"""Papers (handlingar) as they were sent out: made once, kept with their digest.

A paper belongs to a report in a status: what was sent out with the summons stands
beside what was decided. None of it is ever changed.
"""

import sqlalchemy as sa

from data_access.store.schema.base import identity, metadata, of, text, whole

papers = sa.Table(
    "papers",
    metadata,
    identity(),
    of("report_id", "reports.id"),
    text("status"),
    # As in addresses: "bilaga1", "pdf".
    text("what"),
    text("format"),
    whole("size"),
    text("sha256"),
    sa.Column("made_at", sa.DateTime, nullable=False),
    sa.Column("content", sa.LargeBinary, nullable=False),
    sa.UniqueConstraint("report_id", "status", "what", "format"),
)
