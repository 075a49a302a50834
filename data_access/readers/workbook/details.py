"""What stands in a workbook beside the values: looks, errors, what is hidden."""

from dataclasses import dataclass, field

#: Row and column, counted from 0.
At = tuple[int, int]


@dataclass(frozen=True)
class Look:
    """How a cell is shown.

    Attributes:
        decimals: How many its number format has; ``None`` where it has none.
        percent: Whether it is shown as per cent.
        thousands: How many times the shown number is divided by a thousand.
        bold: Whether it is set in bold.
        indent: Steps from the left edge.
    """

    decimals: int | None = None
    percent: bool = False
    thousands: int = 0
    bold: bool = False
    indent: int = 0


PLAIN = Look()


@dataclass
class Details:
    """What a sheet has beside its values.

    Attributes:
        looks: Of the cells that are not shown plainly.
        errors: Cells that hold an error, as "#REF!".
        missing: Formulas whose value the file does not have.
        hidden_rows: Rows that are not shown.
        hidden_columns: Columns that are not shown.
        valued: How many cells the file has a value for.
        formulas: The values of formulas that are numbers: how many, and how many
            are not 0.
        constants: How many numbers that are not formulas are not 0.
        numbers: How many numbers the values must at least have.
    """

    looks: dict[At, Look] = field(default_factory=dict)
    errors: dict[At, str] = field(default_factory=dict)
    missing: set[At] = field(default_factory=set)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    valued: int = 0
    formulas: dict[At, bool] = field(default_factory=dict)
    constants: int = 0
    numbers: int = 0

    def distrust(self) -> None:
        """Take noughts for what they are where every formula has one.

        Programs that do not compute write 0 as every formula's value, and ask that
        the book be computed when it is opened.
        """
        if self.formulas and not any(self.formulas.values()) and self.constants:
            self.missing |= set(self.formulas)


class BrokenPartError(Exception):
    """A part of the workbook is missing or broken; the message names it."""


class TooManyCellsError(Exception):
    """A sheet has more cells than are read."""


class LockedError(Exception):
    """The workbook has a password."""
