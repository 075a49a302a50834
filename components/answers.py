"""One answer a choice: address in, every slot of a page out, ready to send.

A page's values are computed once per address and data revision, serialised
then, and sent as they are after that. Words and tables travel as html that the
browser puts straight into their slots (``assets/20-shell.js``); only pictures
are Dash's to update. Whatever goes wrong takes the place of the page's content;
the previous selection's figures never stay.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import orjson
from dash import ClientsideFunction, Dash, Input, Output, State, set_props

from components import (
    catalogue,
    frame,
    ids,
    invented,
    prerender,
    texts,
    units,
    url,
    versions,
)
from components.frame import Values
from components.url import View
from data_access import DataError, NoReportsError, Source
from data_access.records.clock import SWEDEN

log = logging.getLogger(__name__)

#: What a slot holds when there is nothing to show, by property.
_BLANK: dict[str, Any] = {"figure": {"data": [], "layout": {}}, "hidden": True}


@dataclass(frozen=True)
class Answering:
    """A page that answers an address: its slots, and what fills them.

    Attributes:
        page: Its name, in ids.
        slots: What its answer fills, by key.
        answer: Fills them for an address.
        dated: Whether the answer holds for the day only, see `today`.
        live: Whether it tells of what goes on without raising the revision number,
            and so is made anew each time.
    """

    page: str
    slots: dict[str, Output]
    answer: Callable[[Source, View], Values]
    dated: bool = False
    live: bool = False

    @property
    def outputs(self) -> dict[str, Output]:
        """The page's own slots and those of the frame around it."""
        return frame.outputs(self.page) | self.slots

    @property
    def figures(self) -> dict[str, Output]:
        """The slots that hold pictures."""
        return {
            key: slot
            for key, slot in self.slots.items()
            if slot.component_property == "figure"
        }


@dataclass(frozen=True)
class Answer:
    """A page's values, the same ready to send, and the revision they show.

    Attributes:
        values: What fills each slot, by the slot's key.
        slots: Html and visibility by element, as JSON.
        figures: Plotly dicts by the slot's key, as JSON.
        revision: Of the data.
    """

    values: Values
    slots: bytes
    figures: dict[str, orjson.Fragment]
    revision: int


def register(app: Dash, source: Source, page: Answering) -> None:
    """Let the page follow the address."""
    answered = f"{page.page}-answer"

    @app.callback(
        output={"answer": Output(answered, "data"), **page.figures},
        inputs={"search": Input(ids.URL, "search")},
        state={"known": State(ids.REVISION, "data")},
    )
    def follow(search: str | None, known: int | None) -> dict[str, Any]:
        found = answer(source, page, url.read(search))
        if known is not None and known != found.revision:
            _refresh_controls(source, found.revision)
        return found.figures | {"answer": _said(search or "", found)}

    app.clientside_callback(
        ClientsideFunction("uppsikt", "fill"),
        Output(f"{page.page}-page", "data-answered"),
        Input(answered, "data"),
        prevent_initial_call=True,
    )


def answer(source: Source, page: Answering, view: View) -> Answer:
    """A page's answer to an address, kept until the data change."""
    day = today() if page.dated else None
    try:
        if page.live:
            return _answered(source, page, view)
        return source.kept(
            ("answer", page.page, view, day), lambda: _answered(source, page, view)
        )
    except NoReportsError as error:
        return _ready(source, page, frame.empty(str(error), _blank(page)))
    except DataError as error:
        return _ready(source, page, frame.failed(str(error), _blank(page)))
    except Exception:
        log.exception("page %s failed for %s", page.page, view)
        return _ready(source, page, frame.failed(texts.FAILED, _blank(page)))


def today() -> date:
    """The day it is in Sweden; tests replace it."""
    return datetime.now(SWEDEN).date()


def _answered(source: Source, page: Answering, view: View) -> Answer:
    settled = units.settled(source, view)
    found = _blank(page) | page.answer(source, settled)
    if found["context"]:
        # Where a report is shown, so is which version of it.
        noted = versions.notices(source, settled)
        found["notice"] = frame.joined(found["notice"], noted)
    return _ready(source, page, found)


def _ready(source: Source, page: Answering, values: Values) -> Answer:
    html: dict[str, str] = {}
    hidden: dict[str, bool] = {}
    figures: dict[str, Any] = {}
    for key, slot in page.outputs.items():
        match slot.component_property:
            case "figure":
                figures[key] = values[key]
            case "hidden":
                hidden[slot.component_id] = bool(values[key])
            case _:
                html[slot.component_id] = prerender.html(values[key], {}, live=True)
    return Answer(
        values,
        orjson.dumps({"html": html, "hidden": hidden}),
        {key: orjson.Fragment(orjson.dumps(drawn)) for key, drawn in figures.items()},
        source.revision(),
    )


def _said(search: str, found: Answer) -> orjson.Fragment:
    """The answer with the question that it answers."""
    asked = orjson.dumps(search)
    return orjson.Fragment(b'{"search":' + asked + b',"slots":' + found.slots + b"}")


def _blank(page: Answering) -> Values:
    return {
        key: _BLANK.get(output.component_property) for key, output in page.slots.items()
    }


def _refresh_controls(source: Source, revision: int) -> None:
    """Tell the controls of reports that came after the page was loaded."""
    set_props(ids.CATALOGUE, {"data": catalogue.entries(source)})
    set_props(ids.INVENTED, {"children": invented.banner(source)})
    set_props(ids.REVISION, {"data": revision})
