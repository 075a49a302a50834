"""Pictures of the pace (takt) that a forecast needs for the rest of the year."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from components import numbers, sentences, texts, theme
from components.figures import notation, panels
from components.figures.notation import Annotation, Figure, Shape, Trace
from components.paces import PaceRow
from data_access.rules import forecast

#: Pixels: what a line takes without its pin, its name, and a bar's thickness.
_LINE, _NAME, _WIDTH = 124, 24, 23
_PIN, _HEAD = 30, 10
_BARS = (
    ("so_far", texts.SO_FAR, notation.outcome, 13),
    ("budgeted", texts.BUDGETED_LEFT, notation.budget, 41),
    ("required", texts.REQUIRED, notation.forecast, 69),
)

#: The longest pin, as a share of the longest bar. Pins are per cent: they have
#: a zero and a scale of their own.
_LONGEST = 0.4

#: Bars keep this many pixels of a narrow screen.
_WORTH = 90


def paces(rows: Sequence[PaceRow], unit: str) -> Figure:
    """A group of bars a line: so far, left of the budget, and required.

    A pin shows how far the required pace is from what the budget leaves.
    """
    groups = [_Group(row, unit, rows) for row in rows]
    traces: list[Trace] = []
    labels: list[Annotation] = []
    zeros: list[Shape] = []
    top = 0.0
    for group in groups:
        traces += group.traces(top)
        labels += group.labels(top)
        zeros += group.zeros(top)
        top += group.height
    ends = [end for group in groups for end in group.ends()] or [(0.0, "")]
    span = max(0.0, *(x for x, _ in ends)) - min(0.0, *(x for x, _ in ends))
    panel = panels.holding(ends, _WORTH / (span or 1), before=notation.EDGE)
    return notation.board(traces, labels, zeros, top - 18, [panel])


@dataclass(frozen=True)
class _Group:
    """A line's bars and pin."""

    row: PaceRow
    unit: str
    beside: Sequence[PaceRow]

    @property
    def height(self) -> float:
        """Pixels that the group takes."""
        return _LINE + (_PIN if self._change is not None else 0)

    def traces(self, top: float) -> list[Trace]:
        """The bars, and the pin after them."""
        bars = [
            notation.bar(
                name=name,
                line=self.row.line,
                words=f"{self.row.label}, {name.lower()}, "
                f"{sentences.monthly(ore, self.unit)}",
                value=numbers.scaled(ore, self.unit) or 0.0,
                at=top + _NAME + at,
                width=_WIDTH,
                mark=mark,
            )
            for ore, name, mark, at in self._bars()
        ]
        return bars + self._pin(top)

    def labels(self, top: float) -> list[Annotation]:
        """The line's name, and the words at each bar and at the pin."""
        name = notation.wrapped(self.row.label)[0]
        said = [notation.label(name, 0, top, bold=True, valign="top")]
        for (ore, word, _mark, at), (end, _) in zip(
            self._bars(), self.ends(), strict=False
        ):
            figure = f"<b>{sentences.paced(ore, self.unit)}</b> {word.lower()}"
            middle = top + _NAME + at
            said.append(notation.label(figure, max(end, 0), middle, shift=notation.GAP))
        if self._change is not None:
            end, shift = self._pin_end, notation.GAP + _HEAD / 2
            words, middle = self._pin_words, self._pin_middle(top)
            said.append(notation.label(words, max(end, 0), middle, shift=shift))
        return said

    def zeros(self, top: float) -> list[Shape]:
        """Zero of the bars, and of the pin."""
        start, end = top + _NAME, top + _NAME + _BARS[-1][-1] + _WIDTH / 2 + 2
        found = [notation.rule(0, start, 0, end)]
        if self._change is not None:
            middle = self._pin_middle(top)
            found.append(notation.rule(0, middle - 9, 0, middle + 9))
        return found

    def ends(self) -> list[tuple[float, str]]:
        """Where bars and pin end, and the words that stand there."""
        found = [
            (
                numbers.scaled(ore, self.unit) or 0.0,
                f"{sentences.paced(ore, self.unit)} {name.lower()}",
            )
            for ore, name, _mark, _at in self._bars()
        ]
        pin = (self._pin_end, self._pin_words + " ")
        return [*found, pin] if self._change is not None else found

    def _bars(self) -> Iterator[tuple[int, str, notation.Mark, int]]:
        for measure, name, mark, at in _BARS:
            ore = getattr(self.row.pace, measure)
            if ore is not None:
                yield ore, name, mark(), at

    @property
    def _change(self) -> float | None:
        return _change(self.row)

    @property
    def _pin_words(self) -> str:
        change = numbers.percent(self._change, signed=True)
        return texts.PACE_CHANGE.format(change)

    @property
    def _pin_end(self) -> float:
        """Where the pin ends: the largest change is as long as a pin may be."""
        largest = max(abs(_change(row) or 0) for row in self.beside)
        ores = [
            ore or 0
            for row in self.beside
            for ore in (row.pace.so_far, row.pace.budgeted, row.pace.required)
        ]
        longest = numbers.scaled(max(ores), self.unit) or 0.0
        return (self._change or 0) / (largest or 1) * longest * _LONGEST

    def _pin_middle(self, top: float) -> float:
        return top + _NAME + _BARS[-1][-1] + _WIDTH / 2 + _PIN / 2 + 1

    def _pin(self, top: float) -> list[Trace]:
        if self._change is None:
            return []
        middle, mark = self._pin_middle(top), notation.deviation("neutral")
        stem = notation.bar(
            name=texts.CHANGE, line=self.row.line, value=self._pin_end,
            words=f"{self.row.label}, {self._pin_words}", at=middle, width=3, mark=mark,
        )  # fmt: skip
        return [stem, *([_head(self._pin_end, middle)] if self._change else [])]


def _head(end: float, middle: float) -> Trace:
    """The head of a pin; its stem is what one can point at."""
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [end],
        "y": [middle],
        "marker": {
            "symbol": "square",
            "size": _HEAD,
            "color": theme.TONES["neutral"],
        },
        "hoverinfo": "skip",
        "cliponaxis": False,
    }


def _change(row: PaceRow) -> float | None:
    return forecast.change(row.pace.required, row.pace.budgeted)
