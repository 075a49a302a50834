"""Items between the year's result and the balance result.

Frozen, like every migration.
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision: str | None = "0005"


def upgrade() -> None:
    """Add the items."""
    op.create_table(
        "balance_items",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("occasion_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("budget", sa.BigInteger(), nullable=True),
        sa.Column("forecast", sa.BigInteger(), nullable=True),
        sa.Column("quantum", sa.BigInteger(), nullable=False),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("row_version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint(
            "kind IN ('gains', 'excepted_gains', 'excepted_losses', 'unrealised', "
            "'unrealised_back', 'to_reserve', 'from_reserve')",
            name=op.f("ck_balance_items_kind"),
        ),
        sa.CheckConstraint("quantum > 0", name=op.f("ck_balance_items_quantum")),
        sa.ForeignKeyConstraint(
            ["occasion_id"],
            ["occasions.id"],
            name=op.f("fk_balance_items_occasion_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_balance_items")),
    )
