"""The picture of the action plan's (handlingsplan) effects, year by year."""

from collections.abc import Sequence

import pandas as pd

from components import numbers, rows, sentences, texts, theme
from components.figures import notation, panels
from components.figures.notation import Annotation, Figure, Trace
from components.rows import known

_YEARS = 4

#: Pixels: from the lowest bar to the highest, and what stands beneath them.
_HEIGHT, _BELOW = 220, 2 * notation.LINE + 6
_COLUMN = panels.NARROW / _YEARS
_WIDE, _SLIM = 0.56, 0.36


def effects(frame: pd.DataFrame, year: int, unit: str) -> Figure | None:
    """Effects of the measures by year, and what the forecast counts of the first.

    ``None`` where no measure has an effect.
    """
    measures = rows.measures(frame)
    sums = [int(measures[f"effect_{offset}"].sum()) for offset in range(_YEARS)]
    if not any(sums):
        return None
    total = rows.total(frame)
    counted = known(total["counted"]) if total else None
    years = [str(year + offset) for offset in range(_YEARS)]
    levels = [numbers.scaled(ore, unit) or 0.0 for ore in (*sums, counted or 0)]
    low, high = min(0.0, *levels), max(0.0, *levels)
    pixel = (high - low) / _HEIGHT
    figures = [_amount(ore, unit) for ore in sums]
    head = _head(figures)
    below = _BELOW + (head if low < 0 else 0)
    return notation.figure(
        [*_bars(years, sums, unit), *_counted(years[0], counted, unit)],
        [
            *_figures(figures, levels),
            *_years(years, low, below - _BELOW, pixel, _amount(counted, unit)),
        ],
        [notation.rule(-0.5, 0, _YEARS - 0.5, 0, width=2)],
        _HEIGHT + head + below,
        xaxis=notation.bare_axis(-0.5, _YEARS - 0.5),
        yaxis=notation.bare_axis(low - below * pixel, high + head * pixel),
    )


def _bars(years: Sequence[str], sums: Sequence[int], unit: str) -> list[Trace]:
    """What the plan expects: outlined, as every plan is."""
    return [
        notation.bar(
            name=name,
            line=None,
            words=f"{name}, {_amount(ore, unit)}{numbers.SPACE}{unit}",
            value=numbers.scaled(ore, unit) or 0.0,
            at=place,
            width=_WIDE,
            mark=notation.budget(),
            upright=True,
        )
        for place, (name, ore) in enumerate(zip(years, sums, strict=True))
    ]


def _counted(year: str, counted: int | None, unit: str) -> list[Trace]:
    """What of the first year's effect is in the forecast: hatched within it."""
    if counted is None:
        return []
    figure = f"{_amount(counted, unit)}{numbers.SPACE}{unit}"
    return [
        notation.bar(
            name=texts.COUNTED_SHORT,
            line=None,
            words=f"{year}, {texts.COUNTED_OF.format(figure)}",
            value=numbers.scaled(counted, unit) or 0.0,
            at=0,
            width=_SLIM,
            mark=notation.forecast(),
            upright=True,
        )
    ]


def _head(figures: Sequence[str]) -> float:
    """Pixels that figures take above their bars; they stand up where crowded."""
    return panels.widest(figures, bold=True) if _crowded(figures) else notation.LINE


def _crowded(figures: Sequence[str]) -> bool:
    return panels.widest(figures, bold=True) > _COLUMN - notation.GAP


def _figures(figures: Sequence[str], levels: Sequence[float]) -> list[Annotation]:
    """A figure at the end of each bar."""
    return [
        {
            **notation.label(
                figure, place, level, anchor="center", bold=True,
                valign="bottom" if level >= 0 else "top",
                rise=3 if level >= 0 else -3,
            ),
            "textangle": -90 if _crowded(figures) else 0,
        }
        for place, (figure, level) in enumerate(zip(figures, levels, strict=False))
    ]  # fmt: skip


def _years(
    years: Sequence[str], low: float, drop: float, pixel: float, counted: str
) -> list[Annotation]:
    """The years beneath the bars, and in words what is counted of the first."""
    at = low - drop * pixel
    said = [
        notation.label(
            name, place, at, anchor="center", size=theme.SMALL, valign="top", rise=-4
        )
        for place, name in enumerate(years)
    ]
    note = notation.label(
        texts.COUNTED_OF.format(counted), -0.5 + (1 - _WIDE) / 2, at,
        size=theme.SMALL, valign="top", rise=-notation.LINE - 4,
    )  # fmt: skip
    return [*said, note] if counted != numbers.MISSING else said


def _amount(ore: int | None, unit: str) -> str:
    return numbers.amount(ore, unit, sentences.PACE_QUANTUM, signed=True)
