"""The figures of lines, as fields: read and written with the printed sign.

The store keeps öre in the internal sign; what a person reads and types has the
sign of the section's convention. A figure's stored form is a dict of its row.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

import sqlalchemy as sa

from data_access.records.fields import Money
from data_access.rules.deviation import Convention, factor
from data_access.store import schema

Stored = dict[str, Any]

#: Preferred last, so that it is put over the others.
_ORIGINS = ("computed", "ledger", "entered", "published")
_KEPT = ("ore", "quantum", "origin", "printed", "place")


def read(
    connection: sa.Connection, lines: Iterable[int]
) -> dict[int, dict[str, Stored]]:
    """The figures of lines, by line and measure."""
    found: dict[int, dict[str, Stored]] = defaultdict(dict)
    rows = [
        (_ORIGINS.index(row.origin), row)
        for query in _queries(list(lines))
        for row in connection.execute(query)
    ]
    for _, row in sorted(rows, key=lambda each: each[0]):
        found[row.line_id][row.measure] = {name: getattr(row, name) for name in _KEPT}
    return found


def _queries(lines: list[int]) -> Iterable[sa.Select[Any]]:
    amounts, parts = schema.amounts, schema.appropriation_parts
    yield sa.select(amounts).where(amounts.c.line_id.in_(lines))
    yield sa.select(parts, parts.c.kind.label("measure")).where(
        parts.c.line_id.in_(lines), parts.c.position == 0
    )


def write(
    connection: sa.Connection, line: int, measure: str, stored: Stored | None
) -> None:
    """Put a figure in the place of the one that is there; ``None`` takes it away.

    What the ledger says stays beside it.
    """
    part = measure in schema.PART_KINDS
    table = schema.appropriation_parts if part else schema.amounts
    named = table.c.kind if part else table.c.measure
    first = (table.c.position == 0) if part else sa.true()
    connection.execute(
        sa.delete(table).where(
            table.c.line_id == line, named == measure, first, table.c.origin != "ledger"
        )
    )
    if stored is None:
        return
    place: Stored = {"kind": measure, "position": 0} if part else {"measure": measure}
    connection.execute(sa.insert(table).values(line_id=line, **place, **stored))


def entered(money: Money, turn: int, section_quantum: int) -> Stored:
    """A typed figure as the store keeps it; never coarser than its section."""
    return {
        "ore": turn * money.ore,
        "quantum": min(money.quantum, section_quantum),
        "origin": "entered",
        "printed": None,
        "place": None,
    }


def money(stored: Stored | None, turn: int) -> Money | None:
    """A stored figure with the printed sign."""
    if stored is None or stored["ore"] is None:
        return None
    return Money(turn * stored["ore"], stored["quantum"])


def sign(section: Mapping[str, Any], kind: str, measure: str) -> int:
    """The factor between the printed and the internal sign of a line's measure."""
    convention = Convention(
        section["cost_sign"], section["net_sign"], section["deviation_sign"]
    )
    return factor(section["name"], kind, measure, convention)
