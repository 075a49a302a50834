"""Signals of the action plan against what the report says."""

from data_access.rules.signals.facts import Facts
from data_access.rules.signals.signal import Case, Signal, found, untestable
from data_access.rules.signals.thresholds import Thresholds

EMPTY, DEFICIT = "empty_plan", "deficit_without_measures"


def empty_plan(facts: Facts, limits: Thresholds) -> Signal:
    """A plan without measures though the report names a loss or a measure."""
    if facts.plan is None:
        return untestable(EMPTY, "no_plan")
    if facts.plan.measures:
        return found(EMPTY)
    least = limits.least(facts.gross)
    losses = [n for n in facts.named if n.ore is not None and -n.ore >= least]
    measure = facts.measures[0] if facts.measures else ""
    if losses:
        worst = min(losses, key=lambda named: named.ore or 0)
        values = {"words": worst.words, "ore": worst.ore, "measure": measure}
        return found(EMPTY, Case(abs(worst.ore or 0), values))
    if measure:
        return found(EMPTY, Case(0, {"measure": measure}))
    return found(EMPTY)


def deficit(facts: Facts, limits: Thresholds) -> Signal:
    """A forecast deficit that the measures counted do not cover."""
    year = facts.net.deviation_year
    if year is None:
        return untestable(DEFICIT, "no_forecast" if facts.economies else "no_costs")
    if not facts.left:
        return untestable(DEFICIT, "no_rest" if facts.months else "no_period")
    counted = facts.plan.counted if facts.plan else 0
    if -year < limits.least(facts.gross) or counted >= -year:
        return found(DEFICIT)
    days = (facts.today - facts.dated).days if facts.dated else None
    values = {
        "year": year,
        "counted": counted,
        "left": year + counted,
        "days": days,
        "limit": limits.unanswered_days,
        "plan": "" if facts.plan is None else "there",
    }
    return found(DEFICIT, Case(-year - counted, values, facts.net.line, _YEAR))


_YEAR = "deviation_year"
