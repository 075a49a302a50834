"""Inquiries as the reader sees them: one by one for a board, or all in a table."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dash import html
from dash.development.base_component import Component

from components import inquiring, links, sentences, tables, texts
from components.forms import inquiries as forms
from components.sentences import inquiries as words
from components.signals import PLACES
from components.tables import Cell, Column, Line
from components.url import View
from data_access import Report, Selection, Source
from data_access.loaders.inquiries import Inquiry
from data_access.rules.inquiries import status

_OPERATING = "/drift"


def view_of(one: Inquiry, view: View, *, edit: bool = False) -> View:
    """Where an inquiry is shown: among its board's."""
    selection = view.selection
    if selection.board != one.board:
        selection = Selection(one.board)
    return replace(view, selection=selection, line=one.id, edit=edit, own=())


def state(one: Inquiry, today: date) -> Component:
    """How an inquiry stands: a word with a sign before it, never a colour alone."""
    found = status(one.asked, today)
    return html.Span(texts.INQUIRY_STATES[found], className=f"state {found}")


# One board's


def cards(
    source: Source, found: Sequence[Inquiry], view: View, today: date
) -> Component:
    """A board's inquiries one below another; the one that is opened has its forms."""
    if not found:
        return html.P(texts.NO_INQUIRIES_HELP, className="empty")
    listed = [
        html.Li(_card(source, one, view, today)) for one in words.in_order(found, today)
    ]
    return html.Ul(listed, className="inquiries")


def _card(source: Source, one: Inquiry, view: View, today: date) -> Component:
    chosen = view.line == one.id
    is_open = chosen and view.edit
    way = links.href(inquiring.PATH, view_of(one, view, edit=not is_open))
    name = texts.REPLY_STOP if is_open else _way(one)
    return html.Article(
        [
            html.H2(one.subject, id=f"yttrande-{one.id}"),
            _facts(source, one, view, today),
            _said(texts.INQUIRY_QUESTION, one.body),
            *_answers(one),
            html.P(
                html.A(
                    name,
                    href=way,
                    className="btn btn-outline-secondary",
                    **{"aria-label": f"{name}: {one.subject}"},
                ),
                className="edit-way",
            ),
            *([forms.reply(source, one, view)] if is_open else []),
        ],
        className="inquiry chosen" if chosen else "inquiry",
        **{"aria-labelledby": f"yttrande-{one.id}"},
    )


def _way(one: Inquiry) -> str:
    return texts.CHANGE_INQUIRY if one.asked.asked_on is None else texts.REPLY_TO


def _facts(source: Source, one: Inquiry, view: View, today: date) -> Component:
    asked, left = one.asked, words.time_left(one, today)
    due = sentences.day(asked.due_on)
    told: list[tuple[str, object]] = [
        (texts.STATE_CHOICE, [state(one, today), f", {left}" if left else ""]),
        (texts.INQUIRY_TO, one.addressee),
        (texts.INQUIRY_DUE, due),
    ]
    if asked.asked_on:
        told.insert(2, (texts.INQUIRY_ASKED, sentences.day(asked.asked_on)))
    if place := _place(source, one, view):
        told.append((texts.INQUIRY_ABOUT, place))
    rows = [html.Div([html.Dt(term), html.Dd(said)]) for term, said in told]
    return html.Dl(rows, className="facts")


def _place(source: Source, one: Inquiry, view: View) -> Component | None:
    """A link to the figures that it is about, in the report that it is about."""
    report = next((r for r in source.reports() if r.id == one.report_id), None)
    path = inquiring.place(one)
    if one.signal:
        path = PLACES.get(one.signal, _OPERATING)
    if report is None or not path:
        return None
    there = replace(
        view, selection=_selection(report), line=one.line_id, edit=False, own=()
    )
    named = sentences.occasion_with_year(report)
    return html.A(f"{texts.SHOW_SUBJECT}, {named}", href=links.href(path, there))


def _selection(report: Report) -> Selection:
    return Selection(report.board, report.year, report.occasion)


def _answers(one: Inquiry) -> list[Component]:
    asked = one.asked
    if not one.answer:
        nothing = texts.NO_ANSWER_YET if asked.asked_on else texts.NOT_ASKED_YET
        found = [html.P(nothing, className="soft")]
    else:
        found = [_said(_dated(texts.INQUIRY_ANSWER, asked.answered_on), one.answer)]
    if one.follow_up:
        head = _dated(texts.INQUIRY_FOLLOW_UP, asked.closed_on)
        found.append(_said(head, one.follow_up))
    elif one.answer and asked.closed_on is None:
        found.append(html.P(texts.NO_FOLLOW_UP, className="soft"))
    return found


def _dated(head: str, when: date | None) -> str:
    return texts.GIVEN_ON.format(head, sentences.day(when)) if when else head


def _said(head: str, body: str) -> Component:
    return html.Div([html.H3(head), html.P(body, className="body")], className="said")


# All boards'


def table(found: Sequence[Inquiry], view: View, today: date) -> Component:
    """Everybody's inquiries: the latest first."""
    if not found:
        return html.P(texts.NO_INQUIRIES_HELP, className="empty")
    wanted = dict(view.own).get("lage", "")
    shown = [
        one
        for one in words.in_order(found, today)
        if wanted in {"", status(one.asked, today)}
    ]
    listed: Component = html.P(texts.NO_SUCH_INQUIRIES, className="empty")
    if shown:
        listed = tables.table(
            texts.INQUIRIES_TABLE,
            [
                Column(texts.STATE_CHOICE, text=True),
                Column(texts.BOARD, text=True),
                Column(texts.INQUIRY_DUE, text=True),
                Column(texts.INQUIRY_TO, text=True),
                Column(texts.INQUIRY_ASKED, text=True),
                Column(texts.INQUIRY_ANSWER, text=True),
            ],
            [_line(one, view, today) for one in shown],
            first=texts.INQUIRY_ABOUT,
            note=texts.INQUIRIES_NOTE,
        )
    return html.Div([_filter(found, view, today), listed])


def _filter(found: Sequence[Inquiry], view: View, today: date) -> Component:
    """A choice of the states that there are, with how many are in each."""
    states = [status(one.asked, today) for one in found]
    own = tuple(pair for pair in view.own if pair[0] != "lage")
    options = [links.Option(texts.EVERY_STATE, replace(view, own=own))]
    options += [
        links.Option(
            f"{words_} ({states.count(code)})",
            replace(view, own=(*own, ("lage", code))),
        )
        for code, words_ in texts.STATE_CHOICES.items()
        if code in states
    ]
    return links.choice(texts.STATE_CHOICE, inquiring.PATH, options, view)


def _line(one: Inquiry, view: View, today: date) -> Line:
    there = links.href(inquiring.PATH, view_of(one, view))
    asked, left = one.asked, words.time_left(one, today)
    when = asked.asked_on
    return Line(
        html.A(one.subject, href=there),
        [
            Cell([state(one, today), *([html.Div(left)] if left else [])]),
            Cell(one.board_name),
            Cell(html.Span(sentences.day(asked.due_on), className="whole")),
            Cell(one.addressee),
            Cell(sentences.day(when) if when else texts.NOTHING),
            Cell(one.answer or texts.NOTHING),
        ],
    )
