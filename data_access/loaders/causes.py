"""The causes that a report gives for its deviations."""

from dataclasses import dataclass

import sqlalchemy as sa

from data_access.records.nouns.words import CAUSES
from data_access.rules.causes import Effect, net
from data_access.store import schema

WORDS = dict(CAUSES)


@dataclass(frozen=True)
class Cause:
    """One cause (orsak) of a deviation of the operating costs.

    Attributes:
        horizon: "period" or "year".
        code: As in `schema.CAUSES`.
        words: The code in Swedish.
        line: The line it is about; ``None`` where it is the whole.
        label: That line's label; "" without one.
        effect: On income and on cost, öre, positive is better; unknown is None.
        quantum: Öre.
        body: The explanation, verbatim.
    """

    horizon: str
    code: str
    words: str
    line: int | None
    label: str
    effect: Effect
    quantum: int
    body: str

    @property
    def net(self) -> int | None:
        """Its effect on the result; ``None`` where no amount is given."""
        return net(self.effect)


def read(connection: sa.Connection, report: int) -> list[Cause]:
    """Read a report's causes, of the period first."""
    causes, lines = schema.causes, schema.lines
    query = (
        sa.select(causes, lines.c.label)
        .outerjoin_from(causes, lines, lines.c.id == causes.c.line_id)
        .where(causes.c.report_id == report)
        .order_by(causes.c.horizon, causes.c.position, causes.c.id)
    )
    return [
        Cause(
            row.horizon,
            row.code,
            WORDS[row.code],
            row.line_id,
            row.label or "",
            (row.income, row.cost),
            row.quantum,
            row.body,
        )
        for row in connection.execute(query)
    ]
