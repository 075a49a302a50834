"""A sheet's XML, gone through once for what the values do not tell.

Values are calamine's; here stands which cells are errors or formulas without a
value, how cells look, and what is hidden. Every cell passes here, so the parser's
events are handled without detours.
"""

from collections.abc import Iterable, Sequence
from xml.parsers import expat

from data_access.readers.workbook.details import PLAIN, Details, Look

_DIGITS = "0123456789"
_TRUE = {"1", "true"}
_WIDEST = 16_384
_NOUGHT = {"", "0", "0.0"}


def scan(pieces: Iterable[bytes], looks: Sequence[Look]) -> Details:
    """Go through a sheet.

    Args:
        pieces: Its XML.
        looks: Of the styles that its cells name by number.

    Raises:
        ExpatError: It is no whole XML.
        ValueError: A number in it is none.
    """
    seeing = _Seeing(looks)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.ordered_attributes = True
    parser.StartElementHandler = seeing.start
    parser.EndElementHandler = seeing.end
    parser.CharacterDataHandler = seeing.text
    for piece in pieces:
        parser.Parse(piece)
    parser.Parse(b"", True)  # noqa: FBT003 -- expat's own
    return seeing.details


class _Seeing:
    """Where the parser is, and what it has seen.

    Names are compared as they are written, with the prefix that the first has.
    """

    def __init__(self, looks: Sequence[Look]) -> None:
        self.details = Details()
        self._looks = looks
        self._columns: dict[str, int] = {}
        self._row = self._column = -1
        self._type = ""
        self._style = 0
        self._formula = self._reading = False
        self._value = ""
        self._cell = ""
        self._values: frozenset[str] = frozenset()
        self._names: dict[str, str] = {}

    def start(self, name: str, attributes: list[str]) -> None:
        """Begin an element."""
        if name == self._cell:
            self._begin_cell(attributes)
        elif name in self._values:
            self._reading = True
        elif not self._cell:
            self._begin(name)
        elif plain := self._names.get(name):
            self._begin_other(plain, dict(zip(*[iter(attributes)] * 2, strict=True)))

    def text(self, text: str) -> None:
        """Keep the text of a value."""
        if self._reading:
            self._value += text

    def end(self, name: str) -> None:
        """End an element."""
        if name == self._cell:
            self._end_cell()
        elif name in self._values:
            self._reading = False

    def _begin(self, root: str) -> None:
        """Learn how names are written in this sheet."""
        prefix = root[: root.rfind(":") + 1]
        self._cell = f"{prefix}c"
        self._values = frozenset({f"{prefix}v", f"{prefix}t"})
        self._names = {prefix + name: name for name in ("f", "row", "col")}

    def _begin_other(self, name: str, attributes: dict[str, str]) -> None:
        hidden = attributes.get("hidden") in _TRUE
        if name == "f":
            self._formula = True
        elif name == "row":
            self._row = int(attributes.get("r", self._row + 2)) - 1
            self._column = -1
            if hidden:
                self.details.hidden_rows.add(self._row)
        elif hidden:
            first, last = int(attributes["min"]), int(attributes["max"])
            self.details.hidden_columns |= set(range(first - 1, min(last, _WIDEST)))

    def _begin_cell(self, attributes: list[str]) -> None:
        self._column += 1
        self._type, self._style = "n", 0
        self._formula, self._value = False, ""
        for at in range(0, len(attributes), 2):
            match attributes[at]:
                case "r":
                    self._column = self._column_of(attributes[at + 1])
                case "s":
                    self._style = int(attributes[at + 1])
                case "t":
                    self._type = attributes[at + 1]

    def _column_of(self, reference: str) -> int:
        letters = reference.rstrip(_DIGITS)
        if letters not in self._columns:
            self._columns[letters] = column(letters)
        return self._columns[letters]

    def _end_cell(self) -> None:
        value, details = self._value, self.details
        at = (self._row, self._column)
        if self._formula and not value and self._type != "str":
            details.missing.add(at)
        elif self._type == "e":
            details.errors[at] = value or "#N/A"
        elif not value:
            return
        details.valued += 1
        if self._type == "n" and value:
            details.numbers += 1
            if self._formula:
                details.formulas[at] = value not in _NOUGHT
            elif value not in _NOUGHT:
                details.constants += 1
        if self._style < len(self._looks):
            look = self._looks[self._style]
            if look is not PLAIN:
                details.looks[at] = look


def column(letters: str) -> int:
    """The number of a column, counted from 0: "A" is 0.

    Raises:
        ValueError: It is none.
    """
    number = 0
    for letter in letters:
        if not "A" <= letter <= "Z":
            raise ValueError(letters)
        number = number * 26 + ord(letter) - 64
    return number - 1
