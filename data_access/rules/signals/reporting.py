"""Signals of the report itself: contradictions, delays, and years of the same miss."""

from collections.abc import Iterator
from itertools import takewhile

from data_access.rules.signals.facts import Facts
from data_access.rules.signals.signal import Case, Signal, found, untestable
from data_access.rules.signals.thresholds import Thresholds

DISAGREES, LATE = "disagrees", "late"
OPTIMISTIC, PESSIMISTIC = "optimistic", "pessimistic"


def disagrees(facts: Facts, _limits: Thresholds) -> Signal:
    """Rows, columns, text or headings contradict each other."""
    if not facts.checked:
        return untestable(DISAGREES, "no_checks")
    return found(
        DISAGREES,
        *(
            Case(abs(each.ore or 0), {"words": each.words, "ore": each.ore})
            for each in facts.wrong
        ),
    )


def late(facts: Facts, _limits: Thresholds) -> Signal:
    """The last day has passed: of the report, or of a question to the board."""
    if facts.deadline is None and not facts.asked:
        return untestable(LATE, "no_deadline")
    return found(LATE, *_report(facts), *_questions(facts))


def _report(facts: Facts) -> Iterator[Case]:
    until = facts.came or facts.today
    if facts.deadline is None or until <= facts.deadline:
        return
    yield Case(
        0,
        {
            "what": "report",
            "days": (until - facts.deadline).days,
            "deadline": facts.deadline,
            "came": facts.came,
        },
    )


def _questions(facts: Facts) -> Iterator[Case]:
    for each in facts.unanswered:
        days = (facts.today - each.due).days
        yield Case(
            0,
            {
                "what": "question",
                "words": each.words,
                "deadline": each.due,
                "days": days,
            },
        )


def optimistic(facts: Facts, limits: Thresholds) -> Signal:
    """The forecasts of the same occasion were too bright, year after year."""
    return _one_way(OPTIMISTIC, facts, limits, -1)


def pessimistic(facts: Facts, limits: Thresholds) -> Signal:
    """The forecasts of the same occasion were too dark, year after year."""
    return _one_way(PESSIMISTIC, facts, limits, 1)


def _one_way(code: str, facts: Facts, limits: Thresholds, way: int) -> Signal:
    """Misses to one side; ``way`` is 1 where the years ended better than forecast."""
    if not facts.left:
        return untestable(code, "no_rest" if facts.months else "no_period")
    if len(facts.years) < limits.forecast_years:
        return untestable(code, "no_years")
    least = limits.least(facts.gross)
    misses = [(year.year, way * (year.outcome - year.forecast)) for year in facts.years]
    row = [*takewhile(lambda miss: miss[1] >= least, misses)]
    if len(row) < limits.forecast_years:
        return found(code)
    mean = sum(miss for _, miss in row) // len(row)
    values = {"years": len(row), "mean": way * mean, "first": row[-1][0]}
    return found(code, Case(mean, values, facts.net.line, "forecast_year"))
