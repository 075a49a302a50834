"""The head of a table: names of columns, wrapped or not, and blocks above them."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from data_access.readers.pdf.columns import Column
from data_access.readers.pdf.page import Rule
from data_access.readers.pdf.pieces import Piece, Strip, join, phrases
from data_access.readers.pdf.prose import is_sentence
from data_access.readers.pdf.regions import Region, is_head

_PITCH = 1.9  # sizes: lines of one head stand at most this far apart
_REACH = 5.5  # sizes: so far above the first figures a head may end
_ALIGNED = 4.0
_SAME_EDGE = 1.5
_LEFT_OVER = 12.0  # points: what a column without a block is counted as


@dataclass
class HeadRow:
    """A row of the head.

    Attributes:
        line: Number of its first line.
        cells: Lines of text per column.
        spans: How many columns a text names, where over one.
        reach: From where to where the names of a column are set.
        bold: Whether it is set in bold.
    """

    line: int
    cells: dict[int, list[str]] = field(default_factory=dict)
    spans: dict[int, int] = field(default_factory=dict)
    reach: dict[int, tuple[float, float]] = field(default_factory=dict)
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
    waiting: list[int] = []  # ends of wrapped names: of the head, if one is above
    last = strips[region.first]
    for index in range(region.first - 1, -1, -1):
        strip = strips[index]
        if index in barred or _is_title(strip, last, numeric):
            break
        apart = last.base - strip.base
        fenced = _fenced(upright, strip, strips[region.first])
        limit = (_PITCH if found else _REACH) * max(strip.size, last.size)
        if apart > limit and not fenced:
            break
        named = _named(strip, numeric)
        if named and (found or len(named) > 1 or is_head(strip.line.text)):
            found += [*waiting, index]
            waiting = []
            last = strip
        elif found and not fenced:
            break
        elif named and not waiting and _continues(strips, index):
            waiting.append(index)
    return sorted(found)


def _continues(strips: Sequence[Strip], index: int) -> bool:
    """Whether a line stands as near to the one above as lines of one name do."""
    strip = strips[index]
    return index > 0 and strip.base - strips[index - 1].base <= 1.5 * strip.size


def _is_title(strip: Strip, below: Strip, numeric: Sequence[Column]) -> bool:
    """Whether the line is set as a title or a sentence, not as names of columns."""
    made = phrases(strip.pieces)
    if strip.size > 1.15 * below.size or any(map(is_sentence, made)):
        return True
    if len(made) > 1 or len(numeric) < 3:
        return False
    return made[0].text.count(" ") >= 3 and made[0].x0 <= numeric[0].x1


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
        and phrase.x0 >= start - 25
    ]


def empty_columns(
    strips: Sequence[Strip], indices: Sequence[int], columns: Sequence[Column]
) -> list[Column]:
    """Columns that are named in the head and have no figure in any row."""
    if any(column.ruled for column in columns):
        return []
    found: list[Column] = []
    for index in indices:
        parts = _parts(strips[index], columns)
        homes = [_home(part, columns) for part in parts]
        for part, home in zip(parts, homes, strict=True):
            alone = homes.count(home) == 1 and _aligned(part, columns[home])
            if alone or any(_over(part, column) for column in columns):
                continue
            if columns[home].numeric and columns[0].x0 < part.x0:
                found.append(Column(part.x0, part.x1, numeric=False))
    return _united(found)


def _over(part: Piece, column: Column) -> bool:
    return part.x0 < column.x1 and column.x0 < part.x1


def _aligned(part: Piece, column: Column) -> bool:
    """Whether a name stands where the figures of its column would have it."""
    return (
        abs(part.x1 - column.x1) < 2 * _ALIGNED
        or abs(part.x0 - column.x0) < _ALIGNED
        or abs(part.middle - column.middle) < 2 * _ALIGNED
    )


def _united(found: Sequence[Column]) -> list[Column]:
    made: list[Column] = []
    for column in sorted(found, key=lambda column: column.x0):
        if made and column.x0 < made[-1].x1:
            made[-1] = replace(made[-1], x1=max(made[-1].x1, column.x1))
        else:
            made.append(column)
    return made


def head_rows(
    strips: Sequence[Strip],
    indices: Sequence[int],
    columns: Sequence[Column],
    level: Sequence[Rule],
) -> list[HeadRow]:
    """Make rows of the head's lines: blocks, and names whose lines are joined."""
    rows: list[HeadRow] = []
    left = list(indices)
    while left:
        index = left.pop()
        strip = strips[index]
        below = rows[0] if rows else None
        parts = _parts(strip, columns)
        if below and _is_block(parts, below, columns):
            if left and _near(strips[left[-1]], strip):
                upper = _parts(strips[left[-1]], columns)
                if whole := _wrapped(upper, parts):
                    parts, strip = whole, strips[left.pop()]
            rows.insert(0, _block(strip, parts, columns, below))
        elif below and not below.spans and not _parted(strips, index, below, level):
            _add(below, parts, columns)
        else:
            rows.insert(0, HeadRow(strip.line.number, bold=strip.line.bold))
            _add(rows[0], parts, columns)
    return rows


def _near(upper: Strip, lower: Strip) -> bool:
    return lower.base - upper.base <= 1.4 * max(upper.size, lower.size)


def _wrapped(upper: Sequence[Piece], lower: Sequence[Piece]) -> list[Piece]:
    """Names of blocks in two lines, each line under the one it goes on from.

    Empty where a part of the lower line stands under none of the upper one.
    """
    made = {id(part): [part] for part in upper}
    for part in lower:
        over = [above for above in upper if _same_place(above, part)]
        if len(over) != 1:
            return []
        made[id(over[0])].append(part)
    if any(len(lines) > 2 for lines in made.values()):
        return []
    return [
        replace(join(lines), x0=min(p.x0 for p in lines), x1=max(p.x1 for p in lines))
        for lines in made.values()
    ]


def _same_place(upper: Piece, lower: Piece) -> bool:
    return (
        abs(upper.middle - lower.middle) < _ALIGNED
        or abs(upper.x0 - lower.x0) < _SAME_EDGE
        or abs(upper.x1 - lower.x1) < _SAME_EDGE
    )


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
    """Cut tight names apart: by the edge they share with figures, or by gaps."""
    whole = join(words)
    homes = [_home(word, columns) for word in words]
    if len(set(homes)) < 2 or _fits(whole, columns):
        return [whole]
    return _cut_by_edges(words, columns) or _cut_by_gaps(words, homes)


def _cut_by_edges(words: Sequence[Piece], columns: Sequence[Column]) -> list[Piece]:
    """Cut after each word that ends where the figures of a column end."""
    label = [c.x1 for c in columns if not c.numeric and c.x0 <= words[0].x0 + 1]
    made: list[list[Piece]] = [[]]
    ended = 0
    for word in words:
        beyond = bool(label) and word.x0 > label[0] >= words[0].x0
        if made[-1] and beyond and len(made) == 1 and made[-1][-1].x0 <= label[0]:
            made.append([])
        made[-1].append(word)
        if any(abs(word.x1 - c.x1) < _SAME_EDGE for c in columns if c.numeric):
            made.append([])
            ended += 1
    if ended < 2 or made[-1]:
        return []
    return [join(part) for part in made if part]


def _cut_by_gaps(words: Sequence[Piece], homes: Sequence[int]) -> list[Piece]:
    """Cut where the gap is widest and the nearest column is another."""
    gaps = [word.left for word in words[1:]]
    widest = max(gaps)
    if widest < 1.25 * min(gaps) or list(homes) != sorted(homes):
        return [join(words)]
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
    texts: dict[int, list[str]] = {}
    for part in parts:
        at = _home(part, columns)
        texts.setdefault(at, []).append(part.text)
        x0, x1 = row.reach.get(at, (part.x0, part.x1))
        row.reach[at] = min(x0, part.x0), max(x1, part.x1)
    for at, words in texts.items():
        row.cells.setdefault(at, []).insert(0, " ".join(words))


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


def _block(
    strip: Strip, parts: Sequence[Piece], columns: Sequence[Column], below: HeadRow
) -> HeadRow:
    """Give each name of a block the columns that it stands in the middle of."""
    row = HeadRow(strip.line.number, bold=strip.line.bold)
    named = [at for at, column in enumerate(columns) if column.numeric]
    over = [part for part in parts if part.x1 > columns[named[0]].x0]
    for part in parts:
        if part not in over:
            row.cells.setdefault(_home(part, columns), []).append(part.text)
    groups = [
        _Group(
            at,
            " ".join(below.cells.get(at, [])),
            min(columns[at].x0, below.reach.get(at, (1e6, 0))[0]),
            max(columns[at].x1, below.reach.get(at, (0, -1e6))[1]),
        )
        for at in named
    ]
    for part, (first, last) in zip(over, _shared(over, groups), strict=True):
        row.cells.setdefault(first, []).append(part.text)
        if last > first:
            row.spans[first] = last - first + 1
    return row


@dataclass(frozen=True)
class _Group:
    """A column that a block may take in: its index, name and reach."""

    at: int
    name: str
    x0: float
    x1: float


def _shared(parts: Sequence[Piece], columns: Sequence[_Group]) -> list[tuple[int, int]]:
    """Divide the columns among the names: nearest middles, few left over."""
    alike = _repeated(len(parts), columns)
    if alike:
        return alike
    best: tuple[float, list[tuple[int, int]]] = (float("inf"), [])

    def go(
        start: int, rest: Sequence[Piece], cost: float, taken: list[tuple[int, int]]
    ) -> None:
        nonlocal best
        if cost >= best[0]:
            return
        if not rest:
            total = cost + _LEFT_OVER * (len(columns) - start)
            total += 1000.0 * _shifted(taken, columns)
            best = min(best, (total, taken))
            return
        room = len(columns) - len(rest) + 1
        for first in range(start, room):
            for last in range(first, room):
                group = columns[first : last + 1]
                step = cost + _away(rest[0], group) + _LEFT_OVER * (first - start)
                ends = [*taken, (group[0].at, group[-1].at)]
                go(last + 1, rest[1:], step, ends)

    go(0, parts, 0.0, [])
    return best[1] or [(columns[0].at, columns[0].at)] * len(parts)


def _repeated(count: int, columns: Sequence[_Group]) -> list[tuple[int, int]]:
    """The groups, where as many as there are blocks have the same names in them."""
    names = [column.name for column in columns]
    for size in range(2, len(names) // max(count, 2) + 1):
        first = names[:size]
        groups = [names[at * size : (at + 1) * size] for at in range(count)]
        if len(set(first)) == size and all(group == first for group in groups):
            return [
                (columns[at * size].at, columns[(at + 1) * size - 1].at)
                for at in range(count)
            ]
    return []


def _shifted(taken: Sequence[tuple[int, int]], columns: Sequence[_Group]) -> int:
    """How many groups have inside them the name that the first one begins with."""
    names = [
        [column.name for column in columns if first <= column.at <= last]
        for first, last in taken
    ]
    return sum(names[0][0] in group[1:] for group in names if names[0])


def _away(part: Piece, group: Sequence[_Group]) -> float:
    """How far a name is from the middle of a group, or from its left edge."""
    names = [column.name for column in group if column.name]
    twice = 1000.0 * (len(names) - len(set(names)))
    x0, x1 = group[0].x0, group[-1].x1
    return twice + min(abs((x0 + x1) / 2 - part.middle), abs(x0 - part.x0) + 4)
