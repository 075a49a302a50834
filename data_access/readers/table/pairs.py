"""Which columns are differences of which, or sums of which: proved by the rows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from data_access.readers.found import ColumnRole, Kind
from data_access.readers.table import words
from data_access.readers.table.columns import Planned
from data_access.rules.conventions import Difference, difference
from data_access.rules.sums import Item, add_up_columns

_LEVELS = ("budget", "outcome", "forecast", "previous_year")
_ACTUAL = ("forecast", "outcome", "previous_year")
#: Rows that must tell the same before a column without a word is a difference.
_ROWS = 2
_LONGEST = 13


@dataclass(frozen=True)
class Across:
    """Column ``column`` is the sum of ``parts``: pairs of a column and a factor."""

    column: int
    parts: tuple[tuple[int, int], ...]


def differences(columns: Sequence[Planned], items: Sequence[Item]) -> list[Difference]:
    """For each deviation the two columns that it is the difference of."""
    found = []
    for at, column in enumerate(columns):
        if column.role == "deviation":
            best = _best(at, columns, items)
            if best:
                found.append(best)
    return found


def with_roles(
    columns: Sequence[Planned], items: Sequence[Item], kind: Kind
) -> list[Planned]:
    """Give a column without a telling word the role that its figures prove.

    In an action plan every amount is an effect that is expected, whatever its
    year, unless its head says that it has come; of a cause it is a part of the
    deviation.
    """
    whole: dict[Kind, ColumnRole] = {"action_plan": "forecast", "causes": "deviation"}
    if kind in whole:
        return [
            replace(c, role=whole[kind])
            if c.amounts and not (c.role == "outcome" and words.is_achieved(c.head.all))
            else c
            for c in columns
        ]
    settled = list(columns)
    for at, column in enumerate(columns):
        if column.amounts and column.role is None:
            best = _best(at, columns, items)
            if best and not best.broken and best.told >= min(_ROWS, len(items)):
                settled[at] = replace(column, role="deviation")
    return settled


def with_periods(
    columns: Sequence[Planned], found: Sequence[Difference], kind: Kind
) -> list[Planned]:
    """A deviation is of the period of its columns.

    An appropriation for investments is the year's, whatever it is held against;
    so is a budget where nothing in the table is of a part of the year.
    """
    settled = list(columns)
    part = any(column.period == "period" for column in columns)
    whole = any(column.period == "year" for column in columns)
    for at, column in enumerate(settled):
        yearly = kind == "investments" or (whole and not part)
        if column.role == "budget" and not column.period and yearly:
            settled[at] = replace(column, period="year")
    for each in found:
        told = settled[each.actual].period or settled[each.budget].period
        for at in (each.budget, each.column):
            if not settled[at].period:
                settled[at] = replace(settled[at], period=told)
    return settled


def _best(
    at: int, columns: Sequence[Planned], items: Sequence[Item]
) -> Difference | None:
    tried = [
        (difference(items, at, actual, budget), _nearness(at, actual, budget, columns))
        for actual, budget in _candidates(at, columns)
    ]
    possible = [(each, near) for each, near in tried if each.told >= len(each.broken)]
    best = max(
        possible, key=lambda e: (e[0].told - len(e[0].broken), e[1]), default=None
    )
    if best is None:
        return None
    # Figures that tell nothing leave it to the heads, and only to clear ones.
    return best[0] if best[0].told or best[1] > 0 else None


def _candidates(at: int, columns: Sequence[Planned]) -> Iterator[tuple[int, int]]:
    levels = [
        place
        for place, column in enumerate(columns)
        if place != at and column.amounts and (column.role in _LEVELS)
    ]
    for first in levels:
        for second in levels:
            if first != second and _ordered(columns[first], columns[second]):
                yield first, second


def _ordered(actual: Planned, budget: Planned) -> bool:
    """Whether two columns can be actual and budget, in that order."""
    if budget.role == "budget":
        return actual.role in _ACTUAL or (
            actual.role == "budget" and (actual.year or 0) > (budget.year or 0)
        )
    if actual.role == "budget":
        return False
    if budget.role == "previous_year":
        return actual.role != "previous_year" or actual.at > budget.at
    if actual.role == budget.role:
        return actual.at > budget.at
    return actual.role == "forecast" and budget.role == "outcome"


def _nearness(at: int, actual: int, budget: int, columns: Sequence[Planned]) -> float:
    """How well the heads of three columns belong together."""
    own, first, second = columns[at], columns[actual], columns[budget]
    near = 0.0
    if own.head.block:
        near += 2 * ((first.head.block == own.head.block) - 0.5)
        near += 2 * ((second.head.block == own.head.block) - 0.5)
    name = words.simple(own.head.name)
    for column in (first, second):
        role = column.role or ""
        said = {"forecast": "prognos", "outcome": "utfall", "budget": "budget"}
        near += (said.get(role, "—") in name) * 1.0
        near += bool(own.period and own.period == column.period) * 0.5
        near += _shared(name, column.head.name) * 0.1
    near += (second.role == "budget") * 1.0
    return near - 0.05 * (abs(at - actual) + abs(at - budget))


def _shared(name: str, other: str) -> int:
    return len(set(name.split()) & set(words.simple(other).split()))


def across(columns: Sequence[Planned], items: Sequence[Item]) -> list[Across]:
    """Columns that sum the ones beside them: a granted total, months, a net."""
    found = []
    for at, column in enumerate(columns):
        if column.amounts and column.role != "deviation":
            sum_ = next(_proved(at, columns, items), None)
            if sum_:
                found.append(sum_)
    return found


def _proved(
    at: int, columns: Sequence[Planned], items: Sequence[Item]
) -> Iterator[Across]:
    total = words.is_sum(columns[at].head.name) or words.is_net(columns[at].head.name)
    for parts in _spans(at, columns):
        score = add_up_columns(items, at, parts)
        need = 1 if total and all(factor > 0 for _, factor in parts) else _ROWS
        if (
            score.agree >= min(need, max(1, len(items)))
            and (not score.disagree or (total and score.agree > 2 * score.disagree))
            and (total or score.digits >= 6)
        ):
            yield Across(at, parts)


def _spans(
    at: int, columns: Sequence[Planned]
) -> Iterator[tuple[tuple[int, int], ...]]:
    """Neighbouring columns of the same block or role, longest runs first."""
    before = _alike(at, columns, -1)
    after = _alike(at, columns, 1)
    for run in (before, after):
        for length in range(min(len(run), _LONGEST), 1, -1):
            yield tuple((other, 1) for other in sorted(run[:length]))
    if words.is_net(columns[at].head.name):
        yield from _nets(at, columns)


def _nets(at: int, columns: Sequence[Planned]) -> Iterator[tuple[tuple[int, int], ...]]:
    """Income and cost of the same role, wherever they stand, either way."""
    own = columns[at]
    alike = {
        words.row_kind(other.head.name): place
        for place, other in reversed(list(enumerate(columns)))
        if other.amounts
        and (other.role, other.head.block, other.period)
        == (own.role, own.head.block, own.period)
    }
    if {"income", "cost"} <= set(alike):
        income, cost = alike["income"], alike["cost"]
        yield ((income, 1), (cost, 1))
        yield ((income, 1), (cost, -1))
        yield ((income, -1), (cost, 1))


def _alike(at: int, columns: Sequence[Planned], step: int) -> list[int]:
    own = columns[at]
    found = []
    place = at + step
    while 0 <= place < len(columns):
        other = columns[place]
        if not other.amounts or other.role != own.role:
            break
        if own.head.block and other.head.block != own.head.block:
            break
        found.append(place)
        place += step
    return found
