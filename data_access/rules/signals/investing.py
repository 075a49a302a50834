"""Signals of investments: money carried over again, projects begun too early."""

from collections.abc import Iterator

from data_access.rules.signals.facts import Facts, Project
from data_access.rules.signals.signal import Case, Signal, found, untestable
from data_access.rules.signals.thresholds import Thresholds

REPEATED, NO_CALCULATION = "repeated_carry_over", "no_calculation"

#: Stages in which money is bound.
_BEGUN = ("ordered", "delivered", "activated")


def repeated(facts: Facts, limits: Thresholds) -> Signal:
    """As much is forecast to be left as came in from the year before."""
    spent = facts.investments
    if spent is None:
        return untestable(REPEATED, "no_investments")
    end = spent.forecast if facts.left else spent.outcome
    if spent.carried_over is None or spent.appropriation is None or end is None:
        return untestable(REPEATED, "no_carried_over")
    unspent = spent.appropriation - end
    if spent.carried_over <= 0 or unspent < spent.carried_over:
        return found(REPEATED)
    if unspent < limits.least(spent.appropriation):
        return found(REPEATED)
    values = {
        "unspent": unspent,
        "carried_over": spent.carried_over,
        "completion": end / spent.appropriation if spent.appropriation else None,
        "is_final": "" if facts.left else "yes",
        "years": _in_a_row(facts),
    }
    return found(REPEATED, Case(unspent, values, spent.line, "deviation_forecast"))


def _in_a_row(facts: Facts) -> int:
    """How many closed years before this one had as much left as came in."""
    count = 0
    for year in facts.unspent:
        if not 0 < year.carried_over <= year.unspent:
            break
        count += 1
    return count


def no_calculation(facts: Facts, _limits: Thresholds) -> Signal:
    """A project has begun without an estimate of its cost, or without money."""
    spent = facts.investments
    if spent is None:
        return untestable(NO_CALCULATION, "no_investments")
    known = [p for p in spent.projects if p.outcome is not None or p.stage]
    if not known:
        return untestable(NO_CALCULATION, "no_projects")
    cases = [*_cases(known)]
    if not cases and all(p.is_new is None and not p.has_estimate for p in known):
        return untestable(NO_CALCULATION, "no_estimates")
    return found(NO_CALCULATION, *cases)


def _cases(projects: list[Project]) -> Iterator[Case]:
    for project in projects:
        if not ((project.outcome or 0) > 0 or project.stage in _BEGUN):
            continue
        lacks_money = (project.outcome or 0) > 0 and not project.appropriation
        # What comes back every year is a programme, not a project with an end.
        lacks_estimate = project.is_new and not project.has_estimate
        if lacks_money or lacks_estimate:
            values = {
                "label": project.label,
                "outcome": project.outcome,
                "lacks": "money" if lacks_money else "estimate",
            }
            yield Case(max(project.outcome or 0, 0), values, project.line, "outcome")
