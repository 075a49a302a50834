"""Begäran om yttrande: what Kommunstyrelsen asks boards, and what they answer.

One board's inquiries with their answers, or, where the address names no board and
there are several, everybody's in one table. ``om`` opens the form of a new one,
filled in (`components.inquiring`); ``rad`` is an inquiry.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dash import Dash, Output, html
from dash.development.base_component import Component

from components import (
    answers,
    asked,
    catalogue,
    chosen,
    frame,
    inquiring,
    links,
    rows,
    sentences,
    texts,
    waiting,
)
from components.answers import Answering
from components.chosen import Chosen
from components.forms import inquiries as forms
from components.forms import signal_answers
from components.frame import Values
from components.inquiring import About
from components.links import Option
from components.rows import Row
from components.sentences import inquiries as words
from components.site import Site
from components.url import View
from data_access import NOUNS, Record, Report, Selection, Source
from data_access.loaders.inquiries import Inquiry

PATH = inquiring.PATH
NAME = texts.INQUIRIES

_PAGE = "inquiries"
_SLOTS = ("message", "way", "ask", "list", "waiting", "signals", "law")
_SECTIONS = ("operating_costs", "investments", "action_plan")


def layout(_site: Site) -> Component:
    """The page without data."""
    return frame.layout(
        _PAGE,
        NAME,
        html.P(id="inquiries-message", className="message"),
        *(html.Div(id=f"inquiries-{name}") for name in _SLOTS[1:]),
    )


def register(app: Dash, source: Source) -> None:
    """Follow the address."""
    answers.register(app, source, ANSWERING)


def answer(source: Source, view: View) -> Values:
    """Fill the page for an address."""
    today = answers.today()
    about = chosen.chosen(source, view)
    is_of_all = catalogue.is_of_all(source, view)
    return {
        **(_all if is_of_all else _one)(source, about, view, today),
        "way": None if is_of_all else _way_up(source, view),
        "law": html.P(texts.INQUIRIES_WHAT, className="table-note"),
    }


ANSWERING = Answering(
    _PAGE,
    {name: Output(f"inquiries-{name}", "children") for name in _SLOTS},
    answer,
    dated=True,
)


def _way_up(source: Source, view: View) -> Component | None:
    """From a board to all of them."""
    selection = replace(view.selection, board=None, version=None)
    there = replace(view, selection=selection, line=None, edit=False, own=())
    if not catalogue.is_of_all(source, there):
        return None
    return html.A(texts.ALL_BOARDS, href=links.href(PATH, there), className="way-up")


# One board's side


def _one(source: Source, about: Chosen, view: View, today: date) -> Values:
    found = source.inquiries(about.board.id)
    limit = source.thresholds().unanswered_days
    waits = waiting.of(source, [about.report], today) if about.report else []
    return {
        **chosen.filled(about, view, _signs(source, about, view)),
        "message": words.inquiries(found, today),
        "ask": _ask(source, about, found, view, today),
        "list": asked.cards(source, found, view, today),
        "waiting": waiting.section(waits, limit, texts.DOES_NOT_WAIT, view),
        "signals": _signals(source, about),
    }


def _signs(source: Source, about: Chosen, view: View) -> str:
    if about.report is None:
        return texts.MISSING
    return sentences.signs(source.sections(view.selection))


def _ask(
    source: Source, about: Chosen, found: Sequence[Inquiry], view: View, today: date
) -> Component:
    """The way to a new inquiry, and its form once there."""
    is_open = _is_asking(view)
    way = _way(is_open, replace(view, line=None, edit=not is_open, own=()))
    form = _form(source, about, found, view, today) if is_open else []
    return html.Div([way, *form])


def _is_asking(view: View) -> bool:
    asks = inquiring.ABOUT in dict(view.own)
    return asks or (view.edit and view.line is None)


def _way(is_open: bool, target: View) -> Component:  # noqa: FBT001 -- as the page is
    link = html.A(
        texts.ASK_STOP if is_open else texts.ASK_NEW,
        href=links.href(PATH, target),
        className="btn btn-outline-secondary edit-link",
    )
    return html.P(link, className="edit-way")


def _form(
    source: Source, about: Chosen, found: Sequence[Inquiry], view: View, today: date
) -> list[Component]:
    asking = _asking(source, about, found, view, today)
    there = asking.there
    lost = inquiring.ABOUT in dict(view.own) and asking.about is None
    return [
        *([frame.notice(texts.ASK_LINE_GONE, "warning")] if lost else []),
        *([forms.there(there, asked.view_of(there, view))] if there else []),
        forms.ask(source, asking, view),
    ]


def _asking(
    source: Source, about: Chosen, found: Sequence[Inquiry], view: View, today: date
) -> forms.Asking:
    named = inquiring.read(view)
    said = _subject(source, about.report, named, view) if named else ""
    report = about.report.id if about.report else None
    there = [
        one
        for one in found
        if named
        and named.is_of(one)
        and one.report_id == report
        and one.asked.closed_on is None
    ]
    return forms.Asking(
        about,
        named if said else None,
        inquiring.words(view) or said,
        there[-1] if there else None,
        today,
    )


def _subject(source: Source, report: Report | None, about: About, view: View) -> str:
    """What is asked about in words; "" where the report does not have it."""
    if report is None:
        return ""
    if about.signal:
        name = NOUNS["signal_answer"].field("signal").words(about.signal)
        occasion = sentences.occasion_with_year(report)
        said = texts.SUBJECT_OF_SIGNAL.format(name, occasion)
        return said[0].upper() + said[1:]
    frames = (getattr(source, name)(view.selection) for name in _SECTIONS)
    found = [
        row for each in frames for row in rows.all_of(each[each["line"] == about.line])
    ]
    if not found:
        return ""
    row = found[0]
    if about.measure and f"{about.measure}_quantum" in row:
        figure = _figure(row, about.measure, view.unit)
        label, measure = row["label"], sentences.measure(about.measure).lower()
        return texts.SUBJECT_OF_FIGURE.format(label, measure, figure)
    words_ = row.get("description") or row["label"]
    number = row.get("number")
    return texts.SUBJECT_OF_MEASURE.format(number, words_) if number else str(words_)


def _figure(row: Row, measure: str, unit: str) -> str:
    """A figure as its table prints it, with the unit."""
    if not rows.is_said(row, measure):
        return texts.MISSING
    return f"{sentences.printed(row, measure, unit)} {unit}"


def _signals(source: Source, about: Chosen) -> Component | None:
    """The signals that the board has answered, with the form to change the answer."""
    if about.report is None:
        return None
    given = source.signal_answers(about.report.id)
    field = NOUNS["signal_answer"].field("signal")
    shown: list[Component] = [
        html.Div(
            [
                html.H3(field.words(one.signal).capitalize()),
                signal_answers.section(
                    about.report.id, one.signal, one, roles=source.roles()
                ),
            ]
        )
        for one in given
    ]
    if not given:
        shown = [html.P(texts.NO_SIGNALS_ANSWERED, className="empty")]
    return html.Section([html.H2(texts.SIGNALS_ANSWERED), *shown])


# Kommunstyrelsen's side


def _all(source: Source, _about: Chosen, view: View, today: date) -> Values:
    found = source.inquiries(None)
    shown = catalogue.unit(source, view)
    occasion = catalogue.seen(source, view)
    return {
        "context": frame.facts(
            (
                (texts.BOARD, texts.ALL_BOARDS),
                (texts.UNIT, sentences.unit(shown.unit)),
                (texts.SIGN, texts.DEVIATION_SIGNS["better_positive"]),
            )
        ),
        "notice": frame.unreadable(view),
        "hidden": False,
        "message": words.inquiries(found, today, named=True),
        "ask": _ask_any(source, occasion, view),
        "list": asked.table(found, view, today),
        "waiting": _waiting(source, occasion, shown, today),
        "signals": None,
    }


def _ask_any(source: Source, occasion: Report | None, view: View) -> Component:
    """The way to a new inquiry: the board is chosen first."""
    way = _way(view.edit, replace(view, line=None, edit=not view.edit))
    if not view.edit:
        return way
    there = {report.board_id: report for report in _of_occasion(source, occasion)}
    options = [
        Option(
            str(board.values["name"]),
            replace(view, selection=_selection(board, there.get(board.id)), own=()),
        )
        for board in source.boards()
    ]
    return html.Div([way, links.choice(texts.ASK_BOARD, PATH, options, view)])


def _selection(board: Record, report: Report | None) -> Selection:
    slug = str(board.values["slug"])
    return Selection(slug, report.year, report.occasion) if report else Selection(slug)


def _of_occasion(source: Source, occasion: Report | None) -> list[Report]:
    if occasion is None:
        return []
    return [each for each in source.catalogue() if each.same_occasion(occasion)]


def _waiting(
    source: Source, occasion: Report | None, view: View, today: date
) -> Component:
    """Every board's report of the occasion that has a deficit and waits."""
    limit = source.thresholds().unanswered_days
    waits = waiting.of(source, _of_occasion(source, occasion), today)
    return waiting.section(waits, limit, texts.NOBODY_WAITS, view)
