"""The memo to the board (tjänsteskrivelse), to be edited further in Word."""

from datetime import date

from components import sentences, texts
from components.export.contents import about, deciding
from components.export.document import Block, Bullets, Document, Heading, Paragraph
from data_access import Report, Source

KIND = about.Kind(texts.PAPER_MEMO)

#: What the description is made of, in the minutes' order.
_SECTIONS = ("matter", "operating_costs", "investments", "action_plan")


def write(source: Source, report: Report, today: date) -> Document:
    """The memo: proposed decision, description, papers, recipients."""
    blocks = [
        Heading(texts.DECISION_PROPOSED),
        Bullets(deciding.proposed(source, report, today), numbered=True),
        Heading(texts.MATTER),
        *_description(source, report),
        *deciding.papers(source, report),
        *deciding.recipients(source, report),
    ]
    title = report.title or sentences.occasion(report)
    return about.document(source, report, KIND, today, title=title, blocks=blocks)


def _description(source: Source, report: Report) -> list[Block]:
    """The report's own words; under each heading first what the figures say."""
    said = [
        block for section in _SECTIONS for block in _section(source, report, section)
    ]
    return said or [Paragraph(texts.NO_MATTER)]


def _section(source: Source, report: Report, section: str) -> list[Block]:
    words: list[Block] = [
        Paragraph(text.body)
        for text in source.texts(report.selection)
        if (text.section, text.kind) == (section, "paragraph")
    ]
    message = _message(source, report, section)
    if section == "matter" or not (words or message):
        return words
    told = [Paragraph(f"{message}.")] if message else []
    return [Heading(texts.TEXT_SECTIONS[section], 2), *told, *words]


def _message(source: Source, report: Report, section: str) -> str:
    """What the section's figures say in a sentence; "" where there are none."""
    unit = about.units(source, report).get(section, report.unit)
    match section:
        case "operating_costs":
            lines = source.operating_costs(report.selection)
            return "" if lines.empty else sentences.operating_costs(report, lines, unit)
        case "investments":
            total = about.invested(source, report)
            return sentences.investments(total, unit) if total else ""
        case "action_plan":
            plan = source.action_plan(report.selection)
            return "" if plan.empty else sentences.action_plan(plan, unit)
        case _:
            return ""
