"""A page's tables as grids: titles, heads and rows put in columns."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from data_access.readers.faults import Fault
from data_access.readers.grid import BLANK, Cell, Grid, Row
from data_access.readers.pdf import halves
from data_access.readers.pdf.columns import Column, bordered, columns, parted
from data_access.readers.pdf.heads import HeadRow, empty_columns, head_lines, head_rows
from data_access.readers.pdf.page import Page
from data_access.readers.pdf.pieces import Strip, phrases, strips
from data_access.readers.pdf.prose import prose
from data_access.readers.pdf.regions import Region, regions
from data_access.readers.pdf.rows import table_rows
from data_access.readers.pdf.wrapping import TableRow

_NEAR = 3.6  # sizes: a title stands no further above its table
_TITLES = 3
_LARGER = 1.12  # times the size of running text: a heading


@dataclass(frozen=True)
class Heading:
    """A heading of a page, in one or more lines; ``at`` is the index of its last."""

    lines: tuple[Strip, ...]
    at: int
    page: int


@dataclass
class Found:
    """A table of a page on its way to a grid."""

    page: int
    columns: list[Column]
    titles: list[Row]
    head: list[Row]
    rows: list[Row]
    spans: dict[tuple[int, int], int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    first_on_page: bool = False
    last_on_page: bool = False


def tables(page: Page, headings: list[Heading], body: float) -> list[Found]:
    """Find the tables of a page, column by column where its text is in columns.

    Args:
        page: The page, without what runs on every page.
        headings: The headings above; those of this page are added to it.
        body: The size that the document is mostly set in.
    """
    parts = halves.parts(page)
    found: list[Found] = []
    for part in parts:
        made = _tables(part, headings, body)
        for table in made:
            table.first_on_page &= part is parts[0]
            table.last_on_page &= part is parts[-1]
        found += made
    return found


def _tables(page: Page, headings: list[Heading], body: float) -> list[Found]:
    made = strips(page.lines)
    running = prose(made)
    found: list[Found] = []
    taken = -1
    for region in regions(page, made, running):
        if region.first <= taken:
            continue
        table, top = _table(page, made, running, region, taken)
        _remember(
            headings, made[taken + 1 : top], running, (page.number, taken + 1), body
        )
        titles = _titles(made[taken + 1 : top + 1], running, taken + 1)
        table.titles = [_title(_place(page, t[0].line.number), t) for t in titles]
        table.first_on_page = not titles and top == 0
        table.titles = [*_inherited(headings, titles, page), *table.titles]
        taken = region.last
        found.append(table)
    if found:
        found[-1].last_on_page = taken >= len(made) - 1
    _remember(headings, made[taken + 1 :], running, (page.number, taken + 1), body)
    return found


def _table(
    page: Page, made: Sequence[Strip], running: set[int], region: Region, taken: int
) -> tuple[Found, int]:
    inside = [
        made[at] for at in range(region.first, region.last + 1) if at not in running
    ]
    data = [made[at] for at in region.data]
    cols = columns(data if len(data) > 3 else inside, page.upright)
    barred = {*running, *range(taken + 1)}
    heads = head_lines(made, region, cols, barred, page.upright)
    if empty := empty_columns(made, heads, cols):
        cols = bordered(sorted([*cols, *empty], key=lambda column: column.x0))
    cols = parted(cols, [*data, *(made[at] for at in heads)])
    top = heads[0] if heads else region.first
    between = range(heads[-1] + 1 if heads else region.first, region.first)
    body = [*(made[at] for at in between if at not in running), *inside]
    above = head_rows(made, heads, cols, page.level)
    rows = table_rows(body, cols, page.level)
    found = Found(page.number, cols, [], [], [])
    for at, row in enumerate(above):
        found.head.append(_head_row(page, row, len(cols)))
        for column, wide in row.spans.items():
            found.spans[at, column] = wide
    found.rows = [_body_row(page, row, cols) for row in rows]
    return found, top


# --- rows


def _place(page: Page, line: int) -> str:
    return f"sida {page.number}, rad {line}"


def _head_row(page: Page, row: HeadRow, width: int) -> Row:
    cells = [BLANK] * width
    for at, texts in row.cells.items():
        cells[at] = Cell("\n".join(texts), bold=row.bold)
    return Row(_place(page, row.line), tuple(cells))


def _body_row(page: Page, row: TableRow, cols: Sequence[Column]) -> Row:
    cells = [BLANK] * len(cols)
    for at, pieces in row.cells.items():
        indent = max(0.0, round(pieces[0].x0 - cols[at].x0, 1))
        cells[at] = Cell(
            "\n".join(piece.text for piece in pieces),
            indent=indent if not cols[at].numeric else 0,
            bold=all(piece.bold for piece in pieces),
        )
    return Row(_place(page, row.line), tuple(cells))


# --- titles


def _titles(made: Sequence[Strip], running: set[int], first: int) -> list[list[Strip]]:
    """Lines above the head, which comes last, that are no sentences."""
    titles: list[list[Strip]] = []
    last = made[-1]
    for at, strip in reversed([*enumerate(made[:-1], first)]):
        if at in running or sum(map(len, titles)) >= _TITLES:
            break
        if last.base - strip.base > _NEAR * max(strip.size, last.size):
            break
        if titles and _same_title(strip, titles[0][0]):
            titles[0].insert(0, strip)
        else:
            titles.insert(0, [strip])
        last = strip
    return titles


def _same_title(upper: Strip, lower: Strip) -> bool:
    """Whether a title goes on over the next line."""
    alike = abs(upper.size - lower.size) < 0.3 and upper.line.bold == lower.line.bold
    return alike and lower.base - upper.base < 1.5 * lower.size


def _title(place: str, lines: Sequence[Strip]) -> Row:
    texts = ["  ".join(p.text for p in phrases(strip.pieces, 1.5)) for strip in lines]
    bold = all(strip.line.bold for strip in lines)
    return Row(place, (Cell("\n".join(texts), bold=bold),))


def _remember(
    headings: list[Heading],
    made: Sequence[Strip],
    running: set[int],
    place: tuple[int, int],
    body: float,
) -> None:
    """Keep the headings that are in force: a larger one ends the smaller ones."""
    page, first = place
    for at, strip in enumerate(made, first):
        if at in running or strip.size < _LARGER * body or len(strip.line.text) > 120:
            continue
        last = headings[-1] if headings else None
        if (
            last
            and (page, at) == (last.page, last.at + 1)
            and _same_title(last.lines[-1], strip)
        ):
            headings[-1] = Heading((*last.lines, strip), at, page)
            continue
        while headings and headings[-1].lines[0].size <= strip.size + 0.2:
            headings.pop()
        headings.append(Heading((strip,), at, page))


def _inherited(
    headings: Sequence[Heading], titles: Sequence[Sequence[Strip]], page: Page
) -> list[Row]:
    """The headings further up that the table stands under.

    A table with a title of its own takes no heading of its page: that may be of
    the table before it; one of an earlier page names the part of the report.
    """
    if not titles:
        return [_title("", heading.lines) for heading in headings[-2:]]
    here = titles[0][0].size
    parents = [
        heading
        for heading in headings
        if heading.page != page.number and heading.lines[0].size > here + 0.5
    ]
    return [_title("", heading.lines) for heading in parents[-1:]]


# --- the grid


def grid(found: Sequence[Found], about: tuple[str, ...] = ()) -> Grid:
    """Make one grid of a table, or of its parts on several pages.

    Args:
        found: The parts.
        about: What the document calls itself.
    """
    first, last = found[0], found[-1]
    width = len(first.columns)
    rows = [_wide(row, width) for row in first.titles]
    spans = {(at, 0): width for at in range(len(rows)) if width > 1}
    for (at, column), wide in first.spans.items():
        spans[at + len(rows), column] = wide
    rows += first.head
    for part in found:
        rows += part.rows
    place = f"sida {first.page}"
    if last.page != first.page:
        place += f"–{last.page}"
    return Grid(place, tuple(rows), spans, ", ", about)


def _wide(row: Row, width: int) -> Row:
    return Row(row.place, (*row.cells, *[BLANK] * (width - len(row.cells))))
