"""Logg: every change of the record, filtered by the address, page by page."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from dash import Dash, Output, html
from dash.development.base_component import Component

from components import actions, answers, frame, links, texts
from components.answers import Answering
from components.elements import Element, element
from components.frame import Values
from components.site import Site
from components.url import View
from data_access import NOUNS, Asked, DataError, Found, Report, Source

PATH = "/logg"
NAME = texts.LOG

_PAGE = "log"
#: The page's own parameters, as `components.url` lists them.
_ROLE, _NOUN, _SINCE, _UNTIL, _TEXT, _NUMBER, _ONLY = (
    "roll",
    "slag",
    "fran",
    "till",
    "sok",
    "sida",
    "bara",
)
_MOST_PAGES = 1_000_000


class _Read(NamedTuple):
    """What the address asks for, and what of it could not be read."""

    asked: Asked
    unreadable: tuple[str, ...]


def layout(_site: Site) -> Component:
    """The page without data."""
    return frame.layout(
        _PAGE,
        NAME,
        html.P(texts.LOG_WHAT),
        html.Div(id="log-filter"),
        html.Div(id="log-actions"),
    )


def register(app: Dash, source: Source) -> None:
    """Follow the address."""
    answers.register(app, source, ANSWERING)


def answer(source: Source, view: View) -> Values:
    """Fill the page for an address."""
    report = _report(source, view)
    asked, unreadable = _read(view, report)
    told = replace(view, unreadable=(*view.unreadable, *unreadable))
    found = source.log(asked)
    reports = {each.id: each for each in source.reports()}
    return {
        "context": None,
        "notice": frame.unreadable(told),
        "hidden": False,
        "filter": _filter(source, report, asked, view),
        "actions": [
            _count(found, asked),
            *actions.by_day(found.actions, reports, view),
            *_pages(found, asked, view),
        ],
    }


ANSWERING = Answering(
    _PAGE,
    {
        "filter": Output("log-filter", "children"),
        "actions": Output("log-actions", "children"),
    },
    answer,
)


def _report(source: Source, view: View) -> Report | None:
    """The report that the address means; the log tells of more than reports."""
    try:
        return source.report(view.selection)
    except DataError:
        return None


def _read(view: View, report: Report | None) -> _Read:
    own = dict(view.own)
    since, until = (_day(own.get(name, "")) for name in (_SINCE, _UNTIL))
    number = own.get(_NUMBER, "1")
    page = int(number) if number.isascii() and number.isdecimal() else 0
    good = {
        _SINCE: since is not None,
        _UNTIL: until is not None,
        _NUMBER: 0 < page < _MOST_PAGES,
        _NOUN: own.get(_NOUN) in NOUNS,
        _ONLY: own.get(_ONLY) == "1",
    }
    asked = Asked(
        board=report.board_id if report and own.get(_ONLY) == "1" else None,
        role=own.get(_ROLE, ""),
        noun=own.get(_NOUN, "") if good[_NOUN] else "",
        since=since,
        until=until,
        text=own.get(_TEXT, ""),
        page=page if good[_NUMBER] else 1,
    )
    bad = (name for name in own if not good.get(name, True))
    return _Read(asked, tuple(f"{name}={own[name]}" for name in bad))


def _day(said: str) -> date | None:
    try:
        return date.fromisoformat(said)
    except ValueError:
        return None


# What is asked for


def _filter(
    source: Source, report: Report | None, asked: Asked, view: View
) -> Component:
    who, kinds = source.logged()
    boards = [("", texts.ALL_BOARDS), *([("1", report.board_name)] if report else [])]
    chosen_board = "" if asked.board is None else "1"
    nouns = sorted((NOUNS[key].many, key) for key in kinds)
    return html.Div(
        element(
            "form",
            [
                _select(_ONLY, texts.BOARD, boards, chosen_board),
                _select(
                    _ROLE,
                    texts.WHO,
                    [("", texts.ANYONE), *((each, each) for each in who)],
                    asked.role,
                ),
                _select(
                    _NOUN,
                    texts.KIND,
                    [("", texts.ANYTHING), *((key, many) for many, key in nouns)],
                    asked.noun,
                ),
                _input(_SINCE, texts.SINCE, "text", _iso(asked.since)),
                _input(_UNTIL, texts.UNTIL, "text", _iso(asked.until)),
                _input(_TEXT, texts.SEARCH, "search", asked.text),
                element(
                    "div",
                    [
                        element(
                            "button",
                            texts.DO_FILTER,
                            type="submit",
                            class_="btn btn-outline-secondary",
                        ),
                        *([_clear(view)] if view.own else []),
                    ],
                    class_="query-doing",
                ),
            ],
            class_="query",
            method="get",
            action=PATH,
            role="search",
            aria_label=texts.LOG_FILTER,
        )
    )


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _select(
    name: str, label: str, options: Sequence[tuple[str, str]], chosen: str
) -> Element:
    return _field(
        name,
        label,
        element(
            "select",
            [
                element("option", words, value=code, selected=code == chosen)
                for code, words in options
            ],
            id=f"log-{name}",
            name=name,
            class_="form-select",
        ),
    )


def _input(name: str, label: str, kind: str, value: str) -> Element:
    control = element(
        "input",
        id=f"log-{name}",
        name=name,
        type=kind,
        value=value,
        class_="form-control",
    )
    return _field(name, label, control)


def _field(name: str, label: str, control: Element) -> Element:
    return element("div", [element("label", label, for_=f"log-{name}"), control])


def _clear(view: View) -> Component:
    return html.A(texts.CLEAR_FILTER, href=links.href(PATH, replace(view, own=())))


# What is found


def _count(found: Found, asked: Asked) -> Component:
    if not found.total:
        return html.P(texts.NO_ACTIONS, className="empty")
    one = found.total == 1
    said = texts.ONE_ACTION if one else texts.ACTIONS.format(found.total)
    if found.pages > 1:
        said = f"{said}, {texts.PAGE_OF.format(asked.page, found.pages)}"
    return html.P(said, className="log-count")


def _pages(found: Found, asked: Asked, view: View) -> list[Component]:
    if found.pages == 1:
        return []
    ways = [
        html.A(words, href=links.href(PATH, _on_page(view, page)))
        for words, page in _neighbours(found, asked.page)
    ]
    return [html.Nav(ways, className="log-pages", **{"aria-label": texts.PAGES})]


def _neighbours(found: Found, page: int) -> Iterator[tuple[str, int]]:
    if page > 1:
        yield texts.NEWER, min(page - 1, found.pages)
    if page < found.pages:
        yield texts.OLDER, page + 1


def _on_page(view: View, page: int) -> View:
    own: Mapping[str, str] = dict(view.own) | {_NUMBER: str(page)}
    kept = tuple((k, v) for k, v in own.items() if (k, v) != (_NUMBER, "1"))
    return replace(view, own=kept)
