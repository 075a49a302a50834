"""Objects and projects beside each other: what deviates, and what is invested.

Öre in the internal sign; investments have spending positive.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import sqlalchemy as sa

from data_access.ledger import cube
from data_access.ledger.cube import Piece
from data_access.ledger.deviating import (
    Ranked,
    Standing,
    leaves,
    ledgers_of,
    ranked,
    says,
)
from data_access.ledger.months import UNMAPPED, Course, Months, Post, course
from data_access.ledger.opening import Item
from data_access.rules.mapping import COST
from data_access.store import schema

#: Balance accounts: what is booked on the first of them is an investment.
_BALANCE, _FIXED = ("1", "2"), ("10", "11", "12")


@dataclass(frozen=True)
class Dimension:
    """What a ledger tells objects apart by: its number and name."""

    number: int
    name: str


@dataclass
class _Sums:
    """Pieces of one object, by scenario."""

    budget: list[Piece] = field(default_factory=list)
    actual: list[Piece] = field(default_factory=list)
    before: list[Piece] = field(default_factory=list)


def dimensions(connection: sa.Connection, year: Months) -> list[Dimension]:
    """The dimensions that the ledgers of a year tell objects apart by."""
    table = schema.ledger_balances.c
    ledgers = ledgers_of(year, None)
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
    invested: dict[str, dict[str, int]] = {"actual": {}, "before": {}}
    told: set[str] = set()
    for name, ledger in _scenarios(year, before).items():
        for row in _object_rows(connection, ledger, dimension):
            if not row.fixed:
                told.add(name)
                piece = Piece(None, "", row.object, row.month, int(row.ore))
                getattr(sums[row.object], name).append(piece)
            elif name in invested and row.month <= _last(year, name, before):
                of = invested[name]
                of[row.object] = of.get(row.object, 0) - int(row.ore)
    names = cube.object_names(connection, ledgers_of(year, before))

    def standing(code: str, found: _Sums) -> Standing:
        budget, outcome, last = _courses(year, before, found, told)
        name = names.get((dimension, code), "") if code else ""
        own = [each.get(code) if code else None for each in invested.values()]
        return Standing(Item(code, name, budget, outcome), "", UNMAPPED, last, *own)

    codes = {*sums, *invested["actual"], *invested["before"]}
    items = [standing(code, sums[code]) for code in sorted(codes)]
    rest = standing("", _rest(year, before, sums))
    count = year.shown
    return Ranked(
        ranked([each for each in items if says(each)], count),
        rest if says(rest) else None,
        "budget" in told,
    )


def _scenarios(year: Months, before: Months | None) -> dict[str, int]:
    """The ledgers by what they are of."""
    found = {"budget": year.budget, "actual": year.actual}
    if before is not None and len(before.months) == len(year.months):
        found["before"] = before.actual
    return {name: ledger.id for name, ledger in found.items() if ledger}


def _last(year: Months, name: str, before: Months | None) -> str:
    """The last month that is summed up; of the year before the one named alike."""
    of = before if name == "before" and before else year
    return of.months[year.shown - 1] if year.shown else ""


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
        .group_by(table.c.object, table.c.month, sa.text("fixed"))
        .order_by(table.c.object, table.c.month)
    )
    return connection.execute(query).all()


def accounts(
    connection: sa.Connection, year: Months, dimension: int, code: str
) -> list[Standing]:
    """The accounts of one object, each under the line that has it.

    Those of fixed assets are of no line; their amounts are like costs.
    """
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
            if row.account.startswith(_BALANCE) and not is_fixed(row.account):
                continue
            told.add(name)
            piece = Piece(None, row.account, code, row.month, int(row.ore))
            getattr(found[row.account], name).append(piece)
    names = cube.account_names(connection, ledgers_of(year, None))
    items = []
    for account, sums in found.items():
        budget, outcome, last = _courses(year, None, sums, told)
        post = _post_of(year, account)
        item = Item(account, names.get(account, ""), budget, outcome)
        kind = post.kind if post else COST if is_fixed(account) else UNMAPPED
        items.append(Standing(item, post.label if post else "", kind, last))
    return list(ranked([each for each in items if says(each)], year.shown))


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


def is_fixed(account: str) -> bool:
    """Whether an account is of fixed assets: what is booked there is invested."""
    return account.startswith(_FIXED)
