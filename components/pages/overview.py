"""Översikt: every board by need of attention, or one board's own report.

Without a board in the address it is all of them, where there are several.
"""

from dataclasses import replace
from datetime import date

from dash import Dash, Output, html
from dash.development.base_component import Component

from components import (
    answers,
    board_overview,
    catalogue,
    frame,
    links,
    municipal_result,
    numbers,
    overseen,
    oversight,
    results,
    sentences,
    texts,
)
from components.answers import Answering
from components.frame import Values
from components.overseen import Row
from components.results import Result
from components.site import Site
from components.url import View
from data_access import Report, Selection, Source
from data_access.loaders.oversight import Seen

PATH = "/"
NAME = texts.OVERVIEW

_PAGE = "overview"


def layout(_site: Site) -> Component:
    """The page without data."""
    return frame.layout(
        _PAGE,
        NAME,
        html.Div(id="overview-way"),
        html.P(id="overview-message", className="message"),
        html.Div(id="overview-cards"),
        html.Div(id="overview-signals"),
        html.Div(id="overview-boards"),
        html.Div(id="overview-decision"),
    )


def register(app: Dash, source: Source) -> None:
    """Follow the address."""
    answers.register(app, source, ANSWERING)


def answer(source: Source, view: View) -> Values:
    """Fill the page for an address."""
    today = answers.today()
    if catalogue.is_of_all(source, view):
        return _of_all(source, view, today)
    report = source.report(view.selection)
    signs = sentences.signs(source.sections(view.selection))
    return {
        **frame.filled(report, view, signs),
        **board_overview.values(source, view, today),
        "way": _way_up(source, report, view),
        "boards": None,
    }


ANSWERING = Answering(
    _PAGE,
    {
        "way": Output("overview-way", "children"),
        "message": Output("overview-message", "children"),
        "cards": Output("overview-cards", "children"),
        "signals": Output("overview-signals", "children"),
        "boards": Output("overview-boards", "children"),
        "decision": Output("overview-decision", "children"),
    },
    answer,
    dated=True,
)


def _way_up(source: Source, report: Report, view: View) -> Component | None:
    """From a board to all of them at the same occasion."""
    selection = Selection(None, report.year, report.occasion)
    there = replace(view, selection=selection, own=(), line=None)
    if not catalogue.is_of_all(source, there):
        return None
    return html.A(texts.ALL_BOARDS, href=links.href(PATH, there), className="way-up")


# All boards


def _of_all(source: Source, view: View, today: date) -> Values:
    chosen = catalogue.seen(source, view) or source.report(view.selection)
    shown = catalogue.unit(source, view)
    seen = source.oversight(chosen, today)
    items = source.records("balance_item", chosen.occasion_id)
    total = results.result(seen, chosen, items)
    inquiries = source.inquiries(None)
    rows = [
        overseen.row(each, overseen.asked(inquiries, each.slug, today)) for each in seen
    ]
    return {
        "context": _context(rows, chosen, shown),
        "notice": frame.unreadable(view),
        "hidden": False,
        "way": None,
        "message": _message(rows, total, shown),
        "cards": None,
        "signals": oversight.choice(shown),
        "boards": html.Div(
            [
                oversight.table(rows, chosen, shown),
                municipal_result.table(total, chosen, shown.unit),
                municipal_result.form(total, chosen, shown),
                *_sellers(seen, shown),
            ]
        ),
        "decision": None,
    }


def _context(rows: list[Row], report: Report, view: View) -> Component:
    return frame.facts(
        (
            (texts.PERIOD, sentences.period(report)),
            (texts.OCCASION, sentences.occasion(report)),
            (texts.BOARDS_SEEN, overseen.reported(rows)),
            (texts.UNIT, sentences.unit(view.unit)),
            (texts.SIGN, texts.DEVIATION_SIGNS["better_positive"]),
        )
    )


def _message(rows: list[Row], total: Result, view: View) -> list[Component | str]:
    """Which board needs attention the most and why, and what all come to."""
    more = (
        overseen.year_together(rows, view.unit),
        results.said(total, view.unit),
    )
    told = " ".join(each for each in more if each)
    return [overseen.message(rows, view.unit), html.Small(told)]


def _sellers(seen: list[Seen], view: View) -> list[Component]:
    """What selling boards count on, and no buyer has budgeted."""
    said = [_unmatched(each, view) for each in seen if each.unmatched]
    if not said:
        return []
    return [html.H2(texts.SELLERS), html.Ul([html.Li(words) for words in said])]


def _unmatched(seen: Seen, view: View) -> str:
    if seen.unmatched is None:
        return ""
    ore = seen.unmatched.ore
    words = {
        (False, True): texts.UNMATCHED,
        (False, False): texts.UNMATCHED_LESS,
        (True, True): texts.UNMATCHED_OWN,
        (True, False): texts.UNMATCHED_OWN_LESS,
    }[seen.unmatched.is_own, ore >= 0]
    return words.format(seen.name, numbers.with_unit(abs(ore), view.unit))
