"""Pictures of the pace (takt) that a forecast needs for the rest of the year."""

from collections.abc import Sequence

from components import numbers, sentences, texts
from components.figures import notation
from components.figures.notation import Annotation, Figure, Trace
from components.paces import PaceRow
from data_access.rules import forecast

_ROW = 132
_NARROW = 330
_BARS = (
    ("so_far", texts.SO_FAR, notation.outcome, 0.36),
    ("budgeted", texts.BUDGETED_LEFT, notation.budget, 0.59),
    ("required", texts.REQUIRED, notation.forecast, 0.82),
)


def paces(rows: Sequence[PaceRow], unit: str) -> Figure:
    """A group of bars a line: so far, left of the budget, and required."""
    traces: list[Trace] = []
    labels: list[Annotation] = []
    for place, row in enumerate(rows):
        labels.append(notation.label(row.label, 0, place + 0.14, bold=True))
        for name, said, mark, at in _BARS:
            ore = getattr(row.pace, name)
            if ore is None:
                continue
            value = numbers.scaled(ore, unit) or 0.0
            words = f"{row.label}, {said.lower()}, {sentences.monthly(ore, unit)}"
            traces.append(
                notation.bar(
                    name=said,
                    line=row.line,
                    words=words,
                    value=value,
                    at=place + at,
                    width=0.17,
                    mark=mark(),
                )
            )
            text = f"<b>{sentences.paced(ore, unit)}</b> {_comment(row, name, said)}"
            labels.append(notation.label(text, max(value, 0), place + at, shift=6))
    return notation.figure(
        traces,
        labels,
        [notation.rule(0, 0.24, 0, len(rows), width=1.5)],
        round(len(rows) * _ROW),
        xaxis=notation.bare_axis(0, _reach(rows, unit)),
        yaxis=notation.bare_axis(len(rows), 0),
    )


def _comment(row: PaceRow, name: str, said: str) -> str:
    """The bar's name, and how much faster than the budget it is."""
    if name != "required":
        return said.lower()
    change = forecast.change(row.pace.required, row.pace.budgeted)
    if change is None:
        return said.lower()
    return f"{texts.REQUIRED_SHORT} ({numbers.percent(change, signed=True)})"


def _reach(rows: Sequence[PaceRow], unit: str) -> float:
    """The scale's end: the longest bar, and room for the words after it."""
    highest = max(
        (numbers.scaled(ore, unit) or 0.0)
        for row in rows
        for ore in (row.pace.so_far, row.pace.budgeted, row.pace.required)
        if ore is not None
    )
    room = notation.text_width(["0,00 kvar av budgeten"]) + 8 * (unit == "kr")
    return (highest or 1.0) / max(1 - room / _NARROW, 0.25)
