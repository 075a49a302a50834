"""Signals of figures that are too even: cancelled, regulated, spread by twelfths."""

from data_access.rules.signals.facts import MONTHS, Economy, Facts, Side
from data_access.rules.signals.signal import Case, Signal, Value, found, untestable
from data_access.rules.signals.thresholds import PER_MILLE, Thresholds

OFFSET, REGULATED, STRAIGHT = "offset", "regulated", "straight_line"

#: Per mille of the budget: what is printed more coarsely tells nothing of its spread.
_FINE = 5


def offset(facts: Facts, limits: Thresholds) -> Signal:
    """Income and cost deviate by the same amount, each in its direction."""
    known = [e for e in facts.economies if _deviations(e)]
    if not known:
        return untestable(OFFSET, "no_forecast" if facts.economies else "no_costs")
    return found(
        OFFSET,
        *(
            _case(each)
            for each in known
            if each.regulation is None and _cancels(each, limits, facts)
        ),
    )


def regulated(facts: Facts, limits: Thresholds) -> Signal:
    """The same in a taxed operation: its result is 0 because it is made so."""
    there = [e for e in facts.economies if e.regulation]
    if not there:
        return found(REGULATED)
    known = [e for e in there if _deviations(e)]
    if not known:
        return untestable(REGULATED, "no_forecast")
    zero = limits.share("zero", facts.gross)
    return found(
        REGULATED,
        *(_case(each) for each in known if abs(each.net.deviation_year or 0) <= zero),
    )


def _deviations(economy: Economy) -> tuple[int, int] | None:
    income, cost = economy.income.deviation_year, economy.cost.deviation_year
    return None if income is None or cost is None else (income, cost)


def _cancels(economy: Economy, limits: Thresholds, facts: Facts) -> bool:
    income, cost = _deviations(economy) or (0, 0)
    gross = abs(economy.cost.budget_year or 0) or facts.gross
    return income + cost == 0 and abs(income) >= limits.least(gross)


def _case(economy: Economy) -> Case:
    income, cost = _deviations(economy) or (0, 0)
    regulation = economy.regulation.deviation_year if economy.regulation else None
    values: dict[str, Value] = {
        "economy": economy.label,
        "income": income,
        "cost": cost,
        "regulation": regulation,
    }
    return Case(abs(income), values, economy.net.line, "deviation_year")


def straight_line(facts: Facts, _limits: Thresholds) -> Signal:
    """The period's budget is so many twelfths of the year's, within rounding."""
    if not facts.left:
        return untestable(STRAIGHT, "no_rest" if facts.months else "no_period")
    sides = [side for side in (facts.cost, facts.income) if _spread(side)]
    if not sides:
        return untestable(STRAIGHT, "no_period_budget")
    fine = [side for side in sides if _is_fine(side, facts.months)]
    if not fine:
        return untestable(STRAIGHT, "too_coarse")
    straight = [side for side in fine if _is_straight(side, facts.months)]
    # Income may well come evenly; it is costs that have seasons.
    if facts.cost not in straight:
        return found(STRAIGHT)
    return found(STRAIGHT, *(_spread_case(side, facts.months) for side in straight))


def _spread_case(side: Side, months: int) -> Case:
    weight = abs(side.budget_period or 0)
    return Case(weight, _shares(side, months), side.line, "budget_period")


def _spread(side: Side) -> bool:
    return side.budget_period is not None and bool(side.budget_year)


def _room(side: Side, months: int) -> int:
    """What rounding explains of 12 × the period less months × the year, öre doubled."""
    quantum = side.quantum if side.quantum > 1 else 2
    return quantum * (MONTHS + months)


def _is_fine(side: Side, months: int) -> bool:
    whole = 2 * months * abs(side.budget_year or 0)
    return _room(side, months) * PER_MILLE <= _FINE * whole


def _is_straight(side: Side, months: int) -> bool:
    off = MONTHS * (side.budget_period or 0) - months * (side.budget_year or 0)
    return 2 * abs(off) <= _room(side, months)


def _shares(side: Side, months: int) -> dict[str, int | float | str]:
    return {
        "label": side.label,
        "period": abs(side.budget_period or 0),
        "year": abs(side.budget_year or 0),
        "share": (side.budget_period or 0) / (side.budget_year or 1),
        "twelfths": months / MONTHS,
        "months": months,
    }
