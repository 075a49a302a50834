"""What deviates most: lines, accounts, objects and projects beside last year.

Öre in the internal sign. What a scenario does not tell apart is ``None``, not 0.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from data_access.ledger import cube
from data_access.ledger.cube import Piece
from data_access.ledger.months import (
    NET,
    Course,
    Months,
    Post,
    unknown,
)
from data_access.ledger.opening import Item
from data_access.rules import capital_costs as rules


@dataclass(frozen=True)
class Standing:
    """A line, an account of a line, or an object; with the year before.

    Attributes:
        item: Code, name, budget and outcome.
        post: The label of its line; "" for an object, that many lines share.
        kind: Of the line; "unmapped" for an object, that holds all kinds.
        before: Outcome of the year before.
        invested: What of it is booked as fixed assets so far, spending positive.
        invested_before: The same of the year before.
    """

    item: Item
    post: str
    kind: str
    before: Course
    invested: int | None = None
    invested_before: int | None = None

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


def _minus(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one - other


def ranked(items: Sequence[Standing], count: int) -> tuple[Standing, ...]:
    """Sort by size of deviation; what has none comes last, by size of change."""

    def key(item: Standing) -> tuple[bool, int, int, str]:
        deviation, change = item.deviation(count), item.change(count)
        outcome = item.till(count)[1]
        booked = outcome if outcome is not None else item.invested
        size = abs(change if change is not None else booked or 0)
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
    return Ranked(ranked(items, year.shown), has_budget=year.budget is not None)


def by_account(
    connection: sa.Connection, year: Months, before: Months | None
) -> Ranked:
    """The accounts of each line."""
    names = cube.account_names(connection, ledgers_of(year, before))
    items = [
        each for post in leaves(year) for each in _accounts(year, before, post, names)
    ]
    return Ranked(ranked(items, year.shown), has_budget=year.budget is not None)


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
    return [each for each in found if says(each)]


def _by_account(pieces: Sequence[Piece]) -> dict[str, list[Piece]]:
    found: dict[str, list[Piece]] = defaultdict(list)
    for piece in pieces:
        found[piece.account].append(piece)
    return found


def ledgers_of(year: Months, before: Months | None) -> list[int]:
    """Those that names are asked of; the latest decides, so it stands last."""
    there = [before.actual if before else None, year.budget, year.actual]
    return [each.id for each in there if each]


def says(found: Standing) -> bool:
    """Whether anything is booked or budgeted on it."""
    return bool(found.invested or found.invested_before) or any(
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
