"""The pace that a forecast needs for the rest of the year, in words."""

from collections.abc import Sequence

from components import numbers, texts
from components.paces import PaceRow
from components.sentences.cells import paced
from components.sentences.reports import rest_of_year, short_period
from data_access import Report
from data_access.rules import forecast


def pace(row: PaceRow, unit: str) -> str:
    """What pace the forecast needs, beside the pace so far and the budget's."""
    pace = row.pace
    if pace.required is None or pace.so_far is None:
        return f"{row.label}: {texts.NO_PACE}"
    said = (
        f"{row.label}: prognosen kräver {paced(pace.required, unit)} i månaden "
        f"resten av året, hittills {paced(pace.so_far, unit)}"
    )
    if pace.budgeted is None:
        return f"{said}."
    change = numbers.percent(forecast.change(pace.required, pace.budgeted), signed=True)
    return f"{said}, kvar av budgeten {paced(pace.budgeted, unit)} ({change})."


def fastest_pace(rows: Sequence[PaceRow]) -> str:
    """The message of the paces: the line that must change its pace the most."""
    changes = [
        (change, row.label)
        for row in rows
        if (change := forecast.change(row.pace.required, row.pace.budgeted)) is not None
    ]
    if not changes:
        return texts.NO_PACE
    change, label = max(changes, key=lambda found: abs(found[0]))
    faster = "högre" if change > 0 else "lägre"
    return (
        f"{label}: prognosen förutsätter {numbers.percent(abs(change))} {faster} "
        "takt resten av året än budgeten ger"
    )


def pace_scenarios(report: Report) -> str:
    """When and which scenarios the paces are of."""
    return (
        f"Hittills {short_period(report)} · prognosens takt och kvarvarande budget "
        f"{rest_of_year(report)} {report.year}"
    )


def investments_pace(report: Report, row: PaceRow, unit: str) -> str:
    """How much faster the rest of the year must go."""
    needed, so_far = row.pace.required, row.pace.so_far
    if needed is None or so_far is None:
        return texts.NO_PACE
    return (
        f"Prognosen kräver {paced(needed, unit)} {unit} i månaden "
        f"{rest_of_year(report)}, hittills har takten varit {paced(so_far, unit)}"
    )
