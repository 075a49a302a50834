"""The bridge of the period's net: from budget to outcome, better upwards.

All in the internal sign: a surplus above the line, a deficit below it. Published
figures are rounded one by one, so the steps may leave a rest; it is drawn as
what it is, rounding.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd

from components import numbers, rows, sentences, texts, theme
from components.causes import Group
from components.figures import notation, panels
from components.figures.notation import Annotation, Figure, Mark, Shape, Trace
from components.figures.panels import Panel
from components.rows import Row, known

#: Pixels: a step with its name, where its bar's middle is, its thickness, and how
#: far zero reaches over it.
_STEP, _BAR, _WIDTH, _OVER = 60, 38, 26, 2

#: What the net is made of.
_PARTS = ("income", "cost", "finance")

#: The net's own bars are cut where they are so many times longer than the way
#: from the one to the other.
_FAR = 5

#: Bars keep this many pixels of a narrow screen.
_WORTH = 110


@dataclass(frozen=True)
class Step:
    """One bar: from where to where (öre), and what stands at it."""

    name: str
    start: int
    end: int
    figure: str
    mark: Mark
    line: int | None
    words: str


def bridge(
    frame: pd.DataFrame, unit: str, causes: Sequence[Group] = ()
) -> Figure | None:
    """Draw the bridge, or ``None`` where the net's figures are missing.

    By the causes that have amounts where there are any, else by income and cost.
    """
    found = steps(frame, unit, causes)
    return None if found is None else draw(found, unit)


def draw(found: Sequence[Step], unit: str) -> Figure:
    """Draw steps from top to bottom; the first and the last are levels."""
    return _Drawing(found, unit).figure()


def changes(
    frame: pd.DataFrame, unit: str, causes: Sequence[Group] = ()
) -> list[tuple[str, str]]:
    """What lies between budget and outcome, as drawn: name and figure."""
    found = steps(frame, unit, causes) or []
    return [(step.name, step.figure) for step in found[1:-1]]


def steps(frame: pd.DataFrame, unit: str, causes: Sequence[Group]) -> list[Step] | None:
    """The bars from top to bottom; ``None`` where a figure is missing."""
    net = rows.net(frame)
    parts = frame[(frame["level"] == 0) & frame["kind"].isin(_PARTS)]
    return None if net is None else _steps(net, rows.all_of(parts), unit, causes)


def _steps(
    net: Row, parts: Sequence[Row], unit: str, causes: Sequence[Group]
) -> list[Step] | None:
    start, end = known(net["budget_period"]), known(net["outcome_period"])
    gaps = [known(part["deviation_period"]) for part in parts]
    if start is None or end is None or any(gap is None for gap in gaps):
        return None
    if causes:
        changes, at = _caused(causes, start, unit)
    else:
        changes, at = _changes(parts, gaps, start, unit)
    if end != at:
        rest = _unexplained if causes else _rest
        changes.append(rest(net, at, end, len(causes or parts), unit))
    base = _base([start, end, *(change.end for change in changes)])
    budget, outcome = notation.budget(), notation.outcome()
    return [
        _level(net, "budget_period", base, unit, texts.BUDGETED_NET, budget),
        *changes,
        _level(net, "outcome_period", base, unit, texts.OUTCOME_NET, outcome),
    ]


def _base(path: Sequence[int]) -> int:
    """Where the net's own bars begin: at zero, unless that would hide the steps."""
    span = max(path) - min(path)
    nearest = min(path, key=abs)
    if min(path) < 0 < max(path) or not span or abs(nearest) <= _FAR * span:
        return 0
    return nearest - span if nearest > 0 else nearest + span


def _level(  # noqa: PLR0913, PLR0917 -- all of a step but its end
    row: Row, measure: str, base: int, unit: str, name: str, mark: Mark
) -> Step:
    ore = known(row[measure]) or 0
    said = sentences.balance(ore, unit, known(row[f"{measure}_quantum"]))
    words = f"{name}, {said}{numbers.SPACE}{unit}"
    return Step(name, base, ore, said, mark, row["line"], words)


def _change(row: Row, start: int, gap: int, unit: str) -> Step:
    figure = sentences.printed(row, "deviation_period", unit, signed=True)
    words = f"{row['label']}, {figure}{numbers.SPACE}{unit}, {sentences.compared(gap)}"
    mark = notation.deviation(row["tone_period"])
    return Step(row["label"], start, start + gap, figure, mark, row["line"], words)


def _changes(
    parts: Sequence[Row], gaps: Sequence[int | None], start: int, unit: str
) -> tuple[list[Step], int]:
    found, at = [], start
    for part, gap in zip(parts, gaps, strict=True):
        found.append(_change(part, at, gap or 0, unit))
        at += gap or 0
    return found, at


def _caused(causes: Sequence[Group], start: int, unit: str) -> tuple[list[Step], int]:
    """A step a cause; what is good or bad is the net, not one of its causes."""
    found, at = [], start
    for cause in causes:
        figure = numbers.amount(cause.net, unit, cause.quantum, signed=True)
        words = f"{cause.words}, {figure}{numbers.SPACE}{unit}"
        mark = notation.deviation("neutral")
        end = at + cause.net
        found.append(Step(cause.words, at, end, figure, mark, None, words))
        at = end
    return found, at


def _unexplained(net: Row, start: int, end: int, causes: int, unit: str) -> Step:
    """What no cause explains; within rounding it is rounding."""
    return _left(net, start, end, causes, unit, texts.UNEXPLAINED)


def _rest(net: Row, start: int, end: int, parts: int, unit: str) -> Step:
    """What the parts leave: rounding, as far as rounding goes."""
    return _left(net, start, end, parts, unit, texts.OTHER_LINES)


def _left(  # noqa: PLR0913, PLR0917 -- all that a rest is told by
    net: Row, start: int, end: int, parts: int, unit: str, otherwise: str
) -> Step:
    quantum = known(net["outcome_period_quantum"]) or 0
    small = 2 * abs(end - start) <= quantum * (parts + 2)
    name = texts.ROUNDING if small else otherwise
    figure = numbers.amount(end - start, unit, quantum, signed=True)
    words = f"{name}, {figure}{numbers.SPACE}{unit}"
    return Step(name, start, end, figure, notation.rest(), None, words)


class _Drawing:
    """Steps from top to bottom, each beginning where the last one ended."""

    def __init__(self, steps: Sequence[Step], unit: str) -> None:
        self._steps, self._unit = steps, unit
        self._base = self._at(steps[0].start)
        self._panel = self._holding()

    def figure(self) -> Figure:
        """The finished picture."""
        height = len(self._steps) * _STEP - (_STEP - _BAR - _WIDTH / 2) + _OVER
        places = range(len(self._steps))
        return notation.board(
            [self._bar(place) for place in places],
            [label for place in places for label in self._labels(place)],
            [
                *(line for place in places for line in self._zero(place)),
                *(self._link(place) for place in places[:-1]),
                *(line for place in self._cuts() for line in self._cut(place)),
            ],
            height,
            [self._panel],
        )

    def _cuts(self) -> tuple[int, ...]:
        return (0, len(self._steps) - 1) if self._base else ()

    def _holding(self) -> Panel:
        """Bars and their figures; all of it seen from where the bars begin."""
        ends = [(self._end(step) - self._base, step.figure) for step in self._steps]
        starts = [self._at(min(s.start, s.end)) - self._base for s in self._steps]
        said = [*ends, *((start, "") for start in starts)]
        values = [value for value, _ in said]
        span = max(0.0, *values) - min(0.0, *values)
        found = panels.holding(said, _WORTH / (span or 1), before=notation.EDGE)
        low, high = found.low + self._base, found.high + self._base
        return replace(found, low=low, high=high)

    def _bar(self, place: int) -> Trace:
        step = self._steps[place]
        return notation.bar(
            name=step.name,
            line=step.line,
            words=step.words,
            value=self._at(step.end - step.start),
            base=self._at(step.start),
            at=self._middle(place),
            width=_WIDTH,
            mark=step.mark,
        )

    def _labels(self, place: int) -> list[Annotation]:
        step = self._steps[place]
        colour = step.mark["color"]
        x, shift, _ = self._name(place)
        return [
            notation.label(
                notation.wrapped(step.name)[0], x, place * _STEP, shift=shift,
                valign="top",
            ),
            notation.label(
                step.figure, self._end(step), self._middle(place), shift=notation.GAP,
                bold=True,
                colour=colour if colour in theme.TONES.values() else theme.INK,
            ),
        ]  # fmt: skip

    def _name(self, place: int) -> tuple[float, float, bool]:
        """Where a name stands: beside zero, or beside what leads down to its bar.

        The last answer is whether zero must give way to it.
        """
        words = notation.wrapped(self._steps[place].name)[0]
        width = panels.text_width(words) + notation.GAP
        incoming = self._at(self._steps[place - 1].end) if place else self._base
        lines = [self._pixels(incoming), self._pixels(self._base)]
        for x, shift in ((self._base, notation.GAP), (incoming, notation.GAP),
                         (self._panel.low, 0)):  # fmt: skip
            start = self._pixels(x) + shift
            crossed = any(start <= line <= start + width for line in lines)
            if not crossed and start + width <= panels.NARROW:
                return x, shift, False
        return self._panel.low, 0, True

    def _zero(self, place: int) -> list[Shape]:
        """Where the bars begin, except where words stand in the line's way."""
        step = self._steps[place]
        bar, end = self._middle(place) - _WIDTH / 2, self._middle(place) + _WIDTH / 2
        start = self._pixels(self._end(step))
        reach = start + notation.GAP + panels.text_width(step.figure, bold=True)
        free = not self._name(place)[2], not start < self._pixels(self._base) < reach
        spans = (place * _STEP, bar - _OVER), (bar - _OVER, end + _OVER)
        dash = "dot" if self._base else "solid"
        return [
            notation.rule(self._base, y0, self._base, y1, width=2, dash=dash)
            for (y0, y1), drawn in zip(spans, free, strict=True)
            if drawn
        ]

    def _link(self, place: int) -> Shape:
        """Lead from where a step ends to where the next one begins."""
        level = self._at(self._steps[place].end)
        start, end = self._middle(place), self._middle(place + 1)
        half = _WIDTH / 2
        return notation.rule(level, start + half, level, end - half, width=1)

    def _cut(self, place: int) -> list[Shape]:
        """The mark of a bar that does not begin at zero."""
        side = 1 if self._base > 0 else -1
        top, low = (
            self._middle(place) - _WIDTH / 2 - 4,
            self._middle(place) + _WIDTH / 2 + 4,
        )
        return notation.cut(self._base, top, low, side)

    def _end(self, step: Step) -> float:
        return self._at(max(step.start, step.end))

    def _middle(self, place: int) -> float:
        return place * _STEP + _BAR

    def _pixels(self, value: float) -> float:
        before = self._panel.before
        return before + (value - self._panel.low) * panels.pixels([self._panel])

    def _at(self, ore: int) -> float:
        return numbers.scaled(ore, self._unit) or 0.0
