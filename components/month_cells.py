"""The columns of a month's lines: period against budget, the year against forecast."""

from components import numbers, texts
from components.monthly import Monthly
from components.sentences import month as words
from components.sentences import month_end as more
from components.tabular import Cell, Column
from data_access.ledger.months import Post


def caption(of: Monthly) -> str:
    """What the lines are of: till a month, or the whole year."""
    count = of.year.shown
    if count:
        return texts.MONTH_LINES.format(words.until(of.year, count), of.unit)
    return texts.MONTH_LINES_YEAR.format(words.fiscal(of.year), of.unit)


def columns(of: Monthly, *, last: bool) -> list[Column]:
    """The heads of `cells`; ``last`` is the year before beside."""
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
