"""The decision on a report: what was decided, on which papers, sent to whom."""

from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from data_access.store import schema


@dataclass(frozen=True)
class Decision:
    """A board's decision on its report.

    Attributes:
        paragraph: As "§ 23".
        reference: As "Dnr 2021/28".
        met_on: The day of the meeting; ``None`` where the source lacks it.
        items: What was decided, verbatim, in order.
        recipients: Recipient (a role) and purpose, as ("Kommunstyrelsen",
            "för kännedom"); the purpose may be "".
        underlag: The papers that the decision rests on (beslutsunderlag).
    """

    paragraph: str
    reference: str
    met_on: date | None
    items: tuple[str, ...]
    recipients: tuple[tuple[str, str], ...]
    underlag: tuple[str, ...]


def read(connection: sa.Connection, report: int) -> Decision | None:
    """Read the decision on a report; ``None`` where there is none."""
    table = schema.decisions
    head = connection.execute(
        sa.select(*table.c["paragraph", "reference", "met_on"]).where(
            table.c.report_id == report
        )
    ).first()
    if head is None:
        return None
    return Decision(
        paragraph=head.paragraph,
        reference=head.reference,
        met_on=head.met_on,
        items=_rows(connection, report, "item"),
        recipients=_recipients(connection, report),
        underlag=_rows(connection, report, "document"),
    )


def _rows(connection: sa.Connection, report: int, kind: str) -> tuple[str, ...]:
    table = schema.decision_rows
    query = (
        sa.select(table.c.body)
        .where(table.c.report_id == report, table.c.kind == kind)
        .order_by(table.c.position)
    )
    return tuple(connection.scalars(query))


def _recipients(connection: sa.Connection, report: int) -> tuple[tuple[str, str], ...]:
    table = schema.recipients
    query = (
        sa.select(*table.c["recipient", "purpose"])
        .where(table.c.report_id == report)
        .order_by(table.c.position)
    )
    return tuple((row.recipient, row.purpose) for row in connection.execute(query))
