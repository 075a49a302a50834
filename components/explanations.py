"""The causes of a deviation as a table, with the rest that none explains."""

from collections.abc import Sequence

import pandas as pd
from dash import html
from dash.development.base_component import Component

from components import numbers, rows, tables, texts
from components.causes import held
from components.rows import known
from components.tables import Cell, Column, Line
from data_access import Cause


def section(
    lines: pd.DataFrame, causes: Sequence[Cause], unit: str
) -> Component | None:
    """The causes of the period's and the year's deviation, each with its rest."""
    told = [
        _table(lines, causes, horizon, caption, unit)
        for horizon, caption in texts.CAUSES_OF.items()
        if _anything(lines, causes, horizon)
    ]
    if not told:
        return None
    return html.Section([html.H2(texts.CAUSES, id="orsaker"), *told])


def _anything(lines: pd.DataFrame, causes: Sequence[Cause], horizon: str) -> bool:
    deviates = any(side.deviation for side in held(lines, causes, horizon))
    return deviates or any(cause.horizon == horizon for cause in causes)


def _table(
    lines: pd.DataFrame,
    causes: Sequence[Cause],
    horizon: str,
    caption: str,
    unit: str,
) -> Component:
    mine = [cause for cause in causes if cause.horizon == horizon]
    against = held(lines, causes, horizon)
    quantum = _quantum(lines, horizon)
    return tables.table(
        f"{caption}, {unit}",
        [
            Column(texts.EFFECT_ON_INCOME),
            Column(texts.EFFECT_ON_COST),
            Column(texts.EFFECT_ON_NET),
            Column(texts.EXPLANATION, text=True),
        ],
        [
            *(_line(cause, unit) for cause in mine),
            Line(
                texts.UNEXPLAINED,
                [*_figures([side.rest for side in against], unit, quantum), Cell("")],
                kind="rest",
            ),
            Line(
                texts.DEVIATION,
                [
                    *_figures([side.deviation for side in against], unit, quantum),
                    Cell(""),
                ],
                kind="total",
            ),
        ],
        first=texts.CAUSE,
        note=texts.BETTER_UP,
    )


def _line(cause: Cause, unit: str) -> Line:
    where = f"{cause.words} ({cause.label})" if cause.label else cause.words
    amounts = [*cause.effect, cause.net]
    return Line(
        where.capitalize(),
        [*_figures(amounts, unit, cause.quantum), Cell(cause.body)],
    )


def _figures(
    amounts: Sequence[int | None], unit: str, quantum: int | None
) -> list[Cell]:
    return [Cell(numbers.amount(ore, unit, quantum, signed=True)) for ore in amounts]


def _quantum(lines: pd.DataFrame, horizon: str) -> int | None:
    net = rows.net(lines)
    return known(net[f"deviation_{horizon}_quantum"]) if net else None
