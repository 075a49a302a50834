"""Figures that the running text of a report states."""

from dataclasses import dataclass

import sqlalchemy as sa

from data_access.store import schema


@dataclass(frozen=True)
class Statement:
    """A figure in the text, and the figure of a table that it speaks of.

    Attributes:
        section: The section that it belongs to.
        subject: What it is about, in Swedish.
        quote: The words around it, verbatim.
        printed: The figure as it stands, as "2,6" or "i balans".
        unit: As it stands, as "mkr".
        ore: Öre, in the sign of the text.
        quantum: Öre.
        place: As "§ 23, Driftkostnader".
        needed: What a check would need, where no table has it; in Swedish.
        line: The line that it speaks of, or ``None``.
        measure: Its column, or ``None``.
    """

    section: str
    subject: str
    quote: str
    printed: str
    unit: str
    ore: int
    quantum: int
    place: str
    needed: str
    line: int | None
    measure: str | None


def read(connection: sa.Connection, report: int) -> list[Statement]:
    """Read a report's statements, in order."""
    table = schema.statements
    names = [n for n in Statement.__dataclass_fields__ if n != "line"]
    query = (
        sa.select(*table.c[*names], table.c.line_id.label("line"))
        .where(table.c.report_id == report)
        .order_by(table.c.position)
    )
    return [Statement(**row) for row in connection.execute(query).mappings()]
