"""Old workbooks (xls): records beside the values, gone through once a sheet.

calamine answers nothing for an error, and tells no number formats.
"""

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from data_access.readers.guard.ole import Compound, NotCompoundError
from data_access.readers.workbook import formats
from data_access.readers.workbook.details import (
    PLAIN,
    At,
    BrokenPartError,
    Details,
    LockedError,
    Look,
    TooManyCellsError,
)

#: Cells between the first and the last that are laid out at most.
_MOST_CELLS = 4_000_000
_BOF, _EOF, _LOCK = 0x809, 0x0A, 0x2F
_FONT, _FORMAT, _XF, _SHEET = 0x31, 0x41E, 0xE0, 0x85
_ROW, _COLUMN = 0x208, 0x7D
_NUMBER, _RK, _MANY_RK = 0x203, 0x27E, 0xBD
_FORMULA, _ERROR, _TEXT, _SHARED_TEXT = 0x06, 0x205, 0x204, 0xFD
_BIFF8 = 0x600
# When the book is opened; and what a formula has that was not computed.
_HIDDEN_ROW, _CALCULATE, _EMPTY = 0x20, 0x02, 3
_BOLD = 600
_ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}
_STREAM = "Workbook"

Record = tuple[int, bytes]


@dataclass
class _Book:
    """What the sheets share."""

    sheets: dict[str, int] = field(default_factory=dict)
    bold: list[bool] = field(default_factory=list)
    codes: dict[int, str] = field(default_factory=lambda: dict(formats.BUILT_IN))
    looks: list[Look] = field(default_factory=list)


def details(path: Path) -> Mapping[str, Details]:
    """Say what each sheet has beside its values, by its name.

    Raises:
        BrokenPartError: The records cannot be followed.
        TooManyCellsError: A sheet is too large.
        LockedError: It has a password.
    """
    try:
        compound = Compound(path)
        data = compound.stream("workbook") or compound.stream("book")
        book = _book(data)
        return {name: _sheet(data, at, book) for name, at in book.sheets.items()}
    except (NotCompoundError, struct.error, IndexError) as error:
        raise BrokenPartError(_STREAM) from error


def _records(data: bytes, at: int) -> Iterator[Record]:
    """The records from a place to the end of what begins there."""
    depth = 0
    while at < len(data):
        kind, length = struct.unpack_from("<HH", data, at)
        body = data[at + 4 : at + 4 + length]
        if len(body) < length:
            raise BrokenPartError(_STREAM)
        depth += (kind == _BOF) - (kind == _EOF)
        if depth <= 0:
            return
        yield kind, body
        at += 4 + length
    raise BrokenPartError(_STREAM)


def _book(data: bytes) -> _Book:
    book = _Book()
    records = _records(data, 0)
    first, begin = next(records)
    if first != _BOF or struct.unpack_from("<H", begin)[0] != _BIFF8:
        return _old(data)
    for kind, body in records:
        if kind == _LOCK:
            raise LockedError
        if kind == _FONT:
            book.bold.append(struct.unpack_from("<H", body, 6)[0] >= _BOLD)
        elif kind == _FORMAT:
            book.codes[struct.unpack_from("<H", body)[0]] = _text(body, 4, body[2])
        elif kind == _XF:
            book.looks.append(_look(body, book))
        elif kind == _SHEET and body[5] == 0:
            place = struct.unpack_from("<I", body)[0]
            book.sheets[_text(body, 7, body[6])] = place
    return book


def _old(data: bytes) -> _Book:
    """Excel 5 and 95: names are in the letters of the machine; only errors."""
    book = _Book()
    for kind, body in _records(data, 0):
        if kind == _LOCK:
            raise LockedError
        if kind == _SHEET and body[5] == 0:
            name = body[7 : 7 + body[6]].decode("cp1252", "replace")
            book.sheets[name] = struct.unpack_from("<I", body)[0]
    return book


def _text(body: bytes, at: int, length: int) -> str:
    """A text whose first byte says whether its letters are of one byte or two."""
    if body[at] & 1:
        return body[at + 1 : at + 1 + 2 * length].decode("utf-16-le", "replace")
    return body[at + 1 : at + 1 + length].decode("latin-1")


def _look(xf: bytes, book: _Book) -> Look:
    font, code = struct.unpack_from("<HH", xf)
    font -= font > 4  # there is no font 4
    bold = font < len(book.bold) and book.bold[font]
    look = formats.look(book.codes.get(code, ""), bold=bold, indent=xf[8] & 15)
    return PLAIN if look == PLAIN else look


def _sheet(data: bytes, at: int, book: _Book) -> Details:
    seeing = _Seeing(book.looks)
    for kind, body in _records(data, at):
        if kind in _CELLS:
            _CELLS[kind](seeing, body)
    if seeing.wide:
        raise TooManyCellsError
    seeing.distrust()
    return seeing.details


class _Seeing:
    """What has been seen of a sheet."""

    def __init__(self, looks: list[Look]) -> None:
        self.details = Details()
        self._calculates = False
        self._empty: set[At] = set()
        self._looks = looks
        self._rows: list[int] = []
        self._columns: list[int] = []

    @property
    def wide(self) -> bool:
        """Whether more would be laid out than may be."""
        sides = [
            max(each) - min(each) + 1 for each in (self._rows, self._columns) if each
        ]
        return len(sides) == 2 and sides[0] * sides[1] > _MOST_CELLS

    def distrust(self) -> None:
        """Tell formulas without values from those that give nothing.

        A program that does not compute writes an empty text, or 0, for each of them.
        """
        if self._calculates:
            self.details.distrust()
        if self._empty and self.details.constants and not self.details.formulas:
            self.details.missing |= self._empty

    def cell(self, body: bytes) -> At:
        """Take in a cell with a value; returns where it is."""
        row, column, style = struct.unpack_from("<HHH", body)
        self._put((row, column), style)
        return row, column

    def _put(self, at: At, style: int) -> None:
        self._rows = [min([*self._rows, at[0]]), max([*self._rows, at[0]])]
        self._columns = [min([*self._columns, at[1]]), max([*self._columns, at[1]])]
        self.details.valued += 1
        look = self._looks[style] if style < len(self._looks) else PLAIN
        if look is not PLAIN:
            self.details.looks[at] = look

    def number(self, body: bytes) -> None:
        """A number that is no formula."""
        self.cell(body)
        self.details.constants += any(body[6:])

    def numbers(self, body: bytes) -> None:
        """Numbers of a row, one beside the other."""
        row, first = struct.unpack_from("<HH", body)
        for index, place in enumerate(range(4, len(body) - 6 + 1, 6)):
            style = struct.unpack_from("<H", body, place)[0]
            self._put((row, first + index), style)
            self.details.constants += any(body[place + 2 : place + 6])

    def formula(self, body: bytes) -> None:
        """A formula: its result is a number, or eight bytes that say of what kind."""
        at = self.cell(body)
        result = body[6:14]
        if result[6:] != b"\xff\xff":
            self.details.formulas[at] = any(result)
            self._calculates |= bool(struct.unpack_from("<H", body, 14)[0] & _CALCULATE)
        elif result[0] == _EMPTY:
            self._empty.add(at)
        elif result[0] == 2:
            self.details.errors[at] = _ERRORS.get(result[2], "#N/A")

    def error(self, body: bytes) -> None:
        """A truth value or an error."""
        at = self.cell(body)
        if body[7]:
            self.details.errors[at] = _ERRORS.get(body[6], "#N/A")

    def row(self, body: bytes) -> None:
        """How a row is shown."""
        if struct.unpack_from("<H", body, 12)[0] & _HIDDEN_ROW:
            self.details.hidden_rows.add(struct.unpack_from("<H", body)[0])

    def column(self, body: bytes) -> None:
        """How columns are shown."""
        first, last, _width, _style, shown = struct.unpack_from("<HHHHH", body)
        if shown & 1:
            self.details.hidden_columns |= set(range(first, min(last, 255) + 1))


_CELLS = {
    _NUMBER: _Seeing.number,
    _RK: _Seeing.number,
    _MANY_RK: _Seeing.numbers,
    _FORMULA: _Seeing.formula,
    _ERROR: _Seeing.error,
    _TEXT: _Seeing.cell,
    _SHARED_TEXT: _Seeing.cell,
    _ROW: _Seeing.row,
    _COLUMN: _Seeing.column,
}
