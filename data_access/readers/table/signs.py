"""The signs of a table: what its arithmetic settles, and what must be asked.

In running costs a net row that adds up tells how costs are printed; without one,
rows that call themselves costs do, where all of them are printed alike. Spending
on investments is printed as it is printed: budget and outcome of a project are
spending. Nothing is told by how large a figure is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from data_access.readers.faults import Fault
from data_access.readers.found import Kind, Sign
from data_access.readers.table import words
from data_access.readers.table.columns import Planned
from data_access.readers.table.pairs import Across
from data_access.rules import conventions
from data_access.rules.conventions import Difference
from data_access.rules.hierarchy import Amount, Item, RowKind, Sum

_ASKED: dict[str, str] = {
    "costs": (
        "Tabellens siffror avgör inte om en kostnad skrivs med plus eller minus. "
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
        """The deviations from a budget: a change since last year is another matter."""
        return [
            each
            for each in self.differences
            if self.columns[each.budget].role == "budget"
        ]


def of_table(known: Understood, title: str) -> Sign:
    """Find how the amounts of a table are to be read."""
    if known.kind == "investments":
        costs = _spending(known)
        net = None
    else:
        costs, net = _running(known, title)
    settled = conventions.deviation_sign(
        known.budget_differences(),
        known.kinds,
        costs if known.kind != "investments" else None,
        net,
    )
    return Sign(costs, settled.name, net)


def questions(known: Understood, sign: Sign) -> list[str]:
    """What a person must say before the table can be saved."""
    if known.kind in {"ledger", "other", "causes", "action_plan"}:
        return []
    asked = []
    if sign.costs is None:
        asked.append("costs")
    deviations = any(column.role == "deviation" for column in known.columns)
    if sign.deviation is None and deviations:
        asked.append("deviation")
    return asked


def asked(question: str, place: str) -> Fault:
    """Say a question on the page."""
    severity = "error" if question == "unit" else "info"
    return Fault(severity, place, _ASKED[question])  # type: ignore[arg-type]


def _running(known: Understood, title: str) -> tuple[str | None, str | None]:
    costs, net = conventions.cost_sign(
        known.items, known.sums, known.kinds, known.levels()
    )
    if costs is None:
        costs, net = _by_columns(known)
    if costs is None and not _contradicted(known):
        costs = conventions.printed_sign(list(_named_costs(known)))
    if costs is None and words.is_net(title):
        costs = conventions.printed_sign(list(_all_levels(known)))
        net = None if costs is None else _net_cost(costs)
    if costs == "negative":
        net = net or "income_minus_cost"
    if net is None and costs == "positive":
        net = _net_by_label(known)
    return costs, net


def _net_cost(costs: str) -> str:
    return "cost_minus_income" if costs == "positive" else "income_minus_cost"


def _contradicted(known: Understood) -> bool:
    """Whether net rows speak of costs, and not with one voice."""
    return any(
        conventions.cost_sign(known.items, [each], known.kinds, known.levels())[0]
        for each in known.sums
    )


def _named_costs(known: Understood) -> Iterator[Amount | None]:
    for item, kind in zip(known.items, known.kinds, strict=True):
        if kind == "cost":
            yield from (item.amounts[at] for at in known.levels())


def _all_levels(known: Understood) -> Iterator[Amount | None]:
    for item in known.items:
        yield from (item.amounts[at] for at in known.levels())


def _net_by_label(known: Understood) -> str | None:
    """A row called nettokostnad is a cost where costs are printed positive."""
    labels = [
        words.simple(item.label)
        for item, kind in zip(known.items, known.kinds, strict=True)
        if kind == "net"
    ]
    if labels and all("nettokostnad" in label for label in labels):
        return "cost_minus_income"
    return None


def _by_columns(known: Understood) -> tuple[str | None, str | None]:
    """Income, cost and net as columns: the net column tells it."""
    costs, nets = set(), set()
    for each in known.across:
        factors = {
            words.row_kind(known.columns[at].head.name): factor
            for at, factor in each.parts
        }
        if {"income", "cost"} <= set(factors):
            same = factors["income"] == factors["cost"]
            costs.add("negative" if same else "positive")
            income = factors["income"] > 0
            nets.add("income_minus_cost" if income else "cost_minus_income")
    if len(costs) != 1 or len(nets) != 1:
        return None, None
    return costs.pop(), nets.pop()


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
