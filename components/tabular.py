"""A table without a medium: the same rows for the screen and for paper."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Column:
    """A column's head.

    Attributes:
        head: The words at its top.
        group: The block it belongs to (``Januari–augusti 2021``), if any.
        scenario: ``budget``, ``outcome``, ``previous``, ``forecast``, ``deviation`` or
            none.
        text: Holds words rather than figures.
    """

    head: str
    group: str = ""
    scenario: str = ""
    text: bool = False


@dataclass(frozen=True)
class Cell:
    """What stands in a cell.

    Attributes:
        said: As printed.
        tone: How it is judged: good, bad, neutral or "".
        source: Where it comes from, or "".
    """

    said: str
    tone: str = ""
    source: str = ""


@dataclass(frozen=True)
class Row:
    """A row: its head, its cells; ``kind`` as in the frames (net, total …)."""

    label: str
    cells: Sequence[Cell]
    kind: str = ""
    level: int = 0


@dataclass(frozen=True)
class Table:
    """A table with real heads.

    Attributes:
        caption: What it shows, with the unit.
        columns: One a cell of a row.
        rows: In printed order.
        first: Heads the column of row labels.
        note: Sign convention and what else must be known.
        widths: Shares of a paper's width, the labels' first; empty: as needed.
    """

    caption: str
    columns: Sequence[Column]
    rows: Sequence[Row]
    first: str = ""
    note: str = ""
    widths: Sequence[float] = ()
