"""The picture of a line through its fiscal year, summed up month by month.

Budget outlined, outcome solid in it, last year's outcome lighter beside them; the
outcome ends where the last closed month ends, and the border is drawn. After the
last month stands the whole year with its official forecast: how the way there goes
month by month nobody has said, so it is not drawn.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from components import numbers, theme
from components.figures import notation, panels
from components.figures.notation import Annotation, Figure, Mark, Shape, Trace

#: Pixels: the longest bar, what stands beneath the lowest, and over the highest.
_HEIGHT, _BELOW, _ABOVE = 250, 2 * notation.LINE + 4, 4

#: Of a month: where its budget and outcome stand, half their widths, and the same
#: of last year's bar, that ends where the budget begins.
_AT, _OUTLINE, _BAR = 0.08, 0.34, 0.22
_BEFORE_AT, _BEFORE = -0.35, 0.09

#: How far the year stands from the last month, in months.
_YEAR = 1.5

#: How near to an end of the axis words turn to the other side.
_EDGE = 0.35


@dataclass(frozen=True)
class Point:
    """A month of a line, or its year: öre as shown, summed up from the first month.

    Attributes:
        name: "augusti 2021".
        letter: Beneath the axis.
        budget: ``None`` where it is not known.
        outcome: As that.
        before: The outcome of the year before, as that.
        forecast: Of a year.
    """

    name: str
    letter: str
    budget: int | None
    outcome: int | None
    before: int | None = None
    forecast: int | None = None

    @property
    def levels(self) -> list[int]:
        """All that is known of it."""
        found = (self.budget, self.outcome, self.before, self.forecast)
        return [ore for ore in found if ore is not None]


@dataclass(frozen=True)
class Words:
    """What is said in the picture.

    Attributes:
        budget: What a budget is called.
        outcome: What an outcome is called.
        before: What last year's outcome is called.
        forecast: What the year's forecast is called.
        year: What the budget of the whole year is called.
        border: What is said at the border: "stängd t.o.m. augusti".
        quantum: Of the forecast, öre; ``None`` is exact.
    """

    budget: str
    outcome: str
    year: str
    border: str
    before: str = ""
    forecast: str = ""
    quantum: int | None = None


def months(
    points: Sequence[Point],
    closed: int,
    unit: str,
    words: Words,
    year: Point | None = None,
) -> Figure | None:
    """A line through the year; ``None`` where no month is known.

    Args:
        points: A month each.
        closed: How many of the first the outcome is drawn of.
        unit: Of amounts.
        words: What is said.
        year: The whole year with its forecast, if there is one.
    """
    shown = [
        point if place < closed else replace(point, outcome=None)
        for place, point in enumerate(points)
    ]
    if not any(point.levels for point in shown):
        return None
    drawn = [*enumerate(shown, 1)]
    places: list[tuple[float, Point]] = [*drawn]
    if year is not None:
        places.append((len(shown) + _YEAR, year))
    levels = [ore for _, point in places for ore in point.levels]
    low, high = (
        numbers.scaled(end, unit) or 0.0
        for end in (min([0, *levels]), max([0, *levels]))
    )
    pixel = ((high - low) or 1.0) / _HEIGHT
    at_border, at_end = _sayings(shown, year, closed, unit, words)
    above = notation.LINE * (len(at_border) + len(at_end)) + _ABOVE
    end = places[-1][0] + (0.6 if year is None else 1)
    labels = [
        *_letters(places, low),
        *_said(at_border, at_end, closed, (len(shown), end), high),
    ]
    if closed:
        labels.append(_border(words.border, closed, low, len(shown)))
    return notation.figure(
        _bars(places, unit, words),
        labels,
        _lines(len(shown), closed, (low - _BELOW * pixel, high), year=year is not None),
        _HEIGHT + _BELOW + above,
        xaxis=notation.bare_axis(0.4, end),
        yaxis=notation.bare_axis(low - _BELOW * pixel, high + above * pixel),
    )


def _bars(
    places: Sequence[tuple[float, Point]], unit: str, words: Words
) -> list[Trace]:
    """Each month's budget, its outcome within it, and last year's beside it."""
    return [
        notation.bar(
            name=name,
            line=None,
            words=f"{point.name.capitalize()}, {name} "
            f"{numbers.with_unit(ore, unit, quantum)}",
            value=numbers.scaled(ore, unit) or 0.0,
            at=place + shift,
            width=2 * half,
            mark=mark,
            upright=True,
        )
        for place, point in places
        for name, ore, shift, half, mark, quantum in _of(point, words)
        if ore is not None
    ]


def _of(
    point: Point, words: Words
) -> Iterator[tuple[str, int | None, float, float, Mark, int | None]]:
    """The bars of a month or a year: name, öre, where, how wide, mark, quantum."""
    yield words.before, point.before, _BEFORE_AT, _BEFORE, notation.previous(), None
    yield words.budget, point.budget, _AT, _OUTLINE, notation.budget(), None
    yield words.outcome, point.outcome, _AT, _BAR, notation.outcome(), None
    yield (
        words.forecast, point.forecast, _AT, _BAR, notation.forecast(), words.quantum,
    )  # fmt: skip


def _letters(places: Sequence[tuple[float, Point]], low: float) -> list[Annotation]:
    return [
        notation.label(
            point.letter, place, low, anchor="center", valign="top", rise=-4,
            size=theme.SMALL,
        )
        for place, point in places
    ]  # fmt: skip


def _sayings(
    shown: Sequence[Point], year: Point | None, closed: int, unit: str, words: Words
) -> tuple[list[str], list[str]]:
    """The figures at the border, and those of the year."""
    at_border = []
    if closed:
        point = shown[closed - 1]
        at_border = [
            _named(name, ore, unit)
            for name, ore in (
                (words.outcome, point.outcome),
                (words.budget, point.budget),
                (words.before, point.before),
            )
            if ore is not None
        ]
    at_end = []
    if year is not None and year.forecast is not None:
        at_end.append(_named(words.forecast, year.forecast, unit, words.quantum))
    budget = year.budget if year is not None else shown[-1].budget
    if budget is not None and (closed < len(shown) or at_end):
        at_end.append(_named(words.year, budget, unit))
    return at_border, at_end


def _named(name: str, ore: int, unit: str, quantum: int | None = None) -> str:
    return f"{name} <b>{numbers.amount(ore, unit, quantum)}</b>"


def _said(
    at_border: Sequence[str],
    at_end: Sequence[str],
    closed: int,
    ends: tuple[int, float],
    top: float,
) -> list[Annotation]:
    """The figures at the border, and the year's at the right end above them."""
    months, end = ends
    found = []
    if at_border:
        found.append(_at(at_border, closed + 0.5, top, months))
    if at_end:
        found.append(
            notation.label(
                "<br>".join(at_end),
                end - 0.1,
                top,
                anchor="right",
                valign="bottom",
                rise=2 + notation.LINE * len(at_border),
            )
        )
    return found


def _at(lines: Sequence[str], x: float, y: float, months: int) -> Annotation:
    """Words left of the border, or right of it where there is no room."""
    month = panels.NARROW / (months + _YEAR)
    left = x * month > panels.widest(lines)
    return notation.label(
        "<br>".join(lines), x, y, anchor="right" if left else "left", valign="bottom",
        shift=-notation.GAP if left else notation.GAP, rise=2,
    )  # fmt: skip


def _border(said: str, closed: int, low: float, months: int) -> Annotation:
    x = closed + 0.5
    left = closed > months / 2
    return notation.label(
        said, x, low, anchor="right" if left else "left", valign="top",
        rise=-notation.LINE - 4, size=theme.SMALL,
        shift=-notation.GAP if left else notation.GAP,
    )  # fmt: skip


def _lines(
    months: int, closed: int, ends: tuple[float, float], *, year: bool
) -> list[Shape]:
    """Zero, of the months and of the year, and the border."""
    border = closed + 0.5
    bottom, top = ends
    found = [notation.rule(_EDGE, 0, months + 1 - _EDGE, 0, width=2)]
    if year:
        end = months + _YEAR
        found.append(notation.rule(end - 0.5, 0, end + 0.5, 0, width=2))
    if closed:
        found.append(notation.rule(border, bottom, border, top, width=1, dash="dot"))
    return found
