"""The pace that a forecast needs, of each line of a frame."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from components import rows
from components.rows import Row, known
from data_access.rules.forecast import Pace, pace


@dataclass(frozen=True)
class PaceRow:
    """A line's paces, in öre a month, as positive amounts."""

    line: int
    label: str
    pace: Pace


def operating_costs(frame: pd.DataFrame, months: int) -> list[PaceRow]:
    """The paces of the top lines of cost and income, costs first."""
    ordered = sorted(rows.top(frame), key=lambda row: row["kind"] != "cost")
    return [_paced(row, months) for row in ordered]


def investments(total: Row, months: int) -> PaceRow:
    """The pace of the investments as a whole."""
    spent, expected = known(total["outcome"]), known(total["forecast"])
    return PaceRow(total["line"], total["label"], pace(spent, expected, months))


def anything(found: Sequence[PaceRow]) -> bool:
    """Whether there is any pace to show."""
    return any(row.pace.required is not None for row in found)


def _paced(row: Row, months: int) -> PaceRow:
    outcome, forecast, budget_period, budget_year = (
        _size(row, measure)
        for measure in (
            "outcome_period",
            "forecast_year",
            "budget_period",
            "budget_year",
        )
    )
    found = pace(outcome, forecast, months, budget_period, budget_year)
    return PaceRow(row["line"], row["label"], found)


def _size(row: Row, measure: str) -> int | None:
    """A cost or an income as an amount that grows with it.

    Inside, costs are negative; a pace of costs is said as a positive amount.
    """
    ore = known(row[measure])
    return ore if ore is None or row["kind"] != "cost" else -ore
