"""The rules of a page: drawn lines, thin boxes, edges of boxes and of shading."""

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any

from data_access.readers.pdf.page import Rule

_THIN = 2.6
_SAME = 1.2  # rules this near are one
_GAP = 3.0  # pieces of a rule this near are one piece

Segment = tuple[float, float, float]  # at, start, end
Shape = Mapping[str, Any]


def rules(shapes: Iterable[Shape]) -> tuple[tuple[Rule, ...], tuple[Rule, ...]]:
    """Give the upright and the level rules that the shapes draw."""
    upright: list[Segment] = []
    level: list[Segment] = []
    shaded: list[Shape] = []
    for shape in shapes:
        if _unseen(shape) or _within(shape, shaded):
            continue
        x0, x1, top, bottom = (shape[side] for side in ("x0", "x1", "top", "bottom"))
        wide, high = x1 - x0 > _THIN, bottom - top > _THIN
        if high and not wide:
            upright.append(((x0 + x1) / 2, top, bottom))
        elif wide and not high:
            level.append(((top + bottom) / 2, x0, x1))
        elif wide and high and shape["object_type"] == "rect":
            upright += [(x0, top, bottom), (x1, top, bottom)]
            level += [(top, x0, x1), (bottom, x0, x1)]
            if not shape.get("stroke"):
                shaded.append(shape)
    return _joined(upright), _joined(level)


def _unseen(shape: Shape) -> bool:
    """Whether it is only white paper."""
    if shape.get("stroke"):
        return False
    colour = shape.get("non_stroking_color")
    parts = colour if isinstance(colour, (list, tuple)) else (colour,)
    numbers = [part for part in parts if isinstance(part, (int, float))]
    if len(numbers) == 4:
        return not any(numbers)
    return bool(numbers) and all(part > 0.99 for part in numbers)


def _within(shape: Shape, shaded: list[Shape]) -> bool:
    """Whether it is shading behind a paragraph of a cell that is shaded already."""
    return any(
        outer["x0"] - 1 <= shape["x0"]
        and shape["x1"] <= outer["x1"] + 1
        and outer["top"] - 1 <= shape["top"]
        and shape["bottom"] <= outer["bottom"] + 1
        and outer.get("non_stroking_color") == shape.get("non_stroking_color")
        for outer in shaded[-60:]
        if not shape.get("stroke")
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
