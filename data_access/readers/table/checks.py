"""The checks that prove a reading, each with its arithmetic in Swedish."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from data_access.readers.found import Check, Sign
from data_access.readers.table.rows import Row
from data_access.readers.table.signs import Understood
from data_access.readers.table.units import Unit
from data_access.rules.conventions import Difference, Levels, expected
from data_access.rules.reconcile import Status, Term, compare
from data_access.rules.sums import Amount, Sum

#: Figures without a check are told one by one up to so many, then by column.
_TOLD = 60
_RULES = {"budget": "deviation"}
#: In tables of more checks than this, those that agree are counted by column.
_MANY = 2000
_FINE: dict[Status, str] = {
    "agrees": "stämmer",
    "rounding": "stämmer inom avrundning",
}


@dataclass(frozen=True)
class Names:
    """What rows and columns are called in a check, and how amounts are written."""

    rows: Sequence[str]
    columns: Sequence[str]
    units: Sequence[Unit]

    def shown(self, ore: int, quantum: int, column: int) -> str:
        """An amount in the unit of its column, "1 072,5"."""
        whole = (self.units[column].factor or 1) * 100
        places = len(str(whole // max(quantum, 1))) - 1 if quantum > 2 else 2
        number = f"{abs(ore) / whole:,.{places}f}" if places < 9 else str(ore)
        text = number.replace(",", "\u00a0").replace(".", ",")
        return f"−{text}" if ore < 0 and text.strip("0,") else text


@dataclass(frozen=True)
class _Test:
    """One test: where the result stands, and the figures that give it."""

    rule: str
    row: int
    column: int
    terms: Sequence[tuple[int, int, int]]  # row, column, factor


class Checker:
    """Tests of a table; it remembers which figures no test has touched."""

    def __init__(
        self, known: Understood, sign: Sign, found: Sequence[Row], names: Names
    ) -> None:
        self._known, self._sign, self._rows, self._names = known, sign, found, names
        self._levels = Levels(sign.costs, sign.net, sign.income)
        self._covered: set[tuple[int, int]] = set()

    def run(self) -> list[Check]:
        """Every check, in the order sums, differences, columns, then the rest."""
        tests = [*self._sums(), *self._differences(), *self._across()]
        told = [check for test in tests if (check := self._check(test))]
        if len(told) > _MANY:
            told = list(self._together(told))
        return [*told, *self._unchecked()]

    def _together(self, told: Sequence[Check]) -> Iterator[Check]:
        """One check for all that agree in a column; what does not, one by one."""
        alike = Counter(
            (check.rule, check.status, check.column)
            for check in told
            if check.status in _FINE
        )
        for (rule, status, column), count in alike.items():
            name = self._names.columns[column or 0]
            detail = f"{name}: {count} rader {_FINE[status]}"
            yield Check(rule, status, detail, None, column)
        yield from (check for check in told if check.status not in _FINE)

    def _sums(self) -> Iterator[_Test]:
        for each in self._known.sums:
            rule = "net" if each.signed or self._mixed(each) else "sum"
            if not each.proved and (each.heads or self._known.kind == "other"):
                continue
            for at, column in enumerate(self._known.columns):
                if column.amounts:
                    factors = self._factors(each, at)
                    yield _Test(
                        rule, each.row, at, [(row, at, f) for row, f in factors]
                    )

    def _mixed(self, each: Sum) -> bool:
        kinds = {self._known.kinds[row] for row, _ in each.parts}
        return {"income", "cost"} <= kinds

    def _factors(self, each: Sum, column: int) -> Sequence[tuple[int, int]]:
        """Deviations whose sign says better are added, whatever the row."""
        better = self._sign.deviation in {"better_positive", "better_negative"}
        if self._known.columns[column].role == "deviation" and better:
            return [(row, 1) for row, _ in each.parts]
        return each.parts

    def _differences(self) -> Iterator[_Test]:
        for each in self._known.differences:
            role = self._known.columns[each.budget].role or ""
            rule = _RULES.get(role, "difference")
            # Once a column, not once a row: a ledger has many rows.
            turned = self._turned(each)
            usual = next((sign for sign in each.signs if sign), 1)
            for row in range(len(self._rows)):
                told = None if turned else self._told(each, row)
                turn = told or each.signs[row] or usual
                terms = [(row, each.actual, turn), (row, each.budget, -turn)]
                if turn < 0:
                    terms.reverse()
                yield _Test(rule, row, each.column, terms)

    def _told(self, each: Difference, row: int) -> int | None:
        """The direction by the table's convention; ``None`` leaves it to the rows."""
        if self._known.columns[each.budget].role != "budget":
            return None
        return expected(self._sign.deviation, self._known.kinds[row], self._levels)

    def _turned(self, each: Difference) -> bool:
        """Whether a column goes against the table's convention in most rows.

        "Återstår" is the budget less the outcome whatever "Avvikelse" is.
        """
        kinds = self._known.kinds
        ways = [
            sign * way
            for row, sign in enumerate(each.signs)
            if sign
            and (way := expected(self._sign.deviation, kinds[row], self._levels))
        ]
        return sum(ways) < 0

    def _across(self) -> Iterator[_Test]:
        for each in self._known.across:
            for row in range(len(self._rows)):
                terms = [(row, at, factor) for at, factor in each.parts]
                yield _Test("sum", row, each.column, terms)

    def _check(self, test: _Test) -> Check | None:
        where = self._where(test.row, test.column)
        touched = [(test.row, test.column), *((r, c) for r, c, _ in test.terms)]
        lost = any(
            self._rows[r].figures[self._known.columns[c].at].lost for r, c in touched
        )
        stated = self._amount(test.row, test.column)
        given = [(r, c, f) for r, c, f in test.terms if self._amount(r, c) is not None]
        if lost:
            detail = f"{where}: ett belopp saknar värde i filen."
            return Check(test.rule, "unchecked", detail, test.row, test.column)
        if stated is None or (not given and stated.ore == 0):
            return None
        terms = [
            Term(self._names.rows[r], self._figure(r, c).ore, "+" if f > 0 else "−")
            for r, c, f in given
        ]
        quanta = [stated.quantum, *(self._figure(r, c).quantum for r, c, _ in given)]
        outcome = compare(stated.ore, terms, quanta)
        self._covered |= {(test.row, test.column), *((r, c) for r, c, _ in given)}
        detail = f"{where}: {self._arithmetic(test, given, outcome.computed)}"
        return Check(test.rule, outcome.status, detail, test.row, test.column)

    def _arithmetic(
        self, test: _Test, given: Sequence[tuple[int, int, int]], computed: int
    ) -> str:
        parts: list[str] = []
        for row, column, factor in given:
            amount = self._figure(row, column)
            shown = self._names.shown(amount.ore, amount.quantum, column)
            if parts:
                inside = f"({shown})" if amount.ore < 0 else shown
                parts.append(f"{'+' if factor > 0 else '−'} {inside}")
            else:
                parts.append(shown if factor > 0 else f"−({shown})")
        stated = self._figure(test.row, test.column)
        finest = min(
            [stated.quantum, *(self._figure(r, c).quantum for r, c, _ in given)]
        )
        gives = self._names.shown(computed, finest, test.column)
        says = self._names.shown(stated.ore, stated.quantum, test.column)
        return f"{' '.join(parts) or '0'} = {gives}; det står {says}"

    def _where(self, row: int, column: int) -> str:
        return f"{self._names.rows[row]}, {self._names.columns[column]}"

    def _amount(self, row: int, column: int) -> Amount | None:
        return self._rows[row].figures[self._known.columns[column].at].amount

    def _figure(self, row: int, column: int) -> Amount:
        amount = self._amount(row, column)
        return amount if amount is not None else Amount(0, 1)

    def _unchecked(self) -> Iterator[Check]:
        left = [
            (row, column)
            for row in range(len(self._rows))
            for column, planned in enumerate(self._known.columns)
            if planned.amounts
            and (row, column) not in self._covered
            and self._amount(row, column) is not None
        ]
        if len(left) > _TOLD:
            yield from self._by_column(left)
            return
        for row, column in left:
            amount = self._figure(row, column)
            shown = self._names.shown(amount.ore, amount.quantum, column)
            detail = f"{self._where(row, column)}: {shown} ingår i ingen kontroll"
            yield Check("uncovered", "unchecked", detail, row, column)

    def _by_column(self, left: Sequence[tuple[int, int]]) -> Iterator[Check]:
        status: Status = "unchecked"
        for column in sorted({column for _, column in left}):
            count = sum(1 for _, each in left if each == column)
            detail = f"{self._names.columns[column]}: {count} belopp utan kontroll"
            yield Check("uncovered", status, detail, None, column)
