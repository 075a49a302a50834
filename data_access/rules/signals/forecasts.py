"""Signals of the year's forecast against the period and the report before."""

from data_access.rules.rounding import divide
from data_access.rules.signals.facts import MONTHS, Before, Facts
from data_access.rules.signals.signal import Case, Signal, found, untestable
from data_access.rules.signals.thresholds import Thresholds

ZERO, OPPOSITE = "zero_forecast", "opposite"
SWINGING, IMPROVED = "swinging", "improved_without_measure"


def lacking(facts: Facts) -> str:
    """Why the forecast cannot be held against the period; "" where it can."""
    if not facts.economies:
        return "no_costs"
    if not facts.left:
        return "no_rest" if facts.months else "no_period"
    if facts.net.deviation_period is None:
        return "no_period"
    return "no_forecast" if facts.net.deviation_year is None else ""


def is_regulated(facts: Facts) -> bool:
    """Whether the result is turned to 0 whatever happens, in every economy."""
    return bool(facts.economies) and all(e.regulation for e in facts.economies)


def zero_forecast(facts: Facts, limits: Thresholds) -> Signal:
    """Nollprognos: the forecast is the budget though the period deviates."""
    reason = lacking(facts)
    if reason:
        return untestable(ZERO, reason)
    period, year = facts.net.deviation_period or 0, facts.net.deviation_year or 0
    if (
        abs(year) > limits.share("zero", facts.gross)
        or period * year < 0
        or abs(period) < limits.least(facts.gross)
        or is_regulated(facts)
    ):
        return found(ZERO)
    straight = divide(period * MONTHS, facts.months)
    values = {"period": period, "year": year, "straight": straight}
    return found(ZERO, _net(facts, abs(period), values))


def opposite(facts: Facts, limits: Thresholds) -> Signal:
    """The period is better and the forecast worse than the budget, or the reverse."""
    reason = lacking(facts)
    if reason:
        return untestable(OPPOSITE, reason)
    period, year = facts.net.deviation_period or 0, facts.net.deviation_year or 0
    if period * year >= 0 or abs(period) < limits.least(facts.gross):
        return found(OPPOSITE)
    values = {"period": period, "year": year}
    return found(OPPOSITE, _net(facts, abs(year - period), values))


def swinging(facts: Facts, limits: Thresholds) -> Signal:
    """The forecast has moved since the report before."""
    before = facts.before
    now = facts.net.deviation_year
    if before is None or before.deviation is None:
        return untestable(SWINGING, "no_before")
    if now is None:
        return untestable(SWINGING, "no_forecast")
    moved = now - before.deviation
    if not moved or abs(moved) < limits.share("swing", facts.gross):
        return found(SWINGING)
    values = {"before": before.deviation, "year": now, "moved": moved}
    return found(SWINGING, _net(facts, abs(moved), values))


def improved(facts: Facts, limits: Thresholds) -> Signal:
    """A better forecast that no cause or measure explains, or only a changed budget."""
    before = facts.before
    now = facts.net.deviation_year
    if before is None or before.deviation is None:
        return untestable(IMPROVED, "no_before")
    if now is None:
        return untestable(IMPROVED, "no_forecast")
    better = now - before.deviation
    if better <= 0 or better < limits.share("swing", facts.gross):
        return found(IMPROVED)
    budget, explained = _budget(facts, before), _explained(facts, before)
    # What the budget gave is no better course, whatever the causes say of it.
    left = better - budget
    if 2 * budget < better and explained * 1000 >= left * limits.explained:
        return found(IMPROVED)
    values = {"better": better, "budget": budget, "explained": min(explained, left)}
    return found(IMPROVED, _net(facts, better, values))


def _budget(facts: Facts, before: Before) -> int:
    """How much more the board may cost than at the report before."""
    if facts.net.budget_year is None or before.budget is None:
        return 0
    return max(0, before.budget - facts.net.budget_year)


def _explained(facts: Facts, before: Before) -> int:
    """How much better the causes have become, and how much more the measures count."""
    causes = [
        sum((c.income or 0) + (c.cost or 0) for c in each if c.horizon == "year")
        for each in (before.causes, facts.causes)
    ]
    measures = (facts.plan.counted if facts.plan else 0) - before.counted
    return max(0, causes[1] - causes[0]) + max(0, measures)


def _net(facts: Facts, weight: int, values: dict[str, int]) -> Case:
    return Case(weight, values, facts.net.line, "deviation_year")
