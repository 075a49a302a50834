"""Files from outside: each with its reading, until it is saved or dropped.

The reading of a file is a job; its row tells how it goes (see
`data_access.importing`).
"""

import sqlalchemy as sa

from data_access.store.schema.base import (
    identity,
    metadata,
    of,
    one_of,
    row_version,
    text,
)

IMPORT_STATUSES = (
    "waiting",
    "reading",
    "read",
    "refused",
    "saved",
    "undone",
    "cancelled",
    "broken",
)
#: What is kept of an import in pieces: the file, and the voucher rows read of it.
IMPORT_PARTS = ("file", "rows")

imports = sa.Table(
    "imports",
    metadata,
    identity(),
    of("board_id", "boards.id", nullable=True),
    of("occasion_id", "occasions.id", nullable=True),
    # Not a foreign key: an import stays told when its report is gone.
    sa.Column("report_id", sa.Integer),
    text("name"),
    text("format"),
    sa.Column("size", sa.BigInteger, nullable=False),
    text("sha256"),
    text("status"),
    # "tables" or "ledger", once it is read.
    text("kind"),
    # As whom it was dropped.
    text("role"),
    sa.Column("started_at", sa.DateTime, nullable=False),
    # The job's sign of life.
    sa.Column("changed_at", sa.DateTime, nullable=False),
    text("host"),
    sa.Column("pid", sa.Integer),
    text("progress"),
    text("message"),
    # What came of reading it, and what a person answered: JSON, or "".
    text("reading"),
    text("answers"),
    of("action_id", "actions.id", nullable=True),
    row_version(),
    one_of("status", IMPORT_STATUSES),
    sa.Index(None, "sha256"),
)

import_parts = sa.Table(
    "import_parts",
    metadata,
    sa.Column("import_id", sa.ForeignKey("imports.id"), primary_key=True),
    sa.Column("kind", sa.Text, primary_key=True),
    sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("content", sa.LargeBinary, nullable=False),
    one_of("kind", IMPORT_PARTS),
)
