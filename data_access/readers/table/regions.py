"""Where the tables of a grid are: side by side, and one below another.

A table is a head (a row that speaks of budget, utfall, years or months above
figures) and the rows with figures below it; what stands right above the head is
its title. Everything else is told as left out, never read as rows.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from data_access.readers.grid import Grid
from data_access.readers.table import words
from data_access.readers.table.bands import Block, bands
from data_access.readers.table.cells import Seeing

_TITLE_LINES = 3


@dataclass
class Region:
    """A table in a block, as indices of rows.

    ``first`` is where it begins when its head stands above another table; ``place``
    and ``said`` are those of a table that was turned: where it stood, and the last
    name of its columns, which may be a month.
    """

    block: Block
    title: list[int] = field(default_factory=list)
    head: list[int] = field(default_factory=list)
    body: list[int] = field(default_factory=list)
    first: int | None = None
    place: str = ""
    said: list[str] = field(default_factory=list)

    @property
    def figures(self) -> set[int]:
        """The columns with figures in its body."""
        return {
            column
            for row in self.body
            for column in self.block.columns
            if self.block.cell(row, column).figure
        }


def find(grid: Grid, seen: Seeing) -> list[Region]:
    """Every table of a grid, from the top and from the left."""
    width = len(grid.rows[0].cells) if grid.rows else 0
    whole = Block(grid, seen, range(len(grid.rows)), range(width))
    found = [
        part for region in _regions(whole) if region.head for part in _parts(region)
    ]
    return _in_order(found)


def _in_order(found: Sequence[Region]) -> list[Region]:
    """From the top; of those that stand beside each other, from the left."""
    groups: list[list[Region]] = []
    end = -1
    for region in sorted(found, key=_top):
        if not groups or _top(region) > end:
            groups.append([])
        groups[-1].append(region)
        end = max(end, region.body[-1])
    return [
        region
        for group in groups
        for region in sorted(
            group, key=lambda each: (each.block.columns[0], _top(each))
        )
    ]


def _top(region: Region) -> int:
    return min([*region.title, *region.head, *region.body])


def _regions(block: Block) -> Iterator[Region]:
    apart = bands(block)
    if len(apart) > 1:
        for band in apart:
            yield from _regions(block.part(block.rows, band))
        return
    sections = _sections(block)
    for region in sections:
        rows = sorted([*region.title, *region.head, *region.body])
        part = block.part(rows, block.columns)
        if len(sections) > 1 and len(bands(part)) > 1:
            yield from _regions(part)
        else:
            yield region


def _parts(region: Region) -> list[Region]:
    """Tables under one head: "Drift" and "Investeringar" as lines between rows."""
    block = region.block
    lines = {
        row: kind
        for row in region.body
        if not _is_body(block, row)
        and (kind := words.parts_table(block.cells(row)[0].text))
    }
    if len(set(lines.values())) < 2:
        return [region]
    starts = [row for row in region.body if row in lines]
    first = region.body.index(starts[0])
    found = [replace(region, body=region.body[:first])] if first else []
    for at, start in enumerate(starts):
        end = starts[at + 1] if at + 1 < len(starts) else region.body[-1] + 1
        rows = [row for row in region.body if start < row < end]
        found.append(replace(region, title=[start], body=rows, first=start))
    return [each for each in found if any(_is_body(block, row) for row in each.body)]


def _sections(block: Block) -> list[Region]:
    """Tables from the top; each begins with a head after the last one's body."""
    figures = _figure_columns(block)
    found: list[Region] = []
    free: list[int] = []
    for row in block.rows:
        open_ = found[-1] if found else None
        if _is_head(block, row, figures, open_, free):
            if open_ is None or open_.body:
                if open_ and _repeats(open_, row, free):
                    continue
                found.append(Region(block, free, [row]))
            else:
                open_.head += [*_telling(block, free), row]
            free = []
        elif open_ and _is_body(block, row):
            free = _placed(open_, free)
            open_.body.append(row)
        elif _is_body(block, row):
            headed = _headless(block, free, row)
            if headed:
                found.append(headed)
                free = []
        else:
            free.append(row)
    return [_finished(region) for region in found if region.body]


def _figure_columns(block: Block) -> set[int]:
    return {
        column
        for row in block.rows
        for column in block.columns
        if block.cell(row, column).figure and not _is_years(block, row)
    }


def _is_years(block: Block, row: int) -> bool:
    """Whether all that looks like figures in a row are years or months."""
    numbers = [seen for seen in block.cells(row) if seen.figure]
    return bool(numbers) and all(seen.year or seen.stamp for seen in numbers)


def _is_body(block: Block, row: int) -> bool:
    return any(seen.figure for seen in block.cells(row))


def _is_head(
    block: Block,
    row: int,
    figures: set[int],
    open_: Region | None,
    free: Sequence[int],
) -> bool:
    cells = block.cells(row)
    if not cells or cells[0].text.endswith(":"):
        return False
    if _is_body(block, row):
        return _is_years(block, row) and _heads_years(block, row, open_, free)
    over = [
        column
        for column in block.columns
        if column in figures and block.cell(row, column).what == "text"
    ]
    telling = [
        column for column in over if words.tells_column(block.cell(row, column).text)
    ]
    if not telling or any(words.is_prose(seen.text) for seen in cells[:1]):
        return False
    first = next(c for c in block.columns if block.cell(row, c).what != "blank")
    return len(cells) > 1 or telling != [first] or _spans(block, row, first)


def _heads_years(
    block: Block, row: int, open_: Region | None, free: Sequence[int]
) -> bool:
    """Whether years and months are names of columns, and not amounts of a row.

    2 000 and 2 050 may be both: a row that has a name of its own is no head, nor is
    one among rows, nor the last one.
    """
    cells = block.cells(row)
    names = [seen.text for seen in cells if seen.what == "text"]
    inside = open_ is not None and bool(open_.body)
    telling = all(words.tells_column(each) or words.only_unit(each) for each in names)
    if not telling and (inside or len(names) < 2):
        return False
    if inside and not names and not any(block.cells(between) for between in free):
        return False
    after = [later for later in block.rows if later > row and block.cells(later)]
    return len(cells) > 1 and any(_is_body(block, later) for later in after[:4])


def _spans(block: Block, row: int, column: int) -> bool:
    return block.grid.spans.get((row, column), 1) > 1 and column != block.columns[0]


def _telling(block: Block, rows: Sequence[int]) -> list[int]:
    """Of text rows between head rows, those that are part of the head."""
    return [
        row
        for row in rows
        if any(seen.what == "text" for seen in block.cells(row))
        and not block.cells(row)[0].text.endswith(":")
    ]


def _repeats(region: Region, row: int, free: Sequence[int]) -> bool:
    """Whether a head is the same again, as on the table's next page."""
    if any(region.block.cells(between) for between in free):
        return False
    texts = [seen.text for seen in region.block.cells(row)]
    return any(
        texts == [seen.text for seen in region.block.cells(head)]
        for head in region.head
    )


def _placed(region: Region, free: list[int]) -> list[int]:
    """Rows of text before a row with figures: of the head, or headings."""
    if not free:
        return free
    block, figures = region.block, bool(region.body)
    for row in free:
        texts = [
            column for column in block.columns if block.cell(row, column).what == "text"
        ]
        of_head = not region.body and any(c != block.columns[0] for c in texts)
        if of_head and len(texts) > 1 - figures:
            region.head.append(row)
        elif texts:
            region.body.append(row)
    return []


def _headless(block: Block, free: Sequence[int], row: int) -> Region | None:
    """A table whose head has no word that is known, right above its figures."""
    over = {c for c in block.columns if block.cell(row, c).figure}
    for above in reversed(free):
        cells = block.cells(above)
        if not cells:
            continue
        texts = {c for c in block.columns if block.cell(above, c).what == "text"}
        named = len(over & texts)
        if len(cells) > 1 and named and 2 * named >= len(over):
            return Region(block, [r for r in free if r < above], [above], [row])
        return None
    return None


def _finished(region: Region) -> Region:
    """Cut notes after the last row of figures, and choose the title's lines."""
    block = region.block
    while region.body and not _is_body(block, region.body[-1]):
        region.body.pop()
    region.title = _title(block, region.title)
    return region


def _title(block: Block, rows: Sequence[int]) -> list[int]:
    lines: list[int] = []
    for row in reversed(rows):
        cells = block.cells(row)
        if not cells:
            continue
        text = cells[0].text
        if len(lines) >= _TITLE_LINES or not _is_title(text):
            break
        lines.insert(0, row)
    while lines and block.cells(lines[0])[0].text[:1].islower():
        lines.pop(0)  # the end of a sentence
    return lines


def _is_title(text: str) -> bool:
    return not (
        words.is_prose(text)
        or words.is_note(text)
        or text.endswith((".", ","))
        or len(text.split()) > 25
    )
