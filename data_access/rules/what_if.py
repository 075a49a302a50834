"""What the year's forecast becomes if measures and paces turn out otherwise.

Amounts are whole öre in the internal sign (see `rules.deviation`): income
positive, cost negative, a measure that improves the result positive, and + is
better than budget. The browser does the same arithmetic while the reader tries
(``assets/70-what-if-numbers.js``), and a test there compares the two.

A measure's effect is not divided into income and cost in the plan's form, so it
moves the net alone; a pace moves its own side and the net.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from data_access.rules.rounding import divide

#: A pace that nothing changes, in thousandths.
_WHOLE = 1000


@dataclass(frozen=True)
class Side:
    """Income or cost of the year.

    Attributes:
        outcome: Of the months that have passed; ``None`` is missing.
        forecast: Of the whole year; ``None`` is missing.
    """

    outcome: int | None
    forecast: int | None

    @property
    def rest(self) -> int | None:
        """What the forecast leaves for the rest of the year."""
        if self.outcome is None or self.forecast is None:
            return None
        return self.forecast - self.outcome


@dataclass(frozen=True)
class Faster:
    """A pace in thousandths above the one that the forecast implies; − is slower."""

    thousandths: int


@dataclass(frozen=True)
class Monthly:
    """A pace in öre a month, in the internal sign."""

    ore: int


#: ``None`` is the pace that the forecast implies.
Pace = Faster | Monthly | None


@dataclass(frozen=True)
class Start:
    """How things stand in the report.

    Attributes:
        deviation: Of the net of the year's forecast from the budget.
        counted: What each measure of the plan counts in that forecast.
        sides: Income and cost, in the order that paces are tried in.
        months: How many months of the year are left.
    """

    deviation: int
    counted: Sequence[int]
    sides: Sequence[Side]
    months: int


@dataclass(frozen=True)
class Tried:
    """What the forecast becomes.

    Attributes:
        deviation: Of the net of the year from the budget.
        forecasts: Of each side, ``None`` where it is missing.
        counted: What the measures count together.
        uncovered: How much of a deficit no counted measure answers to; 0 where
            there is no deficit, or the measures are as large.
    """

    deviation: int
    forecasts: tuple[int | None, ...]
    counted: int
    uncovered: int


def tried(start: Start, measures: Sequence[int], paces: Sequence[Pace]) -> Tried:
    """Compute the forecast with other measures and paces.

    Args:
        start: How things stand.
        measures: What each measure counts instead, in the order of ``start``.
        paces: The pace of each side's rest of the year, likewise.

    Raises:
        ValueError: If there are not as many measures or paces as in the report.
    """
    changes = [
        after - before for before, after in zip(start.counted, measures, strict=True)
    ]
    moved = [
        _moved(side, pace, start.months)
        for side, pace in zip(start.sides, paces, strict=True)
    ]
    deviation = start.deviation + sum(changes) + sum(moved)
    forecasts = tuple(
        None if side.forecast is None else side.forecast + change
        for side, change in zip(start.sides, moved, strict=True)
    )
    counted = sum(measures)
    return Tried(deviation, forecasts, counted, uncovered(deviation, counted))


def uncovered(deviation: int, counted: int) -> int:
    """How much of a deficit (a negative deviation) no counted measure answers to."""
    return max(0, -deviation - counted) if deviation < 0 else 0


def _moved(side: Side, pace: Pace, months: int) -> int:
    """How much a pace changes the year; nothing where the rest is not known."""
    if side.rest is None or pace is None:
        return 0
    match pace:
        case Monthly(ore):
            return ore * months - side.rest
        case Faster(thousandths):
            return divide(side.rest * (_WHOLE + thousandths), _WHOLE) - side.rest
