"""Report PDFs made for tests, in the quirks that published ones have.

`report(parts, look)` sets headings, running text and tables on pages and gives the
bytes; `Look` says how: rules, type, how thousands are spaced, page by page or turned.
"""

from dataclasses import dataclass, replace
from pathlib import Path

from fpdf import FPDF

MINUS_FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")


@dataclass(frozen=True)
class Row:
    """A row: words may be wrapped with newlines; values are printed as they are."""

    label: str
    values: tuple[str, ...] = ()
    indent: float = 0
    bold: bool = False


@dataclass(frozen=True)
class Table:
    """A table. ``widths`` are the columns' in points, the label's first.

    ``words`` are the columns set as text from the left; a head has newlines where
    it is wrapped; ``blocks`` are (name, first column, last column) above the head.
    """

    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    blocks: tuple[tuple[str, int, int], ...] = ()
    widths: tuple[float, ...] = ()
    words: tuple[int, ...] = (0,)
    repeat: bool = True


@dataclass(frozen=True)
class Beside:
    """Two tables beside each other; ``apart`` points from the left edge."""

    left: Table
    right: Table
    apart: float


@dataclass(frozen=True)
class Heading:
    text: str
    size: float = 14


@dataclass(frozen=True)
class Text:
    text: str
    columns: int = 1


@dataclass(frozen=True)
class NewPage:
    pass


@dataclass(frozen=True)
class Space:
    points: float = 14


@dataclass(frozen=True)
class Look:
    """How a report is set.

    Attributes:
        rules: "none", "lines" under rows, "boxes", "shaded" every other row.
        align: Of numbers and their heads: "right", "center" or "left".
        figures: Line of a wrapped row that its numbers stand on: "first", "last" or
            "middle".
        thousands: "glyph", or "moved": the pen goes on, there is no space glyph.
        letters: Set each glyph by itself, as some programs do.
        spaced: Put a space between the letters of words in heads.
        accounting: Minus at the left edge of the cell, number at the right.
        header: Runs at the top of each page.
        footer: The same at the bottom; "{page}" is the page's number.
        landscape: The page lies.
        turned: Text runs up an upright page.
        leading: Between rows, in sizes; ``wrap`` is that of lines in a cell.
        pad: Points between a cell's edge and its words.
    """

    rules: str = "none"
    align: str = "right"
    figures: str = "first"
    thousands: str = "glyph"
    letters: bool = False
    spaced: bool = False
    accounting: bool = False
    header: str = ""
    footer: str = ""
    landscape: bool = False
    turned: bool = False
    leading: float = 1.6
    wrap: float = 1.15
    size: float = 9
    pad: float = 3
    font: str = "helvetica"
    top: float = 90
    left: float = 70


@dataclass
class _Setter:
    look: Look
    pdf: FPDF
    y: float = 0
    page: int = 0

    @property
    def high(self):
        return self.pdf.w if self.look.turned else self.pdf.h

    @property
    def wide(self):
        return self.pdf.h if self.look.turned else self.pdf.w

    def new_page(self):
        self.pdf.add_page()
        self.page += 1
        self.y = self.look.top
        for text, y in ((self.look.header, 36), (self.look.footer, self.high - 30)):
            if text:
                name, *right = text.split("|")
                self.text(40, y, name.strip().format(page=self.page), 8)
                for words in right:
                    folio = words.strip().format(page=self.page)
                    self.text(self.wide - 60, y, folio, 8)

    def font(self, size, *, bold=False):
        self.pdf.set_font(self.look.font, "B" if bold else "", size)

    def width(self, text, size, *, bold=False):
        self.font(size, bold=bold)
        return self.pdf.get_string_width(text)

    def text(self, x, y, text, size, *, bold=False):
        self.font(size, bold=bold)
        pieces = [(x, text)]
        if self.look.letters:
            pieces = [
                (x + self.pdf.get_string_width(text[:at]), letter)
                for at, letter in enumerate(text)
                if letter != " "
            ]
        elif self.look.thousands == "moved":
            pieces, start = [], 0
            for word in text.split(" "):
                pieces.append((x + self.pdf.get_string_width(text[:start]), word))
                start += len(word) + 1
        for at, piece in pieces:
            self.put(at, y, piece)

    def put(self, x, y, text):
        if not text:
            return
        if self.look.turned:
            with self.pdf.rotation(90, y, self.pdf.h - x):
                self.pdf.text(y, self.pdf.h - x, text)
        else:
            self.pdf.text(x, y, text)

    def line(self, x0, y0, x1, y1):
        self.pdf.set_line_width(0.5)
        if self.look.turned:
            h = self.pdf.h
            self.pdf.line(y0, h - x0, y1, h - x1)
        else:
            self.pdf.line(x0, y0, x1, y1)

    def shade(self, x0, y0, x1, y1):
        self.pdf.set_fill_color(230, 230, 230)
        if self.look.turned:
            self.pdf.rect(y0, self.pdf.h - x1, y1 - y0, x1 - x0, style="F")
        else:
            self.pdf.rect(x0, y0, x1 - x0, y1 - y0, style="F")


def report(parts, look: Look = Look()) -> bytes:
    """Set the parts under each other and give the file."""
    pdf = FPDF(orientation="L" if look.landscape else "P", unit="pt", format="A4")
    pdf.set_auto_page_break(auto=False)
    pdf.core_fonts_encoding = "windows-1252"  # has the dash
    if look.font == "dejavu":
        pdf.add_font("dejavu", "", MINUS_FONT)
        pdf.add_font("dejavu", "B", MINUS_FONT)
    setter = _Setter(look, pdf)
    setter.new_page()
    for part in parts:
        _part(setter, part)
    return bytes(pdf.output())


def _part(setter, part):
    if isinstance(part, NewPage):
        setter.new_page()
    elif isinstance(part, Space):
        setter.y += part.points
    elif isinstance(part, Heading):
        setter.y += part.size
        setter.text(setter.look.left, setter.y, part.text, part.size, bold=True)
        setter.y += 0.8 * part.size
    elif isinstance(part, Text):
        _text(setter, part)
    elif isinstance(part, Beside):
        _beside(setter, part)
    else:
        _table(setter, part)


def _beside(setter, part):
    look, top = setter.look, setter.y
    _table(setter, part.left)
    bottom, setter.y = setter.y, top
    setter.look = replace(look, left=look.left + part.apart)
    _table(setter, part.right)
    setter.look, setter.y = look, max(bottom, setter.y)


def _text(setter, part):
    look, size = setter.look, 10
    column = (setter.wide - 2 * look.left - 20 * (part.columns - 1)) / part.columns
    lines, words = [""], part.text.split()
    for word in words:
        longer = f"{lines[-1]} {word}".strip()
        if setter.width(longer, size) > column and lines[-1]:
            lines.append(word)
        else:
            lines[-1] = longer
    each = -(-len(lines) // part.columns)
    for at, line in enumerate(lines):
        x = look.left + (at // each) * (column + 20)
        setter.text(x, setter.y + (at % each + 1) * 1.25 * size, line, size)
    setter.y += each * 1.25 * size + 8


def _widths(setter, table):
    if table.widths:
        return table.widths
    rest = len(table.heads) - 1
    room = setter.wide - 2 * setter.look.left
    label = max(0.34 * room, room - 75 * rest)
    return (label, *[(room - label) / rest] * rest) if rest else (room,)


def _table(setter, table):
    widths = _widths(setter, table)
    edges = [setter.look.left]
    for width in widths:
        edges.append(edges[-1] + width)
    _head(setter, table, edges)
    for number, row in enumerate(table.rows):
        lines = max(_high(row.label), *(map(_high, row.values or ("",))))
        high = _row_height(setter.look, lines)
        if setter.y + high > setter.high - 70:
            setter.new_page()
            if table.repeat:
                _head(setter, table, edges)
        _row(setter, table, edges, row, number, high, lines)
    setter.y += 14


def _high(text):
    return text.count("\n") + 1


def _row_height(look, lines):
    return look.size * (look.leading + (lines - 1) * look.wrap)


def _head(setter, table, edges):
    look = setter.look
    top = setter.y
    for name, first, last in table.blocks:
        middle = (edges[first] + edges[last + 1]) / 2
        width = setter.width(name, look.size, bold=True)
        setter.text(middle - width / 2, top + look.size, name, look.size, bold=True)
    if table.blocks:
        setter.y += 1.5 * look.size
        if look.rules == "boxes":
            _boxes(
                setter,
                [edges[0], *{edges[f] for _, f, _ in table.blocks}, edges[-1]],
                top,
            )
    top = setter.y
    deepest = max(map(_high, table.heads))
    for at, head in enumerate(table.heads):
        lines = head.split("\n")
        for line_at, line in enumerate(lines):
            spaced = " ".join(line) if look.spaced else line
            y = top + look.size * (1 + line_at * look.wrap)
            _cell(setter, edges, at, y, spaced, bold=True, words=at in table.words)
    setter.y += _row_height(look, deepest)
    if look.rules == "boxes":
        _boxes(setter, edges, top)
    elif look.rules == "lines":
        setter.line(edges[0], setter.y, edges[-1], setter.y)


def _row(setter, table, edges, row, number, high, lines):
    look = setter.look
    top = setter.y
    if look.rules == "shaded" and number % 2:
        setter.shade(edges[0], top, edges[-1], top + high)
    cells = [row.label, *row.values]
    on = {"first": 0, "last": lines - 1, "middle": (lines - 1) / 2}[look.figures]
    for at, text in enumerate(cells):
        words = at in table.words
        for line_at, line in enumerate(text.split("\n")):
            down = line_at if words else on
            y = top + look.size * (1.1 + down * look.wrap)
            indent = row.indent if at == 0 else 0
            _cell(setter, edges, at, y, line, bold=row.bold, words=words, indent=indent)
    setter.y += high
    if look.rules == "boxes":
        _boxes(setter, edges, top)
    elif look.rules == "lines":
        setter.line(edges[0], setter.y, edges[-1], setter.y)


def _cell(setter, edges, at, y, text, *, bold, words, indent=0.0):
    look = setter.look
    left, right = edges[at] + look.pad + indent, edges[at + 1] - look.pad
    if words:
        setter.text(left, y, text, look.size, bold=bold)
        return
    if look.accounting and text[:1] == "-" and len(text) > 1:
        setter.text(left, y, "-", look.size, bold=bold)
        text = text[1:]
    width = setter.width(text, look.size, bold=bold)
    x = {"right": right - width, "center": (left + right - width) / 2, "left": left}
    setter.text(x[look.align], y, text, look.size, bold=bold)


def _boxes(setter, edges, top):
    for y in (top, setter.y):
        setter.line(edges[0], y, edges[-1], y)
    for x in edges:
        setter.line(x, top, x, setter.y)


def drift(**change) -> Table:
    """A table of operating costs that foots, in tkr."""
    rows = (
        Row("Verksamhetens intäkter", ("18 349", "17 453", "-896"), bold=True),
        Row("Personalkostnader", ("-27 251", "-26 380", "871")),
        Row("Lokalhyror", ("0", "0", "0")),
        Row("Köp av tjänster", ("-7 969", "-7 985", "-16")),
        Row("Övriga kostnader", ("-970", "-929", "41")),
        Row("Verksamhetens kostnader", ("-36 190", "-35 294", "896"), bold=True),
        Row("Nettokostnader", ("-17 841", "-17 841", "0"), bold=True),
    )
    heads = ("Belopp i tkr", "Budget\n2026", "Prognos\nhelår 2026", "Avvikelse")
    return replace(Table(heads, rows), **change)
