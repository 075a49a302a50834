"""Workbooks: tables with live formulas and their values, charts, definitions."""

from datetime import date

from components import texts
from components.export import archive
from components.export.contents import about
from components.export.xlsx import beside, compilation, sections
from components.export.xlsx.book import Book
from data_access import Report, Source

#: The sections of each workbook, in order.
_SECTIONS = {
    "bilaga1": ("operating_costs", "investments"),
    "bilaga2": ("action_plan",),
    "drift": ("operating_costs",),
    "investeringar": ("investments",),
    "handlingsplan": ("action_plan",),
    "rapport": ("operating_costs", "investments", "action_plan"),
}
_TITLES = {
    "bilaga1": texts.EXPORT_ANNEX_1,
    "bilaga2": texts.EXPORT_ANNEX_2,
    "drift": texts.OPERATING_COSTS,
    "investeringar": texts.INVESTMENTS,
    "handlingsplan": texts.ACTION_PLAN,
    "rapport": texts.EXPORT_REPORT,
}


def write(source: Source, report: Report, what: str, today: date) -> bytes:
    """Write a workbook; the same report gives the same bytes.

    Args:
        source: To read from.
        report: The version that it is of; of ``sammanstallning`` any of its occasion.
        what: As in addresses.
        today: Dates what bears no date of its own.
    """
    if what == "sammanstallning":
        made = compilation.write(source, report, today)
    else:
        made = _report(source, report, what, today)
    return archive.dated(made, about.dated(report, today))


def _report(source: Source, report: Report, what: str, today: date) -> bytes:
    book = Book(source, report, _TITLES[what], today)
    there = source.sheets(report.selection)
    written = [
        sections.plan(book, there[name])
        if name == "action_plan"
        else sections.lines(book, there[name])
        for name in _SECTIONS[what]
        if name in there and there[name].lines
    ]
    if what == "rapport":
        beside.explained(book)
    beside.reconciliation(book, written)
    if what == "rapport":
        beside.checks(book, source.reconciliation(report.selection))
    beside.definitions(book, [texts.BOOK_LIVE])
    return book.closed()
