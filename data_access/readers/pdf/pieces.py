"""Words to pieces: numbers with their thousands, signs and marks, and words.

"198 349" is one number or two columns. What decides is the space: the file's own
space glyph between the groups, or, where the file only moves the pen, a gap no
wider than between the words of a sentence.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import Literal

from data_access.readers.pdf.page import Line, Word

Kind = Literal["number", "dash", "words"]

_SIGNS = "-−–—‑"
_OPEN = re.compile(rf"[(]?[{_SIGNS}+±]?\s?[(]?\d{{1,3}}(?: \d{{3}})*")
_DIGITS = re.compile(rf"[(]?[{_SIGNS}+±]?\d{{1,3}}")
_GROUP = re.compile(rf"\d{{3}}(?:[.,]\d+)?[{_SIGNS})%*†¹²³⁰⁴-⁹]*")
_SIGN = re.compile(rf"[{_SIGNS}+±(]|[(][{_SIGNS}]")
_STARTS = re.compile(r"[(]?\d")
_DASH = re.compile(rf"[{_SIGNS}]+")
_NUMBER = re.compile(
    rf"[(]?[{_SIGNS}+±]?\s?[(]?\d+(?:[ .'’]\d{{3}})*(?:[.,]\d+)?"
    rf"\s?[{_SIGNS})]*\s?[%‰]?[)*†¹²³⁰⁴-⁹]*(?:\s?(?:tkr|mnkr|mkr|kr|kSEK|MSEK|SEK))?"
    r"(?:\s?\d\)|\s?\*+)?",
    re.IGNORECASE,
)
_AFTER = re.compile(r"[%‰]|tkr|mnkr|mkr|kr|kSEK|MSEK|SEK|\d\)|\*+", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
# In widths of the type's size.
_SPACE = 0.8  # no space glyph is wider
_SIGN_GAP = 0.65
_TIGHT = 0.5  # so far it may, where other lines show that it is a cell
_ENDED = 2  # lines that show it
_FREE = 0.75  # what stands this far from its neighbours stands by itself


@dataclass(frozen=True, slots=True)
class Piece:
    """A number, a dash, or one or several words.

    ``left`` and ``right`` are the empty space beside it, in sizes of the type;
    large at the ends of the line.
    """

    kind: Kind
    text: str
    x0: float
    x1: float
    size: float
    bold: bool
    left: float
    right: float

    @property
    def middle(self) -> float:
        """Its centre."""
        return (self.x0 + self.x1) / 2

    @property
    def year(self) -> bool:
        """Whether it may name a year rather than an amount."""
        return bool(_YEAR.fullmatch(self.text))


@dataclass(frozen=True, slots=True)
class Strip:
    """A line in pieces; every word that is no part of a number is its own."""

    line: Line
    pieces: tuple[Piece, ...]

    @property
    def base(self) -> float:
        """Y of the baseline."""
        return self.line.base

    @property
    def size(self) -> float:
        """Size of the type."""
        return self.line.size

    @property
    def numbers(self) -> list[Piece]:
        """Numbers and dashes that stand by themselves, as cells do."""
        return [
            piece
            for before, piece, after in zip(
                (None, *self.pieces),
                self.pieces,
                (*self.pieces[1:], None),
                strict=False,
            )
            if piece.kind != "words"
            and (piece.left >= _FREE or (before and before.kind != "words"))
            and (piece.right >= _FREE or (after and after.kind != "words"))
        ]


@dataclass(frozen=True, slots=True)
class Spacing:
    """How a page writes spaces.

    Attributes:
        widest: A gap without a space glyph is a space up to so many sizes.
        apart: Right edges, in points, of two groups of digits that another line
            shows to be of two columns.
    """

    widest: float
    apart: frozenset[tuple[int, int]]

    def parts(self, left: Word, right: Word) -> bool:
        """Whether the groups are known to be of two columns."""
        a, b = round(left.x1), round(right.x1)
        return any((a + i, b + j) in self.apart for i in (-1, 0, 1) for j in (-1, 0, 1))


def strips(lines: Sequence[Line]) -> list[Strip]:
    """Cut lines into pieces."""
    spacing = _spacing(lines)
    made = [Strip(line, _pieces(line, spacing)) for line in lines]
    edges = Counter(round(piece.x1) for strip in made for piece in strip.numbers)
    return [_freed(strip, edges) for strip in made]


def _freed(strip: Strip, edges: Counter[int]) -> Strip:
    """Let a number that ends where those of other lines do stand by itself.

    So it does in a tight table, where the next column's words begin close by.
    """
    pieces = list(strip.pieces)
    for at, piece in enumerate(pieces):
        tight = piece.left < _FREE or piece.right < _FREE
        ended = sum(edges[round(piece.x1) + step] for step in (-1, 0, 1)) >= _ENDED
        if piece.kind != "number" or not tight or not ended:
            continue
        if min(piece.left, piece.right) < _TIGHT:
            continue
        left, right = max(piece.left, _FREE), max(piece.right, _FREE)
        pieces[at] = replace(piece, left=left, right=right)
        if at + 1 < len(pieces):
            pieces[at + 1] = replace(pieces[at + 1], left=right)
        if at:
            pieces[at - 1] = replace(pieces[at - 1], right=left)
    return Strip(strip.line, tuple(pieces))


def is_number(text: str) -> bool:
    """Whether the text is an amount as a table prints it."""
    return bool(_NUMBER.fullmatch(text.strip()))


def is_dash(text: str) -> bool:
    """Whether the text is a dash for nothing."""
    return bool(_DASH.fullmatch(text.strip()))


def _gap(left: Word, right: Word) -> float:
    return (right.x0 - left.x1) / max(left.size, right.size, 0.1)


def _spacing(lines: Iterable[Line]) -> Spacing:
    """Learn from the page's thousands and sentences how it writes a space."""
    moved: list[float] = []
    glyphs = False
    apart: set[tuple[int, int]] = set()
    for line in lines:
        for left, right in pairwise(line.words):
            gap = _gap(left, right)
            if not right.before and left.text.isalpha() and right.text.isalpha():
                moved.append(gap)
            if not _DIGITS.fullmatch(left.text) or gap > _FREE:
                continue
            if _GROUP.fullmatch(right.text):
                glyphs = glyphs or (len(right.before) == 1 and gap <= _SPACE)
            elif is_number(right.text) and not _AFTER.fullmatch(right.text):
                apart.add((round(left.x1), round(right.x1)))
    words = [gap for gap in moved if gap < _SPACE]
    usual = median(words) if len(words) > 4 else 0.28
    widest = 0.2 if glyphs else max(0.42, 1.45 * usual)
    return Spacing(widest, frozenset(apart))


def _pieces(line: Line, spacing: Spacing) -> tuple[Piece, ...]:
    runs: list[list[Word]] = []
    for word in line.words:
        if runs and _joins(runs[-1], word, spacing):
            runs[-1].append(word)
        else:
            runs.append([word])
    wide = 99.0
    gaps = [wide, *(_gap(a[-1], b[0]) for a, b in pairwise(runs)), wide]
    return tuple(
        _piece(run, left, right)
        for run, left, right in zip(runs, gaps[:-1], gaps[1:], strict=True)
    )


def _joins(run: Sequence[Word], word: Word, spacing: Spacing) -> bool:
    text, gap = _text(run), _gap(run[-1], word)
    if _OPEN.fullmatch(text) and _GROUP.fullmatch(word.text):
        widest = _SPACE if len(word.before) == 1 else spacing.widest
        return gap <= widest and not spacing.parts(run[-1], word)
    if _SIGN.fullmatch(text) and _STARTS.match(word.text):
        return gap <= _SIGN_GAP
    if is_number(text) and _AFTER.fullmatch(word.text):
        return gap <= _SIGN_GAP
    return is_number(text) and word.text in {*_SIGNS, ")"} and gap <= 0.15


def _text(run: Sequence[Word]) -> str:
    return " ".join(word.text for word in run)


def _piece(run: Sequence[Word], left: float, right: float) -> Piece:
    text = _text(run)
    kind: Kind = "words"
    if is_number(text):
        kind = "number"
    elif is_dash(text):
        kind = "dash"
    bold = all(word.bold for word in run)
    size = max(word.size for word in run)
    return Piece(kind, text, run[0].x0, run[-1].x1, size, bold, left, right)


def phrases(pieces: Iterable[Piece], widest: float = 0.6) -> list[Piece]:
    """Join pieces that stand no further apart than words of a sentence do."""
    joined: list[Piece] = []
    for piece in pieces:
        if joined and piece.left <= widest:
            joined[-1] = join((joined[-1], piece))
        else:
            joined.append(piece)
    return joined


def join(pieces: Sequence[Piece]) -> Piece:
    """Make one piece of several beside each other."""
    if len(pieces) == 1:
        return pieces[0]
    first, last = pieces[0], pieces[-1]
    return Piece(
        "words",
        " ".join(piece.text for piece in pieces),
        first.x0,
        last.x1,
        max(piece.size for piece in pieces),
        all(piece.bold for piece in pieces),
        first.left,
        last.right,
    )
