"""A board's fiscal year month by month: the lines that the rules make of its ledger.

Amounts are öre in the internal sign. What is not known is ``None``, never 0: a
month after the ledger's last day, or the months of a year known only whole.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import sqlalchemy as sa

from data_access.ledger import cube, ruling, stored
from data_access.ledger.cube import Piece
from data_access.ledger.stored import Stored
from data_access.rules.mapping import COST, FINANCE, INCOME, Rules, same
from data_access.store import schema

UNMAPPED, NET = "unmapped", "net"

#: What sums up the lines of a kind, in the order that they stand in.
SUMS = {INCOME: "Intäkter", COST: "Kostnader", FINANCE: "Finansiella poster"}
UNMAPPED_LABEL, NET_LABEL = "Konto utan koppling", "Netto"


@dataclass(frozen=True)
class Course:
    """An amount through a fiscal year.

    Attributes:
        months: The change of each month.
        total: Of all that is known; ``None`` where nothing is.
    """

    months: tuple[int | None, ...]
    total: int | None

    def until(self, count: int) -> int | None:
        """The sum of the first months; ``None`` where one of them is not known."""
        first = self.months[:count]
        known = [ore for ore in first if ore is not None]
        return sum(known) if count and len(known) == count else None


@dataclass(frozen=True)
class Post:
    """A line of the month view.

    Attributes:
        label: Of the rules, or of what sums them up.
        kind: income, cost, finance, unmapped or net.
        level: 1 stands under a sum.
        budget: As the ledger has it.
        outcome: As the ledger has it.
    """

    label: str
    kind: str
    level: int
    budget: Course
    outcome: Course


@dataclass(frozen=True)
class Months:
    """A board's fiscal year.

    Attributes:
        year: The year in which it starts.
        months: "2021-01" and on.
        known: How many months have an outcome.
        closed: How many months are closed, the first ones; 0 if none is.
        posts: From the top.
        actual: Where the outcome comes from, if there is any.
        budget: Where the budget comes from.
        rules: Which made the lines.
        pieces: What the lines are made of, by scenario.
        undivided: The scenarios that do not tell the rules' objects apart: lines
            of objects alone are not known there.
    """

    year: int
    months: tuple[str, ...]
    known: int
    closed: int
    posts: tuple[Post, ...]
    actual: Stored | None
    budget: Stored | None
    rules: Rules
    pieces: Mapping[str, Sequence[Piece]] = field(default_factory=dict)
    undivided: frozenset[str] = frozenset()

    @property
    def shown(self) -> int:
        """How many months are summed up: those that are closed, else all known."""
        return min(self.closed, self.known) if self.closed else self.known

    def post(self, label: str | None) -> Post | None:
        """The line of that label."""
        return next((post for post in self.posts if post.label == label), None)

    def of_line(self, label: str, kind: str) -> Post | None:
        """The line that a report's line gets its figures from.

        The one of its label; else the sum of its kind.
        """
        tops = [post for post in self.posts if post.kind == kind and post.level == 0]
        named = [post for post in self.posts if same(post.label, label)]
        return next(iter([*named, *tops]), None)

    def of_post(self, post: Post, scenario: str) -> list[Piece]:
        """What a line is made of."""
        return [
            piece for piece in self.pieces.get(scenario, ()) if belongs(piece, post)
        ]

    def course(self, scenario: str, pieces: Iterable[Piece], post: Post) -> Course:
        """Pieces of a line and a scenario as they go through the year."""
        if scenario in self.undivided and self.rules.only_objects(post.label):
            return unknown(self)
        ledger = self.actual if scenario == "actual" else self.budget
        known = self.known if scenario == "actual" else len(self.months)
        return course(pieces, self.months, known if ledger else 0, there=bool(ledger))


def unknown(year: Months) -> Course:
    """A course of which nothing is known."""
    return Course((None,) * len(year.months), None)


def belongs(piece: Piece, post: Post) -> bool:
    """Whether a line is made of a piece."""
    if post.kind == NET:
        return True
    if piece.rule is None or post.kind == UNMAPPED:
        return piece.rule is None and post.kind == UNMAPPED
    if piece.rule.kind != post.kind:
        return False
    is_sum = post.level == 0 and post.label == SUMS[post.kind]
    return is_sum or piece.rule.line == post.label


def read(
    connection: sa.Connection, board: int, year: int, day: date | None
) -> Months | None:
    """The fiscal year that a day is in, else the one that starts in a year.

    ``None`` where there is no ledger of it.
    """
    there = stored.every(connection, board)
    actual, budget = (_ledger(there, scenario, year, day) for scenario in _SCENARIOS)
    frame = actual or budget
    if frame is None:
        return None
    rules = ruling.read(connection, board)
    pieces = {
        ledger.scenario: cube.pieces(connection, ledger.id, rules)
        for ledger in (actual, budget)
        if ledger
    }
    bare = Months(
        year=frame.year,
        months=tuple(frame.months),
        known=_known(actual, pieces.get("actual", [])),
        closed=closed(connection, board, frame.months),
        posts=(),
        actual=actual,
        budget=budget,
        rules=rules,
        pieces=pieces,
        undivided=frozenset(
            ledger.scenario
            for ledger in (actual, budget)
            if ledger and not cube.is_divided(connection, ledger.id, rules)
        ),
    )
    return _with_posts(bare)


_SCENARIOS = ("actual", "budget")


def _ledger(
    there: Sequence[Stored], scenario: str, year: int, day: date | None
) -> Stored | None:
    found = stored.of_day(there, scenario, day) if day else None
    return found or stored.of_year(there, scenario, year)


def _known(actual: Stored | None, pieces: Sequence[Piece]) -> int:
    """How many of the first months have an outcome."""
    if actual is None:
        return 0
    dated = [piece.month for piece in pieces if piece.month]
    if not dated:
        return 0
    ends = actual.complete_until
    last = f"{ends:%Y-%m}" if ends else max(dated)
    return sum(month <= last for month in actual.months)


def closed(connection: sa.Connection, board: int, months: Sequence[str]) -> int:
    """How many of the first months there are till the last closed one."""
    table = schema.closed_months
    query = sa.select(table.c.year, table.c.month).where(table.c.board_id == board)
    there = {f"{row.year}-{row.month:02}" for row in connection.execute(query)}
    places = [place for place, month in enumerate(months, 1) if month in there]
    return max(places, default=0)


def course(
    pieces: Iterable[Piece], months: Sequence[str], known: int, *, there: bool
) -> Course:
    """Sum pieces by month.

    Args:
        pieces: Of one scenario.
        months: Of the fiscal year.
        known: How many of the first are known.
        there: Whether there is a ledger at all.
    """
    sums: dict[str, int] = defaultdict(int)
    for piece in pieces:
        sums[piece.month] += piece.ore
    if not there:
        return Course((None,) * len(months), None)
    if "" in sums:
        return Course((None,) * len(months), sum(sums.values()))
    found = tuple(
        sums.get(month, 0) if place < known else None
        for place, month in enumerate(months)
    )
    return Course(found, sum(ore for ore in found if ore is not None))


def _with_posts(year: Months) -> Months:
    """The year with its lines: sums, and under them what the rules name."""
    posts: list[Post] = []
    for kind, label in SUMS.items():
        if kind == FINANCE and not _has(year, kind):
            continue
        named = dict.fromkeys(
            rule.line for rule in year.rules.rules if rule.kind == kind
        )
        below = [_post(year, each, kind, 1) for each in named]
        if len(below) == 1:
            posts.append(_post(year, below[0].label, kind, 0))
        elif below:
            posts += [_post(year, label, kind, 0), *below]
    left = _post(year, UNMAPPED_LABEL, UNMAPPED, 0)
    if any(ore for each in (left.budget, left.outcome) for ore in _all(each)):
        posts.append(left)
    posts.append(_post(year, NET_LABEL, NET, 0))
    return Months(**{**vars(year), "posts": tuple(posts)})


def _has(year: Months, kind: str) -> bool:
    return any(
        piece.rule is not None and piece.rule.kind == kind
        for pieces in year.pieces.values()
        for piece in pieces
    )


def _all(found: Course) -> list[int]:
    return [ore for ore in (*found.months, found.total) if ore]


def _post(year: Months, label: str, kind: str, level: int) -> Post:
    empty = Course((), None)
    bare = Post(label, kind, level, empty, empty)
    budget, outcome = (
        year.course(scenario, year.of_post(bare, scenario), bare)
        for scenario in ("budget", "actual")
    )
    return Post(label, kind, level, budget, outcome)
