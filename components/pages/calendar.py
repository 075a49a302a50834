"""Kalender: when the board meets, and what else has a day."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

from dash import Dash, Output, html
from dash.development.base_component import Component

from components import (
    agenda,
    answers,
    editor,
    frame,
    inquiring,
    links,
    sentences,
    texts,
)
from components.agenda import Entry
from components.answers import Answering
from components.elements import element
from components.frame import Values
from components.pages import assignments, overview
from components.sentences import calendar as words
from components.site import Site
from components.url import View
from components.web.calendar import address
from data_access import Report, Source
from data_access.rules.calendar import Occurrence

PATH = "/kalender"
NAME = texts.CALENDAR

_PAGE = "calendar"
_NOUN = agenda.EVENT

Shown = tuple[Occurrence, Entry]


def layout(_site: Site) -> Component:
    """The page without data."""
    return frame.layout(
        _PAGE,
        NAME,
        html.P(id="calendar-message", className="message"),
        html.Div(id="calendar-edit"),
        html.Div(id="calendar-coming"),
        html.Div(id="calendar-past"),
        html.Div(id="calendar-subscribe"),
    )


def register(app: Dash, source: Source) -> None:
    """Follow the address."""
    answers.register(app, source, ANSWERING)


def answer(source: Source, view: View) -> Values:
    """Fill the page for an address."""
    report = source.report(view.selection)
    today = answers.today()
    shown = agenda.occurrences(agenda.entries(source, report.board_id), today)
    meetings = [
        one for one, entry in shown if entry.code == "meeting" and not entry.of_all
    ]
    return {
        **frame.filled(report, view, sentences.signs(source.sections(view.selection))),
        "message": words.next_meeting(meetings, today),
        "edit": _edit(source, report, view),
        "coming": _coming(source, report, shown, view, today),
        "past": _past(source, report, shown, view, today),
        "subscribe": _subscribe(report),
    }


ANSWERING = Answering(
    _PAGE,
    {
        "message": Output("calendar-message", "children"),
        "edit": Output("calendar-edit", "children"),
        "coming": Output("calendar-coming", "children"),
        "past": Output("calendar-past", "children"),
        "subscribe": Output("calendar-subscribe", "children"),
    },
    answer,
    dated=True,
)


def _edit(source: Source, report: Report, view: View) -> Component:
    """The way into editing: the board's events, and the municipality's."""
    way = editor.link(PATH, view)
    if not view.edit:
        return way
    of_board = texts.EVENTS_OF.format(report.board_short)
    return html.Div(
        [
            way,
            _grid(source, report.board_id, view, of_board),
            _grid(source, None, view, texts.EVENTS_OF_ALL),
        ]
    )


def _grid(source: Source, owner: int | None, view: View, caption: str) -> Component:
    return editor.grid(
        _NOUN,
        source.records(_NOUN, owner),
        owner,
        view.unit,
        caption=caption,
        note=texts.EVENTS_NOTE,
    )


def _coming(
    source: Source, report: Report, shown: Sequence[Shown], view: View, today: date
) -> Component | None:
    coming = [each for each in shown if each[0].day >= today]
    if not coming:
        return None if view.edit else html.P(texts.NOTHING_COMING, className="empty")
    return html.Section([html.H2(texts.COMING), *_months(source, report, coming, view)])


def _past(
    source: Source, report: Report, shown: Sequence[Shown], view: View, today: date
) -> Component | None:
    """What has been, the latest month first, folded."""
    past = [each for each in shown if each[0].day < today]
    if not past:
        return None
    return html.Section(
        [
            html.H2(texts.PAST, className="visually-hidden"),
            html.Details(
                [
                    html.Summary(texts.PAST_NUMBER.format(len(past))),
                    *_months(source, report, past, view)[::-1],
                ],
                className="folded",
            ),
        ]
    )


def _months(
    source: Source, report: Report, shown: Sequence[Shown], view: View
) -> list[Component]:
    return [
        html.Section(
            [
                html.H3(words.month(of[0][0].day)),
                html.Ul(
                    [html.Li(_entry(source, report, *each, view)) for each in of],
                    className="agenda",
                ),
            ]
        )
        for _, group in groupby(shown, key=lambda each: each[0].day.replace(day=1))
        for of in [list(group)]
    ]


def _entry(
    source: Source, report: Report, one: Occurrence, entry: Entry, view: View
) -> list[Component]:
    there = _where(source, report, entry, view)
    title = html.A(entry.title, href=there) if there else entry.title
    told = [
        entry.kind if entry.kind.casefold() not in entry.title.casefold() else "",
        entry.place,
        texts.EVERY_YEAR if entry.yearly else "",
        texts.FOR_ALL if entry.of_all else "",
    ]
    return [
        html.Time(words.weekday(one.day), dateTime=one.day.isoformat()),
        html.Span(one.clock, className="clock"),
        html.Span(
            [
                html.Span(title, className="what"),
                html.Span(", ".join(filter(None, told)), className="soft"),
                *([html.Span(entry.body, className="soft")] if entry.body else []),
            ],
            className="told",
        ),
    ]


def _where(source: Source, report: Report, entry: Entry, view: View) -> str:
    """Where an entry that follows from another row is kept, if anywhere."""
    if entry.noun == agenda.ASSIGNMENT:
        return links.href(assignments.PATH, replace(view, line=entry.id, edit=False))
    if entry.noun == agenda.INQUIRY:
        mine = replace(view.selection, board=report.board)
        there = replace(view, selection=mine, line=entry.id, edit=False)
        return links.href(inquiring.PATH, there)
    if entry.noun != agenda.OCCASION:
        return ""
    for other in source.catalogue():
        if (other.board_id, other.occasion_id) == (report.board_id, entry.id):
            chosen = replace(
                view.selection,
                board=other.board,
                year=other.year,
                occasion=other.occasion,
                version=None,
            )
            target = replace(view, selection=chosen, line=None, edit=False)
            return links.href(overview.PATH, target)
    return ""


def _subscribe(report: Report) -> Component:
    # With a target the browser asks for the file: it is no page of ours.
    link = element(
        "a", texts.SUBSCRIBE, href=address(report.board), target="_self", class_="tall"
    )
    return html.Div([link, html.P(texts.SUBSCRIBE_HOW, className="table-note")])
