"""One answer a choice: address in, every slot of a page out, ready to send.

A page's values are computed once per address and data revision, serialised
then, and sent as they are after that. Whatever goes wrong takes the place of
the page's content; the previous selection's figures never stay.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import orjson
from dash import Dash, Input, Output, State, set_props
from plotly.io.json import to_json_plotly

from components import catalogue, frame, ids, texts, units, url
from components.frame import Values
from components.url import View
from data_access import DataError, Source

log = logging.getLogger(__name__)

#: What a slot holds when there is nothing to show, by property.
_BLANK: dict[str, Any] = {
    "figure": {"data": [], "layout": {}},
    "hidden": True,
    "options": [],
}


@dataclass(frozen=True)
class Answering:
    """A page that answers an address: its slots, and what fills them."""

    page: str
    slots: dict[str, Output]
    answer: Callable[[Source, View], Values]

    @property
    def outputs(self) -> dict[str, Output]:
        """The page's own slots and those of the frame around it."""
        return frame.outputs(self.page) | self.slots


@dataclass(frozen=True)
class Answer:
    """A page's values as they are, serialised, and the revision they show."""

    values: Values
    ready: dict[str, orjson.Fragment]
    revision: int


def register(app: Dash, source: Source, page: Answering) -> None:
    """Let the page follow the address."""

    @app.callback(
        output=page.outputs,
        inputs={"search": Input(ids.URL, "search")},
        state={"known": State(ids.REVISION, "data")},
    )
    def follow(search: str | None, known: int | None) -> dict[str, Any]:
        found = answer(source, page, url.read(search))
        if known is not None and known != found.revision:
            _refresh_controls(source, found.revision)
        return found.ready | {"answered": search or ""}


def answer(source: Source, page: Answering, view: View) -> Answer:
    """A page's answer to an address, kept until the data change."""
    try:
        return source.kept(
            ("answer", page.page, view),
            lambda: _ready(
                source, _blank(page) | page.answer(source, units.settled(source, view))
            ),
        )
    except DataError as error:
        return _ready(source, frame.failed(str(error), _blank(page)))
    except Exception:
        log.exception("page %s failed for %s", page.page, view)
        return _ready(source, frame.failed(texts.FAILED, _blank(page)))


def _ready(source: Source, values: Values) -> Answer:
    return Answer(
        values,
        {key: orjson.Fragment(to_json_plotly(value)) for key, value in values.items()},
        source.revision(),
    )


def _blank(page: Answering) -> Values:
    return {
        key: _BLANK.get(output.component_property) for key, output in page.slots.items()
    }


def _refresh_controls(source: Source, revision: int) -> None:
    """Tell the controls of reports that came after the page was loaded."""
    set_props(ids.CATALOGUE, {"data": catalogue.entries(source)})
    set_props(ids.REVISION, {"data": revision})
