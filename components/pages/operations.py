"""Verksamhet: the board's plans, and what operations have reported."""

from collections.abc import Sequence
from datetime import date

from dash import Dash, Output, html
from dash.development.base_component import Component

from components import answers, frame, marks, sentences, texts
from components.answers import Answering
from components.elements import Element, element
from components.forms import operations as forms
from components.frame import Values
from components.sentences import operations as words
from components.sentences.operations import Plan
from components.site import Site
from components.url import View
from components.web import attachments
from data_access import Record, Source

PATH = "/verksamhet"
NAME = texts.OPERATIONS

_PAGE = "operations"


def layout(_site: Site) -> Component:
    """The page without data."""
    return frame.layout(
        _PAGE,
        NAME,
        html.P(id="operations-message", className="message"),
        html.Div(id="operations-edit"),
        html.Div(id="operations-plans"),
        html.Div(id="operations-briefings"),
    )


def register(app: Dash, source: Source) -> None:
    """Follow the address."""
    answers.register(app, source, ANSWERING)


def answer(source: Source, view: View) -> Values:
    """Fill the page for an address."""
    report = source.report(view.selection)
    plans = [_read(source, one) for one in source.records("plan", report.board_id)]
    told = source.records("briefing", report.board_id)
    shown = not view.edit
    return {
        **frame.filled(report, view, sentences.signs(source.sections(view.selection))),
        "message": words.operations(plans, told),
        "edit": forms.form(source, PATH, view),
        "plans": [_plan(plan, alone=len(plans) == 1) for plan in plans]
        if shown
        else None,
        "briefings": _briefings(source, told, plans) if shown else None,
    }


ANSWERING = Answering(
    _PAGE,
    {
        "message": Output("operations-message", "children"),
        "edit": Output("operations-edit", "children"),
        "plans": Output("operations-plans", "children"),
        "briefings": Output("operations-briefings", "children"),
    },
    answer,
)


def _read(source: Source, plan: Record) -> Plan:
    phases = source.records("phase", plan.id)
    kept = {phase.id: source.records("activity", phase.id) for phase in phases}
    return Plan(plan, phases, kept)


def _plan(plan: Plan, *, alone: bool) -> Component:
    """A plan; where it is the only one, the page's message tells its progress."""
    values = plan.record.values
    said = [
        str(values["reference"] or ""),
        "" if alone else words.progress(plan.every),
    ]
    return html.Section(
        [
            html.H2(str(values["name"])),
            html.P(". ".join(filter(None, said)), className="soft"),
            html.Ol(
                [_phase(phase, plan.activities[phase.id]) for phase in plan.phases],
                className="phases",
            ),
        ],
        className="plan",
    )


def _phase(phase: Record, activities: Sequence[Record]) -> Component:
    return html.Li(
        [
            html.H3(str(phase.values["name"])),
            *([_bar(activities)] if activities else []),
            html.P(words.phase_progress(activities), className="soft"),
            *(
                [
                    html.Ul(
                        [_activity(one) for one in activities], className="activities"
                    )
                ]
                if activities
                else []
            ),
        ]
    )


def _bar(activities: Sequence[Record]) -> Component:
    """Solid is done, hatched is started, of all; the words beneath say the same."""
    number = words.count(activities)
    return html.Div(
        [
            html.Div(
                className=f"share {code}",
                style={"width": f"{100 * number[code] / len(activities):.2f}%"},
            )
            for code in ("done", "started")
            if number[code]
        ],
        className="progress-bar-small",
        **{"aria-hidden": "true"},
    )


def _activity(activity: Record) -> Component:
    comment = str(activity.values["comment"] or "")
    return html.Li(
        [
            html.Span(str(activity.values["name"]), className="what"),
            marks.mark("activity", str(activity.values["status"])),
            *([html.P(comment, className="soft")] if comment else []),
        ]
    )


def _briefings(
    source: Source, told: Sequence[Record], plans: Sequence[Plan]
) -> Component | None:
    """The reports from operations, the latest first."""
    if not told:
        return None if plans else html.P(texts.NO_OPERATIONS_HELP, className="empty")
    return html.Section(
        [html.H2(texts.BRIEFINGS), *(_briefing(source, one) for one in told[::-1])]
    )


def _briefing(source: Source, briefing: Record) -> Component:
    dated, body = briefing.values["dated"], str(briefing.values["body"] or "")
    when = sentences.day(dated) if isinstance(dated, date) else ""
    files = source.records("attachment", briefing.id)
    return html.Article(
        [
            html.H3(str(briefing.values["title"])),
            html.P(when, className="soft"),
            html.P(body, className="body"),
            *([_files(files)] if files else []),
        ],
        className="briefing",
    )


def _files(files: Sequence[Record]) -> Component:
    return html.Div(
        [
            html.H4(texts.ATTACHMENTS),
            html.Ul([html.Li(_file(one)) for one in files], className="files"),
        ]
    )


def _file(attachment: Record) -> Element:
    # With a target the browser asks for the file: it is no page of ours.
    return element(
        "a",
        str(attachment.values["name"]),
        href=attachments.address(attachment.id),
        target="_self",
        class_="tall",
    )
