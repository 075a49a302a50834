"""The period or the year for a room: names beside the bars, all words in one size.

Levels and deviations are as on Driftkostnader (`figures.operating_costs`), on one
scale; only what stands where is another, so that it is read from five metres.
"""

import textwrap
from collections.abc import Sequence

import pandas as pd

from components import numbers, rows, sentences, texts, theme
from components.figures import notation, operating_costs, panels
from components.figures.notation import Annotation, Figure, Shape, Trace
from components.figures.operating_costs import Block
from components.figures.panels import Panel
from components.rows import Row, known

#: Pixels: the head, a row, its two bars' middles and widths, the deviation's.
_HEAD, _ROW = 30, 90
_BUDGET, _ACTUAL, _DEVIATION = (20, 26), (52, 32), (38, 24)
#: Characters of a line of a name.
_NAME = 18
#: Between names and bars; and what all bars of a panel are at least worth.
_BETWEEN, _WORTH = 16, 150

_BLOCKS = {"period": operating_costs.PERIOD, "year": operating_costs.YEAR}


def levels(frame: pd.DataFrame, unit: str, block: str) -> Figure:
    """Budget, outcome (or forecast) and deviation of each line of a frame.

    Args:
        frame: Of operating costs; few lines.
        unit: Of the figures.
        block: "period" or "year".
    """
    drawing = _Drawing(rows.all_of(frame), unit, _BLOCKS[block])
    return drawing.figure()


class _Drawing:
    """Rows from top to bottom, in two panels."""

    def __init__(self, shown: Sequence[Row], unit: str, block: Block) -> None:
        self._rows, self._unit, self._block = shown, unit, block
        self._level, self._gap = self._panels()

    def figure(self) -> Figure:
        """The finished picture."""
        places = [*enumerate(self._rows)]
        height = _HEAD + _ROW * len(places)
        return notation.board(
            [bar for place, row in places for bar in self._bars(row, place)],
            [
                *self._heads(),
                *(w for place, row in places for w in self._words(row, place)),
            ],
            [line for place, _ in places for line in self._zeros(place)],
            height,
            [self._level, self._gap],
        )

    def _panels(self) -> tuple[Panel, Panel]:
        block = self._block
        said = [
            (self._at(row, name), self._said(row, name))
            for row in self._rows
            for name in (block.budget, block.actual)
        ]
        gaps = [
            (self._at(row, block.deviation), self._judged(row)) for row in self._rows
        ]
        names = panels.widest(
            [line for row in self._rows for line in _name(row)], bold=True
        )
        span = max(abs(value) for value, _ in said) or 1
        zoom = operating_costs.zoom_of(
            [value for value, _ in said], [value for value, _ in gaps]
        )
        least = _WORTH / span
        return (
            panels.holding(said, least, before=names + _BETWEEN),
            panels.holding([*gaps, (0, _head(zoom))], least, _BETWEEN, zoom),
        )

    def _heads(self) -> list[Annotation]:
        gap = _head(self._gap.zoom)
        return [
            notation.label(self._block.said, 0, 0, valign="top"),
            notation.label(gap, self._gap.edge, 0, axis="2", valign="top"),
        ]

    def _bars(self, row: Row, place: int) -> list[Trace]:
        block = self._block
        parts = (
            (block.budget, _BUDGET, notation.budget(), ""),
            (block.actual, _ACTUAL, block.mark, ""),
            (
                block.deviation,
                _DEVIATION,
                notation.deviation(str(row[block.tone])),
                "2",
            ),
        )
        return [
            notation.bar(
                name=name,
                line=int(row["line"]),
                words=f"{row['label']}, {sentences.printed(row, name, self._unit)}",
                value=self._at(row, name),
                at=_top(place) + middle,
                width=width,
                mark=mark,
                axis=axis,
            )
            for name, (middle, width), mark, axis in parts
            if known(row[name]) is not None
        ]

    def _words(self, row: Row, place: int) -> list[Annotation]:
        block, top = self._block, _top(place)
        return [
            notation.label(
                "<br>".join(map(notation.plain, _name(row))), self._level.low,
                top + _DEVIATION[0], shift=-self._level.before,
                bold=row["kind"] == "net",
            ),
            self._figure(row, block.budget, top + _BUDGET[0]),
            self._figure(row, block.actual, top + _ACTUAL[0], bold=True),
            notation.label(
                self._judged(row), max(self._at(row, block.deviation), 0),
                top + _DEVIATION[0], axis="2", shift=notation.GAP, bold=True,
                colour=theme.TONES[str(row[block.tone])],
            ),
        ]  # fmt: skip

    def _figure(
        self, row: Row, name: str, at: float, *, bold: bool = False
    ) -> Annotation:
        return notation.label(
            self._said(row, name), max(self._at(row, name), 0), at,
            shift=notation.GAP, bold=bold,
        )  # fmt: skip

    def _said(self, row: Row, name: str) -> str:
        """A level as printed; a net with the word that it means."""
        figure = sentences.printed(row, name, self._unit)
        word = operating_costs.balance_of(row, name)
        return f"{figure} {word}" if word else figure

    def _judged(self, row: Row) -> str:
        figure = sentences.printed(row, self._block.deviation, self._unit, signed=True)
        word = texts.TONE_WORDS.get(str(row[self._block.tone]), "")
        return f"{figure} {word}".strip()

    def _zeros(self, place: int) -> list[Shape]:
        top = _top(place) + 4
        low = top + _ROW - 18
        return [notation.rule(0, top, 0, low, axis=axis, width=2) for axis in ("", "2")]

    def _at(self, row: Row, name: str) -> float:
        return numbers.scaled(known(row[f"{name}_shown"]), self._unit) or 0.0


def _top(place: int) -> float:
    return _HEAD + _ROW * place


def _head(zoom: float) -> str:
    """What stands over the deviations, with their scale where it is another."""
    scale = f" ({texts.ZOOMED.format(round(zoom))})" if zoom > 1 else ""
    return f"{texts.DEVIATION}{scale}"


def _name(row: Row) -> list[str]:
    """A line's name in at most two lines that leave room for the bars."""
    placeholder = "\N{NO-BREAK SPACE}…"
    label = str(row["label"])
    return textwrap.wrap(label, _NAME, max_lines=2, placeholder=placeholder) or [""]
