"""Words, and the columns that many tables have."""

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
#: Items between the year's result and the balance result (see `rules.result`).
BALANCE_KINDS = (
    "gains",
    "excepted_gains",
    "excepted_losses",
    "unrealised",
    "unrealised_back",
    "to_reserve",
    "from_reserve",
)
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
#: What an inquiry may be about.
SUBJECTS = ("signal", "figure", "measure", "other")
#: All of something, in the unit that shares are kept in.
WHOLE_SHARE = 1_000_000

metadata = sa.MetaData(naming_convention=NAMES)


def one_of(column: str, words: Sequence[str]) -> sa.CheckConstraint:
    """Let a column hold only the given code words."""
    listed = ", ".join(f"'{word}'" for word in words)
    return sa.CheckConstraint(f"{column} IN ({listed})", name=column)


def identity() -> sa.Column[int]:
    """The number of a row."""
    return sa.Column("id", sa.Integer, primary_key=True)


def text(name: str) -> sa.Column[str]:
    """A text, which may be blank."""
    return sa.Column(name, sa.Text, nullable=False)


def whole(name: str) -> sa.Column[int]:
    """A whole number that is always there."""
    return sa.Column(name, sa.Integer, nullable=False)


def row_version() -> sa.Column[int]:
    """Raised by each saving of the row: two editors find each other by it."""
    return sa.Column("row_version", sa.Integer, nullable=False, server_default="1")


def ore(name: str, *, nullable: bool = True) -> sa.Column[int]:
    """An amount in whole öre."""
    return sa.Column(name, sa.BigInteger, nullable=nullable)


def flag(name: str) -> sa.Column[bool]:
    """Yes or no; no until somebody says yes."""
    return sa.Column(
        name,
        sa.Boolean(create_constraint=False),
        nullable=False,
        server_default=sa.false(),
    )


def worded(name: str, default: str = "") -> sa.Column[str]:
    """A text that rows had not before it was added."""
    return sa.Column(name, sa.Text, nullable=False, server_default=default)


def of(name: str, target: str, *, nullable: bool = False) -> sa.Column[int]:
    """The number of what a row belongs to."""
    return sa.Column(name, sa.ForeignKey(target), nullable=nullable)
