"""The columns of a table: where upright rules stand, or where its numbers do."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from data_access.readers.pdf.page import Rule
from data_access.readers.pdf.pieces import Piece, Strip, phrases

_ASIDE = 0.5  # points between the numbers of two columns, at least
_EDGE = 2.5  # points: right edges of a column's numbers differ less
_WHOLE = 2  # columns of numbers: a table beside another has so many
_BESIDE = 2.0  # sizes between tables beside each other, at least
_GUTTER = 0.7  # sizes: an empty strip this wide parts columns of words


@dataclass(frozen=True, slots=True)
class Column:
    """A column: from ``x0`` to ``x1`` its own figures or words reach.

    ``left`` and ``right`` are its borders; the outer ones are far away.
    """

    x0: float
    x1: float
    numeric: bool
    left: float = -1e6
    right: float = 1e6
    ruled: bool = False

    @property
    def middle(self) -> float:
        """Its centre."""
        return (self.x0 + self.x1) / 2


def columns(strips: Sequence[Strip], upright: Iterable[Rule]) -> list[Column]:
    """Find the columns of a table's lines, from the left."""
    cuts = _ruled(strips, upright)
    if len(cuts) > 2:
        return _of_cuts(strips, cuts)
    numeric = number_columns(strips)
    if not numeric:
        return bordered(_word_columns([strip.pieces for strip in strips]))
    found = [*numeric, *_labels(strips, numeric), *_words_between(strips, numeric)]
    return bordered(sorted(found, key=lambda column: column.x0))


# --- columns that rules part


def _ruled(strips: Sequence[Strip], upright: Iterable[Rule]) -> list[float]:
    """Where upright rules go down most of the table and cross no words."""
    top, bottom = strips[0].base - strips[0].size, strips[-1].base
    high = max(bottom - top, 1)
    cuts: dict[float, float] = {}
    for rule in upright:
        covered = min(rule.end, bottom) - max(rule.start, top)
        cuts[rule.at] = cuts.get(rule.at, 0) + max(covered, 0)
    return [
        at
        for at, covered in sorted(cuts.items())
        if covered >= 0.6 * high and not _crosses(at, strips)
    ]


def _crosses(at: float, strips: Sequence[Strip]) -> bool:
    crossing = sum(
        piece.x0 + 1 < at < piece.x1 - 1 for strip in strips for piece in strip.pieces
    )
    return crossing > 0.05 * len(strips)


def _of_cuts(strips: Sequence[Strip], cuts: Sequence[float]) -> list[Column]:
    found: list[Column] = []
    for left, right in zip((-1e6, *cuts), (*cuts, 1e6), strict=True):
        inside = [
            tuple(piece for piece in strip.pieces if left < piece.middle < right)
            for strip in strips
        ]
        pieces = [piece for row in inside for piece in row]
        if not pieces:
            if left > -1e6 and right < 1e6 and right - left > 8:
                found.append(Column(left, right, numeric=False))
            continue
        several = sum(_numbers(row) > 1 for row in inside)
        if several > 1:
            cut = [
                replace_pieces(strip, row)
                for strip, row in zip(strips, inside, strict=True)
            ]
            found += columns([strip for strip in cut if strip.pieces], ())
            continue
        figures = sum(any(p.kind != "words" for p in row) for row in inside)
        numeric = any(map(_numbers, inside)) and figures * 2 > sum(map(bool, inside))
        x0, x1 = min(p.x0 for p in pieces), max(p.x1 for p in pieces)
        found.append(Column(x0, x1, numeric, ruled=True))
    return bordered(found, cuts)


def replace_pieces(strip: Strip, pieces: tuple[Piece, ...]) -> Strip:
    """The strip with some of its pieces only."""
    return Strip(strip.line, pieces)


def _numbers(row: Sequence[Piece]) -> int:
    return sum(piece.kind == "number" for piece in row)


def bordered(found: Sequence[Column], cuts: Sequence[float] = ()) -> list[Column]:
    """Give columns borders: a rule between them, else the middle of the gap."""
    borders = []
    for left, right in pairwise(found):
        between = [at for at in cuts if left.x1 - 3 <= at <= right.x0 + 3]
        middle = (left.x1 + right.x0) / 2
        if right.numeric and not left.numeric:
            middle = max(left.x0 + 1, right.x0 - 1)
        borders.append(between[0] if between else middle)
    return [
        replace(column, left=left, right=right)
        for column, left, right in zip(
            found, (-1e6, *borders), (*borders, 1e6), strict=True
        )
    ]


def parted(found: list[Column], strips: Sequence[Strip]) -> list[Column]:
    """Put an empty column between tables that stand beside each other.

    The second one begins with names of its own, in nearly every line, after a gap
    that no word or number reaches into.
    """
    made: list[Column] = []
    for at, column in enumerate(found):
        sides = found[:at], found[at + 1 :]
        if (
            not column.numeric
            and all(sum(c.numeric for c in side) >= _WHOLE for side in sides)
            and (gap := _gap(column, strips))
        ):
            made.append(Column(sum(gap) / 2, sum(gap) / 2, numeric=False))
        made.append(column)
    return bordered(made) if len(made) > len(found) else found


def _gap(column: Column, strips: Sequence[Strip]) -> tuple[float, float] | None:
    """The empty strip before a column of names; ``None`` where it is no wider."""
    named = [
        strip
        for strip in strips
        if any(column.x0 - 2 <= p.x0 and p.x1 <= column.x1 + 2 for p in strip.pieces)
    ]
    before = max(
        (p.x1 for strip in strips for p in strip.pieces if p.middle < column.x0),
        default=column.x0,
    )
    wide = column.x0 - before >= _BESIDE * strips[0].size
    return (before, column.x0) if wide and 3 * len(named) >= 2 * len(strips) else None


# --- columns that numbers make


def number_columns(strips: Sequence[Strip]) -> list[Column]:
    """Columns of the numbers that stand by themselves."""
    rows = [strip.numbers for strip in strips]
    groups: list[list[tuple[int, Piece]]] = []
    placed = [(at, piece) for at, row in enumerate(rows) for piece in row]
    for at, piece in sorted(placed, key=lambda item: item[1].x0):
        if groups and piece.x0 < max(p.x1 for _, p in groups[-1]) + _ASIDE:
            groups[-1].append((at, piece))
        else:
            groups.append([(at, piece)])
    parts = [part for group in groups for part in _parted(group)]
    return [_column(part) for part in _with_signs(parts)]


def _x1(piece: Piece) -> float:
    return piece.x1


def _middle(piece: Piece) -> float:
    return piece.middle


def _x0(piece: Piece) -> float:
    return piece.x0


_EDGES = (_x1, _middle, _x0)


def _parted(group: list[tuple[int, Piece]]) -> list[list[tuple[int, Piece]]]:
    """Part a group in which a line has two numbers, by the numbers' edges."""
    lines = [at for at, piece in group if piece.kind == "number"]
    if len(lines) == len(set(lines)):
        return [group]
    for edge in _EDGES:
        parts: list[list[tuple[int, Piece]]] = []
        for item in sorted(group, key=lambda item: edge(item[1])):
            if parts and edge(item[1]) - edge(parts[-1][-1][1]) <= _EDGE:
                parts[-1].append(item)
            else:
                parts.append([item])
        if all(len({at for at, _ in part}) == len(part) for part in parts):
            return [part for part in parts if part]
    return [group]


def _with_signs(
    parts: list[list[tuple[int, Piece]]],
) -> list[list[tuple[int, Piece]]]:
    """Join a column of minus signs alone with the numbers that they belong to."""
    made: list[list[tuple[int, Piece]]] = []
    for part in parts:
        before = made[-1] if made else []
        signs = bool(before) and all(piece.kind == "dash" for _, piece in before)
        if signs and {at for at, _ in before} <= {at for at, _ in part}:
            made[-1] = [*before, *part]
        else:
            made.append(part)
    return made


def _column(part: Sequence[tuple[int, Piece]]) -> Column:
    figures = [piece for _, piece in part]
    return Column(min(p.x0 for p in figures), max(p.x1 for p in figures), numeric=True)


# --- columns of words


def _labels(strips: Sequence[Strip], numeric: Sequence[Column]) -> list[Column]:
    """What stands left of the numbers: labels, perhaps codes before them."""
    edge = numeric[0].x0
    rows = []
    for strip in strips:
        row = [piece for piece in strip.pieces if piece.x0 < edge - 1]
        row = [
            p for p in row if p.kind == "words" or p.x1 < edge or p not in strip.numbers
        ]
        if row:
            rows.append(tuple(row))
    return _word_columns(rows)


def _words_between(strips: Sequence[Strip], numeric: Sequence[Column]) -> list[Column]:
    """Words right of the first numbers that stand under no column of numbers."""
    start = numeric[0].x1
    rows: list[tuple[Piece, ...]] = []
    for strip in strips:
        loose = tuple(
            phrase
            for phrase in phrases(strip.pieces)
            if phrase.kind == "words"
            and phrase.x0 >= start
            and not any(c.x0 - 2 < phrase.x1 and phrase.x0 < c.x1 + 2 for c in numeric)
        )
        if loose:
            rows.append(loose)
    return [
        column
        for column in _word_columns(rows)
        if not any(c.x0 < column.x1 and column.x0 < c.x1 for c in numeric)
    ]


def _word_columns(rows: Sequence[Sequence[Piece]]) -> list[Column]:
    """Part words where an empty strip goes down all lines."""
    pieces = [piece for row in rows for piece in row]
    if not pieces:
        return []
    size = median(piece.size for piece in pieces)
    spans: list[list[float]] = []
    for piece in sorted(pieces, key=lambda piece: piece.x0):
        if spans and piece.x0 <= spans[-1][1] + _GUTTER * size:
            spans[-1][1] = max(spans[-1][1], piece.x1)
        else:
            spans.append([piece.x0, piece.x1])
    return [Column(x0, x1, numeric=False) for x0, x1 in spans]
