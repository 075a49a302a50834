"""What is known of an investment project beside its year: facts, alternatives."""

from collections.abc import Mapping, Sequence

import pandas as pd
from dash import html
from dash.development.base_component import Component

from components import numbers, rows, sentences, tables, texts
from components.rows import known
from components.tables import Cell, Column, Line
from data_access import NOUNS, Field, Money, Record, Source

_NOUN = NOUNS["investment_line"]
#: What a project's facts hold, in the order of its life.
_FACTS = (
    "stage",
    "finished",
    "cause",
    "carried_since",
    "total_decided",
    "total_estimated",
    "accumulated",
    "ordered",
    "investment_income",
    "running_cost",
)


def about(source: Source, project: Record, unit: str) -> Component | None:
    """A project's facts, its budget changes, and its alternatives side by side."""
    parts = [
        _facts(project, unit),
        changes(source.records("budget_change", project.id), unit),
        _alternatives(source, project.id, unit),
    ]
    shown = [part for part in parts if part is not None]
    return html.Section(shown, className="project") if shown else None


def words(project: Record, name: str, unit: str) -> str:
    """A field of a project in words; "" where nothing is said."""
    return _said(_NOUN.field(name), project.values[name], unit)


def _said(field: Field, value: object, unit: str) -> str:
    if value in (None, "", False):
        return ""
    if isinstance(value, Money):
        return numbers.with_unit(value.ore, unit, value.quantum)
    if field.kind == "choice":
        return field.words(str(value))
    return texts.YES if value is True else str(value)


def _facts(project: Record, unit: str) -> Component | None:
    said = [(_NOUN.field(name).label, words(project, name, unit)) for name in _FACTS]
    known_ones = [(label, text) for label, text in said if text]
    if not known_ones:
        return None
    return html.Dl(
        [html.Div([html.Dt(label), html.Dd(text)]) for label, text in known_ones],
        className="facts key-facts",
    )


def changes(found: Sequence[Record], unit: str) -> Component | None:
    """The changes of a budget: amount, decision, date, financing."""
    if not found:
        return None
    return tables.table(
        f"{texts.BUDGET_CHANGES}, {unit}",
        [
            Column(texts.AMOUNT),
            Column(texts.DATE, text=True),
            Column(texts.FINANCING, text=True),
        ],
        [_change(record.values, unit) for record in found],
        first=texts.DECISION_ON,
        note=texts.ORIGINAL_STAYS,
    )


def _change(values: Mapping[str, object], unit: str) -> Line:
    money = values["ore"]
    shown = numbers.MISSING if not isinstance(money, Money) else _signed(money, unit)
    day = values["decided_on"]
    return Line(
        str(values["paragraph"]),
        [Cell(shown), Cell(str(day or "")), Cell(str(values["financing"]))],
    )


def _signed(money: Money, unit: str) -> str:
    return numbers.amount(money.ore, unit, money.quantum, signed=True)


def _alternatives(source: Source, project: int, unit: str) -> Component | None:
    """The alternatives side by side: cost a year, and their sum."""
    found = source.records("alternative", project)
    if not found:
        return None
    costs = [_costs(source.records("alternative_cost", each.id)) for each in found]
    years = sorted({year for cost in costs for year in cost})
    lines = [
        Line(str(year), [Cell(_cost(cost.get(year), unit)) for cost in costs])
        for year in years
    ]
    sums = [Cell(_cost(_sum(cost), unit)) for cost in costs]
    return tables.table(
        f"{texts.ALTERNATIVES}, {unit}",
        [Column(str(each.values["name"])) for each in found],
        [
            *lines,
            Line(texts.SUM, sums, kind="total"),
            Line(texts.DESCRIPTION, [Cell(str(e.values["body"])) for e in found]),
        ],
        first=texts.YEAR,
    )


def _costs(found: Sequence[Record]) -> dict[int, Money]:
    return {
        int(str(record.values["year"])): record.values["ore"]
        for record in found
        if isinstance(record.values["ore"], Money)
    }


def _sum(costs: Mapping[int, Money]) -> Money | None:
    if not costs:
        return None
    return Money(
        sum(cost.ore for cost in costs.values()),
        max(cost.quantum for cost in costs.values()),
    )


def _cost(money: Money | None, unit: str) -> str:
    return numbers.amount(money.ore, unit, money.quantum) if money else numbers.MISSING


def split(lines: pd.DataFrame, found: Sequence[Record], unit: str) -> Component | None:
    """The forecast's deviation from the appropriation, by the projects' causes."""
    causes = {record.id: str(record.values["cause"]) for record in found}
    projects = rows.all_of(lines[lines["kind"] == "project"])
    told = [
        (causes.get(row["line"], ""), ore, known(row["deviation_forecast_quantum"]))
        for row in projects
        if (ore := known(row["deviation_forecast_shown"])) is not None
    ]
    if not any(cause for cause, _, _ in told):
        return None
    total = rows.total(lines)
    field = _NOUN.field("cause")
    by_cause = [
        Line(
            field.words(code).capitalize() if code else texts.UNEXPLAINED,
            [Cell(_whole([t for t in told if t[0] == code], unit))],
        )
        for code, _ in sorted(field.options, key=lambda option: not option[0])
        if any(cause == code for cause, _, _ in told)
    ]
    whole = [] if total is None else [_total(total, unit)]
    return tables.table(
        f"{texts.INVESTMENT_CAUSES}, {unit}",
        [Column(texts.DEVIATION, scenario="deviation")],
        [*by_cause, *whole],
        first=texts.CAUSE,
        note=texts.UNSPENT_NEUTRAL,
    )


def _whole(told: Sequence[tuple[str, int, int | None]], unit: str) -> str:
    quantum = max((q for _, _, q in told if q), default=None)
    return numbers.amount(sum(ore for _, ore, _ in told), unit, quantum, signed=True)


def _total(total: rows.Row, unit: str) -> Line:
    said = sentences.printed(total, "deviation_forecast", unit, signed=True)
    return Line(texts.TOTAL, [Cell(said)], kind="total")
