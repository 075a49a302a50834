"""Which row of an earlier version a row is a copy of; the log remembers it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from data_access.records.copying import Numbers
from data_access.store import schema

#: The entry of the log that keeps what a report is a copy of.
COPIED = "copied"


@dataclass(frozen=True)
class Copied:
    """What a report was copied from, and its rows' origins by table and number.

    ``action`` is that of the log by which it was.
    """

    source: int
    action: int
    rows: dict[str, dict[int, int]]


def told(source: int, numbers: Numbers) -> dict[str, Any]:
    """What the log keeps of a copy."""
    kept = {
        name: {new: old for old, new in numbers[name].items()}
        for name in _TABLES
        if numbers.get(name)
    }
    return {"from": source, "rows": kept}


#: What people change by row, and so compare and follow back.
_TABLES = (
    "sections",
    "lines",
    "appropriation_parts",
    "texts",
    "causes",
    "alternatives",
    "alternative_costs",
    "goals",
    "metrics",
)


def copied(connection: sa.Connection, report: int) -> Copied | None:
    """What a report was copied from; ``None`` where it was not."""
    table = schema.audit.c
    found = connection.execute(
        sa.select(table.after, table.action_id).where(
            table.noun == "report", table.row_id == report, table.field == COPIED
        )
    ).first()
    if found is None:
        return None
    kept = json.loads(found.after)
    rows = {
        name: {int(new): int(old) for new, old in numbers.items()}
        for name, numbers in kept["rows"].items()
    }
    return Copied(int(kept["from"]), found.action_id, rows)


def chain(connection: sa.Connection, report: int) -> Iterator[Copied]:
    """What a report was copied from, what that was copied from, and so on."""
    found = copied(connection, report)
    while found is not None:
        yield found
        found = copied(connection, found.source)


def versions(connection: sa.Connection, report: int) -> Iterator[Copied]:
    """The same as far as it is versions of one report for one occasion."""
    reports = schema.reports.c
    for each in chain(connection, report):
        follows = sa.select(reports.follows_id).where(reports.id == report)
        if connection.scalar(follows) != each.source:
            return
        yield each
        report = each.source


@dataclass(frozen=True)
class Roots:
    """The copies that lie behind a report's rows."""

    copies: list[Copied]

    def of(self, table: str, number: int) -> int:
        """The number of the row that a row is in the end a copy of."""
        return next(iter(self.before(table, number)), number)

    def before(self, table: str, number: int) -> list[int]:
        """The numbers of the rows that a row is a copy of, the oldest first."""
        found: list[int] = []
        for each in self.copies:
            earlier = each.rows.get(table, {}).get(number)
            if earlier is None:
                break
            found.insert(0, earlier)
            number = earlier
        return found


def roots(connection: sa.Connection, report: int) -> Roots:
    """Where every row of a report once began."""
    return Roots(list(chain(connection, report)))
