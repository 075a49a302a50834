"""From a region of a grid to a table with roles, signs and checks."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from data_access.readers.faults import Fault
from data_access.readers.found import Column, Kind, Line, RowRole, Sign, Table
from data_access.readers.table import (
    checks,
    kinds,
    pairs,
    periods,
    rows,
    signs,
    units,
    words,
)
from data_access.readers.table import said as said_
from data_access.readers.table.amounts import Scale, usual_decimals
from data_access.readers.table.columns import Planned, by_title, planned
from data_access.readers.table.regions import Region
from data_access.readers.table.rows import Row
from data_access.readers.table.signs import Understood
from data_access.readers.table.units import UNKNOWN, Unit
from data_access.rules import hierarchy
from data_access.rules.sums import Sum


@dataclass(frozen=True)
class Around:
    """What stands around a table in its grid.

    Attributes:
        above: Lines above it that belong to no table, the nearest first.
        below: Units that stand alone right under it.
        unit: The unit that the document says for all its amounts.
    """

    above: Sequence[str]
    below: Sequence[str]
    unit: Unit | None


def table(region: Region, around: Around) -> tuple[Table, list[Fault]] | None:
    """Recognise a table; ``None`` where there are no amounts after all."""
    columns = planned(region)
    if not any(column.amounts for column in columns):
        return None
    title = _title(region)
    sheet = region.block.grid.place
    lines = [*reversed(title), *around.below, sheet, *around.above]
    unit, own = units.of_table(region, columns, lines)
    if unit == UNKNOWN and around.unit:
        unit = around.unit
    labels = _labels(region, columns)
    kind = kinds.of_table(columns, title, region.block.grid.place, labels)
    faults = []
    if unit == UNKNOWN and kind == "ledger":
        unit = units.KRONOR
        faults.append(_kronor(region))
    columns = by_title(columns, title)
    scale = _scale(region, columns, unit, own)
    found, said = rows.rows(region, columns, scale)
    if not found:
        return None
    known = _understood(kind, columns, found)
    sign = signs.of_table(known, [*title, region.block.grid.place])
    sign = said_.settled(sign, _lines_above(region))
    return _assembled(
        region,
        known,
        found,
        sign,
        scale,
        unit,
        title,
        around,
        [
            *faults,
            *said,
        ],
    )


def _title(region: Region) -> list[str]:
    lines = _lines_above(region)
    return [text for text in lines if not (words.only_unit(text) or said_.says(text))]


def _lines_above(region: Region) -> list[str]:
    return [
        " ".join(seen.text for seen in region.block.cells(at)) for at in region.title
    ]


def _labels(region: Region, columns: Sequence[Planned]) -> list[str]:
    named = [c.at for c in columns if c.role in {"label", "text", "code"}]
    return [
        region.block.cell(row, column).text
        for row in region.body
        for column in named
        if region.block.cell(row, column).what == "text"
    ]


def _kronor(region: Region) -> Fault:
    message = "Ingen enhet står i filen; en huvudboks belopp läses som kronor."
    return Fault("info", range_of(region), message)


def _scale(
    region: Region, columns: Sequence[Planned], unit: Unit, own: dict[int, Unit]
) -> Scale:
    amounts = [column.at for column in columns if column.amounts]
    cells = {at: [region.block.cell(row, at) for row in region.body] for at in amounts}
    return Scale({at: own.get(at, unit) for at in amounts}, usual_decimals(cells))


def _understood(
    kind: Kind, columns: Sequence[Planned], found: Sequence[Row]
) -> Understood:
    items = rows.items(found, columns)
    columns = pairs.with_roles(columns, items, kind)
    differences = pairs.differences(columns, items)
    columns = pairs.with_periods(columns, differences, kind)
    others = [at for at, c in enumerate(columns) if c.role == "deviation"]
    levels = [at for at, c in enumerate(columns) if c.amounts and at not in others]
    sums = hierarchy.sums(items, levels or others, others if levels else [])
    return Understood(
        kind,
        columns,
        items,
        sums,
        hierarchy.kinds(items, sums),
        differences,
        pairs.across(columns, items),
    )


def _assembled(  # noqa: PLR0913, PLR0917 - what was understood, put together
    region: Region,
    known: Understood,
    found: Sequence[Row],
    sign: Sign,
    scale: Scale,
    unit: Unit,
    title: Sequence[str],
    around: Around,
    faults: list[Fault],
) -> tuple[Table, list[Fault]]:
    columns = tuple(_column(column, scale) for column in known.columns)
    lines = _lines(region, known, found)
    names = checks.Names(
        [_called(line, at, known.columns) for at, line in enumerate(lines)],
        _unlike(known.columns),
        [scale.units.get(column.at, unit) for column in known.columns],
    )
    where = range_of(region)
    asked = signs.questions(known, sign)
    unknown = any(not scale.units[c.at].factor for c in known.columns if c.amounts)
    if unknown and known.kind != "other":
        asked.insert(0, "unit")
    elif unknown:
        faults.append(signs.without_unit(where))
    read = Table(
        where,
        ", ".join(title),
        known.kind,
        unit.name,
        unit.factor,
        periods.of_table(
            known.columns,
            [*region.said, *reversed(title), region.block.grid.place, *around.above],
        ),
        sign,
        columns,
        lines,
        tuple(checks.Checker(known, sign, found, names).run()),
        tuple(asked),
        max(scale.decimals.values(), default=0),
    )
    return read, [
        *faults,
        *_roleless(known, where),
        *signs.said(sign, where),
        *(signs.asked(question, where) for question in asked),
    ]


def _column(column: Planned, scale: Scale) -> Column:
    unit = scale.units.get(column.at, UNKNOWN)
    if column.role == "share":
        unit = Unit("%", 0)
    return Column(
        column.head.name,
        column.head.block,
        column.role or "text",
        column.period,
        unit.name,
        unit.factor * 100,
    )


def _lines(region: Region, known: Understood, found: Sequence[Row]) -> tuple[Line, ...]:
    above = hierarchy.parents(known.items, known.sums)
    depth = hierarchy.levels_of(above)
    summed = {each.row: each for each in known.sums}
    return tuple(
        Line(
            row.label,
            depth[at],
            _role(at, known, depth),
            tuple(
                row.figures[column.at].value if column.amounts else None
                for column in known.columns
            ),
            tuple(row.texts.get(column.at, "") for column in known.columns),
            rows.place(region, row.at),
            above[at],
            _proved(summed.get(at)),
            known.kinds[at],
            row.heading,
        )
        for at, row in enumerate(found)
    )


def _proved(sum_: Sum | None) -> tuple[int, ...]:
    return tuple(row for row, _ in sum_.parts) if sum_ and sum_.proved else ()


def _role(at: int, known: Understood, depth: Sequence[int]) -> RowRole:
    """A sum that nothing at the top is left outside of is the total."""
    summed = {each.row: each for each in known.sums}
    word = known.items[at].word
    proved = at in summed and summed[at].proved
    if not proved and word not in {"sum", "total"}:
        return "line"
    inside = {row for each in known.sums for row, _ in each.parts}
    tops = [row for row in range(len(depth)) if not depth[row] and row not in inside]
    last = at == max((row for row in summed if not depth[row]), default=-1)
    alone = at not in inside and not depth[at]
    if alone and (word == "total" or tops == [at] or (last and word == "net")):
        return "total"
    return "subtotal"


def _called(line: Line, at: int, columns: Sequence[Planned]) -> str:
    """What a row is called in its checks: its name, else its codes."""
    codes = [
        text
        for column, text in zip(columns, line.texts, strict=True)
        if column.role == "code" and text
    ]
    return line.label or " ".join(codes) or f"rad {at + 1}"


def _unlike(columns: Sequence[Planned]) -> list[str]:
    """Names of columns for a person: with the block where there is one."""
    return [
        f"{column.head.name} {column.head.block}".strip() or f"kolumn {at + 1}"
        for at, column in enumerate(columns)
    ]


def _roleless(known: Understood, where: str) -> Iterable[Fault]:
    for column in known.columns:
        if column.amounts and column.role is None:
            name = column.head.all or column.head.name or "utan rubrik"
            message = f"Kolumnen ”{name}”: vad den innehåller framgår inte av filen."
            yield Fault("warning", where, message)


def range_of(region: Region) -> str:
    """Where a table stands: "Blad1!B4:H9", "sida 3, rad 10–28"."""
    if region.place:
        return region.place
    grid = region.block.grid
    first = region.head[0] if region.first is None else region.first
    last = (region.body or region.head)[-1]
    corners = _corners(region, first, last)
    if corners:
        return f"{grid.place}{grid.separator}{corners}" if grid.place else corners
    from_, to = (rows.place(region, row) for row in (first, last))
    page, line = to.rsplit(", rad ", 1) if ", rad " in to else ("", "")
    if page and not from_.startswith(f"{page},"):
        return f"{from_} – {to}"  # a table that goes on over pages
    return f"{from_}–{line or to.rsplit(' ', 1)[-1]}"


def _corners(region: Region, first: int, last: int) -> str:
    """The range of a sheet, "B4:H9"; "" where cells have no addresses."""
    inside = range(first, last + 1)
    places = {
        column: [
            place
            for row in inside
            if (place := region.block.cell(row, column).cell.place)
        ]
        for column in region.block.columns
    }
    used = [column for column in region.block.columns if places[column]]
    lines = [
        re.sub(r"\D", "", cell.cell.place)
        for row in (first, last)
        for cell in region.block.cells(row)[:1]
    ]
    if not used or not all(lines):
        return ""
    left, right = (
        re.sub(r"\d", "", places[column][0]) for column in (used[0], used[-1])
    )
    return f"{left}{lines[0]}:{right}{lines[-1]}"
