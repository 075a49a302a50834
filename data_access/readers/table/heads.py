"""The head of a table: its name and its block for each column.

A row of a head either names columns or blocks of columns: "Januari–augusti 2021"
above Budget, Utfall, Avvikelse. A block is told by the cells it covers, or, where
the file does not tell that, by standing above names with nothing to its right.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from data_access.readers.table import words
from data_access.readers.table.regions import Region


@dataclass(frozen=True)
class Head:
    """What stands above a column; ``rows`` are its texts from the top."""

    name: str
    block: str

    @property
    def all(self) -> str:
        """Both, as one text; a unit alone tells of no column."""
        name = "" if words.only_unit(self.name) else self.name
        return f"{self.block} {name}".strip()


def heads(region: Region, columns: Sequence[int]) -> dict[int, Head]:
    """Name and block of every column."""
    rows = [_texts(region, row, columns) for row in region.head]
    filled = [
        _filled(region, row, texts, rows[place + 1 :], columns)
        for place, (row, texts) in enumerate(zip(region.head, rows, strict=True))
    ]
    found = {}
    for column in columns:
        block = [blocks[column] for _, blocks in filled if blocks.get(column)]
        name = [names[column] for names, _ in filled if names.get(column)]
        if not name and block:
            name = [block.pop()]
        if not name:
            name = _unit_alone(region, column)
        found[column] = Head(_joined(name), _joined(block))
    return found


def _joined(texts: Sequence[str]) -> str:
    """Lines of one name on one line; a word broken by a hyphen is one word."""
    return words.whole("\n".join(texts))


def _texts(region: Region, row: int, columns: Sequence[int]) -> dict[int, str]:
    """The texts of a head row; units alone are no names."""
    found = {}
    for column in columns:
        seen = region.block.cell(row, column)
        if seen.text and not (seen.what == "text" and words.only_unit(seen.text)):
            found[column] = seen.cell.text.strip() or seen.text
    return found


def _unit_alone(region: Region, column: int) -> list[str]:
    """A unit that is all that stands above a column: "Belopp i tkr"."""
    cells = [region.block.cell(row, column) for row in region.head]
    return [seen.text for seen in cells if seen.what == "text"][-1:]


def _filled(
    region: Region,
    row: int,
    texts: dict[int, str],
    below: Sequence[dict[int, str]],
    columns: Sequence[int],
) -> tuple[dict[int, str], dict[int, str]]:
    """Split a row into names and blocks; a block is said for all it covers."""
    names: dict[int, str] = {}
    blocks: dict[int, str] = {}
    figures = region.figures
    over = [column for column in texts if column in figures]
    covers = _even(texts, below, figures)
    for column, text in texts.items():
        width = region.block.grid.spans.get((row, column), 1)
        if covers:
            covered = covers.get(column, [column])
        elif width > 1:
            covered = [c for c in columns if column <= c < column + width]
        elif column in over:
            covered = _rightward(column, text, texts, below, columns)
        else:
            covered = [column]
        wide = len([c for c in covered if c in figures]) > 1
        for each in covered:
            (blocks if wide and below else names)[each] = text
    return names, blocks


def _rightward(
    column: int,
    text: str,
    texts: dict[int, str],
    below: Sequence[dict[int, str]],
    columns: Sequence[int],
) -> list[int]:
    """The columns that a text stands above, as far as nothing else does."""
    covered = [column]
    if not _may_cover(text, column, below):
        return covered
    for other in columns[columns.index(column) + 1 :]:
        if other in texts or not _may_cover(text, other, below):
            break
        covered.append(other)
    return covered


def _may_cover(text: str, column: int, below: Sequence[dict[int, str]]) -> bool:
    """Whether a text can be a block above a name: not "Prognos" above "Utfall"."""
    names = [row[column] for row in below if column in row]
    own = None if words.is_period(text) else words.column_role(text)
    return bool(names) and (
        own is None or all(words.column_role(name) is None for name in names)
    )


def _even(
    texts: dict[int, str], below: Sequence[dict[int, str]], figures: set[int]
) -> dict[int, list[int]]:
    """Blocks centred over their columns: as many columns for each.

    Only where the names below repeat so that each block has its own, and no
    block stands over its first column.
    """
    over = sorted(column for column in texts if column in figures)
    named = sorted(c for c in figures if any(c in row for row in below))
    if len(over) < 2 or len(named) <= len(over) or len(named) % len(over):
        return {}
    size = len(named) // len(over)
    groups = [named[at : at + size] for at in range(0, len(named), size)]
    inside = all(column in group for column, group in zip(over, groups, strict=True))
    first = all(column == group[0] for column, group in zip(over, groups, strict=True))
    if not inside or first:
        return {}
    other = {column: [column] for column in texts if column not in figures}
    return {**dict(zip(over, groups, strict=True)), **other}
