"""Pictures of the operating costs (driftkostnader).

Levels are drawn in the source's own sign, as its table prints them; deviations
as printed, coloured by the frame's tone. Period and year have the same scale,
so that they may stand beside or above each other.
"""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from components import numbers, rows, sentences, texts, theme
from components.figures import notation
from components.figures.notation import Annotation, Figure, Trace
from components.rows import Row, known

#: The width in pixels at which labels must still fit, and a row's height.
_NARROW = 330
_ROW = 104

#: Where things stand within a row of height 1, and the head above the first.
_LABEL, _BUDGET, _ACTUAL, _DEVIATION = 0.16, 0.42, 0.7, 0.57
_HEAD = 0.55


@dataclass(frozen=True)
class _Block:
    """The period or the year: its measures, and how the second one is drawn."""

    measures: tuple[str, str, str]
    tone: str
    heading: str
    said: str
    name: str
    mark: dict[str, Any]


_PERIOD = _Block(
    ("budget_period", "outcome_period", "deviation_period"),
    "tone_period",
    texts.PERIOD,
    texts.PERIOD_NOTATION,
    texts.OUTCOME,
    notation.outcome(),
)
_YEAR = _Block(
    ("budget_year", "forecast_year", "deviation_year"),
    "tone_year",
    texts.FULL_YEAR.capitalize(),
    texts.YEAR_NOTATION,
    texts.FORECAST,
    notation.forecast(),
)
_LEVELS = ("budget_period", "outcome_period", "budget_year", "forecast_year")
_DEVIATIONS = ("deviation_period", "deviation_year")


@dataclass(frozen=True)
class _Scale:
    """Ranges of the two panels, in the unit, with room for labels in it."""

    level: tuple[float, float]
    deviation: tuple[float, float]

    @property
    def border(self) -> float:
        """Where the first panel ends, as a share of the width."""
        first = self.level[1] - self.level[0]
        return first / (first + self.deviation[1] - self.deviation[0])


@dataclass
class _Drawing:
    """What has been drawn so far."""

    unit: str
    traces: list[Trace]
    labels: list[Annotation]

    def bar(self, figure: str, at: float, width: float, **how: Any) -> None:  # noqa: ANN401
        """Draw a bar, unless it is zero: zero draws nothing."""
        if figure and how["value"]:
            self.traces.append(notation.bar(at=at, width=width, **how))


def period(frame: pd.DataFrame, unit: str, line: int | None = None) -> Figure:
    """Budget, outcome and deviation of the period, a line each."""
    return _picture(frame, unit, line, _PERIOD)


def year(frame: pd.DataFrame, unit: str, line: int | None = None) -> Figure:
    """Budget, forecast and deviation of the year, a line each."""
    return _picture(frame, unit, line, _YEAR)


def _picture(frame: pd.DataFrame, unit: str, line: int | None, block: _Block) -> Figure:
    drawing = _Drawing(unit, [], _heads(block))
    shown = rows.all_of(frame)
    dim = line is not None and line in {row["line"] for row in shown}
    for place, row in enumerate(shown):
        _draw(drawing, row, place, block, dimmed=dim and row["line"] != line)
    scale = _scale(frame, unit)
    return notation.figure(
        drawing.traces,
        drawing.labels,
        [
            notation.rule(0, 0.22, 0, len(shown), width=1.5),
            notation.rule(0, 0.22, 0, len(shown), axis="2", width=3),
        ],
        round((len(shown) + _HEAD) * _ROW),
        xaxis=notation.bare_axis(*scale.level, domain=[0, scale.border], anchor="y"),
        xaxis2=notation.bare_axis(
            *scale.deviation, domain=[scale.border, 1], anchor="y"
        ),
        yaxis=notation.bare_axis(len(shown), -_HEAD),
    )


def _draw(
    drawing: _Drawing, row: Row, place: int, block: _Block, *, dimmed: bool
) -> None:
    budget, actual, gap = block.measures
    bold = row["kind"] == "net"
    drawing.labels.append(
        notation.label(row["label"], 0, place + _LABEL, bold=bold, dimmed=dimmed)
    )
    _level(drawing, row, budget, place + _BUDGET, texts.BUDGET, dimmed=dimmed)
    _level(drawing, row, actual, place + _ACTUAL, block.name, dimmed=dimmed)
    _gap(drawing, row, gap, place + _DEVIATION, row[block.tone], dimmed=dimmed)


def _level(  # noqa: PLR0913
    drawing: _Drawing, row: Row, measure: str, at: float, name: str, *, dimmed: bool
) -> None:
    figure = sentences.printed(row, measure, drawing.unit)
    value = numbers.scaled(known(row[f"{measure}_shown"]), drawing.unit) or 0.0
    solid = {texts.OUTCOME: notation.outcome, texts.FORECAST: notation.forecast}
    drawing.bar(
        figure,
        at,
        0.22 if name == texts.BUDGET else 0.28,
        name=name,
        line=row["line"],
        words=f"{row['label']}, {name}, {figure}{numbers.SPACE}{drawing.unit}",
        value=value,
        mark=solid.get(name, notation.budget)(),
        dimmed=dimmed,
    )
    drawing.labels.append(
        notation.label(
            figure + _surplus(row, measure),
            max(value, 0),
            at,
            shift=6,
            dimmed=dimmed,
            bold=name != texts.BUDGET,
        )
    )


def _surplus(row: Row, measure: str) -> str:
    """A net level below zero reads as a loss unless a word says what it is."""
    ore = known(row[measure])
    if row["kind"] != "net" or not ore or known(row[f"{measure}_shown"]) == ore:
        return ""
    return f" {texts.SURPLUS if ore > 0 else texts.DEFICIT}"


def _gap(  # noqa: PLR0913
    drawing: _Drawing, row: Row, measure: str, at: float, tone: str, *, dimmed: bool
) -> None:
    figure = sentences.printed(row, measure, drawing.unit, signed=True)
    value = numbers.scaled(known(row[f"{measure}_shown"]), drawing.unit) or 0.0
    judged = sentences.compared(known(row[measure])) if value else ""
    drawing.bar(
        figure,
        at,
        0.2,
        name=texts.DEVIATION,
        line=row["line"],
        words=f"{row['label']}, {texts.DEVIATION}, {figure}{numbers.SPACE}"
        f"{drawing.unit}, {judged}",
        value=value,
        mark=notation.deviation(tone),
        axis="2",
        dimmed=dimmed,
    )
    drawing.labels.append(
        notation.label(
            figure,
            value,
            at,
            axis="2",
            anchor="right" if value < 0 else "left",
            shift=-6 if value < 0 else 6,
            colour=theme.TONES[tone],
            bold=True,
            dimmed=dimmed,
        )
    )


def _heads(block: _Block) -> list[Annotation]:
    return [
        notation.label(block.heading, 0, -_HEAD, bold=True, valign="top"),
        notation.label(
            block.said, 0, -_HEAD, valign="top", rise=-24, size=notation.SMALL
        ),
        notation.label(
            texts.DEVIATION,
            0,
            -_HEAD,
            axis="2",
            anchor="center",
            bold=True,
            valign="top",
        ),
    ]


def _scale(frame: pd.DataFrame, unit: str) -> _Scale:
    """One scale for both blocks: a unit is as long in all four panels.

    Labels need pixels and bars need units: how long a unit is follows from what
    the labels leave of the narrowest picture.
    """
    levels, gaps = _values(frame, unit, _LEVELS), _values(frame, unit, _DEVIATIONS)
    low, high = min(0.0, *levels), max(0.0, *levels)
    worst, best = min(0.0, *gaps), max(0.0, *gaps)
    right = _label_width(frame, unit, _LEVELS)
    beside = _label_width(frame, unit, _DEVIATIONS) + 8
    left = _NARROW - right - 2 * beside - 4
    pixels = max(left, _NARROW / 6) / ((high - low + best - worst) or 1)
    return _Scale(
        (low - 4 / pixels, high + right / pixels),
        (worst - beside / pixels, best + beside / pixels),
    )


def _values(frame: pd.DataFrame, unit: str, measures: tuple[str, ...]) -> list[float]:
    found = [
        numbers.scaled(int(ore), unit) or 0.0
        for measure in measures
        for ore in frame[f"{measure}_shown"].dropna()
    ]
    return found or [0.0]


def _label_width(frame: pd.DataFrame, unit: str, measures: tuple[str, ...]) -> float:
    return notation.text_width(
        [
            sentences.printed(row, measure, unit, signed=measure in _DEVIATIONS)
            for row in rows.all_of(frame)
            for measure in measures
        ]
    )
