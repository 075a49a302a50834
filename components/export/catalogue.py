"""What can be taken away of a report, in which formats, under which name.

An address and a command ask for the same words: ``bilaga1.pdf``.
"""

import hashlib
import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from components import slides, texts
from components.export.contents.about import UNSENT, dated
from data_access import Report, Source
from data_access.records.edits import Actor
from data_access.records.papers import Papers

#: Makes a paper of a report on a day.
Make = Callable[[Source, Report, date], bytes]

MEDIA_TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
}


@dataclass(frozen=True)
class Export:
    """Something that can be taken away.

    Attributes:
        what: As in addresses.
        name: In words.
        formats: What makes it, by format.
        is_kept: Whether it is a report's own, and so kept once it is sent out; what
            puts several reports together, or follows the ledger, is made anew.
    """

    what: str
    name: str
    formats: Mapping[str, Make] = field(default_factory=dict)
    is_kept: bool = True


@dataclass(frozen=True)
class File:
    """A paper that has been made."""

    name: str
    media_type: str
    content: bytes

    @property
    def sha256(self) -> str:
        """The digest of its bytes, in hex."""
        return hashlib.sha256(self.content).hexdigest()


def _paper(content: str, format_: str = "pdf") -> Make:
    """Makes a document of `contents` and writes it in a format.

    The libraries are loaded when the first paper is asked for.
    """

    def make(source: Source, report: Report, today: date) -> bytes:
        written = importlib.import_module(f"components.export.contents.{content}")
        format_module = importlib.import_module(f"components.export.{format_}")
        made: bytes = format_module.write(written.write(source, report, today))
        return made

    return make


def _workbook(what: str) -> Make:
    def make(source: Source, report: Report, today: date) -> bytes:
        xlsx = importlib.import_module("components.export.xlsx")
        made: bytes = xlsx.write(source, report, what, today)
        return made

    return make


def _data(name: str) -> Make:
    """A file of the report's data package."""

    def make(source: Source, report: Report, _today: date) -> bytes:
        package = importlib.import_module("components.export.opendata.package")
        made: bytes = package.one(source, report, name)
        return made

    return make


def _presentation(source: Source, report: Report, today: date) -> bytes:
    """The meeting's slides."""
    pptx = importlib.import_module("components.export.pptx")
    shown = slides.of_report(source, report, today)
    made: bytes = pptx.write(shown, report.title, dated(report, today))
    return made


def _presentation_of_all(source: Source, report: Report, today: date) -> bytes:
    """The slides of all boards at the occasion of a report."""
    pptx = importlib.import_module("components.export.pptx")
    shown = slides.of_all(source, report, report.unit, today)
    made: bytes = pptx.write(shown, texts.EXPORT_COMPILATION, today)
    return made


def _table(what: str, name: str) -> Export:
    """One of the report's tables."""
    return Export(what, name, {"xlsx": _workbook(what), "csv": _data(f"{what}.csv")})


EXPORTS = (
    Export(
        "bilaga1",
        texts.EXPORT_ANNEX_1,
        {"pdf": _paper("annex1"), "xlsx": _workbook("bilaga1")},
    ),
    Export(
        "bilaga2",
        texts.EXPORT_ANNEX_2,
        {"pdf": _paper("annex2"), "xlsx": _workbook("bilaga2")},
    ),
    Export(
        "rapport",
        texts.EXPORT_REPORT,
        {
            "pdf": _paper("report"),
            "docx": _paper("report", "docx"),
            "xlsx": _workbook("rapport"),
            "json": _data("rapport.json"),
        },
    ),
    Export(
        "tjansteskrivelse",
        texts.PAPER_MEMO,
        {"docx": _paper("memo", "docx"), "pdf": _paper("memo")},
    ),
    _table("drift", texts.EXPORT_DRIFT),
    _table("investeringar", texts.EXPORT_INVESTMENTS),
    _table("handlingsplan", texts.EXPORT_PLAN),
    Export("sammantrade", texts.EXPORT_MEETING, {"pptx": _presentation}),
    Export("manad", texts.MONTH_REPORT, {"pdf": _paper("month")}, is_kept=False),
    Export(
        "sammanstallning",
        texts.EXPORT_COMPILATION,
        {
            "pdf": _paper("compilation"),
            "xlsx": _workbook("sammanstallning"),
            "pptx": _presentation_of_all,
        },
        is_kept=False,
    ),
)


def find(what: str, format_: str) -> Export | None:
    """What an address means; ``None`` where there is no such thing."""
    for export in EXPORTS:
        if export.what == what and format_ in export.formats:
            return export
    return None


def make(  # noqa: PLR0913 -- what a paper depends on
    source: Source,
    papers: Papers,
    actor: Actor,
    *,
    report: Report,
    export: Export,
    format_: str,
    today: date,
) -> File:
    """A paper: the one that is kept, else made now, and kept if it was sent out.

    Args:
        source: To read from.
        papers: Where what is sent out is kept.
        actor: Who asks, for the log.
        report: The version that it is of.
        export: What.
        format_: As "pdf"; one of the export's.
        today: Dates what bears no date of its own.
    """
    kept = papers.read(report, export.what, format_) if export.is_kept else None
    if kept is None:
        key = ("export", export.what, format_, report.id, today)
        kept = source.kept(key, lambda: export.formats[format_](source, report, today))
        if export.is_kept:
            kept = papers.keep(actor, report, export.what, format_, kept)
    return File(file_name(report, export, format_), MEDIA_TYPES[format_], kept)


def file_name(report: Report, export: Export, format_: str) -> str:
    """A name that says what the file is: gsn-2021-tillfalle-3-bilaga1.pdf."""
    occasion = report.occasion
    when = f"tillfalle-{occasion}" if report.kind == "followup" else occasion
    parts = [report.board, str(report.year), when, export.what]
    if report.version > 1:
        parts.append(f"version-{report.version}")
    if report.status in UNSENT:
        parts.append("utkast")
    return f"{'-'.join(parts)}.{format_}"


def words() -> str:
    """Every file that there is, for who asked for another."""
    return ", ".join(
        f"{export.what}.{format_}" for export in EXPORTS for format_ in export.formats
    )
