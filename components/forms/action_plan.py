"""Changing the action plan: its measures, in every column of the form."""

from dash import html
from dash.development.base_component import Component

from components import editor, texts
from components.forms import door
from components.url import View
from data_access import Report, Source

_NOUN = "plan_line"
_SECTION = "action_plan"
#: The columns of the form, in two tables that fit a screen.
_WORDS = (
    "group",
    "number",
    "operation",
    "description",
    "goal",
    "decided_by",
    "decided_on",
)
_EFFECTS = (
    "planned_or_started",
    "in_operation_on",
    "effect_0",
    "effect_1",
    "effect_2",
    "effect_3",
    "secured",
    "approved_on",
    "owner",
    "realised",
)


def form(source: Source, path: str, view: View) -> Component:
    """The way into editing, and the form once there."""
    return door.form(source, path, view, _forms)


def _forms(source: Source, _report: Report, view: View) -> list[Component]:
    section = source.section_ids(view.selection).get(_SECTION)
    if section is None:
        return [html.P(texts.NO_SECTION, className="empty")]
    found = source.records(_NOUN, section)
    return [
        editor.grid(
            _NOUN, found, section, view.unit, only=_WORDS, caption=texts.PLAN_WORDS
        ),
        editor.grid(
            _NOUN,
            found,
            section,
            view.unit,
            roles=source.roles(),
            only=_EFFECTS,
            caption=texts.PLAN_EFFECTS,
            note=texts.PLAN_EDIT_NOTE,
        ),
    ]
