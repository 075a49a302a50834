"""Which lines of a page make a table.

A table is known by numbers that stand by themselves under each other, or by a
grid of rules. Text between, that runs across its columns, ends it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from data_access.readers.pdf.page import Page, Rule
from data_access.readers.pdf.pieces import Piece, Strip, phrases

_HEAD = re.compile(
    r"\b(?:\w*budget\w*|utfall\w*|prognos\w*|avv\b|avv[.]|\w*avvikelse\w*|bokslut\w*"
    r"|period\w*|helår\w*|årsbudget\w*|ack\b|ack[.]|diff\w*|förändring\w*|belopp"
    r"|resultat \d{4}|redovisat|anslag|(?:19|20)\d\d)",
    re.IGNORECASE,
)
_LEADER = re.compile(r"(?:\.\s?){4,}|…{2,}|_{4,}")
_FAR = 4.5  # line distances: lines further apart are of different tables
_WRAPS, _WRAP = 4, 1.35  # lines of a wrapped cell, and sizes between them
_NEAR = 3.0  # points: right edges this near are the same


@dataclass
class Region:
    """The lines of a table, from ``first`` data line to ``last``, as indices."""

    first: int
    last: int
    data: list[int] = field(default_factory=list)
    boxed: bool = False


def regions(page: Page, strips: Sequence[Strip], prose: set[int]) -> list[Region]:
    """Find the tables of a page, from the top."""
    found = [run for run in _runs(page, strips, prose) if _holds(run, strips)]
    for run in found:
        run.last = _tail(run.last, strips, prose)
    boxes = [_of_box(box, strips) for box in _boxes(page)]
    for box in filter(None, boxes):
        inside = [
            run for run in found if run.first <= box.last and box.first <= run.last
        ]
        if not inside:
            found.append(box)
        elif box.last > inside[-1].last:
            _fill(inside[-1], box, strips, prose)
    return sorted(found, key=lambda region: region.first)


def _fill(run: Region, box: Region, strips: Sequence[Strip], prose: set[int]) -> None:
    """Let a table go on to the end of its box, if nothing new begins there."""
    columns = [piece for at in run.data for piece in strips[at].numbers]
    for at in range(run.last + 1, box.last + 1):
        if at in prose or is_new_head(strips[at], columns):
            break
        run.last = at


def _tail(last: int, strips: Sequence[Strip], prose: set[int]) -> int:
    """Take in the lines that the last row's wrapped cells go on over."""
    end = last
    for at in range(last + 1, min(last + 1 + _WRAPS, len(strips))):
        above, strip = strips[at - 1], strips[at]
        words = phrases(strip.pieces)
        near = strip.base - above.base <= _WRAP * max(strip.size, above.size)
        starts = [
            phrase.x0
            for row in strips[max(last - 1, 0) : last + 1]
            if strips[last].base - row.base <= _WRAP * row.size
            for phrase in phrases(row.pieces)
            if phrase.kind == "words"
        ]
        under = all(any(abs(w.x0 - x) < _NEAR for x in starts) for w in words)
        small = all(w.text[:1].islower() or w.text[:1] == "(" for w in words)
        if at in prose or strip.numbers or not (starts and near and under and small):
            break
        end = at
    return end


def _runs(page: Page, strips: Sequence[Strip], prose: set[int]) -> Iterable[Region]:
    run: Region | None = None
    for index, strip in enumerate(strips):
        # A dash alone is a figure only under others.
        if not (is_data(strip) or (run and strip.numbers)) or index in prose:
            continue
        if run and _goes_on(page, strips, run, index, prose):
            run.last = index
            run.data.append(index)
            continue
        if not is_data(strip):
            continue
        if run:
            yield run
        run = Region(index, index, [index])
    if run:
        yield run


def is_data(strip: Strip) -> bool:
    """Whether numbers stand by themselves in the line, other than years."""
    numbers = strip.numbers
    if not numbers or _LEADER.search(strip.line.text):
        return False
    if all(piece.year for piece in numbers) and (
        len(numbers) > 1 or is_head(strip.line.text)
    ):
        return False
    return any(piece.kind == "number" for piece in numbers) or len(numbers) > 1


def is_head(text: str) -> bool:
    """Whether the text has a word that heads of columns have."""
    return bool(_HEAD.search(text))


def _goes_on(
    page: Page, strips: Sequence[Strip], run: Region, index: int, prose: set[int]
) -> bool:
    above, below = strips[run.last], strips[index]
    columns = [piece for at in run.data[-12:] for piece in strips[at].numbers]
    if not _aligned(columns, below.numbers):
        return False
    between = range(run.last + 1, index)
    if any(at in prose for at in between):
        return False
    if any(is_new_head(strips[at], columns) for at in between):
        return False
    fenced = _fenced(page.upright, above.base, below.base)
    if not fenced and any(_runs_across(strips[at], columns) for at in between):
        return False
    bases = [strips[at].base for at in (run.last, *between, index)]
    widest = max(low - high for high, low in pairwise(bases))
    return fenced or widest <= _FAR * 1.2 * max(above.size, below.size)


def _aligned(columns: Sequence[Piece], numbers: Sequence[Piece]) -> bool:
    return any(
        abs(column.x1 - piece.x1) <= _NEAR
        or (column.x0 <= piece.middle <= column.x1)
        or (piece.x0 <= column.middle <= piece.x1)
        for column in columns
        for piece in numbers
    )


def is_new_head(strip: Strip, columns: Sequence[Piece]) -> bool:
    """Whether the line names columns anew: a head where numbers stand."""
    over = [phrase for phrase in phrases(strip.pieces) if _over(phrase, columns)]
    named = [phrase for phrase in over if is_head(phrase.text)]
    return bool(named) and (len(over) > 1 or len(named) == len(phrases(strip.pieces)))


def _over(phrase: Piece, columns: Sequence[Piece]) -> bool:
    return any(phrase.x0 < column.x1 and column.x0 < phrase.x1 for column in columns)


def _runs_across(strip: Strip, columns: Sequence[Piece]) -> bool:
    """Whether one run of words crosses a column of numbers, as sentences do."""
    return any(
        phrase.text.count(" ") >= 5
        and any(
            phrase.x0 < column.x0 - 20 and column.x1 < phrase.x1 for column in columns
        )
        for phrase in phrases(strip.pieces)
    )


def _fenced(upright: Iterable[Rule], top: float, bottom: float) -> bool:
    """Whether rules go down the whole way between two lines."""
    return sum(rule.start <= top + 2 and bottom - 2 <= rule.end for rule in upright) > 1


def _holds(run: Region, strips: Sequence[Strip]) -> bool:
    """Whether there is enough of it to be a table."""
    counts = [len(strips[at].numbers) for at in run.data]
    if max(counts) >= 3:
        return True
    several = [count for count in counts if count > 1]
    if len(several) > 1:
        return True
    numbers = [piece for at in run.data for piece in strips[at].numbers]
    edges = [[piece.x1 for piece in numbers], [piece.x0 for piece in numbers]]
    labelled = sum(
        any(piece.kind == "words" for piece in strips[at].pieces) for at in run.data
    )
    even = any(max(edge) - min(edge) <= 2 * _NEAR for edge in edges)
    return labelled >= 3 and len(run.data) >= 3 and (even or bool(several))


@dataclass(frozen=True)
class Box:
    """The outline of a grid of rules."""

    x0: float
    x1: float
    top: float
    bottom: float


def _boxes(page: Page) -> list[Box]:
    """Grids of rules with at least two columns and two rows."""
    levels = [rule for rule in page.level if rule.end - rule.start > 30]
    groups: list[tuple[list[Rule], list[Rule]]] = []
    for upright in page.upright:
        if upright.end - upright.start < 8:
            continue
        crossed = [
            level
            for level in levels
            if level.start - 3 <= upright.at <= level.end + 3
            and upright.start - 3 <= level.at <= upright.end + 3
        ]
        if len(crossed) < 2:
            continue
        joined = [
            group for group in groups if any(rule in group[1] for rule in crossed)
        ]
        uprights = [upright, *(rule for group in joined for rule in group[0])]
        all_levels = {*crossed, *(rule for group in joined for rule in group[1])}
        groups = [group for group in groups if group not in joined]
        groups.append((uprights, list(all_levels)))
    return [
        _outline(uprights, all_levels)
        for uprights, all_levels in groups
        if len({rule.at for rule in uprights}) > 2
        and len({rule.at for rule in all_levels}) > 2
    ]


def _outline(uprights: Sequence[Rule], levels: Sequence[Rule]) -> Box:
    return Box(
        min(rule.at for rule in uprights),
        max(rule.at for rule in uprights),
        min(rule.at for rule in levels),
        max(rule.at for rule in levels),
    )


def _of_box(box: Box, strips: Sequence[Strip]) -> Region | None:
    inside = [
        index
        for index, strip in enumerate(strips)
        if box.top <= strip.base - 0.3 * strip.size <= box.bottom
        and any(box.x0 <= piece.middle <= box.x1 for piece in strip.pieces)
    ]
    if len(inside) < 2:
        return None
    return Region(inside[0], inside[-1], inside, boxed=True)
