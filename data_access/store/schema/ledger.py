"""What the ledgers (huvudböcker) of boards say, and which lines it belongs to.

Amounts are whole öre in the internal sign: income +, cost −. A ledger is one
scenario of one fiscal year out of one import. It is never changed, only replaced
by a later one.
"""

import sqlalchemy as sa

from data_access.store.schema.base import (
    identity,
    metadata,
    of,
    one_of,
    row_version,
    text,
    whole,
)

SCENARIOS = ("actual", "budget")
MAPPED_KINDS = ("income", "cost", "finance")

ledgers = sa.Table(
    "ledgers",
    metadata,
    identity(),
    of("import_id", "imports.id"),
    of("board_id", "boards.id"),
    text("scenario"),
    # The year in which the fiscal year starts.
    whole("year"),
    sa.Column("first_day", sa.Date, nullable=False),
    sa.Column("last_day", sa.Date, nullable=False),
    # After that day there are no data, which is not 0.
    sa.Column("complete_until", sa.Date),
    text("chart"),
    # How many voucher rows, in a Parquet file of that hash; "" without any.
    whole("row_count"),
    text("rows_sha256"),
    of("replaced_by_id", "ledgers.id", nullable=True),
    one_of("scenario", SCENARIOS),
    sa.CheckConstraint("first_day <= last_day", name="days"),
    sa.Index(None, "board_id"),
    sa.Index(None, "import_id"),
)


def _of_ledger() -> sa.Column[int]:
    return sa.Column("ledger_id", sa.ForeignKey("ledgers.id"), primary_key=True)


def _key(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, primary_key=True)


def _dimension() -> sa.Column[int]:
    return sa.Column("dimension", sa.Integer, primary_key=True, autoincrement=False)


ledger_accounts = sa.Table(
    "ledger_accounts", metadata, _of_ledger(), _key("account"), text("name")
)

# The object "" is the dimension itself.
ledger_objects = sa.Table(
    "ledger_objects",
    metadata,
    _of_ledger(),
    _dimension(),
    _key("object"),
    text("name"),
)

# Month "2021-08", or "" where only the year is known. Dimension 0 and object ""
# are the account's total; each other dimension is a split of the same money.
ledger_balances = sa.Table(
    "ledger_balances",
    metadata,
    _of_ledger(),
    _dimension(),
    _key("account"),
    _key("object"),
    _key("month"),
    sa.Column("ore", sa.BigInteger, nullable=False),
)

# The Parquet file of voucher rows, in pieces.
ledger_parts = sa.Table(
    "ledger_parts",
    metadata,
    _of_ledger(),
    sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("content", sa.LargeBinary, nullable=False),
)

# See `rules.mapping`: an object's rule has a dimension, that of accounts none.
mappings = sa.Table(
    "mappings",
    metadata,
    identity(),
    of("board_id", "boards.id"),
    whole("position"),
    text("line"),
    text("kind"),
    text("account"),
    sa.Column("dimension", sa.Integer),
    text("object"),
    row_version(),
    one_of("kind", MAPPED_KINDS),
    sa.CheckConstraint("line <> ''", name="line"),
    sa.CheckConstraint("(dimension IS NULL) = (object = '')", name="object"),
)
