"""The forecasts of a year, report by report: deviations, better upwards.

The board's own forecast is hatched, the outcome solid; the control forecast is a
narrow outlined bar beside it with the range of the method's earlier misses.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from components import numbers, theme
from components.figures import notation, panels
from components.figures.notation import Annotation, Figure, Shape, Trace

#: Pixels: the bars' height, and what stands above and beneath them.
_HEIGHT, _ABOVE, _BELOW = 230, notation.LINE + 6, 2 * notation.LINE + 4

#: How many reports a year has at least: a first one is not drawn as wide as all.
_YEAR = 3

#: In places along the axis: half a bar, half a control bar, and the latter's middle.
_BAR, _CONTROL, _BESIDE = 0.24, 0.09, 0.36


@dataclass(frozen=True)
class Bar:
    """One report's forecast, or a year's outcome; öre, + is better than budget.

    Attributes:
        label: Beneath the axis.
        name: Said of it: "tillfälle 2 2026".
        ore: The deviation.
        quantum: Öre to which it is known.
        is_outcome: Whether it is how the year ended.
        tone: good, bad or neutral.
        control: The control forecast, if there is one.
        control_quantum: Öre to which it is told.
        range: Where the method's earlier misses would put the year.
    """

    label: str
    name: str
    ore: int
    quantum: int = 1
    is_outcome: bool = False
    tone: str = "neutral"
    control: int | None = None
    control_quantum: int | None = None
    range: tuple[int, int] | None = None


@dataclass(frozen=True)
class Words:
    """What the marks are called."""

    official: str
    outcome: str
    control: str


def bars(shown: Sequence[Bar], unit: str, words: Words) -> Figure | None:
    """Draw the bars from left to right; ``None`` where there are none."""
    if not shown:
        return None
    low, high = _ends(shown, unit)
    pixel = ((high - low) or 1.0) / _HEIGHT
    places = [(bar, float(place)) for place, bar in enumerate(shown, 1)]
    end = max(len(shown), _YEAR) + 0.5
    return notation.figure(
        [trace for bar, at in places for trace in _traces(bar, at, unit, words)],
        [
            said
            for bar, at in places
            for said in _labels(bar, at, unit, low, words, last=bar is _checked(shown))
        ],
        [
            notation.rule(0.4, 0, end, 0, width=2),
            *(line for bar, at in places for line in _range(bar, at, unit)),
        ],
        _HEIGHT + _ABOVE + _BELOW,
        xaxis=notation.bare_axis(0.35, end + _room(end, words)),
        yaxis=notation.bare_axis(low - _BELOW * pixel, high + _ABOVE * pixel),
    )


def _room(end: float, words: Words) -> float:
    """Places right of the bars for the control forecast's words, narrow or wide."""
    wanted = panels.text_width(words.control, size=theme.SMALL) + 2 * notation.GAP
    return wanted * end / (panels.NARROW - wanted)


def _ends(shown: Sequence[Bar], unit: str) -> tuple[float, float]:
    levels = [0]
    for bar in shown:
        levels += [bar.ore, *(bar.range or ())]
        levels += [bar.control] if bar.control is not None else []
    return _at(min(levels), unit), _at(max(levels), unit)


def _at(ore: int, unit: str) -> float:
    return numbers.scaled(ore, unit) or 0.0


def _traces(bar: Bar, at: float, unit: str, words: Words) -> list[Trace]:
    name = words.outcome if bar.is_outcome else words.official
    found = [
        notation.bar(
            name=name,
            line=None,
            words=_said(bar.name, name, bar.ore, unit, bar.quantum),
            value=_at(bar.ore, unit),
            at=at,
            width=2 * _BAR,
            mark=notation.outcome() if bar.is_outcome else notation.forecast(),
            upright=True,
        )
    ]
    if bar.control is not None:
        found.append(
            notation.bar(
                name=words.control,
                line=None,
                words=_said(
                    bar.name, words.control, bar.control, unit, bar.control_quantum
                ),
                value=_at(bar.control, unit),
                at=at + _BESIDE,
                width=2 * _CONTROL,
                mark=notation.rest(),
                upright=True,
            )
        )
    return found


def _said(name: str, what: str, ore: int, unit: str, quantum: int | None = None) -> str:
    words = numbers.with_unit(ore, unit, quantum, signed=True)
    return f"{name[0].upper()}{name[1:]}, {what} {words}"


def _labels(  # noqa: PLR0913 -- all of a bar's words
    bar: Bar, at: float, unit: str, low: float, words: Words, *, last: bool
) -> list[Annotation]:
    """The figure at the bar's end, and its name beneath them all."""
    up = bar.ore >= 0
    found = [
        notation.label(
            numbers.amount(bar.ore, unit, bar.quantum, signed=True),
            at, _at(bar.ore, unit), anchor="center", bold=True,
            valign="bottom" if up else "top", rise=2 if up else -2,
            colour=theme.INK if bar.tone == "neutral" else theme.TONES[bar.tone],
        ),
        notation.label(
            bar.label, at, low, anchor="center", valign="top",
            rise=-notation.LINE - 2, size=theme.SMALL,
        ),
    ]  # fmt: skip
    if last:
        found.append(_control(bar, at, unit, words))
    return found


def _checked(shown: Sequence[Bar]) -> Bar | None:
    """The latest bar with a control forecast: its figure stands in the picture."""
    return next((bar for bar in reversed(shown) if bar.control is not None), None)


def _control(bar: Bar, at: float, unit: str, words: Words) -> Annotation:
    figure = numbers.amount(bar.control, unit, bar.control_quantum, signed=True)
    return notation.label(
        f"{words.control}<br><b>{figure}</b>",
        at + _BESIDE + _CONTROL,
        _at(bar.control or 0, unit) / 2,
        shift=notation.GAP,
        size=theme.SMALL,
    )


def _range(bar: Bar, at: float, unit: str) -> list[Shape]:
    """A thin line from the least to the most, with its ends marked."""
    if bar.range is None:
        return []
    x = at + _BESIDE
    low, high = (_at(ore, unit) for ore in bar.range)
    half = _CONTROL / 2
    return [
        notation.rule(x, low, x, high, width=1.5),
        *(notation.rule(x - half, y, x + half, y, width=1.5) for y in (low, high)),
    ]
