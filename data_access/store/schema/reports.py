"""Boards, occasions, and reports with their lines, figures and decisions.

Amounts are whole öre in the internal sign (see `rules.deviation`), with the
quantum (öre) to which the source rounded them. Figures that rules can compute
from others are not stored.
"""

import sqlalchemy as sa

from data_access.store.schema.base import (
    BOARD_KINDS,
    COLOUR_RULES,
    COST_SIGNS,
    DEVIATION_SIGNS,
    NET_SIGNS,
    OCCASION_KINDS,
    ORIGINS,
    PART_KINDS,
    REASONS,
    SECTIONS,
    STATUSES,
    UNITS,
    flag,
    identity,
    metadata,
    of,
    one_of,
    row_version,
    text,
    whole,
    worded,
)

# One row; raised by every write, in the same transaction.
revision = sa.Table(
    "revision",
    metadata,
    identity(),
    sa.Column("number", sa.BigInteger, nullable=False),
    sa.CheckConstraint("id = 1", name="one_row"),
)

# What was loaded from a data package can be removed whole.
packages = sa.Table(
    "packages",
    metadata,
    identity(),
    text("name"),
    text("title"),
    text("source"),
    sa.Column("loaded", sa.DateTime, nullable=False),
    sa.UniqueConstraint("name"),
)

boards = sa.Table(
    "boards",
    metadata,
    identity(),
    text("slug"),
    text("name"),
    text("short"),
    text("colour_rule"),
    of("package_id", "packages.id", nullable=True),
    worded("kind", "own"),
    worded("responsible"),
    worded("unit", "mnkr"),
    worded("cost_sign", "positive"),
    worded("net_sign", "cost_minus_income"),
    worded("deviation_sign", "better_positive"),
    row_version(),
    sa.UniqueConstraint("slug"),
    one_of("colour_rule", COLOUR_RULES),
    one_of("kind", BOARD_KINDS),
    one_of("unit", UNITS),
    one_of("cost_sign", COST_SIGNS),
    one_of("net_sign", NET_SIGNS),
    one_of("deviation_sign", DEVIATION_SIGNS),
)

occasions = sa.Table(
    "occasions",
    metadata,
    identity(),
    whole("year"),
    text("kind"),
    whole("number"),
    sa.Column("period_end", sa.Date, nullable=False),
    sa.Column("deadline", sa.Date),
    of("package_id", "packages.id", nullable=True),
    sa.Column("data_date", sa.Date),
    row_version(),
    sa.UniqueConstraint("year", "kind", "number"),
    one_of("kind", OCCASION_KINDS),
    sa.CheckConstraint("year BETWEEN 1900 AND 2200", name="year"),
    sa.CheckConstraint(
        "(kind = 'month' AND number BETWEEN 1 AND 12)"
        " OR (kind = 'followup' AND number BETWEEN 1 AND 9)"
        " OR (kind IN ('budget', 'closing') AND number = 0)",
        name="number",
    ),
)

# A board's report for an occasion; what is sent back or corrected is a version.
reports = sa.Table(
    "reports",
    metadata,
    identity(),
    of("board_id", "boards.id"),
    of("occasion_id", "occasions.id"),
    whole("version"),
    text("status"),
    text("title"),
    sa.Column("dated", sa.Date),
    text("source"),
    of("package_id", "packages.id", nullable=True),
    of("follows_id", "reports.id", nullable=True),
    worded("why", "first"),
    worded("reason"),
    sa.Column("ready_on", sa.Date),
    sa.Column("sent_on", sa.Date),
    sa.Column("confirmed_on", sa.Date),
    row_version(),
    sa.UniqueConstraint("board_id", "occasion_id", "version"),
    one_of("status", STATUSES),
    one_of("why", REASONS),
    sa.CheckConstraint("version > 0", name="version"),
    sa.CheckConstraint("why <> 'correction' OR reason <> ''", name="reason"),
)

sections = sa.Table(
    "sections",
    metadata,
    identity(),
    of("report_id", "reports.id"),
    text("name"),
    whole("position"),
    text("heading"),
    text("period_heading"),
    text("year_heading"),
    text("unit"),
    sa.Column("quantum", sa.BigInteger, nullable=False),
    text("place"),
    text("rule"),
    text("cost_sign"),
    text("net_sign"),
    text("deviation_sign"),
    row_version(),
    sa.UniqueConstraint("report_id", "name"),
    one_of("name", SECTIONS),
    one_of("cost_sign", COST_SIGNS),
    one_of("net_sign", NET_SIGNS),
    one_of("deviation_sign", DEVIATION_SIGNS),
    sa.CheckConstraint("quantum > 0", name="quantum"),
)

# A tree; the parent is in the same section. ``whole``: the lines below a line
# are all its parts, not only those that the source names.
lines = sa.Table(
    "lines",
    metadata,
    identity(),
    of("section_id", "sections.id"),
    sa.Column("parent_id", sa.Integer),
    whole("position"),
    text("label"),
    text("kind"),
    text("note"),
    sa.Column("whole", sa.Boolean(create_constraint=False), nullable=False),
    row_version(),
    sa.UniqueConstraint("section_id", "position"),
    sa.UniqueConstraint("section_id", "id"),
    sa.ForeignKeyConstraint(
        ["section_id", "parent_id"], ["lines.section_id", "lines.id"]
    ),
    sa.CheckConstraint("parent_id <> id", name="parent"),
    sa.CheckConstraint("kind <> ''", name="kind"),
)

amounts = sa.Table(
    "amounts",
    metadata,
    identity(),
    of("line_id", "lines.id"),
    text("measure"),
    text("origin"),
    sa.Column("ore", sa.BigInteger),
    sa.Column("quantum", sa.BigInteger, nullable=False),
    sa.Column("printed", sa.Text),
    sa.Column("place", sa.Text),
    sa.UniqueConstraint("line_id", "measure", "origin"),
    one_of("origin", ORIGINS),
    sa.CheckConstraint("quantum > 0", name="quantum"),
    sa.CheckConstraint("measure <> ''", name="measure"),
)

# An appropriation (anslag) is the sum of its parts; a change has its decision.
appropriation_parts = sa.Table(
    "appropriation_parts",
    metadata,
    identity(),
    of("line_id", "lines.id"),
    text("kind"),
    text("origin"),
    whole("position"),
    sa.Column("ore", sa.BigInteger),
    sa.Column("quantum", sa.BigInteger, nullable=False),
    sa.Column("printed", sa.Text),
    sa.Column("place", sa.Text),
    sa.Column("decided_on", sa.Date),
    sa.Column("paragraph", sa.Text),
    sa.Column("financing", sa.Text),
    row_version(),
    sa.UniqueConstraint("line_id", "kind", "origin", "position"),
    one_of("kind", PART_KINDS),
    one_of("origin", ORIGINS),
    sa.CheckConstraint("quantum > 0", name="quantum"),
)

# The cells of an action plan beside its amounts, verbatim; blank is "".
plan_cells = sa.Table(
    "plan_cells",
    metadata,
    sa.Column("line_id", sa.ForeignKey("lines.id"), primary_key=True),
    sa.Column("group", sa.Integer),
    text("number"),
    text("operation"),
    text("description"),
    text("goal"),
    text("decided_by"),
    text("decided_on"),
    text("planned_or_started"),
    text("in_operation_on"),
    text("counted_answer"),
    worded("owner"),
    flag("secured"),
    sa.Column("approved_on", sa.Date),
)

texts = sa.Table(
    "texts",
    metadata,
    identity(),
    of("report_id", "reports.id"),
    text("section"),
    whole("position"),
    text("kind"),
    text("body"),
    text("place"),
    row_version(),
    sa.UniqueConstraint("report_id", "section", "position"),
    one_of("kind", ("heading", "paragraph")),
)

decisions = sa.Table(
    "decisions",
    metadata,
    sa.Column("report_id", sa.ForeignKey("reports.id"), primary_key=True),
    text("paragraph"),
    text("reference"),
    sa.Column("met_on", sa.Date),
)

# Items of the decision and the documents under it (beslutsunderlag).
decision_rows = sa.Table(
    "decision_rows",
    metadata,
    identity(),
    of("report_id", "decisions.report_id"),
    text("kind"),
    whole("position"),
    text("body"),
    sa.UniqueConstraint("report_id", "kind", "position"),
    one_of("kind", ("item", "document")),
)

recipients = sa.Table(
    "recipients",
    metadata,
    identity(),
    of("report_id", "decisions.report_id"),
    whole("position"),
    text("recipient"),
    text("purpose"),
    sa.UniqueConstraint("report_id", "position"),
)

# Figures that the running text states, and the figure that they speak of.
statements = sa.Table(
    "statements",
    metadata,
    identity(),
    of("report_id", "reports.id"),
    whole("position"),
    text("section"),
    text("subject"),
    text("quote"),
    text("printed"),
    text("unit"),
    sa.Column("ore", sa.BigInteger, nullable=False),
    sa.Column("quantum", sa.BigInteger, nullable=False),
    text("place"),
    text("needed"),
    of("line_id", "lines.id", nullable=True),
    sa.Column("measure", sa.Text),
    sa.UniqueConstraint("report_id", "position"),
    one_of("section", SECTIONS),
    sa.CheckConstraint("quantum > 0", name="quantum"),
    sa.CheckConstraint("(line_id IS NULL) = (measure IS NULL)", name="measure"),
)
