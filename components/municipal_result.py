"""The municipality's result as all boards' forecasts give it, as a table."""

from dash import html
from dash.development.base_component import Component

from components import editor, numbers, sentences, tables, texts
from components.results import Result, Step, columns, steps
from components.tables import Cell, Line
from components.url import View
from data_access import Report

PATH = "/"


def table(found: Result, report: Report, unit: str) -> Component:
    """Budget, forecast, deviation and the year before, down to the balance result."""
    return html.Div(
        [
            tables.table(
                texts.MUNICIPAL_RESULT.format(report.year, unit),
                columns(found, report),
                [_line(step, unit) for step in steps(found)],
                note=texts.RESULT_NOTE if found.items else texts.RESULT_NO_ITEMS,
            ),
            *_missing(found),
        ]
    )


def _line(step: Step, unit: str) -> Line:
    cells = [Cell(numbers.amount(ore, unit, signed=True)) for ore in step.amounts]
    return Line(step.words, cells, kind=step.kind)


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
