"""What lies between the budgeted net and its outcome, in words."""

from collections.abc import Sequence

import pandas as pd

from components import numbers, rows, texts
from components.rows import known
from components.sentences.operating_costs import balance
from components.sentences.reports import period
from data_access import Cause, Report


def unexplained(frame: pd.DataFrame, causes: Sequence[Cause], unit: str) -> str:
    """The message of the bridge: how much of the period's deviation has a cause."""
    net = rows.net(frame)
    deviation = known(net["deviation_period"]) if net else None
    if net is None or deviation is None:
        return texts.NO_BRIDGE
    if deviation == 0:
        return "Nettot är som budget"
    quantum = known(net["deviation_period_quantum"])
    size = numbers.with_unit(abs(deviation), unit, quantum)
    effects = [c.net for c in causes if c.horizon == "period" and c.net is not None]
    if not effects:
        return texts.NO_CAUSE.format(size)
    rest = deviation - sum(effects)
    if 2 * abs(rest) <= (quantum or 0) * (len(effects) + 1):
        return texts.ALL_CAUSED.format(size)
    said = (numbers.amount(ore, unit, quantum) for ore in (sum(effects), rest))
    explained, left = said
    whole = numbers.with_unit(deviation, unit, quantum)
    return texts.PARTLY_CAUSED.format(explained, whole, left)


def bridge_scenarios(report: Report) -> str:
    """When and which scenarios the bridge goes between."""
    return f"{period(report).capitalize()}: från budgeterat netto till utfall"


def bridge_summary(frame: pd.DataFrame, steps: Sequence[str], unit: str) -> str:
    """What the bridge shows, for who cannot see it; the steps as they are named."""
    net = rows.net(frame)
    if net is None:
        return texts.NO_BRIDGE
    start, end = (
        balance(known(net[measure]), unit, known(net[f"{measure}_quantum"]))
        for measure in ("budget_period", "outcome_period")
    )
    return (
        f"Budgeterat {start}, utfall {end}. Däremellan {', '.join(steps)}; "
        "plus är bättre än budget."
    )
