"""Sammanträde: the report as slides for the screen of the meeting room."""

from dash import Dash, Output, html
from dash.development.base_component import Component

from components import answers, catalogue, frame, meeting_view, sentences, texts
from components.answers import Answering
from components.frame import Values
from components.site import Site
from components.url import View
from data_access import Source

PATH = "/sammantrade"
NAME = texts.MEETING

_PAGE = "meeting"


def layout(_site: Site) -> Component:
    """The page without data."""
    return frame.layout(
        _PAGE,
        NAME,
        html.P(texts.MEETING_WHAT, className="meeting-what"),
        html.Div(id="meeting-slides"),
    )


def register(app: Dash, source: Source) -> None:
    """Follow the address."""
    answers.register(app, source, ANSWERING)


def answer(source: Source, view: View) -> Values:
    """Fill the page for an address."""
    return {
        "context": _context(source, view),
        "notice": frame.unreadable(view),
        "hidden": False,
        "slides": meeting_view.shown(source, view, answers.today()),
    }


ANSWERING = Answering(
    _PAGE,
    {"slides": Output("meeting-slides", "children")},
    answer,
    dated=True,
)


def _context(source: Source, view: View) -> Component | list[Component]:
    if not catalogue.is_of_all(source, view):
        report = source.report(view.selection)
        return frame.context(report, view, texts.AS_PRINTED)
    chosen = catalogue.seen(source, view) or source.report(view.selection)
    return frame.facts(
        (
            (texts.PERIOD, sentences.period(chosen)),
            (texts.OCCASION, sentences.occasion(chosen)),
        )
    )
