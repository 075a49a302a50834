"""From what a file says to the balances of its ledger, and the checks of them.

An account of a year is taken from the month balances where they give ``#RES``, or
``#UB`` − ``#IB``; else from its vouchers; else from ``#RES``.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from data_access.readers.ledger import WHOLE, Balance, Scenario
from data_access.readers.sie import periods, totals
from data_access.readers.sie.days import Years
from data_access.readers.sie.moved import Key, Moved
from data_access.readers.sie.records import Records
from data_access.readers.sie.totals import Account, Settled

Source = Literal["months", "vouchers", "result"]

_NOTHING = Settled("none")
#: Öre that a result without öre may be off by.
_HALF = 50

_NO_YEAR = (
    "{} #{}-poster har ett år som inte går att fastställa (index {}): #RAR saknas. De "
    "är inte med."
)


@dataclass(frozen=True)
class Taken:
    """An account of a year as it was taken.

    Attributes:
        source: Where from.
        ore: What it comes to.
        target: What ``#RES`` or ``#UB`` − ``#IB`` say; ``None`` where they do not.
        is_result: The target is ``#RES``.
        months: What the month balances come to, if there are any.
        vouchers: What the vouchers come to, if there are any.
    """

    source: Source
    ore: int
    target: int | None
    is_result: bool
    months: int | None
    vouchers: int | None


@dataclass
class Balanced:
    """The balances of a file, and how they were come by.

    Attributes:
        taken: Each account of each year.
        results: ``#RES``.
        actual: How rows without object of month balances are understood.
        budget: And of budgets.
        slack: Öre that a result may be off by.
        kinds: ``#KTYP``: account -> T, S, K, I.
        has: Years that have ``#RES`` (true), or ``#UB`` (false), of any account.
        unread: Accounts with a balance whose amount cannot be read.
    """

    balances: list[Balance] = field(default_factory=list)
    taken: dict[Key, Taken] = field(default_factory=dict)
    results: dict[Key, int] = field(default_factory=dict)
    actual: Settled = _NOTHING
    budget: Settled = _NOTHING
    slack: int = 0
    kinds: Mapping[str, str] = field(default_factory=dict)
    has: set[tuple[int, bool]] = field(default_factory=set)
    unread: set[Key] = field(default_factory=set)


def balance(records: Records, vouchers: Mapping[Key, Moved]) -> Balanced:
    """Settle the balances of a file.

    Args:
        records: All but the vouchers.
        vouchers: What these move.
    """
    years = Years(records.years)
    months = periods.accounts(records, years, "actual")
    budget = periods.accounts(records, years, "budget")
    found = Balanced(kinds=records.kinds)
    index_years = _index_years(records, years, [*vouchers, *months])
    targets = _targets(records, index_years, found)
    found.slack = _slack(found.results.values())
    booked = {key: sum(moved.whole.values()) for key, moved in vouchers.items()}
    found.actual = totals.settle(months, booked | targets, found.slack)
    # A budget is not told by #RES: it is as the outcome of the same file.
    found.budget = totals.settle(budget, {}, 0, found.actual.rule)
    for key in sorted({*months, *vouchers, *found.results}):
        _take(found, key, months.get(key), vouchers.get(key), targets.get(key))
    periods.say_guesses(records, "Utfall", months, found.actual.rule, targets)
    periods.say_guesses(records, "Budget", budget, found.budget.rule, {})
    for key, account in sorted(budget.items()):
        by_month = totals.by_month(account, found.budget.rule, None)
        split = totals.by_object(account, parts=found.budget.rule == "remainder")
        found.balances += _balances("budget", key, by_month, split)
    return found


def _index_years(
    records: Records, years: Years, keys: Iterable[Key]
) -> dict[str, int | None]:
    """The year of each index that balances are given for."""
    indices = {index for _, index, _ in (*records.amounts, *records.unread)}
    found = {index: years.of_index(index) for index in indices}
    if years.said:
        return found
    guess = _present(records, {year for year, _ in keys})
    if guess is None:
        return found
    return {i: guess + int(i) if i.lstrip("-").isdigit() else None for i in indices}


def _present(records: Records, told: set[int]) -> int | None:
    """The year of index 0 in a file without ``#RAR``, where something tells it."""
    if told:
        return max(told)
    if records.complete_until:
        return records.complete_until.year
    return int(records.tax_year) - 1 if records.tax_year.isdigit() else None


def _targets(
    records: Records, index_years: Mapping[str, int | None], found: Balanced
) -> dict[Key, int]:
    """What each account of each year should come to."""
    targets: dict[Key, int] = defaultdict(int)
    unknown: dict[tuple[str, str], int] = defaultdict(int)
    for _, index, account in records.unread:
        year = index_years[index]
        found.unread |= {(year, account)} if year is not None else set()
    for (label, index, account), ore in records.amounts.items():
        year = index_years[index]
        if year is None:
            unknown[label, index] += 1
        elif label == "#RES":
            found.results[year, account] = ore
            found.has.add((year, True))
        else:
            found.has |= {(year, False)} if label == "#UB" else set()
            targets[year, account] += ore if label == "#UB" else -ore
    for (label, index), count in unknown.items():
        records.remarks.add("error", 0, _NO_YEAR, count, label[1:], index)
    kept = {key: ore for key, ore in targets.items() if key not in found.unread}
    return kept | found.results


def _slack(results: Iterable[int]) -> int:
    """What results in whole kronor may be off by: half a krona."""
    there = [ore for ore in results if ore]
    return _HALF if there and not any(ore % 100 for ore in there) else 0


def _take(
    found: Balanced,
    key: Key,
    months: Account | None,
    vouchers: Moved | None,
    target: int | None,
) -> None:
    rule = found.actual.rule
    by_month = totals.by_month(months, rule, target) if months else {}
    by_voucher = vouchers.whole if vouchers else {}
    told = sum(by_month.values()) if months else None
    booked = sum(by_voucher.values()) if vouchers else None
    source: Source
    if told is not None and _holds(told, target, booked, found.slack):
        source = "months"
    elif booked is not None:
        source = "vouchers"
    elif key in found.results:
        source = "result"
    else:
        source = "months"
    is_result = key in found.results
    if source == "months" and months:
        split = totals.by_object(months, parts=rule == "remainder")
        found.balances += _balances("actual", key, by_month, split)
        ore = told or 0
    elif source == "vouchers" and vouchers:
        found.balances += _balances("actual", key, by_voucher, vouchers.split)
        ore = booked or 0
    else:
        ore = found.results[key]
        found.balances.append(Balance("actual", key[0], "", key[1], WHOLE, "", ore))
    found.taken[key] = Taken(source, ore, target, is_result, told, booked)


def _holds(told: int, target: int | None, booked: int | None, slack: int) -> bool:
    """Whether month balances are what else the file says they should be."""
    if target is not None:
        return abs(told - target) <= slack
    return booked is None or told == booked


def _balances(
    scenario: Scenario,
    key: Key,
    by_month: Mapping[str, int],
    split: Mapping[tuple[str, int, str], int],
) -> Iterator[Balance]:
    year, number = key
    for month, ore in sorted(by_month.items()):
        yield Balance(scenario, year, month, number, WHOLE, "", ore)
    for (month, dimension, code), ore in sorted(split.items()):
        yield Balance(scenario, year, month, number, dimension, code, ore)
