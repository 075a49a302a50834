"""Kontrollprognos: where the year would end by what is known so far.

By season where earlier years tell how much of a year has passed at this time of it;
else by run rate. Whole öre in the internal sign, + is better than budget. It stands
beside the board's own forecast and never in its place; how far the same method
missed earlier years is told with it, not a made-up probability.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from data_access.rules.rounding import divide

MONTHS = 12

Method = Literal["season", "run_rate"]


@dataclass(frozen=True)
class Known:
    """A year at one time of it: what is known of the period and of the year.

    Attributes:
        year: Calendar year.
        income: Outcome of the period; ``None`` where it is not known.
        cost: Likewise, negative.
        net: The result, of which income and cost may be only the greater part.
        deviation: Of the net in the period.
        budget: Net, of the year.
        income_year: Outcome of the whole year; ``None`` where it has not ended.
        cost_year: Likewise.
        net_year: Likewise.
    """

    year: int
    income: int | None = None
    cost: int | None = None
    net: int | None = None
    deviation: int | None = None
    budget: int | None = None
    income_year: int | None = None
    cost_year: int | None = None
    net_year: int | None = None


@dataclass(frozen=True)
class Miss:
    """How an earlier year ended beside what the same method gave: end − forecast."""

    year: int
    ore: int


@dataclass(frozen=True)
class Control:
    """A control forecast.

    Attributes:
        method: season or run_rate.
        level: The year's net.
        deviation: That level − the year's budget.
        misses: Of the same method at the same time of earlier years, oldest first.
    """

    method: Method
    level: int
    deviation: int
    misses: tuple[Miss, ...] = ()

    @property
    def range(self) -> tuple[int, int] | None:
        """The deviation with the least and the most of the misses, if there are any."""
        if not self.misses:
            return None
        found = [miss.ore for miss in self.misses]
        return self.deviation + min(found), self.deviation + max(found)


def control(now: Known, earlier: Sequence[Known], months: int) -> Control | None:
    """The control forecast of a year, by season where it can be.

    Args:
        now: The year, at a time of it.
        earlier: Years before at the same time, in any order.
        months: How many months have passed.

    Returns:
        ``None`` where neither method has what it needs.
    """
    return season(now, earlier) or run_rate(now, earlier, months)


def run_rate(now: Known, earlier: Sequence[Known], months: int) -> Control | None:
    """The period's deviation goes on as it has been."""
    level = _straight(now, months)
    if level is None or now.budget is None:
        return None
    misses = tuple(
        Miss(each.year, each.net_year - found)
        for each in sorted(earlier, key=lambda each: each.year)
        if each.net_year is not None and (found := _straight(each, months)) is not None
    )
    return Control("run_rate", level, level - now.budget, misses)


def season(now: Known, earlier: Sequence[Known]) -> Control | None:
    """So much of income and of cost has come as in earlier years by this time."""
    before = sorted(earlier, key=lambda each: each.year)
    level = _seasonal(now, before)
    if level is None or now.budget is None:
        return None
    misses = tuple(
        Miss(each.year, each.net_year - found)
        for place, each in enumerate(before)
        if each.net_year is not None
        and (found := _seasonal(each, before[:place])) is not None
    )
    return Control("season", level, level - now.budget, misses)


def _straight(year: Known, months: int) -> int | None:
    if year.deviation is None or year.budget is None or not 0 < months <= MONTHS:
        return None
    return year.budget + divide(year.deviation * MONTHS, months)


def _seasonal(year: Known, before: Sequence[Known]) -> int | None:
    """Income and cost by their shares; what else there is goes on as it has been."""
    if year.net is None or year.income is None or year.cost is None:
        return None
    income = _whole(year.income, [(e.income, e.income_year) for e in before])
    cost = _whole(year.cost, [(e.cost, e.cost_year) for e in before])
    if income is None or cost is None:
        return None
    rest = year.net - year.income - year.cost
    others = _whole(rest, [(_rest(e), _rest_year(e)) for e in before]) if rest else 0
    return None if others is None else income + cost + others


def _rest(year: Known) -> int | None:
    if year.net is None or year.income is None or year.cost is None:
        return None
    return year.net - year.income - year.cost


def _rest_year(year: Known) -> int | None:
    if year.net_year is None or year.income_year is None or year.cost_year is None:
        return None
    return year.net_year - year.income_year - year.cost_year


def _whole(period: int, years: Sequence[tuple[int | None, int | None]]) -> int | None:
    """A period grown to a year by the mean of what the period was of earlier years.

    The years weigh as much as they came to, so that the share is of them together.
    """
    known = [(p, y) for p, y in years if p is not None and y is not None]
    passed, whole = sum(p for p, _ in known), sum(y for _, y in known)
    if not period:
        # Nothing yet: as much is to come as the years before came to in the end.
        return divide(whole, len(known)) if known else None
    if not passed or not whole or passed * whole < 0:
        return None
    return divide(period * whole, passed)


@dataclass(frozen=True)
class Booked:
    """A full-year item that a text names, and the year's deviation in both cases.

    Attributes:
        item: Its effect on the year, − is worse.
        at_pace: Where it has come into the outcome month by month.
        none: Where nothing of it is booked yet.
        answered: By what has been answered to be booked; ``None`` until then.
    """

    item: int
    at_pace: int
    none: int
    answered: int | None = None


def booked(
    deviation: int, item: int, months: int, part: int | None = None
) -> Booked | None:
    """The straight line of a period in which a full-year item may be booked or not.

    Args:
        deviation: Of the period.
        item: The item's effect on the year.
        months: How many months have passed.
        part: How much of it is booked, in the item's sign; ``None`` not answered.

    Returns:
        ``None`` where no month has passed, or the year is over.
    """
    if not 0 < months < MONTHS:
        return None

    def year(there: int) -> int:
        return divide((deviation - there) * MONTHS, months) + item

    return Booked(
        item,
        divide(deviation * MONTHS, months),
        year(0),
        None if part is None else year(part),
    )
