"""The way into editing a page, and out again."""

from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from components import links, texts
from components.url import View


def link(path: str, view: View, words: str | None = None) -> Component:
    """A link that begins editing, or ends it; the address says which it is."""
    default = texts.STOP_EDITING if view.edit else texts.START_EDITING
    return html.P(
        html.A(
            words or default,
            href=links.href(path, replace(view, edit=not view.edit)),
            className="btn btn-outline-secondary edit-link",
        ),
        className="edit-way",
    )
