"""The report's sections as sheets: the annexes' columns, with live formulas."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from xlsxwriter.worksheet import Worksheet

from components import annexes, texts
from components.export.contents import tables
from components.export.xlsx import charts, formulas
from components.export.xlsx.book import Book, value
from components.export.xlsx.formulas import Places, Reckoned
from components.tabular import Column
from data_access.importing.template import said
from data_access.loaders.sheets import Sheet
from data_access.rules.lines import Line, levels

#: Where blocks, heads and lines begin.
_BLOCKS, _HEADS, _FIRST = 4, 5, 6
_SUMS = ("net", "subtotal", "total")


@dataclass(frozen=True)
class Written:
    """A sheet that has been written: what does not add up exactly, and its name."""

    name: str
    unit: str
    unlike: Sequence[Reckoned]


def lines(book: Book, sheet: Sheet) -> Written:
    """Operating costs or investments."""
    name = sheet.section.name
    wanted = {
        "operating_costs": [*annexes.OPERATING],
        "investments": [*annexes.INVESTMENTS],
    }[name]
    kept = _printed(sheet, wanted)
    shown = [line for line in sheet.lines if line.id in kept]
    measures = [
        m for m in wanted if any(line.ore(m) is not None for line in shown)
    ] or wanted
    columns = [_column(book, sheet, measure) for measure in measures]
    title = texts.SECTIONS[name]
    made = _begin(book, sheet, title, [Column(texts.LINE, text=True), *columns])
    places = {
        (line.id, measure): (row, at)
        for row, line in enumerate(shown, start=_FIRST)
        for at, measure in enumerate(measures, start=1)
    }
    live = formulas.live(sheet, places)
    depth = levels(sheet.lines)
    for row, line in enumerate(shown, start=_FIRST):
        bold = line.kind in _SUMS
        pen = book.format(indent=depth[line.id], bold=bold, **_ruled(bold=bold))
        book.text(made, row, 0, line.label, pen)
        for measure in measures:
            _figure(book, made, sheet, line, measure, places, live)
        if line.note:
            book.text(made, row, len(columns) + 1, line.note)
    last = _FIRST + len(shown) - 1
    charts.section(book, made, sheet, measures, (_HEADS, _FIRST, last))
    made.repeat_rows(_BLOCKS, _HEADS)
    return Written(title, sheet.section.unit, formulas.unlike(sheet, places))


def plan(book: Book, sheet: Sheet) -> Written:
    """The action plan, in the form's own columns."""
    fields = [field for field, _, _ in annexes.PLAN_WORDS]
    columns = [Column(texts.NUMBER, text=True), *annexes.plan_columns(book.report)]
    made = _begin(book, sheet, texts.ACTION_PLAN, columns, wide=True)
    counted, answer = len(columns) - 1, len(columns) - 2
    effects = {m: 1 + len(fields) + at for at, m in enumerate(annexes.EFFECTS)}
    measures = {**effects, "counted": counted}
    places = {
        (line.id, measure): (row, at)
        for row, line in enumerate(sheet.lines, start=_FIRST)
        for measure, at in measures.items()
        if line.ore(measure) is not None
    }
    live = formulas.live(sheet, places)
    for row, line in enumerate(sheet.lines, start=_FIRST):
        bold = line.kind in _SUMS
        pen = book.format(text_wrap=True, valign="top", bold=bold, **_ruled(bold=bold))
        book.text(made, row, 0, line.cells.get("number") or line.label, pen)
        for at, field in enumerate(fields, start=1):
            book.text(made, row, at, line.cells.get(field, ""), pen)
        book.text(made, row, answer, line.cells.get("counted_answer", ""), pen)
        for measure, at in measures.items():
            if (line.id, measure) in places:
                _figure(book, made, sheet, line, measure, places, live)
            else:
                made.write_blank(row, at, None, pen)
    made.set_column(1, len(fields), 18)
    made.set_column(2, 2, 34)
    made.set_column(answer, answer, 34)
    made.repeat_rows(_BLOCKS, _HEADS)
    unlike = formulas.unlike(sheet, places)
    return Written(texts.ACTION_PLAN, sheet.section.unit, unlike)


def _printed(sheet: Sheet, measures: Sequence[str]) -> set[int]:
    """The lines that the section prints, as on the paper (`contents.tables`)."""
    places = {
        line.id: [
            figure.place or ""
            for measure in measures
            if (figure := line.figures.get(measure)) and figure.ore is not None
        ]
        for line in sheet.lines
    }
    return tables.printed(places, sheet.section.place)


def _column(book: Book, sheet: Sheet, measure: str) -> Column:
    if sheet.section.name == "investments":
        return tables.investment_column(book.report, sheet.section, measure)
    column = annexes.operating_column(book.report, measure)
    return tables.under(sheet.section, column)


def _begin(
    book: Book,
    sheet: Sheet,
    title: str,
    columns: Sequence[Column],
    *,
    wide: bool = False,
) -> Worksheet:
    """Write what stands above the lines."""
    made = book.sheet(title, wide=wide or len(columns) > 7)
    section = sheet.section
    book.opening(made, section.heading or title, said(section))
    at = 0
    for group, of in groupby(columns, key=lambda column: column.group):
        last = at + len(list(of)) - 1
        pen = book.format(bold=True, align="center", bottom=1)
        if group and last > at:
            made.merge_range(_BLOCKS, at, _BLOCKS, last, group, pen)
        elif group:
            book.text(made, _BLOCKS, at, group, pen)
        at = last + 1
    for at, column in enumerate(columns):
        pen = book.head(column.scenario, text=column.text)
        book.text(made, _HEADS, at, column.head, pen)
    made.set_row(_HEADS, 16 * max(_lines(column.head) for column in columns))
    made.freeze_panes(_FIRST, 1)
    made.set_column(0, 0, 30)
    made.set_column(1, len(columns) - 1, 13)
    return made


def _lines(head: str) -> int:
    """How many lines a head takes in its column."""
    return len(textwrap.wrap(head, 12)) or 1


def _ruled(*, bold: bool) -> dict[str, int]:
    return {"top": 1} if bold else {}


def _figure(  # noqa: PLR0913, PLR0917 -- a cell has that many sides
    book: Book,
    made: Worksheet,
    sheet: Sheet,
    line: Line,
    measure: str,
    places: Places,
    live: dict[tuple[int, str], str],
) -> None:
    """A figure as a formula with its value, as a constant, or a blank."""
    at = places[line.id, measure]
    figure = line.figures.get(measure)
    ore = formulas.shown(sheet, line, measure)
    unit, bold = sheet.section.unit, line.kind in _SUMS
    quantum = figure.quantum if figure else sheet.section.quantum
    pen = book.amount(unit, quantum, sum_=bold)
    if ore is None:
        made.write_blank(*at, None, pen)
    elif (line.id, measure) in live:
        made.write_formula(*at, live[line.id, measure], pen, value(ore, unit))
    else:
        made.write_number(*at, value(ore, unit), pen)
