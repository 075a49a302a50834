"""A line through its year as a picture, on Månad and in the monthly report."""

from collections.abc import Sequence

from dash.development.base_component import Component

from components import ledger, month_chart, numbers, pictures, tables, texts
from components.figures.month import Point
from components.monthly import Monthly
from components.pictures import Picture
from components.sentences import month as words
from components.sentences import month_end as more
from components.tables import Line
from components.tabular import Cell, Column
from data_access.ledger.months import Post

PLOTS = ("course",)


def picture(of: Monthly, post: Post) -> Picture:
    """Budget, outcome, last year and forecast of a line, summed up."""
    chart = month_chart.course(of, post)
    if chart is None:
        return pictures.missing(post.label, texts.MONTH_NO_PICTURE)
    points, whole = month_chart.points(of, post), month_chart.whole_year(of, post)
    return pictures.of(chart, _table(of, post, points, whole))


def _table(
    of: Monthly, post: Post, points: Sequence[Point], year: Point | None
) -> Component:
    """The figures of the picture, a month a row."""
    form, kind = of.form, post.kind
    last = of.last(post)
    lines = []
    for count, point in enumerate(points, 1):
        cells = form.cells(post.budget, post.outcome, kind, count)[:3]
        before = [Cell(form.amount(last.until(count), kind))] if of.before else []
        lines.append(Line(point.name.capitalize(), [*cells, *before]))
    columns = ledger.columns("", "", whole=True)
    if of.before:
        columns.append(Column(more.last_year(of.year), scenario="previous"))
    if year is not None:
        expected = of.expected(post)
        quantum = expected.quantum if expected else None
        columns.append(Column(texts.FORECAST, scenario="forecast"))
        missing = Cell(numbers.MISSING)
        lines = [Line(one.label, [*one.cells, missing]) for one in lines]
        cells = [
            Cell(numbers.amount(year.budget, form.unit)),
            missing,
            missing,
            *([Cell(numbers.amount(year.before, form.unit))] if of.before else []),
            Cell(numbers.amount(year.forecast, form.unit, quantum)),
        ]
        lines.append(Line(year.name, cells, kind="total"))
    caption = f"{post.label}, {words.fiscal(of.year)}, {form.unit}"
    return tables.table(caption, columns, lines, first=texts.MONTH_ONE)
