"""Bars, points and lines."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from components import theme
from components.figures.drawing.elements import Element, element, number
from components.figures.drawing.space import Axis, Space

_Told = Mapping[str, Any]

#: What a bar may hold; the rest of it is for who points at it.
_BAR = {
    *("type", "name", "orientation", "x", "y", "base", "width", "marker", "opacity"),
    *("customdata", "hovertemplate", "hoverinfo", "xaxis", "yaxis"),
}
_POINT = {
    *("type", "mode", "x", "y", "marker", "hoverinfo", "cliponaxis", "xaxis", "yaxis"),
}
_DASHES = {"solid": "", "dot": "1.5 3", "dash": "6 4"}


class Patterns:
    """The hatchings of a picture, each once."""

    def __init__(self) -> None:
        self._found: dict[tuple[int, float, str], str] = {}

    def fill(self, pattern: _Told) -> str:
        """What fills a mark with a hatching."""
        _known(pattern, {"shape", "fgcolor", "bgcolor", "size", "solidity", "fillmode"})
        if pattern["shape"] != "/":
            message = f"unknown pattern: {pattern['shape']}"
            raise ValueError(message)
        key = pattern["size"], pattern["solidity"], pattern["fgcolor"]
        name = self._found.setdefault(key, f"hatch-{len(self._found)}")
        return f"url(#{name})"

    def elements(self) -> list[Element]:
        """The hatchings that were asked for."""
        if not self._found:
            return []
        return [
            element("defs", [_hatch(name, *key) for key, name in self._found.items()])
        ]


def _hatch(name: str, size: int, solidity: float, colour: str) -> Element:
    """Lines from lower left to upper right, with their corners in the next tile."""
    half = size / 2
    line = (
        f"M0,{number(size)}L{number(size)},0"
        f"M{number(-half)},{number(half)}L{number(half)},{number(-half)}"
        f"M{number(half)},{number(size + half)}L{number(size + half)},{number(half)}"
    )
    drawn = element(
        "path", d=line, stroke=colour, stroke_width=number(size * solidity * 0.7),
        fill="none",
    )  # fmt: skip
    tile = element("pattern", [drawn], id=name, width=number(size), height=number(size))
    return Element(
        tile.name, tile.inside, tile.attributes | {"patternUnits": "userSpaceOnUse"}
    )


def trace(found: _Told, space: Space, patterns: Patterns) -> Iterator[Element]:
    """The marks of a trace; a bar of nothing has none."""
    match found["type"]:
        case "bar":
            yield from _bars(found, space, patterns)
        case "scatter":
            yield from _points(found, space)
        case other:
            message = f"unknown trace: {other}"
            raise ValueError(message)


def _bars(found: _Told, space: Space, patterns: Patterns) -> Iterator[Element]:
    _known(found, _BAR)
    upright = found["orientation"] == "v"
    along, across = _axes(found, space, upright=upright)
    values, places = (found["y"], found["x"]) if upright else (found["x"], found["y"])
    pen = _pen(found["marker"], found.get("opacity", 1), patterns)
    for value, base, at, width in zip(
        values, found["base"], places, found["width"], strict=True
    ):
        if value:
            ends = along.at(base), along.at(base + value)
            sides = across.at(at - width / 2), across.at(at + width / 2)
            yield _box(*((sides, ends) if upright else (ends, sides)), pen)


def _axes(found: _Told, space: Space, *, upright: bool) -> tuple[Axis, Axis]:
    x, y = space.axis(found.get("xaxis", "x")), space.axis(found.get("yaxis", "y"))
    return (y, x) if upright else (x, y)


def _box(
    x: tuple[float, float], y: tuple[float, float], pen: Mapping[str, str]
) -> Element:
    return element(
        "rect",
        x=number(min(x)),
        y=number(min(y)),
        width=number(abs(x[1] - x[0])),
        height=number(abs(y[1] - y[0])),
        **pen,
    )


def _pen(marker: _Told, opacity: float, patterns: Patterns) -> dict[str, str]:
    _known(marker, {"color", "line", "pattern"})
    line = marker.get("line", {})
    pattern = marker.get("pattern")
    drawn = {"fill": patterns.fill(pattern) if pattern else _colour(marker["color"])}
    if line.get("width"):
        drawn |= {"stroke": line["color"], "stroke_width": number(line["width"])}
    if opacity != 1:
        drawn["opacity"] = number(opacity)
    return drawn


def _points(found: _Told, space: Space) -> Iterator[Element]:
    _known(found, _POINT)
    marker = found["marker"]
    if (found["mode"], marker["symbol"]) != ("markers", "square"):
        message = f"unknown points: {found['mode']}, {marker['symbol']}"
        raise ValueError(message)
    x, y = _axes(found, space, upright=False)
    half = marker["size"] / 2
    for at, level in zip(found["x"], found["y"], strict=True):
        middle = x.at(at), y.at(level)
        yield _box(
            (middle[0] - half, middle[0] + half),
            (middle[1] - half, middle[1] + half),
            {"fill": marker["color"]},
        )


# Shapes


def shape(found: _Told, space: Space) -> Element:
    """A line, or a path in pixels from a point."""
    match found["type"]:
        case "line":
            return _line(found, space)
        case "path":
            return _path(found, space)
        case other:
            message = f"unknown shape: {other}"
            raise ValueError(message)


def _line(found: _Told, space: Space) -> Element:
    _known(found, {"type", "xref", "yref", "x0", "x1", "y0", "y1", "line", "layer"})
    x, y, line = space.axis(found["xref"]), space.axis(found["yref"]), found["line"]
    return element(
        "line",
        x1=number(x.at(found["x0"])),
        y1=number(y.at(found["y0"])),
        x2=number(x.at(found["x1"])),
        y2=number(y.at(found["y1"])),
        stroke=line["color"],
        stroke_width=number(line["width"]),
        stroke_dasharray=_dash(line.get("dash", "solid")),
    )


def _dash(name: str) -> str:
    if name not in _DASHES:
        message = f"unknown dash: {name}"
        raise ValueError(message)
    return _DASHES[name]


def _path(found: _Told, space: Space) -> Element:
    _known(
        found,
        {"type", "xref", "yref", "path", "line", "fillcolor", "xsizemode", "xanchor"},
    )
    if found["xsizemode"] != "pixel":
        message = f"unknown size: {found['xsizemode']}"
        raise ValueError(message)
    origin = space.axis(found["xref"]).at(found["xanchor"])
    y = space.axis(found["yref"])
    points = re.sub(
        r"([ML])(-?[\d.]+),(-?[\d.]+)",
        lambda m: f"{m[1]}{number(origin + float(m[2]))},{number(y.at(float(m[3])))}",
        found["path"],
    )
    line = found["line"]
    drawn = {"fill": found.get("fillcolor", "none")}
    if line["width"]:
        drawn |= {"stroke": line["color"], "stroke_width": number(line["width"])}
    return element("path", d=points, **drawn)


def _colour(colour: str) -> str:
    return "none" if colour == theme.NOTHING else colour


def _known(found: _Told, names: set[str]) -> None:
    if strange := sorted(set(found) - names):
        message = f"unknown in a {found.get('type', 'mark')}: {', '.join(strange)}"
        raise ValueError(message)
