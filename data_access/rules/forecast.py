"""The pace (takt) that a forecast asks of the rest of the year.

Amounts are whole öre in any one sign; a pace is öre per month, rounded half
away from zero.
"""

from dataclasses import dataclass

from data_access.rules.rounding import divide

MONTHS = 12


@dataclass(frozen=True)
class Pace:
    """Öre per month; what cannot be computed is ``None``.

    Attributes:
        so_far: The outcome, spread over the months that have passed.
        required: What the forecast leaves for the rest of the year.
        budgeted: What the budget leaves for the rest of the year.
    """

    so_far: int | None
    required: int | None
    budgeted: int | None


def pace(
    outcome: int | None,
    forecast: int | None,
    months: int,
    budget_period: int | None = None,
    budget_year: int | None = None,
) -> Pace:
    """Compute the pace so far, the required one and the budgeted one.

    Args:
        outcome: Outcome of the months that have passed.
        forecast: Forecast of the whole year.
        months: How many months have passed, 0 to 12.
        budget_period: Budget of the months that have passed.
        budget_year: Budget of the whole year.
    """
    left = MONTHS - months
    return Pace(
        so_far=_per_month(outcome, 0, months),
        required=_per_month(forecast, outcome, left),
        budgeted=_per_month(budget_year, budget_period, left),
    )


def _per_month(whole: int | None, part: int | None, months: int) -> int | None:
    if whole is None or part is None or months <= 0:
        return None
    return divide(whole - part, months)


def change(required: int | None, reference: int | None) -> float | None:
    """Tell how much faster the required pace is: 0.29 is 29 % faster.

    ``None`` where it says nothing: a pace is missing, the reference is 0, or
    the two have different signs.
    """
    if required is None or not reference or required * reference < 0:
        return None
    return required / reference - 1
