"""What deviates most: lines, accounts, objects and projects beside last year.

Öre in the internal sign. What a scenario does not tell apart is ``None``, not 0.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import sqlalchemy as sa

from data_access.ledger import cube
from data_access.ledger.cube import Piece
from data_access.ledger.months import (
    NET,
    UNMAPPED,
    Course,
    Months,
    Post,
    course,
    unknown,
)
from data_access.ledger.opening import Item
from data_access.rules import capital_costs as rules
from data_access.store import schema

#: Balance accounts: what is booked on the first of them is an investment.
_BALANCE, _FIXED = ("1", "2"), ("10", "11", "12")


@dataclass(frozen=True)
class Standing:
    """A line, an account of a line, or an object; with the year before.

    Attributes:
        item: Code, name, budget and outcome.
        post: The label of its line; "" for an object, that many lines share.
        kind: Of the line; "unmapped" for an object, that holds all kinds.
        before: Outcome of the year before.
        invested: What of it is booked as fixed assets, spending positive.
    """

    item: Item
    post: str
    kind: str
    before: Course
    invested: int | None = None

    def till(self, count: int) -> tuple[int | None, int | None, int | None]:
        """Budget, outcome and last year's outcome of the first months.

        Of the whole year where no month is known.
        """
        found = (self.item.budget, self.item.outcome, self.before)
        if not count:
            return found[0].total, found[1].total, found[2].total
        return found[0].until(count), found[1].until(count), found[2].until(count)

    def deviation(self, count: int) -> int | None:
        """Outcome − budget of the first months; above 0 is better."""
        return _minus(*self.till(count)[1::-1])

    def change(self, count: int) -> int | None:
        """Outcome − last year's; ``None`` where either is not known."""
        return _minus(*self.till(count)[1:])


@dataclass(frozen=True)
class Dimension:
    """What a ledger tells objects apart by: its number and name."""

    number: int
    name: str


@dataclass(frozen=True)
class Ranked:
    """What there is of one kind, the largest deviation first.

    Attributes:
        items: Those with amounts.
        rest: What no object has, if anything.
        has_budget: Whether the budget is told apart; else the order is by the
            change since last year.
    """

    items: tuple[Standing, ...] = ()
    rest: Standing | None = None
    has_budget: bool = True


@dataclass
class _Sums:
    """Pieces of one object, by scenario."""

    budget: list[Piece] = field(default_factory=list)
    actual: list[Piece] = field(default_factory=list)
    before: list[Piece] = field(default_factory=list)


def _minus(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one - other


def ranked(items: Sequence[Standing], count: int) -> tuple[Standing, ...]:
    """Sort by size of deviation; what has none comes last, by size of change."""

    def key(item: Standing) -> tuple[bool, int, int, str]:
        deviation, change = item.deviation(count), item.change(count)
        outcome = item.till(count)[1]
        size = abs(change if change is not None else outcome or 0)
        return deviation is None, -abs(deviation or 0), -size, item.item.code

    return tuple(sorted(items, key=key))


def leaves(year: Months) -> list[Post]:
    """The lines that are no sums of others."""
    sums = {post.kind for post in year.posts if post.level}
    return [
        post
        for post in year.posts
        if post.kind != NET and (post.level or post.kind not in sums)
    ]


def before_of(year: Months, before: Months | None, post: Post) -> Course:
    """The outcome of a line in the year before; of as many months."""
    if before is None or len(before.months) != len(year.months):
        return unknown(year)
    return before.course("actual", before.of_post(post, "actual"), post)


def by_line(year: Months, before: Months | None) -> Ranked:
    """The lines."""
    items = [
        Standing(
            Item(post.label, "", post.budget, post.outcome),
            post.label,
            post.kind,
            before_of(year, before, post),
        )
        for post in leaves(year)
    ]
    return Ranked(ranked(items, year.shown))


def by_account(
    connection: sa.Connection, year: Months, before: Months | None
) -> Ranked:
    """The accounts of each line."""
    names = cube.account_names(connection, _ledgers(year, before))
    items = [
        each for post in leaves(year) for each in _accounts(year, before, post, names)
    ]
    return Ranked(ranked(items, year.shown))


def _accounts(
    year: Months, before: Months | None, post: Post, names: Mapping[str, str]
) -> list[Standing]:
    now = [
        _by_account(year.of_post(post, scenario)) for scenario in ("budget", "actual")
    ]
    then = _by_account(before.of_post(post, "actual")) if before else {}
    codes = sorted({code for each in (*now, then) for code in each})
    found = []
    for code in codes:
        budget, outcome = (
            year.course(scenario, each.get(code, []), post)
            for scenario, each in zip(("budget", "actual"), now, strict=True)
        )
        item = Item(code, names.get(code, ""), budget, outcome)
        last = (
            before.course("actual", then.get(code, []), post)
            if before and len(before.months) == len(year.months)
            else unknown(year)
        )
        found.append(Standing(item, post.label, post.kind, last))
    return [each for each in found if _says(each)]


def _by_account(pieces: Sequence[Piece]) -> dict[str, list[Piece]]:
    found: dict[str, list[Piece]] = defaultdict(list)
    for piece in pieces:
        found[piece.account].append(piece)
    return found


def dimensions(connection: sa.Connection, year: Months) -> list[Dimension]:
    """The dimensions that the ledgers of a year tell objects apart by."""
    table = schema.ledger_balances.c
    ledgers = _ledgers(year, None)
    query = sa.select(table.dimension).where(
        table.ledger_id.in_(ledgers), table.dimension != 0
    )
    names = cube.object_names(connection, ledgers)
    numbers = connection.scalars(query.distinct().order_by(table.dimension))
    return [Dimension(number, names.get((number, ""), "")) for number in numbers]


def by_object(
    connection: sa.Connection, year: Months, before: Months | None, dimension: int
) -> Ranked:
    """The objects of a dimension, and what no object has."""
    sums: dict[str, _Sums] = defaultdict(_Sums)
    invested: dict[str, int] = defaultdict(int)
    told: set[str] = set()
    for name, ledger in _scenarios(year, before).items():
        for row in _object_rows(connection, ledger, dimension):
            if row.fixed:
                if name == "actual" and row.month <= _last(year):
                    invested[row.object] -= int(row.ore)
                continue
            told.add(name)
            piece = Piece(None, "", row.object, row.month, int(row.ore))
            getattr(sums[row.object], name).append(piece)
    names = cube.object_names(connection, _ledgers(year, before))

    def standing(code: str, found: _Sums) -> Standing:
        budget, outcome, last = _courses(year, before, found, told)
        name = names.get((dimension, code), "") if code else ""
        item = Item(code, name, budget, outcome)
        own = invested.get(code) if code else None
        return Standing(item, "", UNMAPPED, last, own)

    items = [standing(code, sums[code]) for code in {*sums, *invested}]
    rest = standing("", _rest(year, before, sums))
    count = year.shown
    return Ranked(
        ranked([each for each in items if _says(each)], count),
        rest if _says(rest) else None,
        "budget" in told,
    )


def _scenarios(year: Months, before: Months | None) -> dict[str, int]:
    """The ledgers by what they are of."""
    found = {"budget": year.budget, "actual": year.actual}
    if before is not None and len(before.months) == len(year.months):
        found["before"] = before.actual
    return {name: ledger.id for name, ledger in found.items() if ledger}


def _last(year: Months) -> str:
    """The last month that is summed up."""
    return year.months[year.shown - 1] if year.shown else ""


def _courses(
    year: Months, before: Months | None, found: _Sums, told: set[str]
) -> tuple[Course, Course, Course]:
    whole = len(year.months)
    last = before.known if before else 0
    # The months of the year before are named by this year's, place by place.
    months = (year.months, year.months, before.months if before else year.months)
    known = (whole, year.known, last)
    budget, outcome, earlier = (
        course(pieces, of, count, there=name in told)
        for name, pieces, of, count in zip(
            ("budget", "actual", "before"),
            (found.budget, found.actual, found.before),
            months,
            known,
            strict=True,
        )
    )
    return budget, outcome, earlier


def _rest(year: Months, before: Months | None, sums: Mapping[str, _Sums]) -> _Sums:
    """What is booked without an object: all, less what the objects have."""
    net = year.posts[-1]

    def left(whole: Sequence[Piece], name: str) -> list[Piece]:
        taken = [piece for each in sums.values() for piece in getattr(each, name)]
        return [*whole, *(piece._replace(ore=-piece.ore) for piece in taken)]

    return _Sums(
        left(year.of_post(net, "budget"), "budget"),
        left(year.of_post(net, "actual"), "actual"),
        left(before.of_post(net, "actual"), "before") if before else [],
    )


def _object_rows(
    connection: sa.Connection, ledger: int, dimension: int
) -> Sequence[sa.Row[tuple[object, ...]]]:
    """The amounts of objects by month: income and costs apart from fixed assets."""
    table = schema.ledger_balances
    fixed = sa.func.substr(table.c.account, 1, 2).in_(_FIXED)
    balance = sa.func.substr(table.c.account, 1, 1).in_(_BALANCE)
    query = (
        sa.select(
            table.c.object,
            table.c.month,
            fixed.label("fixed"),
            sa.func.sum(table.c.ore).label("ore"),
        )
        .where(
            table.c.ledger_id == ledger,
            table.c.dimension == dimension,
            sa.or_(fixed, sa.not_(balance)),
        )
        .group_by(table.c.object, table.c.month, fixed)
        .order_by(table.c.object, table.c.month)
    )
    return connection.execute(query).all()


def objects_accounts(
    connection: sa.Connection, year: Months, dimension: int, code: str
) -> list[Standing]:
    """The accounts of one object, each under the line that has it."""
    found: dict[str, _Sums] = defaultdict(_Sums)
    told: set[str] = set()
    for name, ledger in _scenarios(year, None).items():
        table = schema.ledger_balances
        query = sa.select(table.c.account, table.c.month, table.c.ore).where(
            table.c.ledger_id == ledger,
            table.c.dimension == dimension,
            table.c.object == code,
        )
        for row in connection.execute(query):
            if row.account.startswith(_BALANCE):
                continue
            told.add(name)
            piece = Piece(None, row.account, code, row.month, int(row.ore))
            getattr(found[row.account], name).append(piece)
    names = cube.account_names(connection, _ledgers(year, None))
    items = []
    for account, sums in found.items():
        budget, outcome, last = _courses(year, None, sums, told)
        post = _post_of(year, account)
        item = Item(account, names.get(account, ""), budget, outcome)
        kind = post.kind if post else UNMAPPED
        items.append(Standing(item, post.label if post else "", kind, last))
    return list(ranked([each for each in items if _says(each)], year.shown))


def _post_of(year: Months, account: str) -> Post | None:
    """The line that has an account, the first where several share it."""
    return next(
        (
            post
            for post in leaves(year)
            for scenario in ("actual", "budget")
            if any(p.account == account for p in year.of_post(post, scenario))
        ),
        None,
    )


def _ledgers(year: Months, before: Months | None) -> list[int]:
    """Those that names are asked of; the latest decides, so it stands last."""
    there = [before.actual if before else None, year.budget, year.actual]
    return [each.id for each in there if each]


def _says(found: Standing) -> bool:
    return bool(found.invested) or any(
        ore
        for each in (found.item.budget, found.item.outcome, found.before)
        for ore in (*each.months, each.total)
    )


def capital_costs(year: Months) -> int | None:
    """The deviation of the capital costs so far, öre; above 0 is better.

    Of the line of that name; else, in Kommun-Bas, of the accounts of depreciation.
    ``None`` where there is neither, or a side of it is not known.
    """
    post = next((each for each in leaves(year) if rules.is_line(each.label)), None)
    if post is not None:
        budget, outcome = post.budget, post.outcome
    elif _is_municipal(year):
        budget, outcome = (_depreciation(year, name) for name in ("budget", "actual"))
    else:
        return None
    return _minus(outcome.until(year.shown), budget.until(year.shown))


def _depreciation(year: Months, scenario: str) -> Course:
    net = year.posts[-1]
    mine = [p for p in year.of_post(net, scenario) if rules.is_account(p.account)]
    return year.course(scenario, mine, net)


def _is_municipal(year: Months) -> bool:
    """Whether the ledger names Kommun-Bas: 79 is something else in other charts."""
    ledger = year.actual or year.budget
    return ledger is not None and "kommun" in ledger.chart.casefold()
