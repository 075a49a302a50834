"""Tables whose measures stand as rows: Budget, Utfall, Avvikelse under each other.

Their columns are boards, months, or income and costs. Such a table is turned, so
that it is read as any other: what its rows are called become its heads. Only where
every row with figures is called a measure, and no column is, is that beyond doubt.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from data_access.readers.faults import Fault
from data_access.readers.grid import BLANK, Cell, Grid, Row
from data_access.readers.table import words
from data_access.readers.table.bands import Block
from data_access.readers.table.cells import see
from data_access.readers.table.heads import Head, heads
from data_access.readers.table.regions import Region

_SAID = (
    "Måtten står som rader i filen ({names}); tabellen är vänd, så att de är kolumner."
)


def turned(region: Region, place: str) -> tuple[Region, Fault] | None:
    """Turn a table whose rows are measures; ``None`` where it is not so.

    Args:
        region: The table as it stands.
        place: Where it stands, as a person finds it.
    """
    rows = [row for row in region.body if _figures(region, row)]
    columns = sorted(region.figures)
    named = heads(region, list(region.block.columns))
    measures = _measures(region, rows)
    if measures is None or not all(_is_thing(named[column]) for column in columns):
        return None
    made = _grid(region, rows, columns, measures, named)
    seen = see(made)
    start = len(region.title)
    width = range(len(rows) + 1)
    block = Block(made, seen, range(len(made.rows)), width)
    told = [text for c in columns if words.names_month(text := named[c].all)]
    names = ", ".join(dict.fromkeys(_text(region, row, measures) for row in rows))
    return (
        Region(
            block,
            list(range(start)),
            [start, start + 1],
            list(range(start + 2, len(made.rows))),
            place=place,
            said=told[-1:],
        ),
        Fault("info", place, _SAID.format(names=names)),
    )


def _figures(region: Region, row: int) -> bool:
    return any(seen.figure for seen in region.block.cells(row))


def _text(region: Region, row: int, column: int) -> str:
    return region.block.cell(row, column).text


def _measures(region: Region, rows: Sequence[int]) -> int | None:
    """The column in which every row is called a measure, of at least two kinds."""
    for column in region.block.columns:
        roles = [words.measure(_text(region, row, column)) for row in rows]
        if roles and all(roles) and len({*roles} - {"share"}) > 1:
            return column
    return None


def _is_thing(head: Head) -> bool:
    """Whether a column is a board or a month rather than a measure."""
    return bool(head.name) and not words.measure(head.all)


def _grid(
    region: Region,
    rows: Sequence[int],
    columns: Sequence[int],
    measures: int,
    named: dict[int, Head],
) -> Grid:
    """The table turned: its title, a row of groups, one of measures, then the rest."""
    source = region.block.grid
    pad = [BLANK] * len(rows)
    titles = [
        Row(source.rows[at].place, (_whole(region, at), *pad)) for at in region.title
    ]
    place = source.rows[region.head[-1]].place
    groups, spans = _spanned(_groups(region, rows, measures))
    corner = " ".join(
        region.block.cell(at, column).text
        for at in region.head
        for column in region.block.columns
        if column not in columns
    )
    name = (
        Cell(corner.strip()),
        *(region.block.cell(at, measures).cell for at in rows),
    )
    body = [
        Row(
            _place(region, column),
            (
                Cell(named[column].all),
                *(region.block.cell(at, column).cell for at in rows),
            ),
        )
        for column in columns
    ]
    made = [*titles, Row(place, (BLANK, *groups)), Row(place, name), *body]
    over = {(len(titles), at): wide for at, wide in spans.items()}
    return replace(source, rows=made, spans=over)


def _spanned(groups: Sequence[str]) -> tuple[list[Cell], dict[int, int]]:
    """Each group once, over its columns, counted from 1."""
    cells: list[Cell] = []
    spans: dict[int, int] = {}
    at = 1
    for text, run in groupby(groups):
        wide = len(list(run))
        cells += [Cell(text), *[BLANK] * (wide - 1)]
        spans[at] = wide
        at += wide
    return cells, spans


def _whole(region: Region, row: int) -> Cell:
    return Cell(" ".join(seen.text for seen in region.block.cells(row)))


def _groups(region: Region, rows: Sequence[int], measures: int) -> list[str]:
    """The heading above each row, or the name beside it, which may stand once."""
    found, last = [], ""
    for row in region.body:
        beside = [
            seen.text
            for column in region.block.columns
            if column != measures
            and (seen := region.block.cell(row, column)).what == "text"
        ]
        if row not in rows:
            last = " ".join(seen.text for seen in region.block.cells(row))
            continue
        last = " ".join(beside) or last
        found.append(last)
    return found


def _place(region: Region, column: int) -> str:
    """Where what was a column stands: "kolumn C" of a sheet, its head on a page."""
    for at in reversed(region.head):
        letters = region.block.cell(at, column).cell.place.rstrip("0123456789")
        if letters:
            return f"kolumn {letters}"
    return region.block.grid.rows[region.head[-1]].place
