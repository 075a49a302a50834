"""What explains a report's figures and carries them on."""

import sqlalchemy as sa

from data_access.store.schema.base import (
    CAUSES,
    GOAL_STATUSES,
    METRICS,
    PROJECT_CAUSES,
    STAGES,
    flag,
    identity,
    metadata,
    of,
    one_of,
    ore,
    row_version,
    text,
    whole,
)

# Why a line deviates: effects on the result in öre, positive is better.
causes = sa.Table(
    "causes",
    metadata,
    identity(),
    of("report_id", "reports.id"),
    of("line_id", "lines.id", nullable=True),
    whole("position"),
    text("horizon"),
    text("code"),
    ore("income"),
    ore("cost"),
    sa.Column("quantum", sa.BigInteger, nullable=False),
    text("body"),
    row_version(),
    one_of("horizon", ("period", "year")),
    one_of("code", CAUSES),
    sa.CheckConstraint("quantum > 0", name="quantum"),
)

# What an investment project has beside its amounts; blank is "".
project_cells = sa.Table(
    "project_cells",
    metadata,
    sa.Column("line_id", sa.ForeignKey("lines.id"), primary_key=True),
    text("stage"),
    text("cause"),
    flag("finished"),
    sa.Column("carried_since", sa.Integer),
    one_of("stage", ("", *STAGES)),
    one_of("cause", ("", *PROJECT_CAUSES)),
)

alternatives = sa.Table(
    "alternatives",
    metadata,
    identity(),
    of("line_id", "lines.id"),
    whole("position"),
    text("name"),
    text("body"),
    row_version(),
)

alternative_costs = sa.Table(
    "alternative_costs",
    metadata,
    identity(),
    of("alternative_id", "alternatives.id"),
    whole("year"),
    ore("ore"),
    sa.Column("quantum", sa.BigInteger, nullable=False),
    row_version(),
    sa.UniqueConstraint("alternative_id", "year"),
    sa.CheckConstraint("quantum > 0", name="quantum"),
)

goals = sa.Table(
    "goals",
    metadata,
    identity(),
    of("report_id", "reports.id"),
    whole("position"),
    text("name"),
    text("status"),
    text("comment"),
    row_version(),
    one_of("status", GOAL_STATUSES),
)

# What is behind the money; target and outcome in thousandths of the unit.
metrics = sa.Table(
    "metrics",
    metadata,
    identity(),
    of("report_id", "reports.id"),
    whole("position"),
    text("kind"),
    text("name"),
    text("unit"),
    text("period"),
    sa.Column("target", sa.BigInteger),
    sa.Column("outcome", sa.BigInteger),
    of("line_id", "lines.id", nullable=True),
    text("comment"),
    row_version(),
    one_of("kind", METRICS),
)

# What was asked to be carried over at the closing, and what the council granted.
carry_overs = sa.Table(
    "carry_overs",
    metadata,
    identity(),
    of("board_id", "boards.id"),
    of("line_id", "lines.id"),
    ore("asked"),
    ore("granted"),
    sa.Column("quantum", sa.BigInteger, nullable=False),
    text("reason"),
    text("paragraph"),
    sa.Column("decided_on", sa.Date),
    row_version(),
    sa.UniqueConstraint("line_id"),
    sa.CheckConstraint("quantum > 0", name="quantum"),
)
