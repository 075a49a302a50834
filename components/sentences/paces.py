"""The pace that a forecast needs for the rest of the year, in words."""

from collections.abc import Sequence

from components import numbers, texts
from components.figures.pace import PaceRow
from components.sentences.cells import paced
from components.sentences.reports import rest_of_year, short_period
from data_access import Report
from data_access.rules import forecast


def pace(row: PaceRow, unit: str) -> str:
    """What pace the forecast needs, beside the pace so far and the budget's."""
    if row.required is None or row.so_far is None:
        return f"{row.label}: {texts.NO_PACE}"
    said = (
        f"{row.label}: prognosen kräver {paced(row.required, unit)} i månaden "
        f"resten av året, hittills {paced(row.so_far, unit)}"
    )
    if row.budgeted is None:
        return f"{said}."
    change = numbers.percent(forecast.change(row.required, row.budgeted), signed=True)
    return f"{said}, kvar av budgeten {paced(row.budgeted, unit)} ({change})."


def fastest_pace(rows: Sequence[PaceRow]) -> str:
    """The message of the paces: the line that must change its pace the most."""
    changes = [
        (forecast.change(row.required, row.so_far), row.label)
        for row in rows
        if row.required is not None and row.so_far
    ]
    known_changes = [(share, label) for share, label in changes if share is not None]
    if not known_changes:
        return texts.NO_PACE
    share, label = max(known_changes, key=lambda change: abs(change[0]))
    return (
        f"{label} måste gå i {numbers.percent(share, signed=True)} annan takt "
        "resten av året för att prognosen ska hålla"
    )


def pace_scenarios(report: Report) -> str:
    """When and which scenarios the paces are of."""
    return (
        f"Hittills {short_period(report)} · prognosens takt och kvarvarande budget "
        f"{rest_of_year(report)} {report.year}"
    )


def investments_pace(report: Report, row: PaceRow, unit: str) -> str:
    """How much faster the rest of the year must go."""
    if row.required is None or row.so_far is None:
        return texts.NO_PACE
    return (
        f"Prognosen kräver {paced(row.required, unit)} {unit} i månaden "
        f"{rest_of_year(report)}, hittills har takten varit {paced(row.so_far, unit)}"
    )
