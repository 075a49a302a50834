"""Who changed what: an action is one saving, and is never changed itself."""

import sqlalchemy as sa

from data_access.store.schema.base import (
    identity,
    metadata,
    of,
    text,
    whole,
)

actions = sa.Table(
    "actions",
    metadata,
    identity(),
    sa.Column("at", sa.DateTime, nullable=False),
    text("role"),
    text("origin"),
    text("summary"),
    # Not foreign keys: what was done stays told when its subject is gone.
    sa.Column("board_id", sa.Integer),
    sa.Column("report_id", sa.Integer),
    sa.Column("undoes_id", sa.Integer),
    text("digest"),
)

# One field of one row; before and after are JSON, null where there is no row.
audit = sa.Table(
    "audit",
    metadata,
    identity(),
    of("action_id", "actions.id"),
    text("noun"),
    whole("row_id"),
    text("label"),
    text("field"),
    sa.Column("before", sa.Text),
    sa.Column("after", sa.Text),
    sa.Index(None, "noun", "row_id"),
    sa.Index(None, "action_id"),
)
