"""Which version the reader sees, and what was changed since it was sent out."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from components import changed, links, sentences, texts
from components.url import View
from data_access import Difference, Report, Selection, Source

REPORT_PATH = "/rapport"
#: How many differences a notice names.
_MOST = 3


def selection_of(report: Report, *, version: bool = True) -> Selection:
    """The selection that means a version, or the one of its report in force."""
    return Selection(
        report.board,
        report.year,
        report.occasion,
        report.version if version else None,
    )


def view_of(view: View, report: Report, *, version: bool = True) -> View:
    """A view of a version; what belongs to the one now seen is left behind."""
    chosen = selection_of(report, version=version)
    return replace(view, selection=chosen, line=None, edit=False, compare=None, own=())


def current(source: Source, report: Report) -> Report:
    """The version in force of a report."""
    return source.report(selection_of(report, version=False))


def notices(source: Source, view: View) -> list[Component]:
    """What must be said of the version that a page shows."""
    report = source.report(view.selection)
    if report.versions == 1:
        return []
    return [
        *_seeing(source, report, view),
        *_changed(source, report, view),
    ]


def _seeing(source: Source, report: Report, view: View) -> Iterator[Component]:
    """Say that what is seen is not in force, with a way to what is."""
    force = current(source, report)
    if force.id == report.id:
        return
    said = texts.LATEST if force.status in ("draft", "ready") else texts.CURRENT
    seen = texts.SEEING.format(report.version, status(source, report))
    # Without a path: on the page where the reader is.
    there = links.href("", view_of(view, force, version=False))
    yield _note(
        html.Strong(seen),
        " ",
        said.format(force.version, status(source, force)),
        " ",
        html.A(texts.SHOW_VERSION.format(force.version), href=there),
    )


def status(source: Source, report: Report) -> str:
    """What a version is, with its day: "beslutad 30 september 2021"."""
    decided = source.decision(selection_of(report))
    return sentences.version_status(report, decided.met_on if decided else None)


def _changed(source: Source, report: Report, view: View) -> Iterator[Component]:
    """Name what was changed after sending, or by a correction."""
    for earlier, later in changed.pairs(source, report):
        found = source.differences(earlier, later)
        if found or later.why == "correction":
            yield _named(earlier, later, found, report, view)


def _named(
    earlier: Report,
    later: Report,
    found: Sequence[Difference],
    seen: Report,
    view: View,
) -> Component:
    there = replace(view_of(view, later), compare=earlier.version)
    more = len(found) - _MOST
    words = texts.MORE_ON_REPORT.format(more) if more > 0 else texts.COMPARE_VERSIONS
    named = sentences.first_differences(found, view.unit, _MOST)
    return _note(
        html.Strong(f"{_heading(earlier, later, seen)}: "),
        f"{_reason(later)}{named}{'. ' if named else ''}",
        html.A(words, href=links.href(REPORT_PATH, there)),
    )


def _heading(earlier: Report, later: Report, seen: Report) -> str:
    if later.why == "after_sending":
        return texts.CHANGED_AFTER_SENDING
    if seen.id == earlier.id:
        return texts.CORRECTING.format(later.version)
    return texts.CORRECTED.format(earlier.version)


def _reason(later: Report) -> str:
    said = " ".join(later.reason.split()).rstrip(".")
    return f"{said}. " if said and later.why == "correction" else ""


def _note(*said: Component | str) -> Component:
    return html.P(list(said), className="version-note", role="note")
