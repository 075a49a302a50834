"""Changing the investments: projects, budget changes, alternatives."""

from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from components import editor, links, texts
from components.forms import door, lines
from components.forms.operating_costs import changes
from components.url import View
from data_access import Record, Report, Source

_NOUN = "investment_line"
_SECTION = "investments"
#: What the table of every project holds; the rest is in a project's own form.
_TABLE = (
    "label",
    "original",
    "carried_over",
    "extra",
    "carried_over_and_extra",
    "appropriation",
    "outcome",
    "ordered",
    "deviation_outcome",
    "forecast",
    "deviation_forecast",
)
_MEASURES = _TABLE[1:]


def form(source: Source, path: str, view: View) -> Component:
    """The way into editing, and the forms once there."""

    def forms(source: Source, _report: Report, view: View) -> list[Component]:
        return _forms(source, path, view)

    return door.form(source, path, view, forms)


def _forms(source: Source, path: str, view: View) -> list[Component]:
    section = source.section_ids(view.selection).get(_SECTION)
    if section is None:
        return [html.P(texts.NO_SECTION, className="empty")]
    found = source.records(_NOUN, section)
    frame = source.investments(view.selection)
    chosen = next((line for line in found if line.id == view.line), None)
    return [
        editor.grid(
            _NOUN,
            found,
            section,
            view.unit,
            refs={"parent_id": lines.choices(found)},
            computed=lines.computed(frame, _MEASURES, view.unit),
            only=_TABLE,
            caption=texts.INVESTMENTS,
            note=texts.PROJECTS_EDIT_NOTE,
        ),
        _projects(found, path, view),
        *(_project(source, found, chosen, section, view) if chosen else []),
    ]


def _projects(found: list[Record], path: str, view: View) -> Component:
    """A way to everything that is known of each project."""
    return html.Div(
        [
            html.H2(texts.PROJECT_DETAILS),
            html.Ul(
                [
                    html.Li(
                        html.A(
                            str(line.values["label"]),
                            href=links.href(path, replace(view, line=line.id)),
                            **(
                                {"aria-current": "true"} if line.id == view.line else {}
                            ),
                        )
                    )
                    for line in found
                ],
                className="line-links",
            ),
        ]
    )


def _project(
    source: Source, found: list[Record], line: Record, section: int, view: View
) -> list[Component]:
    others = [other for other in found if other.id != line.id]
    alternatives = source.records("alternative", line.id)
    return [
        editor.grid(
            _NOUN,
            [line],
            section,
            view.unit,
            refs={"parent_id": lines.choices(others)},
            caption=str(line.values["label"]),
            layout="form",
        ),
        changes(source, line, view.unit, is_current=True),
        editor.grid(
            "alternative",
            alternatives,
            line.id,
            view.unit,
            caption=texts.ALTERNATIVES_OF.format(line.values["label"]),
        ),
        *(
            editor.grid(
                "alternative_cost",
                source.records("alternative_cost", each.id),
                each.id,
                view.unit,
                caption=texts.COST_OF.format(each.values["name"]),
            )
            for each in alternatives
        ),
    ]
