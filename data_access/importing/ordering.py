"""The order of a section's lines, where each place is taken once."""

from collections.abc import Sequence

import sqlalchemy as sa

from data_access.store import schema

#: The order of a section's lines, as the log keeps it.
ORDER = "order"
#: Past every place that a line can have.
FAR = 10**6


def order(connection: sa.Connection, section: int) -> list[int]:
    """The lines of a section as they stand."""
    table = schema.lines.c
    query = sa.select(table.id).where(table.section_id == section)
    return list(connection.scalars(query.order_by(table.position)))


def make_way(connection: sa.Connection, section: int) -> None:
    """Free every place of a section: a place is taken once."""
    table = schema.lines
    connection.execute(
        sa.update(table)
        .where(table.c.section_id == section)
        .values(position=-FAR - 1 - table.c.position)
    )


def put_in_order(
    connection: sa.Connection, section: int, wanted: Sequence[int]
) -> None:
    """Place a section's lines; those that are not named stand last."""
    there = order(connection, section)
    known = [number for number in wanted if number in set(there)]
    lines = [*known, *(n for n in there if n not in set(known))]
    table = schema.lines
    for position, number in enumerate(lines):
        connection.execute(
            sa.update(table).where(table.c.id == number).values(position=position)
        )
