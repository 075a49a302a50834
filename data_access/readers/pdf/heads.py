"""The head of a table: names of columns, wrapped or not, and blocks above them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from data_access.readers.pdf.columns import Column
from data_access.readers.pdf.page import Rule
from data_access.readers.pdf.pieces import Piece, Strip, join, phrases
from data_access.readers.pdf.regions import Region, is_head

_PITCH = 1.9  # sizes: lines of one head stand at most this far apart
_REACH = 5.5  # sizes: so far above the first figures a head may end
_ALIGNED = 4.0


@dataclass
class HeadRow:
    """A row of the head: lines of text per column, and how far a text reaches."""

    line: int
    cells: dict[int, list[str]] = field(default_factory=dict)
    spans: dict[int, int] = field(default_factory=dict)
    bold: bool = False


def head_lines(
    strips: Sequence[Strip],
    region: Region,
    columns: Sequence[Column],
    barred: set[int],
    upright: Sequence[Rule],
) -> list[int]:
    """Indices of the lines above the first figures that name columns."""
    numeric = [column for column in columns if column.numeric]
    found: list[int] = []
    last = strips[region.first]
    for index in range(region.first - 1, -1, -1):
        strip = strips[index]
        if index in barred:
            break
        apart = last.base - strip.base
        fenced = _fenced(upright, strip, strips[region.first])
        limit = (_PITCH if found else _REACH) * max(strip.size, last.size)
        if apart > limit and not fenced:
            break
        named = _named(strip, numeric)
        if named and (found or len(named) > 1 or is_head(strip.line.text)):
            found.append(index)
            last = strip
        elif found and not fenced:
            break
    return sorted(found)


def _fenced(upright: Sequence[Rule], top: Strip, bottom: Strip) -> bool:
    middle = top.base - 0.3 * top.size
    return sum(r.start <= middle and bottom.base - 2 <= r.end for r in upright) > 1


def _named(strip: Strip, numeric: Sequence[Column]) -> list[Piece]:
    """The phrases that stand over columns of numbers and start there."""
    if not numeric:
        return []
    start, end = numeric[0].left, numeric[-1].x1
    return [
        phrase
        for phrase in phrases(strip.pieces)
        if phrase.x1 > numeric[0].x0 - 3
        and phrase.x0 < end + 20
        and (phrase.x0 >= start - 25 or phrase.middle > start)
    ]


def head_rows(
    strips: Sequence[Strip],
    indices: Sequence[int],
    columns: Sequence[Column],
    level: Sequence[Rule],
) -> list[HeadRow]:
    """Make rows of the head's lines: blocks, and names whose lines are joined."""
    rows: list[HeadRow] = []
    for index in reversed(indices):
        strip = strips[index]
        below = rows[0] if rows else None
        parts = _parts(strip, columns)
        if below and _is_block(parts, below, columns):
            rows.insert(0, _block(strip, parts, columns))
        elif below and not below.spans and not _parted(strips, index, below, level):
            _add(below, parts, columns)
        else:
            rows.insert(0, HeadRow(strip.line.number, bold=strip.line.bold))
            _add(rows[0], parts, columns)
    return rows


def _parted(
    strips: Sequence[Strip], index: int, below: HeadRow, level: Sequence[Rule]
) -> bool:
    """Whether a rule goes between a line and the row under it."""
    top = strips[index].base
    bottom = next(s.base for s in strips if s.line.number == below.line)
    x0, x1 = strips[index].line.x0, strips[index].line.x1
    return any(
        top - 1 < rule.at < bottom - 0.4 * strips[index].size
        and rule.start <= x0
        and x1 <= rule.end
        for rule in level
    )


def _parts(strip: Strip, columns: Sequence[Column]) -> list[Piece]:
    """The line's phrases, cut where one covers several columns' names."""
    made: list[Piece] = []
    ruled = any(column.ruled for column in columns)
    for phrase in phrases(strip.pieces, 0.45 if ruled else 0.6):
        words = [p for p in strip.pieces if phrase.x0 <= p.x0 and p.x1 <= phrase.x1]
        made += _cut(words, columns)
    return made


def _cut(words: list[Piece], columns: Sequence[Column]) -> list[Piece]:
    """Cut tight names apart: each word is nearest to the column it stands in."""
    whole = join(words)
    homes = [_home(word, columns) for word in words]
    if len(set(homes)) < 2 or _fits(whole, columns):
        return [whole]
    gaps = [word.left for word in words[1:]]
    widest = max(gaps)
    if widest < 1.25 * min(gaps) or homes != sorted(homes):
        return [whole]
    made: list[list[Piece]] = [[words[0]]]
    for word, gap, home, before in zip(words[1:], gaps, homes[1:], homes, strict=False):
        if home != before and gap >= 0.9 * widest:
            made.append([word])
        else:
            made[-1].append(word)
    return [join(part) for part in made]


def _fits(phrase: Piece, columns: Sequence[Column]) -> bool:
    """Whether an edge of it stands where one column's figures do."""
    return any(
        abs(phrase.x1 - column.x1) < _ALIGNED
        and phrase.x0 > column.left - 0.5 * (column.x1 - column.left)
        for column in columns
        if column.numeric
    )


def _home(piece: Piece, columns: Sequence[Column]) -> int:
    """The column whose edges or middle a name stands nearest to."""

    def away(column: Column) -> float:
        if column.ruled and not column.left <= piece.middle <= column.right:
            return 1e4 + abs(column.middle - piece.middle)
        edges = [abs(piece.middle - column.middle), abs(piece.x0 - column.x0)]
        if column.numeric:
            edges.append(abs(piece.x1 - column.x1))
        covered = min(piece.x1, column.x1) - max(piece.x0, column.x0)
        return min(edges) - 0.5 * max(covered, 0)

    return min(range(len(columns)), key=lambda at: away(columns[at]))


def _add(row: HeadRow, parts: Sequence[Piece], columns: Sequence[Column]) -> None:
    """Put a line on top of the row's names."""
    for part in reversed(parts):
        row.cells.setdefault(_home(part, columns), []).insert(0, part.text)


def _is_block(
    parts: Sequence[Piece], below: HeadRow, columns: Sequence[Column]
) -> bool:
    """Whether the line names groups of the columns that are named under it."""
    numeric = [at for at, column in enumerate(columns) if column.numeric]
    over = (
        [part for part in parts if part.x1 > columns[numeric[0]].x0] if numeric else []
    )
    named = [at for at in numeric if at in below.cells]
    if (
        not over
        or below.spans
        or len(over) >= len(named)
        or len(named) < 0.8 * len(numeric)
    ):
        return False
    names = [" ".join(below.cells[at]) for at in named]
    if len(set(names)) < len(names):
        return True
    return any(_covers(part, columns) > 1 for part in over)


def _covers(part: Piece, columns: Sequence[Column]) -> int:
    return sum(
        min(part.x1, column.x1) - max(part.x0, column.x0)
        > 0.3 * min(column.x1 - column.x0, part.x1 - part.x0)
        for column in columns
        if column.numeric
    )


def _block(strip: Strip, parts: Sequence[Piece], columns: Sequence[Column]) -> HeadRow:
    """Give each name of a block the columns that it stands in the middle of."""
    row = HeadRow(strip.line.number, bold=strip.line.bold)
    numeric = [at for at, column in enumerate(columns) if column.numeric]
    over = [part for part in parts if part.x1 > columns[numeric[0]].x0]
    for part in parts:
        if part not in over:
            row.cells.setdefault(_home(part, columns), []).append(part.text)
    for part, (first, last) in zip(over, _shared(over, numeric, columns), strict=True):
        row.cells.setdefault(first, []).append(part.text)
        if last > first:
            row.spans[first] = last - first + 1
    return row


def _shared(
    parts: Sequence[Piece], numeric: Sequence[int], columns: Sequence[Column]
) -> list[tuple[int, int]]:
    """Divide the columns among the names: nearest middles, few left over."""
    best: tuple[float, list[tuple[int, int]]] = (float("inf"), [])

    def go(
        at: int, rest: Sequence[Piece], cost: float, taken: list[tuple[int, int]]
    ) -> None:
        nonlocal best
        if cost >= best[0]:
            return
        if not rest:
            total = cost + 12 * (len(numeric) - at)
            if total < best[0]:
                best = (total, taken)
            return
        for first in range(at, len(numeric) - len(rest) + 1):
            for last in range(first, len(numeric) - len(rest) + 1):
                a, b = columns[numeric[first]], columns[numeric[last]]
                off = min(
                    abs((a.x0 + b.x1) / 2 - rest[0].middle),
                    abs(a.x0 - rest[0].x0) + 4,
                )
                step = cost + off + 12 * (first - at)
                go(last + 1, rest[1:], step, [*taken, (numeric[first], numeric[last])])

    go(0, parts, 0.0, [])
    return best[1] or [(numeric[0], numeric[0])] * len(parts)
