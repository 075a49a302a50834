"""The picture of the investments (investeringar): allocation (anslag) and its use.

Spending is positive. Nothing here is good or bad: unspent money is neither, so
every mark is neutral.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import permutations

from components import numbers, sentences, texts, theme
from components.figures import notation, panels
from components.figures.investment_months import months
from components.figures.notation import Annotation, Figure, Mark, Shape, Trace
from components.rows import Row, known

__all__ = ["PARTS", "allocation", "months"]

#: The parts of an allocation, in the annex's order.
PARTS = ("original", "carried_over", "extra", "carried_over_and_extra")

#: Pixels: a bar, the mark of what is over, and what parts the two bars.
_BAR, _OVER, _BETWEEN = 40, 12, 30
_TICK = 6


@dataclass(frozen=True)
class _Part:
    """A stretch of a bar: its words, from where to where (unit), and its mark."""

    name: str
    figure: str
    start: float
    end: float
    mark: Mark

    def width(self, size: int) -> float:
        """Pixels that its words take, and what parts them from a pole."""
        figure = panels.text_width(self.figure, bold=True, size=size)
        words = panels.text_width(f" {self.name.lower()}", size=size)
        return figure + words + notation.GAP


@dataclass(frozen=True)
class _Place:
    """Where words stand beside their pole (unit), and their span in pixels."""

    pole: float
    side: str
    left: float
    right: float

    @property
    def anchor(self) -> str:
        """The side of the words that is fixed."""
        return "right" if self.side == "right" else "left"

    @property
    def shift(self) -> float:
        """Pixels from the pole to the words."""
        return {"left": notation.GAP, "right": -notation.GAP, "under": 0}[self.side]


def allocation(total: Row, unit: str) -> Figure | None:
    """The allocation made of its parts, and beneath it what becomes of it."""
    granted = known(total["appropriation"])
    if granted is None:
        return None
    parts, use = _parts(total, granted, unit), _use(total, granted, unit)
    limit = numbers.scaled(granted, unit) or 0.0
    used = max([0.0, *(part.end for part in use)])
    drawing = _Drawing(total, unit, max(limit, used, parts[-1].end))
    drawing.fit((*parts, *use))
    drawing.head(sentences.measure("appropriation"), "appropriation")
    drawing.words_above(parts)
    drawing.bar(parts)
    drawing.space(_BETWEEN)
    drawing.head_of_use()
    drawing.bar(use)
    drawing.over(limit, used)
    drawing.words_below(use)
    return drawing.figure(limit)


class _Drawing:
    """The two bars and their words, drawn downwards in pixels."""

    def __init__(self, total: Row, unit: str, reach: float) -> None:
        self._total, self._unit, self._reach = total, unit, reach
        self._traces: list[Trace] = []
        self._labels: list[Annotation] = []
        self._shapes: list[Shape] = []
        self._bars: list[float] = []
        self._top = 0.0
        self._size = theme.SIZE

    def fit(self, parts: Sequence[_Part]) -> None:
        """Choose a size of type in which words stand beside their poles."""
        if any(self._place(part).side == "under" for part in parts):
            self._size = theme.SMALL

    def space(self, pixels: float) -> None:
        """Leave something empty."""
        self._top += pixels

    def head(self, name: str, measure: str) -> None:
        """What a bar is, with its figure."""
        said = f"{name} {sentences.figure(self._total, measure, self._unit)}"
        self._labels.append(notation.label(said, 0, self._top, bold=True, valign="top"))
        self._top += notation.LINE + 4

    def head_of_use(self) -> None:
        """The forecast as a bracket over its parts; without one, the outcome."""
        expected = known(self._total["forecast"])
        if not expected:
            return self.head(texts.OUTCOME, "outcome")
        self.head(f"{texts.FORECAST} {texts.FULL_YEAR}", "forecast")
        end = numbers.scaled(expected, self._unit) or 0.0
        top, low = self._top, self._top + _TICK
        for line in ((0, top, end, top), (0, top, 0, low), (end, top, end, low)):
            self._shapes.append(notation.rule(*line))
        return self.space(_TICK + 3)

    def bar(self, parts: Sequence[_Part]) -> None:
        """Draw parts end to end."""
        self._bars.append(self._top)
        self._traces += [self._stretch(p, self._top, _BAR) for p in parts]
        self._top += _BAR

    def over(self, limit: float, used: float) -> None:
        """What goes beyond the allocation, as the deviation that it is."""
        if used <= limit:
            return
        name, mark = texts.OVER_ALLOCATION, notation.deviation("neutral")
        ore = round((used - limit) * numbers.UNITS[self._unit])
        figure = _amount(self._total, ore, self._unit, signed=True)
        part = _Part(name, figure, limit, used, mark)
        self.space(_TICK)
        self._traces.append(self._stretch(part, self._top, _OVER))
        middle = self._top + _OVER / 2
        words = f"<b>{figure}</b> {name.lower()}"
        self._labels.append(
            notation.label(
                words, limit, middle, anchor="right", shift=-notation.GAP,
                colour=theme.TONES["neutral"],
            )
        )  # fmt: skip
        self._top += _OVER + 2

    def words_above(self, parts: Sequence[_Part]) -> None:
        """Name the parts above their bar, each on a line of its own."""
        bar = self._top + notation.LINE * len(parts) + 2
        order = self._ordered(parts)
        for far, part in reversed(list(enumerate(order))):
            if not self._crossed(part, order[:far]):
                self._pole(part, bar, self._top + notation.LINE, self._top + 3)
            self._name(part)
        self._top = bar

    def words_below(self, parts: Sequence[_Part]) -> None:
        """Name the parts beneath their bar; what is not known is said so."""
        bar = self._bars[-1] + _BAR
        self.space(3)
        order = self._ordered(parts)
        for far, part in enumerate(order):
            if not self._crossed(part, order[:far]):
                self._pole(part, bar, self._top + 1, self._top + notation.LINE - 3)
            self._name(part)
        if known(self._total["ordered"]) is None:
            said = f"{texts.ORDERED}: {texts.MISSING}"
            self._labels.append(
                notation.label(said, 0, self._top + 4, valign="top", size=theme.SMALL)
            )
            self._top += notation.LINE

    def figure(self, limit: float) -> Figure:
        """The finished picture, with the allocation's end drawn through it."""
        upper, lower = self._bars
        end = notation.rule(
            limit, upper + _BAR, limit, lower + _BAR + _TICK, width=2, dash="dot"
        )
        panel = panels.Panel(0, self._reach, notation.EDGE, notation.EDGE)
        shapes = [*self._shapes, end]
        return notation.board(self._traces, self._labels, shapes, self._top, [panel])

    def _stretch(self, part: _Part, top: float, height: float) -> Trace:
        name = part.name.replace(", ", f",{numbers.SPACE}")
        return notation.bar(
            name=part.name,
            line=self._total["line"],
            words=f"{name}, {part.figure}{numbers.SPACE}{self._unit}",
            value=part.end - part.start,
            base=part.start,
            at=top + height / 2,
            width=height,
            mark=part.mark,
        )

    def _name(self, part: _Part) -> None:
        """Put a part's words on a line of their own."""
        place = self._place(part)
        self._labels.append(
            notation.label(
                f"<b>{part.figure}</b> {part.name.lower()}",
                0 if place.side == "under" else place.pole,
                self._top + notation.LINE / 2,
                anchor=place.anchor,
                shift=place.shift,
                size=self._size,
            )
        )
        self._top += notation.LINE

    def _pole(self, part: _Part, bar: float, near: float, far: float) -> None:
        """Lead from a bar to words: beside them, or just to them."""
        place = self._place(part)
        end = near if place.side == "under" else far
        self._shapes.append(notation.rule(place.pole, bar, place.pole, end, width=1))

    def _place(self, part: _Part) -> _Place:
        """Beside the part's start or end, where there is room, else under it."""
        width = part.width(self._size)
        start, end = (
            x / (self._reach or 1) * panels.NARROW for x in (part.start, part.end)
        )
        if start + width <= panels.NARROW:
            return _Place(part.start, "left", start, start + width)
        if end >= width:
            return _Place(part.end, "right", end - width, end)
        return _Place(part.start, "under", 0, width)

    def _ordered(self, parts: Sequence[_Part]) -> Sequence[_Part]:
        """From the bar outwards, so that no leading line crosses words."""
        return min(permutations(parts[::-1]), key=self._crossings)

    def _crossings(self, order: Sequence[_Part]) -> int:
        return sum(self._crossed(part, order[:far]) for far, part in enumerate(order))

    def _crossed(self, part: _Part, nearer: Sequence[_Part]) -> bool:
        """Whether a pole would go through words that are nearer to the bar."""
        x = self._place(part).pole / (self._reach or 1) * panels.NARROW
        spans = [(place.left, place.right) for place in map(self._place, nearer)]
        return any(left <= x <= right for left, right in spans)


def _parts(total: Row, granted: int, unit: str) -> list[_Part]:
    """The allocation's parts as published; one whole where none are."""
    said = [
        (sentences.measure(name), ore) for name in PARTS if (ore := known(total[name]))
    ] or [(texts.TOTAL_ALLOCATION, granted)]
    ends, at = [], 0
    for name, ore in said:
        at += ore
        ends.append((name, at, notation.budget()))
    return _stacked(total, ends, unit)


def _use(total: Row, granted: int, unit: str) -> list[_Part]:
    """Spent, ordered, still to be spent by the forecast, and not to be used."""
    spent, ordered = known(total["outcome"]), known(total["ordered"])
    expected = known(total["forecast"])
    left = texts.FORECAST if spent is None else texts.TO_SPEND_SHORT
    bound = None if ordered is None else (spent or 0) + ordered
    rest = None if expected is None else granted
    ends = [
        (texts.SPENT, spent, notation.outcome()),
        (texts.ORDERED, bound, notation.ordered()),
        (left, expected, notation.forecast()),
        (texts.UNSPENT_SHORT, rest, notation.rest()),
    ]
    known_ends = [(name, end, mark) for name, end, mark in ends if end is not None]
    return _stacked(total, known_ends, unit)


def _stacked(
    total: Row, ends: Sequence[tuple[str, int, Mark]], unit: str
) -> list[_Part]:
    """Parts end to end, each as long as it reaches beyond the one before."""
    found, at = [], 0
    for name, end, mark in ends:
        if end > at:
            figure = _amount(total, end - at, unit)
            start, stop = numbers.scaled(at, unit), numbers.scaled(end, unit)
            found.append(_Part(name, figure, start or 0.0, stop or 0.0, mark))
            at = end
    return found


def _amount(total: Row, ore: int, unit: str, *, signed: bool = False) -> str:
    quantum = known(total["appropriation_quantum"])
    return numbers.amount(ore, unit, quantum, signed=signed)
