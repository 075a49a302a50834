"""What changed since last month: by line, by account, and in months once closed.

Öre in the internal sign.
"""

from calendar import monthrange
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from data_access.ledger import cube, duck, rows, stored
from data_access.ledger.cube import Piece
from data_access.ledger.deviating import Standing
from data_access.ledger.months import Course, Months
from data_access.ledger.stored import Stored
from data_access.rules.mapping import Rules
from data_access.store import schema

#: How many of the largest vouchers of a month are told.
LARGEST = 5

_LARGEST = """
SELECT account, series, number, min(day), arg_max(
  coalesce(nullif(row_text, ''), text), abs(ore)), sum(ore)::BIGINT AS ore
FROM read_parquet(?)
WHERE day BETWEEN ? AND ? AND list_contains(?, account)
GROUP BY account, series, number
ORDER BY abs(sum(ore)) DESC, min(line) LIMIT ?
"""


@dataclass(frozen=True)
class Turn:
    """A month against its budget and against the month before; what is known."""

    outcome: int | None
    budget: int | None
    earlier: int | None

    @property
    def deviation(self) -> int | None:
        """Outcome − budget: above 0 is better."""
        return _minus(self.outcome, self.budget)

    @property
    def change(self) -> int | None:
        """Outcome − the month before: above 0 is better."""
        return _minus(self.outcome, self.earlier)


@dataclass(frozen=True)
class Large:
    """What a voucher among the largest of a month has on an account; income +."""

    account: str
    series: str
    number: str
    day: date
    text: str
    ore: int


@dataclass(frozen=True)
class Altered:
    """A figure of a month that a later import made another after it was closed.

    Attributes:
        month: "2021-03".
        line: The line's label; "" for accounts without a rule.
        kind: Of the line.
        account: Its number.
        before: What the earlier import said.
        after: What the later one says.
        closed_on: The day that the month was closed.
        later: The later import's ledger.
    """

    month: str
    line: str
    kind: str
    account: str
    before: int
    after: int
    closed_on: date
    later: Stored


def _minus(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one - other


def turn(budget: Course, outcome: Course, before: Course, count: int) -> Turn:
    """The last of so many months; before the first stands last year's last.

    Args:
        budget: By month.
        outcome: By month.
        before: Outcome of the year before, by month.
        count: How many months there are.
    """
    if not count:
        return Turn(None, None, None)
    place = count - 1
    earlier = outcome.months[place - 1] if place else before.months[-1]
    return Turn(outcome.months[place], budget.months[place], earlier)


def turned(items: Sequence[Standing], count: int) -> list[tuple[Standing, Turn]]:
    """Accounts by how much they changed since last month, the largest first."""
    found = [
        (each, turn(each.item.budget, each.item.outcome, each.before, count))
        for each in items
    ]
    known = [(each, its) for each, its in found if its.change]
    return sorted(
        known, key=lambda pair: (-abs(pair[1].change or 0), pair[0].item.code)
    )


def days(month: str) -> tuple[date, date]:
    """The first and last day of a month."""
    first = date.fromisoformat(f"{month}-01")
    return first, first.replace(day=monthrange(first.year, first.month)[1])


def largest(
    connection: sa.Connection, ledger: Stored, month: str, accounts: Sequence[str]
) -> list[Large]:
    """The largest vouchers of a month on some accounts."""
    if not ledger.rows_sha256 or not accounts:
        return []
    file = rows.at_hand(connection, ledger.id, ledger.rows_sha256)
    asked = [str(file), *days(month), list(accounts), LARGEST]
    with duck.cursor() as cursor:
        found = cursor.execute(_LARGEST, asked).fetchall()
    return [
        Large(account, series or "", number or "", day, text or "", int(ore))
        for account, series, number, day, text, ore in found
    ]


def altered(connection: sa.Connection, year: Months) -> list[Altered]:
    """What imports changed of the outcome in months that were closed by then.

    Each import of the year that took the place of another is held against that
    one, the latest first.
    """
    if year.actual is None:
        return []
    there = stored.every(connection, year.actual.board)
    closed = _closed(connection, year)
    imported = _imported(connection, there)
    found: list[Altered] = []
    later = year.actual
    while True:
        earlier = next((s for s in reversed(there) if s.replaced_by == later.id), None)
        if earlier is None:
            return found
        shut = {
            month: day for month, day in closed.items() if day <= imported[later.id]
        }
        found += _between(connection, year.rules, (earlier, later), shut)
        later = earlier


def _between(
    connection: sa.Connection,
    rules: Rules,
    pair: tuple[Stored, Stored],
    shut: Mapping[str, date],
) -> list[Altered]:
    """What differs between two ledgers in the months that were closed."""
    if not shut:
        return []
    sums = [_sums(cube.pieces(connection, each.id, rules), shut) for each in pair]
    kinds = {key: kind for each in sums for key, (kind, _) in each.items()}
    found = []
    for key in sorted(kinds):
        before, after = (each.get(key, ("", 0))[1] for each in sums)
        if before != after:
            month, line, account = key
            kind, day = kinds[key], shut[month]
            found.append(
                Altered(month, line, kind, account, before, after, day, pair[1])
            )
    return found


def _sums(
    pieces: Sequence[Piece], months: Mapping[str, date]
) -> dict[tuple[str, str, str], tuple[str, int]]:
    """Month, line and account -> kind and öre."""
    found: dict[tuple[str, str, str], int] = defaultdict(int)
    kinds: dict[tuple[str, str, str], str] = {}
    for piece in pieces:
        if piece.month not in months:
            continue
        key = (piece.month, piece.rule.line if piece.rule else "", piece.account)
        kinds[key] = piece.rule.kind if piece.rule else "unmapped"
        found[key] += piece.ore
    return {key: (kinds[key], ore) for key, ore in found.items()}


def _closed(connection: sa.Connection, year: Months) -> dict[str, date]:
    """The months of a year that are closed, each with the day that it was."""
    table = schema.closed_months
    board = year.actual.board if year.actual else 0
    query = sa.select(table).where(table.c.board_id == board)
    found = {f"{r.year}-{r.month:02}": r.closed_on for r in connection.execute(query)}
    return {month: found[month] for month in year.months if month in found}


def _imported(connection: sa.Connection, there: Sequence[Stored]) -> dict[int, date]:
    """The day that each ledger's file came."""
    table = schema.imports
    query = sa.select(table.c.id, table.c.started_at)
    numbers = {each.import_id for each in there}
    found = {
        row.id: row.started_at.date()
        for row in connection.execute(query.where(table.c.id.in_(numbers)))
    }
    return {each.id: found[each.import_id] for each in there}
