"""The running text of a report, paragraph by paragraph, verbatim."""

from dataclasses import dataclass

import sqlalchemy as sa

from data_access.store import schema


@dataclass(frozen=True)
class Text:
    """A heading or a paragraph.

    Attributes:
        section: annex, matter, operating_costs, investments or action_plan.
        position: Its order in the report.
        kind: heading or paragraph.
        body: The words, verbatim.
        place: As "§ 23, Driftkostnader".
    """

    section: str
    position: int
    kind: str
    body: str
    place: str


def read(connection: sa.Connection, report: int) -> list[Text]:
    """Read a report's texts, in order."""
    table = schema.texts
    query = (
        sa.select(*table.c["section", "position", "kind", "body", "place"])
        .where(table.c.report_id == report)
        .order_by(table.c.position, table.c.id)
    )
    return [Text(*row) for row in connection.execute(query)]
