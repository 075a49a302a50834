"""The lines of a month: period against budget, and the year against its forecast."""

from dash import html
from dash.development.base_component import Component

from components import ledger, links, numbers, openings, tables, texts
from components.monthly import Monthly
from components.sentences import month as words
from components.sentences import month_end as more
from components.tables import Cell, Column, Line
from components.url import View
from data_access.ledger.months import Post


def section(
    of: Monthly, chosen: Post | None, path: str, view: View, *, last: bool = True
) -> Component:
    """Each line till the last closed month; its label opens it, or closes it.

    Args:
        of: What is known.
        chosen: The line that is open, if one.
        path: Of the page that opens it.
        view: The address.
        last: Whether last year's outcome stands beside, where it is known.
    """
    count = of.year.shown
    last = last and of.before is not None
    caption = (
        texts.MONTH_LINES.format(words.until(of.year, count), of.unit)
        if count
        else texts.MONTH_LINES_YEAR.format(words.fiscal(of.year), of.unit)
    )
    return tables.table(
        caption,
        _columns(of, last=last),
        [_line(of, post, chosen, path, view, last=last) for post in of.year.posts],
        first=texts.LINE,
    )


def _columns(of: Monthly, *, last: bool) -> list[Column]:
    count = of.year.shown
    block, year = words.block(of.year, count), words.whole_year(of.year)
    period = [
        Column(texts.BUDGET, block, "budget"),
        Column(texts.OUTCOME, block, "outcome"),
        Column(texts.DEVIATION, block, "deviation"),
        *([Column(more.last_year(of.year), block, "previous")] if last else []),
    ]
    whole = [
        *([Column(texts.BUDGET, year, "budget")] if count else []),
        *(
            [
                Column(texts.FORECAST, year, "forecast"),
                Column(texts.DEVIATION, year, "deviation"),
            ]
            if of.outlook
            else []
        ),
    ]
    return [*period, *whole]


def _line(  # noqa: PLR0913 -- a row has that many sides
    of: Monthly, post: Post, chosen: Post | None, path: str, view: View, *, last: bool
) -> Line:
    opened = chosen == post
    target = openings.to_post(view, None if opened else post.label)
    return Line(
        html.A(post.label, href=links.href(path, target)),
        cells(of, post, last=last),
        kind=ledger.kind_class(post),
        level=post.level,
        chosen=opened,
    )


def cells(of: Monthly, post: Post, *, last: bool) -> list[Cell]:
    """Budget, outcome, deviation and last year; the year's budget and forecast."""
    form, count = of.form, of.year.shown
    own = form.cells(post.budget, post.outcome, post.kind, count)
    before = of.last(post)
    earlier = Cell(
        form.amount(before.until(count) if count else before.total, post.kind)
    )
    expected = of.expected(post)
    forecast = [Cell(numbers.MISSING), Cell(numbers.MISSING)]
    if expected is not None:
        forecast = [
            Cell(form.amount(expected.forecast, post.kind, expected.quantum)),
            form.judged(expected.deviation, post.kind, expected.quantum),
        ]
    return [
        *own[:3],
        *([earlier] if last else []),
        *own[3:],
        *(forecast if of.outlook else []),
    ]
