"""The rules of a page: drawn lines, thin boxes, edges of boxes and of shading."""

from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from data_access.readers.pdf.page import Rule

_THIN = 2.6
_SAME = 1.2  # rules this near are one
_GAP = 3.0  # pieces of a rule this near are one piece

Segment = tuple[float, float, float]  # at, start, end


class Shape(NamedTuple):
    """A line, box or curve: where it is, whether its edge is drawn, its colour."""

    x0: float
    x1: float
    top: float
    bottom: float
    box: bool
    drawn: bool
    colour: tuple[object, ...]


def rules(shapes: Iterable[Shape]) -> tuple[tuple[Rule, ...], tuple[Rule, ...]]:
    """Give the upright and the level rules that the shapes draw."""
    upright: list[Segment] = []
    level: list[Segment] = []
    shaded: list[Shape] = []
    for shape in shapes:
        if _unseen(shape) or _within(shape, shaded):
            continue
        x0, x1, top, bottom = shape[:4]
        wide, high = x1 - x0 > _THIN, bottom - top > _THIN
        if high and not wide:
            upright.append(((x0 + x1) / 2, top, bottom))
        elif wide and not high:
            level.append(((top + bottom) / 2, x0, x1))
        elif wide and high and shape.box:
            upright += [(x0, top, bottom), (x1, top, bottom)]
            level += [(top, x0, x1), (bottom, x0, x1)]
            if not shape.drawn:
                shaded.append(shape)
    return _joined(upright), _joined(level)


def _unseen(shape: Shape) -> bool:
    """Whether it is only white paper."""
    numbers = [part for part in shape.colour if isinstance(part, (int, float))]
    if shape.drawn or not numbers:
        return False
    if len(numbers) == 4:
        return not any(numbers)
    return all(part > 0.99 for part in numbers)


def _within(shape: Shape, shaded: list[Shape]) -> bool:
    """Whether it is shading behind a paragraph of a cell that is shaded already."""
    return not shape.drawn and any(
        outer.x0 - 1 <= shape.x0
        and shape.x1 <= outer.x1 + 1
        and outer.top - 1 <= shape.top
        and shape.bottom <= outer.bottom + 1
        and outer.colour == shape.colour
        for outer in shaded[-60:]
    )


def _joined(segments: list[Segment]) -> tuple[Rule, ...]:
    """Join the pieces that lie on one straight line."""
    made: list[Rule] = []
    for _, pieces in groupby(_snapped(segments), key=lambda piece: piece[0]):
        open_: Rule | None = None
        for at, start, end in sorted(pieces):
            if open_ and start <= open_.end + _GAP:
                open_ = Rule(open_.at, open_.start, max(open_.end, end))
                continue
            if open_:
                made.append(open_)
            open_ = Rule(at, start, end)
        if open_:
            made.append(open_)
    return tuple(made)


def _snapped(segments: list[Segment]) -> list[Segment]:
    snapped: list[Segment] = []
    for at, start, end in sorted(segments):
        here = snapped[-1][0] if snapped and at - snapped[-1][0] <= _SAME else at
        snapped.append((here, start, end))
    return snapped
