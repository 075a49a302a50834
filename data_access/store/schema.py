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
STATUSES = ("draft", "ready", "sent", "decided", "confirmed", "returned")
#: Statuses in which a report's content can no longer be changed by anyone, and
#: those in which the decision on it cannot either.
SENT = ("sent", "decided", "confirmed", "returned")
DECIDED = ("decided", "confirmed", "returned")
#: Why a version of a report came after another.
REASONS = ("first", "after_sending", "returned", "correction")
BOARD_KINDS = ("own", "joint", "company", "federation")
BUYER_KINDS = ("municipality", "board", "federation", "company")
COST_SIGNS = ("positive", "negative")
NET_SIGNS = ("cost_minus_income", "income_minus_cost")
DEVIATION_SIGNS = (
    "better_positive",
    "better_negative",
    "actual_minus_budget",
    "budget_minus_actual",
)
COLOUR_RULES = ("net", "gross")
UNITS = ("mnkr", "tkr", "kr")
SECTIONS = ("operating_costs", "investments", "action_plan")
ORIGINS = ("published", "entered", "ledger", "computed")
PART_KINDS = ("original", "carried_over", "extra", "carried_over_and_extra")
CAUSES = (
    "volume",
    "price",
    "accrual",
    "one_off",
    "key",
    "staffing",
    "capital",
    "other",
)
STAGES = ("study", "procurement", "ordered", "delivered", "activated")
PROJECT_CAUSES = ("moved", "cheaper", "dearer", "stopped")
GOAL_STATUSES = ("reached", "partly", "missed", "unjudged")
METRICS = ("volume", "price", "staff", "sick_leave", "personnel_cost", "other")
ACTIVITY_STATUSES = ("planned", "started", "done", "stopped")
ASSIGNMENT_STATUSES = ("open", "answered", "closed")
EVENT_KINDS = ("meeting", "deadline", "dialogue", "other")
REPEATS = ("never", "yearly")
#: All of something, in the unit that shares are kept in.
WHOLE_SHARE = 1_000_000

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


def _row_version() -> sa.Column[int]:
    """Raised by each saving of the row: two editors find each other by it."""
    return sa.Column("row_version", sa.Integer, nullable=False, server_default="1")


def _ore(name: str, *, nullable: bool = True) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, nullable=nullable)


def _flag(name: str) -> sa.Column[bool]:
    return sa.Column(
        name,
        sa.Boolean(create_constraint=False),
        nullable=False,
        server_default=sa.false(),
    )


def _worded(name: str, default: str = "") -> sa.Column[str]:
    """A text that rows had not before it was added."""
    return sa.Column(name, sa.Text, nullable=False, server_default=default)


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
    _worded("kind", "own"),
    _worded("responsible"),
    _worded("unit", "mnkr"),
    _worded("cost_sign", "positive"),
    _worded("net_sign", "cost_minus_income"),
    _worded("deviation_sign", "better_positive"),
    _row_version(),
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
    _id(),
    _number("year"),
    _text("kind"),
    _number("number"),
    sa.Column("period_end", sa.Date, nullable=False),
    sa.Column("deadline", sa.Date),
    _of("package_id", "packages.id", nullable=True),
    sa.Column("data_date", sa.Date),
    _row_version(),
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
    _of("follows_id", "reports.id", nullable=True),
    _worded("why", "first"),
    _worded("reason"),
    sa.Column("ready_on", sa.Date),
    sa.Column("sent_on", sa.Date),
    sa.Column("confirmed_on", sa.Date),
    _row_version(),
    sa.UniqueConstraint("board_id", "occasion_id", "version"),
    one_of("status", STATUSES),
    one_of("why", REASONS),
    sa.CheckConstraint("version > 0", name="version"),
    sa.CheckConstraint("why <> 'correction' OR reason <> ''", name="reason"),
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
    _row_version(),
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
    _id(),
    _of("section_id", "sections.id"),
    sa.Column("parent_id", sa.Integer),
    _number("position"),
    _text("label"),
    _text("kind"),
    _text("note"),
    sa.Column("whole", sa.Boolean(create_constraint=False), nullable=False),
    _row_version(),
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
    _row_version(),
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
    _worded("owner"),
    _flag("secured"),
    sa.Column("approved_on", sa.Date),
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
    _row_version(),
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


# The organisation

municipality = sa.Table(
    "municipality",
    metadata,
    _id(),
    _text("name"),
    _text("number"),
    _row_version(),
    sa.CheckConstraint("id = 1", name="one_row"),
)

# Who may be named as responsible, and as whom one works in the app.
roles = sa.Table(
    "roles",
    metadata,
    _id(),
    _number("position"),
    _text("name"),
    _row_version(),
    sa.UniqueConstraint("name"),
    sa.CheckConstraint("name <> ''", name="name"),
)

closed_months = sa.Table(
    "closed_months",
    metadata,
    _id(),
    _of("board_id", "boards.id"),
    _number("year"),
    _number("month"),
    sa.Column("closed_on", sa.Date, nullable=False),
    _row_version(),
    sa.UniqueConstraint("board_id", "year", "month"),
    sa.CheckConstraint("month BETWEEN 1 AND 12", name="month"),
)

# Who buys of a joint or selling board (köpare).
buyers = sa.Table(
    "buyers",
    metadata,
    _id(),
    _of("board_id", "boards.id"),
    _number("position"),
    _text("name"),
    _text("kind"),
    _row_version(),
    sa.UniqueConstraint("board_id", "name"),
    one_of("kind", BUYER_KINDS),
)

# A key (fördelningsnyckel) of a board, from a day on; its shares sum to one.
share_keys = sa.Table(
    "share_keys",
    metadata,
    _id(),
    _of("board_id", "boards.id"),
    _text("basis"),
    sa.Column("valid_from", sa.Date, nullable=False),
    _text("decision"),
    _row_version(),
    sa.UniqueConstraint("board_id", "valid_from"),
)

key_shares = sa.Table(
    "key_shares",
    metadata,
    _id(),
    _of("key_id", "share_keys.id"),
    _of("buyer_id", "buyers.id"),
    sa.Column("share", sa.Integer, nullable=False),
    _row_version(),
    sa.UniqueConstraint("key_id", "buyer_id"),
    sa.CheckConstraint(f"share BETWEEN 0 AND {WHOLE_SHARE}", name="share"),
)

# What a buyer pays in a year: öre, positive.
buyer_years = sa.Table(
    "buyer_years",
    metadata,
    _id(),
    _of("buyer_id", "buyers.id"),
    _number("year"),
    _ore("budget"),
    _ore("debited"),
    _ore("forecast"),
    _ore("settled"),
    sa.Column("quantum", sa.BigInteger, nullable=False),
    _row_version(),
    sa.UniqueConstraint("buyer_id", "year"),
    sa.CheckConstraint("quantum > 0", name="quantum"),
)

# What explains and carries a report

# Why a line deviates: effects on the result in öre, positive is better.
causes = sa.Table(
    "causes",
    metadata,
    _id(),
    _of("report_id", "reports.id"),
    _of("line_id", "lines.id", nullable=True),
    _number("position"),
    _text("horizon"),
    _text("code"),
    _ore("income"),
    _ore("cost"),
    sa.Column("quantum", sa.BigInteger, nullable=False),
    _text("body"),
    _row_version(),
    one_of("horizon", ("period", "year")),
    one_of("code", CAUSES),
    sa.CheckConstraint("quantum > 0", name="quantum"),
)

# What an investment project has beside its amounts; blank is "".
project_cells = sa.Table(
    "project_cells",
    metadata,
    sa.Column("line_id", sa.ForeignKey("lines.id"), primary_key=True),
    _text("stage"),
    _text("cause"),
    _flag("finished"),
    sa.Column("carried_since", sa.Integer),
    one_of("stage", ("", *STAGES)),
    one_of("cause", ("", *PROJECT_CAUSES)),
)

alternatives = sa.Table(
    "alternatives",
    metadata,
    _id(),
    _of("line_id", "lines.id"),
    _number("position"),
    _text("name"),
    _text("body"),
    _row_version(),
)

alternative_costs = sa.Table(
    "alternative_costs",
    metadata,
    _id(),
    _of("alternative_id", "alternatives.id"),
    _number("year"),
    _ore("ore"),
    sa.Column("quantum", sa.BigInteger, nullable=False),
    _row_version(),
    sa.UniqueConstraint("alternative_id", "year"),
    sa.CheckConstraint("quantum > 0", name="quantum"),
)

goals = sa.Table(
    "goals",
    metadata,
    _id(),
    _of("report_id", "reports.id"),
    _number("position"),
    _text("name"),
    _text("status"),
    _text("comment"),
    _row_version(),
    one_of("status", GOAL_STATUSES),
)

# What is behind the money; target and outcome in thousandths of the unit.
metrics = sa.Table(
    "metrics",
    metadata,
    _id(),
    _of("report_id", "reports.id"),
    _number("position"),
    _text("kind"),
    _text("name"),
    _text("unit"),
    _text("period"),
    sa.Column("target", sa.BigInteger),
    sa.Column("outcome", sa.BigInteger),
    _of("line_id", "lines.id", nullable=True),
    _text("comment"),
    _row_version(),
    one_of("kind", METRICS),
)

# What was asked to be carried over at the closing, and what the council granted.
carry_overs = sa.Table(
    "carry_overs",
    metadata,
    _id(),
    _of("board_id", "boards.id"),
    _of("line_id", "lines.id"),
    _ore("asked"),
    _ore("granted"),
    sa.Column("quantum", sa.BigInteger, nullable=False),
    _text("reason"),
    _text("paragraph"),
    sa.Column("decided_on", sa.Date),
    _row_version(),
    sa.UniqueConstraint("line_id"),
    sa.CheckConstraint("quantum > 0", name="quantum"),
)

# What a board does beside its reports

plans = sa.Table(
    "plans",
    metadata,
    _id(),
    _of("board_id", "boards.id"),
    _number("position"),
    _text("name"),
    _text("reference"),
    _row_version(),
)

phases = sa.Table(
    "phases",
    metadata,
    _id(),
    _of("plan_id", "plans.id"),
    _number("position"),
    _text("name"),
    _row_version(),
)

activities = sa.Table(
    "activities",
    metadata,
    _id(),
    _of("phase_id", "phases.id"),
    _number("position"),
    _text("name"),
    _text("status"),
    _text("comment"),
    _row_version(),
    one_of("status", ACTIVITY_STATUSES),
)

# A report from operations (rapport från verksamheten).
briefings = sa.Table(
    "briefings",
    metadata,
    _id(),
    _of("board_id", "boards.id"),
    sa.Column("dated", sa.Date, nullable=False),
    _text("title"),
    _text("body"),
    _row_version(),
)

attachments = sa.Table(
    "attachments",
    metadata,
    _id(),
    _of("briefing_id", "briefings.id"),
    _text("name"),
    _text("media_type"),
    _number("size"),
    _text("sha256"),
    sa.Column("content", sa.LargeBinary, nullable=False),
    _row_version(),
)

assignments = sa.Table(
    "assignments",
    metadata,
    _id(),
    _of("board_id", "boards.id"),
    sa.Column("given_on", sa.Date),
    _text("paragraph"),
    _text("reference"),
    _text("body"),
    _text("addressee"),
    sa.Column("due_on", sa.Date),
    _text("status"),
    _text("answer"),
    sa.Column("answered_on", sa.Date),
    _row_version(),
    one_of("status", ASSIGNMENT_STATUSES),
)

events = sa.Table(
    "events",
    metadata,
    _id(),
    _of("board_id", "boards.id", nullable=True),
    _text("kind"),
    _text("title"),
    sa.Column("day", sa.Date, nullable=False),
    _text("clock"),
    _text("place"),
    _text("repeats"),
    _text("body"),
    _row_version(),
    one_of("kind", EVENT_KINDS),
    one_of("repeats", REPEATS),
)

# Who changed what: an action is one saving, and is never changed itself.

actions = sa.Table(
    "actions",
    metadata,
    _id(),
    sa.Column("at", sa.DateTime, nullable=False),
    _text("role"),
    _text("origin"),
    _text("summary"),
    # Not foreign keys: what was done stays told when its subject is gone.
    sa.Column("board_id", sa.Integer),
    sa.Column("report_id", sa.Integer),
    sa.Column("undoes_id", sa.Integer),
    _text("digest"),
)

# One field of one row; before and after are JSON, null where there is no row.
audit = sa.Table(
    "audit",
    metadata,
    _id(),
    _of("action_id", "actions.id"),
    _text("noun"),
    _number("row_id"),
    _text("label"),
    _text("field"),
    sa.Column("before", sa.Text),
    sa.Column("after", sa.Text),
    sa.Index(None, "noun", "row_id"),
    sa.Index(None, "action_id"),
)
