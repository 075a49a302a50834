"""A file's ledger, split into one for each scenario and year, in our own sign.

The only place where the sign of a ledger is turned: a file's debit is +, here
income is + and cost −.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from data_access.readers.ledger import WHOLE, Balance, Ledger, Scenario

_OBJECTS_DIFFER = (
    "{count} belopp finns bara per objekt, med olika summa i olika dimensioner. "
    "Summan är den i dimension {dimension}."
)


class Key(NamedTuple):
    """Whose amount it is: as in the table of balances."""

    dimension: int
    account: str
    object: str
    month: str


@dataclass(frozen=True)
class Part:
    """One scenario of one fiscal year of a file.

    Attributes:
        scenario: actual or budget.
        year: The year in which the fiscal year starts.
        first_day: Of the fiscal year.
        last_day: Of it.
        amounts: Öre, income +.
        remarks: What was settled on the way, in Swedish.
    """

    scenario: Scenario
    year: int
    first_day: date
    last_day: date
    amounts: Mapping[Key, int]
    remarks: tuple[str, ...] = ()

    @property
    def is_monthly(self) -> bool:
        """Whether anything is known by month."""
        return any(key.month for key in self.amounts)


def parts(ledger: Ledger) -> list[Part]:
    """Split a file's ledger; the earliest year first, outcome before budget."""
    found: dict[tuple[int, Scenario], dict[Key, int]] = defaultdict(
        lambda: defaultdict(int)
    )
    for balance in (*ledger.balances, *_results(ledger)):
        key = Key(balance.dimension, balance.account, balance.object, balance.month)
        found[balance.year, balance.scenario][key] -= balance.ore
    return [
        _part(ledger, scenario, year, amounts)
        for (year, scenario), amounts in sorted(found.items())
    ]


def _results(ledger: Ledger) -> Iterable[Balance]:
    """Results of years of which nothing else is told (SIE type 1)."""
    told = {b.year for b in ledger.balances if b.scenario == "actual"}
    for (year, account), ore in ledger.year_results.items():
        if year not in told:
            yield Balance("actual", year, "", account, WHOLE, "", ore)


def _part(
    ledger: Ledger, scenario: Scenario, year: int, amounts: dict[Key, int]
) -> Part:
    first, last = span(ledger, year)
    dated = {key[:3] for key in amounts if key.month}
    kept = {
        key: ore for key, ore in amounts.items() if key.month or key[:3] not in dated
    }
    totals, remarks = _totals(kept)
    return Part(scenario, year, first, last, {**kept, **totals}, remarks)


def span(ledger: Ledger, year: int) -> tuple[date, date]:
    """The first and last day of a fiscal year; the calendar's where none is said."""
    said = [days for days in ledger.years.values() if days[0].year == year]
    if not said:
        return date(year, 1, 1), date(year, 12, 31)
    return min(first for first, _ in said), max(last for _, last in said)


def until(ledger: Ledger, part: Part) -> date | None:
    """The last day that the file covers of a year; a budget covers all of it."""
    ends = ledger.complete_until
    if part.scenario == "budget" or ends is None:
        return None
    return min(ends, part.last_day)


def _totals(amounts: Mapping[Key, int]) -> tuple[dict[Key, int], tuple[str, ...]]:
    """Totals of what is only known by object, as some programs budget.

    Dimensions split the same money, so the total is that of one of them: the
    one that knows most.
    """
    whole = {(key.account, key.month) for key in amounts if key.dimension == WHOLE}
    sums: dict[tuple[str, str], dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for key, ore in amounts.items():
        if (key.account, key.month) not in whole:
            sums[key.account, key.month][key.dimension] += ore
    known: dict[int, int] = defaultdict(int)
    for by_dimension in sums.values():
        for dimension, ore in by_dimension.items():
            known[dimension] += abs(ore)
    order = sorted(known, key=lambda dimension: (-known[dimension], dimension))
    totals = {
        Key(WHOLE, account, "", month): found[next(d for d in order if d in found)]
        for (account, month), found in sums.items()
    }
    differ = sum(len(set(found.values())) > 1 for found in sums.values())
    said = _OBJECTS_DIFFER.format(count=differ, dimension=order[0]) if differ else ""
    return totals, (said,) if said else ()
