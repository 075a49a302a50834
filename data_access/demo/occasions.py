"""When a board reports in a year, and on which days each report takes its steps."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from data_access.demo.boards import Board
from data_access.demo.courses import ENDS
from data_access.demo.municipality import YEARS
from data_access.demo.planted import LACKING, LATE
from data_access.rules import periods
from data_access.rules.periods import Occasion

#: The last occasion that there are reports of.
LAST = (YEARS[-1], "2")
_STEPS = ("ready", "sent", "decided", "confirmed")
#: Of an occasion: the figures' day, the deadline, and the days of the steps.
_DAYS = {
    "1": ((5, 11), (5, 20), (5, 19), (5, 27), (6, 4), (6, 11)),
    "2": ((9, 9), (9, 18), (9, 17), (9, 23), (9, 30), (10, 7)),
    "3": ((11, 9), (11, 16), (11, 16), (11, 20), (11, 26), (12, 3)),
    "bokslut": ((1, 22), (2, 5), (2, 4), (2, 12), (2, 19), (2, 26)),
    "budget": ((10, 20), (11, 1), (10, 29), (11, 10), (11, 24), (12, 1)),
}


@dataclass(frozen=True)
class Sitting:
    """An occasion of a year, and its days.

    Attributes:
        year: Calendar year.
        code: "budget", "m02", "1" or "bokslut".
        ends: The last day of the period.
        data: The day of the figures.
        deadline: The last day to report.
        steps: Status -> the day that reports reach it, in order.
    """

    year: int
    code: str
    ends: date
    data: date
    deadline: date
    steps: tuple[tuple[str, date], ...]

    @property
    def occasion(self) -> Occasion:
        """Its kind and number."""
        return periods.parse(self.code)

    @property
    def months(self) -> int:
        """How many months the period has."""
        return periods.months(self.year, self.ends)

    @property
    def order(self) -> tuple[date, int]:
        """Sort key: as the year goes."""
        return self.ends, self.occasion.order


def every(years: tuple[int, ...]) -> list[Sitting]:
    """Every occasion that some board reports for."""
    found = [
        sitting
        for year in years
        for sitting in (
            *(_whole(year, code) for code in _DAYS),
            *(_month(year, month) for month in range(1, 12) if month not in _ENDING),
        )
        if _is_there(sitting)
    ]
    return sorted(found, key=lambda each: each.order)


_ENDING = (*ENDS.values(), 12)


def _is_there(sitting: Sitting) -> bool:
    return sitting.ends <= date(LAST[0], ENDS[LAST[1]], 31)


def of_board(board: Board, sittings: list[Sitting]) -> list[Sitting]:
    """Those that a board reports for."""
    codes = {f"m{month:02}" for month in board.months}
    return [each for each in sittings if each.code in codes or each.code in _DAYS]


def _whole(year: int, code: str) -> Sitting:
    of = {"bokslut": year + 1, "budget": year - 1}.get(code, year)
    data, deadline, *steps = (date(of, *day) for day in _DAYS[code])
    occasion = periods.parse(code)
    ends = periods.period_end(year, occasion) or _end_of_month(year, ENDS[code])
    return Sitting(
        year, code, ends, data, deadline, tuple(zip(_STEPS, steps, strict=True))
    )


def _end_of_month(year: int, month: int) -> date:
    found = periods.period_end(year, Occasion("month", month))
    return found or date(year, 12, 31)


def _month(year: int, month: int) -> Sitting:
    """A month's report is sent out, and no board decides on it."""
    ends = _end_of_month(year, month)
    days = (("ready", ends + timedelta(12)), ("sent", ends + timedelta(15)))
    code = Occasion("month", month).code
    return Sitting(year, code, ends, ends + timedelta(8), ends + timedelta(15), days)


def steps(board: Board, sitting: Sitting) -> Iterator[tuple[str, date]]:
    """The steps that a board's report has taken: the last ones not all of them."""
    where = (board.slug, sitting.year, sitting.code)
    if where in LACKING:
        return
    late = timedelta(LATE.get(where, 0))
    is_last = (sitting.year, sitting.code) == LAST
    for status, day in sitting.steps:
        if is_last and status == "confirmed":
            return
        yield status, day + late
