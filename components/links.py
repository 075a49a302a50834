"""Links that keep what the reader chose, and choices made of links.

A choice is an address, so it needs no callback: Back, deep links and the
keyboard work by themselves.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from components import texts, url
from components.url import View


@dataclass(frozen=True)
class Option:
    """One of several ways to look: its words, and the view it leads to."""

    words: str
    view: View


def href(path: str, view: View) -> str:
    """The address of a page for a view."""
    return path + url.write(view)


def choice(
    label: str, path: str, options: Sequence[Option], current: View
) -> Component:
    """A row of options; the current one is marked and is not a link."""
    return html.Div(
        [
            html.Span(label, className="choice-label"),
            html.Ul([html.Li(_option(path, option, current)) for option in options]),
        ],
        className="choice",
        role="group",
        **{"aria-label": label},
    )


def _option(path: str, option: Option, current: View) -> Component:
    if option.view == current:
        chosen = html.Span(f" {texts.CHOSEN}", className="visually-hidden")
        return html.Strong([option.words, chosen])
    return html.A(option.words, href=href(path, option.view))
