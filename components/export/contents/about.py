"""What is the same of every paper of a report: whose, of when, in what state."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from components import rows, sentences, texts
from components.export.document import Block, Document
from components.rows import Row
from data_access import Report, Source
from data_access.rules.periods import parse

#: Statuses in which a paper may still change: *Utkast* stands across it.
UNSENT = ("draft", "ready")

#: Names that end so are their own genitive.
_HISSING = ("s", "x", "z")


@dataclass(frozen=True)
class Kind:
    """A kind of paper.

    Attributes:
        name: What stands at the head of its pages, as "Bilaga 1".
        landscape: Whether its pages lie on their side.
    """

    name: str
    landscape: bool = False


def document(  # noqa: PLR0913 -- what every paper says
    source: Source,
    report: Report,
    kind: Kind,
    today: date,
    *,
    title: str,
    blocks: Sequence[Block],
) -> Document:
    """A paper of a report; ``today`` dates what bears no date of its own."""
    decided = source.decision(report.selection)
    return Document(
        title=title,
        kind=kind.name,
        sender=report.board_name,
        dated=dated(report, today),
        status=status(source, report),
        blocks=blocks,
        landscape=kind.landscape,
        draft=report.status in UNSENT,
        invented=texts.INVENTED_PAPER if source.invented() else "",
        subject=f"{report.title}. {sentences.occasion_with_year(report)}".capitalize(),
        reference=decided.reference if decided else "",
    )


def dated(report: Report, today: date) -> date:
    """The day a paper bears: the report's own, else that of sending, else today."""
    return report.dated or report.sent_on or report.ready_on or today


def status(source: Source, report: Report) -> str:
    """The report's status with its day, and its version where there are several."""
    decided = source.decision(report.selection)
    said = sentences.version_status(report, decided.met_on if decided else None)
    several = report.versions > 1 or report.version > 1
    words = f"{said}, version {report.version}" if several else said
    return words[0].upper() + words[1:]


def genitive(name: str) -> str:
    """Whose: Gemensamma servicenämndens."""
    return name if name.endswith(_HISSING) else f"{name}s"


def occasion(report: Report) -> str:
    """As titles write it: uppföljningstillfälle 3."""
    words = parse(report.occasion).words
    return f"uppföljnings{words}" if report.kind == "followup" else words


def units(source: Source, report: Report) -> dict[str, str]:
    """The unit of each of the report's sections: the one it is published in."""
    found = source.sections(report.selection)
    return {name: section.unit for name, section in found.items()}


def unit(source: Source, report: Report) -> str:
    """The unit of what is said of the report as a whole."""
    return next(iter(units(source, report).values()), report.unit)


def invested(source: Source, report: Report) -> Row | None:
    """The row of all investments, if there is one."""
    return rows.total(source.investments(report.selection))
