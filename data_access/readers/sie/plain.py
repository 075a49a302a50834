"""The careful way: every line by itself, in order, whatever it looks like."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from data_access.readers.sie import tokens, vouchers
from data_access.readers.sie.records import Records
from data_access.readers.sie.remarks import Remarks
from data_access.readers.sie.tokens import Parts
from data_access.readers.sie.vouchers import Book, Voucher

_ROWS = frozenset({"#TRANS", "#RTRANS", "#BTRANS"})
#: What is nothing on a line of its own; the end of a file of DOS is among them.
_BLANK = " \t\v\f\x1a\0\ufeff"
#: Lines that a text in quotes may go on over.
_JOINED = 20
_UNCLOSED = (
    "Ett citattecken eller en klammer är inte avslutad. Raden är läst så långt det "
    "går: {}"
)


@dataclass
class Reader:
    """Takes the lines of a file, one after the other.

    Attributes:
        opened: How many braces opened a voucher, and how many closed one.
    """

    remarks: Remarks
    records: Records
    book: Book
    voucher: Voucher | None = None
    opened: int = 0
    closed: int = 0
    last: tuple[int, str, bool] = (0, "", True)
    _held: list[tuple[int, str]] = field(default_factory=list)
    _joined: int = 0

    def feed(self, lines: Iterable[tuple[int, str]]) -> None:
        """Take lines, each with its number."""
        for line, text in lines:
            plain = text.strip(_BLANK)
            if self._held and not plain.startswith(("#", "{", "}")):
                # A quote was open at the end of the line: the text goes on here.
                first, start = self._held.pop()
                self._joined += 1
                self._take(first, f"{start} {plain}")
                continue
            self._release()
            self._joined = 0
            if plain:
                self._take(line, text)

    def gap(self, count: int) -> None:
        """Be told that whole vouchers stood here, which somebody else has taken."""
        self._release()
        self._end()
        self.opened += count
        self.closed += count

    def end(self) -> None:
        """Take the end of the file."""
        self._release()

    def finish(self) -> None:
        """Close what is open."""
        self._end()

    def _release(self) -> None:
        if self._held:
            line, text = self._held.pop()
            self._line(line, text, tokens.split(text))

    def _take(self, line: int, text: str) -> None:
        parts = tokens.split(text)
        if not parts.is_whole and '"' in text and self._joined < _JOINED:
            self._held.append((line, text))
            return
        self._line(line, text, parts)

    def _line(self, line: int, text: str, parts: Parts) -> None:
        label = parts.label
        self.last = (line, text, parts.is_whole)
        if label in _ROWS:
            self._row(line, text, parts)
        elif label == "#VER":
            self._end()
            self.voucher = vouchers.begin(line, parts, self.remarks)
            if parts.objects is not None:  # the brace stands on the same line
                self.opened += 1
        elif label == "{":
            self.opened += 1
        elif label == "}":
            self.closed += 1
            self._end()
        elif not label:
            self.records.odd(line, text)
        else:
            self._unclosed(line, text, parts)
            self._end()
            self.records.add(line, parts, text)

    def _row(self, line: int, text: str, parts: Parts) -> None:
        self._unclosed(line, text, parts)
        if self.voucher is None:
            self.voucher = Voucher(line, is_outside=True)
            self.remarks.add("warning", line, vouchers.OUTSIDE, text.strip())
        vouchers.add(self.voucher, line, parts, text, self.remarks)

    def _unclosed(self, line: int, text: str, parts: Parts) -> None:
        if not parts.is_whole:
            self.remarks.add("warning", line, _UNCLOSED, text.strip())

    def _end(self) -> None:
        if self.voucher is not None:
            self.book.close(self.voucher)
            self.voucher = None
