"""What the month says of the year's end, of what changed and of late investments."""

from collections.abc import Iterator, Sequence

from components import numbers, texts
from components.figures.month import Point
from components.sentences import month as words
from components.sentences.operating_costs import compared
from components.sentences.reports import status
from data_access import Report
from data_access.ledger.months import Months, Post
from data_access.loaders.outlook import Expected, Outlook
from data_access.rules.capital_costs import Tie


def last_year(year: Months) -> str:
    """What last year's outcome is called: Utfall 2025."""
    return texts.MONTH_OUTCOME_OF.format(year_before(year))


def year_before(year: Months) -> str:
    """The fiscal year before: 2025, or 2024/25."""
    if year.months[0].endswith("-01"):
        return str(year.year - 1)
    return f"{year.year - 1}/{year.year % 100:02}"


def course(year: Months, post: Post, expected: Expected | None, unit: str) -> str:
    """Where a line stands and where its forecast ends."""
    said = words.course(year, post, unit)
    if expected is None or expected.deviation is None:
        return said if said == post.label else f"{said}; {texts.NO_FORECAST_SAID}"
    size = numbers.with_unit(abs(expected.deviation), unit, expected.quantum)
    period = _deviation(year, post)
    if said == post.label:
        return f"{post.label}: prognosen för helåret är {_end(expected, size)}"
    if not expected.deviation:
        doubt = "ändå " if period else ""
        return f"{said}, prognosen för helåret är {doubt}som budget"
    turns = bool(period) and (period > 0) != (expected.deviation > 0)
    return (
        f"{said}, {'men' if turns else 'och'} prognosen för helåret är "
        f"{_end(expected, size)}"
    )


def _end(expected: Expected, size: str) -> str:
    if not expected.deviation:
        return "som budget"
    return f"{size} {compared(expected.deviation)}"


def _deviation(year: Months, post: Post) -> int:
    outcome = post.outcome.until(year.shown)
    budget = post.budget.until(year.shown)
    return 0 if outcome is None or budget is None else outcome - budget


def scenarios(year: Months, points: Sequence[Point], whole: Point | None) -> str:
    """When, and which scenarios are drawn."""
    drawn = [
        name
        for name, there in (
            (texts.BUDGET.lower(), any(p.budget is not None for p in points)),
            (texts.OUTCOME.lower(), any(p.outcome is not None for p in points)),
            (last_year(year).lower(), any(p.before is not None for p in points)),
            (texts.FORECAST.lower(), whole is not None),
        )
        if there
    ]
    said = " och ".join(filter(None, [", ".join(drawn[:-1]), *drawn[-1:]]))
    return texts.MONTH_PICTURE_WHEN.format(words.named(year.months[0]), said)


def last_year_lacking(year: Months, *, is_there: bool, is_short: bool) -> Iterator[str]:
    """Why last year's outcome is not drawn, if it is not."""
    if is_short:
        yield texts.MONTH_BEFORE_SHORT.format(year_before(year))
    elif not is_there:
        yield texts.MONTH_NO_BEFORE.format(year_before(year))


def forecast_told(
    year: Months, outlook: Outlook | None, post: Post, expected: Expected | None
) -> str:
    """Where the forecast is from, or that there is none."""
    if outlook is None:
        return texts.MONTH_NO_FORECAST.format(year.year)
    if expected is None:
        asked = words.occasion(outlook.report), post.label
        return texts.MONTH_NO_FORECAST_LINE.format(*asked)
    return forecast_from(outlook.report)


def forecast_from(report: Report) -> str:
    """Which report the forecast is of."""
    said = words.occasion(report), status(report)
    return texts.MONTH_FORECAST_FROM.format(*said)


def other_budget(post: Post, expected: Expected | None, shown: tuple[str, str]) -> str:
    """That the report reckons with another budget of the year than the ledger.

    Args:
        post: The line.
        expected: What the report says of it.
        shown: The report's budget and the ledger's as text.
    """
    if expected is None or expected.budget is None or post.budget.total is None:
        return ""
    if abs(expected.budget - post.budget.total) <= (expected.quantum or 1):
        return ""
    return texts.MONTH_FORECAST_BUDGET.format(*shown)


def tie(found: Tie, unit: str) -> str:
    """How lower capital costs hang together with late investments."""
    if found.deviation is None:
        first = texts.CAPITAL_SAID
    else:
        size = numbers.with_unit(found.deviation, unit)
        first = texts.CAPITAL_LOWER.format(size)
    return texts.CAPITAL_TIE.format(
        first,
        numbers.amount(found.spent, unit),
        numbers.with_unit(found.appropriation, unit),
        numbers.percent(found.share, places=1),
        found.months,
    )
