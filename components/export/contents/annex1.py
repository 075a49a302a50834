"""Annex 1 (bilaga 1): operating costs and investments, as the board decides on them."""

from datetime import date

from components import texts
from components.export.contents import about, tables
from components.export.document import Block, Document, Heading, Paragraph, Table
from data_access import Report, Source

KIND = about.Kind(texts.PAPER_ANNEX.format(1))

_DRIFT, _INVESTMENTS = "operating_costs", "investments"


def write(source: Source, report: Report, today: date) -> Document:
    """The annex of a report."""
    title, signed = _title(source, report), _responsible(source, report)
    blocks = [
        *_part(source, report, _DRIFT),
        *_part(source, report, _INVESTMENTS),
        *([Paragraph(signed)] if signed else []),
    ]
    return about.document(source, report, KIND, today, title=title, blocks=blocks)


def _part(source: Source, report: Report, name: str) -> list[Block]:
    section = source.sections(report.selection).get(name)
    table = None if section is None else _table(source, report, name)
    if section is None or table is None:
        missing = texts.NOTHING_IN_ANNEX.format(texts.SECTIONS[name].lower())
        return [Heading(texts.SECTIONS[name]), Paragraph(missing)]
    return [Heading(section.heading or texts.SECTIONS[name]), table]


def _table(source: Source, report: Report, name: str) -> Table | None:
    section = source.sections(report.selection)[name]
    if name == _DRIFT:
        lines = source.operating_costs(report.selection)
        return tables.operating_costs(report, section, lines)
    return tables.investments(report, section, source.investments(report.selection))


def _title(source: Source, report: Report) -> str:
    """As the report heads its annex; else in the words that annexes have."""
    for text in source.texts(report.selection):
        if (text.section, text.kind) == ("annex", "heading"):
            return text.body
    whose = about.genitive(report.board_name)
    return texts.PAPER_ANNEX_1.format(whose, about.occasion(report), report.year)


def _responsible(source: Source, report: Report) -> str:
    """The role that answers for the board's operation, who signs the annex."""
    board = next(each for each in source.boards() if each.id == report.board_id)
    return str(board.values["responsible"] or "")
