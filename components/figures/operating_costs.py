"""Pictures of the operating costs (driftkostnader).

Levels are drawn in the source's own sign, as its table prints them; deviations
as printed, coloured by the frame's tone. Period and year have the same scale,
so that they may stand beside or above each other.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from components import numbers, rows, sentences, texts, theme
from components.figures import notation, panels
from components.figures.notation import Annotation, Figure, Mark, Shape, Trace
from components.figures.panels import Panel
from components.rows import Row, known

#: Pixels of the head above the lines, and of a line beneath its label.
_HEAD, _BARS = 56, 80

#: Where bars stand below the label (middle, thickness).
_BUDGET, _ACTUAL, _DEVIATION = (13, 22), (41, 28), (28, 20)
_INDENT = 14

#: Kinds of lines that sum others.
_SUMS = ("net", "subtotal")

#: Bars keep this many pixels of a narrow screen before words give way to them.
_WORTH = 100

#: Deviations smaller than this share of the levels are drawn enlarged, and the
#: picture says so; never to more than this share.
_FLAT, _TALL = 0.03, 0.3
_ZOOMS = (100, 50, 20, 10, 5)


@dataclass(frozen=True)
class Block:
    """The period or the year: its measures, and how the second one is drawn."""

    budget: str
    actual: str
    deviation: str
    tone: str
    heading: str
    said: str
    name: str
    mark: Mark


PERIOD = Block(
    "budget_period",
    "outcome_period",
    "deviation_period",
    "tone_period",
    texts.PERIOD,
    texts.PERIOD_NOTATION,
    texts.OUTCOME,
    notation.outcome(),
)
YEAR = Block(
    "budget_year",
    "forecast_year",
    "deviation_year",
    "tone_year",
    texts.FULL_YEAR.capitalize(),
    texts.YEAR_NOTATION,
    texts.FORECAST,
    notation.forecast(),
)
_BLOCKS = (PERIOD, YEAR)


def period(
    frame: pd.DataFrame, unit: str, line: int | None = None, heading: str = ""
) -> Figure:
    """Budget, outcome and deviation of the period, a line each.

    ``line`` stands out; ``heading`` names the period.
    """
    return _picture(frame, unit, line, PERIOD, heading)


def year(
    frame: pd.DataFrame, unit: str, line: int | None = None, heading: str = ""
) -> Figure:
    """Budget, forecast and deviation of the year, a line each."""
    return _picture(frame, unit, line, YEAR, heading)


def _picture(
    frame: pd.DataFrame, unit: str, line: int | None, block: Block, heading: str
) -> Figure:
    shown = rows.all_of(frame)
    style = _style(shown, unit)
    level, gap = style.panels(shown)
    dim = line is not None and line in {row["line"] for row in shown}
    traces: list[Trace] = []
    labels = _heads(block, heading, level, gap)
    shapes: list[Shape] = []
    top = float(_HEAD) + (notation.LINE if gap.zoom > 1 else 0)
    for row in shown:
        dimmed = dim and row["line"] != line
        drawn = _Line(row, block, style, level.edge, top, dimmed=dimmed)
        traces += drawn.bars()
        labels += drawn.labels()
        shapes += drawn.rules()
        top = drawn.bottom
    return notation.board(traces, labels, shapes, top, (level, gap))


def _heads(block: Block, heading: str, level: Panel, gap: Panel) -> list[Annotation]:
    said = [
        notation.head(heading or block.heading, level.edge),
        notation.head(block.said, level.edge, line=1),
        notation.head(texts.DEVIATION, axis="2"),
    ]
    if gap.zoom > 1:
        words = texts.ZOOMED.format(round(gap.zoom))
        said.append(notation.head(words, axis="2", line=2))
    return said


@dataclass(frozen=True)
class _Style:
    """How figures are printed: with a word where there is room for one."""

    unit: str
    worded: bool

    def level(self, row: Row, measure: str) -> str:
        """A level; a net below zero reads as a loss unless a word says more."""
        figure = sentences.printed(row, measure, self.unit)
        word = balance_of(row, measure) if self.worded else ""
        return f"{figure}{numbers.SPACE}{word}" if word else figure

    def gap(self, row: Row, block: Block) -> str:
        """A deviation with its sign; what is coloured says so in a word too."""
        figure = sentences.printed(row, block.deviation, self.unit, signed=True)
        word = texts.TONE_WORDS.get(row[block.tone], "") if self.worded else ""
        return f"{figure}{numbers.SPACE}{word}" if word else figure

    def panels(self, shown: Sequence[Row]) -> tuple[Panel, Panel]:
        """One scale for both blocks: a unit is as long in all four panels."""
        levels = [
            (_at(row, measure, self.unit), self.level(row, measure))
            for row in shown
            for block in _BLOCKS
            for measure in (block.budget, block.actual)
        ]
        gaps = [
            (_at(row, block.deviation, self.unit), self.gap(row, block))
            for row in shown
            for block in _BLOCKS
        ]
        zoom = zoom_of([value for value, _ in levels], [value for value, _ in gaps])
        span = _span(levels) + zoom * _span(gaps)
        least = _WORTH / (span or 1)
        head = [(0.0, texts.DEVIATION)]
        return (
            panels.holding(levels, least, before=notation.EDGE),
            panels.holding(gaps + head, least, before=3 * notation.GAP, zoom=zoom),
        )


def _style(shown: Sequence[Row], unit: str) -> _Style:
    worded = _Style(unit, worded=True)
    room = sum(panel.room for panel in worded.panels(shown))
    fits = room <= panels.NARROW - _WORTH
    return worded if fits else _Style(unit, worded=False)


def _span(said: Sequence[tuple[float, str]]) -> float:
    values = [value for value, _ in said]
    return max(0.0, *values) - min(0.0, *values)


def zoom_of(levels: Sequence[float], gaps: Sequence[float]) -> float:
    """How much deviations must be enlarged to be seen beside their levels."""
    share = max(map(abs, gaps)) / (max(map(abs, levels)) or 1)
    if not share or share >= _FLAT:
        return 1
    return next((zoom for zoom in _ZOOMS if share * zoom <= _TALL), _ZOOMS[-1])


def _at(row: Row, measure: str, unit: str) -> float:
    return numbers.scaled(known(row[f"{measure}_shown"]), unit) or 0.0


def balance_of(row: Row, measure: str) -> str:
    """What a net level is, where its sign does not say so by itself."""
    ore = known(row[measure])
    if row["kind"] != "net" or not ore or known(row[f"{measure}_shown"]) == ore:
        return ""
    return texts.SURPLUS if ore > 0 else texts.DEFICIT


@dataclass(frozen=True)
class _Line:
    """One line of the picture, from ``top`` downwards in pixels."""

    row: Row
    block: Block
    style: _Style
    edge: float
    top: float
    dimmed: bool

    @property
    def bottom(self) -> float:
        """Where the next line begins."""
        return self._start + _BARS

    @property
    def _start(self) -> float:
        """Where the bars begin, beneath the label."""
        return self.top + notation.LINE * len(notation.wrapped(self.row["label"]))

    def bars(self) -> list[Trace]:
        """Budget, outcome or forecast, and deviation."""
        row, block, unit = self.row, self.block, self.style.unit
        budget, actual = (
            sentences.printed(row, measure, unit)
            for measure in (block.budget, block.actual)
        )
        gap = sentences.printed(row, block.deviation, unit, signed=True)
        judged = sentences.compared(known(row[block.deviation]))
        tone = notation.deviation(row[block.tone])
        return [
            self._bar(block.budget, _BUDGET, notation.budget(), name=texts.BUDGET,
                      said=(budget, balance_of(row, block.budget))),
            self._bar(block.actual, _ACTUAL, block.mark, name=block.name,
                      said=(actual, balance_of(row, block.actual))),
            self._bar(block.deviation, _DEVIATION, tone, name=texts.DEVIATION,
                      said=(gap, judged), axis="2"),
        ]  # fmt: skip

    def labels(self) -> list[Annotation]:
        """The line's name, and each figure at its bar."""
        row, block, style = self.row, self.block, self.style
        name = notation.label(
            "<br>".join(notation.wrapped(row["label"])),
            self.edge,
            self.top,
            valign="top",
            shift=_INDENT * row["level"],
            bold=row["kind"] in _SUMS,
            dimmed=self.dimmed,
        )
        budget, actual, gap = block.budget, block.actual, block.deviation
        return [
            name,
            self._figure(budget, _BUDGET, style.level(row, budget), bold=False),
            self._figure(actual, _ACTUAL, style.level(row, actual)),
            self._figure(
                gap, _DEVIATION, style.gap(row, block),
                axis="2", colour=theme.TONES[row[block.tone]],
            ),
        ]  # fmt: skip

    def rules(self) -> list[Shape]:
        """Zero, beside the line's bars only: words are never crossed."""
        y0, y1 = self._start, self._start + _ACTUAL[0] + _ACTUAL[1] / 2 + 2
        return [
            notation.rule(0, y0, 0, y1, width=1.5),
            notation.rule(0, y0, 0, y1, axis="2", width=3),
        ]

    def _bar(  # noqa: PLR0913
        self, measure: str, place: tuple[int, int], mark: Mark,
        *, name: str, said: tuple[str, str], axis: str = "",
    ) -> Trace:  # fmt: skip
        figure, judged = said
        words = f"{self.row['label']}, {name}, {figure}{numbers.SPACE}{self.style.unit}"
        return notation.bar(
            name=name,
            line=self.row["line"],
            words=f"{words}, {judged}" if judged else words,
            value=_at(self.row, measure, self.style.unit),
            at=self._start + place[0],
            width=place[1],
            mark=mark,
            axis=axis,
            dimmed=self.dimmed,
        )

    def _figure(  # noqa: PLR0913
        self, measure: str, place: tuple[int, int], text: str,
        *, axis: str = "", bold: bool = True, colour: str = theme.INK,
    ) -> Annotation:  # fmt: skip
        """A figure where its bar ends; left of zero, beside zero."""
        return notation.label(
            text,
            max(_at(self.row, measure, self.style.unit), 0),
            self._start + place[0],
            axis=axis,
            shift=notation.GAP,
            bold=bold,
            colour=colour,
            # What is coloured must stay readable: it steps back less.
            dimmed=self.dimmed and colour == theme.INK,
        )
