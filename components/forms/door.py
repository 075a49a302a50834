"""The way into editing a page and out of it, or the reason why not."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from components import editor, links, texts
from components.url import View
from data_access import Report, Source

REPORT_PATH = "/rapport"


def door(path: str, view: View, report: Report) -> Component:
    """A link to change the page, or what has to be done before it can be."""
    if report.status == "draft":
        return editor.link(path, view)
    there = links.href(REPORT_PATH, replace(view, line=None, edit=False))
    said = texts.NOT_EDITABLE[report.status]
    leave = [editor.link(path, view)] if view.edit else []
    return html.P(
        [said, " ", html.A(texts.TO_REPORT, href=there), *leave],
        className="locked-note" if view.edit else "locked-note quiet",
    )


def form(
    source: Source,
    path: str,
    view: View,
    forms: Callable[[Source, Report, View], Sequence[Component]],
) -> Component:
    """The way into editing a report's page, and the page's forms once there."""
    report = source.report(view.selection)
    shown = forms(source, report, view) if is_open(view, report) else []
    return html.Div([door(path, view, report), *shown])


def is_open(view: View, report: Report) -> bool:
    """Whether the forms are to be shown."""
    return view.edit and report.status == "draft"
