"""Changing plans, phases, activities, and reports from operations."""

from collections.abc import Iterator

from dash import html
from dash.development.base_component import Component

from components import editor, texts
from components.elements import Element
from components.forms import attachments
from components.url import View
from data_access import Record, Report, Source


def form(source: Source, path: str, view: View) -> Component:
    """The way into editing, and the forms once there: they are the board's."""
    report = source.report(view.selection)
    shown = _forms(source, report, view) if view.edit else []
    return html.Div([editor.link(path, view), *shown])


def _forms(source: Source, report: Report, view: View) -> Iterator[Component | Element]:
    board = report.board_id
    plans = source.records("plan", board)
    yield editor.grid("plan", plans, board, view.unit, caption=texts.PLANS)
    for plan in plans:
        yield from _phases(source, plan, view, alone=len(plans) == 1)
    told = source.records("briefing", board)
    yield editor.grid("briefing", told, board, view.unit, layout="form")
    if not told:
        yield html.P(texts.ATTACH_LATER, className="table-note")
    for briefing in told:
        there = source.records("attachment", briefing.id)
        yield attachments.form(briefing, there)


def _phases(
    source: Source, plan: Record, view: View, *, alone: bool
) -> Iterator[Component]:
    found = source.records("phase", plan.id)
    of_plan = "" if alone else f"{plan.values['name']}, "
    caption = texts.PHASES_OF.format(plan.values["name"])
    yield editor.grid("phase", found, plan.id, view.unit, caption=caption)
    for phase in found:
        yield editor.grid(
            "activity",
            source.records("activity", phase.id),
            phase.id,
            view.unit,
            caption=texts.ACTIVITIES_OF.format(f"{of_plan}{phase.values['name']}"),
        )
