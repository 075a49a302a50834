"""A table of accounts (a csv file out of the ledger) as a ledger of balances.

Signs are turned to those of a SIE file here: debit +. A row of a pivot is one
combination of codes; each kind of code is a dimension of its own, an alternative
split of the same money.
"""

from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from data_access.importing.asking import Asker
from data_access.importing.plan import Remark
from data_access.importing.sections import head
from data_access.readers.found import Line, Table
from data_access.readers.ledger import WHOLE, Balance, Ledger, Scenario
from data_access.readers.table import words

#: Numbers of dimensions: those that SIE reserves, then free ones.
_DIMENSIONS = {
    "ansvar": 1,
    "kostnadsställe": 1,
    "kst": 1,
    "projekt": 6,
    "verksamhet": 20,
    "vht": 20,
    "aktivitet": 21,
    "objekt": 22,
    "motpart": 23,
    "funktion": 24,
    "slag": 25,
    "art": 26,
    "tjeneste": 27,
    "fri": 28,
}
_SIGNS = (
    ("debit", "kostnader med plus, intäkter med minus (som i huvudboken)"),
    ("credit", "kostnader med minus, intäkter med plus"),
    ("plain", "både kostnader och intäkter med plus"),
)
_SCENARIOS: Mapping[str, Scenario] = {"budget": "budget", "outcome": "actual"}
_LEFT_OUT = "”{}” sparas inte i huvudboken: bara utfall och årets budget gör det."
_TOTAL = "”{}” sparas inte: månaderna gör det."
_NO_ACCOUNTS = "Tabellen har ingen kolumn med konton. Den sparas inte."
_INCOME = "3"
_COSTS = ("4", "5", "6", "7")


@dataclass(frozen=True)
class Found:
    """The ledger of a table; ``None`` where something must be answered first."""

    ledger: Ledger | None
    columns: Mapping[str, str]
    remarks: tuple[Remark, ...]


def build(table: Table, ends: date | None, asker: Asker) -> Found:
    """Read the balances of a table.

    Args:
        table: Of the kind ledger.
        ends: The last day of the occasion's period, if one is chosen.
        asker: Asks what the table does not settle.
    """
    account = next((at for at in _codes(table) if _is_account(table, at)), None)
    if account is None:
        said = Remark("ignored", table.place, _NO_ACCOUNTS)
        return Found(None, {}, (said,))
    reader = _Reader(table, account, ends)
    amounts, remarks = reader.amounts()
    sign = asker.ask(
        "sign", "Hur skrivs intäkter och kostnader?", _SIGNS, reader.sign(amounts)
    )
    heads = {each.name: head(table, each.column) for each in amounts}
    ledger = None if asker.waits else reader.ledger(amounts, sign)
    return Found(ledger, heads, tuple(remarks))


@dataclass(frozen=True)
class _Amount:
    """A column of amounts: which scenario, year and month; "" is all the year."""

    column: int
    scenario: Scenario
    year: int
    month: str

    @property
    def name(self) -> str:
        return f"{self.scenario} {self.month or self.year}"


def _codes(table: Table) -> list[int]:
    return [at for at, c in enumerate(table.columns) if c.role in {"code", "label"}]


def _is_account(table: Table, at: int) -> bool:
    codes = [row.texts[at] for row in table.rows if row.texts[at]]
    numbers = sum(code.strip().isdecimal() for code in codes)
    return words.is_account(table.columns[at].name) and 2 * numbers > len(codes)


class _Reader:
    """One table while it is read."""

    def __init__(self, table: Table, account: int, ends: date | None) -> None:
        self.table, self.account, self.ends = table, account, ends
        self.rows = [
            row
            for row in table.rows
            if row.role == "line" and row.texts[account].strip()
        ]
        self.dimensions = dict(self._dimensions())

    def _dimensions(self) -> Iterator[tuple[int, int]]:
        """Columns of codes beside the account, and their dimensions' numbers."""
        free = iter(range(40, 100))
        taken: set[int] = set()
        for at in _codes(self.table):
            named = words.dimension(self.table.columns[at].name)
            if at == self.account or not named or not self._is_of_codes(at):
                continue
            number = _DIMENSIONS.get(named, 0)
            number = next(free) if number in taken or not number else number
            taken.add(number)
            yield at, number

    def _is_of_codes(self, at: int) -> bool:
        return self.table.columns[at].role == "code"

    def amounts(self) -> tuple[list[_Amount], list[Remark]]:
        """The columns that are kept, and why the others are not."""
        found: list[_Amount] = []
        remarks: list[Remark] = []
        for at, column in enumerate(self.table.columns):
            if not any(row.values[at] is not None for row in self.rows):
                continue
            scenario = _SCENARIOS.get(column.role)
            month = self._month(at)
            of_period = column.period == "period" and not month
            if scenario is None or (scenario == "budget" and of_period):
                said = _LEFT_OUT.format(head(self.table, at))
                remarks.append(Remark("ignored", self.table.place, said))
                continue
            found.append(_Amount(at, scenario, self._year(at), month))
        return self._without_totals(found, remarks), remarks

    def _without_totals(
        self, found: Sequence[_Amount], remarks: list[Remark]
    ) -> list[_Amount]:
        """The months where there are some: what sums them is the same money."""
        monthly = {(each.scenario, each.year) for each in found if each.month}
        kept = []
        for each in found:
            if not each.month and (each.scenario, each.year) in monthly:
                said = _TOTAL.format(head(self.table, each.column))
                remarks.append(Remark("ignored", self.table.place, said))
            else:
                kept.append(each)
        return kept

    def _year(self, at: int) -> int:
        told = words.years(head(self.table, at)) or words.years(self.table.period)
        if told:
            return told[-1]
        return self.ends.year if self.ends else date.today().year  # noqa: DTZ011

    def _month(self, at: int) -> str:
        name = head(self.table, at)
        month = words.last_month(name)
        if not month or not words.names_month(name):
            return ""
        return f"{self._year(at)}-{month:02}"

    def sign(self, amounts: Sequence[_Amount]) -> str:
        """How amounts are signed, where income and costs tell it; else ""."""
        income, costs = 0, 0
        for row in self.rows:
            account = row.texts[self.account].strip()
            ore = sum(_ore(row, each.column) for each in amounts)
            income += ore if account.startswith(_INCOME) else 0
            costs += ore if account.startswith(_COSTS) else 0
        if costs > 0 and income < 0:
            return "debit"
        return "credit" if costs < 0 < income else ""

    def ledger(self, amounts: Sequence[_Amount], sign: str) -> Ledger:
        """The balances, by account and by each dimension's code."""
        sums: dict[tuple[Scenario, int, str, str, int, str], int] = defaultdict(int)
        for row in self.rows:
            account = row.texts[self.account].strip()
            turn = self._turn(account, sign)
            objects = [(WHOLE, ""), *self._objects(row)]
            for each in amounts:
                ore = turn * _ore(row, each.column)
                for dimension, code in objects:
                    key = each.scenario, each.year, each.month
                    sums[*key, account, dimension, code] += ore
        balances = tuple(Balance(*key, ore) for key, ore in sums.items() if ore)
        years = sorted({each.year for each in amounts}, reverse=True)
        return Ledger(
            type="",
            program="",
            encoding="",
            company="",
            number="",
            chart="",
            years={
                str(-at): (date(year, 1, 1), date(year, 12, 31))
                for at, year in enumerate(years)
            },
            complete_until=self._until(amounts),
            accounts=dict(self._names(self.account)),
            dimensions={
                number: self.table.columns[at].name
                for at, number in self.dimensions.items()
            },
            objects={
                (number, code): name
                for at, number in self.dimensions.items()
                for code, name in self._names(at)
            },
            balances=balances,
            year_results={},
            vouchers=0,
            transactions=0,
            unbalanced=0,
            rows=None,
            totals_rule="total",
            checks=(),
            faults=(),
        )

    def _turn(self, account: str, sign: str) -> int:
        if sign == "plain":
            return -1 if account.startswith(_INCOME) else 1
        return -1 if sign == "credit" else 1

    def _objects(self, row: Line) -> Iterator[tuple[int, str]]:
        for at, number in self.dimensions.items():
            if code := row.texts[at].strip():
                yield number, code

    def _names(self, at: int) -> Iterator[tuple[str, str]]:
        """Codes of a column and their names, which stand beside it."""
        beside = self._names_column(at)
        for row in self.rows:
            if code := row.texts[at].strip():
                yield code, "" if beside is None else row.texts[beside].strip()

    def _names_column(self, at: int) -> int | None:
        following = at + 1
        if following >= len(self.table.columns):
            return None
        column = self.table.columns[following]
        named = words.dimension(column.name) or column.role == "label"
        return following if named and column.role in {"label", "text"} else None

    def _until(self, amounts: Sequence[_Amount]) -> date | None:
        """The last day of the outcome: its last month, or the period that it is of."""
        months = [a.month for a in amounts if a.scenario == "actual" and a.month]
        told = max(months, default="") or (
            self.table.period if "-" in self.table.period else ""
        )
        if not told:
            return self.ends
        year, month = map(int, told.split("-"))
        return date(year, month, monthrange(year, month)[1])


def _ore(row: Line, at: int) -> int:
    value = row.values[at]
    return value.ore or 0 if value else 0
