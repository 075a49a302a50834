"""The signals: what auditors criticise and the screen must say.

Each rule takes the facts of a report and the thresholds, and says what it found,
that there is nothing, or why it cannot be tested.
"""

from collections.abc import Callable, Iterable, Mapping

from data_access.rules.signals import (
    balances,
    forecasts,
    investing,
    paces,
    plans,
    reporting,
    unexplained,
)
from data_access.rules.signals.facts import Facts
from data_access.rules.signals.signal import Signal
from data_access.rules.signals.thresholds import Thresholds

__all__ = ["RULES", "SHOWN", "Facts", "Signal", "Thresholds", "in_order", "judge"]

Rule = Callable[[Facts, Thresholds], Signal]

#: How many signals a board shows before "fler".
SHOWN = 3

#: Every rule by its code, in the order of domain.md's table.
RULES: Mapping[str, Rule] = {
    forecasts.ZERO: forecasts.zero_forecast,
    paces.PACE: paces.pace,
    forecasts.OPPOSITE: forecasts.opposite,
    forecasts.SWINGING: forecasts.swinging,
    balances.OFFSET: balances.offset,
    balances.REGULATED: balances.regulated,
    balances.STRAIGHT: balances.straight_line,
    plans.EMPTY: plans.empty_plan,
    plans.DEFICIT: plans.deficit,
    unexplained.UNEXPLAINED: unexplained.unexplained,
    investing.REPEATED: investing.repeated,
    forecasts.IMPROVED: forecasts.improved,
    investing.NO_CALCULATION: investing.no_calculation,
    reporting.DISAGREES: reporting.disagrees,
    reporting.LATE: reporting.late,
    reporting.OPTIMISTIC: reporting.optimistic,
    reporting.PESSIMISTIC: reporting.pessimistic,
}


def judge(facts: Facts, limits: Thresholds) -> list[Signal]:
    """Try every rule, in the table's order."""
    return [rule(facts, limits) for rule in RULES.values()]


def in_order(signals: Iterable[Signal]) -> list[Signal]:
    """Those that are found: what asks for an answer first, by mnkr, then notes."""
    found = [signal for signal in signals if signal.state == "found"]
    return sorted(found, key=lambda signal: (signal.is_note, -signal.weight))
