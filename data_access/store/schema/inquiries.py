"""What Kommunstyrelsen asks of boards, what boards answer, and what decides.

None of it is a report's content: a report is asked about after it has been sent
out. So the locks leave these rows alone, no seal covers them, and no new version
copies them; the log keeps what they were.
"""

import sqlalchemy as sa

from data_access.store.schema.base import (
    SUBJECTS,
    identity,
    metadata,
    of,
    one_of,
    row_version,
    text,
    whole,
)


def _if_there(name: str, target: str) -> sa.Column[int]:
    """What an inquiry is about: its words stay where that itself is gone."""
    key = sa.ForeignKey(target, ondelete="SET NULL")
    return sa.Column(name, key, nullable=True)


# A request for a statement (begäran om yttrande). Codes of signals come and go
# with the rules, so the database does not list them.
inquiries = sa.Table(
    "inquiries",
    metadata,
    identity(),
    of("board_id", "boards.id"),
    _if_there("report_id", "reports.id"),
    text("about"),
    text("signal"),
    _if_there("line_id", "lines.id"),
    text("measure"),
    text("subject"),
    text("body"),
    text("addressee"),
    # Until it has a day it is a draft.
    sa.Column("asked_on", sa.Date),
    sa.Column("due_on", sa.Date, nullable=False),
    text("answer"),
    sa.Column("answered_on", sa.Date),
    text("follow_up"),
    sa.Column("closed_on", sa.Date),
    row_version(),
    one_of("about", SUBJECTS),
    sa.CheckConstraint("(about = 'signal') = (signal <> '')", name="signal"),
    sa.CheckConstraint("subject <> ''", name="subject"),
    sa.CheckConstraint("asked_on IS NULL OR due_on >= asked_on", name="due_on"),
    sa.CheckConstraint("answer = '' OR answered_on IS NOT NULL", name="answer"),
    sa.Index(None, "board_id"),
)

# What a board answers to a signal of its report: one answer each.
signal_answers = sa.Table(
    "signal_answers",
    metadata,
    identity(),
    of("report_id", "reports.id"),
    text("signal"),
    text("body"),
    sa.Column("answered_on", sa.Date, nullable=False),
    text("answered_by"),
    row_version(),
    sa.UniqueConstraint("report_id", "signal"),
    sa.CheckConstraint("signal <> ''", name="signal"),
)

# What differs from `rules.signals.thresholds`; the rules know names and bounds.
thresholds = sa.Table(
    "thresholds",
    metadata,
    identity(),
    text("name"),
    whole("number"),
    row_version(),
    sa.UniqueConstraint("name"),
    sa.CheckConstraint("number >= 0", name="number"),
)
