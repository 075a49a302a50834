"""Charts as categories and series, for programs that draw charts of their own.

Excel and PowerPoint draw them; the notation is that of `figures.notation`: a
series says which scenario it is, and the program's pen follows from that. Figures
have the sign that the source's table prints.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from components import numbers, rows, sentences, texts
from components.rows import Row, known

Value = float | None


@dataclass(frozen=True)
class Series:
    """One series of a chart.

    Attributes:
        name: As "Budget".
        scenario: budget, outcome, previous, forecast, deviation.
        values: In the chart's unit, one a category; ``None`` where missing.
        printed: The same as printed.
        tones: good, bad or neutral, one a category; empty but for deviations.
    """

    name: str
    scenario: str
    values: Sequence[Value]
    printed: Sequence[str]
    tones: Sequence[str] = ()


@dataclass(frozen=True)
class Chart:
    """A bar chart.

    Attributes:
        title: What it shows, as a heading.
        unit: As "mnkr".
        decimals: That its figures are printed with.
        categories: Names, from the top.
        series: In the order of the notation.
    """

    title: str
    unit: str
    decimals: int
    categories: Sequence[str]
    series: Sequence[Series]


#: Of operating costs: the block's measures, with their names and scenarios.
_BLOCKS = {
    "period": (
        ("budget_period", texts.BUDGET, "budget"),
        ("outcome_period", texts.OUTCOME, "outcome"),
    ),
    "year": (
        ("budget_year", texts.BUDGET, "budget"),
        ("forecast_year", texts.FORECAST, "forecast"),
    ),
}
_INVESTMENTS = (
    ("appropriation", texts.APPROPRIATION, "budget"),
    ("outcome", texts.OUTCOME, "outcome"),
    ("forecast", texts.FORECAST, "forecast"),
)


def operating_costs(frame: pd.DataFrame, unit: str, block: str, title: str) -> Chart:
    """Budget and outcome of the period, or budget and forecast of the year."""
    return _chart(rows.all_of(frame), unit, _BLOCKS[block], title)


def deviations(frame: pd.DataFrame, unit: str, block: str, title: str) -> Chart:
    """The deviations of the period or the year, coloured by the rules' tones."""
    measure = f"deviation_{block}"
    shown = [(measure, texts.DEVIATION, "deviation")]
    return _chart(rows.all_of(frame), unit, shown, title, tone=f"tone_{block}")


def investments(frame: pd.DataFrame, unit: str, title: str) -> Chart:
    """Allocation, outcome and forecast of every line."""
    return _chart(rows.all_of(frame), unit, _INVESTMENTS, title)


def _chart(
    shown: Sequence[Row],
    unit: str,
    measures: Sequence[tuple[str, str, str]],
    title: str,
    tone: str = "",
) -> Chart:
    return Chart(
        title,
        unit,
        max(_decimals(row, name, unit) for row in shown for name, *_ in measures),
        [str(row["label"]) for row in shown],
        [
            Series(
                name,
                scenario,
                [numbers.scaled(known(row[f"{measure}_shown"]), unit) for row in shown],
                [sentences.printed(row, measure, unit) for row in shown],
                [str(row[tone]) for row in shown] if tone else (),
            )
            for measure, name, scenario in measures
        ],
    )


def _decimals(row: Row, measure: str, unit: str) -> int:
    return numbers.decimals(unit, known(row[f"{measure}_quantum"]))
