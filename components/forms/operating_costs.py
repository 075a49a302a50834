"""Changing the operating costs: lines, causes, and changes of the budget."""

from dash import html
from dash.development.base_component import Component

from components import editor, texts
from components.forms import door, lines
from components.url import View
from data_access import Record, Report, Source

_NOUN = "operating_line"
_SECTION = "operating_costs"
_MEASURES = (
    "budget_period",
    "outcome_period",
    "deviation_period",
    "budget_year",
    "forecast_year",
    "deviation_year",
)


def form(source: Source, path: str, view: View) -> Component:
    """The way into editing, and the forms once there."""
    return door.form(source, path, view, _forms)


def _forms(source: Source, report: Report, view: View) -> list[Component]:
    section = source.section_ids(view.selection).get(_SECTION)
    if section is None:
        return [html.P(texts.NO_SECTION, className="empty")]
    found = source.records(_NOUN, section)
    frame = source.operating_costs(view.selection)
    return [
        editor.grid(
            _NOUN,
            found,
            section,
            view.unit,
            refs={"parent_id": lines.choices(found)},
            computed=lines.computed(frame, _MEASURES, view.unit),
            caption=texts.OPERATING_COSTS,
            note=texts.LINES_NOTE,
        ),
        editor.grid(
            "cause",
            source.records("cause", report.id),
            report.id,
            view.unit,
            refs={"line_id": lines.choices(found)},
            caption=texts.CAUSES,
            note=texts.CAUSES_NOTE,
        ),
        *(_changes(source, line, view) for line in found if line.kind != "net"),
    ]


def _changes(source: Source, line: Record, view: View) -> Component:
    return changes(source, line, view.unit, is_current=line.id == view.line)


def changes(source: Source, line: Record, unit: str, *, is_current: bool) -> Component:
    """The changes of a line's budget in the year; the original stays."""
    found = source.records("budget_change", line.id)
    caption = texts.CHANGES_OF.format(line.values["label"])
    return html.Details(
        [
            html.Summary(f"{caption} ({len(found)})"),
            editor.grid(
                "budget_change",
                found,
                line.id,
                unit,
                caption=caption,
                note=texts.CHANGES_NOTE,
            ),
        ],
        open=bool(found) or is_current,
        className="folded",
    )
