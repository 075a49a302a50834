"""The document around the app: language, title, first paint, order of loading."""

import logging
import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from html import escape
from typing import Any

from dash import Dash
from flask import request

log = logging.getLogger(__name__)

#: The renderer asks for these late: data when it has started, scripts when it
#: meets the first chart. Named early, they are there by then. Exactly its
#: addresses and its kind of request, or they would be fetched twice.
_DATA = ("/_dash-layout", "/_dash-dependencies")
CHART_SCRIPT = "/_dash-component-suites/dash/dcc/async-graph.js"
FULL_PLOTLY = "/_dash-component-suites/plotly/package_data/plotly.min.js"

#: What old browsers lack, a fifteenth of a cold load; nobody has them any more.
_POLYFILL = re.compile(r'<script src="[^"]*/deps/polyfill@[^"]*"></script>\n?')

#: Assets whose names begin so run before anything is drawn.
_EARLY = re.compile(r'<script src="/assets/00-[^"]*"></script>\n?')

_META = """<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="{}">"""


@dataclass(frozen=True)
class Pages:
    """What the document must know of the pages.

    Attributes:
        title: The document's title for a path.
        first: A page as html for its first paint, by path and query string.
        known: Whether a path leads to a page.
        preloads: Scripts that a path's page asks for late.
    """

    title: Callable[[str], str]
    first: Callable[[str, str], str]
    known: Callable[[str], bool]
    preloads: Callable[[str], Collection[str]]


class Document(Dash):  # type: ignore[misc]  # Dash has no types
    """A Dash app in a document of our own."""

    def __init__(self, name: str, pages: Pages, icon: str, **options: Any) -> None:  # noqa: ANN401 -- Dash's
        self._pages_told = pages
        self._icon = icon
        super().__init__(name, **options)

    def index(self, *_args: str, **_kwargs: str) -> tuple[str, int]:
        """Answer any path with the app, but an unknown one as not found."""
        return super().index(), 200 if self._pages_told.known(request.path) else 404

    def interpolate_index(self, **parts: str) -> str:
        """Put the document together from the parts that Dash has made."""
        path = request.path
        scripts = _POLYFILL.sub("", parts["scripts"])
        return "\n".join(
            [
                "<!DOCTYPE html>",
                '<html lang="sv">',
                "<head>",
                _META.format(escape(self.config.description)),
                f"<title>{escape(self._pages_told.title(path))}</title>",
                f'<link rel="icon" type="image/svg+xml" href="{self._icon}">',
                "".join(_EARLY.findall(scripts)),
                parts["css"],
                *_preloads("script", self._pages_told.preloads(path)),
                *_preloads("fetch", _DATA),
                "</head>",
                "<body>",
                f'<div id="uppsikt-first">{self._first(path)}</div>',
                '<div id="react-entry-point"></div>',
                parts["config"],
                _EARLY.sub("", scripts),
                parts["renderer"],
                "</body>",
                "</html>",
            ]
        )

    def _first(self, path: str) -> str:
        """The page before the app has started; nothing where that fails."""
        try:
            return self._pages_told.first(path, f"?{request.query_string.decode()}")
        except Exception:
            log.exception("no first paint of %s", path)
            return ""

    def _config(self) -> dict[str, Any]:
        """What the renderer is told: nothing of the machine.

        Nor the layouts a second time. A test checks that every callback's ids
        are on some page; the browser need not do it again for every reader.
        """
        told: dict[str, Any] = super()._config()
        told.pop("validation_layout", None)
        return told | {"python_version": "", "suppress_callback_exceptions": True}


def _preloads(kind: str, addresses: Collection[str]) -> list[str]:
    # A fetch is matched only with the credentials mode that crossorigin gives.
    how = " crossorigin" if kind == "fetch" else ""
    return [f'<link rel="preload" as="{kind}"{how} href="{a}">' for a in addresses]
