"""What surrounds every page: menu, controls, theme, notices, and the way to it.

The browser has every page's layout from the start and changes pages by itself;
only figures are asked for. So a page costs one round trip, its own answer.
"""

import json
from typing import Any

import dash_bootstrap_components as dbc
from dash import ClientsideFunction, Dash, Input, Output, State, dcc, html
from dash.development.base_component import Component

from components import (
    answers,
    catalogue,
    filters,
    ids,
    invented,
    prerender,
    texts,
    url,
)
from components.editor import callback
from components.pages import FOOT, MENU, PAGES
from components.site import Site
from components.url import View
from data_access import DataError, Source
from data_access.desk import Desk

_THEME = "theme"
_BRAND = "brand"
_BY_PATH = {page.PATH: page for page in PAGES}

#: Said by a browser that will not go further than the first paint.
_NO_SCRIPT = f'<noscript><p class="no-script">{texts.NO_SCRIPT}</p></noscript>'


def layout(source: Source, site: Site) -> Component:
    """The frame, every page's layout, and what there is to choose."""
    return html.Div(
        [
            # refresh=False: a changed query must not load the document anew.
            dcc.Location(id=ids.URL, refresh=False),
            dcc.Store(id=ids.CATALOGUE, data=_entries(source)),
            dcc.Store(id=ids.REVISION, data=source.revision()),
            dcc.Store(id=ids.ROUTES, data=_routes(site)),
            dcc.Store(id=ids.EDIT),
            dcc.Store(id=ids.EDIT_ANSWER),
            *_frame(invented.banner(source)),
        ]
    )


def validation_layout(source: Source, site: Site) -> Component:
    """Everything that can be on the screen, so that misspelt ids are found."""
    return html.Div([layout(source, site), *(page.layout(site) for page in PAGES)])


def register(app: Dash, source: Source, desk: Desk) -> None:
    """Wire the frame, editing, and every page."""
    filters.register(app)
    callback.register(app, source, desk)
    for page in PAGES:
        page.register(app, source)
    _route(app)
    app.clientside_callback(
        ClientsideFunction("uppsikt", "theme"),
        Output(_THEME, "value"),
        Input(_THEME, "value"),
    )


def title(path: str) -> str:
    """The document's title for a path."""
    page = _BY_PATH.get(path)
    return f"{page.NAME if page else texts.NOT_FOUND} – {texts.APP}"


def is_page(path: str) -> bool:
    """Whether a path leads to a page."""
    return path in _BY_PATH


def prerendered(source: Source, site: Site, path: str, search: str) -> str:
    """A page as html for its first paint."""
    view = url.read(search)
    page = _BY_PATH.get(path)
    tree = page.layout(site) if page else _not_found()
    filled: dict[tuple[str, str], Any] = {
        (_link(other.PATH), "href"): other.PATH + url.write(view) for other in PAGES
    }
    filled |= filters.shown(source, view, path) | _values(source, page, view)
    filled[ids.PAGE, "children"] = tree
    frame = _frame(invented.banner(source))
    return _NO_SCRIPT + prerender.html(frame, filled)


def _values(source: Source, page: Any, view: View) -> dict[tuple[str, str], Any]:  # noqa: ANN401 -- a module
    if page is None or page.ANSWERING is None:
        return {}
    found = answers.answer(source, page.ANSWERING, view)
    outputs = page.ANSWERING.outputs
    return {
        (outputs[key].component_id, outputs[key].component_property): value
        for key, value in found.values.items()
    }


def _frame(banner: Component | None) -> list[Component]:
    return [
        html.A(texts.SKIP, href=f"#{ids.MAIN}", className="skip-link"),
        html.Header(
            [
                html.A(texts.APP, href="/", id=_BRAND, className="brand"),
                html.Nav(
                    html.Ul([html.Li(_menu_link(page)) for page in MENU]),
                    **{"aria-label": texts.MENU},
                ),
                _theme_choice(),
            ],
            className="site-head",
        ),
        html.Div(banner, id=ids.INVENTED),
        filters.row(),
        html.Aside(
            id=ids.EDITING,
            className="editing",
            **{
                "aria-label": texts.UNSAVED,
                "data-words": json.dumps(texts.EDITING, ensure_ascii=False),
            },
        ),
        html.Main(
            [
                html.Div(
                    [html.P(texts.NO_SERVER), html.A(texts.RETRY, href="")],
                    className="no-server alert alert-danger",
                    role="alert",
                ),
                html.Div(id=ids.PAGE),
            ],
            id=ids.MAIN,
            tabIndex="-1",
        ),
        html.Footer(
            html.Nav(
                html.Ul([html.Li(_menu_link(page)) for page in FOOT]),
                **{"aria-label": texts.FOOTER},
            ),
            className="site-foot",
        ),
        html.Div(id=ids.LIVE, role="status", className="visually-hidden"),
    ]


def _menu_link(page: Any) -> Component:  # noqa: ANN401 -- a module
    return html.A(page.NAME, href=page.PATH, id=_link(page.PATH))


def _link(path: str) -> str:
    return f"link-{path.strip('/') or 'start'}"


def _theme_choice() -> Component:
    return html.Div(
        [
            dbc.Label(texts.THEME, html_for=_THEME, class_name="visually-hidden"),
            dbc.Select(
                id=_THEME,
                options=[
                    {"label": label, "value": value}
                    for value, label in texts.THEMES.items()
                ],
                size="sm",
            ),
        ],
        className="theme-choice",
    )


def _route(app: Dash) -> None:
    app.clientside_callback(
        ClientsideFunction("uppsikt", "route"),
        Output(ids.PAGE, "children"),
        Input(ids.URL, "pathname"),
        State(ids.ROUTES, "data"),
    )
    app.clientside_callback(
        ClientsideFunction("uppsikt", "arrive"),
        Output(ids.LIVE, "children"),
        Input(ids.PAGE, "children"),
        Input(ids.URL, "search"),
    )


def _routes(site: Site) -> dict[str, Any]:
    """Every page's layout and title by path, in order; "" is the one not found."""
    found = {
        page.PATH: {"layout": page.layout(site), "title": title(page.PATH)}
        for page in PAGES
    }
    return found | {"": {"layout": _not_found(), "title": title("")}}


def _not_found() -> Component:
    return html.Article(
        [
            html.H1(texts.NOT_FOUND, tabIndex="-1"),
            html.P(texts.NOT_FOUND_HELP),
            html.P(html.A(texts.TO_OVERVIEW, href="/")),
        ],
        className="page",
        **{"data-answered": "*"},
    )


def _entries(source: Source) -> list[catalogue.Entry]:
    try:
        return catalogue.entries(source)
    except DataError:
        return []
