"""How large a sheet says it is, and how far out its cells stand.

A reader lays out every cell between the first and the last: two cells in opposite
corners of a sheet would take gigabytes.
"""

import re
from dataclasses import dataclass, field

from data_access.readers.guard.names import ending

#: Cells between the first and the last that are laid out at most.
MOST_CELLS = 4_000_000
#: A sheet that declares more than this declares what no sheet of a board has; a
#: program that declares every row to the last of a few columns is forgiven.
_DECLARED = 200_000_000

_DIMENSION = re.compile(rb"<(?:\w+:)?dimension\s[^>]*?ref=[\"']([A-Z0-9:$]+)[\"']")
_CORNER = re.compile(rb"\$?([A-Z]{1,4})\$?(\d{1,9})")
# A cell in which something stands: not closed in its own tag, nor at once.
_CELL = re.compile(
    rb"<(?:\w+:)?c\s[^<>]*?\br=[\"']([A-Z]{1,4})(\d{1,9})[\"'][^<>]*?(?<!/)>\s*<(?!/)"
)

_DECLARES = (
    "Bladet säger sig ha orimligt många celler ({}), och filen är inte läst. Kopiera "
    "tabellerna till en ny arbetsbok."
)
_SPARSE = (
    "Bladets celler står orimligt långt ifrån varandra (till {}), och filen är inte "
    "läst. Kopiera tabellerna till en ny arbetsbok."
)


def extent_of(part: str) -> "Extent | None":
    """What is to follow how large a sheet is, if the part may be a sheet."""
    is_sheet = part.lower().startswith("xl/") and ending(part) == "xml"
    return Extent() if is_sheet else None


@dataclass
class Extent:
    """The corners of what has been seen of a sheet."""

    rows: set[int] = field(default_factory=set)
    columns: set[int] = field(default_factory=set)

    def add(self, text: bytes) -> str:
        """Take in a piece; returns why it is too large, or ""."""
        declared = _DIMENSION.search(text)
        if declared and _area(declared[1]) > _DECLARED:
            return _DECLARES.format(declared[1].decode())
        found = _CELL.findall(text)
        if not found:
            return ""
        rows = {int(row) for _, row in found}
        columns = {_column(letters) for letters in {letters for letters, _ in found}}
        self._widen(self.rows, rows)
        self._widen(self.columns, columns)
        if _length(self.rows) * _length(self.columns) <= MOST_CELLS:
            return ""
        return _SPARSE.format(f"rad {max(self.rows)}, kolumn {max(self.columns) + 1}")

    @staticmethod
    def _widen(kept: set[int], more: set[int]) -> None:
        least, most = min(kept | more), max(kept | more)
        kept.clear()
        kept.update((least, most))


def _length(corners: set[int]) -> int:
    return max(corners) - min(corners) + 1


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
