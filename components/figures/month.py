"""The picture of a line through its fiscal year: budget and outcome, summed up.

The outcome ends where the last closed month ends, and the border is drawn.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from components import numbers, theme
from components.figures import notation, panels
from components.figures.notation import Annotation, Figure, Shape, Trace

#: Pixels: the longest bar, what stands beneath the lowest, and above the highest.
_HEIGHT, _BELOW, _ABOVE = 250, 2 * notation.LINE + 4, 3 * notation.LINE + 4

#: Half the widths of the bars, in months.
_OUTLINE, _BAR = 0.4, 0.24

#: How near to an end of the axis words turn to the other side.
_EDGE = 0.35


@dataclass(frozen=True)
class Point:
    """A month of a line: öre as shown, summed up from the year's first.

    Attributes:
        name: "augusti 2021".
        letter: Beneath the axis.
        budget: ``None`` where it is not known.
        outcome: As that.
    """

    name: str
    letter: str
    budget: int | None
    outcome: int | None


@dataclass(frozen=True)
class Words:
    """What is said in the picture.

    Attributes:
        budget: What a budget is called.
        outcome: What an outcome is called.
        year: What the budget of the whole year is called.
        border: What is said at the border: "stängd t.o.m. augusti".
    """

    budget: str
    outcome: str
    year: str
    border: str


def months(
    points: Sequence[Point], closed: int, unit: str, words: Words
) -> Figure | None:
    """Budget and outcome through the year; ``None`` where no month is known.

    Args:
        points: A month each.
        closed: How many of the first the outcome is drawn of.
        unit: Of amounts.
        words: What is said.
    """
    shown = [
        Point(p.name, p.letter, p.budget, p.outcome if place < closed else None)
        for place, p in enumerate(points)
    ]
    if all(p.budget is None and p.outcome is None for p in shown):
        return None
    low, high = _ends(shown, unit)
    pixel = ((high - low) or 1.0) / _HEIGHT
    return notation.figure(
        _bars(shown, unit, words),
        [*_letters(shown, low), *_said(shown, closed, unit, words)],
        _lines(len(shown), closed, low - _BELOW * pixel, high),
        _HEIGHT + _BELOW + _ABOVE,
        xaxis=notation.bare_axis(0.4, len(shown) + 0.6),
        yaxis=notation.bare_axis(low - _BELOW * pixel, high + _ABOVE * pixel),
    )


def _bars(shown: Sequence[Point], unit: str, words: Words) -> list[Trace]:
    """Each month's budget, and its outcome within it."""
    return [
        notation.bar(
            name=name,
            line=None,
            words=f"{point.name.capitalize()}, {name} {numbers.with_unit(ore, unit)}",
            value=numbers.scaled(ore, unit) or 0.0,
            at=place,
            width=2 * half,
            mark=mark,
            upright=True,
        )
        for place, point in enumerate(shown, 1)
        for name, ore, half, mark in (
            (words.budget, point.budget, _OUTLINE, notation.budget()),
            (words.outcome, point.outcome, _BAR, notation.outcome()),
        )
        if ore is not None
    ]


def _letters(shown: Sequence[Point], low: float) -> list[Annotation]:
    return [
        notation.label(
            point.letter, place, low, anchor="center", valign="top", rise=-4,
            size=theme.SMALL,
        )
        for place, point in enumerate(shown, 1)
    ]  # fmt: skip


def _said(
    shown: Sequence[Point], closed: int, unit: str, words: Words
) -> list[Annotation]:
    """The figures at the border, the year's budget, and what the border is."""
    low, top = _ends(shown, unit)
    found = []
    if closed:
        found.append(_border(words.border, closed, low, len(shown)))
        point = shown[closed - 1]
        named = ((words.outcome, point.outcome), (words.budget, point.budget))
        lines = [_named(name, ore, unit) for name, ore in named if ore is not None]
        found.append(_at(lines, closed + 0.5, top, len(shown)))
    if shown[-1].budget is not None and closed < len(shown):
        found.append(_end(_named(words.year, shown[-1].budget, unit), top, len(shown)))
    return found


def _ends(shown: Sequence[Point], unit: str) -> tuple[float, float]:
    """The lowest and the highest level, zero included."""
    levels = [ore for p in shown for ore in (p.budget, p.outcome) if ore is not None]
    low, top = min([0, *levels]), max([0, *levels])
    return numbers.scaled(low, unit) or 0.0, numbers.scaled(top, unit) or 0.0


def _named(name: str, ore: int, unit: str) -> str:
    return f"{name} <b>{numbers.amount(ore, unit)}</b>"


def _at(lines: Sequence[str], x: float, y: float, months: int) -> Annotation:
    """Words left of the border, or right of it where there is no room."""
    month = panels.NARROW / (months + 0.2)
    left = x * month > panels.widest(lines)
    return notation.label(
        "<br>".join(lines), x, y, anchor="right" if left else "left", valign="bottom",
        shift=-notation.GAP if left else notation.GAP, rise=2,
    )  # fmt: skip


def _end(said: str, top: float, months: int) -> Annotation:
    """The year's budget at the right end, above what is said at the border."""
    return notation.label(
        said, months + _OUTLINE, top, anchor="right", valign="bottom",
        rise=2 + 2 * notation.LINE,
    )  # fmt: skip


def _border(said: str, closed: int, low: float, months: int) -> Annotation:
    x = closed + 0.5
    left = closed > months / 2
    return notation.label(
        said, x, low, anchor="right" if left else "left", valign="top",
        rise=-notation.LINE - 4, size=theme.SMALL,
        shift=-notation.GAP if left else notation.GAP,
    )  # fmt: skip


def _lines(months: int, closed: int, bottom: float, top: float) -> list[Shape]:
    """Zero, and the border."""
    border = closed + 0.5
    return [
        notation.rule(_EDGE, 0, months + 1 - _EDGE, 0, width=2),
        *(
            [notation.rule(border, bottom, border, top, width=1, dash="dot")]
            if closed
            else []
        ),
    ]
