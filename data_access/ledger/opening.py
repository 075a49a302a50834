"""A line opened: its accounts, an account's objects, and the vouchers behind them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from data_access.ledger import cube, duck, rows
from data_access.ledger.cube import Piece
from data_access.ledger.months import Course, Months, Post, unknown
from data_access.ledger.stored import Stored
from data_access.readers.ledger import WHOLE
from data_access.store import schema

#: How many voucher rows a page of them has.
PAGE = 50

_COUNT = "SELECT count(*), coalesce(sum(ore), 0)::BIGINT"
_LIST = "SELECT series, number, day, coalesce(nullif(row_text, ''), text), objects, ore"


@dataclass(frozen=True)
class Item:
    """An account or an object of a line: code, name, and its amounts."""

    code: str
    name: str
    budget: Course
    outcome: Course


@dataclass(frozen=True)
class Split:
    """An account by the objects of a dimension.

    Attributes:
        dimension: Its number.
        name: As the file has it.
        items: By object, those with amounts.
        rest: What of the line's account has no object, if anything.
        is_whole: Whether the objects are of the whole account though the line has
            only some of it: another dimension tells which.
    """

    dimension: int
    name: str
    items: tuple[Item, ...]
    rest: Item | None
    is_whole: bool = False


@dataclass(frozen=True)
class Asked:
    """Which voucher rows are asked for.

    Attributes:
        account: Of that account.
        first: From this day on, if one.
        last: Till this day, if one.
        within: With one of these objects; of any where empty.
        without: With none of these.
        dimension: Of the objects.
        page: 1 is the first.
    """

    account: str
    first: date | None = None
    last: date | None = None
    within: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    dimension: int = 0
    page: int = 1


@dataclass(frozen=True)
class VoucherRow:
    """A row of a voucher; ``objects`` are "dimension:code", ``ore`` income +."""

    series: str
    number: str
    day: date
    text: str
    objects: tuple[str, ...]
    ore: int


@dataclass(frozen=True)
class Vouchers:
    """A page of voucher rows by day, how many there are in all, and their sum."""

    rows: tuple[VoucherRow, ...]
    total: int
    ore: int

    @property
    def pages(self) -> int:
        """How many pages there are; one at least."""
        return max(1, -(-self.total // PAGE))


def accounts(connection: sa.Connection, year: Months, post: Post) -> list[Item]:
    """The accounts of a line, those with amounts."""
    found: dict[str, dict[str, list[Piece]]] = defaultdict(lambda: defaultdict(list))
    for scenario in ("budget", "actual"):
        for piece in year.of_post(post, scenario):
            found[piece.account][scenario].append(piece)
    names = cube.account_names(connection, _ledgers(year))
    items = [
        Item(
            account,
            names.get(account, ""),
            year.course("budget", pieces["budget"], post),
            year.course("actual", pieces["actual"], post),
        )
        for account, pieces in sorted(found.items())
    ]
    return [item for item in items if _says(item)]


def _ledgers(year: Months) -> list[int]:
    return [each.id for each in (year.budget, year.actual) if each]


def _says(item: Item) -> bool:
    return any(
        ore
        for each in (item.budget, item.outcome)
        for ore in (*each.months, each.total)
    )


def splits(
    connection: sa.Connection, year: Months, post: Post, account: str
) -> list[Split]:
    """A line's account by each dimension that tells its objects apart."""
    names = cube.object_names(connection, _ledgers(year))
    found: dict[int, dict[str, dict[str, list[Piece]]]] = defaultdict(
        lambda: defaultdict(lambda: defaultdict(list))
    )
    for ledger in (year.budget, year.actual):
        for row in _objects(connection, ledger, account):
            piece = Piece(None, account, row.object, row.month, int(row.ore))
            found[row.dimension][row.object][row.scenario].append(piece)
    return [
        _split(year, post, account, dimension, objects, names)
        for dimension, objects in sorted(found.items())
    ]


def _objects(
    connection: sa.Connection, ledger: Stored | None, account: str
) -> Sequence[sa.Row[Any]]:
    if ledger is None:
        return []
    table = schema.ledger_balances
    query = sa.select(table, sa.literal(ledger.scenario).label("scenario")).where(
        table.c.ledger_id == ledger.id,
        table.c.account == account,
        table.c.dimension != WHOLE,
    )
    return connection.execute(query.order_by(table.c.object, table.c.month)).all()


def _split(  # noqa: PLR0913, PLR0917 -- all that tells an account's objects
    year: Months,
    post: Post,
    account: str,
    dimension: int,
    objects: Mapping[str, Mapping[str, list[Piece]]],
    names: Mapping[tuple[int, str], str],
) -> Split:
    within, without = bounds(year, post, account)
    ruled = dimension == year.rules.dimension
    shown = {
        code: pieces
        for code, pieces in sorted(objects.items())
        if not ruled or ((not within or code in within) and code not in without)
    }
    # What is not told apart in this dimension is not 0 there.
    told_apart = {scenario for pieces in objects.values() for scenario in pieces}

    def drawn(scenario: str, pieces: Sequence[Piece]) -> Course:
        known = scenario in told_apart
        return year.course(scenario, pieces, post) if known else unknown(year)

    items = [
        Item(
            code,
            names.get((dimension, code), ""),
            drawn("budget", pieces.get("budget", [])),
            drawn("actual", pieces.get("actual", [])),
        )
        for code, pieces in shown.items()
    ]
    partly = bool(within or without) and not ruled
    left = _left(year, post, account, shown)
    rest = Item(
        "", "", drawn("budget", left["budget"]), drawn("actual", left["actual"])
    )
    name = names.get((dimension, ""), "")
    told = tuple(item for item in items if _says(item))
    is_rest = not partly and _says(rest)
    return Split(dimension, name, told, rest if is_rest else None, partly)


def _left(
    year: Months,
    post: Post,
    account: str,
    shown: Mapping[str, Mapping[str, list[Piece]]],
) -> dict[str, list[Piece]]:
    """What of the line's account none of the objects has, by scenario."""
    left: dict[str, list[Piece]] = {}
    for scenario in ("budget", "actual"):
        mine = [p for p in year.of_post(post, scenario) if p.account == account]
        named = [p for each in shown.values() for p in each.get(scenario, ())]
        left[scenario] = [*mine, *(p._replace(ore=-p.ore) for p in named)]
    return left


def bounds(
    year: Months, post: Post, account: str
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Which objects of an account a line has, and which other lines have.

    The objects that the line has by rules of objects, empty where it has all that
    no other has; and those that others have.
    """
    mine: set[str] = set()
    others: set[str] = set()
    rest = False
    for scenario, pieces in year.pieces.items():
        own = set(year.of_post(post, scenario))
        for piece in pieces:
            if piece.account != account:
                continue
            if piece not in own:
                others.add(piece.object)
            elif piece.object:
                mine.add(piece.object)
            else:
                rest = True
    if rest:
        return (), tuple(sorted(others - {""}))
    return tuple(sorted(mine)), ()


def vouchers(connection: sa.Connection, ledger: Stored, asked: Asked) -> Vouchers:
    """A page of the voucher rows that are asked for."""
    if not ledger.rows_sha256:
        return Vouchers((), 0, 0)
    file = rows.at_hand(connection, ledger.id, ledger.rows_sha256)
    where, values = _where(asked)
    rest = f"FROM read_parquet(?) WHERE {where}"
    skipped = PAGE * (max(asked.page, 1) - 1)
    counted = f"{_COUNT} {rest}"
    listed = f"{_LIST} {rest} ORDER BY day, line LIMIT {PAGE} OFFSET {skipped}"
    with duck.cursor() as cursor:
        count, ore = cursor.execute(counted, [str(file), *values]).fetchone() or (0, 0)
        found = cursor.execute(listed, [str(file), *values]).fetchall()
    return Vouchers(tuple(_row(row) for row in found), int(count), int(ore))


def _where(asked: Asked) -> tuple[str, list[Any]]:
    """The condition of what is asked for, and the values in it."""
    named = (
        ("account = ?", asked.account),
        ("day >= ?", asked.first),
        ("day <= ?", asked.last),
        ("list_has_any(objects, ?)", _coded(asked, asked.within)),
        ("NOT list_has_any(objects, ?)", _coded(asked, asked.without)),
    )
    wanted = [(condition, value) for condition, value in named if value]
    return " AND ".join(each for each, _ in wanted), [value for _, value in wanted]


def _coded(asked: Asked, codes: Sequence[str]) -> list[str]:
    """Objects as the rows have them."""
    return [f"{asked.dimension}:{code}" for code in codes]


def _row(row: Sequence[Any]) -> VoucherRow:
    series, number, day, text, objects, ore = row
    return VoucherRow(
        str(series or ""),
        str(number or ""),
        day,
        str(text or ""),
        tuple(objects or ()),
        int(ore),
    )
