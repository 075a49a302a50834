"""Some rows and columns of a grid, and the tables that stand side by side in them."""

from collections.abc import Sequence
from dataclasses import dataclass

from data_access.readers.grid import Grid
from data_access.readers.table.cells import Seeing, Seen


@dataclass(frozen=True)
class Block:
    """Some rows and columns of a grid."""

    grid: Grid
    seen: Seeing
    rows: Sequence[int]
    columns: Sequence[int]

    def cell(self, row: int, column: int) -> Seen:
        """One cell."""
        return self.seen[row][column]

    def cells(self, row: int) -> list[Seen]:
        """What stands in a row of the block."""
        return [
            self.seen[row][column]
            for column in self.columns
            if self.seen[row][column].what != "blank"
        ]

    def part(self, rows: Sequence[int], columns: Sequence[int]) -> "Block":
        """A part of it."""
        return Block(self.grid, self.seen, rows, columns)


def bands(block: Block) -> list[list[int]]:
    """Columns of each table beside another; one band where there is one table."""
    found: list[list[int]] = []
    for run in _runs(block):
        if found and _stands_alone(block, run) and _has_figures(block, found[-1]):
            found.append(run)
        elif found:
            found[-1] += run
        else:
            found.append(run)
    return found


def _runs(block: Block) -> list[list[int]]:
    """Columns that stand together, cut where a column is blank all through."""
    runs: list[list[int]] = [[]]
    for column in block.columns:
        if any(block.cell(row, column).what != "blank" for row in block.rows):
            runs[-1].append(column)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def _stands_alone(block: Block, run: Sequence[int]) -> bool:
    """Whether a run has names of its own to the left of figures of its own.

    Before the names there may be codes, and nothing else.
    """
    counted = {
        column: [row for row in block.rows if block.cell(row, column).what == "number"]
        for column in run
    }
    for place, column in enumerate(run):
        rows = {row for later in run[place + 1 :] for row in counted[later]}
        named = [row for row in rows if block.cell(row, column).what == "text"]
        if rows and len(named) * 3 >= len(rows) * 2:
            return True
        if not all(block.cell(row, column).code for row in counted[column]):
            return False
    return False


def _has_figures(block: Block, run: Sequence[int]) -> bool:
    return any(block.cell(r, c).what == "number" for r in block.rows for c in run)
