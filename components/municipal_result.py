"""The municipality's result as all boards' forecasts give it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from components import numbers, tables, texts
from components.tables import Cell, Column, Line
from data_access import Report
from data_access.loaders.oversight import Seen
from data_access.rules.result import Sum, added
from data_access.rules.signals import Facts


@dataclass(frozen=True)
class Result:
    """The year's result in the budget, at its end, and the year before.

    The end is the forecast; at a closing the outcome.
    """

    budget: Sum
    end: Sum
    before: Sum
    is_final: bool

    @property
    def missing(self) -> list[str]:
        """The boards whose budget or forecast is not known."""
        return list(dict.fromkeys((*self.budget.missing, *self.end.missing)))


def result(seen: Sequence[Seen], report: Report) -> Result:
    """Add up the boards that are the municipality's."""
    facts = {
        each.name: each.judged.facts if each.judged else None
        for each in seen
        if not each.is_beside
    }
    is_final = report.kind == "closing"

    def of(amount: Callable[[Facts], int | None]) -> Sum:
        return added((name, amount(f) if f else None) for name, f in facts.items())

    return Result(
        of(lambda f: f.net.budget_year),
        of(lambda f: f.net.outcome_period if is_final else f.net.forecast_year),
        of(lambda f: f.last_year.outcome_period),
        is_final,
    )


def said(found: Result, unit: str) -> str:
    """The year's result against its budget in a sentence; "" where it is not known."""
    if found.end.ore is None or found.budget.ore is None:
        return ""
    words = texts.RESULT_WAS if found.is_final else texts.RESULT_SAID
    return words.format(
        numbers.with_unit(found.end.ore, unit, signed=True),
        numbers.with_unit(found.budget.ore, unit, signed=True),
    )


def table(found: Result, report: Report, unit: str) -> Component:
    """Budget, forecast, deviation and the year before."""
    end, budget = found.end.ore, found.budget.ore
    deviation = None if end is None or budget is None else end - budget
    return html.Div(
        [
            tables.table(
                texts.MUNICIPAL_RESULT.format(report.year, unit),
                [
                    Column(texts.BUDGET, scenario="budget"),
                    Column(
                        texts.OUTCOME if found.is_final else texts.FORECAST,
                        scenario="outcome" if found.is_final else "forecast",
                    ),
                    Column(texts.DEVIATION, scenario="deviation"),
                    Column(texts.LAST_YEAR.format(report.year - 1), scenario="outcome"),
                ],
                [
                    _line(
                        texts.RESULT_OF_YEAR,
                        budget,
                        end,
                        deviation,
                        found.before.ore,
                        unit,
                    )
                ],
                note=texts.RESULT_NOTE,
            ),
            *_missing(found),
        ]
    )


def _line(  # noqa: PLR0913, PLR0917 -- the columns of a row
    words: str,
    budget: int | None,
    end: int | None,
    deviation: int | None,
    before: int | None,
    unit: str,
) -> Line:
    amounts = (budget, end, deviation, before)
    return Line(
        words, [Cell(numbers.amount(ore, unit, signed=True)) for ore in amounts]
    )


def _missing(found: Result) -> list[Component]:
    if not found.missing:
        return []
    words = texts.RESULT_LACKS.format(", ".join(found.missing))
    return [html.P(words, className="table-note")]
