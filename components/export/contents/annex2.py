"""Annex 2 (bilaga 2): the action plan, on its side, in the form's own columns."""

from datetime import date

from components import texts
from components.export.contents import about, tables
from components.export.document import Block, Document, Heading, Paragraph
from data_access import Report, Source

KIND = about.Kind(texts.PAPER_ANNEX.format(2), landscape=True)

_SECTION = "action_plan"

#: Shares of the width: number, seven of words, four years, answer, amount.
_WIDTHS = (1.35, 1.4, 2.5, 1.0, 1.4, 1.2, 1.3, 1.4, 0.9, 0.9, 0.9, 0.9, 3.3, 1.0)


def write(source: Source, report: Report, today: date) -> Document:
    """The annex of a report."""
    title, blocks = _title(source, report), _plan(source, report)
    return about.document(source, report, KIND, today, title=title, blocks=blocks)


def _plan(source: Source, report: Report) -> list[Block]:
    section = source.sections(report.selection).get(_SECTION)
    plan = source.action_plan(report.selection)
    head = Heading(texts.ACTION_PLAN)
    if section is None or plan.empty:
        return [head, Paragraph(texts.NO_ACTION_PLAN)]
    rule = [Paragraph(section.rule)] if section.rule else []
    return [head, *rule, tables.action_plan(report, section, plan, _WIDTHS)]


def _title(source: Source, report: Report) -> str:
    section = source.sections(report.selection).get(_SECTION)
    if section is not None and section.heading:
        return section.heading
    whose, year = about.genitive(report.board_name), report.year
    return texts.PAPER_ANNEX_2.format(whose, year, about.occasion(report), year)
