"""The store of record: organisation, versions, causes, plans, calendar, audit.

Frozen: what later versions change, later migrations change. There is no way
back: an older program refuses the database, and a backup is the way back.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision: str | None = "0001"


def upgrade() -> None:  # noqa: PLR0915 -- a list of tables
    """Widen boards and reports, and add what the record needs beside them."""
    with op.batch_alter_table("boards") as batch:
        batch.add_column(
            sa.Column("kind", sa.Text(), server_default="own", nullable=False)
        )
        batch.add_column(
            sa.Column("responsible", sa.Text(), server_default="", nullable=False)
        )
        batch.add_column(
            sa.Column("unit", sa.Text(), server_default="mnkr", nullable=False)
        )
        batch.add_column(
            sa.Column("cost_sign", sa.Text(), server_default="positive", nullable=False)
        )
        batch.add_column(
            sa.Column(
                "net_sign",
                sa.Text(),
                server_default="cost_minus_income",
                nullable=False,
            )
        )
        batch.add_column(
            sa.Column(
                "deviation_sign",
                sa.Text(),
                server_default="better_positive",
                nullable=False,
            )
        )
        batch.add_column(
            sa.Column("row_version", sa.Integer(), server_default="1", nullable=False)
        )
        batch.create_check_constraint(
            op.f("ck_boards_kind"),
            "kind IN ('own', 'joint', 'company', 'federation')",
        )
        batch.create_check_constraint(
            op.f("ck_boards_unit"), "unit IN ('mnkr', 'tkr', 'kr')"
        )
        batch.create_check_constraint(
            op.f("ck_boards_cost_sign"), "cost_sign IN ('positive', 'negative')"
        )
        batch.create_check_constraint(
            op.f("ck_boards_net_sign"),
            "net_sign IN ('cost_minus_income', 'income_minus_cost')",
        )
        batch.create_check_constraint(
            op.f("ck_boards_deviation_sign"),
            "deviation_sign IN ('better_positive', 'better_negative',"
            " 'actual_minus_budget', 'budget_minus_actual')",
        )
    with op.batch_alter_table("reports") as batch:
        batch.add_column(sa.Column("follows_id", sa.Integer(), nullable=True))
        batch.add_column(
            sa.Column("why", sa.Text(), server_default="first", nullable=False)
        )
        batch.add_column(
            sa.Column("reason", sa.Text(), server_default="", nullable=False)
        )
        batch.add_column(sa.Column("ready_on", sa.Date(), nullable=True))
        batch.add_column(sa.Column("sent_on", sa.Date(), nullable=True))
        batch.add_column(sa.Column("confirmed_on", sa.Date(), nullable=True))
        batch.add_column(
            sa.Column("row_version", sa.Integer(), server_default="1", nullable=False)
        )
        batch.drop_constraint(op.f("ck_reports_status"), type_="check")
        batch.create_check_constraint(
            op.f("ck_reports_status"),
            "status IN ('draft', 'ready', 'sent', 'decided', 'confirmed', 'returned')",
        )
        batch.create_check_constraint(
            op.f("ck_reports_why"),
            "why IN ('first', 'after_sending', 'returned', 'correction')",
        )
        batch.create_check_constraint(
            op.f("ck_reports_reason"), "why <> 'correction' OR reason <> ''"
        )
        batch.create_foreign_key(
            op.f("fk_reports_follows_id"), "reports", ["follows_id"], ["id"]
        )
    op.create_table(
        "actions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=True),
        sa.Column("report_id", sa.Integer(), nullable=True),
        sa.Column("undoes_id", sa.Integer(), nullable=True),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_actions")),
    )
    op.create_table(
        "municipality",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("row_version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_municipality_one_row")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_municipality")),
    )
    op.create_table(
        "roles",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("row_version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint("name <> ''", name=op.f("ck_roles_name")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_roles")),
        sa.UniqueConstraint("name", name=op.f("uq_roles_name")),
    )
    op.create_table(
        "audit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("action_id", sa.Integer(), nullable=False),
        sa.Column("noun", sa.Text(), nullable=False),
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["action_id"], ["actions.id"], name=op.f("fk_audit_action_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
    )
    op.create_index(op.f("ix_audit_action_id"), "audit", ["action_id"], unique=False)
    op.create_index(
        op.f("ix_audit_noun_row_id"), "audit", ["noun", "row_id"], unique=False
    )
    op.create_table(
        "assignments",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("given_on", sa.Date(), nullable=True),
        sa.Column("paragraph", sa.Text(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("addressee", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.Column("row_version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint(
            "status IN ('open', 'answered', 'closed')",
            name=op.f("ck_assignments_status"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id"], ["boards.id"], name=op.f("fk_assignments_board_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assignments")),
    )
    op.create_table(
        "briefings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("dated", sa.Date(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("row_version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id"], ["boards.id"], name=op.f("fk_briefings_board_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_briefings")),
    )
    op.create_table(
        "buyers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("row_version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint(
            "kind IN ('municipality', 'board', 'federation', 'company')",
            name=op.f("ck_buyers_kind"),
        ),
        sa.ForeignKeyConstraint(
            ["board_id"], ["boards.id"], name=op.f("fk_buyers_board_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_buyers")),
        sa.UniqueConstraint("board_id", "name", name=op.f("uq_buyers_board_id_name")),
    )
    op.create_table(
        "closed_months",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("month", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=False),
        sa.Column("row_version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint(
            "month BETWEEN 1 AND 12", name=op.f("ck_closed_months_month")
        ),
        sa.ForeignKeyConstraint(
            ["board_id"], ["boards.id"], name=op.f("fk_closed_months_board_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_closed_months")),
        sa.UniqueConstraint(
            "board_id",
            "year",
            "month",
            name=op.f("uq_closed_months_board_id_year_month"),
        ),
    )
    op.create_table(
        "events",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("clock", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("repeats", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("row_version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint(
            "kind IN ('meeting', 'deadline', 'dialogue', 'other')",
            name=op.f("ck_events_kind"),
        ),
        sa.CheckConstraint(
            "repeats IN ('never', 'yearly')", name=op.f("ck_events_repeats")
        ),
        sa.ForeignKeyConstraint(
            ["board_id"], ["boards.id"], name=op.f("fk_events_board_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_events")),
    )
    op.create_table(
        "plans",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("row_version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id"], ["boards.id"], name=op.f("fk_plans_board_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plans")),
    )
    op.create_table(
        "share_keys",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.Column("row_version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["board_id"], ["boards.id"], name=op.f("fk_share_keys_board_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_share_keys")),
        sa.UniqueConstraint(
            "board_id", "valid_from", name=op.f("uq_share_keys_board_id_valid_from")
        ),
    )
    op.create_table(
        "attachments",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("briefing_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("row_version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["briefing_id"], ["briefings.id"], name=op.f("fk_attachments_briefing_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachments")),
    )
    op.create_table(
        "buyer_years",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("buyer_id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("budget", sa.BigInteger(), nullable=True),
        sa.Column("debited", sa.BigInteger(), nullable=True),
        sa.Column("forecast", sa.BigInteger(), nullable=True),
        sa.Column("settled", sa.BigInteger(), nullable=True),
        sa.Column("quantum", sa.BigInteger(), nullable=False),
        sa.Column("row_version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint("quantum > 0", name=op.f("ck_buyer_years_quantum")),
        sa.ForeignKeyConstraint(
            ["buyer_id"], ["buyers.id"], name=op.f("fk_buyer_years_buyer_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_buyer_years")),
        sa.UniqueConstraint(
            "buyer_id", "year", name=op.f("uq_buyer_years_buyer_id_year")
        ),
    )
    op.create_table(
        "goals",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("row_version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint(
            "status IN ('reached', 'partly', 'missed', 'unjudged')",
            name=op.f("ck_goals_status"),
        ),
        sa.ForeignKeyConstraint(
            ["report_id"], ["reports.id"], name=op.f("fk_goals_report_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_goals")),
    )
    op.create_table(
        "key_shares",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key_id", sa.Integer(), nullable=False),
        sa.Column("buyer_id", sa.Integer(), nullable=False),
        sa.Column("share", sa.Integer(), nullable=False),
        sa.Column("row_version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint(
            "share BETWEEN 0 AND 1000000", name=op.f("ck_key_shares_share")
        ),
        sa.ForeignKeyConstraint(
            ["buyer_id"], ["buyers.id"], name=op.f("fk_key_shares_buyer_id")
        ),
        sa.ForeignKeyConstraint(
            ["key_id"], ["share_keys.id"], name=op.f("fk_key_shares_key_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_key_shares")),
        sa.UniqueConstraint(
            "key_id", "buyer_id", name=op.f("uq_key_shares_key_id_buyer_id")
        ),
    )
    op.create_table(
        "phases",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("row_version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["plan_id"], ["plans.id"], name=op.f("fk_phases_plan_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_phases")),
    )
    op.create_table(
        "activities",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("phase_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("row_version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint(
            "status IN ('planned', 'started', 'done', 'stopped')",
            name=op.f("ck_activities_status"),
        ),
        sa.ForeignKeyConstraint(
            ["phase_id"], ["phases.id"], name=op.f("fk_activities_phase_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activities")),
    )
    op.create_table(
        "alternatives",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("line_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("row_version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["line_id"], ["lines.id"], name=op.f("fk_alternatives_line_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alternatives")),
    )
    op.create_table(
        "carry_overs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("line_id", sa.Integer(), nullable=False),
        sa.Column("asked", sa.BigInteger(), nullable=True),
        sa.Column("granted", sa.BigInteger(), nullable=True),
        sa.Column("quantum", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("paragraph", sa.Text(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("row_version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint("quantum > 0", name=op.f("ck_carry_overs_quantum")),
        sa.ForeignKeyConstraint(
            ["board_id"], ["boards.id"], name=op.f("fk_carry_overs_board_id")
        ),
        sa.ForeignKeyConstraint(
            ["line_id"], ["lines.id"], name=op.f("fk_carry_overs_line_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_carry_overs")),
        sa.UniqueConstraint("line_id", name=op.f("uq_carry_overs_line_id")),
    )
    op.create_table(
        "causes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("line_id", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("horizon", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("income", sa.BigInteger(), nullable=True),
        sa.Column("cost", sa.BigInteger(), nullable=True),
        sa.Column("quantum", sa.BigInteger(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("row_version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint(
            "code IN ('volume', 'price', 'accrual', 'one_off', 'key', 'staffing',"
            " 'capital', 'other')",
            name=op.f("ck_causes_code"),
        ),
        sa.CheckConstraint(
            "horizon IN ('period', 'year')", name=op.f("ck_causes_horizon")
        ),
        sa.CheckConstraint("quantum > 0", name=op.f("ck_causes_quantum")),
        sa.ForeignKeyConstraint(
            ["line_id"], ["lines.id"], name=op.f("fk_causes_line_id")
        ),
        sa.ForeignKeyConstraint(
            ["report_id"], ["reports.id"], name=op.f("fk_causes_report_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_causes")),
    )
    op.create_table(
        "metrics",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("target", sa.BigInteger(), nullable=True),
        sa.Column("outcome", sa.BigInteger(), nullable=True),
        sa.Column("line_id", sa.Integer(), nullable=True),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("row_version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint(
            "kind IN ('volume', 'price', 'staff', 'sick_leave',"
            " 'personnel_cost', 'other')",
            name=op.f("ck_metrics_kind"),
        ),
        sa.ForeignKeyConstraint(
            ["line_id"], ["lines.id"], name=op.f("fk_metrics_line_id")
        ),
        sa.ForeignKeyConstraint(
            ["report_id"], ["reports.id"], name=op.f("fk_metrics_report_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_metrics")),
    )
    op.create_table(
        "project_cells",
        sa.Column("line_id", sa.Integer(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("cause", sa.Text(), nullable=False),
        sa.Column("finished", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("carried_since", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "cause IN ('', 'moved', 'cheaper', 'dearer', 'stopped')",
            name=op.f("ck_project_cells_cause"),
        ),
        sa.CheckConstraint(
            "stage IN ('', 'study', 'procurement', 'ordered', 'delivered',"
            " 'activated')",
            name=op.f("ck_project_cells_stage"),
        ),
        sa.ForeignKeyConstraint(
            ["line_id"], ["lines.id"], name=op.f("fk_project_cells_line_id")
        ),
        sa.PrimaryKeyConstraint("line_id", name=op.f("pk_project_cells")),
    )
    op.create_table(
        "alternative_costs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("alternative_id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("ore", sa.BigInteger(), nullable=True),
        sa.Column("quantum", sa.BigInteger(), nullable=False),
        sa.Column("row_version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint("quantum > 0", name=op.f("ck_alternative_costs_quantum")),
        sa.ForeignKeyConstraint(
            ["alternative_id"],
            ["alternatives.id"],
            name=op.f("fk_alternative_costs_alternative_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alternative_costs")),
        sa.UniqueConstraint(
            "alternative_id",
            "year",
            name=op.f("uq_alternative_costs_alternative_id_year"),
        ),
    )
    op.add_column(
        "appropriation_parts",
        sa.Column("row_version", sa.Integer(), server_default="1", nullable=False),
    )
    op.add_column(
        "lines",
        sa.Column("row_version", sa.Integer(), server_default="1", nullable=False),
    )
    op.add_column("occasions", sa.Column("data_date", sa.Date(), nullable=True))
    op.add_column(
        "occasions",
        sa.Column("row_version", sa.Integer(), server_default="1", nullable=False),
    )
    op.add_column(
        "plan_cells", sa.Column("owner", sa.Text(), server_default="", nullable=False)
    )
    op.add_column(
        "plan_cells",
        sa.Column("secured", sa.Boolean(), server_default=sa.false(), nullable=False),
    )
    op.add_column("plan_cells", sa.Column("approved_on", sa.Date(), nullable=True))
    op.add_column(
        "texts",
        sa.Column("row_version", sa.Integer(), server_default="1", nullable=False),
    )
    op.add_column(
        "sections",
        sa.Column("row_version", sa.Integer(), server_default="1", nullable=False),
    )
