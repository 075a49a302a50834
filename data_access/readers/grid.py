"""Cells in rows, as a format's reader gives them to `table`, whatever the format.

A format's reader says what stands where and nothing of what it means.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell.

    Attributes:
        text: As a person sees it: "−4,1", "Intäkter", "" where nothing stands.
            A number of a workbook is written with decimal point, shortest form.
        number: The exact value where the file itself holds a number; ``None``
            for texts, also those that look like numbers.
        decimals: How many decimals the file shows the number with, if it says.
        indent: How far the text begins from the column's left edge: spaces or
            indent steps; points in a PDF. Only to be compared within a column.
        bold: Whether it is set in bold.
        place: Where it stands: "C7" in a sheet; "" where the row's will do.
        error: An error of the file in this cell ("#REF!", formula without a
            stored value), told in ``faults`` by the reader too; then no value.
    """

    text: str = ""
    number: Decimal | None = None
    decimals: int | None = None
    indent: float = 0
    bold: bool = False
    place: str = ""
    error: str = ""

    @property
    def blank(self) -> bool:
        """Whether nothing stands in it."""
        return not self.text.strip() and self.number is None and not self.error


BLANK = Cell()


@dataclass(frozen=True, slots=True)
class Row:
    """A row of cells; ``place`` is "rad 7", or "sida 3, rad 12" in a PDF."""

    place: str
    cells: tuple[Cell, ...]
    hidden: bool = False

    @property
    def blank(self) -> bool:
        """Whether nothing stands in it."""
        return all(cell.blank for cell in self.cells)


@dataclass(frozen=True)
class Grid:
    """A sheet, a page's columns of words, or a whole csv file.

    All rows have the same number of cells; a merged cell stands in its first
    one, and ``spans`` tells how many columns it covers. Text around a table
    (title, unit, notes) stands in the rows too.

    Attributes:
        place: "Blad1", "sida 3", or "" for a csv file.
        rows: From the top; blank rows are kept.
        spans: (row, column) -> columns that the cell covers, where over one.
        separator: What stands between the place of the grid and that of a cell.
        about: What the document calls itself: the first lines of its first page,
            what runs on every page.
    """

    place: str
    rows: Sequence[Row]
    spans: dict[tuple[int, int], int]
    separator: str = "!"
    about: tuple[str, ...] = ()
