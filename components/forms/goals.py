"""Changing a report's goals and measures."""

from dash.development.base_component import Component

from components import editor, texts
from components.forms import door, lines
from components.url import View
from data_access import Report, Source


def form(source: Source, path: str, view: View) -> Component:
    """The way into editing, and the forms once there."""
    return door.form(source, path, view, _forms)


def _forms(source: Source, report: Report, view: View) -> list[Component]:
    section = source.section_ids(view.selection).get("operating_costs")
    found = source.records("operating_line", section) if section else []
    return [
        editor.grid(
            "goal",
            source.records("goal", report.id),
            report.id,
            view.unit,
            caption=texts.OPERATIONAL_GOALS,
            note=texts.GOALS_NOTE,
        ),
        editor.grid(
            "metric",
            source.records("metric", report.id),
            report.id,
            view.unit,
            refs={"line_id": lines.choices(found)},
            caption=texts.METRICS,
            note=texts.METRICS_EDIT_NOTE,
        ),
    ]
