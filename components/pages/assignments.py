"""Beslut och uppdrag: what was decided on the report, and what is to be done."""

from collections.abc import Sequence
from datetime import date

from dash import Dash, Output, html
from dash.development.base_component import Component

from components import (
    answers,
    editor,
    frame,
    marks,
    sentences,
    tables,
    texts,
)
from components.answers import Answering
from components.frame import Values
from components.sentences import assignments as words
from components.site import Site
from components.tables import Cell, Column, Line
from components.url import View
from data_access import Decision, Record, Report, Source
from data_access.rules.assignments import days_late, ordered

PATH = "/uppdrag"
NAME = texts.DECISIONS

_PAGE = "assignments"
_NOUN = "assignment"

#: The table's columns beside the assignment itself.
COLUMNS = (
    Column(texts.STATUS, text=True),
    Column(texts.DUE_ON, text=True),
    Column(texts.ADDRESSEE, text=True),
    Column(texts.ASSIGNED, text=True),
    Column(texts.REPLY, text=True),
)


def layout(_site: Site) -> Component:
    """The page without data."""
    return frame.layout(
        _PAGE,
        NAME,
        html.P(id="assignments-message", className="message"),
        html.Div(id="assignments-edit"),
        html.Div(id="assignments-list"),
        html.Div(id="assignments-decision"),
    )


def register(app: Dash, source: Source) -> None:
    """Follow the address."""
    answers.register(app, source, ANSWERING)


def answer(source: Source, view: View) -> Values:
    """Fill the page for an address."""
    report = source.report(view.selection)
    found = source.records(_NOUN, report.board_id)
    today = answers.today()
    return {
        **frame.filled(report, view, sentences.signs(source.sections(view.selection))),
        "message": words.assignments(found, today),
        "edit": _edit(source, report, found, view),
        "list": None if view.edit else _list(report, found, view, today),
        "decision": _decision(source.decision(view.selection)),
    }


ANSWERING = Answering(
    _PAGE,
    {
        "message": Output("assignments-message", "children"),
        "edit": Output("assignments-edit", "children"),
        "list": Output("assignments-list", "children"),
        "decision": Output("assignments-decision", "children"),
    },
    answer,
    dated=True,
)


def _edit(
    source: Source, report: Report, found: Sequence[Record], view: View
) -> Component:
    """The way into editing, whatever the report's status: these are the board's."""
    way = editor.link(PATH, view)
    if not view.edit:
        return way
    form = editor.grid(
        _NOUN,
        found,
        report.board_id,
        view.unit,
        layout="form",
        roles=source.roles(),
        caption=texts.ASSIGNMENTS_OF.format(report.board_short),
        note=texts.ASSIGNMENTS_EDIT_NOTE,
    )
    return html.Div([way, form])


def _list(
    report: Report, found: Sequence[Record], view: View, today: date
) -> Component:
    if not found:
        return html.P(texts.NO_ASSIGNMENTS_HELP, className="empty")
    by_id = {record.id: record for record in found}
    rows = [by_id[due.id] for due in ordered(map(words.due, found))]
    return tables.table(
        texts.ASSIGNMENTS_OF.format(report.board_short),
        COLUMNS,
        [_line(record, today, chosen=record.id == view.line) for record in rows],
        first=texts.ASSIGNMENT,
        note=texts.ASSIGNMENTS_NOTE,
    )


def _line(record: Record, today: date, *, chosen: bool) -> Line:
    return Line(
        str(record.values["body"]),
        [
            Cell(_status(record, today)),
            Cell(_due(record)),
            Cell(str(record.values["addressee"] or "") or texts.MISSING),
            Cell(_assigned(record)),
            Cell(_reply(record)),
        ],
        chosen=chosen,
    )


def _status(record: Record, today: date) -> Component:
    number = days_late(words.due(record), today)
    if number:
        return marks.late(words.lateness(number))
    return marks.mark(_NOUN, str(record.values["status"]))


def _assigned(record: Record) -> list[Component]:
    """Where it was decided: § 26, Dnr 2021/30, 14 september 2021."""
    said_in = (record.values["paragraph"], record.values["reference"])
    place = ", ".join(str(one) for one in said_in if one)
    when = _day(record, "given_on")
    return [html.Div(said, className="whole") for said in (place, when) if said]


def _reply(record: Record) -> list[Component]:
    reply = str(record.values["answer"] or "")
    when = _day(record, "answered_on")
    return [
        *([html.Div(reply)] if reply else []),
        *([html.Div(when, className="soft")] if when else []),
    ]


def _due(record: Record) -> Component:
    said = _day(record, "due_on") or texts.NO_DUE_DAY
    return html.Span(said, className="whole")


def _day(record: Record, field: str) -> str:
    when = record.values[field]
    return sentences.day(when) if isinstance(when, date) else ""


def _decision(decided: Decision | None) -> Component:
    if decided is None:
        return html.Section(
            [html.H2(texts.DECISION_OF), html.P(texts.NO_DECISION, className="empty")]
        )
    met = sentences.day(decided.met_on) if decided.met_on else texts.DAY_MISSING
    facts = (
        (texts.PARAGRAPH, decided.paragraph),
        (texts.REFERENCE, decided.reference),
        (texts.MET_ON, met),
    )
    return html.Section(
        [
            html.H2(texts.DECISION_OF),
            html.Dl(
                [html.Div([html.Dt(term), html.Dd(said)]) for term, said in facts],
                className="facts key-facts",
            ),
            html.Div([_decided(decided), _recipients(decided)], className="pair"),
        ]
    )


def _decided(decided: Decision) -> Component:
    return html.Div(
        [
            html.H3(texts.DECIDED_THAT),
            html.Ol([html.Li(item) for item in decided.items], className="prose"),
            html.H3(texts.UNDERLAG),
            html.Ol([html.Li(paper) for paper in decided.underlag], className="prose"),
        ]
    )


def _recipients(decided: Decision) -> Component:
    return html.Div(
        [
            html.H3(texts.RECIPIENTS),
            html.Ul(
                [
                    html.Li(f"{who} {purpose}".strip())
                    for who, purpose in decided.recipients
                ],
                className="prose",
            ),
        ]
    )
