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
from components.figures import notation, panels
from components.figures.notation import Annotation, Figure, Shape, Trace
from components.figures.panels import Panel
from components.rows import Row, known

#: Pixels: a step with its name, where its bar's middle is, and its thickness.
_STEP, _BAR, _WIDTH = 60, 38, 26

#: Bars keep this many pixels of a narrow screen.
_WORTH = 110


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
    ends = [
        (numbers.scaled(max(step.start, step.end), unit) or 0.0, step.figure)
        for step in steps
    ]
    low = min(numbers.scaled(min(s.start, s.end), unit) or 0.0 for s in steps)
    span = max(0.0, *(end for end, _ in ends)) - min(0.0, low)
    least = _WORTH / (span or 1)
    panel = panels.holding([*ends, (low, "")], least, before=notation.EDGE)
    incoming = [0.0, *(numbers.scaled(s.end, unit) or 0.0 for s in steps[:-1])]
    height = len(steps) * _STEP - (_STEP - _BAR - _WIDTH / 2) + notation.EDGE
    return notation.board(
        [_bar(step, place, unit) for place, step in enumerate(steps)],
        [
            label
            for place, (step, level) in enumerate(zip(steps, incoming, strict=True))
            for label in _labels(step, place, level, unit, panel)
        ],
        [
            notation.rule(0, 2, 0, height, width=2),
            *(_link(step, place, unit) for place, step in enumerate(steps[:-1])),
        ],
        height,
        [panel],
    )


def _bar(step: _Step, place: int, unit: str) -> Trace:
    return notation.bar(
        name=step.name,
        line=step.line,
        words=step.words,
        value=numbers.scaled(step.end - step.start, unit) or 0.0,
        base=numbers.scaled(step.start, unit) or 0.0,
        at=place * _STEP + _BAR,
        width=_WIDTH,
        mark=step.mark,
    )


def _labels(
    step: _Step, place: int, incoming: float, unit: str, panel: Panel
) -> list[Annotation]:
    end = numbers.scaled(max(step.start, step.end), unit) or 0.0
    middle = place * _STEP + _BAR
    return [
        _name(step.name, place, incoming, panel),
        notation.label(
            step.figure,
            end,
            middle,
            shift=notation.GAP,
            bold=True,
            colour=_colour(step),
        ),
    ]


def _name(name: str, place: int, incoming: float, panel: Panel) -> Annotation:
    """A step's name above its bar, on the side of zero that has more room.

    It stands beyond the line that leads down to the bar, where it would cross it.
    """
    side = 1 if panel.high >= -panel.low else -1
    words = notation.wrapped(name)[0]
    reach = (panels.text_width(words) + 2 * notation.GAP) / panels.pixels([panel])
    crossed = 0 < incoming * side < reach
    return notation.label(
        words,
        incoming if crossed else 0,
        place * _STEP,
        anchor="left" if side > 0 else "right",
        shift=notation.GAP * side,
        valign="top",
    )


def _colour(step: _Step) -> str:
    colour = step.mark["color"]
    return str(colour) if colour in theme.TONES.values() else theme.INK


def _link(step: _Step, place: int, unit: str) -> Shape:
    """Lead from where a step ends to where the next one begins."""
    level = numbers.scaled(step.end, unit) or 0.0
    half = _WIDTH / 2
    top = place * _STEP + _BAR
    return notation.rule(level, top + half, level, top + _STEP - half, width=1)
