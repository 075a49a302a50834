"""The municipality's result as all boards' forecasts give it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from components import editor, numbers, sentences, tables, texts
from components.tables import Cell, Column, Line
from components.url import View
from data_access import NOUNS, Money, Record, Report
from data_access.loaders.oversight import Seen
from data_access.rules.result import (
    ADJUSTMENTS,
    KINDS,
    RESERVE,
    Item,
    Sum,
    added,
    balance,
)
from data_access.rules.signals import Facts

PATH = "/"


@dataclass(frozen=True)
class Result:
    """The year's result in the budget, at its end, and the year before.

    The end is the forecast; at a closing the outcome.
    """

    budget: Sum
    end: Sum
    before: Sum
    is_final: bool
    items: Sequence[Record] = ()

    @property
    def missing(self) -> list[str]:
        """The boards whose budget or forecast is not known."""
        return list(dict.fromkeys((*self.budget.missing, *self.end.missing)))


def result(seen: Sequence[Seen], report: Report, items: Sequence[Record]) -> Result:
    """Add up the boards that are the municipality's; ``items`` lead on from there."""
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
        items,
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
    """Budget, forecast, deviation and the year before, down to the balance result."""
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
                _lines(found, unit),
                note=texts.RESULT_NOTE if found.items else texts.RESULT_NO_ITEMS,
            ),
            *_missing(found),
        ]
    )


def _lines(found: Result, unit: str) -> list[Line]:
    """The result, what leads on from it, and the balance result."""
    first = _line(
        texts.RESULT_OF_YEAR, found.budget.ore, found.end.ore, unit, found.before.ore
    )
    if not found.items:
        return [first]
    budget, end = (
        balance(ore, [_item(each, name) for each in found.items])
        for ore, name in ((found.budget.ore, "budget"), (found.end.ore, "forecast"))
    )
    parts = {
        kind: [i for i in found.items if i.values["kind"] == kind] for kind in KINDS
    }

    def of(kinds: Iterable[str]) -> list[Line]:
        return [_part(each, unit) for kind in kinds for each in parts[kind]]

    return [
        first,
        *of(ADJUSTMENTS),
        _line(
            texts.RESULT_ADJUSTED, budget.adjusted, end.adjusted, unit, kind="subtotal"
        ),
        *of(RESERVE),
        _line(texts.RESULT_BALANCE, budget.balance, end.balance, unit, kind="total"),
    ]


def _item(record: Record, name: str) -> Item:
    typed = record.values[name]
    return Item(
        str(record.values["kind"]), typed.ore if isinstance(typed, Money) else None
    )


def _part(record: Record, unit: str) -> Line:
    budget, end = (
        item.effect if item.ore is not None else None
        for item in (_item(record, "budget"), _item(record, "forecast"))
    )
    words = NOUNS["balance_item"].field("kind").words(str(record.values["kind"]))
    comment = str(record.values["comment"] or "")
    label = f"{words[0].upper()}{words[1:]}" + (f" ({comment})" if comment else "")
    return _line(label, budget, end, unit)


def _line(  # noqa: PLR0913 -- the columns of a row
    words: str,
    budget: int | None,
    end: int | None,
    unit: str,
    before: int | None = None,
    *,
    kind: str = "",
) -> Line:
    deviation = None if end is None or budget is None else end - budget
    amounts = (budget, end, deviation, before)
    cells = [Cell(numbers.amount(ore, unit, signed=True)) for ore in amounts]
    return Line(words, cells, kind=kind)


def form(found: Result, report: Report, view: View) -> Component:
    """The way into editing the items, and the form once there."""
    way = editor.link(PATH, view)
    if not view.edit:
        return way
    grid = editor.grid(
        "balance_item",
        found.items,
        report.occasion_id,
        view.unit,
        caption=texts.BALANCE_OF.format(sentences.occasion_with_year(report)),
        note=texts.BALANCE_EDIT_NOTE,
    )
    return html.Div([way, grid])


def _missing(found: Result) -> list[Component]:
    if not found.missing:
        return []
    words = texts.RESULT_LACKS.format(", ".join(found.missing))
    return [html.P(words, className="table-note")]
