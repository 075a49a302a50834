"""What lies between the budgeted net and its outcome, in words."""

import pandas as pd

from components import numbers, rows, texts
from components.rows import known
from components.sentences.cells import printed
from components.sentences.operating_costs import balance
from components.sentences.reports import period
from data_access import Report


def unexplained(frame: pd.DataFrame, unit: str) -> str:
    """The message of the bridge: how much of the deviation has a cause."""
    net = rows.net(frame)
    deviation = known(net["deviation_period"]) if net else None
    if net is None or deviation is None:
        return texts.NO_BRIDGE
    if deviation == 0:
        return "Nettot är som budget"
    size = numbers.with_unit(
        abs(deviation), unit, known(net["deviation_period_quantum"])
    )
    return f"Hela avvikelsen, {size}, är oförklarad: ingen orsak har ett belopp"


def bridge_scenarios(report: Report) -> str:
    """When and which scenarios the bridge goes between."""
    return f"{period(report).capitalize()}: från budgeterat netto till utfall"


def bridge_summary(frame: pd.DataFrame, unit: str) -> str:
    """What the bridge shows, for who cannot see it."""
    net = rows.net(frame)
    if net is None:
        return texts.NO_BRIDGE
    start, end = (
        balance(known(net[measure]), unit, known(net[f"{measure}_quantum"]))
        for measure in ("budget_period", "outcome_period")
    )
    steps = [
        f"{row['label'].lower()} {printed(row, 'deviation_period', unit, signed=True)}"
        for row in rows.top(frame)
    ]
    return (
        f"Budgeterat {start}, utfall {end}. Däremellan {' och '.join(steps)}; "
        "plus är bättre än budget."
    )
