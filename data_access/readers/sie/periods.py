"""Month balances and budgets: which year and account a row counts in."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from data_access.readers.ledger import Scenario
from data_access.readers.sie import totals
from data_access.readers.sie.days import Years
from data_access.readers.sie.moved import Key
from data_access.readers.sie.records import PeriodRow, Records
from data_access.readers.sie.totals import Account

_INDEX = (
    "{} rader {} har ett årsindex som inte stämmer med sin period, den första på rad "
    "{} (index {}, period {}). Året är taget ur perioden."
)
_AGAIN = (
    "{} rader {} har ett årsindex som inte stämmer med sin period, den första på rad "
    "{} (index {}, period {}), och månaden finns redan med rätt index. De är inte med: "
    "de vore räknade två gånger."
)
_BEYOND = (
    "{} rader har perioder utanför räkenskapsåren i #RAR, den första på rad {} "
    "({}). De är räknade till år {} och framåt som om åren fortsätter."
)
_OBJECTS_ONLY = (
    "{}: {} konton har månader där bara objekt är angivna, bland dem {} år {}. Kontots "
    "summa de månaderna är läst som summan av objekten; inget i filen prövar det."
)


def accounts(records: Records, years: Years, scenario: Scenario) -> dict[Key, Account]:
    """The rows of a scenario, by the year that their period is of.

    A row whose index is of another year counts by its period, unless a row of the
    right index says what the month is: some programs write a year's budget under
    every index.
    """
    found: dict[Key, Account] = defaultdict(Account)
    lying: list[tuple[int, PeriodRow]] = []
    beyond: list[tuple[int, PeriodRow]] = []
    for row in records.periods:
        if row.scenario != scenario:
            continue
        year = years.of_month(row.month, row.year_index)
        if years.said and not years.is_said(row.month):
            beyond.append((year, row))
        if years.of_index(row.year_index) in {None, year}:
            found[year, row.account].add(row.month, row.pairs, row.ore)
        else:
            lying.append((year, row))
    again = [(y, r) for y, r in lying if _is_told(found.get((y, r.account)), r)]
    gone = {row.line for _, row in again}
    counted = [(y, r) for y, r in lying if r.line not in gone]
    for year, row in counted:
        found[year, row.account].add(row.month, row.pairs, row.ore)
    _say(records, scenario, _INDEX, [row for _, row in counted])
    _say(records, scenario, _AGAIN, [row for _, row in again])
    if beyond:
        year, row = min(beyond)
        said = (len(beyond), row.line, row.month, year)
        records.remarks.add("warning", row.line, _BEYOND, *said)
    return dict(found)


def _is_told(account: Account | None, row: PeriodRow) -> bool:
    """Whether a row of the right index is of the same month and objects."""
    if account is None:
        return False
    if row.pairs:
        return (row.month, row.pairs) in account.objects
    return row.month in account.whole


def _say(
    records: Records, scenario: Scenario, kind: str, rows: Sequence[PeriodRow]
) -> None:
    if rows:
        row = rows[0]
        label = "#PSALDO" if scenario == "actual" else "#PBUDGET"
        said = (len(rows), label, row.line, row.year_index, row.month)
        records.remarks.add("warning", row.line, kind, *said)


def say_guesses(
    records: Records,
    scenario: str,
    found: Mapping[Key, Account],
    rule: totals.Rule,
    targets: Mapping[Key, int],
) -> None:
    """Say which accounts have months whose total nothing proves."""
    guesses = [
        key
        for key, account in sorted(found.items())
        if totals.is_guess(account, rule, targets.get(key))
    ]
    if guesses:
        year, account = guesses[0]
        said = (scenario, len(guesses), account, year)
        records.remarks.add("warning", 0, _OBJECTS_ONLY, *said)
