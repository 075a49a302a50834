"""The bridge of the period's net: from budget to outcome, better upwards.

All in the internal sign: a surplus above the line, a deficit below it. Published
figures are rounded one by one, so the steps may leave a rest; it is drawn as
what it is, rounding.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from components import numbers, rows, sentences, texts, theme
from components.figures import notation
from components.figures.notation import Annotation, Figure, Trace
from components.rows import Row, known

_NARROW = 330
_ROW = 62

#: Where a row's bar stands in it, and how thick it is.
_BAR, _WIDTH = 0.62, 0.46


@dataclass(frozen=True)
class _Step:
    """One bar: from where to where (öre), and what stands at it."""

    name: str
    start: int
    end: int
    figure: str
    mark: dict[str, Any]
    line: int | None
    words: str


def bridge(frame: pd.DataFrame, unit: str) -> Figure | None:
    """Draw the bridge, or ``None`` where the net's figures are missing."""
    net = rows.net(frame)
    if net is None or not all(map(known, [net["deviation_period"]])):
        return None
    steps = _steps(net, rows.top(frame), unit)
    return None if steps is None else _picture(steps, unit)


def _steps(net: Row, parts: Sequence[Row], unit: str) -> list[_Step] | None:
    start, end = known(net["budget_period"]), known(net["outcome_period"])
    gaps = [known(part["deviation_period"]) for part in parts]
    if start is None or end is None or any(gap is None for gap in gaps):
        return None
    steps = [_level(net, "budget_period", texts.BUDGETED_NET, notation.budget(), unit)]
    at = start
    for part, gap in zip(parts, gaps, strict=True):
        steps.append(_change(part, at, gap or 0, unit))
        at += gap or 0
    if end != at:
        steps.append(_rounding(net, at, end, unit))
    last = _level(net, "outcome_period", texts.OUTCOME_NET, notation.outcome(), unit)
    return [*steps, last]


def _level(row: Row, measure: str, name: str, mark: dict[str, Any], unit: str) -> _Step:
    ore = known(row[measure]) or 0
    said = sentences.balance(ore, unit, known(row[f"{measure}_quantum"]))
    words = f"{name}, {said}{numbers.SPACE}{unit}"
    return _Step(name, 0, ore, said, mark, row["line"], words)


def _change(row: Row, start: int, gap: int, unit: str) -> _Step:
    figure = sentences.printed(row, "deviation_period", unit, signed=True)
    words = f"{row['label']}, {figure}{numbers.SPACE}{unit}, {sentences.compared(gap)}"
    mark = notation.deviation(row["tone_period"])
    return _Step(row["label"], start, start + gap, figure, mark, row["line"], words)


def _rounding(net: Row, start: int, end: int, unit: str) -> _Step:
    quantum = known(net["outcome_period_quantum"])
    figure = numbers.amount(end - start, unit, quantum, signed=True)
    words = f"{texts.ROUNDING}, {figure}{numbers.SPACE}{unit}"
    return _Step(texts.ROUNDING, start, end, figure, notation.rest(), None, words)


def _picture(steps: Sequence[_Step], unit: str) -> Figure:
    values = [numbers.scaled(v, unit) or 0.0 for s in steps for v in (s.start, s.end)]
    low, high = min(0.0, *values), max(0.0, *values)
    room = notation.text_width([step.figure for step in steps]) / _NARROW
    reach = low + ((high - low) or 1) / (1 - min(room, 0.6))
    traces: list[Trace] = []
    labels: list[Annotation] = []
    for place, step in enumerate(steps):
        if step.start != step.end:
            traces.append(_bar(step, place, unit))
        labels += _labels(step, place, unit, low)
    return notation.figure(
        traces,
        labels,
        [
            notation.rule(0, 0.3, 0, len(steps), width=2),
            *(_link(step, place, unit) for place, step in enumerate(steps[:-1])),
        ],
        len(steps) * _ROW,
        xaxis=notation.bare_axis(low - 0.01 * (high - low), reach),
        yaxis=notation.bare_axis(len(steps), 0),
    )


def _bar(step: _Step, place: int, unit: str) -> Trace:
    return notation.bar(
        name=step.name,
        line=step.line,
        words=step.words,
        value=numbers.scaled(step.end - step.start, unit) or 0.0,
        base=numbers.scaled(step.start, unit) or 0.0,
        at=place + _BAR,
        width=_WIDTH,
        mark=step.mark,
    )


def _labels(step: _Step, place: int, unit: str, left: float) -> list[Annotation]:
    end = numbers.scaled(max(step.start, step.end), unit) or 0.0
    return [
        notation.label(step.name, left, place + 0.18),
        notation.label(
            step.figure, end, place + _BAR, shift=6, bold=True, colour=_colour(step)
        ),
    ]


def _colour(step: _Step) -> str:
    colour = step.mark["color"]
    return str(colour) if colour in theme.TONES.values() else theme.INK


def _link(step: _Step, place: int, unit: str) -> dict[str, Any]:
    """Lead from where a step ends to where the next one begins."""
    level = numbers.scaled(step.end, unit) or 0.0
    half = _WIDTH / 2
    return notation.rule(
        level, place + _BAR + half, level, place + 1 + _BAR - half, width=1
    )
