"""What the month view says: sums against budget, what is closed, what is not known."""

from collections.abc import Sequence
from datetime import date

from components import numbers, texts
from components.sentences.operating_costs import balance, compared
from components.sentences.reports import day
from data_access import Report
from data_access.ledger.months import Months, Post
from data_access.ledger.stored import Stored
from data_access.rules import periods
from data_access.rules.mapping import COST, INCOME
from data_access.rules.periods import MONTH_NAMES


def named(month: str, *, with_year: bool = True) -> str:
    """A month in words: "2021-08" is augusti 2021."""
    year, _, number = month.partition("-")
    name = MONTH_NAMES[int(number) - 1]
    return f"{name} {year}" if with_year else name


def short(month: str) -> str:
    """A month in a column's head: aug."""
    return named(month, with_year=False)[:3]


def fiscal(year: Months) -> str:
    """A fiscal year: 2021, or september 2020–augusti 2021."""
    if year.months[0].endswith("-01") and len(year.months) == 12:
        return str(year.year)
    return f"{named(year.months[0])}–{named(year.months[-1])}"


def until(year: Months, count: int) -> str:
    """The last of so many months: augusti, with its year where that is needed."""
    plain = len({month[:4] for month in year.months}) == 1
    return named(year.months[count - 1], with_year=not plain)


def message(year: Months, unit: str) -> str:
    """The net against its budget, till the last closed month."""
    net = year.posts[-1]
    count = year.shown
    if not count:
        return _whole(year, unit)
    outcome, budget = net.outcome.until(count), net.budget.until(count)
    when = f"till och med {until(year, count)}"
    if outcome is None:
        return _whole(year, unit)
    if budget is None:
        return f"{balance(outcome, unit, None).capitalize()} {unit} {when}, utan budget"
    deviation = outcome - budget
    if not deviation:
        return f"Precis som budget {when}"
    size = numbers.with_unit(abs(deviation), unit)
    return f"{size} {compared(deviation)} {when}"


def _whole(year: Months, unit: str) -> str:
    net = year.posts[-1]
    if net.outcome.total is not None:
        said = balance(net.outcome.total, unit, None).capitalize()
        return f"{said} {unit} för {fiscal(year)}; månaderna är inte kända"
    if net.budget.total is not None:
        said = balance(net.budget.total, unit, None)
        return f"Budget {fiscal(year)}: {said} {unit}; utfall saknas"
    return texts.MISSING


def border(year: Months) -> str:
    """What is said at the border of the closed months."""
    if not year.closed:
        return texts.MONTH_NONE_CLOSED
    if year.closed > year.known:
        return texts.MONTH_KNOWN.format(until(year, year.known)) if year.known else ""
    return texts.MONTH_CLOSED.format(until(year, year.closed))


def closed(year: Months) -> str:
    """Which months are closed, and which that have an outcome are not."""
    if not year.closed:
        return texts.MONTH_NONE_CLOSED_LONG if year.known else ""
    said = [texts.MONTH_CLOSED_LONG.format(until(year, year.closed))]
    if year.known and year.closed > year.known:
        said.append(texts.MONTH_ENDS_BEFORE.format(until(year, year.known)))
    left = [named(m, with_year=False) for m in year.months[year.closed : year.known]]
    if left:
        words = "–".join(dict.fromkeys([left[0], left[-1]])).capitalize()
        form = texts.MONTH_OPEN_ONE if len(left) == 1 else texts.MONTH_OPEN_ONES
        said.append(form.format(words))
    return " ".join(said)


def sources(year: Months) -> str:
    """Where the figures come from, how far they reach, and that they are exact."""
    said = [
        texts.MONTH_SOURCE.format(words, ledger.source)
        for words, ledger in ((texts.OUTCOME, year.actual), (texts.BUDGET, year.budget))
        if ledger
    ]
    ends = year.actual.complete_until if year.actual else None
    if isinstance(ends, date):
        said.append(texts.MONTH_UNTIL.format(day(ends)))
    return " ".join([*said, texts.MONTH_EXACT])


def undivided(year: Months) -> str:
    """Which lines of objects have no budget of their own, if any."""
    if "budget" not in year.undivided:
        return ""
    labels = [post.label for post in year.posts if year.rules.only_objects(post.label)]
    return texts.MONTH_UNDIVIDED.format(", ".join(labels)) if labels else ""


def summary(names: Sequence[str], values: Sequence[int | None], unit: str) -> str:
    """A row of months in words, those that are known."""
    return ", ".join(
        f"{name} {numbers.amount(ore, unit)}"
        for name, ore in zip(names, values, strict=True)
        if ore is not None
    )


def course(year: Months, post: Post, unit: str) -> str:
    """The message of the picture of one line."""
    count = year.shown
    outcome, budget = post.outcome.until(count), post.budget.until(count)
    if outcome is None:
        return post.label
    if budget is None:
        said = _level(post, outcome, unit)
        return f"{post.label}: {said} till och med {until(year, count)}, utan budget"
    deviation = outcome - budget
    if not deviation:
        return f"{post.label}: precis som budget till och med {until(year, count)}"
    size = numbers.with_unit(abs(deviation), unit)
    when = until(year, count)
    return f"{post.label}: {size} {compared(deviation)} till och med {when}"


def _level(post: Post, outcome: int, unit: str) -> str:
    """An outcome in words: what holds income and cost alike is a surplus or not."""
    if post.kind in (INCOME, COST):
        return numbers.with_unit(abs(outcome), unit)
    said = balance(outcome, unit, None)
    return f"{said}{numbers.SPACE}{unit}" if outcome else said


def block(year: Months, count: int) -> str:
    """The head over what is summed up."""
    if not count:
        return whole_year(year)
    return texts.MONTH_SUM_BLOCK.format(until(year, count))


def whole_year(year: Months) -> str:
    """The head over a year's budget."""
    return f"{texts.FULL_YEAR} {fiscal(year)}".capitalize()


def month_block(year: Months, place: int, *, outcome: bool) -> str:
    """The head over a month of the outcome: closed, not closed, not known."""
    if not outcome:
        return ""
    if place >= year.known:
        return texts.MONTH_NOTHING_BLOCK
    closed_one = place < year.closed
    return texts.MONTH_CLOSED_BLOCK if closed_one else texts.MONTH_OPEN_BLOCK


def days(ledger: Stored) -> str:
    """The fiscal year of a ledger: 2021, or its first and last day."""
    first, last = ledger.first_day, ledger.last_day
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year)
    return f"{first.isoformat()}–{last.isoformat()}"


def ends(ledger: Stored) -> str:
    """The last day that there are data of, where the file says."""
    return ledger.complete_until.isoformat() if ledger.complete_until else texts.NOTHING


def count(number: int) -> str:
    """A count with spaces between thousands."""
    return f"{number:,}".replace(",", numbers.SPACE)


def occasion(report: Report) -> str:
    """A report's occasion and year inside a heading: tillfälle 3 2021."""
    return f"{periods.Occasion(report.kind, report.number).words} {report.year}"
