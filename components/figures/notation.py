"""The notation of every picture, as plain Plotly dicts.

Outcome (utfall) solid, budget and allocation outlined, forecast (prognos)
hatched; a deviation is a bar from zero whose colour says good, bad or neutral.
Pictures are drawn in light colours on a transparent ground: the dark theme
inverts them, paper and downloads keep them.

A point's ``customdata`` is ``[line id, words]``: the line it leads to, and what
is said of it when the reader walks the picture with the keyboard.
"""

from collections.abc import Sequence
from typing import Any

from components import theme

Figure = dict[str, Any]
Trace = dict[str, Any]
Annotation = dict[str, Any]

#: Sizes of type in pixels, and what a character of a figure takes of the width.
FONT_SIZE = 17
SMALL = 15
CHARACTER = 9.2

_DIM = 0.3


def outcome() -> dict[str, Any]:
    """The mark of an outcome."""
    return {"color": theme.MARK, "line": {"color": theme.MARK, "width": 1.5}}


def budget() -> dict[str, Any]:
    """The mark of a budget or an allocation."""
    return {"color": theme.NOTHING, "line": {"color": theme.MARK, "width": 2}}


def forecast() -> dict[str, Any]:
    """The mark of a forecast."""
    return {
        "color": theme.NOTHING,
        "line": {"color": theme.MARK, "width": 1.5},
        "pattern": {
            "shape": "/",
            "fgcolor": theme.MARK,
            "bgcolor": theme.NOTHING,
            "size": 8,
            "solidity": 0.3,
            "fillmode": "replace",
        },
    }


def rest() -> dict[str, Any]:
    """The mark of money that is not expected to be used."""
    return {"color": theme.NOTHING, "line": {"color": theme.SOFT, "width": 1}}


def deviation(tone: str) -> dict[str, Any]:
    """The mark of a deviation; the tone is the rules', never the sign's."""
    return {"color": theme.TONES[tone], "line": {"width": 0}}


def bar(  # noqa: PLR0913 -- a bar has that many sides
    *,
    name: str,
    line: int | None,
    words: str,
    value: float,
    at: float,
    width: float,
    mark: dict[str, Any],
    base: float = 0,
    axis: str = "",
    upright: bool = False,
    dimmed: bool = False,
) -> Trace:
    """One bar, with the words said of it."""
    along, across = ("y", "x") if upright else ("x", "y")
    return {
        "type": "bar",
        "name": name,
        "orientation": "v" if upright else "h",
        along: [value],
        across: [at],
        "base": [base],
        "width": [width],
        "marker": mark,
        "opacity": _DIM if dimmed else 1,
        "customdata": [[line, words]],
        "hovertemplate": f"{words}<extra></extra>",
        "xaxis": f"x{axis}",
        "yaxis": "y",
    }


def label(  # noqa: PLR0913 -- a label has that many sides
    text: str,
    x: float,
    y: float,
    *,
    axis: str = "",
    anchor: str = "left",
    shift: float = 0,
    rise: float = 0,
    colour: str = theme.INK,
    bold: bool = False,
    dimmed: bool = False,
    valign: str = "middle",
    size: int = FONT_SIZE,
) -> Annotation:
    """Words placed at a point of the picture."""
    return {
        "text": f"<b>{text}</b>" if bold else text,
        "x": x,
        "y": y,
        "xref": f"x{axis}",
        "yref": "y",
        "xanchor": anchor,
        "yanchor": valign,
        "xshift": shift,
        "yshift": rise,
        "showarrow": False,
        "font": {"color": colour, "size": size},
        "opacity": _DIM + 0.2 if dimmed else 1,
    }


def rule(  # noqa: PLR0913 -- a line has two ends
    x0: float,
    y0: float,
    x1: float,
    y1: float,
    *,
    axis: str = "",
    width: float = 1.5,
    dash: str = "solid",
) -> dict[str, Any]:
    """A straight line between two points."""
    return {
        "type": "line",
        "xref": f"x{axis}",
        "yref": "y",
        "x0": x0,
        "x1": x1,
        "y0": y0,
        "y1": y1,
        "line": {"color": theme.INK, "width": width, "dash": dash},
    }


def bare_axis(low: float, high: float, **more: Any) -> dict[str, Any]:  # noqa: ANN401
    """An axis that is not seen: the figures stand at the bars."""
    return {"range": [low, high], "visible": False, "fixedrange": True, **more}


def figure(
    traces: Sequence[Trace],
    annotations: Sequence[Annotation],
    shapes: Sequence[dict[str, Any]],
    height: int,
    **axes: Any,  # noqa: ANN401
) -> Figure:
    """A picture of traces, words and lines."""
    return {
        "data": list(traces),
        "layout": {
            "height": height,
            "autosize": True,
            "barmode": "overlay",
            "showlegend": False,
            "dragmode": False,
            "hovermode": "closest",
            "separators": ",\u00a0",
            "margin": {"l": 2, "r": 2, "t": 4, "b": 4},
            "paper_bgcolor": theme.NOTHING,
            "plot_bgcolor": theme.NOTHING,
            "font": {"family": theme.FONT, "size": FONT_SIZE, "color": theme.INK},
            "hoverlabel": {
                "bgcolor": theme.PAPER,
                "bordercolor": theme.INK,
                "font": {"family": theme.FONT, "size": FONT_SIZE, "color": theme.INK},
            },
            "annotations": list(annotations),
            "shapes": list(shapes),
            **axes,
        },
    }


def text_width(texts: Sequence[str]) -> float:
    """Pixels that the longest of some figures takes."""
    return max((len(text) for text in texts), default=0) * CHARACTER + 8
