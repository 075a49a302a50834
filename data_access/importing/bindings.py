"""What a report has that an import may neither take away nor count twice."""

from collections.abc import Sequence

import sqlalchemy as sa

from data_access.rules.lines import Line
from data_access.store import schema


def bound_lines(connection: sa.Connection, lines: Sequence[Line]) -> set[int]:
    """The lines that other rows refer to, or that carry decided changes."""
    numbers = [line.id for line in lines]
    found: set[int] = set()
    for table in (
        schema.causes,
        schema.metrics,
        schema.statements,
        schema.alternatives,
        schema.carry_overs,
    ):
        query = sa.select(table.c.line_id).where(table.c.line_id.in_(numbers))
        found |= set(connection.scalars(query))
    return found | set(changed_budgets(connection, lines))


def changed_budgets(
    connection: sa.Connection, lines: Sequence[Line]
) -> dict[int, set[str]]:
    """Lines with changes of their budget in the year, and of which measures."""
    table = schema.appropriation_parts.c
    query = sa.select(table.line_id, table.kind).where(
        table.line_id.in_([line.id for line in lines]), table.position > 0
    )
    found: dict[int, set[str]] = {}
    for row in connection.execute(query):
        found.setdefault(row.line_id, set()).update({"budget_year", row.kind})
    return found
