"""Rows of nouns as the store has them: loaded, inserted, changed, deleted.

A stored row is a dict of JSON values by field, so that the log can keep it and
a saving can be undone from it. Nothing here decides what may be changed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import sqlalchemy as sa

from data_access.records import figures
from data_access.records.fields import Field
from data_access.records.nouns import Noun
from data_access.rules.amounts import UNITS
from data_access.store import schema
from data_access.store.inserting import insert as insert_row

#: Columns that are kept with a row though nobody types them.
HIDDEN = ("position", "quantum", "kind", "label", "whole", "counted_answer")


@dataclass(frozen=True)
class Row:
    """A row of a noun.

    Attributes:
        id: Its number.
        owner: The number of what it belongs to, if anything.
        version: Its row version.
        stored: JSON values by field, the hidden ones included.
        section: Of a line: how its section prints; else empty.
    """

    id: int
    owner: int | None
    version: int
    stored: Mapping[str, Any]
    section: Mapping[str, Any] = field(default_factory=dict)

    @property
    def kind(self) -> str:
        """Of a line: what kind it is."""
        return str(self.stored.get("kind", ""))


def load(connection: sa.Connection, noun: Noun, number: int) -> Row | None:
    """One row; ``None`` where there is none."""
    return next(iter(select(connection, noun, noun.table.c.id == number)), None)


def of_owner(connection: sa.Connection, noun: Noun, owner: int | None) -> list[Row]:
    """The rows that belong to an owner, in order."""
    return select(connection, noun, _mine(noun, owner))


def _mine(noun: Noun, owner: int | None) -> sa.ColumnElement[bool]:
    if not noun.owner:
        return sa.true()
    column = noun.table.c[noun.owner]
    return column.is_(None) if owner is None else column == owner


def select(
    connection: sa.Connection, noun: Noun, condition: sa.ColumnElement[bool]
) -> list[Row]:
    """The rows that fulfil a condition, in order."""
    table = noun.table
    query = sa.select(*_columns(noun)).where(condition)
    if noun.cells is not None:
        query = query.outerjoin_from(
            table, noun.cells, noun.cells.c.line_id == table.c.id
        )
    if noun.where is not None:
        query = query.where(noun.where)
    # What has no value stands last: left to themselves the engines differ.
    order = (table.c[name].nulls_last() for name in noun.order)
    rows = connection.execute(query.order_by(*order))
    found = [dict(row) for row in rows.mappings()]
    told = (
        figures.read(connection, [row["id"] for row in found]) if noun.section else {}
    )
    sections = _sections(connection, found) if noun.section else {}
    return [
        _row(noun, row, told.get(row["id"], {}), sections.get(row["__owner"], {}))
        for row in found
    ]


def _columns(noun: Noun) -> list[sa.ColumnElement[Any]]:
    table = noun.table
    names = [each.name for each in noun.fields if each.within == "column"]
    kept = (*HIDDEN, *noun.kept)
    names += [name for name in kept if name in table.c and name not in names]
    chosen: list[sa.ColumnElement[Any]] = [
        table.c.id,
        *(table.c[name] for name in names),
    ]
    chosen.append(table.c.row_version.label("__version"))
    owner = table.c[noun.owner] if noun.owner else sa.null()
    chosen.append(owner.label("__owner"))
    if noun.cells is not None:
        chosen += [noun.cells.c[name] for name in _cells(noun)]
    return chosen


def _cells(noun: Noun) -> list[str]:
    if noun.cells is None:
        return []
    names = [each.name for each in noun.fields if each.within == "cell"]
    return names + [name for name in HIDDEN if name in noun.cells.c]


def _sections(
    connection: sa.Connection, rows: Sequence[Mapping[str, Any]]
) -> dict[int, Mapping[str, Any]]:
    table = schema.sections
    numbers = {row["__owner"] for row in rows}
    query = sa.select(table).where(table.c.id.in_(numbers))
    return {row["id"]: dict(row) for row in connection.execute(query).mappings()}


def _row(
    noun: Noun,
    row: Mapping[str, Any],
    told: Mapping[str, Any],
    section: Mapping[str, Any],
) -> Row:
    stored = {
        name: _json(value)
        for name, value in row.items()
        if name != "id" and not name.startswith("__")
    }
    for each in noun.fields:
        if each.within == "figure":
            stored[each.name] = told.get(each.name)
    if noun.section == "action_plan":
        stored["counted"] = told.get("counted")
    return Row(row["id"], row["__owner"], row["__version"], stored, section)


def _json(value: Any) -> Any:  # noqa: ANN401 -- any column
    return value.isoformat() if isinstance(value, date) else value


def insert(
    connection: sa.Connection,
    noun: Noun,
    owner: int | None,
    stored: Mapping[str, Any],
    *,
    number: int | None = None,
) -> int:
    """Add a row with its cells and figures; give its number."""
    columns = _of_table(noun.table, stored)
    if noun.owner:
        columns[noun.owner] = owner
    if number is not None:
        columns["id"] = number
    found = insert_row(connection, noun.table, **columns)
    if noun.cells is not None:
        cells = {**_blank_cells(noun), **_of_table(noun.cells, stored, _cells(noun))}
        connection.execute(sa.insert(noun.cells).values(line_id=found, **cells))
    _write_figures(connection, found, noun, stored)
    return found


def update(
    connection: sa.Connection, noun: Noun, number: int, changed: Mapping[str, Any]
) -> None:
    """Change fields of a row and raise its version."""
    table = noun.table
    columns = _of_table(table, changed)
    connection.execute(
        sa.update(table)
        .where(table.c.id == number)
        .values(**columns, row_version=table.c.row_version + 1)
    )
    if noun.cells is not None and (
        cells := _of_table(noun.cells, changed, _cells(noun))
    ):
        _update_cells(connection, noun, number, cells)
    _write_figures(connection, number, noun, changed)


def _update_cells(
    connection: sa.Connection, noun: Noun, number: int, cells: Mapping[str, Any]
) -> None:
    table = noun.cells
    if table is None:
        return
    changed = connection.execute(
        sa.update(table).where(table.c.line_id == number).values(**cells)
    )
    if not changed.rowcount:
        values = {**_blank_cells(noun), **cells}
        connection.execute(sa.insert(table).values(line_id=number, **values))


def delete(connection: sa.Connection, noun: Noun, number: int) -> None:
    """Take a row away, with its cells and figures."""
    if noun.section:
        for table in (schema.amounts, schema.appropriation_parts):
            connection.execute(sa.delete(table).where(table.c.line_id == number))
    if noun.cells is not None:
        connection.execute(sa.delete(noun.cells).where(noun.cells.c.line_id == number))
    connection.execute(sa.delete(noun.table).where(noun.table.c.id == number))


def _write_figures(
    connection: sa.Connection, line: int, noun: Noun, stored: Mapping[str, Any]
) -> None:
    names = [each.name for each in noun.fields if each.within == "figure"]
    if noun.section == "action_plan":
        names.append("counted")
    for name in names:
        if name in stored:
            figures.write(connection, line, name, stored[name])


def _of_table(
    table: sa.Table, stored: Mapping[str, Any], names: Sequence[str] | None = None
) -> dict[str, Any]:
    """The stored values that are columns of the table, as the driver wants them."""
    return {
        name: column_value(table.c[name], value)
        for name, value in stored.items()
        if name in table.c and (names is None or name in names)
    }


def column_value(column: sa.Column[Any], value: Any) -> Any:  # noqa: ANN401
    """A stored value as the driver wants it for a column."""
    if isinstance(column.type, sa.Date) and isinstance(value, str):
        return date.fromisoformat(value)
    return value


def _blank_cells(noun: Noun) -> dict[str, Any]:
    if noun.cells is None:
        return {}
    return {
        column.name: ""
        for column in noun.cells.c
        if isinstance(column.type, sa.Text) and not column.nullable
    }


def blank(noun: Noun, unit: str) -> dict[str, Any]:
    """What a row holds before anything is typed into it."""
    stored: dict[str, Any] = {each.name: _blank_value(each) for each in noun.fields}
    if "quantum" in noun.table.c and not noun.section:
        stored["quantum"] = UNITS[unit]
    if "counted_answer" in _cells(noun):
        stored["counted_answer"] = ""
    return {**stored, **noun.fixed}


def _blank_value(each: Field) -> Any:  # noqa: ANN401 -- any JSON
    if each.kind == "choice":
        return each.options[0][0]
    if each.kind == "flag":
        return False
    return "" if each.kind in ("text", "prose", "role", "clock") else None


def section_of(
    connection: sa.Connection, noun: Noun, owner: int | None
) -> Mapping[str, Any]:
    """How the section prints that a new line would stand in; else empty."""
    if not noun.section or owner is None:
        return {}
    table = schema.sections
    row = connection.execute(sa.select(table).where(table.c.id == owner)).mappings()
    return dict(row.one())
