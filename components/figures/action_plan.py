"""The picture of the action plan's (handlingsplan) effects, year by year."""

import pandas as pd

from components import numbers, rows, sentences, texts
from components.figures import notation
from components.figures.notation import Annotation, Figure, Trace
from components.rows import known

_HEIGHT = 340
_YEARS = 4


def effects(frame: pd.DataFrame, year: int, unit: str) -> Figure | None:
    """Effects of the measures by year, and what the forecast counts.

    ``None`` where no measure has an effect.
    """
    measures = sentences.real_measures(frame)
    sums = [int(measures[f"effect_{offset}"].sum()) for offset in range(_YEARS)]
    if not any(sums):
        return None
    total = rows.total(frame)
    counted = known(total["counted"]) if total else None
    bars = [
        (texts.COUNTED_SHORT, 0, counted, notation.outcome()),
        *(
            (str(year + offset), offset + 1, ore, notation.forecast())
            for offset, ore in enumerate(sums)
        ),
    ]
    traces: list[Trace] = []
    labels: list[Annotation] = []
    for name, place, ore, mark in bars:
        value = numbers.scaled(ore, unit) or 0.0
        figure = numbers.amount(ore, unit, sentences.PACE_QUANTUM, signed=True)
        words = f"{name}, {figure}{numbers.SPACE}{unit}"
        if value:
            traces.append(
                notation.bar(
                    name=name, line=None, words=words, value=value,
                    at=place, width=0.6, mark=mark, upright=True,
                )
            )  # fmt: skip
        labels += _labels(name, place, value, figure)
    top = max(0.0, *(numbers.scaled(ore, unit) or 0.0 for ore in sums))
    low = min(0.0, *(numbers.scaled(ore, unit) or 0.0 for ore in sums))
    room = 0.16 * ((top - low) or 1)
    return notation.figure(
        traces,
        labels,
        [notation.rule(-0.5, 0, _YEARS + 0.5, 0, width=2)],
        _HEIGHT,
        xaxis=notation.bare_axis(-0.5, _YEARS + 0.5),
        yaxis=notation.bare_axis(low - room, top + room),
    )


def _labels(name: str, place: int, value: float, figure: str) -> list[Annotation]:
    up = value >= 0
    return [
        notation.label(
            figure, place, value, anchor="center", bold=True,
            valign="bottom" if up else "top", rise=3 if up else -3,
        ),
        notation.label(
            name, place, 0, anchor="center", size=notation.SMALL,
            valign="top" if up else "bottom", rise=-4 if up else 4,
        ),
    ]  # fmt: skip
