"""What stands beside the figures: causes, what does not add up, and definitions."""

import re
from collections.abc import Sequence

from xlsxwriter.worksheet import Worksheet

from components import causes, numbers, sentences, texts
from components.export.contents import about
from components.export.xlsx.book import Book, number_format, value
from components.export.xlsx.sections import Written
from components.tabular import Table
from data_access import Check, Section
from data_access.rules.amounts import UNITS

_FIRST = 5
#: A cell of a formula, or a range.
_CELLS = re.compile(r"[A-Z]+\d+(:[A-Z]+\d+)?")


def reconciliation(book: Book, written: Sequence[Written]) -> None:
    """Figures whose parts give another: what is printed, what they give, and why."""
    sheet = book.sheet(texts.RECONCILIATION, wide=True)
    count = sum(len(each.unlike) for each in written)
    book.opening(sheet, texts.RECONCILIATION, texts.BOOK_RECONCILED)
    # "Antal" tells who reads the workbook in again that this is no budget.
    book.text(sheet, _FIRST - 2, 0, texts.BOOK_COUNT.format(count))
    heads = (texts.COLUMN, texts.TESTED_ROW, texts.PUBLISHED, texts.COMPUTED,
             texts.BOOK_DIFFERENCE, texts.BOOK_TOLERANCE, texts.RESULT)  # fmt: skip
    _heads(book, sheet, heads, words=(0, 1, 6))
    row = _FIRST
    for each in written:
        for found in each.unlike:
            unit, quantum = each.unit, found.quantum
            book.text(sheet, row, 0, texts.MEASURES[found.measure])
            book.text(sheet, row, 1, f"{found.line.label} ({each.name})")
            pen = book.format(num_format=number_format(unit, quantum))
            fine = book.format(num_format=number_format(unit, quantum) + "#")
            sheet.write_number(row, 2, value(found.printed, unit), pen)
            formula = _elsewhere(found.written, each.name)
            sheet.write_formula(row, 3, formula, pen, value(found.computed, unit))
            gap = found.printed - found.computed
            number = row + 1
            sheet.write_formula(row, 4, f"=C{number}-D{number}", pen, value(gap, unit))
            sheet.write_number(row, 5, value(found.tolerance, unit), fine)
            status = "rounding" if abs(gap) <= found.tolerance else "disagrees"
            sheet.write_formula(
                row, 6, _verdict(number, unit), None, texts.CHECKS[status]
            )
            row += 1
    if not count:
        book.text(sheet, row, 0, texts.BOOK_ALL_AGREES)
    sheet.set_column(0, 1, 34)
    sheet.set_column(2, 6, 16)


def _verdict(row: int, unit: str) -> str:
    """A formula that says of a row's difference what it is."""
    ore = 1 / UNITS[unit]
    words = texts.CHECKS
    return (
        f'=IF(ABS(E{row})<{ore / 2:.9f},"{words["agrees"]}",'
        f"IF(ABS(E{row})<=F{row}+{ore:.8f},"
        f'"{words["rounding"]}","{words["disagrees"]}"))'
    )


def _elsewhere(formula: str, name: str) -> str:
    """A formula of another sheet's cells."""
    return _CELLS.sub(lambda cells: f"'{name}'!{cells[0]}", formula)


def checks(book: Book, tested: Sequence[Check]) -> None:
    """Every check of the report, with its arithmetic."""
    sheet = book.sheet(texts.BOOK_CHECKS, wide=True)
    counts = {s: sum(c.status == s for c in tested) for s in texts.CHECKS}
    book.opening(sheet, texts.BOOK_CHECKS, sentences.reconciliation(counts))
    heads = (texts.SECTION, texts.TESTED_ROW, texts.COLUMN, texts.RESULT,
             texts.ARITHMETIC, texts.PLACE)  # fmt: skip
    _heads(book, sheet, heads, words=range(len(heads)))
    unit = about.unit(book.source, book.report)
    for row, check in enumerate(tested, start=_FIRST):
        said = (
            texts.SECTIONS.get(check.section, check.section),
            check.subject,
            check.column,
            texts.CHECKS[check.status],
            sentences.arithmetic(check, unit),
            check.place,
        )
        for at, words in enumerate(said):
            book.text(sheet, row, at, words)
    sheet.set_column(0, 3, 20)
    sheet.set_column(4, 5, 60)
    sheet.autofilter(_FIRST - 1, 0, _FIRST - 1 + len(tested), len(heads) - 1)


def explained(book: Book) -> None:
    """The causes of the deviations, each with its rest."""
    lines = book.source.operating_costs(book.report.selection)
    if lines.empty:
        return
    unit = about.unit(book.source, book.report)
    told = causes.tables(lines, book.source.causes(book.report.selection), unit)
    if not told:
        return
    sheet = book.sheet(texts.CAUSES)
    book.opening(sheet, texts.CAUSES, texts.BETTER_UP)
    row = _FIRST - 1
    for table in told:
        row = _table(book, sheet, table, row) + 2
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 3, 16)
    sheet.set_column(4, 4, 60)


def _table(book: Book, sheet: Worksheet, table: Table, top: int) -> int:
    """A table of words and printed figures; the figures as numbers."""
    book.text(sheet, top, 0, table.caption, book.format(bold=True))
    book.text(sheet, top + 1, 0, table.first, book.head(text=True))
    for at, column in enumerate(table.columns, start=1):
        pen = book.head(column.scenario, text=column.text)
        book.text(sheet, top + 1, at, column.head, pen)
    for row, line in enumerate(table.rows, start=top + 2):
        bold = book.format(bold=line.kind == "total")
        book.text(sheet, row, 0, line.label, bold)
        for at, (cell, column) in enumerate(
            zip(line.cells, table.columns, strict=True), start=1
        ):
            number = None if column.text else numbers.parsed(cell.said)
            if number is None:
                book.text(sheet, row, at, cell.said)
            else:
                decimals = len(cell.said.partition(",")[2])
                shown = "#,##0" + (f".{'0' * decimals}" if decimals else "")
                pen = book.format(num_format=shown, bold=line.kind == "total")
                sheet.write_number(row, at, number, pen)
    return top + 2 + len(table.rows)


def definitions(book: Book, notes: Sequence[str]) -> None:
    """What every figure means, how it is signed, and where it comes from."""
    sheet = book.sheet(texts.BOOK_DEFINITIONS)
    report = book.report
    book.opening(sheet, texts.BOOK_DEFINITIONS, report.board_name)
    heads = (texts.FIGURE, texts.DEFINITION, texts.BETTER_IS)
    _heads(book, sheet, heads, words=range(3))
    row = _FIRST
    for told in texts.DEFINED:
        for at, words in enumerate(told):
            book.text(sheet, row, at, words, book.format(text_wrap=True, valign="top"))
        row += 1
    sections = book.source.sections(report.selection)
    facts = [
        (texts.SIGN, sentences.signs(sections)),
        *((texts.SECTIONS[name], _stepped(each)) for name, each in sections.items()),
        (texts.SOURCES, report.source or texts.MISSING),
        (texts.STATUS, about.status(book.source, report)),
        (texts.DATED, sentences.dated(report)),
        *((texts.BOOK_NOTE, note) for note in notes),
    ]
    for name, said in facts:
        row += 1
        book.text(sheet, row, 0, name, book.format(bold=True, valign="top"))
        book.text(sheet, row, 1, said, book.format(text_wrap=True, valign="top"))
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 1, 70)
    sheet.set_column(2, 2, 30)


def _stepped(section: Section) -> str:
    """The unit of a section, and how finely it is known."""
    unit, quantum = section.unit, section.quantum
    return f"{unit}, {numbers.with_unit(quantum, unit, quantum)}"


def _heads(
    book: Book, sheet: Worksheet, heads: Sequence[str], words: Sequence[int]
) -> None:
    for at, head in enumerate(heads):
        book.text(sheet, _FIRST - 1, at, head, book.head(text=at in words))
    sheet.freeze_panes(_FIRST, 0)
    sheet.repeat_rows(_FIRST - 1)
