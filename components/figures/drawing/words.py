"""The words of a picture: lines of text, some of them in bold."""

import re
from collections.abc import Mapping, Sequence
from html import unescape
from typing import Any

from components.figures.drawing.elements import Element, element, number
from components.figures.drawing.space import Space

#: A line's height and how far its baseline stands below its top, as shares of
#: the type's size; as Plotly sets them.
_LEADING, _ASCENT = 1.3, 1.02

_ANCHORS = {"left": "start", "center": "middle", "right": "end"}
#: Of words that are read upwards, by what of them is fixed; and how far beneath
#: the middle of their line the baseline is, as a share of the type's size.
_UPWARDS = {"bottom": "start", "middle": "middle", "top": "end"}
_MIDDLE = 0.36
_TAG = re.compile(r"<(/?)(\w+)[^>]*>")

_KNOWN = {
    *("text", "x", "y", "xref", "yref", "align", "xanchor", "yanchor", "xshift"),
    *("yshift", "borderpad", "showarrow", "font", "opacity", "textangle"),
}


def label(found: Mapping[str, Any], space: Space) -> Element:
    """An annotation as text.

    Raises:
        ValueError: It holds something that is not known here.
    """
    if strange := sorted(set(found) - _KNOWN):
        message = f"unknown in words: {', '.join(strange)}"
        raise ValueError(message)
    size = float(found["font"]["size"])
    x = space.axis(found["xref"]).at(found["x"]) + found["xshift"]
    y = space.axis(found["yref"]).at(found["y"]) - found["yshift"]
    lines = found["text"].split("<br>")
    if found.get("textangle", 0):
        return _upright(found, x, y, size)
    top = y - _share(found["yanchor"]) * _LEADING * size * len(lines)
    opacity = found.get("opacity", 1)
    return element(
        "text",
        [_line(*each, x, top, size) for each in _bold(lines)],
        font_size=number(size),
        fill=found["font"]["color"],
        text_anchor=_ANCHORS[found["xanchor"]],
        opacity=number(opacity) if opacity != 1 else "",
    )


def _upright(found: Mapping[str, Any], x: float, y: float, size: float) -> Element:
    """A line of words that is read upwards, its middle over the point."""
    if (found["textangle"], found["xanchor"]) != (-90, "center"):
        message = f"unknown angle: {found['textangle']}, {found['xanchor']}"
        raise ValueError(message)
    place = f"{number(x)} {number(y)}"
    ((_, runs),) = _bold([found["text"]])
    opacity = found.get("opacity", 1)
    return element(
        "text",
        [
            element("tspan", [words], font_weight="bold") if bold else words
            for words, bold in runs
        ],
        x=number(x),
        y=number(y + _MIDDLE * size),
        transform=f"rotate(-90 {place})",
        font_size=number(size),
        fill=found["font"]["color"],
        text_anchor=_UPWARDS[found["yanchor"]],
        opacity=number(opacity) if opacity != 1 else "",
    )


def _share(anchor: str) -> float:
    """How much of the block stands above the point."""
    return {"top": 0.0, "middle": 0.5, "bottom": 1.0}[anchor]


def _line(
    place: int, runs: Sequence[tuple[str, bool]], x: float, top: float, size: float
) -> Element:
    baseline = top + size * (_ASCENT + _LEADING * place)
    return element(
        "tspan",
        [
            element("tspan", [said], font_weight="bold") if bold else said
            for said, bold in runs
        ],
        x=number(x),
        y=number(baseline),
    )


def _bold(lines: Sequence[str]) -> list[tuple[int, list[tuple[str, bool]]]]:
    """The runs of every line: words, and whether they are bold."""
    found = []
    bold = False
    for place, line in enumerate(lines):
        runs, at = [], 0
        for tag in _TAG.finditer(line):
            runs.append((unescape(line[at : tag.start()]), bold))
            if tag[2] != "b":
                message = f"unknown tag: {tag[0]}"
                raise ValueError(message)
            bold, at = not tag[1], tag.end()
        runs.append((unescape(line[at:]), bold))
        found.append((place, [run for run in runs if run[0]]))
    return found
