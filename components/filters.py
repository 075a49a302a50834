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
        ],
    )


def shown(source: Source, view: View) -> dict[tuple[str, str], Any]:
    """What the controls show for a view, for the first paint."""
    try:
        report = source.report(view.selection)
    except DataError:
        return {}
    entry = next(
        entry
        for entry in catalogue.entries(source)
        if (entry["board"], entry["year"], entry["occasion"])
        == (report.board, str(report.year), report.occasion)
    )
    labels = {
        ids.BOARD: entry["boardName"],
        ids.YEAR: entry["year"],
        ids.OCCASION: entry["occasionName"],
        ids.UNIT: units.settled(source, view).unit,
    }
    return {
        (control, name): value
        for control, label in labels.items()
        for name, value in (
            ("options", [{"label": label, "value": ""}]),
            ("value", ""),
        )
    }
