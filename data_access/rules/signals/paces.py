"""The signal of a pace that the rest of the year would have to keep."""

from collections.abc import Iterator

from data_access.rules import forecast
from data_access.rules.forecast import Pace
from data_access.rules.signals.facts import Facts, Investments, Side
from data_access.rules.signals.signal import Case, Signal, found, untestable
from data_access.rules.signals.thresholds import PER_MILLE, Thresholds

PACE = "pace"


def pace(facts: Facts, limits: Thresholds) -> Signal:
    """The forecast needs another pace than so far and than the budget leaves."""
    if not facts.left:
        return untestable(PACE, "no_rest" if facts.months else "no_period")
    sides = [(side, _of(side, facts)) for side in (facts.cost, facts.income)]
    spent = facts.investments
    spending = _spending(spent, facts) if spent else None
    known = [each for _, each in sides if each.required is not None]
    if not known and (spending is None or spending.required is None):
        return untestable(PACE, "no_pace")
    cases = [*_operating(sides, facts, limits)]
    if spent and spending:
        cases += _investing(spent, spending, facts, limits)
    return found(PACE, *cases)


def _of(side: Side, facts: Facts) -> Pace:
    return forecast.pace(
        side.outcome_period,
        side.forecast_year,
        facts.months,
        side.budget_period,
        side.budget_year,
    )


def _spending(spent: Investments, facts: Facts) -> Pace:
    return forecast.pace(spent.outcome, spent.forecast, facts.months)


def _operating(
    sides: list[tuple[Side, Pace]], facts: Facts, limits: Thresholds
) -> Iterator[Case]:
    """Income and cost whose pace must differ from what the budget leaves.

    A pace that differs from the budget as the period already did is no surprise:
    it must differ from the pace so far as well, half as much.
    """
    for side, each in sides:
        change = forecast.change(each.required, each.budgeted)
        so_far = forecast.change(each.required, each.so_far)
        if change is None or so_far is None or change * so_far <= 0:
            continue
        limit = limits.pace / PER_MILLE
        if abs(change) < limit or abs(so_far) < limit / 2:
            continue
        weight = abs((each.required or 0) - (each.budgeted or 0)) * facts.left
        if weight >= limits.least(facts.gross):
            yield Case(weight, _told(side.label, each, change), side.line, _YEAR)


def _investing(
    spent: Investments, each: Pace, facts: Facts, limits: Thresholds
) -> Iterator[Case]:
    required, so_far = each.required, each.so_far
    if required is None or so_far is None or required <= 0:
        return
    if required < max(so_far, 0) * limits.investment_pace:
        return
    weight = (required - so_far) * facts.left
    if weight >= limits.least(facts.gross):
        yield Case(weight, _told("Investeringar", each, None), spent.line, "forecast")


_YEAR = "forecast_year"


def _told(label: str, each: Pace, change: float | None) -> dict[str, int | float | str]:
    """Paces as amounts that grow with what they are of; öre a month."""
    found: dict[str, int | float | str] = {"label": label}
    for name in ("required", "so_far", "budgeted"):
        ore = getattr(each, name)
        if ore is not None:
            found[name] = abs(ore)
    if change is not None:
        found["change"] = change
    return found
