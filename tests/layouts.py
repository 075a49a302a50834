"""A drawn table as a sheet and as a report's page, and what it is to be read as.

`table_layouts` has the tables: each is drawn with | between cells. The figures are
those drawn, read by a few lines of their own.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from tests.pdf_files import Heading, Look, Row, Table, Text, report

PROSE = (
    "Nämnden redovisar ett underskott mot budget. Orsaken är främst fler placeringar "
    "och högre priser än vad som var känt när budgeten beslutades."
)


@dataclass(frozen=True)
class Layout:
    """A table and what it says: roles and rows in the order they are printed.

    ``costs``, ``deviation``: "" where it does not settle them. ``asked`` are its
    questions. A ``turned`` one has its measures as rows; ``heads`` are the lines of
    its head.
    """

    drawn: str
    kind: str
    unit: str
    period: str
    roles: str
    rows: str
    costs: str = ""
    deviation: str = ""
    asked: str = ""
    turned: bool = False
    heads: int = 1

    @property
    def lines(self) -> list[list[str]]:
        """The cells, from the first line with several."""
        lines = [line.split("|") for line in self.drawn.strip("\n").split("\n")]
        width = max(map(len, lines))
        return [line + [""] * (width - len(line)) for line in lines if len(line) > 1]

    @property
    def body(self) -> list[list[str]]:
        """The lines under the head."""
        return self.lines[self.heads :]

    def figures(self, column: int) -> list[Decimal | None]:
        """What is drawn in a column: nothing where a dash or nothing stands."""
        return [number(line[column]) for line in self.body]


def number(text: str) -> Decimal | None:
    """A drawn figure."""
    bare = re.sub(r"[\s%]", "", text)
    digits = re.sub(r"[^0-9,]", "", bare).replace(",", ".")
    if not digits:
        return None
    minus = bare[0] in "-−–(" or bare[-1] == "-"
    return -Decimal(digits) if minus else Decimal(digits)


def said(table):
    """What a table was read as, in the words of `Layout`."""
    return (
        table.kind,
        table.unit,
        table.period,
        " ".join(column.role for column in table.columns),
        " ".join(row.role for row in table.rows),
        table.sign.costs or "",
        table.sign.deviation or "",
        " ".join(table.questions),
    )


def expected(layout: Layout):
    """What it is to be read as."""
    return (
        *(layout.kind, layout.unit, layout.period, layout.roles, layout.rows),
        *(layout.costs, layout.deviation, layout.asked),
    )


def assert_figures(table, layout: Layout) -> None:
    """Every drawn figure stands in its row and column, in öre with the unit."""
    if layout.turned:
        for at, column in enumerate(layout.lines[0][1:], start=1):
            row = next(row for row in table.rows if row.label == column)
            assert [value.number for value in row.values[1:]] == layout.figures(at)
        return
    named = layout.roles.split().index("label")
    drawn = [line[named].strip() or line[0].strip() for line in layout.body]
    assert [row.label for row in table.rows] == drawn
    for at, column in enumerate(table.columns):
        if (
            column.role in {"label", "code", "share"}
            or table.rows[0].values[at] is None
        ):
            continue
        values = [row.values[at] for row in table.rows]
        figures = layout.figures(at)
        assert [value.number for value in values] == figures
        if column.factor:
            ore = [None if each is None else each * column.factor for each in figures]
            assert [value.ore for value in values] == ore


LOOKS = {
    "plain": Look(landscape=True, size=8),
    "boxes, centred": Look(landscape=True, size=8, rules="boxes", align="center"),
    "from the left": Look(landscape=True, size=8, align="left", thousands="moved"),
    "running up": Look(turned=True, size=8, rules="lines"),
}


def page(layout: Layout, look: Look) -> bytes:
    """A layout as a report's page, with a sentence under it."""
    lines = layout.drawn.strip("\n").split("\n")
    titles = [line for line in lines if "|" not in line]
    cells = layout.lines
    over = cells[: layout.heads]
    blocks, heads = ((), over[0]) if len(over) == 1 else _blocks(*over)
    words = (0, *(at for at in range(1, len(heads)) if _is_words(layout, at)))
    table = Table(
        (heads[0], *map(_wrapped, heads[1:])),
        tuple(map(_row, layout.body)),
        blocks,
        words=words,
    )
    if re.search("[\u2009\u2212]", layout.drawn):
        look = Look(**{**vars(look), "font": "dejavu", "size": 7})
    above = [Heading(text, 14 - 2 * at) for at, text in enumerate(titles)]
    return report([*above, table, Text(PROSE)], look)


def _is_words(layout: Layout, column: int) -> bool:
    filled = [line[column] for line in layout.body if line[column].strip()]
    letters = sum(any(map(str.isalpha, text)) for text in filled)
    return 2 * letters > len(filled)


def _blocks(upper, lower):
    """Blocks above names, each over the cells to its right that are empty."""
    blocks = []
    for at, text in enumerate(upper):
        if at and text and lower[at]:
            blocks.append([text, at, at])
        elif at and blocks and not text:
            blocks[-1][2] = at
    heads = [below or above for above, below in zip(upper, lower, strict=True)]
    return tuple(map(tuple, blocks)), heads


def _row(line):
    label = line[0]
    indent = 6 * (len(label) - len(label.lstrip()))
    bold = label.strip().lower().startswith(("summa", "total", "netto"))
    return Row(label.strip(), tuple(map(str.strip, line[1:])), indent, bold)


def _wrapped(head: str) -> str:
    lines = [""]
    for word in head.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and len(longer) > 12:
            lines.append(word)
        else:
            lines[-1] = longer
    return "\n".join(lines)
