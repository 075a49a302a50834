"""Tables in the cells of any format: found, understood, and proved by their sums."""

from collections.abc import Iterator, Sequence

from data_access.readers.faults import Fault
from data_access.readers.found import Table
from data_access.readers.grid import Grid
from data_access.readers.table import periods, regions, rows, turning, units, words
from data_access.readers.table.cells import Seeing, see
from data_access.readers.table.recognition import Around, range_of, table
from data_access.readers.table.regions import Region
from data_access.readers.table.units import Unit

__all__ = ["tables"]

#: How far above a table a line may speak for it.
_LINES = 100


def tables(grids: Sequence[Grid], name: str = "") -> tuple[list[Table], list[Fault]]:
    """Recognise the tables of a file, and say what was left out.

    Args:
        grids: Its sheets or pages, in order.
        name: What it is called; it may tell the period.
    """
    found: list[Table] = []
    faults: list[Fault] = []
    unit: Unit | None = None
    for grid in grids:
        seen = see(grid)
        unit = _everywhere(seen) or unit
        read, said = _of_grid(grid, seen, unit)
        found += read
        faults += said
    about = list(dict.fromkeys(line for grid in grids for line in grid.about))
    found, said = periods.of_document(found, about, name)
    return found, [*faults, *said]


def _everywhere(seen: Seeing) -> Unit | None:
    for row in seen:
        for cell in row:
            told = units.everywhere(cell.text) if cell.what == "text" else None
            if told:
                return told
    return None


def _of_grid(
    grid: Grid, seen: Seeing, unit: Unit | None
) -> tuple[list[Table], list[Fault]]:
    found: list[Table] = []
    faults: list[Fault] = []
    used: set[tuple[int, int]] = set()
    places = regions.find(grid, seen)
    taken = {
        (row, column)
        for region in places
        for row in [*region.head, *region.body]
        for column in region.block.columns
    }
    for region in places:
        around = _around(region, taken, seen, unit)
        other = turning.turned(region, range_of(region))
        if other:
            faults.append(other[1])
        read = table(other[0] if other else region, around)
        if read:
            found.append(read[0])
            faults += read[1]
            used |= _cells(region)
    return found, [*_left_out(grid, seen, used), *faults]


def _cells(region: Region) -> set[tuple[int, int]]:
    inside = [*region.title, *region.head, *region.body]
    return {(row, column) for row in inside for column in region.block.columns}


def _around(
    region: Region, taken: set[tuple[int, int]], seen: Seeing, unit: Unit | None
) -> Around:
    return Around(_above(region, taken, seen), _below(region, taken, seen), unit)


def _below(region: Region, taken: set[tuple[int, int]], seen: Seeing) -> list[str]:
    """Units that stand alone right under a table."""
    after = region.body[-1] + 1
    return [
        cell.text
        for row in range(after, min(after + 3, len(seen)))
        for column, cell in enumerate(seen[row])
        if cell.what == "text"
        and (row, column) not in taken
        and words.only_unit(cell.text)
    ]


def _above(region: Region, taken: set[tuple[int, int]], seen: Seeing) -> list[str]:
    """Lines above a table that belong to no table, the nearest first."""
    top = region.head[0]
    return [
        cell.text
        for row in range(top - 1, max(-1, top - 1 - _LINES), -1)
        for column, cell in enumerate(seen[row])
        if cell.what == "text"
        and (row, column) not in taken
        and _speaks_for(region, column)
        and words.is_statement(cell.text)
    ]


def _speaks_for(region: Region, column: int) -> bool:
    """Whether a line above may be about a table: not the title of one beside it."""
    columns = region.block.columns
    return column <= columns[-1] and (not region.title or column >= columns[0])


def _left_out(grid: Grid, seen: Seeing, used: set[tuple[int, int]]) -> Iterator[Fault]:
    """One remark for each run of rows that went into no table."""
    run: list[int] = []
    for row in range(len(seen) + 1):
        texts = _unused(seen, row, used) if row < len(seen) else []
        if texts:
            run.append(row)
        elif run and (row == len(seen) or _is_used(seen, row, used)):
            yield _remark(grid, seen, run, used)
            run = []


def _is_used(seen: Seeing, row: int, used: set[tuple[int, int]]) -> bool:
    return any((row, column) in used for column in range(len(seen[row])))


def _unused(seen: Seeing, row: int, used: set[tuple[int, int]]) -> list[str]:
    return [
        cell.text
        for column, cell in enumerate(seen[row])
        if cell.what != "blank" and (row, column) not in used
    ]


def _remark(
    grid: Grid, seen: Seeing, run: Sequence[int], used: set[tuple[int, int]]
) -> Fault:
    texts = [text for row in run for text in _unused(seen, row, used)]
    first = texts[0] if len(texts[0]) <= 50 else texts[0][:47] + "…"
    place = grid.rows[run[0]].place
    where = rows.named(grid, place)
    count = f" ({len(run)} rader)" if len(run) > 1 else ""
    if _has_figures(seen, run, used):
        message = (
            f"Siffror utan kolumnrubriker läses inte: ”{first}”{count}. Skriv rubriker "
            "över kolumnerna om de ska läsas."
        )
        return Fault("warning", where, message)
    message = f"Text utanför tabellerna läses inte: ”{first}”{count}."
    return Fault("info", where, message)


def _has_figures(seen: Seeing, run: Sequence[int], used: set[tuple[int, int]]) -> bool:
    """Whether several rows have several numbers, as a table has."""
    counts = [
        sum(
            cell.what == "number" and (row, column) not in used
            for column, cell in enumerate(seen[row])
        )
        for row in run
    ]
    return sum(count > 1 for count in counts) > 1
