"""Rapport: the report's way, what can be done now, its words and its versions."""

from collections.abc import Sequence
from dataclasses import replace

from dash import Dash, Output, html
from dash.development.base_component import Component

from components import (
    answers,
    comparison,
    frame,
    links,
    quotes,
    sentences,
    tables,
    texts,
    versions,
    way,
)
from components.answers import Answering
from components.forms import report as forms
from components.frame import Values
from components.links import Option
from components.site import Site
from components.tables import Cell, Column, Line
from components.url import View
from data_access import NoReportsError, Report, Source, Text
from data_access.records.clock import day

PATH = "/rapport"
NAME = texts.REPORT

_PAGE = "report"
#: Where the headings of the annexes stand.
_ANNEX = "annex"
_SLOTS = (
    "steps",
    "now",
    "checks",
    "versions",
    "comparison",
    "words",
    "decision",
    "new",
)


def layout(_site: Site) -> Component:
    """The page without data."""
    slots = {name: html.Div(id=f"report-{name}") for name in _SLOTS}
    return frame.layout(
        _PAGE,
        NAME,
        slots["steps"],
        html.Div(
            [html.Div([slots["now"], slots["checks"]]), slots["versions"]],
            className="pair",
        ),
        slots["comparison"],
        html.Div([slots["words"], slots["decision"]], className="pair"),
        slots["new"],
    )


def register(app: Dash, source: Source) -> None:
    """Follow the address."""
    answers.register(app, source, ANSWERING)


def answer(source: Source, view: View) -> Values:
    """Fill the page for an address."""
    try:
        report = source.report(view.selection)
    except NoReportsError:
        return _empty(source)
    decided = source.decision(view.selection)
    undecided = html.P(texts.NOT_DECIDED, className="empty")
    return {
        **frame.filled(report, view, texts.AS_PRINTED),
        "steps": _way(source, report, view),
        "now": forms.steps(source, report, view),
        "checks": _checks(source, view),
        "words": _words(source, report, view),
        "decision": quotes.decision(decided)
        or html.Section([html.H2(texts.DECISION), undecided]),
        "versions": _versions(source, report, view),
        "comparison": _comparison(source, report, view),
        "new": forms.new(source, report),
    }


ANSWERING = Answering(
    _PAGE, {name: Output(f"report-{name}", "children") for name in _SLOTS}, answer
)


def _empty(source: Source) -> Values:
    """The page before there is any report: a way to the first one."""
    return {
        "context": None,
        "notice": frame.notice(texts.NO_REPORT_YET, "info"),
        "hidden": False,
        "new": forms.new(source, None),
    }


def _way(source: Source, report: Report, view: View) -> Component:
    decided = source.decision(view.selection)
    return html.Section(
        [
            html.H2(report.title, className="report-title"),
            way.steps(report, source.steps(view.selection), decided),
        ]
    )


def _checks(source: Source, view: View) -> Component | None:
    """What does not add up, which stops nobody but should be known."""
    tested = source.reconciliation(view.selection)
    wrong = sum(check.status == "disagrees" for check in tested)
    if not wrong:
        return None
    many = texts.DISAGREES_MANY.format(wrong)
    there = links.href("/avstamning", replace(view, edit=False, compare=None))
    return html.P(
        [
            f"{texts.DISAGREES_ONE if wrong == 1 else many} ",
            html.A(texts.TO_RECONCILIATION, href=there),
        ]
    )


def _words(source: Source, report: Report, view: View) -> Component:
    said = source.texts(view.selection)
    return html.Section(
        [
            html.H2(texts.REPORT_TEXT),
            forms.words(source, PATH, report, view),
            *([] if view.edit else _read(report, said)),
        ],
        className="report-text",
    )


def _read(report: Report, said: Sequence[Text]) -> list[Component]:
    if not said:
        draft = report.status == "draft"
        empty = texts.NO_DRAFT_TEXT if draft else texts.NO_REPORT_TEXT
        return [html.P(empty, className="empty")]
    return [
        shown
        for section in (_ANNEX, *texts.TEXT_SECTIONS)
        for shown in _section(section, [t for t in said if t.section == section])
    ]


def _section(section: str, said: Sequence[Text]) -> list[Component]:
    head = texts.TEXT_SECTIONS.get(section)
    return [
        *([html.H3(head)] if head and said else []),
        *(_paragraph(text) for text in said),
    ]


def _paragraph(text: Text) -> Component:
    return html.P(html.Strong(text.body) if text.kind == "heading" else text.body)


def _versions(source: Source, report: Report, view: View) -> Component:
    every = source.versions(view.selection)
    if len(every) == 1:
        return html.Section([html.H2(texts.VERSIONS), html.P(texts.ONE_VERSION)])
    force = versions.current(source, report)
    heads = (texts.WHY, texts.STATUS, texts.MADE)
    return html.Section(
        [
            html.H2(texts.VERSIONS),
            tables.table(
                texts.VERSIONS_TABLE,
                [Column(head, text=True) for head in heads],
                [_version(source, each, force, report, view) for each in every],
                first=texts.VERSION_HEAD,
            ),
        ]
    )


def _version(
    source: Source, each: Report, force: Report, shown: Report, view: View
) -> Line:
    made = source.steps(versions.selection_of(each)).get("draft")
    status = versions.status(source, each)
    return Line(
        html.A(
            texts.VERSION_NUMBER.format(each.version),
            href=links.href(PATH, versions.view_of(view, each)),
        ),
        [
            Cell([texts.WHYS[each.why], *_reason(each)]),
            Cell(f"{status}, {texts.IN_FORCE}" if each.id == force.id else status),
            Cell(
                f"{sentences.day(day(made.at))}, {made.role}" if made else texts.NOTHING
            ),
        ],
        chosen=each.id == shown.id,
    )


def _reason(report: Report) -> list[Component | str]:
    if not report.reason:
        return []
    return [html.Div(report.reason, className="source")]


def _comparison(source: Source, report: Report, view: View) -> Component | None:
    others = [each for each in source.versions(view.selection) if each.id != report.id]
    if not others:
        return None
    other = _other(report, others, view)
    earlier, later = sorted((report, other), key=lambda each: each.version)
    heading = texts.COMPARISON.format(earlier.version, later.version)
    return html.Section(
        [
            html.H2(heading, id="comparison"),
            *([_choice(report, other, others, view)] if others[1:] else []),
            comparison.section(
                earlier, later, source.differences(earlier, later), view.unit
            ),
        ]
    )


def _choice(
    report: Report, other: Report, others: Sequence[Report], view: View
) -> Component:
    options = [
        Option(
            texts.VERSION_NUMBER.format(each.version),
            replace(view, compare=each.version),
        )
        for each in others
    ]
    label = texts.COMPARE_WITH.format(report.version)
    return links.choice(label, PATH, options, replace(view, compare=other.version))


def _other(report: Report, others: Sequence[Report], view: View) -> Report:
    """The version to compare with: asked for, else the one before or after."""
    for each in others:
        if each.version == view.compare:
            return each
    before = [each for each in others if each.id == report.follows]
    after = [each for each in others if each.follows == report.id]
    return (*before, *after[::-1], *others)[0]
