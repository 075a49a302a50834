"""Actions of the log as html: one a piece of a list, by the day."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from dash import html
from dash.development.base_component import Component

from components import links, sentences, texts, versions
from components.url import View
from data_access import Action, Entry, Report
from data_access.records.clock import day, local

#: Rows that an action shows at once; the rest is folded.
_MOST = 6

#: Where the rows of a noun are read; a line is opened there.
_PATHS = {
    "operating_line": "/drift",
    "cause": "/drift",
    "investment_line": "/investeringar",
    "alternative": "/investeringar",
    "alternative_cost": "/investeringar",
    "plan_line": "/handlingsplan",
    "report": "/rapport",
    "section": "/rapport",
    "text": "/rapport",
    "goal": "/mal",
    "metric": "/mal",
}
_OPENS = ("operating_line", "investment_line")


def by_day(
    actions: Sequence[Action], reports: Mapping[int, Report], view: View
) -> list[Component]:
    """Actions under the days on which they were done."""
    return [
        html.Section(
            [
                html.H2(sentences.day(when)),
                html.Ol([_action(each, reports, view) for each in of]),
            ],
            className="log",
        )
        for when, of in groupby(actions, key=lambda action: day(action.at))
    ]


def _action(action: Action, reports: Mapping[int, Report], view: View) -> Component:
    report = reports.get(action.report or 0)
    rows = [
        _row(first, fields, report, view)
        for first, fields in sentences.by_row(action.entries)
    ]
    shown, folded = rows[:_MOST], rows[_MOST:]
    return html.Li(
        [
            _head(action, report, view),
            *([html.P(html.Strong(action.summary))] if action.summary else []),
            *([_undid(action)] if action.undoes else []),
            *([html.Ul(shown)] if shown else []),
            *([_more(folded)] if folded else []),
        ],
        id=f"action-{action.id}",
    )


def _head(action: Action, report: Report | None, view: View) -> Component:
    at = local(action.at)
    return html.P(
        [
            html.Time(f"{at:%H.%M}", dateTime=at.isoformat(timespec="seconds")),
            html.Span(action.role, className="log-who"),
            html.Span(action.origin),
            *([_report(report, view)] if report else []),
            html.Span(texts.ACTION_NUMBER.format(action.id), className="log-number"),
        ],
        className="log-head",
    )


def _report(report: Report, view: View) -> Component:
    there = links.href(versions.REPORT_PATH, versions.view_of(view, report))
    return html.A(sentences.report_name(report), href=there)


def _undid(action: Action) -> Component:
    return html.P(html.Strong(texts.UNDID.format(action.undoes)))


def _more(rows: Sequence[Component]) -> Component:
    summary = html.Summary(texts.MORE_CHANGES.format(len(rows)))
    return html.Details([summary, html.Ul(list(rows))])


def _row(
    first: Entry, fields: Sequence[Entry], report: Report | None, view: View
) -> Component:
    """A row of an action: what it is, and each field before and after."""
    came = sentences.row_change(first)
    short = [entry for entry in fields if not sentences.is_long(entry)]
    long = [entry for entry in fields if sentences.is_long(entry)]
    said = "; ".join(
        f"{sentences.entry_words(entry)} "
        f"{sentences.entry_change(entry, view.unit, whole=not came)}"
        for entry in short
    )
    return html.Li(
        [
            *([f"{came}: "] if came else []),
            _name(first, report, view),
            *([f": {said}"] if said else []),
            *(_long(entry, view.unit) for entry in long),
        ]
    )


def _name(entry: Entry, report: Report | None, view: View) -> Component | str:
    """What a row is called, leading to the page where it stands."""
    words = sentences.row_name(entry)
    path = _PATHS.get(entry.noun)
    if path is None or report is None:
        return html.Span(words, className="log-row")
    there = versions.view_of(view, report)
    if entry.noun in _OPENS:
        there = replace(there, line=entry.row)
    return html.A(words, href=links.href(path, there))


def _long(entry: Entry, unit: str) -> Component:
    """A text before and after, each with room of its own."""
    words = sentences.entry_words(entry)
    sides = [
        (head, sentences.entry_value(entry, after=after, unit=unit))
        for head, after in ((texts.BEFORE, False), (texts.AFTER, True))
    ]
    return html.Details(
        [
            html.Summary(f"{words}: {texts.CHANGED}"),
            html.Dl([html.Div([html.Dt(head), html.Dd(said)]) for head, said in sides]),
        ]
    )
