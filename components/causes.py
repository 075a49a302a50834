"""Causes of a deviation: added up by code, held against it, and as tables."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from components import numbers, rows, texts
from components.rows import known
from components.tabular import Cell, Column, Row, Table
from data_access import Cause, Explained, sides


@dataclass(frozen=True)
class Group:
    """The causes of one code: their words and what they give the result (öre)."""

    words: str
    net: int
    quantum: int


def groups(causes: Sequence[Cause], horizon: str) -> list[Group]:
    """The causes of a horizon that have amounts, by code, in the given order."""
    found: dict[str, Group] = {}
    for cause in causes:
        if cause.horizon != horizon or cause.net is None:
            continue
        there = found.get(cause.code)
        found[cause.code] = Group(
            cause.words.capitalize(),
            cause.net + (there.net if there else 0),
            max(cause.quantum, there.quantum if there else 0),
        )
    return list(found.values())


def held(
    lines: pd.DataFrame, causes: Sequence[Cause], horizon: str
) -> tuple[Explained, Explained, Explained]:
    """Income, cost and net deviation of a horizon against its causes."""
    measure = f"deviation_{horizon}"
    net = rows.net(lines)
    return sides(
        _sum(lines, "income", measure),
        _sum(lines, "cost", measure),
        known(net[measure]) if net else None,
        [cause.effect for cause in causes if cause.horizon == horizon],
    )


def _sum(lines: pd.DataFrame, kind: str, measure: str) -> int | None:
    found = [known(row[measure]) for row in rows.top(lines) if row["kind"] == kind]
    given = [ore for ore in found if ore is not None]
    return sum(given) if given and len(given) == len(found) else None


def tables(lines: pd.DataFrame, causes: Sequence[Cause], unit: str) -> list[Table]:
    """The causes of the period's and the year's deviation, each with its rest."""
    return [
        _table(lines, causes, horizon, caption, unit)
        for horizon, caption in texts.CAUSES_OF.items()
        if _anything(lines, causes, horizon)
    ]


def _anything(lines: pd.DataFrame, causes: Sequence[Cause], horizon: str) -> bool:
    deviates = any(side.deviation for side in held(lines, causes, horizon))
    return deviates or any(cause.horizon == horizon for cause in causes)


def _table(
    lines: pd.DataFrame,
    causes: Sequence[Cause],
    horizon: str,
    caption: str,
    unit: str,
) -> Table:
    mine = [cause for cause in causes if cause.horizon == horizon]
    against = held(lines, causes, horizon)
    quantum = _quantum(lines, horizon)
    return Table(
        f"{caption}, {unit}",
        [
            Column(texts.EFFECT_ON_INCOME),
            Column(texts.EFFECT_ON_COST),
            Column(texts.EFFECT_ON_NET),
            Column(texts.EXPLANATION, text=True),
        ],
        [
            *(_line(cause, unit) for cause in mine),
            Row(
                texts.UNEXPLAINED,
                [*_figures([side.rest for side in against], unit, quantum), Cell("")],
                kind="rest",
            ),
            Row(
                texts.DEVIATION,
                [
                    *_figures([side.deviation for side in against], unit, quantum),
                    Cell(""),
                ],
                kind="total",
            ),
        ],
        texts.CAUSE,
        texts.BETTER_UP,
    )


def _line(cause: Cause, unit: str) -> Row:
    where = f"{cause.words} ({cause.label})" if cause.label else cause.words
    amounts = [*cause.effect, cause.net]
    return Row(
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
