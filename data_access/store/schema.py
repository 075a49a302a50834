"""The tables of the store.

Amounts are whole öre in the internal sign (see `rules.deviation`), with the
quantum (öre) to which the source rounded them. Figures that rules can compute
from others are not stored.
"""

from collections.abc import Sequence

import sqlalchemy as sa

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
OCCASION_KINDS = ("budget", "month", "followup", "closing")
STATUSES = ("draft", "ready", "sent", "decided", "confirmed")
COLOUR_RULES = ("net", "gross")
SECTIONS = ("operating_costs", "investments", "action_plan")
ORIGINS = ("published", "entered", "ledger", "computed")
PART_KINDS = ("original", "carried_over", "extra", "carried_over_and_extra")

metadata = sa.MetaData(naming_convention=NAMES)


def one_of(column: str, words: Sequence[str]) -> sa.CheckConstraint:
    """Let a column hold only the given code words."""
    listed = ", ".join(f"'{word}'" for word in words)
    return sa.CheckConstraint(f"{column} IN ({listed})", name=column)


def _id() -> sa.Column[int]:
    return sa.Column("id", sa.Integer, primary_key=True)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False)


def _of(name: str, target: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.ForeignKey(target), nullable=nullable)


# One row; raised by every write, in the same transaction.
revision = sa.Table(
    "revision",
    metadata,
    _id(),
    sa.Column("number", sa.BigInteger, nullable=False),
    sa.CheckConstraint("id = 1", name="one_row"),
)

# What was loaded from a data package can be removed whole.
packages = sa.Table(
    "packages",
    metadata,
    _id(),
    _text("name"),
    _text("title"),
    _text("source"),
    sa.Column("loaded", sa.DateTime, nullable=False),
    sa.UniqueConstraint("name"),
)

boards = sa.Table(
    "boards",
    metadata,
    _id(),
    _text("slug"),
    _text("name"),
    _text("short"),
    _text("colour_rule"),
    _of("package_id", "packages.id", nullable=True),
    sa.UniqueConstraint("slug"),
    one_of("colour_rule", COLOUR_RULES),
)

occasions = sa.Table(
    "occasions",
    metadata,
    _id(),
    _number("year"),
    _text("kind"),
    _number("number"),
    sa.Column("period_end", sa.Date, nullable=False),
    sa.Column("deadline", sa.Date),
    _of("package_id", "packages.id", nullable=True),
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
    _id(),
    _of("board_id", "boards.id"),
    _of("occasion_id", "occasions.id"),
    _number("version"),
    _text("status"),
    _text("title"),
    sa.Column("dated", sa.Date),
    _text("source"),
    _of("package_id", "packages.id", nullable=True),
    sa.UniqueConstraint("board_id", "occasion_id", "version"),
    one_of("status", STATUSES),
    sa.CheckConstraint("version > 0", name="version"),
)

sections = sa.Table(
    "sections",
    metadata,
    _id(),
    _of("report_id", "reports.id"),
    _text("name"),
    _number("position"),
    _text("heading"),
    _text("period_heading"),
    _text("year_heading"),
    _text("unit"),
    sa.Column("quantum", sa.BigInteger, nullable=False),
    _text("place"),
    _text("rule"),
    _text("cost_sign"),
    _text("net_sign"),
    _text("deviation_sign"),
    sa.UniqueConstraint("report_id", "name"),
    one_of("name", SECTIONS),
    one_of("cost_sign", ("positive", "negative")),
    one_of("net_sign", ("cost_minus_income", "income_minus_cost")),
    one_of(
        "deviation_sign",
        (
            "better_positive",
            "better_negative",
            "actual_minus_budget",
            "budget_minus_actual",
        ),
    ),
    sa.CheckConstraint("quantum > 0", name="quantum"),
)

# A tree; the parent is in the same section. ``whole``: the lines below a line
# are all its parts, not only those that the source names.
lines = sa.Table(
    "lines",
    metadata,
    _id(),
    _of("section_id", "sections.id"),
    sa.Column("parent_id", sa.Integer),
    _number("position"),
    _text("label"),
    _text("kind"),
    _text("note"),
    sa.Column("whole", sa.Boolean(create_constraint=False), nullable=False),
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
    _id(),
    _of("line_id", "lines.id"),
    _text("measure"),
    _text("origin"),
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
    _id(),
    _of("line_id", "lines.id"),
    _text("kind"),
    _text("origin"),
    _number("position"),
    sa.Column("ore", sa.BigInteger),
    sa.Column("quantum", sa.BigInteger, nullable=False),
    sa.Column("printed", sa.Text),
    sa.Column("place", sa.Text),
    sa.Column("decided_on", sa.Date),
    sa.Column("paragraph", sa.Text),
    sa.Column("financing", sa.Text),
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
    _text("number"),
    _text("operation"),
    _text("description"),
    _text("goal"),
    _text("decided_by"),
    _text("decided_on"),
    _text("planned_or_started"),
    _text("in_operation_on"),
    _text("counted_answer"),
)

texts = sa.Table(
    "texts",
    metadata,
    _id(),
    _of("report_id", "reports.id"),
    _text("section"),
    _number("position"),
    _text("kind"),
    _text("body"),
    _text("place"),
    sa.UniqueConstraint("report_id", "section", "position"),
    one_of("kind", ("heading", "paragraph")),
)

decisions = sa.Table(
    "decisions",
    metadata,
    sa.Column("report_id", sa.ForeignKey("reports.id"), primary_key=True),
    _text("paragraph"),
    _text("reference"),
    sa.Column("met_on", sa.Date),
)

# Items of the decision and the documents under it (beslutsunderlag).
decision_rows = sa.Table(
    "decision_rows",
    metadata,
    _id(),
    _of("report_id", "decisions.report_id"),
    _text("kind"),
    _number("position"),
    _text("body"),
    sa.UniqueConstraint("report_id", "kind", "position"),
    one_of("kind", ("item", "document")),
)

recipients = sa.Table(
    "recipients",
    metadata,
    _id(),
    _of("report_id", "decisions.report_id"),
    _number("position"),
    _text("recipient"),
    _text("purpose"),
    sa.UniqueConstraint("report_id", "position"),
)

# Figures that the running text states, and the figure that they speak of.
statements = sa.Table(
    "statements",
    metadata,
    _id(),
    _of("report_id", "reports.id"),
    _number("position"),
    _text("section"),
    _text("subject"),
    _text("quote"),
    _text("printed"),
    _text("unit"),
    sa.Column("ore", sa.BigInteger, nullable=False),
    sa.Column("quantum", sa.BigInteger, nullable=False),
    _text("place"),
    _text("needed"),
    _of("line_id", "lines.id", nullable=True),
    sa.Column("measure", sa.Text),
    sa.UniqueConstraint("report_id", "position"),
    one_of("section", SECTIONS),
    sa.CheckConstraint("quantum > 0", name="quantum"),
    sa.CheckConstraint("(line_id IS NULL) = (measure IS NULL)", name="measure"),
)
