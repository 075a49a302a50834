"""The decision: what the board has decided, or what is proposed to it."""

from datetime import date

from components import sentences, texts
from components.export.contents import about
from components.export.document import Block, Bullets, Heading, Paragraph
from data_access import Report, Source


def chapter(source: Source, report: Report, today: date) -> list[Block]:
    """The decision with its papers and recipients."""
    decided = source.decision(report.selection)
    is_taken = report.status in ("decided", "confirmed")
    head = texts.DECISION if is_taken else texts.DECISION_PROPOSED
    return [
        Heading(head),
        *([Paragraph(_taken(source, report))] if is_taken and decided else []),
        Bullets(proposed(source, report, today), numbered=True),
        *papers(source, report),
        *recipients(source, report),
    ]


def proposed(source: Source, report: Report, today: date) -> list[str]:
    """What is decided, item by item: as typed, else what every board decides."""
    decided = source.decision(report.selection)
    if decided is not None and decided.items:
        return list(decided.items)
    dated = sentences.day(about.dated(report, today))
    items = [texts.PROPOSED_APPROVAL.format(dated)]
    if not source.action_plan(report.selection).empty:
        items.append(texts.PROPOSED_PLAN.format(report.year, dated))
    return items


def papers(source: Source, report: Report) -> list[Block]:
    """What the decision rests on; nothing where nothing is said."""
    decided = source.decision(report.selection)
    if decided is None or not decided.underlag:
        return []
    return [Heading(texts.DOCUMENTS, 2), Bullets(decided.underlag, numbered=True)]


def recipients(source: Source, report: Report) -> list[Block]:
    """Who the decision is sent to, and what for."""
    decided = source.decision(report.selection)
    if decided is None or not decided.recipients:
        return []
    told = [f"{who} {purpose}".strip() for who, purpose in decided.recipients]
    return [Heading(texts.RECIPIENTS, 2), Bullets(told)]


def _taken(source: Source, report: Report) -> str:
    decided = source.decision(report.selection)
    if decided is None:
        return texts.MISSING
    met = sentences.day(decided.met_on) if decided.met_on else texts.MEETING_UNKNOWN
    told = ", ".join(filter(None, (decided.paragraph, decided.reference)))
    return f"{told}. {met}." if told else f"{met}."
