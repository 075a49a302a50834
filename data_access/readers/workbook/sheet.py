"""One sheet: calamine's values and what stands beside them, as a grid."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from python_calamine import CalamineSheet

from data_access.readers.faults import Fault
from data_access.readers.formulas import Formulas
from data_access.readers.grid import BLANK, Cell, Grid, Row
from data_access.readers.workbook.details import (
    PLAIN,
    At,
    BrokenPartError,
    Details,
    TooManyCellsError,
)
from data_access.readers.workbook.values import Raw, read

MOST_CELLS = 2_000_000
#: Spaces that a step of indentation is as wide as.
_STEP = 3
_MISSING = "formel utan sparat värde"

_NO_VALUE = (
    "Formeln har inget sparat värde, så cellen är inte läst. Öppna arbetsboken i "
    "Excel, spara den och läs in den igen."
)
_NO_VALUES = (
    "{} formler har inget sparat värde, så cellerna är inte lästa. Öppna arbetsboken i "
    "Excel, spara den och läs in den igen."
)
_ERROR = "Cellen har felet {} och är inte läst. Rätta formeln och läs in filen igen."
_THOUSANDS = (
    "Talen visas i {} genom sitt talformat, och är lästa så som de visas ({} celler)."
)
_SCALES = {1: "tusental", 2: "miljontal", 3: "miljardtal"}
_ROW, _ROWS = "Raden är dold, men läst.", "{} rader är dolda, men lästa."
_COLUMN, _COLUMNS = "Kolumnen är dold, men läst.", "Kolumnerna är dolda, men lästa."
#: Errors and formulas that are told one by one.
_TOLD = 20


def grid(sheet: CalamineSheet, details: Details) -> tuple[Grid, list[Fault]]:
    """Lay out a sheet.

    Args:
        sheet: Its values.
        details: What stands beside them.

    Raises:
        TooManyCellsError: It is too large.
        BrokenPartError: Values are missing.
    """
    if details.valued > MOST_CELLS:
        raise TooManyCellsError
    corner = _corner(sheet, details)
    if corner is None:
        return Grid(sheet.name, (), {}), []
    reading = _Reading(sheet, details, corner)
    rows = list(reading.rows())
    reading.check()
    spans = _spans(sheet, corner, len(rows), reading.width)
    return Grid(sheet.name, rows, spans), list(reading.faults(rows))


def _corner(sheet: CalamineSheet, details: Details) -> At | None:
    """The first row and column in which something stands, an error too."""
    found = [*details.errors, *details.missing]
    if sheet.start:
        found.append(sheet.start)
    if not found:
        return None
    return min(row for row, _ in found), min(column for _, column in found)


class _Reading:
    """A sheet while its rows are made."""

    def __init__(self, sheet: CalamineSheet, details: Details, corner: At) -> None:
        self._sheet, self._details = sheet, details
        self._top, self._left = corner
        lost = [*details.errors, *details.missing]
        ends = [*lost, *([sheet.end] if sheet.end else [])]
        self._bottom = max(row for row, _ in ends)
        self.width = max(column for _, column in ends) - self._left + 1
        self._letters = [letters(self._left + i) for i in range(self.width)]
        self._formulas = Formulas(sheet.name)
        self._thousands: dict[int, list[At]] = {}
        self._numbers = 0

    def rows(self) -> Iterator[Row]:
        """Every row from the first with something in it to the last."""
        values = self._values()
        for at in range(self._top, self._bottom + 1):
            row = values.get(at, [])
            hidden = at in self._details.hidden_rows
            yield Row(f"rad {at + 1}", self._cells(at, row), hidden)

    def check(self) -> None:
        """See that no number was lost on the way.

        Raises:
            BrokenPartError: The file has more numbers than the values.
        """
        if self._numbers < self._details.numbers:
            raise BrokenPartError(self._sheet.name)

    def _values(self) -> dict[int, list[Raw]]:
        """The rows that calamine has, by number, from its own first column."""
        if self._sheet.start is None:
            return {}
        top, left = self._sheet.start
        before: list[Raw] = [""] * (left - self._left)
        return {
            top + index: before + row
            for index, row in enumerate(self._sheet.to_python())
        }

    def _cells(self, at: int, values: Sequence[Raw]) -> tuple[Cell, ...]:
        lost = self._details.errors or self._details.missing
        if not lost and not any(value != "" for value in values):
            return (BLANK,) * self.width
        padded = [*values, *[""] * (self.width - len(values))]
        return tuple(self._cell((at, i), value) for i, value in enumerate(padded))

    def _cell(self, at: At, value: Raw) -> Cell:
        row, index = at
        where = (row, self._left + index)
        if where in self._details.missing:
            self._numbers += value != ""
            return Cell(place=self._place(at), error=_MISSING)
        if where in self._details.errors:
            error = self._details.errors[where]
            return Cell(error, place=self._place(at), error=error)
        if value == "":
            return BLANK
        self._numbers += not isinstance(value, str)
        look = self._details.looks.get(where, PLAIN)
        text, number = read(value, look)
        if number is None:
            self._formulas.see(text, self._place(at))
        elif look.thousands:
            self._thousands.setdefault(look.thousands, []).append(at)
        indent = look.indent * _STEP + len(text) - len(text.lstrip())
        decimals = None if number is None else look.decimals
        return Cell(text, number, decimals, indent, look.bold, self._place(at))

    def _place(self, at: At) -> str:
        return f"{self._letters[at[1]]}{at[0] + 1}"

    def faults(self, rows: Sequence[Row]) -> Iterator[Fault]:
        """What is to be said of the sheet, when its rows are made."""
        yield from self._lost()
        yield from self._hidden(rows)
        for thousands, cells in self._thousands.items():
            scale = _SCALES.get(thousands, f"10^{3 * thousands}")
            place = f"{self._sheet.name}!{self._place(cells[0])}"
            yield Fault("warning", place, _THOUSANDS.format(scale, len(cells)))
        yield from self._formulas.faults()

    def _lost(self) -> Iterator[Fault]:
        name, details = self._sheet.name, self._details
        missing = sorted(details.missing)
        if len(missing) > _TOLD:
            message = _NO_VALUES.format(len(missing))
            yield Fault("error", f"{name}!{reference(missing[0])}", message)
        else:
            for at in missing:
                yield Fault("error", f"{name}!{reference(at)}", _NO_VALUE)
        for at, error in sorted(details.errors.items())[:_TOLD]:
            yield Fault("error", f"{name}!{reference(at)}", _ERROR.format(error))
        if (more := len(details.errors) - _TOLD) > 0:
            message = f"{more} celler till har fel och är inte lästa."
            yield Fault("error", name, message)

    def _hidden(self, rows: Sequence[Row]) -> Iterator[Fault]:
        name = self._sheet.name
        hidden = [
            self._top + index
            for index, row in enumerate(rows)
            if row.hidden and not row.blank
        ]
        for first, last in _runs(hidden):
            message = _ROW if first == last else _ROWS.format(last - first + 1)
            span = "" if first == last else f"–{last + 1}"
            yield Fault("info", f"{name}, rad {first + 1}{span}", message)
        shown = range(self._left, self._left + self.width)
        columns = [at for at in shown if at in self._details.hidden_columns]
        used = [at for at in columns if self._used(rows, at - self._left)]
        for first, last in _runs(used):
            message = _COLUMN if first == last else _COLUMNS
            span = (
                letters(first) if first == last else f"{letters(first)}–{letters(last)}"
            )
            yield Fault("info", f"{name}, kolumn {span}", message)

    @staticmethod
    def _used(rows: Sequence[Row], column: int) -> bool:
        return any(not row.cells[column].blank for row in rows)


def _spans(sheet: CalamineSheet, corner: At, height: int, width: int) -> dict[At, int]:
    top, left = corner
    found: dict[At, int] = {}
    for (row, first), (_, last) in sheet.merged_cell_ranges or []:
        at = (row - top, first - left)
        if last > first and 0 <= at[0] < height and 0 <= at[1] < width:
            found[at] = min(last - first + 1, width - at[1])
    return found


def _runs(numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    """First and last of each run of numbers that follow each other."""
    for _, run in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0]):
        members = [number for _, number in run]
        yield members[0], members[-1]


def letters(column: int) -> str:
    """The letters of a column counted from 0: 0 is "A"."""
    found = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(65 + rest) + found
    return found


def reference(at: At) -> str:
    """A cell as a person writes it: "C7"."""
    return f"{letters(at[1])}{at[0] + 1}"
