"""Prognossäkerhet: how far forecasts missed how the years ended.

A miss is the outcome − the forecast of the net, in levels: a changed budget moves a
deviation, and not what the year came to. Öre; + ended better than forecast.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from data_access.rules.rounding import divide


@dataclass(frozen=True)
class Forecast:
    """A forecast of a year that has ended.

    Attributes:
        year: Calendar year.
        occasion: As "2" or "m03".
        forecast: Of the year's net.
        outcome: Of it.
        gross: The year's cost in the budget, positive.
    """

    year: int
    occasion: str
    forecast: int
    outcome: int
    gross: int

    @property
    def miss(self) -> int:
        """Outcome − forecast."""
        return self.outcome - self.forecast


@dataclass(frozen=True)
class Accuracy:
    """What several forecasts missed by.

    Attributes:
        count: How many there are.
        mean: Of the misses' sizes.
        bias: Of the misses: − the forecasts were too bright.
        share: The mean size as a share of gross cost; ``None`` of no gross cost.
    """

    count: int
    mean: int
    bias: int
    share: float | None


def accuracy(forecasts: Sequence[Forecast]) -> Accuracy | None:
    """Sum up; ``None`` where there is no forecast."""
    count = len(forecasts)
    if not count:
        return None
    sizes = sum(abs(each.miss) for each in forecasts)
    gross = sum(each.gross for each in forecasts)
    return Accuracy(
        count,
        divide(sizes, count),
        divide(sum(each.miss for each in forecasts), count),
        sizes / gross if gross else None,
    )
