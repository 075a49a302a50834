"""The lines of a section as a tree, and the figures that hang on them.

Amounts are whole öre in the internal sign (see `deviation`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

# What sums up the lines above it, instead of standing beside them.
RESULTS = ("net", "subtotal")


@dataclass(frozen=True)
class Figure:
    """One amount: öre or missing, its quantum (öre), and where it comes from.

    ``printed`` is the text as published; "" where the cell was printed blank.
    """

    ore: int | None
    quantum: int
    origin: str
    printed: str | None = None
    place: str | None = None


@dataclass(frozen=True)
class Line:
    """A row as printed; ``whole`` says that the rows below are all its parts."""

    id: int
    parent: int | None
    label: str
    kind: str
    note: str = ""
    whole: bool = True
    figures: Mapping[str, Figure] = field(default_factory=dict)
    cells: Mapping[str, str] = field(default_factory=dict)
    group: int | None = None

    def ore(self, measure: str) -> int | None:
        """The amount of a measure in öre, or ``None`` where it is missing."""
        figure = self.figures.get(measure)
        return None if figure is None else figure.ore


def below(line: Line, lines: Sequence[Line]) -> list[Line]:
    """The lines directly below a line, in printed order."""
    return [other for other in lines if other.parent == line.id]


def above(line: Line, lines: Sequence[Line]) -> list[Line]:
    """The lines that a net line or a subtotal sums up.

    They stand beside it and before it, down to the last net line, and are not
    sums themselves: a board with several economies has one net line for each.
    """
    found: list[Line] = []
    for other in _before(line, lines):
        if other.kind == "net":
            found = []
        elif other.kind not in (*RESULTS, "group"):
            found.append(other)
    return found


def _before(line: Line, lines: Sequence[Line]) -> list[Line]:
    beside = [other for other in lines if other.parent == line.parent]
    return beside[: beside.index(line)]


def levels(lines: Sequence[Line]) -> dict[int, int]:
    """The depth of every line by id; 0 stands at the top."""
    parents = {line.id: line.parent for line in lines}
    return {line.id: _depth(line.id, parents) for line in lines}


def _depth(line: int, parents: Mapping[int, int | None]) -> int:
    parent = parents[line]
    return 0 if parent is None else 1 + _depth(parent, parents)
