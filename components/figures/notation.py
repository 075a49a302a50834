"""The notation of every picture, as plain Plotly dicts.

Outcome (utfall) solid, that of a year before lighter, budget and allocation
outlined, forecast (prognos) hatched; a deviation is a bar from zero whose colour
says good, bad or neutral. Pictures are drawn in light colours on a transparent
ground: the dark theme inverts them, paper and downloads keep them.

A point's ``customdata`` is ``[line id, words]``: the line it leads to, and what
is said of it when the reader walks the picture with the keyboard.

Lying pictures have a y-axis of pixels from the top (``board``), so that bars and
words keep their places however many lines there are.
"""

import textwrap
from collections.abc import Sequence
from html import escape
from typing import Any

from components import theme
from components.figures import panels

Figure = dict[str, Any]
Trace = dict[str, Any]
Annotation = dict[str, Any]
Shape = dict[str, Any]
Mark = dict[str, Any]

#: Pixels: a line of words, what parts words from a bar, and a figure's edge.
LINE = 22
GAP = panels.GAP
EDGE = 2

#: Characters of a row's label before it is broken, and how many lines it gets.
_LABEL, _LABEL_LINES = 30, 2


def outcome() -> Mark:
    """The mark of an outcome."""
    return {"color": theme.MARK, "line": {"color": theme.MARK, "width": 1.5}}


def previous() -> Mark:
    """The mark of an outcome of a year before: solid, lighter."""
    return {"color": theme.PREVIOUS, "line": {"width": 0}}


def budget() -> Mark:
    """The mark of a budget or an allocation."""
    return {"color": theme.NOTHING, "line": {"color": theme.MARK, "width": 2}}


def forecast() -> Mark:
    """The mark of a forecast."""
    return _hatched(size=8, solidity=0.3)


def ordered() -> Mark:
    """The mark of what is ordered but not invoiced: hatched denser."""
    return _hatched(size=5, solidity=0.5)


def rest() -> Mark:
    """The mark of money that is not expected to be used, or of a rest."""
    return {"color": theme.NOTHING, "line": {"color": theme.SOFT, "width": 1}}


def deviation(tone: str) -> Mark:
    """The mark of a deviation; the tone is the rules', never the sign's."""
    return {"color": theme.TONES[tone], "line": {"width": 0}}


def _hatched(size: int, solidity: float) -> Mark:
    return {
        "color": theme.NOTHING,
        "line": {"color": theme.MARK, "width": 1.5},
        "pattern": {
            "shape": "/",
            "fgcolor": theme.MARK,
            "bgcolor": theme.NOTHING,
            "size": size,
            "solidity": solidity,
            "fillmode": "replace",
        },
    }


def bar(  # noqa: PLR0913 -- a bar has that many sides
    *,
    name: str,
    line: int | None,
    words: str,
    value: float,
    at: float,
    width: float,
    mark: Mark,
    base: float = 0,
    axis: str = "",
    upright: bool = False,
    dimmed: bool = False,
) -> Trace:
    """One bar, with the words said of it; of nothing nothing is seen.

    The words' parts, each after a comma and a space, are lines where one points.
    """
    along, across = ("y", "x") if upright else ("x", "y")
    return {
        "type": "bar",
        "name": name,
        "orientation": "v" if upright else "h",
        along: [value],
        across: [at],
        "base": [base],
        "width": [width],
        "marker": mark if value else {"color": theme.NOTHING, "line": {"width": 0}},
        "opacity": theme.DIM if dimmed else 1,
        "customdata": [[None if line is None else int(line), words]],
        "hovertemplate": f"{plain(words).replace(', ', '<br>')}<extra></extra>",
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
    size: int = theme.SIZE,
) -> Annotation:
    """Words placed at a point of the picture."""
    return {
        "text": f"<b>{text}</b>" if bold else text,
        "x": x,
        "y": y,
        "xref": f"x{axis}",
        "yref": "y",
        "align": anchor,
        "xanchor": anchor,
        "yanchor": valign,
        "xshift": shift,
        "yshift": rise,
        # Plotly pads words by a pixel: without, they stand flush with the bars.
        "borderpad": 0,
        "showarrow": False,
        "font": {"color": colour, "size": size},
        "opacity": theme.DIM_WORDS if dimmed else 1,
    }


def head(text: str, x: float = 0, *, axis: str = "", line: int = 0) -> Annotation:
    """Words over a panel: a heading, or a line beneath it."""
    return label(
        text,
        x,
        LINE * line,
        axis=axis,
        valign="top",
        bold=not line,
        size=theme.SMALL if line else theme.SIZE,
    )


def rule(  # noqa: PLR0913 -- a line has two ends
    x0: float,
    y0: float,
    x1: float,
    y1: float,
    *,
    axis: str = "",
    width: float = 1.5,
    dash: str = "solid",
) -> Shape:
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


def cut(x: float, top: float, low: float, side: int) -> list[Shape]:
    """Two strokes through a lying bar that begins at ``x`` but not at zero.

    ``side`` is 1 where the bar goes to the right, else -1.
    """
    band = {
        "type": "path",
        "path": f"M{10 * side},{low} L{16 * side},{low} "
        f"L{24 * side},{top} L{18 * side},{top} Z",
        "fillcolor": theme.PAPER,
        "line": {"width": 0},
    }
    strokes = [
        {
            "type": "path",
            "path": f"M{start * side},{low} L{(start + 8) * side},{top}",
            "line": {"color": theme.INK, "width": 1.5},
        }
        for start in (10, 16)
    ]
    place = {"xref": "x", "yref": "y", "xsizemode": "pixel", "xanchor": x}
    return [shape | place for shape in (band, *strokes)]


def wrapped(text: str) -> list[str]:
    """A row's label in lines that a narrow screen holds; cut where too long."""
    lines = textwrap.wrap(
        text, _LABEL, max_lines=_LABEL_LINES, placeholder="\N{NO-BREAK SPACE}…"
    )
    return [plain(line) for line in lines] or [""]


def plain(text: str) -> str:
    """Words of a source as they are: Plotly reads tags in what it prints."""
    return escape(text, quote=False)


def bare_axis(low: float, high: float) -> dict[str, Any]:
    """An axis that is not seen: the figures stand at the bars."""
    return {"range": [low, high], "visible": False, "fixedrange": True}


def board(
    traces: Sequence[Trace],
    labels: Sequence[Annotation],
    shapes: Sequence[Shape],
    height: float,
    shown: Sequence[panels.Panel],
) -> Figure:
    """A lying picture: panels side by side, and pixels from the top."""
    axes = panels.axes(shown)
    return figure(
        traces, labels, shapes, height, yaxis=bare_axis(round(height), 0), **axes
    )


def figure(
    traces: Sequence[Trace],
    labels: Sequence[Annotation],
    shapes: Sequence[Shape],
    height: float,
    **axes: Any,  # noqa: ANN401
) -> Figure:
    """A picture of traces, words and lines; height in pixels without edges."""
    font = {"family": theme.FONT, "size": theme.SIZE, "color": theme.INK}
    return {
        "data": list(traces),
        "layout": {
            "height": round(height) + 2 * EDGE,
            "autosize": True,
            "barmode": "overlay",
            "showlegend": False,
            "dragmode": False,
            "hovermode": "closest",
            "separators": ",\u00a0",
            "margin": {"l": EDGE, "r": EDGE, "t": EDGE, "b": EDGE},
            "paper_bgcolor": theme.NOTHING,
            "plot_bgcolor": theme.NOTHING,
            "font": font,
            "hoverlabel": {
                "bgcolor": theme.PAPER,
                "bordercolor": theme.INK,
                "font": font,
            },
            "annotations": list(labels),
            "shapes": list(shapes),
            **axes,
        },
    }
