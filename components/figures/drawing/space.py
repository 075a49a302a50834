"""Where a figure's values lie on the picture, in pixels from its upper left."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from components.figures.panels import Panel, pixels

_AXES = ("xaxis", "xaxis2")


@dataclass(frozen=True)
class Axis:
    """A range of values, and the pixels that it lies between."""

    low: float
    high: float
    start: float
    end: float

    @property
    def unit(self) -> float:
        """Pixels of one; negative where values grow towards the start."""
        return (self.end - self.start) / (self.high - self.low)

    def at(self, value: float) -> float:
        """The pixel of a value."""
        return self.start + (value - self.low) * self.unit


@dataclass(frozen=True)
class Space:
    """The axes of a picture, by the names that traces and words refer to."""

    axes: Mapping[str, Axis]

    @classmethod
    def of(cls, layout: Mapping[str, Any], width: float) -> "Space":
        """The axes of a layout, its panels fitted to a width."""
        margin = layout["margin"]
        left, right = margin["l"], width - margin["r"]
        top, low = margin["t"], layout["height"] - margin["b"]
        ranges = _fitted(layout, right - left)
        axes = {
            f"x{name.removeprefix('xaxis')}": Axis(
                *range_,
                left + (right - left) * domain[0],
                left + (right - left) * domain[1],
            )
            for name, (range_, domain) in ranges.items()
        }
        bottom, head = layout["yaxis"]["range"]
        return cls({**axes, "y": Axis(bottom, head, low, top)})

    def axis(self, name: str) -> Axis:
        """An axis by name.

        Raises:
            ValueError: There is none.
        """
        if name not in self.axes:
            message = f"unknown axis: {name}"
            raise ValueError(message)
        return self.axes[name]


_Ranges = dict[str, tuple[tuple[float, float], tuple[float, float]]]


def _fitted(layout: Mapping[str, Any], inner: float) -> _Ranges:
    """Range and domain of each x-axis: labels take their pixels, bars the rest."""
    told = layout.get("meta", {}).get("panels")
    if not told:
        axis = layout["xaxis"]
        return {"xaxis": (tuple(axis["range"]), tuple(axis.get("domain", (0, 1))))}
    shown = [Panel(**panel) for panel in told]
    unit = pixels(shown, inner)
    whole = sum(panel.room + panel.span * unit for panel in shown)
    found: _Ranges = {}
    at = 0.0
    for name, panel in zip(_AXES, shown, strict=False):
        own = unit * panel.zoom
        end = at + panel.room + panel.span * unit
        range_ = (panel.low - panel.before / own, panel.high + panel.after / own)
        found[name] = range_, (at / whole, min(end / whole, 1))
        at = end
    return found
