"""A page's glyphs and shapes as they are read: text that runs up or down is turned."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from pdfminer.layout import LTChar, LTComponent, LTContainer, LTCurve, LTPage, LTRect

from data_access.readers.pdf.glyphs import lines
from data_access.readers.pdf.page import Glyph, Page
from data_access.readers.pdf.ruling import Shape, rules

Turn = Callable[[float, float], tuple[float, float]]

_HEAVY = ("bold", "black", "heavy", "semibold", "demi")


def page(number: int, layout: LTPage) -> Page:
    """Make a page of what the library found on it."""
    things = list(_things(layout))
    chars = [thing for thing in things if isinstance(thing, LTChar)]
    shapes = [thing for thing in things if isinstance(thing, LTCurve)]
    facing = [_facing(char) for char in chars]
    direction = _direction(facing)
    width, height = layout.width, layout.height
    turn = _turn(direction, width, height)
    glyphs = [
        _glyph(char, turn)
        for char, its in zip(chars, facing, strict=True)
        if its == direction and char.get_text() and char.size > 0.5
    ]
    upright, level = rules(_shape(shape, turn) for shape in shapes)
    if direction in {"up", "down"}:
        width, height = height, width
    return Page(number, width, height, lines(glyphs), upright, level)


def unmapped(layout: LTPage) -> bool:
    """Whether the fonts do not tell which letters the glyphs are."""
    texts = [thing.get_text() for thing in _things(layout) if isinstance(thing, LTChar)]
    return sum(text.startswith("(cid:") for text in texts) * 5 > len(texts)


def _things(container: Iterable[LTComponent]) -> Iterator[LTComponent]:
    """What stands on the page, in its figures too."""
    for thing in container:
        if isinstance(thing, LTContainer):
            yield from _things(thing)
        else:
            yield thing


def _facing(char: LTChar) -> str:
    a, b, c, d = char.matrix[:4]
    if abs(a) + abs(d) > 4 * (abs(b) + abs(c)):
        return "right" if a > 0 else "left"
    if abs(b) + abs(c) > 4 * (abs(a) + abs(d)):
        return "up" if b > 0 else "down"
    return "askew"


def _direction(facing: Iterable[str]) -> str:
    counts = Counter(facing)
    counts.pop("askew", None)
    return counts.most_common(1)[0][0] if counts else "right"


def _turn(direction: str, width: float, height: float) -> Turn:
    """From a point of the file, y upwards, to one of the page as it is read."""
    if direction == "up":
        return lambda x, y: (y, x)
    if direction == "down":
        return lambda x, y: (height - y, width - x)
    if direction == "left":
        return lambda x, y: (width - x, y)
    return lambda x, y: (x, height - y)


def _glyph(char: LTChar, turn: Turn) -> Glyph:
    first, last = turn(char.x0, char.y0), turn(char.x1, char.y1)
    pen = turn(char.matrix[4], char.matrix[5])
    font = str(char.fontname).lower()
    return Glyph(
        char.get_text(),
        min(first[0], last[0]),
        max(first[0], last[0]),
        pen[1],
        abs(last[1] - first[1]),
        any(word in font for word in _HEAVY),
    )


def _shape(shape: LTCurve, turn: Turn) -> Shape:
    first, last = turn(shape.x0, shape.y0), turn(shape.x1, shape.y1)
    xs, ys = sorted((first[0], last[0])), sorted((first[1], last[1]))
    colour = shape.non_stroking_color
    return Shape(
        xs[0],
        xs[1],
        ys[0],
        ys[1],
        isinstance(shape, LTRect),
        bool(shape.stroke),
        tuple(colour) if isinstance(colour, (list, tuple)) else (colour,),
    )
