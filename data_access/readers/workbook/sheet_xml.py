"""A sheet's XML, gone through once for what the values do not tell.

Values are calamine's; here stands which cells are errors or formulas without a
value, how cells look, and what is hidden.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from xml.parsers import expat

from data_access.readers.workbook.details import PLAIN, At, Details, Look

_REFERENCE = re.compile(r"([A-Z]+)(\d+)")
_TRUE = {"1", "true"}


def scan(pieces: Iterable[bytes], looks: Sequence[Look]) -> Details:
    """Go through a sheet.

    Args:
        pieces: Its XML.
        looks: Of the styles that its cells name by number.

    Raises:
        ExpatError: It is no whole XML.
    """
    seeing = _Seeing(looks)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = seeing.start
    parser.EndElementHandler = seeing.end
    parser.CharacterDataHandler = seeing.text
    for piece in pieces:
        parser.Parse(piece)
    parser.Parse(b"", True)  # noqa: FBT003 -- expat's own
    return seeing.details


class _Seeing:
    """Where the parser is, and what it has seen."""

    def __init__(self, looks: Sequence[Look]) -> None:
        self.details = Details()
        self._looks = looks
        self._row = -1
        self._column = -1
        self._type = ""
        self._look = PLAIN
        self._formula = False
        self._reading = False
        self._value = ""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Begin an element."""
        match name.rpartition(" ")[2]:
            case "c":
                self._begin_cell(attributes)
            case "v" | "t":
                self._reading = True
            case "f":
                self._formula = True
            case "row":
                self._begin_row(attributes)
            case "col":
                self._column_of(attributes)

    def text(self, text: str) -> None:
        """Keep the text of a value."""
        if self._reading:
            self._value += text

    def end(self, name: str) -> None:
        """End an element."""
        match name.rpartition(" ")[2]:
            case "v" | "t":
                self._reading = False
            case "c":
                self._end_cell((self._row, self._column))

    def _begin_row(self, attributes: Mapping[str, str]) -> None:
        self._row = int(attributes.get("r", self._row + 2)) - 1
        self._column = -1
        if attributes.get("hidden") in _TRUE:
            self.details.hidden_rows.add(self._row)

    def _column_of(self, attributes: Mapping[str, str]) -> None:
        if attributes.get("hidden") in _TRUE:
            first, last = int(attributes["min"]), int(attributes["max"])
            self.details.hidden_columns |= set(range(first - 1, min(last, 16_384)))

    def _begin_cell(self, attributes: Mapping[str, str]) -> None:
        found = _REFERENCE.fullmatch(attributes.get("r", ""))
        self._column = column(found[1]) if found else self._column + 1
        self._type = attributes.get("t", "n")
        style = int(attributes.get("s", 0))
        self._look = self._looks[style] if style < len(self._looks) else PLAIN
        self._formula, self._value = False, ""

    def _end_cell(self, at: At) -> None:
        details, value = self.details, self._value
        if self._formula and not value and self._type != "str":
            details.missing.add(at)
        elif self._type == "e":
            details.errors[at] = value or "#N/A"
        elif not value:
            return
        details.valued += 1
        if self._type == "n":
            self._count(at, value)
        if self._look is not PLAIN and self._look != PLAIN:
            details.looks[at] = self._look

    def _count(self, at: At, value: str) -> None:
        is_other = value not in {"", "0", "0.0"}
        if self._formula:
            self.details.formulas[at] = is_other
        elif is_other:
            self.details.constants += 1


def column(letters: str) -> int:
    """The number of a column, counted from 0: "A" is 0."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1
