"""What each cell of a grid is: a number, nothing, words, or an error."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from data_access.readers.grid import BLANK, Cell, Grid
from data_access.readers.table import words
from data_access.rules import printed

What = Literal["blank", "number", "nothing", "text", "error"]


@dataclass(frozen=True)
class Seen:
    """A cell as it was understood.

    Attributes:
        what: "nothing" is a dash; "error" a figure that the file has lost.
        text: Words on one line.
        number: Exact, where it is a number.
        decimals: How many decimals a person sees; ``None`` where that is not
            settled by the cell alone (a number without a format).
        unit: Its own unit, "%" too.
        mark: A footnote mark.
        doubtful: Thousands or decimals: the file does not show which.
        cell: As it came.
    """

    what: What
    text: str = ""
    number: Decimal | None = None
    decimals: int | None = None
    unit: str = ""
    mark: str = ""
    doubtful: bool = False
    cell: Cell = BLANK

    @property
    def figure(self) -> bool:
        """Whether it stands where an amount would."""
        return self.what in {"number", "nothing", "error"}

    @property
    def year(self) -> bool:
        """Whether it may be a year in a head: 2025, not 2 025 or 2025,0."""
        return self.what == "number" and bool(words.YEAR.fullmatch(self.text))

    @property
    def stamp(self) -> bool:
        """Whether it may be a month in a head: 202108."""
        return (
            len(self.text) == 6 and self.text.isdigit() and bool(words.years(self.text))
        )

    @property
    def code(self) -> bool:
        """Whether it may name something: digits only, without decimals."""
        return self.what == "number" and self.text.isdigit()


Seeing = Sequence[Sequence[Seen]]

#: What a number begins with.
_FIRST = "0123456789-−–+(*"


def see(grid: Grid) -> Seeing:
    """Understand every cell of a grid.

    The decimal mark is that of the whole grid, and how many decimals a column
    prints settles a footnote mark that is glued to a number.
    """
    texts = [
        cell.text for row in grid.rows for cell in row.cells if _may_be_number(cell)
    ]
    style = printed.style_of(texts)
    first = [[_seen(cell, style, None) for cell in row.cells] for row in grid.rows]
    usual = [_usual(column) for column in zip(*first, strict=True)]
    return [
        [
            _seen(seen.cell, style, usual[place]) if _glued(seen) else seen
            for place, seen in enumerate(row)
        ]
        for row in first
    ]


def _glued(seen: Seen) -> bool:
    """Whether a text may be a number with a footnote mark: "4,11)"."""
    return seen.what == "text" and seen.text.endswith(")") and seen.text[0] in _FIRST


def _may_be_number(cell: Cell) -> bool:
    return cell.number is None and any(mark in cell.text for mark in ",.")


def _seen(cell: Cell, style: printed.Style, decimals: int | None) -> Seen:
    if cell.error:
        return Seen("error", cell.text.strip() or cell.error, cell=cell)
    text = words.whole(cell.text)
    if cell.number is not None:
        unit = "%" if text.endswith("%") else ""
        return Seen("number", text, cell.number, cell.decimals, unit=unit, cell=cell)
    if not text:
        return Seen("blank", cell=cell)
    found = printed.read(text, style, decimals)
    if found is None:
        return Seen("text", text, cell=cell)
    if found.number is None:
        return Seen("nothing", text, cell=cell)
    return Seen(
        "number",
        text,
        found.number,
        found.decimals,
        found.unit,
        found.mark,
        found.doubtful,
        cell,
    )


def _usual(column: Sequence[Seen]) -> int | None:
    """How many decimals the numbers of a column mostly have."""
    counted = Counter(
        seen.decimals for seen in column if seen.what == "number" and seen.number
    )
    return counted.most_common(1)[0][0] if counted else None
