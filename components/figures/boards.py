"""Boards beneath each other with one deviation each, on one scale."""

from collections.abc import Sequence
from dataclasses import dataclass

from components import numbers, theme
from components.figures import notation, panels
from components.figures.notation import Annotation, Figure, Trace

#: Pixels of a row, its bar, and the gap between names and bars.
_ROW, _BAR, _BETWEEN = 32, 22, 12
#: A bar's unit is at least so long, in pixels of all bars together.
_WORTH = 160


@dataclass(frozen=True)
class Bar:
    """A board's deviation: öre, + is better than budget; ``None`` is not known."""

    name: str
    ore: int | None
    tone: str
    quantum: int = 1


def deviations(shown: Sequence[Bar], unit: str) -> Figure | None:
    """A bar a board, from the top; ``None`` where no deviation is known."""
    if all(bar.ore is None for bar in shown):
        return None
    said = [(_at(bar, unit), _figure(bar, unit)) for bar in shown]
    values = [value for value, _ in said]
    span = max(0.0, *values) - min(0.0, *values)
    room = panels.widest([bar.name for bar in shown]) + _BETWEEN
    panel = panels.holding(said, _WORTH / (span or 1), before=room)
    return notation.board(
        [_bar(bar, place, unit) for place, bar in enumerate(shown)],
        [
            label
            for place, bar in enumerate(shown)
            for label in _labels(bar, place, unit, panel.low, room)
        ],
        [notation.rule(0, 0, 0, len(shown) * _ROW, width=2)],
        len(shown) * _ROW,
        [panel],
    )


def _at(bar: Bar, unit: str) -> float:
    return numbers.scaled(bar.ore, unit) or 0.0


def _figure(bar: Bar, unit: str) -> str:
    return numbers.amount(bar.ore, unit, bar.quantum, signed=True)


def _middle(place: int) -> float:
    return (place + 0.5) * _ROW


def _bar(bar: Bar, place: int, unit: str) -> Trace:
    return notation.bar(
        name=bar.name,
        line=None,
        words=f"{bar.name}, {_figure(bar, unit)}{numbers.SPACE}{unit}",
        value=_at(bar, unit),
        at=_middle(place),
        width=_BAR,
        mark=notation.deviation(bar.tone or "neutral"),
    )


def _labels(
    bar: Bar, place: int, unit: str, low: float, room: float
) -> list[Annotation]:
    colour = theme.TONES.get(bar.tone, theme.INK)
    return [
        notation.label(notation.plain(bar.name), low, _middle(place), shift=-room),
        notation.label(
            _figure(bar, unit), max(_at(bar, unit), 0), _middle(place),
            shift=notation.GAP, bold=True, colour=colour,
        ),
    ]  # fmt: skip
