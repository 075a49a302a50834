"""How large a sheet says it is, and how far out its cells stand.

A reader lays out every cell between the first and the last: two cells in opposite
corners of a sheet would take gigabytes.
"""

import re
from dataclasses import dataclass, field

from data_access.readers.guard.names import ending

#: Cells between the first and the last that are laid out at most, and cells of a
#: book in which something stands.
MOST_CELLS, MOST_VALUES = 4_000_000, 2_000_000
#: A sheet that declares more than this declares what no sheet of a board has; a
#: program that declares every row to the last of a few columns is forgiven.
_DECLARED = 200_000_000

_DIMENSION = re.compile(rb"<(?:\w+:)?dimension\s[^>]*?ref=[\"']([A-Z0-9:$]+)[\"']")
_CORNER = re.compile(rb"\$?([A-Z]{1,4})\$?(\d{1,9})")
# A cell in which something stands: not closed in its own tag, nor at once.
_CELL = re.compile(
    rb"<(?:\w+:)?c\s[^<>]*?\br=[\"']([A-Z]{1,4})(\d{1,9})[\"'][^<>]*?(?<!/)>\s*<(?!/)"
)

# The same at a glance: letters and rows of all cells, with something in or not.
_LETTERS = re.compile(rb" r=[\"']([A-Z]{1,4})")
_ROW = re.compile(rb"<(?:\w+:)?row\b[^<>]*?\sr=[\"'](\d{1,9})")

_DECLARES = (
    "Bladet säger sig ha orimligt många celler ({}), och filen är inte läst. Kopiera "
    "tabellerna till en ny arbetsbok."
)
_SPARSE = (
    "Bladets celler står orimligt långt ifrån varandra (till rad {}, kolumn {}), och "
    "filen är inte läst. Kopiera tabellerna till en ny arbetsbok."
)
_MANY = (
    "Bladet har mer än {} miljoner celler, och filen är inte läst. Dela upp den, eller "
    "exportera tabellen som csv."
)


def extent_of(part: str) -> "Extent | None":
    """What is to follow how large a sheet is, if the part may be a sheet."""
    is_sheet = part.lower().startswith("xl/") and ending(part) == "xml"
    return Extent() if is_sheet else None


@dataclass
class Extent:
    """The corners of what has been seen of a sheet.

    At a glance they may be too wide, as where a program writes the last row of all
    without anything in it: then the sheet is gone through again, exactly.
    """

    exact: bool = False
    rows: set[int] = field(default_factory=set)
    columns: set[int] = field(default_factory=set)
    values: int = 0

    @property
    def wide(self) -> bool:
        """Whether more would be laid out than may be."""
        return _length(self.rows) * _length(self.columns) > MOST_CELLS

    def add(self, text: bytes) -> str:
        """Take in a piece; returns why it is too large, or ""."""
        declared = _DIMENSION.search(text)
        if declared and _area(declared[1]) > _DECLARED:
            return _DECLARES.format(declared[1].decode())
        self.values += text.count(b"</v>") + text.count(b"</is>") + _prefixed(text)
        if self.values > MOST_VALUES:
            return _MANY.format(MOST_VALUES // 1_000_000)
        rows, columns = self._exactly(text) if self.exact else self._glance(text)
        _widen(self.rows, rows)
        _widen(self.columns, columns)
        if not self.exact or not self.wide:
            return ""
        return _SPARSE.format(max(self.rows), max(self.columns) + 1)

    def _glance(self, text: bytes) -> tuple[set[int], set[int]]:
        rows = {int(row) for row in _ROW.findall(text)}
        columns = {_column(letters) for letters in set(_LETTERS.findall(text))}
        return rows, columns

    def _exactly(self, text: bytes) -> tuple[set[int], set[int]]:
        found = _CELL.findall(text)
        rows = {int(row) for _, row in found}
        return rows, {_column(letters) for letters in {each for each, _ in found}}


def _prefixed(text: bytes) -> int:
    return text.count(b":v>") // 2


def _widen(kept: set[int], more: set[int]) -> None:
    if more:
        corners = min(kept | more), max(kept | more)
        kept.clear()
        kept.update(corners)


def _length(corners: set[int]) -> int:
    return max(corners) - min(corners) + 1 if corners else 1


def _area(reference: bytes) -> int:
    corners = _CORNER.findall(reference)
    if len(corners) < 2:
        return 1
    (left, top), (right, bottom) = corners[0], corners[-1]
    width = abs(_column(right) - _column(left)) + 1
    return width * (abs(int(bottom) - int(top)) + 1)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1
