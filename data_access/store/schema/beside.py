"""What a board keeps beside its reports."""

import sqlalchemy as sa

from data_access.store.schema.base import (
    ACTIVITY_STATUSES,
    ASSIGNMENT_STATUSES,
    EVENT_KINDS,
    REPEATS,
    identity,
    metadata,
    of,
    one_of,
    row_version,
    text,
    whole,
)

plans = sa.Table(
    "plans",
    metadata,
    identity(),
    of("board_id", "boards.id"),
    whole("position"),
    text("name"),
    text("reference"),
    row_version(),
)

phases = sa.Table(
    "phases",
    metadata,
    identity(),
    of("plan_id", "plans.id"),
    whole("position"),
    text("name"),
    row_version(),
)

activities = sa.Table(
    "activities",
    metadata,
    identity(),
    of("phase_id", "phases.id"),
    whole("position"),
    text("name"),
    text("status"),
    text("comment"),
    row_version(),
    one_of("status", ACTIVITY_STATUSES),
)

# A report from operations (rapport från verksamheten).
briefings = sa.Table(
    "briefings",
    metadata,
    identity(),
    of("board_id", "boards.id"),
    sa.Column("dated", sa.Date, nullable=False),
    text("title"),
    text("body"),
    row_version(),
)

attachments = sa.Table(
    "attachments",
    metadata,
    identity(),
    of("briefing_id", "briefings.id"),
    text("name"),
    text("media_type"),
    whole("size"),
    text("sha256"),
    sa.Column("content", sa.LargeBinary, nullable=False),
    row_version(),
)

assignments = sa.Table(
    "assignments",
    metadata,
    identity(),
    of("board_id", "boards.id"),
    sa.Column("given_on", sa.Date),
    text("paragraph"),
    text("reference"),
    text("body"),
    text("addressee"),
    sa.Column("due_on", sa.Date),
    text("status"),
    text("answer"),
    sa.Column("answered_on", sa.Date),
    row_version(),
    one_of("status", ASSIGNMENT_STATUSES),
)

events = sa.Table(
    "events",
    metadata,
    identity(),
    of("board_id", "boards.id", nullable=True),
    text("kind"),
    text("title"),
    sa.Column("day", sa.Date, nullable=False),
    text("clock"),
    text("place"),
    text("repeats"),
    text("body"),
    row_version(),
    one_of("kind", EVENT_KINDS),
    one_of("repeats", REPEATS),
)

# Who changed what: an action is one saving, and is never changed itself.
