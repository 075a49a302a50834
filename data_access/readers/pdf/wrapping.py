"""Lines of words that are no rows but a part of a cell, above or below.

Where no rules part rows, the distance between lines tells, or the words do: a line
goes on where it begins with a small letter or the one above ends with "och", and
only where the next word had no room above.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from data_access.readers.pdf.columns import Column
from data_access.readers.pdf.pieces import Piece

_CLOSER = 0.87  # of the distance between rows: lines nearer are of one row
_LEADING = 1.9  # sizes: lines further apart are not of one cell
_ENDS_OPEN = ("-", "/", ",", "(", "&", "+")
_OPEN_WORDS = {
    *("och", "av", "för", "till", "med", "i", "på", "från", "samt", "eller", "inom"),
    *("exkl", "exkl.", "inkl", "inkl.", "m", "mot", "per", "vid", "om", "enligt"),
}


@dataclass
class TableRow:
    """A row in the making: per column its lines of words or its number.

    ``line`` is the first line's number; ``base`` and ``last`` are the baselines of
    its first line and its last.
    """

    line: int
    base: float
    last: float
    cells: dict[int, list[Piece]] = field(default_factory=dict)

    def has_figures(self, columns: Sequence[Column]) -> bool:
        """Whether a column of numbers has something."""
        return any(columns[at].numeric for at in self.cells)

    def take(self, lower: "TableRow") -> None:
        """Add the next line of the same row."""
        for at, pieces in lower.cells.items():
            self.cells.setdefault(at, []).extend(pieces)
        self.last = lower.last


def unwrapped(rows: Sequence[TableRow], columns: Sequence[Column]) -> list[TableRow]:
    """Join lines that are a part of a cell, and no row."""
    cells = _Cells(rows, columns)
    made: list[TableRow] = []
    for row, after in zip(rows, [*rows[1:], None], strict=True):
        above = made[-1] if made else None
        if above and row.has_figures(columns):
            joins = not above.has_figures(columns) and cells.begins(above, row)
        else:
            joins = above is not None and cells.goes_on(above, row, after)
        if above and joins:
            above.take(row)
        else:
            made.append(row)
    return made


class _Cells:
    """What the rows of a table tell of how its cells are wrapped."""

    def __init__(self, rows: Sequence[TableRow], columns: Sequence[Column]) -> None:
        words = [at for at, column in enumerate(columns) if not column.numeric]
        self.columns = columns
        self.label = 0 if 0 in words else -1
        self.reach = max(
            (p.x1 for row in rows for p in row.cells.get(self.label, [])), default=0.0
        )
        apart = [
            lower.base - upper.base
            for upper, lower in pairwise(rows)
            if upper.has_figures(columns) and lower.has_figures(columns)
        ]
        self.pitch = median(apart) if apart else 0.0

    def goes_on(self, above: TableRow, row: TableRow, after: TableRow | None) -> bool:
        """Whether a line of words only is the rest of the row above it."""
        if self.label not in row.cells:
            return self._nearer_above(above, row, after)
        upper, lower = above.cells.get(self.label), row.cells[self.label][0]
        if not upper or not self._may_wrap(upper[-1], lower):
            return False
        distance = row.base - above.last
        nearer = after is not None and after.base - row.base < distance - 0.5
        if self._close(distance) and not nearer:
            return True
        if distance > _LEADING * lower.size:
            return False
        return _small(lower.text) or _open(upper[-1].text)

    def begins(self, row: TableRow, after: TableRow) -> bool:
        """Whether a line of words only is the beginning of the row under it."""
        distance = after.base - row.last
        upper, lower = row.cells.get(self.label), after.cells.get(self.label)
        if not lower:
            size = max(piece.size for pieces in row.cells.values() for piece in pieces)
            near = 0.8 * (self.pitch or 1.2 * size)
            return after.has_figures(self.columns) and distance < near
        if not upper or not self._may_wrap(upper[-1], lower[0]):
            return False
        if self._close(distance):
            return True
        if distance > _LEADING * upper[-1].size:
            return False
        return _small(lower[0].text) or _open(upper[-1].text)

    def _close(self, distance: float) -> bool:
        return bool(self.pitch) and distance < _CLOSER * self.pitch

    def _nearer_above(
        self, above: TableRow, row: TableRow, after: TableRow | None
    ) -> bool:
        """Whether words beside the labels are not clearly nearer the row below."""
        if not after:
            return True
        lower = after.base - row.base
        clearly = lower < 0.75 * (row.base - above.last)
        return not (clearly and (not self.pitch or self._close(lower)))

    def _may_wrap(self, upper: Piece, lower: Piece) -> bool:
        """Whether the next line's first word had no room on the line above."""
        if upper.text.endswith(":") or upper.bold != lower.bold:
            return False
        word = lower.text.split()[0]
        width = (lower.x1 - lower.x0) * len(word) / len(lower.text)
        broken = upper.text.endswith("-")
        return broken or upper.x1 + 0.2 * upper.size + width > self.reach - 1


def _small(text: str) -> bool:
    return text.startswith("(") or (
        text[:1].islower() and not text.lower().startswith("varav")
    )


def _open(text: str) -> bool:
    return (
        text.endswith(_ENDS_OPEN) or text.rsplit(maxsplit=1)[-1].lower() in _OPEN_WORDS
    )
