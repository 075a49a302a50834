"""Ordered money: what is left of each project, and what late projects explain."""

from collections.abc import Iterator

from dash import html
from dash.development.base_component import Component

from components import links, numbers, rows, sentences, tables, texts
from components.monthly import Monthly
from components.rows import Row, known
from components.sentences import month as words
from components.sentences import month_end as more
from components.tables import Cell, Column, Line
from components.url import View
from data_access import Report, Source
from data_access.ledger import deviating
from data_access.rules import capital_costs
from data_access.rules.capital_costs import Tie
from data_access.rules.investments import uncommitted

_PATH = "/investeringar"
_MEASURES = ("appropriation", "outcome", "ordered", "forecast")
_HEADS = {
    "appropriation": (texts.APPROPRIATION, "budget"),
    "outcome": (texts.OUTCOME, "outcome"),
    "ordered": (texts.ORDERED, "forecast"),
    "forecast": (texts.FORECAST, "forecast"),
}


def section(source: Source, board: int, year: int, tied: str, view: View) -> Component:
    """The projects of the latest report sent out, and what they explain."""
    return html.Section(
        [
            html.H2(texts.ORDERED_HEAD, id="bestallt"),
            *parts(source, board, year, tied, view),
        ]
    )


def parts(
    source: Source, board: int, year: int, tied: str, view: View
) -> Iterator[Component]:
    """The sentence of late investments, if there is one, and the table."""
    if tied:
        yield html.P(tied, className="tie")
    found = source.invested(board, year)
    if found is None:
        yield html.P(texts.ORDERED_NONE.format(year), className="empty")
        return
    report, lines = found
    note = texts.ORDERED_NOTE.format(
        words.occasion(report), sentences.status(report), texts.UNSPENT_NEUTRAL
    )
    yield tables.table(
        texts.ORDERED_TABLE.format(view.unit),
        [
            *(Column(*_head(name)) for name in _MEASURES[:3]),
            Column(texts.ORDERED_LEFT),
            Column(*_head("forecast")),
        ],
        [_line(row, view) for row in _rows(rows.all_of(lines))],
        first=texts.PROJECT,
        note=note,
    )


def _head(name: str) -> tuple[str, str, str]:
    words_, scenario = _HEADS[name]
    return words_, "", scenario


def _rows(found: list[Row]) -> list[Row]:
    """The projects, and their total last."""
    return sorted(found, key=lambda row: row["kind"] == "total")


def _line(row: Row, view: View) -> Line:
    funds, spent, ordered = (known(row[name]) for name in _MEASURES[:3])
    left = uncommitted(funds, spent, ordered)
    quanta = [known(row[f"{name}_quantum"]) for name in _MEASURES[:3]]
    quantum = max((q for q in quanta if q), default=None)
    figures = [tables.figure(row, name, view.unit) for name in _MEASURES]
    label = row["label"]
    return Line(
        label
        if row["kind"] == "total"
        else html.A(label, href=links.href(_PATH, _bare(view, int(row["line"])))),
        [*figures[:3], Cell(numbers.amount(left, view.unit, quantum)), figures[3]],
        kind="total" if row["kind"] == "total" else "",
    )


def _bare(view: View, line: int) -> View:
    return View(view.selection, view.unit, view.unit_chosen, line)


# Capital costs


def tie(source: Source, board: int, year: int, of: Monthly | None) -> Tie | None:
    """Lower capital costs tied to late investments, where both are there."""
    found = source.invested(board, year)
    if found is None:
        return None
    report, lines = found
    total = rows.total(lines)
    if total is None:
        return None
    deviation = deviating.capital_costs(of.year) if of else _of_report(source, report)
    return capital_costs.tied(
        deviation,
        known(total["outcome"]),
        known(total["appropriation"]),
        report.months,
        said=_said(source, report),
    )


def _of_report(source: Source, report: Report) -> int | None:
    """The deviation that the report itself has of capital costs."""
    lines = source.operating_costs(report.selection)
    mine = [row for row in rows.all_of(lines) if capital_costs.is_line(row["label"])]
    return known(mine[0]["deviation_period"]) if mine else None


def _said(source: Source, report: Report) -> bool:
    """Whether the report says in words that capital costs are lower."""
    told = [text.body for text in source.texts(report.selection)]
    told += [cause.body for cause in source.causes(report.selection)]
    return any(map(capital_costs.says_lower, told))


def told(found: Tie | None, unit: str) -> str:
    """The tie in words; "" where there is none."""
    return more.tie(found, unit) if found else ""
