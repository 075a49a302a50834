"""What the action plan (handlingsplan) says, or that it says nothing."""

import pandas as pd

from components import numbers, rows, texts
from components.rows import known
from components.sentences.cells import PACE_QUANTUM, printed


def action_plan(frame: pd.DataFrame, unit: str) -> str:
    """The message of the action plan."""
    count = len(rows.measures(frame))
    if not count:
        return texts.NO_MEASURES
    named = "1 åtgärd" if count == 1 else f"{count} åtgärder"
    total = rows.total(frame)
    if total is None or not rows.is_said(total, "counted"):
        return f"{named} i handlingsplanen"
    counted = f"{printed(total, 'counted', unit)}{numbers.SPACE}{unit}"
    return f"{named} i handlingsplanen, {counted} räknas in i helårsprognosen"


def empty_plan(frame: pd.DataFrame, unit: str) -> str:
    """Why there is no picture of the action plan's effects."""
    if not rows.measures(frame).empty:
        return texts.NO_EFFECTS
    total = rows.total(frame)
    counted = printed(total, "counted", unit) if total else texts.MISSING
    return texts.EMPTY_PLAN.format(f"{counted}{numbers.SPACE}{unit}")


def effects_summary(frame: pd.DataFrame, year: int, unit: str) -> str:
    """What the effects picture shows, for who cannot see it."""
    measures = rows.measures(frame)
    sums = [known(measures[f"effect_{n}"].sum()) for n in range(4)]
    said = [
        f"{year + n} {numbers.amount(ore, unit, PACE_QUANTUM)}"
        for n, ore in enumerate(sums)
    ]
    return f"Effekt i {unit}: {', '.join(said)}."
