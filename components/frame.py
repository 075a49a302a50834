"""What every page has: heading, what is shown, a notice, and its own content.

A page is laid out without data; its answer fills the slots. ``data-answered``
tells the browser which query the content belongs to, so that figures of one
selection never stand under the heading of another.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import dash_bootstrap_components as dbc
from dash import Output, dcc, html
from dash.development.base_component import Component

from components import sentences, texts
from components.url import View
from data_access import Report

Values = dict[str, Any]

#: Where an empty database begins.
SETTINGS_PATH = "/installningar"


def layout(
    page: str, heading: str, *content: Component, wide: bool = False
) -> Component:
    """The static frame of a page; ``wide`` prints it on its side."""
    return html.Article(
        [
            dcc.Store(id=_id(page, "answer")),
            html.Header(
                [
                    html.H1(heading, tabIndex="-1"),
                    html.Div(id=_id(page, "context"), className="context"),
                ],
                className="page-head",
            ),
            html.Div(id=_id(page, "notice")),
            html.Div(list(content), id=_id(page, "body"), className="page-body"),
        ],
        id=_id(page, "page"),
        className="page page-wide" if wide else "page",
    )


def static(page: str, heading: str, *content: Component) -> Component:
    """A page without slots: it is answered as soon as it is there."""
    return html.Article(
        [
            html.Header(html.H1(heading, tabIndex="-1"), className="page-head"),
            html.Div(list(content), className="page-body"),
        ],
        id=_id(page, "page"),
        className="page",
        **{"data-answered": "*"},
    )


def outputs(page: str) -> dict[str, Output]:
    """The slots that every page's answer fills."""
    return {
        "context": Output(_id(page, "context"), "children"),
        "notice": Output(_id(page, "notice"), "children"),
        "hidden": Output(_id(page, "body"), "hidden"),
    }


def filled(report: Report, view: View, sign: str) -> Values:
    """The frame's slots when the page has something to show."""
    return {
        "context": context(report, view, sign),
        "notice": unreadable(view),
        "hidden": False,
    }


def failed(message: str, blank: Mapping[str, Any]) -> Values:
    """The frame's slots when it has not: the reason, and nothing else."""
    return {
        **blank,
        "context": None,
        "notice": notice(message, "danger"),
        "hidden": True,
    }


def empty(message: str, blank: Mapping[str, Any]) -> Values:
    """The frame's slots before there is any report: the way to the first one."""
    way = html.A(texts.NO_REPORTS_LINK, href=SETTINGS_PATH)
    said = dbc.Alert([f"{message} ", way], color="info", dismissable=False)
    return failed(message, blank) | {"notice": said}


def context(report: Report, view: View, sign: str) -> list[Component]:
    """Board, period, occasion, unit, sign convention, status and data date."""
    listed = facts(
        (
            (texts.BOARD, report.board_name),
            (texts.PERIOD, sentences.period(report)),
            (texts.OCCASION, sentences.occasion(report)),
            (texts.UNIT, sentences.unit(view.unit)),
            (texts.SIGN, sign),
            (texts.STATUS, sentences.status(report)),
            (texts.DATED, sentences.dated(report)),
        )
    )
    if not report.is_example:
        return [listed]
    return [html.P(texts.EXAMPLE, className="example"), listed]


def facts(told: Sequence[tuple[str, str]]) -> Component:
    """Terms and what is said of them."""
    return html.Dl(
        [html.Div([html.Dt(term), html.Dd(said)]) for term, said in told],
        className="facts",
    )


def unreadable(view: View) -> Component | None:
    """Say which parts of the address were passed over."""
    if not view.unreadable:
        return None
    return notice(texts.UNREADABLE.format(", ".join(view.unreadable)), "warning")


def joined(said: Any, more: Sequence[Component]) -> list[Component] | None:  # noqa: ANN401 -- a slot
    """A slot's content with more after it; ``None`` where there is nothing."""
    there = said if isinstance(said, list) else [said] if said else []
    return [*there, *more] or None


def notice(message: str, colour: str) -> Component:
    """A message that takes the place of what it concerns."""
    return dbc.Alert(message, color=colour, dismissable=False)


def _id(page: str, slot: str) -> str:
    return f"{page}-{slot}"
