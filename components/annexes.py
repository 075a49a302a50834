"""The annexes' columns, in their order: what the screen and the papers both print."""

from collections.abc import Sequence

import pandas as pd

from components import sentences, texts
from components.tabular import Column
from data_access import Report

#: Annex 1, operating costs: head and scenario by measure.
OPERATING = {
    "budget_period": (texts.BUDGET, "budget"),
    "outcome_period": (texts.OUTCOME, "outcome"),
    "deviation_period": (texts.DEVIATION, "deviation"),
    "budget_year": (texts.BUDGET, "budget"),
    "forecast_year": (texts.FORECAST, "forecast"),
    "deviation_year": (texts.DEVIATION, "deviation"),
}
_BLOCKS = ("_period", "_year")

#: Annex 1, investments: scenario by measure.
INVESTMENTS = {
    "original": "budget",
    "carried_over": "budget",
    "extra": "budget",
    "carried_over_and_extra": "budget",
    "appropriation": "budget",
    "outcome": "outcome",
    "deviation_outcome": "deviation",
    "forecast": "forecast",
    "deviation_forecast": "deviation",
}

#: Annex 2's columns of words: field, head, block.
PLAN_WORDS = (
    ("operation", texts.AFFECTED, ""),
    ("description", texts.DESCRIPTION, texts.MEASURE),
    ("goal", texts.GOAL, texts.MEASURE),
    ("decided_by", texts.DECIDED_BY, texts.DECISION_ON),
    ("decided_on", texts.DATE, texts.DECISION_ON),
    ("planned_or_started", texts.STARTED, ""),
    ("in_operation_on", texts.IN_OPERATION, ""),
)

#: Annex 2's effects, of the report's year and the three after it.
EFFECTS = tuple(f"effect_{year}" for year in range(4))


def operating_measures(lines: pd.DataFrame) -> list[str]:
    """The measures of the period and of the year, of those that the report has."""
    return [name for block in _BLOCKS for name in known(lines, block)]


def known(lines: pd.DataFrame, block: str) -> list[str]:
    """The measures of ``_period`` or ``_year``, if the report has any of them."""
    names = [name for name in OPERATING if name.endswith(block)]
    return names if lines[names].notna().any(axis=None) else []


def operating_column(report: Report, name: str) -> Column:
    """An operating measure's column, under the period or the year."""
    of_year = name.endswith("_year")
    block = sentences.full_year(report) if of_year else sentences.period(report)
    head, scenario = OPERATING[name]
    return Column(head, block.capitalize(), scenario)


def effect_columns(report: Report, block: str = "") -> list[Column]:
    """A column a year."""
    return [
        Column(str(report.year + offset), block, "forecast")
        for offset in range(len(EFFECTS))
    ]


def plan_columns(report: Report) -> Sequence[Column]:
    """Annex 2's columns but for the number that each row begins with."""
    counted = texts.COUNTED_BLOCK.format(report.year)
    return [
        *(Column(head, block, text=True) for _, head, block in PLAN_WORDS),
        *effect_columns(report, texts.EFFECT_BLOCK),
        Column(texts.YES_NO, counted, text=True),
        Column(texts.AMOUNT, counted),
    ]
