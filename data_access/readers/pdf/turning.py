"""A page's glyphs and shapes as they are read: text that runs up or down is turned."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from data_access.readers.pdf.glyphs import lines
from data_access.readers.pdf.page import Glyph, Page
from data_access.readers.pdf.ruling import rules

Thing = Mapping[str, Any]
Turn = Callable[[float, float], tuple[float, float]]

_HEAVY = ("bold", "black", "heavy", "semibold", "demi")


def page(
    number: int,
    width: float,
    height: float,
    chars: Sequence[Thing],
    shapes: Sequence[Thing],
) -> Page:
    """Make a page of what the library gives."""
    direction = _direction(chars)
    turn = _turn(direction, width, height)
    if direction in {"up", "down"}:
        width, height = height, width
    kept = [char for char in chars if _facing(char) == direction and _on_paper(char)]
    upright, level = rules([_turned(shape, turn) for shape in shapes])
    return Page(
        number,
        width,
        height,
        lines(_glyph(char, turn) for char in kept),
        upright,
        level,
    )


def _facing(char: Thing) -> str:
    a, b, c, d = char["matrix"][:4]
    if abs(a) + abs(d) > 4 * (abs(b) + abs(c)):
        return "right" if a > 0 else "left"
    if abs(b) + abs(c) > 4 * (abs(a) + abs(d)):
        return "up" if b > 0 else "down"
    return "askew"


def _direction(chars: Sequence[Thing]) -> str:
    counts = Counter(map(_facing, chars))
    counts.pop("askew", None)
    return counts.most_common(1)[0][0] if counts else "right"


def _turn(direction: str, width: float, height: float) -> Turn:
    if direction == "up":
        return lambda x, y: (height - y, x)
    if direction == "down":
        return lambda x, y: (y, width - x)
    if direction == "left":
        return lambda x, y: (width - x, height - y)
    return lambda x, y: (x, y)


def _on_paper(char: Thing) -> bool:
    return bool(char["text"]) and char["size"] > 0.5


def _glyph(char: Thing, turn: Turn) -> Glyph:
    first = turn(char["x0"], char["top"])
    last = turn(char["x1"], char["bottom"])
    # The pen's place in the library's own direction, y from the top of the page.
    pen = turn(char["matrix"][4], char["top"] + char["y1"] - char["matrix"][5])
    high = abs(last[1] - first[1])
    font = str(char["fontname"]).lower()
    return Glyph(
        char["text"],
        min(first[0], last[0]),
        max(first[0], last[0]),
        pen[1],
        high,
        any(word in font for word in _HEAVY),
    )


def _turned(shape: Thing, turn: Turn) -> Thing:
    first = turn(shape["x0"], shape["top"])
    last = turn(shape["x1"], shape["bottom"])
    xs, ys = sorted((first[0], last[0])), sorted((first[1], last[1]))
    return {**shape, "x0": xs[0], "x1": xs[1], "top": ys[0], "bottom": ys[1]}


def shapes_of(objects: Mapping[str, Iterable[Thing]]) -> list[Thing]:
    """The shapes among a page's objects that may be rules."""
    return [
        shape for kind in ("line", "rect", "curve") for shape in objects.get(kind, ())
    ]
