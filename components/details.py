"""Small tables behind a picture or a row: what a figure is made of."""

from collections.abc import Sequence

import pandas as pd
from dash import html
from dash.development.base_component import Component

from components import checks, numbers, rows, sentences, tables, texts
from components.paces import PaceRow
from components.rows import Row, known
from components.sentences import PACE_QUANTUM
from components.tables import Cell, Column, Line
from data_access import Check


def line(
    row: Row, measures: Sequence[str], tested: Sequence[Check], unit: str, close: str
) -> Component:
    """Where each figure of a line comes from, and how it was tested."""
    return html.Section(
        [
            html.H2(texts.WHENCE.format(row["label"]), id="detail"),
            tables.table(
                texts.WHENCE.format(row["label"]),
                [
                    Column(texts.SHOWN),
                    Column(texts.PUBLISHED),
                    Column(texts.COMPUTED),
                    Column(texts.ORIGIN, text=True),
                    Column(texts.PLACE, text=True),
                ],
                [_origin(row, measure, unit) for measure in measures],
                first=texts.FIGURE,
            ),
            *([checks.table(texts.TESTED, tested, unit, mixed=True)] if tested else []),
            html.P(html.A(texts.CLOSE_LINE, href=close)),
        ],
        className="detail",
    )


def _origin(row: Row, measure: str, unit: str) -> Line:
    quantum = known(row[f"{measure}_quantum"])
    computed = known(row[f"{measure}_computed_shown"])
    return Line(
        sentences.measure(measure),
        [
            tables.figure(row, measure, unit),
            Cell(row[f"{measure}_printed"] or texts.BLANK),
            Cell(numbers.amount(computed, unit, quantum)),
            Cell(texts.ORIGINS.get(row[f"{measure}_origin"], texts.MISSING)),
            Cell(tables.source(row, measure)),
        ],
    )


def paces(paced: Sequence[PaceRow], unit: str) -> Component:
    """The paces of a picture as a table."""
    return tables.table(
        texts.PACES.format(unit),
        [
            Column(texts.SO_FAR, scenario="outcome"),
            Column(texts.BUDGETED_LEFT, scenario="budget"),
            Column(texts.REQUIRED, scenario="forecast"),
        ],
        [
            Line(
                row.label,
                [
                    Cell(numbers.amount(ore, unit, PACE_QUANTUM))
                    for ore in (
                        row.pace.so_far,
                        row.pace.budgeted,
                        row.pace.required,
                    )
                ],
            )
            for row in paced
        ],
        first=texts.LINE,
    )


def bridge(
    frame: pd.DataFrame, changes: Sequence[tuple[str, str]], unit: str
) -> Component:
    """The steps of the bridge as a table: name and figure of each."""
    lines = [Line(name, [Cell(figure)]) for name, figure in changes]
    net = rows.net(frame)
    if net is not None:
        figure = tables.figure(net, "deviation_period", unit, signed=True)
        lines.append(Line(net["label"], [figure], kind="net"))
    return tables.table(
        texts.BRIDGE_TABLE.format(unit),
        [Column(texts.DEVIATION, scenario="deviation")],
        lines,
        first=texts.LINE,
        note=texts.BETTER_UP,
    )


def allocation(row: Row, unit: str) -> Component:
    """The allocation and its use as a table."""
    named = [
        (name, texts.MEASURES[name])
        for name in (
            "original",
            "carried_over",
            "extra",
            "carried_over_and_extra",
            "appropriation",
            "outcome",
            "ordered",
            "forecast",
        )
    ]
    derived = [("to_spend", texts.TO_SPEND), ("unspent", texts.UNSPENT)]
    return tables.table(
        texts.ALLOCATION_TABLE,
        [Column(unit)],
        [
            Line(words, [Cell(sentences.figure(row, name, unit))])
            for name, words in [*named, *derived]
            if rows.is_said(row, name) or name == "ordered"
        ],
        first=texts.FIGURE,
    )
