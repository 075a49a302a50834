"""Glyphs to words and lines.

A file tells where each glyph stands and seldom what a word is. Glyphs on one
baseline make a line; a space glyph or a gap wider than the line's own spacing
of letters makes a new word.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from data_access.readers.pdf.page import Glyph, Line, Word

_SAME_LINE = 0.35  # of the size: baselines that differ less are one line
_NEW_WORD = 0.13  # of the size, beyond the line's spacing of letters
_RAISED = 0.12  # of the size: a smaller glyph this far up is a footnote mark
_SMALLER = 0.86
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"}
# Bullets and minus of symbol fonts have places of their own in Unicode.
_PRIVATE = {"\uf02d": "−", "\uf0b7": "•", "\uf0a7": "•", "\u00ad": "-"}


def lines(glyphs: Iterable[Glyph]) -> tuple[Line, ...]:
    """Put glyphs into lines of words, from the top."""
    rows = _side_by_side(_raised_down(_rows(glyphs)))
    made = (_words(row) for row in rows)
    return tuple(
        Line(number, base, size, words)
        for number, (base, size, words) in enumerate(filter(_has_words, made), 1)
    )


def _has_words(made: tuple[float, float, tuple[Word, ...]]) -> bool:
    return bool(made[2])


def _rows(glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    """Group by baseline."""
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda glyph: glyph.base):
        if rows and glyph.base - rows[-1][0].base <= _SAME_LINE * min(
            glyph.size, rows[-1][0].size
        ):
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    return rows


def _raised_down(rows: list[list[Glyph]]) -> list[list[Glyph]]:
    """Move footnote marks down to the line whose words they follow."""
    for above, below in pairwise(rows):
        size = _size(below)
        if below[0].base - above[0].base > 0.7 * size:
            continue
        for mark in sorted(above, key=lambda mark: mark.x0):
            if _follows(mark, below, size):
                above.remove(mark)
                below.append(mark)
    return [row for row in rows if row]


def _follows(mark: Glyph, row: Sequence[Glyph], size: float) -> bool:
    return mark.size <= _SMALLER * size and any(
        -0.2 * size <= mark.x0 - glyph.x1 <= 0.35 * size
        for glyph in row
        if glyph.text.strip()
    )


def _side_by_side(rows: list[list[Glyph]]) -> list[list[Glyph]]:
    """Join rows half a line apart where none stands over the other: one table row.

    The number of a wrapped label, set in its middle, comes to the first of its lines.
    """
    made: list[list[Glyph]] = []
    for row in rows:
        if made and _fits_beside(made[-1], row):
            made[-1].extend(row)
        else:
            made.append(row)
    return made


def _fits_beside(above: Sequence[Glyph], row: Sequence[Glyph]) -> bool:
    size = min(_size(above), _size(row))
    if row[0].base - above[0].base > 0.62 * size:
        return False
    spans = sorted((g.x0, g.x1) for g in above if g.text.strip())
    return not any(
        glyph.x0 < x1 + 0.5 * size and x0 - 0.5 * size < glyph.x1
        for glyph in row
        if glyph.text.strip()
        for x0, x1 in spans
    )


def _size(row: Sequence[Glyph]) -> float:
    return median(glyph.size for glyph in row)


def _words(row: list[Glyph]) -> tuple[float, float, tuple[Word, ...]]:
    size = _size([glyph for glyph in row if glyph.text.strip()] or row)
    base = median(glyph.base for glyph in row)
    glyphs = _once(sorted(row, key=lambda glyph: glyph.x0))
    words = tuple(_word(run, before) for before, run in _runs(glyphs, size))
    return base, size, _respaced(words, size)


def _once(row: Sequence[Glyph]) -> list[Glyph]:
    """Leave out glyphs printed twice, which is how some programs make bold."""
    kept: list[Glyph] = []
    for glyph in row:
        twice = any(
            other.text == glyph.text
            and abs(other.x0 - glyph.x0) < 0.2 * glyph.size
            and abs(other.base - glyph.base) < 0.2 * glyph.size
            for other in kept[-2:]
        )
        if not twice or not glyph.text.strip():
            kept.append(glyph)
    return kept


def _runs(row: Sequence[Glyph], size: float) -> list[tuple[str, list[Glyph]]]:
    limit = _letter_gap(row, size) + _NEW_WORD * size
    runs: list[tuple[str, list[Glyph]]] = []
    before = ""
    last: Glyph | None = None  # the glyph before
    full: Glyph | None = None  # the last one that is no footnote mark
    for glyph in row:
        if not glyph.text.strip():
            # A space printed over letters parts nothing.
            if last is None or glyph.x1 > last.x1 + 0.05 * size:
                before += " " if glyph.text in "\t\n" else glyph.text
            continue
        mark = last is not None and full is not None and _is_mark(glyph, last, full)
        if not mark:
            full = glyph
            if last is None or before or glyph.x0 - last.x1 > limit:
                runs.append((before, []))
        runs[-1][1].append(replace(glyph, text=_character(glyph, mark=mark)))
        before, last = "", glyph
    return runs


def _is_mark(glyph: Glyph, last: Glyph, full: Glyph) -> bool:
    """Whether a glyph is small and raised after one of full size: a footnote mark."""
    return (
        glyph.size <= _SMALLER * full.size
        and full.base - glyph.base > _RAISED * full.size
        and glyph.x0 - last.x1 <= 0.35 * full.size
    )


def _letter_gap(row: Sequence[Glyph], size: float) -> float:
    """How far apart the letters of a word stand in this line."""
    gaps = [
        right.x0 - left.x1
        for left, right in pairwise(row)
        if left.text.strip() and right.text.strip() and right.x0 - left.x1 < 0.4 * size
    ]
    return max(0.0, median(gaps)) if len(gaps) > 3 else 0.0


def _word(run: Sequence[Glyph], before: str) -> Word:
    text = "".join(glyph.text for glyph in run)
    return Word(
        unicodedata.normalize("NFC", text),
        run[0].x0,
        max(glyph.x1 for glyph in run),
        median(glyph.size for glyph in run),
        sum(glyph.bold for glyph in run) * 2 > len(run),
        before,
    )


def _character(glyph: Glyph, *, mark: bool) -> str:
    if mark and glyph.text.isdigit():
        return glyph.text.translate(_SUPERSCRIPTS)
    return _LIGATURES.get(glyph.text) or _PRIVATE.get(glyph.text) or glyph.text


def _respaced(words: tuple[Word, ...], size: float) -> tuple[Word, ...]:
    """Join words that are set with a space after each letter."""
    single = sum(len(word.text) == 1 for word in words)
    letters = sum(len(word.text) == 1 and word.text.isalpha() for word in words)
    if letters < 5 or single < 0.7 * len(words):
        return words
    gaps = [right.x0 - left.x1 for left, right in pairwise(words)]
    limit = 1.4 * median(gaps)
    if limit > size:
        return words
    joined = [words[0]]
    for gap, word in zip(gaps, words[1:], strict=True):
        if gap <= limit:
            last = joined[-1]
            joined[-1] = replace(last, text=last.text + word.text, x1=word.x1)
        else:
            if gap < 2.4 * limit:  # a space between words, no column's gap
                wide = joined[-1].x1 + gap - 0.28 * size
                joined[-1] = replace(joined[-1], x1=wide)
            joined.append(word)
    return tuple(joined)
