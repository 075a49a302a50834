"""All boards at one occasion as a workbook, with sums that follow the boards."""

from datetime import date

from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from components import overseen, sentences, texts
from components.export.xlsx import beside, charts
from components.export.xlsx.book import Book, value
from data_access import Report, Source

_HEADS, _FIRST = 4, 5
#: Measures that are amounts, and those of them that add up.
_SUMMED = ("period", "prognos", "andring", "forra")
_SHARE = "investering"


def write(source: Source, chosen: Report, today: date) -> bytes:
    """The workbook of the occasion of a report; of any board."""
    book = Book(source, chosen, texts.EXPORT_COMPILATION, today)
    unit = chosen.unit
    rows = [overseen.row(each) for each in source.oversight(chosen, today)]
    own = sorted(
        (row for row in rows if not row.seen.is_beside),
        key=lambda row: row.need,
        reverse=True,
    )
    others = [row for row in rows if row.seen.is_beside]
    sheet = book.sheet(texts.BOARDS_SEEN, wide=True)
    title = texts.BOARDS.format(
        sentences.occasion_in_year(chosen).lower(), chosen.year, unit
    )
    book.opening(sheet, title, texts.OVERSIGHT_PAPER_NOTE)
    measures = overseen.measures(chosen)
    book.text(sheet, _HEADS, 0, texts.BOARD, book.head(text=True))
    for at, measure in enumerate(measures, start=1):
        scenario = "previous" if measure.bars == "before" else measure.bars
        book.text(sheet, _HEADS, at, measure.head, book.head(scenario))
    for at, head in enumerate((texts.STATUS, texts.NEED), start=1 + len(measures)):
        book.text(sheet, _HEADS, at, head, book.head(text=True))
    for number, row in enumerate(own, start=_FIRST):
        _board(book, sheet, number, row, unit)
    after = _FIRST + len(own)
    _sums(book, sheet, after, own, unit)
    for number, row in enumerate(others, start=after + 2):
        _board(book, sheet, number, row, unit)
    if others:
        book.text(sheet, after + 1, 0, texts.BESIDE_HEAD, book.format(italic=True))
    sheet.set_row(_HEADS, 48)
    sheet.set_column(0, 0, 36)
    sheet.set_column(1, len(measures), 14)
    sheet.set_column(1 + len(measures), 1 + len(measures), 18)
    sheet.set_column(2 + len(measures), 2 + len(measures), 70)
    sheet.freeze_panes(_FIRST, 1)
    sheet.repeat_rows(_HEADS)
    _chart(book, sheet, own, unit, after + 4 + len(others))
    beside.definitions(book, [texts.OVERSIGHT_PAPER_NOTE])
    return book.closed()


def _board(
    book: Book, sheet: Worksheet, number: int, row: overseen.Row, unit: str
) -> None:
    book.text(sheet, number, 0, row.seen.name)
    measures = overseen.measures(book.report)
    for at, measure in enumerate(measures, start=1):
        found = measure.value(row)
        if found is None:
            continue
        if measure.key == _SHARE:
            sheet.write_number(number, at, found, book.format(num_format="0 %"))
        else:
            pen = book.amount(unit, row.quantum)
            sheet.write_number(number, at, value(int(found), unit), pen)
    report = row.seen.report
    status = sentences.status(report) if report else texts.NOT_REPORTED
    book.text(sheet, number, 1 + len(measures), status)
    why = "; ".join(overseen.reasons(row, unit)) or texts.NEED_NONE
    book.text(sheet, number, 2 + len(measures), why)


def _sums(
    book: Book, sheet: Worksheet, number: int, own: list[overseen.Row], unit: str
) -> None:
    pen = book.format(bold=True, top=1)
    book.text(sheet, number, 0, texts.TOGETHER, pen)
    summed = overseen.together(own)
    quantum = max((row.quantum for row in own), default=1)
    for at, measure in enumerate(overseen.measures(book.report), start=1):
        ore = summed.get(measure.key)
        if measure.key not in _SUMMED or ore is None:
            sheet.write_blank(number, at, None, pen)
            continue
        first, last = (xl_rowcol_to_cell(r, at) for r in (_FIRST, number - 1))
        shown = book.amount(unit, quantum, sum_=True)
        sheet.write_formula(
            number, at, f"=SUM({first}:{last})", shown, value(ore, unit)
        )


def _chart(
    book: Book, sheet: Worksheet, own: list[overseen.Row], unit: str, top: int
) -> None:
    if not own:
        return
    last = _FIRST + len(own) - 1
    chart = charts.bars(book, texts.BOARDS_OF.format(unit))
    chart.add_series(
        {
            "name": [sheet.get_name(), _HEADS, 2],
            "categories": [sheet.get_name(), _FIRST, 0, last, 0],
            "values": [sheet.get_name(), _FIRST, 2, last, 2],
            "gap": 60,
            **charts.PENS["deviation"],
            **charts.points([overseen.tone_of(row.year or 0, unit) for row in own]),
            "data_labels": charts.labels(unit, max(row.quantum for row in own)),
        }
    )
    chart.set_legend({"none": True})
    charts.place(sheet, chart, top, overseen.message(own, unit), len(own))
