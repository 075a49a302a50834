"""A board's forecasts, report by report and year by year, and what checks them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import sqlalchemy as sa

from data_access.ledger.months import Months
from data_access.loaders import economies, sheets
from data_access.loaders.economies import Operation
from data_access.loaders.report import Report
from data_access.rules.accuracy import Forecast
from data_access.rules.control_forecast import Control, Known, control, run_rate
from data_access.rules.mapping import COST, INCOME
from data_access.rules.signals.facts import MONTHS, Side

_OPERATING = "operating_costs"
#: How many years back a year is compared with.
BACK = 6
_KINDS = ("followup", "month", "closing")

#: A board's ledger of a year, if there is one.
Ledger = Callable[[int], Months | None]


@dataclass(frozen=True)
class Point:
    """A report with a forecast, and what the rules would have said at the time.

    Attributes:
        report: It.
        net: Its result.
        gross: The year's cost in its budget, positive.
        control: The control forecast; ``None`` where there is nothing to make it of.
        straight: By run rate, whichever the control forecast is by.
    """

    report: Report
    net: Side
    gross: int
    control: Control | None = None
    straight: Control | None = None


@dataclass(frozen=True)
class Forecasts:
    """All forecasts of a board.

    Attributes:
        points: The oldest first.
        closings: The result of each year that has ended.
    """

    points: Sequence[Point] = ()
    closings: Mapping[int, Side] = field(default_factory=dict)

    def of_year(self, year: int) -> list[Point]:
        """The year's forecasts."""
        return [point for point in self.points if point.report.year == year]

    def judged(self, before: int) -> list[tuple[Point, Forecast]]:
        """The forecasts of years that ended before a year, with how they went."""
        found = []
        for point in self.points:
            year, forecast = point.report.year, point.net.forecast_year
            end = self.closings[year].outcome_period if year in self.closings else None
            if year < before and forecast is not None and end is not None:
                told = Forecast(year, point.report.occasion, forecast, end, point.gross)
                found.append((point, told))
        return found


def read(
    connection: sa.Connection, reports: Sequence[Report], ledger: Ledger
) -> Forecasts:
    """Read a board's forecasts.

    Args:
        connection: To read by.
        reports: The board's in force.
        ledger: Asked for a year that no report tells of.
    """
    used = [each for each in reports if each.kind in _KINDS]
    found = sheets.read_many(connection, [r.id for r in used], only=(_OPERATING,))
    told = _Told(
        {each: economies.read(found[each.id].get(_OPERATING)) for each in used}, ledger
    )
    points = [
        told.point(report)
        for report in sorted(used, key=lambda each: (each.period_end, each.months))
        if report.kind != "closing"
        and told.operations[report].net.forecast_year is not None
    ]
    return Forecasts(points, told.closings)


class _Told:
    """What reports and ledger tell of each year, at each time of it."""

    def __init__(self, operations: Mapping[Report, Operation], ledger: Ledger) -> None:
        self.operations = operations
        self._ledger = ledger
        self._closings = {
            r.year: o for r, o in operations.items() if r.kind == "closing"
        }
        self._at = {
            (report.year, report.months): operation
            for report, operation in operations.items()
            if report.kind != "closing"
        }

    @property
    def closings(self) -> dict[int, Side]:
        """The result of each year that has ended."""
        return {year: each.net for year, each in self._closings.items()}

    def point(self, report: Report) -> Point:
        """A report beside what would have been said at its time."""
        operation = self.operations[report]
        now = self._known(report.year, report.months)
        before = [
            each
            for year in self._before(report.year)
            if (each := self._known(year, report.months)) is not None
        ]
        return Point(
            report,
            operation.net,
            operation.gross,
            control(now, before, report.months) if now else None,
            run_rate(now, before, report.months) if now else None,
        )

    def _before(self, year: int) -> list[int]:
        """Earlier years that something may be known of."""
        return [*range(year - BACK, year)]

    def _known(self, year: int, months: int) -> Known | None:
        """A year at a time of it: by its report, else by the ledger."""
        operation = self._at.get((year, months))
        if operation is None:
            return _of_ledger(self._ledger(year), year, months)
        closing = self._closings.get(year)
        ends = (closing.income, closing.cost, closing.net) if closing else ()
        income, cost, net = (
            (side.outcome_period for side in ends) if ends else (None,) * 3
        )
        return Known(
            year,
            operation.income.outcome_period,
            operation.cost.outcome_period,
            operation.net.outcome_period,
            operation.net.deviation_period,
            operation.net.budget_year,
            income,
            cost,
            net,
        )


def _of_ledger(ledger: Months | None, year: int, months: int) -> Known | None:
    """What the ledger of a calendar year tells, if it is known month by month."""
    if ledger is None or not ledger.months or ledger.months[0] != f"{year}-01":
        return None
    tops = {post.kind: post for post in ledger.posts if post.level == 0}
    income, cost, net = (tops.get(kind) for kind in (INCOME, COST, "net"))
    if income is None or cost is None or net is None:
        return None
    budget, outcome = (course.until(months) for course in (net.budget, net.outcome))
    whole = [post.outcome.until(MONTHS) for post in (income, cost, net)]
    known = budget is not None and outcome is not None
    return Known(
        year,
        income.outcome.until(months),
        cost.outcome.until(months),
        outcome,
        (outcome or 0) - (budget or 0) if known else None,
        net.budget.total,
        *whole,
    )
