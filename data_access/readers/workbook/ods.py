"""OpenDocument sheets: what stands beside the values, gone through once.

Cells and rows that are the same are written once with how many they are, so that a
few bytes may stand for a million cells: they are counted before anything is laid out.
"""

import re
from collections.abc import Mapping
from xml.parsers import expat
from zipfile import ZipFile

from data_access.readers.workbook.details import (
    PLAIN,
    BrokenPartError,
    Details,
    Look,
    TooManyCellsError,
)

_CONTENT = "content.xml"
_PIECE = 2**18
_MOST_VALUES, _MOST_CELLS = 2_000_000, 4_000_000
_WIDEST = 16_384
#: Centimetres of a step of indentation, and units in centimetres.
_STEP = 0.35
_LENGTH = re.compile(r"([\d.]+)(cm|mm|in|pt)")
_IN_CM = {"cm": 1.0, "mm": 0.1, "in": 2.54, "pt": 2.54 / 72}
_NUMBERS = {"number-style", "percentage-style", "currency-style"}
_ERROR = re.compile(r"#[A-Z/0]+[!?]?|Err:\d+")

Attributes = Mapping[str, str]


def details(archive: ZipFile) -> Mapping[str, Details]:
    """Say what each sheet has beside its values, by its name.

    Raises:
        BrokenPartError: The content is missing or broken.
        TooManyCellsError: A sheet is too large.
    """
    seeing = _Seeing()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = seeing.start
    parser.EndElementHandler = seeing.end
    parser.CharacterDataHandler = seeing.text
    try:
        with archive.open(_CONTENT) as stream:
            for piece in iter(lambda: stream.read(_PIECE), b""):
                parser.Parse(piece)
            parser.Parse(b"", True)  # noqa: FBT003 -- expat's own
    except (KeyError, ValueError, expat.ExpatError) as error:
        raise BrokenPartError(_CONTENT) from error
    return seeing.sheets


class _Seeing:
    """Where the parser is, and what it has seen."""

    def __init__(self) -> None:
        self.sheets: dict[str, Details] = {}
        self._styles = _Styles()
        self._details = Details()
        self._row = self._column = 0
        self._rows = self._cells = 1
        self._corners: list[tuple[int, int]] = []
        self._defaults: list[tuple[int, str]] = []
        self._told: Attributes = {}
        self._text = ""
        self._inside = False

    def start(self, name: str, attributes: Attributes) -> None:
        """Begin an element."""
        plain = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        match name.rpartition(" ")[2]:
            case "table" if "name" in plain:
                self._begin_table(plain)
            case "table-column":
                self._begin_column(plain)
            case "table-row":
                self._rows = int(plain.get("number-rows-repeated", 1))
                self._column = 0
                if plain.get("visibility", "visible") != "visible":
                    last = self._row + min(self._rows, _WIDEST)
                    self._details.hidden_rows |= set(range(self._row, last))
            case "table-cell" | "covered-table-cell":
                self._cells = int(plain.get("number-columns-repeated", 1))
                self._told, self._text, self._inside = plain, "", True
            case other:
                self._styles.start(other, plain)

    def text(self, text: str) -> None:
        """Keep the text of a cell."""
        if self._inside:
            self._text += text

    def end(self, name: str) -> None:
        """End an element."""
        match name.rpartition(" ")[2]:
            case "table-cell" | "covered-table-cell":
                self._end_cell()
                self._column += self._cells
                self._inside = False
            case "table-row":
                self._row += self._rows
            case other:
                self._styles.end(other)

    def _begin_table(self, told: Attributes) -> None:
        self._details = self.sheets.setdefault(told["name"], Details())
        self._row = self._column = 0
        self._corners, self._defaults = [], []

    def _begin_column(self, told: Attributes) -> None:
        count = int(told.get("number-columns-repeated", 1))
        first = self._defaults[-1][0] if self._defaults else 0
        self._defaults.append((first + count, told.get("default-cell-style-name", "")))
        if told.get("visibility", "visible") != "visible":
            last = min(first + count, _WIDEST)
            self._details.hidden_columns |= set(range(first, last))

    def _end_cell(self) -> None:
        told, details = self._told, self._details
        kind = told.get("value-type", "")
        if not kind and "formula" not in told:
            return
        at = (self._row, self._column)
        self._count()
        if not kind:
            details.missing.add(at)
        elif _ERROR.fullmatch(self._text) and "formula" in told:
            details.errors[at] = self._text
        elif kind in {"float", "percentage", "currency"}:
            look = self._look(kind)
            if look != PLAIN:
                details.looks |= dict.fromkeys(self._same(), look)
        elif (look := self._look(kind)) != PLAIN:
            details.looks[at] = look

    def _same(self) -> list[tuple[int, int]]:
        """Where the cell stands, with those that are written with it."""
        return [
            (self._row + row, self._column + column)
            for row in range(self._rows)
            for column in range(self._cells)
        ]

    def _count(self) -> None:
        self._details.valued += self._rows * self._cells
        last = (self._row + self._rows - 1, self._column + self._cells - 1)
        corners = [*self._corners, (self._row, self._column), last]
        rows, columns = [row for row, _ in corners], [column for _, column in corners]
        self._corners = [(min(rows), min(columns)), (max(rows), max(columns))]
        area = (max(rows) - min(rows) + 1) * (max(columns) - min(columns) + 1)
        if self._details.valued > _MOST_VALUES or area > _MOST_CELLS:
            raise TooManyCellsError

    def _look(self, kind: str) -> Look:
        style = self._told.get("style-name", "")
        if not style:
            style = next((s for end, s in self._defaults if self._column < end), "")
        return self._styles.look(style, percent=kind == "percentage")


class _Styles:
    """The styles of the cells, that stand before them."""

    def __init__(self) -> None:
        self._decimals: dict[str, tuple[int, int]] = {}
        self._styles: dict[str, dict[str, str]] = {}
        self._number = ""
        self._style = ""

    def start(self, name: str, told: Attributes) -> None:
        """Take in an element of a style."""
        if name in _NUMBERS:
            self._number = told.get("name", "")
        elif name == "number" and self._number:
            decimals = int(told.get("decimal-places", 0))
            factor = len(told.get("display-factor", "1")) - 1
            self._decimals[self._number] = (decimals, factor // 3)
        elif name == "style" and told.get("family") == "table-cell":
            self._style = told.get("name", "")
            self._styles[self._style] = {"data": told.get("data-style-name", "")}
        elif self._style and name in {"text-properties", "paragraph-properties"}:
            self._styles[self._style] |= told

    def end(self, name: str) -> None:
        """Leave an element of a style."""
        if name in _NUMBERS:
            self._number = ""
        elif name == "style":
            self._style = ""

    def look(self, name: str, *, percent: bool) -> Look:
        """How a cell of a style is shown."""
        style = self._styles.get(name, {})
        decimals, thousands = self._decimals.get(style.get("data", ""), (None, 0))
        bold = style.get("font-weight", "") == "bold"
        indent = _steps(style.get("margin-left", ""))
        return Look(decimals, percent, thousands, bold, indent)


def _steps(length: str) -> int:
    found = _LENGTH.fullmatch(length)
    return round(float(found[1]) * _IN_CM[found[2]] / _STEP) if found else 0
