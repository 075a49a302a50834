"""Pages set in two columns of text: each column is read by itself.

A column of comments in a table stands on the table's rows; two columns of text have
sentences on both sides of an empty strip.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, pairwise

from data_access.readers.pdf.page import Line, Page, Word

_STEP = 5.0
_STRIP = 9.0  # points: the empty strip between columns is at least so wide
_PAUSE = 3  # lines
_LINES = 8  # fewer lines are no column
_WORDY = 0.5  # of the lines on each side


def parts(page: Page) -> list[Page]:
    """The page as it is read: whole, or by its columns from the left."""
    made: list[Page] = []
    rest = list(page.lines)
    while found := _columns(page, rest):
        first, last, at = found
        left, right = _split(rest[first:last], at)
        made += [replace(page, lines=tuple(rest[:first]))] if first else []
        made += [replace(page, lines=left), replace(page, lines=right)]
        rest = rest[last:]
    return [*made, replace(page, lines=tuple(rest))] if rest or not made else made


def _columns(page: Page, lines: Sequence[Line]) -> tuple[int, int, float] | None:
    """The longest run of lines with an empty strip down the middle, and where."""
    best: tuple[int, int, float] | None = None
    at = 0.3 * page.width
    while at < 0.7 * page.width:
        for start, end in _runs(lines, at):
            first, last = _of_sentences(lines, start, end, at)
            if best and last - first <= best[1] - best[0]:
                continue
            if _wordy(lines[first:last], at):
                best = first, last, at
        at += _STEP
    return best


def _runs(lines: Sequence[Line], at: float) -> Iterator[tuple[int, int]]:
    """Runs of lines that no word of crosses a strip at ``at``."""
    first: int | None = None
    for index, line in enumerate([*lines, None]):
        clear = line is not None and not any(
            word.x0 < at + _STRIP / 2 and at - _STRIP / 2 < word.x1
            for word in line.words
        )
        if clear and first is None:
            first = index
        if not clear and first is not None:
            if index - first >= _LINES:
                yield first, index
            first = None


def _of_sentences(
    lines: Sequence[Line], start: int, end: int, at: float
) -> tuple[int, int]:
    """The longest part of a run whose lines have a sentence on either side.

    A few lines without, as headings and the ends of paragraphs, do not end it.
    """
    first = last = start
    longest = (start, start)
    for index in range(start, end):
        if not any(map(_is_wordy, chain(*_split(lines[index : index + 1], at)))):
            continue
        if index - last > _PAUSE:
            first = index
        last = index
        if last + 1 - first > longest[1] - longest[0]:
            longest = first, last + 1
    return longest


def _wordy(lines: Sequence[Line], at: float) -> bool:
    """Whether there are sentences on both sides."""
    for half in _split(lines, at):
        wordy = sum(map(_is_wordy, half))
        if len(half) < _LINES or wordy < _WORDY * len(half):
            return False
    return True


def _is_wordy(line: Line) -> bool:
    """Whether the line reads as a part of a sentence: no wide gap, small letters."""
    words = line.words
    if len(words) < 4 or 2 * sum(w.text[:1].islower() for w in words) < len(words):
        return False
    return all(b.x0 - a.x1 <= 1.1 * line.size for a, b in pairwise(words))


def _split(lines: Sequence[Line], at: float) -> tuple[tuple[Line, ...], ...]:
    sides: tuple[list[Line], list[Line]] = ([], [])
    for line in lines:
        for side, words in zip(sides, _sides(line, at), strict=True):
            if words:
                size = max(word.size for word in words)
                side.append(replace(line, words=words, size=size))
    return tuple(map(tuple, sides))


def _sides(line: Line, at: float) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    left = tuple(word for word in line.words if word.x1 <= at)
    right = tuple(word for word in line.words if word.x0 > at)
    return left, right
