"""The picture of the investments through the year: spent, and still to be spent."""

from collections.abc import Sequence
from dataclasses import dataclass

from components import numbers, sentences, texts, theme
from components.figures import notation, panels
from components.figures.notation import Annotation, Figure, Shape, Trace
from components.paces import investments as paced
from components.rows import Row, known
from data_access.rules.forecast import MONTHS
from data_access.rules.periods import MONTH_NAMES

#: Pixels: the highest bar, and what stands beneath zero.
_HEIGHT, _BELOW = 250, 2 * notation.LINE + 4

#: The axis in months, and half the widths of the bars at the year's end.
_END = MONTHS + 1.1
_OUTLINE, _BAR = 0.47, 0.3

#: A month on a narrow screen, in pixels.
_MONTH = panels.NARROW / _END


@dataclass(frozen=True)
class _Year:
    """What the picture is drawn from; levels in the unit."""

    total: Row
    months: int
    unit: str
    spent: float
    expected: float
    granted: float

    @property
    def top(self) -> float:
        """The highest level."""
        return max(self.spent, self.expected, self.granted) or 1.0

    def pixels(self, level: float) -> float:
        """How high a level stands over zero."""
        return level / self.top * _HEIGHT

    def path(self, month: float) -> float:
        """The level that the forecast's way passes at a month's end."""
        way = (month - self.months) / (MONTHS - self.months)
        return self.spent + (self.expected - self.spent) * max(0, way)


@dataclass(frozen=True)
class _Said:
    """Words at a level: their lines, and where they begin or end (month)."""

    lines: tuple[str, ...]
    x: float
    anchor: str
    level: float

    @property
    def height(self) -> float:
        """Pixels that the lines take."""
        return notation.LINE * len(self.lines)

    @property
    def span(self) -> tuple[float, float]:
        """From where to where they reach on a narrow screen, in months."""
        width = panels.widest(self.lines) / _MONTH
        return (self.x, self.x + width) if self.anchor == "left" else (
            self.x - width, self.x
        )  # fmt: skip


def months(total: Row, months: int, unit: str) -> Figure | None:
    """Spending through the year: what it was, what it must become.

    ``None`` where a figure is missing, or the year is over.
    """
    ores = [known(total[name]) for name in ("outcome", "forecast", "appropriation")]
    if months >= MONTHS or None in ores:
        return None
    year = _Year(total, months, unit, *(numbers.scaled(o, unit) or 0.0 for o in ores))
    placed = _placed([_outcome(year), _forecast(year), _allocation(year)], year)
    above = max(bottom + words.height for words, bottom in placed) - _HEIGHT + 4
    return notation.figure(
        _bars(year),
        [*(_label(words, bottom) for words, bottom in placed), *_calendar(year)],
        _lines(year, placed),
        _HEIGHT + _BELOW + above,
        xaxis=notation.bare_axis(0, _END),
        yaxis=notation.bare_axis(
            -_BELOW / _HEIGHT * year.top, (1 + above / _HEIGHT) * year.top
        ),
    )


def _outcome(year: _Year) -> _Said:
    """Beside the outcome's bar; above the way ahead, where there is no room."""
    pace = paced(year.total, year.months).pace.so_far
    lines = (_level(year, "outcome", texts.OUTCOME), _pace(year, pace))
    beside = _Said(lines, year.months - _BAR, "right", year.spent)
    if beside.span[0] >= 0:
        return beside
    return _Said(lines, 0, "left", year.spent)


def _forecast(year: _Year) -> _Said:
    pace = paced(year.total, year.months).pace.required
    lines = (_level(year, "forecast", texts.FORECAST), _pace(year, pace))
    return _Said(lines, MONTHS - _OUTLINE, "right", year.expected)


def _allocation(year: _Year) -> _Said:
    lines = (_level(year, "appropriation", texts.APPROPRIATION),)
    return _Said(lines, MONTHS - _OUTLINE, "right", year.granted)


def _pace(year: _Year, monthly: int | None) -> str:
    return texts.PER_MONTH.format(sentences.paced(monthly, year.unit))


def _level(year: _Year, measure: str, name: str) -> str:
    return f"{name} <b>{sentences.printed(year.total, measure, year.unit)}</b>"


def _placed(said: Sequence[_Said], year: _Year) -> list[tuple[_Said, float]]:
    """Words and the pixels that they stand above zero.

    They stand above what is drawn beneath them, and none upon another.
    """
    found, free = [], 0.0
    for words in sorted(said, key=lambda words: words.level):
        level = max(words.level, *(year.path(month) for month in words.span))
        bottom = max(year.pixels(level), free)
        found.append((words, bottom))
        free = bottom + words.height
    return found


def _label(words: _Said, bottom: float) -> Annotation:
    right = words.anchor == "right"
    return notation.label(
        "<br>".join(words.lines), words.x, 0, anchor=words.anchor, valign="bottom",
        shift=-notation.GAP if right else notation.GAP, rise=bottom + 2,
    )  # fmt: skip


def _bars(year: _Year) -> list[Trace]:
    """Allocation around the forecast at the year's end, outcome where it ends."""
    pace = paced(year.total, year.months).pace
    drawn = (
        ("outcome", texts.OUTCOME, year.spent, year.months, _BAR, notation.outcome(),
         pace.so_far),
        ("appropriation", texts.TOTAL_ALLOCATION, year.granted, MONTHS, _OUTLINE,
         notation.budget(), None),
        ("forecast", texts.FORECAST, year.expected, MONTHS, _BAR, notation.forecast(),
         pace.required),
    )  # fmt: skip
    return [
        notation.bar(
            name=name,
            line=year.total["line"],
            words=_spoken(year, name, measure, monthly),
            value=value,
            at=at,
            width=2 * half,
            mark=mark,
            upright=True,
        )
        for measure, name, value, at, half, mark, monthly in drawn
    ]


def _spoken(year: _Year, name: str, measure: str, monthly: int | None) -> str:
    said = f"{name}, {sentences.figure(year.total, measure, year.unit)}"
    if monthly is None:
        return said
    return f"{said}, {sentences.monthly(monthly, year.unit)}"


def _calendar(year: _Year) -> list[Annotation]:
    """The months' initials, and on which side of the border what is known."""
    letters = [
        notation.label(
            name[0].upper(), month, 0, anchor="center", valign="top",
            rise=-4, size=theme.SMALL,
        )
        for month, name in enumerate(MONTH_NAMES, start=1)
    ]  # fmt: skip
    border = year.months + 0.5
    sides = [(texts.CLOSED, "right"), (texts.LEFT, "left")]
    return letters + [
        notation.label(
            words, border, 0, anchor=anchor, valign="top", size=theme.SMALL,
            shift=notation.GAP * (-1 if anchor == "right" else 1),
            rise=-notation.LINE - 4,
        )
        for words, anchor in sides
        if anchor == "left" or _Said((words,), border, anchor, 0).span[0] >= 0
        if anchor == "right" or _Said((words,), border, anchor, 0).span[1] <= _END
    ]  # fmt: skip


def _lines(year: _Year, placed: Sequence[tuple[_Said, float]]) -> list[Shape]:
    """Zero, the way so far and the way ahead, and the border between them."""
    border = year.months + 0.5
    over = [
        bottom for words, bottom in placed if words.span[0] <= border <= words.span[1]
    ]
    high = min([*over, _HEIGHT]) / _HEIGHT * year.top
    low = -_BELOW / _HEIGHT * year.top
    return [
        notation.rule(0, 0, _END, 0, width=2),
        notation.rule(border, low, border, high, width=1, dash="dot"),
        notation.rule(0, 0, year.months, year.spent, width=2),
        notation.rule(
            year.months, year.spent, MONTHS, year.expected, width=2, dash="dash"
        ),
    ]
