"""The rows of a table: lines, joined where a cell is wrapped."""

from collections.abc import Sequence
from itertools import pairwise

from data_access.readers.pdf.columns import Column
from data_access.readers.pdf.page import Rule
from data_access.readers.pdf.pieces import Piece, Strip, join
from data_access.readers.pdf.wrapping import TableRow, unwrapped


def table_rows(
    strips: Sequence[Strip], columns: Sequence[Column], level: Sequence[Rule]
) -> list[TableRow]:
    """Make rows of the lines under a head."""
    rows = [_row(strip, columns) for strip in strips]
    bands = _bands(strips, columns, level)
    if bands:
        return [_joined(band) for band in _banded(rows, bands, columns)]
    return unwrapped(rows, columns)


# --- cells


def _row(strip: Strip, columns: Sequence[Column]) -> TableRow:
    row = TableRow(strip.line.number, strip.base, strip.base)
    runs: list[tuple[int, list[Piece]]] = []
    alone = strip.numbers
    for piece in strip.pieces:
        at = _place(piece, columns, free=piece in alone)
        before = runs[-1] if runs else None
        # Words go on in the column where they began.
        flows = before and piece.kind == "words" and piece.left <= 0.6
        flows = flows and before and before[1][-1].kind == "words"
        if before and (at == before[0] or (flows and not columns[before[0]].ruled)):
            before[1].append(piece)
        else:
            runs.append((at, [piece]))
    for at, pieces in runs:
        row.cells.setdefault(at, []).append(_cell(pieces))
    return row


def _place(piece: Piece, columns: Sequence[Column], *, free: bool) -> int:
    if piece.kind != "words" and not columns[0].ruled:
        near = [
            at
            for at, column in enumerate(columns)
            if column.numeric
            and (
                abs(piece.x1 - column.x1) <= 2.0
                or (free and column.x0 <= piece.middle <= column.x1)
            )
        ]
        if near:
            return min(near, key=lambda at: abs(piece.x1 - columns[at].x1))
    for at, column in enumerate(columns):
        if piece.middle < column.right:
            return at
    return len(columns) - 1


def _cell(pieces: list[Piece]) -> Piece:
    """One piece of those in a cell; a minus far left of its number is its sign."""
    if len(pieces) == 2 and pieces[0].kind == "dash" and pieces[1].kind == "number":
        sign, number = pieces
        return Piece(
            "number",
            sign.text + number.text,
            sign.x0,
            number.x1,
            number.size,
            number.bold,
            sign.left,
            number.right,
        )
    return join(pieces)


# --- rows between rules


def _bands(
    strips: Sequence[Strip], columns: Sequence[Column], level: Sequence[Rule]
) -> list[float]:
    """Where level rules part rows, if they part nearly all of them."""
    x0, x1 = columns[0].x0, max(column.x1 for column in columns)
    covered: dict[float, float] = {}
    for rule in level:
        part = min(rule.end, x1) - max(rule.start, x0)
        covered[rule.at] = covered.get(rule.at, 0) + max(part, 0)
    cuts = sorted(at for at, long in covered.items() if long >= 0.6 * (x1 - x0))
    tops = [strip.base - 0.3 * strip.size for strip in strips]
    figures = [
        top for top, strip in zip(tops, strips, strict=True) if strip.numbers
    ] or tops
    pairs = list(pairwise(figures))
    parted = sum(any(a < cut < b for cut in cuts) for a, b in pairs)
    return cuts if pairs and parted >= 0.8 * len(pairs) else []


def _banded(
    rows: Sequence[TableRow], cuts: Sequence[float], columns: Sequence[Column]
) -> list[list[TableRow]]:
    bands: dict[int, list[TableRow]] = {}
    for row in rows:
        middle = row.base - 2
        bands.setdefault(sum(cut < middle for cut in cuts), []).append(row)
    made: list[list[TableRow]] = []
    for band in bands.values():
        if sum(row.has_figures(columns) for row in band) > 1:
            made += [[row] for row in unwrapped(band, columns)]
        else:
            made.append(band)
    return made


def _joined(band: Sequence[TableRow]) -> TableRow:
    first = band[0]
    for row in band[1:]:
        first.take(row)
    return first
