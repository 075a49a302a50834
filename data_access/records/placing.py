"""Where a new row stands among its owner's, and what it takes after them."""

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from data_access.records.nouns import Noun
from data_access.store import schema


def position(
    connection: sa.Connection,
    noun: Noun,
    owner: int | None,
    stored: Mapping[str, Any],
    after: int | None,
) -> int:
    """Give the position of a new row, moving those behind it if need be."""
    if not noun.section:
        return _last(connection, noun, owner) + 1
    lines = _lines(connection, owner)
    place = _after(lines, stored, after)
    _make_room(connection, lines[place:])
    return lines[place - 1].position + 1 if place else 0


def inherited(
    connection: sa.Connection,
    noun: Noun,
    owner: int | None,
    values: Mapping[str, Any],
) -> dict[str, Any]:
    """What a new line takes after those that are there, where nothing else is said.

    A cost group is of the kind of the line above it; a project is one of those
    that the section's total sums.
    """
    lines = schema.lines.c
    parent = values.get("parent_id")
    if noun.section == "operating_costs" and parent is not None:
        kind = sa.select(lines.kind).where(lines.id == parent)
        return {"kind": connection.scalar(kind)}
    if noun.section == "investments" and "parent_id" not in values:
        total = sa.select(lines.id).where(
            lines.section_id == owner, lines.kind == "total"
        )
        return {"parent_id": connection.scalar(total)}
    return {}


def _last(connection: sa.Connection, noun: Noun, owner: int | None) -> int:
    table = noun.table
    mine = table.c[noun.owner] == owner if noun.owner else sa.true()
    return int(
        connection.scalar(sa.select(sa.func.max(table.c.position)).where(mine)) or 0
    )


def _lines(connection: sa.Connection, section: int | None) -> Sequence[sa.Row[Any]]:
    lines, cells = schema.lines, schema.plan_cells
    query: sa.Select[Any] = (
        sa.select(*lines.c["id", "position", "parent_id", "kind"], cells.c.group)
        .outerjoin_from(lines, cells)
        .where(lines.c.section_id == section)
        .order_by(lines.c.position)
    )
    return connection.execute(query).all()


def _after(
    lines: Sequence[sa.Row[Any]], stored: Mapping[str, Any], after: int | None
) -> int:
    """How many lines stand before the new one."""
    numbers = [line.id for line in lines]
    if after in numbers:
        return numbers.index(after) + 1
    if stored.get("parent_id") in numbers:
        return _below(lines, stored["parent_id"])
    if stored.get("kind") == "measure":
        return _in_group(lines, stored.get("group"))
    # Beside the others at the top: before what sums them up.
    sums = [n for n, line in enumerate(lines) if line.kind == "net"]
    return sums[0] if sums and stored.get("kind") in ("income", "cost") else len(lines)


def _below(lines: Sequence[sa.Row[Any]], parent: int) -> int:
    """After the last line that hangs on the parent, however deep."""
    family = {parent}
    last = 0
    for place, line in enumerate(lines, start=1):
        if line.id in family or line.parent_id in family:
            family.add(line.id)
            last = place
    return last


def _in_group(lines: Sequence[sa.Row[Any]], group: Any) -> int:  # noqa: ANN401
    """After the group's last measure; else before the total."""
    mine = [
        place
        for place, line in enumerate(lines, start=1)
        if line.kind == "measure" and line.group == group
    ]
    totals = [place for place, line in enumerate(lines) if line.kind == "total"]
    return mine[-1] if mine else (totals[0] if totals else len(lines))


def _make_room(connection: sa.Connection, behind: Sequence[sa.Row[Any]]) -> None:
    """Move lines one step down, the last first: a position is taken once."""
    table = schema.lines
    for line in reversed(behind):
        connection.execute(
            sa.update(table)
            .where(table.c.id == line.id)
            .values(position=line.position + 1)
        )
