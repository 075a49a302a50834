"""Where a picture's panels lie side by side: bars need units, labels need pixels.

A unit is as long in every panel, and as long as the labels leave room for. The
figure carries axes for a narrow screen, and in ``layout.meta.panels`` what the
browser needs to do the same sum for its own width (``assets/05-plotly.js``).
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from components import theme

#: The narrowest plot, in pixels: a page of 320 without its margins.
NARROW = 280

#: What parts a bar from its words, in pixels.
GAP = 6

#: Bars keep at least this share of the width, however long the labels are.
_LEAST = 0.2

#: Words may stand at zero instead of at the edge, so near to it.
_NEAR = 0.15

#: Widths of characters as shares of the type's size, in wide sans serifs.
_WIDE = dict.fromkeys("mMWw%@—", 0.86)
_SLIM = dict.fromkeys("iljtfrI.,:;·'()|! \N{NO-BREAK SPACE}", 0.32)
_CHARACTERS = _WIDE | _SLIM
_TAG = re.compile(r"<[^>]+>")
_DIGIT, _CAPITAL, _BOLD = 0.57, 0.68, 1.07


@dataclass(frozen=True)
class Panel:
    """A stretch of the picture with an axis of its own.

    Attributes:
        low: Where what is drawn begins, in the unit; zero, or below it.
        high: Where it ends; both may lie beyond zero where bars are cut.
        before: Room for labels left of the bars, in pixels.
        after: Room for labels right of them.
        zoom: How many times longer a unit is here than in other panels.
    """

    low: float
    high: float
    before: float = 0
    after: float = 0
    zoom: float = 1

    @property
    def span(self) -> float:
        """The length of the bars' range, in units of the other panels."""
        return (self.high - self.low) * self.zoom

    @property
    def edge(self) -> float:
        """Where words above the bars begin: at zero, if it is near the left end."""
        near = -self.low < _NEAR * (self.high - self.low)
        return 0 if near else self.low

    @property
    def room(self) -> float:
        """Pixels that labels take."""
        return self.before + self.after


def holding(
    said: Sequence[tuple[float, str]], least: float, before: float = 0, zoom: float = 1
) -> Panel:
    """A panel that holds bars, and words that begin where a bar ends.

    Args:
        said: Where each bar ends, and the words that stand there in bold; those of
            a bar left of zero stand at zero.
        least: The shortest that a unit may become, in pixels.
        before: Room left of the bars, in pixels.
        zoom: How many times longer a unit is here.
    """
    values = [value for value, _ in said]
    low, high = min(0.0, *values), max(0.0, *values)
    after = max(
        text_width(words, bold=True) + 2 * GAP - (high - max(value, 0)) * zoom * least
        for value, words in said
    )
    return Panel(low, high, before, max(after, GAP), zoom)


def axes(panels: Sequence[Panel]) -> dict[str, Any]:
    """The x-axes of panels, from left to right, and what is needed to fit them."""
    unit = pixels(panels)
    whole = sum(panel.room + panel.span * unit for panel in panels)
    found: dict[str, Any] = {}
    at = 0.0
    for name, panel in zip(("xaxis", "xaxis2"), panels, strict=False):
        end = at + panel.room + panel.span * unit
        found[name] = {
            "range": [
                panel.low - panel.before / (unit * panel.zoom),
                panel.high + panel.after / (unit * panel.zoom),
            ],
            "domain": [at / whole, min(end / whole, 1)],
            "visible": False,
            "fixedrange": True,
            "anchor": "y",
        }
        at = end
    return found | {"meta": {"panels": [_told(panel) for panel in panels]}}


def pixels(panels: Sequence[Panel], width: float = NARROW) -> float:
    """How long a unit is in a picture of that width."""
    span = sum(panel.span for panel in panels) or 1
    room = sum(panel.room for panel in panels)
    return max(width - room, width * _LEAST) / span


def _told(panel: Panel) -> dict[str, float]:
    return {
        "low": panel.low,
        "high": panel.high,
        "before": panel.before,
        "after": panel.after,
        "zoom": panel.zoom,
    }


def text_width(text: str, *, bold: bool = False, size: float = theme.SIZE) -> float:
    """Pixels that words take, on the safe side; tags take none."""
    shares = sum(
        _CHARACTERS.get(c, _CAPITAL if c.isupper() else _DIGIT)
        for c in _TAG.sub("", text)
    )
    return shares * size * (_BOLD if bold else 1)


def widest(texts: Iterable[str], *, bold: bool = False) -> float:
    """Pixels that the widest of some words takes; 0 where there are none."""
    return max((text_width(text, bold=bold) for text in texts), default=0.0)
