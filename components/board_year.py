"""A board and a year that something is shown of."""

from dataclasses import dataclass

from data_access import Record, Report


@dataclass(frozen=True)
class Chosen:
    """A board, a year, and the report that is meant, if there is one."""

    board: Record
    year: int
    report: Report | None = None

    @property
    def name(self) -> str:
        """The board's name."""
        return str(self.board.values["name"])

    @property
    def short(self) -> str:
        """The board's short name."""
        return str(self.board.values["short"])
