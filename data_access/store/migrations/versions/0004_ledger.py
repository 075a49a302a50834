"""Ledgers: balances, voucher rows, and the rules by which they become lines.

Frozen, like every migration.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision: str | None = "0003"


def upgrade() -> None:
    """Add the tables of the ledger."""
    op.create_table(
        "ledgers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("import_id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("scenario", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("complete_until", sa.Date(), nullable=True),
        sa.Column("chart", sa.Text(), nullable=False),
        sa.Column("row_count", sa.Integer(), nullable=False),
        sa.Column("rows_sha256", sa.Text(), nullable=False),
        sa.Column("replaced_by_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "scenario IN ('actual', 'budget')", name=op.f("ck_ledgers_scenario")
        ),
        sa.CheckConstraint("first_day <= last_day", name=op.f("ck_ledgers_days")),
        sa.ForeignKeyConstraint(
            ["board_id"], ["boards.id"], name=op.f("fk_ledgers_board_id")
        ),
        sa.ForeignKeyConstraint(
            ["import_id"], ["imports.id"], name=op.f("fk_ledgers_import_id")
        ),
        sa.ForeignKeyConstraint(
            ["replaced_by_id"], ["ledgers.id"], name=op.f("fk_ledgers_replaced_by_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ledgers")),
    )
    op.create_index(op.f("ix_ledgers_board_id"), "ledgers", ["board_id"])
    op.create_index(op.f("ix_ledgers_import_id"), "ledgers", ["import_id"])
    op.create_table(
        "mappings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("line", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("dimension", sa.Integer(), nullable=True),
        sa.Column("object", sa.Text(), nullable=False),
        sa.Column("row_version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint(
            "kind IN ('income', 'cost', 'finance')", name=op.f("ck_mappings_kind")
        ),
        sa.CheckConstraint("line <> ''", name=op.f("ck_mappings_line")),
        sa.CheckConstraint(
            "(dimension IS NULL) = (object = '')", name=op.f("ck_mappings_object")
        ),
        sa.ForeignKeyConstraint(
            ["board_id"], ["boards.id"], name=op.f("fk_mappings_board_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mappings")),
    )
    op.create_table(
        "ledger_accounts",
        sa.Column("ledger_id", sa.Integer(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ledger_id"], ["ledgers.id"], name=op.f("fk_ledger_accounts_ledger_id")
        ),
        sa.PrimaryKeyConstraint(
            "ledger_id", "account", name=op.f("pk_ledger_accounts")
        ),
    )
    op.create_table(
        "ledger_balances",
        sa.Column("ledger_id", sa.Integer(), nullable=False),
        sa.Column("dimension", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("object", sa.Text(), nullable=False),
        sa.Column("month", sa.Text(), nullable=False),
        sa.Column("ore", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ledger_id"], ["ledgers.id"], name=op.f("fk_ledger_balances_ledger_id")
        ),
        sa.PrimaryKeyConstraint(
            "ledger_id",
            "dimension",
            "account",
            "object",
            "month",
            name=op.f("pk_ledger_balances"),
        ),
    )
    op.create_table(
        "ledger_objects",
        sa.Column("ledger_id", sa.Integer(), nullable=False),
        sa.Column("dimension", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("object", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ledger_id"], ["ledgers.id"], name=op.f("fk_ledger_objects_ledger_id")
        ),
        sa.PrimaryKeyConstraint(
            "ledger_id", "dimension", "object", name=op.f("pk_ledger_objects")
        ),
    )
    op.create_table(
        "ledger_parts",
        sa.Column("ledger_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ledger_id"], ["ledgers.id"], name=op.f("fk_ledger_parts_ledger_id")
        ),
        sa.PrimaryKeyConstraint("ledger_id", "position", name=op.f("pk_ledger_parts")),
    )
