"""The store as it began: reports, their figures, texts and decisions.

Frozen: what later versions change, later migrations change.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision: str | None = None


def upgrade() -> None:
    """Create the first tables and the one row of the revision number."""
    op.create_table(
        "packages",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("loaded", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_packages")),
        sa.UniqueConstraint("name", name=op.f("uq_packages_name")),
    )
    op.create_table(
        "revision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_revision_one_row")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_revision")),
    )
    op.create_table(
        "boards",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("short", sa.Text(), nullable=False),
        sa.Column("colour_rule", sa.Text(), nullable=False),
        sa.Column("package_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "colour_rule IN ('net', 'gross')", name=op.f("ck_boards_colour_rule")
        ),
        sa.ForeignKeyConstraint(
            ["package_id"], ["packages.id"], name=op.f("fk_boards_package_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_boards")),
        sa.UniqueConstraint("slug", name=op.f("uq_boards_slug")),
    )
    op.create_table(
        "occasions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("period_end", sa.Date(), nullable=False),
        sa.Column("deadline", sa.Date(), nullable=True),
        sa.Column("package_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "(kind = 'month' AND number BETWEEN 1 AND 12)"
            " OR (kind = 'followup' AND number BETWEEN 1 AND 9)"
            " OR (kind IN ('budget', 'closing') AND number = 0)",
            name=op.f("ck_occasions_number"),
        ),
        sa.CheckConstraint(
            "kind IN ('budget', 'month', 'followup', 'closing')",
            name=op.f("ck_occasions_kind"),
        ),
        sa.CheckConstraint(
            "year BETWEEN 1900 AND 2200", name=op.f("ck_occasions_year")
        ),
        sa.ForeignKeyConstraint(
            ["package_id"], ["packages.id"], name=op.f("fk_occasions_package_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_occasions")),
        sa.UniqueConstraint(
            "year", "kind", "number", name=op.f("uq_occasions_year_kind_number")
        ),
    )
    op.create_table(
        "reports",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("board_id", sa.Integer(), nullable=False),
        sa.Column("occasion_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("dated", sa.Date(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("package_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "status IN ('draft', 'ready', 'sent', 'decided', 'confirmed')",
            name=op.f("ck_reports_status"),
        ),
        sa.CheckConstraint("version > 0", name=op.f("ck_reports_version")),
        sa.ForeignKeyConstraint(
            ["board_id"], ["boards.id"], name=op.f("fk_reports_board_id")
        ),
        sa.ForeignKeyConstraint(
            ["occasion_id"], ["occasions.id"], name=op.f("fk_reports_occasion_id")
        ),
        sa.ForeignKeyConstraint(
            ["package_id"], ["packages.id"], name=op.f("fk_reports_package_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reports")),
        sa.UniqueConstraint(
            "board_id",
            "occasion_id",
            "version",
            name=op.f("uq_reports_board_id_occasion_id_version"),
        ),
    )
    op.create_table(
        "decisions",
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("paragraph", sa.Text(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("met_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["report_id"], ["reports.id"], name=op.f("fk_decisions_report_id")
        ),
        sa.PrimaryKeyConstraint("report_id", name=op.f("pk_decisions")),
    )
    op.create_table(
        "sections",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("heading", sa.Text(), nullable=False),
        sa.Column("period_heading", sa.Text(), nullable=False),
        sa.Column("year_heading", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("quantum", sa.BigInteger(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("cost_sign", sa.Text(), nullable=False),
        sa.Column("net_sign", sa.Text(), nullable=False),
        sa.Column("deviation_sign", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "cost_sign IN ('positive', 'negative')", name=op.f("ck_sections_cost_sign")
        ),
        sa.CheckConstraint(
            "deviation_sign IN ('better_positive', 'better_negative',"
            " 'actual_minus_budget', 'budget_minus_actual')",
            name=op.f("ck_sections_deviation_sign"),
        ),
        sa.CheckConstraint(
            "name IN ('operating_costs', 'investments', 'action_plan')",
            name=op.f("ck_sections_name"),
        ),
        sa.CheckConstraint(
            "net_sign IN ('cost_minus_income', 'income_minus_cost')",
            name=op.f("ck_sections_net_sign"),
        ),
        sa.CheckConstraint("quantum > 0", name=op.f("ck_sections_quantum")),
        sa.ForeignKeyConstraint(
            ["report_id"], ["reports.id"], name=op.f("fk_sections_report_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sections")),
        sa.UniqueConstraint(
            "report_id", "name", name=op.f("uq_sections_report_id_name")
        ),
    )
    op.create_table(
        "texts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("section", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('heading', 'paragraph')", name=op.f("ck_texts_kind")
        ),
        sa.ForeignKeyConstraint(
            ["report_id"], ["reports.id"], name=op.f("fk_texts_report_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_texts")),
        sa.UniqueConstraint(
            "report_id",
            "section",
            "position",
            name=op.f("uq_texts_report_id_section_position"),
        ),
    )
    op.create_table(
        "decision_rows",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('item', 'document')", name=op.f("ck_decision_rows_kind")
        ),
        sa.ForeignKeyConstraint(
            ["report_id"],
            ["decisions.report_id"],
            name=op.f("fk_decision_rows_report_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision_rows")),
        sa.UniqueConstraint(
            "report_id",
            "kind",
            "position",
            name=op.f("uq_decision_rows_report_id_kind_position"),
        ),
    )
    op.create_table(
        "lines",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("section_id", sa.Integer(), nullable=False),
        sa.Column("parent_id", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("whole", sa.Boolean(), nullable=False),
        sa.CheckConstraint("kind <> ''", name=op.f("ck_lines_kind")),
        sa.CheckConstraint("parent_id <> id", name=op.f("ck_lines_parent")),
        sa.ForeignKeyConstraint(
            ["section_id", "parent_id"],
            ["lines.section_id", "lines.id"],
            name=op.f("fk_lines_section_id_parent_id"),
        ),
        sa.ForeignKeyConstraint(
            ["section_id"], ["sections.id"], name=op.f("fk_lines_section_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lines")),
        sa.UniqueConstraint("section_id", "id", name=op.f("uq_lines_section_id_id")),
        sa.UniqueConstraint(
            "section_id", "position", name=op.f("uq_lines_section_id_position")
        ),
    )
    op.create_table(
        "recipients",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("recipient", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["report_id"], ["decisions.report_id"], name=op.f("fk_recipients_report_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recipients")),
        sa.UniqueConstraint(
            "report_id", "position", name=op.f("uq_recipients_report_id_position")
        ),
    )
    op.create_table(
        "amounts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("line_id", sa.Integer(), nullable=False),
        sa.Column("measure", sa.Text(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("ore", sa.BigInteger(), nullable=True),
        sa.Column("quantum", sa.BigInteger(), nullable=False),
        sa.Column("printed", sa.Text(), nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.CheckConstraint("measure <> ''", name=op.f("ck_amounts_measure")),
        sa.CheckConstraint(
            "origin IN ('published', 'entered', 'ledger', 'computed')",
            name=op.f("ck_amounts_origin"),
        ),
        sa.CheckConstraint("quantum > 0", name=op.f("ck_amounts_quantum")),
        sa.ForeignKeyConstraint(
            ["line_id"], ["lines.id"], name=op.f("fk_amounts_line_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amounts")),
        sa.UniqueConstraint(
            "line_id",
            "measure",
            "origin",
            name=op.f("uq_amounts_line_id_measure_origin"),
        ),
    )
    op.create_table(
        "appropriation_parts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("line_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("ore", sa.BigInteger(), nullable=True),
        sa.Column("quantum", sa.BigInteger(), nullable=False),
        sa.Column("printed", sa.Text(), nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("paragraph", sa.Text(), nullable=True),
        sa.Column("financing", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "kind IN ('original', 'carried_over', 'extra', 'carried_over_and_extra')",
            name=op.f("ck_appropriation_parts_kind"),
        ),
        sa.CheckConstraint(
            "origin IN ('published', 'entered', 'ledger', 'computed')",
            name=op.f("ck_appropriation_parts_origin"),
        ),
        sa.CheckConstraint("quantum > 0", name=op.f("ck_appropriation_parts_quantum")),
        sa.ForeignKeyConstraint(
            ["line_id"], ["lines.id"], name=op.f("fk_appropriation_parts_line_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appropriation_parts")),
        sa.UniqueConstraint(
            "line_id",
            "kind",
            "origin",
            "position",
            name=op.f("uq_appropriation_parts_line_id_kind_origin_position"),
        ),
    )
    op.create_table(
        "plan_cells",
        sa.Column("line_id", sa.Integer(), nullable=False),
        sa.Column("group", sa.Integer(), nullable=True),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("operation", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("goal", sa.Text(), nullable=False),
        sa.Column("decided_by", sa.Text(), nullable=False),
        sa.Column("decided_on", sa.Text(), nullable=False),
        sa.Column("planned_or_started", sa.Text(), nullable=False),
        sa.Column("in_operation_on", sa.Text(), nullable=False),
        sa.Column("counted_answer", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["line_id"], ["lines.id"], name=op.f("fk_plan_cells_line_id")
        ),
        sa.PrimaryKeyConstraint("line_id", name=op.f("pk_plan_cells")),
    )
    op.create_table(
        "statements",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("section", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("printed", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("ore", sa.BigInteger(), nullable=False),
        sa.Column("quantum", sa.BigInteger(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("needed", sa.Text(), nullable=False),
        sa.Column("line_id", sa.Integer(), nullable=True),
        sa.Column("measure", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "section IN ('operating_costs', 'investments', 'action_plan')",
            name=op.f("ck_statements_section"),
        ),
        sa.CheckConstraint(
            "(line_id IS NULL) = (measure IS NULL)", name=op.f("ck_statements_measure")
        ),
        sa.CheckConstraint("quantum > 0", name=op.f("ck_statements_quantum")),
        sa.ForeignKeyConstraint(
            ["line_id"], ["lines.id"], name=op.f("fk_statements_line_id")
        ),
        sa.ForeignKeyConstraint(
            ["report_id"], ["reports.id"], name=op.f("fk_statements_report_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_statements")),
        sa.UniqueConstraint(
            "report_id", "position", name=op.f("uq_statements_report_id_position")
        ),
    )
    op.execute("INSERT INTO revision (id, number) VALUES (1, 1)")


def downgrade() -> None:
    """Drop every table."""
    op.drop_table("statements")
    op.drop_table("plan_cells")
    op.drop_table("appropriation_parts")
    op.drop_table("amounts")
    op.drop_table("recipients")
    op.drop_table("lines")
    op.drop_table("decision_rows")
    op.drop_table("texts")
    op.drop_table("sections")
    op.drop_table("decisions")
    op.drop_table("reports")
    op.drop_table("occasions")
    op.drop_table("boards")
    op.drop_table("revision")
    op.drop_table("packages")
