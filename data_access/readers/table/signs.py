"""The signs of a table: what its arithmetic settles, and what must be asked.

In running costs a net row that adds up tells how costs are printed; without one,
rows that call themselves costs do, where all of them are printed alike. Spending
on investments is printed as it is printed: budget and outcome of a project are
spending. Nothing is told by how large a figure is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from data_access.readers.faults import Fault
from data_access.readers.found import Kind, Sign
from data_access.readers.table import words
from data_access.readers.table.columns import Planned
from data_access.readers.table.pairs import Across
from data_access.rules import conventions
from data_access.rules.conventions import Difference, Levels
from data_access.rules.sums import Amount, Item, RowKind, Sum

_BOTH = ("income", "cost")
_ASKED: dict[str, str] = {
    "costs": (
        "Tabellens siffror avgör inte om en kostnad skrivs med plus eller minus. "
        "Välj det innan den sparas."
    ),
    "net": (
        "Tabellens siffror avgör inte om plus i nettot är överskott eller kostnad. "
        "Välj det innan den sparas."
    ),
    "deviation": (
        "Tabellens siffror avgör inte vad plus och minus betyder i avvikelsen. "
        "Välj det innan den sparas."
    ),
    "unit": "Enheten (kr, tkr, mnkr) står inte vid tabellen. Välj den.",
}


@dataclass(frozen=True)
class Understood:
    """What was understood of a table's figures together."""

    kind: Kind
    columns: Sequence[Planned]
    items: Sequence[Item]
    sums: Sequence[Sum]
    kinds: Sequence[RowKind]
    differences: Sequence[Difference]
    across: Sequence[Across]

    def levels(self) -> list[int]:
        """The columns of amounts that are no differences."""
        return [
            at
            for at, column in enumerate(self.columns)
            if column.amounts and column.role != "deviation"
        ]

    def budget_differences(self) -> list[Difference]:
        """The deviations from a budget: a change since last year is another matter.

        What is left ("Återstår") tells of signs only where nothing is called
        a deviation.
        """
        found = [
            each
            for each in self.differences
            if self.columns[each.budget].role == "budget"
        ]
        named = [
            each
            for each in found
            if words.is_deviation(self.columns[each.column].head.all)
        ]
        return named or found


def of_table(known: Understood, title: Sequence[str]) -> Sign:
    """Find how the amounts of a table are to be read.

    Args:
        known: What was understood of it.
        title: The lines of its title and the name of its sheet.
    """
    if known.kind in {"action_plan", "causes"}:
        return Sign()  # effects and parts of a deviation: no costs, no differences
    if known.kind == "investments":
        levels = Levels(_spending(known))
        settled = conventions.deviation_sign(
            known.budget_differences(), known.kinds, Levels()
        )
    else:
        levels = running(known, title)
        settled = conventions.deviation_sign(
            known.budget_differences(), known.kinds, levels
        )
    return Sign(levels.costs, settled.name, levels.net, levels.income)


def questions(known: Understood, sign: Sign) -> list[str]:
    """What a person must say before the table can be saved."""
    if known.kind in {"ledger", "other", "causes", "action_plan"}:
        return []
    asked = []
    if sign.costs is None and known.levels():
        asked.append("costs")
    nets = sign.costs == "positive" and "net" in known.kinds
    if nets and sign.net is None and known.levels():
        asked.append("net")
    other = {
        each.column
        for each in known.differences
        if known.columns[each.budget].role != "budget"
    }
    deviations = any(
        column.role == "deviation" and at not in other
        for at, column in enumerate(known.columns)
    )
    if sign.deviation is None and deviations:
        asked.append("deviation")
    return asked


def said(sign: Sign, place: str) -> Iterator[Fault]:
    """Say what a person would not expect of the signs."""
    if sign.income == "negative":
        message = "Intäkter skrivs med minus och kostnader med plus i tabellen."
        yield Fault("info", place, message)


def without_unit(place: str) -> Fault:
    """Say that a table that is no money, or not known to be, has no amounts."""
    message = "Tabellen har ingen enhet; dess tal läses inte som belopp."
    return Fault("info", place, message)


def asked(question: str, place: str) -> Fault:
    """Say a question on the page."""
    severity = "error" if question == "unit" else "info"
    return Fault(severity, place, _ASKED[question])  # type: ignore[arg-type]


def running(known: Understood, title: Sequence[str]) -> Levels:
    """How income and costs are printed: by net rows, net columns, then by names."""
    told = (
        conventions.level_signs(known.items, known.sums, known.kinds, known.levels())
        or _by_columns(known)
        or _by_names(known)
    )
    if told is None and (_all_are_costs(known, title) or _appropriated(known)):
        told = Levels(conventions.printed_sign(list(_whole_levels(known))))
    return _with_net(known, told or Levels(), title)


def _by_names(known: Understood) -> Levels | None:
    costs = conventions.printed_sign(list(_named(known, "cost")))
    income = conventions.printed_sign(list(_named(known, "income")))
    return Levels(costs, None, income) if costs else None


def _with_net(known: Understood, levels: Levels, title: Sequence[str]) -> Levels:
    """Where costs and income have opposite signs, the net has that of the larger."""
    if levels.net or not levels.costs:
        return levels
    if levels.costs == "negative":
        return replace(levels, net="income_minus_cost")
    if levels.income == "negative" or _is_net_cost(known, title):
        return replace(levels, net="cost_minus_income")
    return levels


def _all_are_costs(known: Understood, title: Sequence[str]) -> bool:
    """Whether the title, the heads or a sum say so, and no row says otherwise."""
    sums = [each.row for each in known.sums if each.proved and not each.signed]
    labels = [known.items[row].label for row in sums]
    texts = [*title, *labels, *(column.head.all for column in known.columns)]
    told = any(map(words.tells_cost, texts)) and not any(map(words.tells_income, texts))
    return told and "income" not in known.kinds


def _appropriated(known: Understood) -> bool:
    """Whether a budget is called what may be spent, and no row is income."""
    budgets = [column for column in known.columns if column.role == "budget"]
    told = any(words.is_appropriation(column.head.all) for column in budgets)
    return told and "income" not in known.kinds


def _named(known: Understood, kind: str) -> Iterator[Amount | None]:
    for item, each in zip(known.items, known.kinds, strict=True):
        if each == kind:
            yield from (item.amounts[at] for at in known.levels())


def _whole_levels(known: Understood) -> Iterator[Amount | None]:
    """Every level that is no change of another: a budget moved away is negative."""
    whole = [
        at for at in known.levels() if not words.is_change(known.columns[at].head.name)
    ]
    for item in known.items:
        yield from (item.amounts[at] for at in whole)


def _is_net_cost(known: Understood, title: Sequence[str]) -> bool:
    """A row called nettokostnad is a cost where costs are printed positive."""
    if any("nettokostnad" in words.simple(text) for text in title):
        return True
    labels = [
        words.simple(item.label)
        for item, kind in zip(known.items, known.kinds, strict=True)
        if kind == "net"
    ]
    names = [words.simple(column.head.all) for column in known.columns]
    named = labels or [name for name in names if "netto" in name]
    return bool(named) and all("nettokostnad" in label for label in named)


def _by_columns(known: Understood) -> Levels | None:
    """Income, cost and net as columns: the net column tells it."""
    told = set()
    for each in known.across:
        parts = {
            words.row_kind(known.columns[at].head.name): (at, factor)
            for at, factor in each.parts
        }
        if {"income", "cost"} <= set(parts):
            pairs = [(parts[kind][1], _sign(known, parts[kind][0])) for kind in _BOTH]
            told.add(conventions.net_of(pairs[0], pairs[1]))
    return told.pop() if len(told) == 1 else None


def _sign(known: Understood, column: int) -> str | None:
    return conventions.printed_sign([item.amounts[column] for item in known.items])


def _spending(known: Understood) -> str | None:
    """How spending is printed: rows of income (bidrag) are left out."""
    levels = known.levels()
    amounts = [
        item.amounts[at]
        for item, kind in zip(known.items, known.kinds, strict=True)
        if kind not in {"income", "net"}
        for at in levels
    ]
    sign = conventions.printed_sign(amounts)
    if sign:
        return sign
    sums = {each.row for each in known.sums if each.proved}
    totals = [
        known.items[row].amounts[at]
        for row in sums
        if known.kinds[row] not in {"income", "net"}
        for at in levels
    ]
    return conventions.printed_sign(totals)
