"""What the month leaves open: questions that the figures themselves ask."""

from collections.abc import Iterator, Sequence
from datetime import date

from components import numbers, texts
from components.sentences import month as words
from components.sentences.assignments import shortened
from components.sentences.operating_costs import compared
from components.sentences.reports import day
from data_access import Explained, Record
from data_access.ledger.changing import Altered
from data_access.ledger.months import UNMAPPED, Months
from data_access.loaders.outlook import Expected


def rest_of_year(
    year: Months, expected: Expected | None, least: int, unit: str
) -> Iterator[str]:
    """What the forecast asks of the months to come, against their budget.

    Args:
        year: The fiscal year.
        expected: Of the net.
        least: What is worth asking about, öre.
        unit: Of amounts.
    """
    net, count = year.posts[-1], year.shown
    outcome, budget = net.outcome.until(count), net.budget.until(count)
    if expected is None or expected.deviation is None or count == len(year.months):
        return
    if outcome is None or budget is None:
        return
    rest = expected.deviation - (outcome - budget)
    if abs(rest) >= max(least, 1):
        size = numbers.with_unit(abs(rest), unit, expected.quantum)
        yield texts.ASKED_REST.format(size, compared(rest))


def unexplained(
    horizon: str, net: Explained, least: int, unit: str, quantum: int | None
) -> Iterator[str]:
    """What of a deviation no cause explains."""
    if net.rest is None or net.deviation is None or abs(net.rest) < max(least, 1):
        return
    rest, whole = (
        numbers.with_unit(ore, unit, quantum, signed=True)
        for ore in (net.rest, net.deviation)
    )
    yield texts.ASKED_UNEXPLAINED.format(rest, texts.ASKED_OF[horizon], whole)


def unmapped(year: Months, unit: str) -> Iterator[str]:
    """Accounts that no rule gives a line."""
    post = next((post for post in year.posts if post.kind == UNMAPPED), None)
    ore = post.outcome.until(year.shown) if post else None
    if ore:
        yield texts.ASKED_UNMAPPED.format(numbers.with_unit(abs(ore), unit))


def altered(found: Sequence[Altered]) -> Iterator[str]:
    """Months whose figures changed after they were closed."""
    for month in sorted({each.month for each in found}):
        yield texts.ASKED_ALTERED.format(words.named(month))


def apart(label: str, until: str, printed: str, exact: str) -> Iterator[str]:
    """A report and the ledger that say different things of the same."""
    if printed != exact:
        yield texts.ASKED_APART.format(label, until, printed, exact)


def assigned(found: Sequence[Record]) -> Iterator[str]:
    """What the board has asked for that nobody has answered."""
    for record in found:
        if record.values["status"] != "open":
            continue
        said = texts.ASKED_ASSIGNED.format(shortened(str(record.values["body"])))
        due = record.values["due_on"]
        yield texts.ASKED_DUE.format(said, day(due)) if isinstance(due, date) else said
