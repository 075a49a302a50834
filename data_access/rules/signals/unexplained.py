"""The signal of a deviation that the causes do not explain."""

from collections.abc import Iterator

from data_access.rules.signals.facts import Facts
from data_access.rules.signals.signal import Case, Signal, found, untestable
from data_access.rules.signals.thresholds import PER_MILLE, Thresholds

UNEXPLAINED = "unexplained"


def unexplained(facts: Facts, limits: Thresholds) -> Signal:
    """Causes with amounts cover too little of a deviation.

    The net is held against the causes; where it is too small to matter though
    income and cost deviate, those are.
    """
    if not facts.economies:
        return untestable(UNEXPLAINED, "no_costs")
    net = facts.net
    if net.deviation_period is None and net.deviation_year is None:
        return untestable(UNEXPLAINED, "no_deviation")
    return found(UNEXPLAINED, *_cases(facts, limits))


def _cases(facts: Facts, limits: Thresholds) -> Iterator[Case]:
    least = limits.least(facts.gross)
    for horizon in ("period", "year"):
        causes = [cause for cause in facts.causes if cause.horizon == horizon]
        measure = f"deviation_{horizon}"
        sides = (
            ("net", facts.net, [cause.net for cause in causes]),
            ("income", facts.income, [cause.income for cause in causes]),
            ("cost", facts.cost, [cause.cost for cause in causes]),
        )
        for name, side, effects in sides:
            whole = getattr(side, measure) or 0
            known = [ore for ore in effects if ore is not None]
            if abs(whole) < least:
                continue
            explained = sum(known)
            if _covers(whole, explained, limits):
                break
            values = {
                "horizon": horizon,
                "side": name,
                "label": side.label,
                "deviation": whole,
                "explained": explained if known else None,
                "rest": whole - explained,
            }
            yield Case(abs(whole - explained), values, side.line, measure)
            break


def _covers(whole: int, explained: int, limits: Thresholds) -> bool:
    """Whether what is left is small enough; what is explained twice is not."""
    least = limits.explained
    return PER_MILLE * abs(whole - explained) <= (PER_MILLE - least) * abs(whole)
