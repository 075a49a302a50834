"""Where a year ends by the latest report that was sent out, line by line.

Öre in the internal sign, with the quantum that the report has.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from data_access.loaders.report import IN_FORCE, Report
from data_access.rules.mapping import same

Row = Mapping[Hashable, Any]

#: Kinds of occasions at which a board tells where the year ends.
_KINDS = ("month", "followup")


@dataclass(frozen=True)
class Expected:
    """What a report expects of a line's year.

    Attributes:
        forecast: Öre; ``None`` where the report has none.
        budget: Of the year, as the report has it.
        deviation: Forecast − budget: above 0 is better.
        quantum: Of the forecast, öre; ``None`` where it is computed.
    """

    forecast: int | None
    budget: int | None
    deviation: int | None
    quantum: int | None


@dataclass(frozen=True)
class Outlook:
    """The latest official forecast of a board's year.

    Attributes:
        report: Which has it.
        lines: Its operating costs, see `loaders.operating_costs.frame`.
    """

    report: Report
    lines: pd.DataFrame

    def of(self, label: str, kind: str, *, is_sum: bool = False) -> Expected | None:
        """What is expected of a line: by its label, else as the sum of its kind.

        ``None`` where the report has no such line, or has no forecast of it.
        """
        rows = list(_rows(self.lines, label, kind, is_sum=is_sum))
        if not rows:
            return None
        forecast, budget, deviation = (
            _sum(row[name] for row in rows)
            for name in ("forecast_year", "budget_year", "deviation_year")
        )
        if forecast is None:
            return None
        quanta = [_known(row["forecast_year_quantum"]) for row in rows]
        quantum = max((q for q in quanta if q), default=None)
        return Expected(forecast, budget, deviation, quantum)


def candidates(reports: Iterable[Report], board: int, year: int) -> list[Report]:
    """The reports sent out that may hold a forecast of a year, the latest first."""
    found = [
        report
        for report in reports
        if (report.board_id, report.year) == (board, year)
        and report.kind in _KINDS
        and report.status in IN_FORCE
    ]
    return sorted(found, key=lambda report: report.recency, reverse=True)


def _rows(lines: pd.DataFrame, label: str, kind: str, *, is_sum: bool) -> Iterator[Row]:
    """The rows that a line of the ledger is in a report."""
    mine = lines[lines["kind"] == kind].to_dict("records")
    if kind == "net":
        yield from mine[-1:]
        return
    named = [row for row in mine if same(str(row["label"]), label)]
    tops = [row for row in mine if row["level"] == 0]
    if named:
        yield from named[:1]
    elif is_sum:
        yield from tops


def _sum(values: Iterable[Any]) -> int | None:
    """The sum; ``None`` where one is missing."""
    found: Sequence[int | None] = [_known(value) for value in values]
    known = [each for each in found if each is not None]
    return sum(known) if known and len(known) == len(found) else None


def _known(value: Any) -> int | None:  # noqa: ANN401 -- a cell of a frame
    return None if pd.isna(value) else int(value)
