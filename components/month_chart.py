"""A line through its year as a chart, on Månad and in the monthly report."""

from collections.abc import Sequence

from components import ledger, numbers, texts
from components.charts import Chart
from components.figures import month as figures
from components.figures.month import Point, Words
from components.monthly import Monthly
from components.sentences import month as words
from components.sentences import month_end as more
from data_access.ledger.months import Post


def course(of: Monthly, post: Post) -> Chart | None:
    """Budget, outcome, last year and forecast of a line, summed up."""
    year, form = of.year, of.form
    shown, whole = points(of, post), whole_year(of, post)
    expected = of.expected(post)
    said = Words(
        texts.BUDGET,
        texts.OUTCOME,
        texts.MONTH_BUDGET_YEAR,
        words.border(year),
        before=more.last_year(of.year),
        forecast=texts.MONTH_FORECAST_YEAR,
        quantum=expected.quantum if expected else None,
    )
    plot = figures.months(shown, year.shown, form.unit, said, whole)
    if plot is None:
        return None
    return Chart(
        message=more.course(year, post, expected, form.unit),
        who=texts.MONTH_POST_PICTURE.format(post.label, of.about.name, form.unit),
        when=more.scenarios(year, shown, whole),
        summary=_summary(shown, whole, said, form.unit),
        plots=(plot,),
    )


def points(of: Monthly, post: Post) -> list[Point]:
    """Each month, summed up from the first; the outcome of those that are shown."""
    series = (post.budget.months, post.outcome.months, of.last(post).months)
    summed = [
        [of.form.printed(ore, post.kind) for ore in ledger.summed(each)]
        for each in series
    ]
    return [
        Point(words.named(month), words.short(month)[0].upper(), *levels)
        for month, *levels in zip(of.year.months, *summed, strict=True)
    ]


def whole_year(of: Monthly, post: Post) -> Point | None:
    """The whole year with its forecast; ``None`` where there is none."""
    expected = of.expected(post)
    if expected is None:
        return None
    budget, before, forecast = (
        of.form.printed(ore, post.kind)
        for ore in (post.budget.total, _whole(of, post), expected.forecast)
    )
    name = words.whole_year(of.year)
    head = texts.FULL_YEAR.capitalize()
    return Point(name, head, budget, None, before, forecast)


def _whole(of: Monthly, post: Post) -> int | None:
    """Last year's outcome, where all of its months are known."""
    return of.last(post).until(len(of.year.months))


def _summary(
    points: Sequence[Point], year: Point | None, said: Words, unit: str
) -> str:
    names = [point.name for point in points]
    rows = (
        (said.budget, [point.budget for point in points]),
        (said.outcome, [point.outcome for point in points]),
        (said.before, [point.before for point in points]),
    )
    told = [
        f"{name}: {words.summary(names, values, unit)}"
        for name, values in rows
        if any(ore is not None for ore in values)
    ]
    if year is not None:
        forecast = numbers.with_unit(year.forecast or 0, unit, said.quantum)
        told.append(f"{said.forecast}: {forecast}")
    return ". ".join(told)
