"""The row of controls: board, year, occasion and unit.

The browser keeps them in step with the address (``assets/20-shell.js``), so a
choice costs one round trip: the page's own.
"""

from typing import Any

import dash_bootstrap_components as dbc
from dash import ClientsideFunction, Dash, Input, Output, html
from dash.development.base_component import Component

from components import catalogue, ids, texts, units
from components.url import View
from data_access import DataError, Source

_CONTROLS = (
    (ids.BOARD, texts.BOARD),
    (ids.YEAR, texts.YEAR),
    (ids.OCCASION, texts.OCCASION),
    (ids.UNIT, texts.UNIT),
)
_UNITS = [{"label": unit, "value": unit} for unit in texts.UNIT_NAMES]


def row() -> Component:
    """The controls, to be filled by the address."""
    return html.Section(
        [
            html.Div(
                [
                    dbc.Label(label, html_for=control),
                    dbc.Select(
                        id=control, options=_UNITS if control == ids.UNIT else []
                    ),
                ],
                className=f"control control-{control}",
                **({"data-all": texts.ALL_BOARDS} if control == ids.BOARD else {}),
            )
            for control, label in _CONTROLS
        ],
        className="controls",
        **{"aria-label": texts.CHOICES},
    )


def register(app: Dash) -> None:
    """Let address and controls follow one another, in the browser."""
    app.clientside_callback(
        ClientsideFunction("uppsikt", "follow"),
        [
            Output(ids.URL, "search"),
            Output(ids.BOARD, "options"),
            Output(ids.BOARD, "value"),
            Output(ids.YEAR, "options"),
            Output(ids.YEAR, "value"),
            Output(ids.OCCASION, "options"),
            Output(ids.OCCASION, "value"),
            Output(ids.UNIT, "value"),
        ],
        [
            Input(ids.URL, "search"),
            Input(ids.CATALOGUE, "data"),
            Input(ids.BOARD, "value"),
            Input(ids.YEAR, "value"),
            Input(ids.OCCASION, "value"),
            Input(ids.UNIT, "value"),
            Input(ids.URL, "pathname"),
        ],
    )


def shown(source: Source, view: View, path: str) -> dict[tuple[str, str], Any]:
    """What the controls show for a page and a view, for the first paint."""
    try:
        of_all = path == catalogue.OVERVIEW and catalogue.is_of_all(source, view)
        report = catalogue.seen(source, view) if of_all else None
        report = report or source.report(view.selection)
    except DataError:
        return {}
    entry = next(
        entry
        for entry in catalogue.entries(source)
        if (entry["board"], entry["year"], entry["occasion"])
        == (report.board, str(report.year), report.occasion)
    )
    labels = {
        ids.BOARD: texts.ALL_BOARDS if of_all else entry["boardName"],
        ids.YEAR: entry["year"],
        ids.OCCASION: entry["occasionName"],
        ids.UNIT: (catalogue.unit if of_all else units.settled)(source, view).unit,
    }
    return {
        (control, name): value
        for control, label in labels.items()
        for name, value in (
            ("options", [{"label": label, "value": ""}]),
            ("value", ""),
        )
    }
