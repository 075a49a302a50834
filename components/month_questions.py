"""What the month leaves open, gathered from everything that the page knows."""

from collections.abc import Iterator

import pandas as pd

from components import rows, texts
from components.causes import held
from components.monthly import Monthly
from components.rows import known
from components.sentences import month as words
from components.sentences import month_questions as said
from data_access import Report, Source


def questions(
    source: Source, board: int, year: int, of: Monthly | None, report: Report | None
) -> list[str]:
    """Every open question, in the order that they are asked.

    Args:
        source: The door to the data.
        board: The board's number.
        year: The fiscal year.
        of: What the ledger says, if there is one.
        report: The report that the forecast and the causes are of, if there is one.
    """
    return [
        *_forecast(source, year, of, report),
        *_causes(source, of, report),
        *_ledger(source, of, report),
        *_ordered(source, board, year),
        *said.assigned(source.records("assignment", board)),
    ]


def _unit(of: Monthly | None, report: Report | None) -> str:
    if of is not None:
        return of.unit
    return report.unit if report else "mnkr"


def _least(source: Source, report: Report) -> int:
    """What is worth asking about: the threshold's share of the gross costs."""
    lines = source.operating_costs(report.selection)
    costs = [row for row in rows.top(lines) if row["kind"] == "cost"]
    gross = sum(known(row["budget_year"]) or 0 for row in costs)
    return source.thresholds().share("material", gross)


def _forecast(
    source: Source, year: int, of: Monthly | None, report: Report | None
) -> Iterator[str]:
    if report is None or (of is not None and of.outlook is None):
        yield texts.ASKED_FORECAST.format(year)
    elif of is not None:
        expected = of.expected(of.net)
        yield from said.rest_of_year(of.year, expected, _least(source, report), of.unit)


def _causes(source: Source, of: Monthly | None, report: Report | None) -> Iterator[str]:
    """What of the report's own deviations its causes leave."""
    if report is None:
        return
    lines = source.operating_costs(report.selection)
    told = source.causes(report.selection)
    for horizon in ("period", "year"):
        net = held(lines, told, horizon)[2]
        quantum = _quantum(lines, horizon)
        least = _least(source, report)
        yield from said.unexplained(horizon, net, least, _unit(of, report), quantum)


def _quantum(lines: pd.DataFrame, horizon: str) -> int | None:
    net = rows.net(lines)
    return known(net[f"deviation_{horizon}_quantum"]) if net else None


def _ledger(source: Source, of: Monthly | None, report: Report | None) -> Iterator[str]:
    if of is None:
        return
    yield from said.unmapped(of.year, of.unit)
    yield from said.altered(source.altered(of.about.board.id, of.year))
    if report is not None:
        yield from _apart(source, of, report)


def _apart(source: Source, of: Monthly, report: Report) -> Iterator[str]:
    """The report's net so far, against the ledger's as it is now."""
    row = rows.net(source.operating_costs(report.selection))
    count = sum(month <= f"{report.period_end:%Y-%m}" for month in of.year.months)
    exact = of.net.outcome.until(count)
    printed = known(row["outcome_period"]) if row else None
    if row is None or printed is None or exact is None or not count:
        return
    quantum = known(row["outcome_period_quantum"]) or 1
    if abs(printed - exact) <= quantum:
        return
    shown = [of.form.amount(ore, "net", quantum) for ore in (printed, exact)]
    yield from said.apart(of.net.label, words.until(of.year, count), *shown)


def _ordered(source: Source, board: int, year: int) -> Iterator[str]:
    """Projects with an appropriation of which nobody says what is ordered."""
    found = source.invested(board, year)
    if found is None:
        return
    lines = found[1]
    for row in rows.all_of(lines):
        leaf = row["kind"] == "project" or not (lines["kind"] == "project").any()
        if leaf and known(row["appropriation"]) and known(row["ordered"]) is None:
            yield texts.ASKED_ORDERED.format(row["label"])
