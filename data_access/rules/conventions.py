"""How a source prints its signs, found by holding its figures against each other.

A deviation column is the difference of two others, one way or the other, row by
row. The plain differences (actual − budget, budget − actual) are preferred where
one of them holds on every row; "better_positive" and "better_negative" only where
rows of different kinds need different differences, as where costs are printed
positive and the deviation of a cost is still positive when it is better. Figures
that fit both ways, or neither, settle nothing.

Amounts are whole öre as printed. See `deviation` for what the names mean.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from data_access.rules.hierarchy import Amount, Item, RowKind, Sum
from data_access.rules.reconcile import tolerance

#: Of the figures that can tell, so many must agree before a convention is said.
_MOST = 2 / 3


@dataclass(frozen=True)
class Difference:
    """Column ``column`` is ``actual`` − ``budget``, or the reverse.

    ``signs`` has one entry for each row: 1 for actual − budget, −1 for the
    reverse, 0 where both fit (nothing is told), ``None`` where neither does or a
    figure is missing; ``broken`` are the rows where neither does.
    """

    column: int
    actual: int
    budget: int
    signs: tuple[int | None, ...]
    broken: tuple[int, ...]

    @property
    def told(self) -> int:
        """How many rows tell a direction."""
        return sum(bool(sign) for sign in self.signs)


def difference(
    items: Sequence[Item], column: int, actual: int, budget: int
) -> Difference:
    """Test a column as the difference of two others, row by row."""
    signs: list[int | None] = []
    broken = []
    for row, item in enumerate(items):
        sign, fits = _sign(
            item.amounts[column], item.amounts[actual], item.amounts[budget]
        )
        signs.append(sign)
        if not fits:
            broken.append(row)
    return Difference(column, actual, budget, tuple(signs), tuple(broken))


def _sign(
    stated: Amount | None, actual: Amount | None, budget: Amount | None
) -> tuple[int | None, bool]:
    """The direction of one row's deviation, and whether any fits."""
    if stated is None or (actual is None and budget is None):
        return None, True
    given = [amount for amount in (stated, actual, budget) if amount is not None]
    room = tolerance([amount.quantum for amount in given])
    computed = (actual.ore if actual else 0) - (budget.ore if budget else 0)
    forth = abs(stated.ore - computed) <= room
    back = abs(stated.ore + computed) <= room
    if forth and back:
        return 0, True
    if not forth and not back:
        return None, False
    return (1 if forth else -1), True


def expected(
    convention: str | None, kind: str, costs: str | None, net: str | None
) -> int | None:
    """The direction of a deviation by a convention: 1 is actual − budget.

    ``None`` where the convention alone does not tell, as for a row of unknown
    kind under "better_positive" where costs are positive.
    """
    if convention in {"actual_minus_budget", "budget_minus_actual"}:
        return 1 if convention == "actual_minus_budget" else -1
    if convention is None:
        return None
    turned = 1 if convention == "better_positive" else -1
    if costs == "negative" or kind == "income":
        return turned
    if kind == "cost":
        return -turned if costs == "positive" else None
    if kind == "net":
        return {"income_minus_cost": turned, "cost_minus_income": -turned}.get(
            net or ""
        )
    return None


@dataclass(frozen=True)
class Settled:
    """A convention, how many figures tell it, and how many speak against it."""

    name: str | None
    told: int = 0
    against: int = 0


def deviation_sign(
    found: Sequence[Difference],
    kinds: Sequence[RowKind],
    costs: str | None,
    net: str | None,
) -> Settled:
    """Find the convention that the deviations of a table follow."""
    signs = [
        (sign, kinds[row])
        for each in found
        for row, sign in enumerate(each.signs)
        if sign
    ]
    plain = [
        _counted(name, signs, costs, net)
        for name in ("actual_minus_budget", "budget_minus_actual")
    ]
    whole = [each for each in plain if each.told and not each.against]
    if whole:
        return whole[0]
    split = [
        _counted(name, signs, costs, net)
        for name in ("better_positive", "better_negative")
        if _both_ways(signs, costs)
    ]
    ranked = sorted([*plain, *split], key=lambda s: s.told - s.against, reverse=True)
    best, second = ranked[0], ranked[1]
    clear = best.told - best.against > second.told - second.against
    enough = best.told >= _MOST * (best.told + best.against)
    return best if best.told and clear and enough else Settled(None)


def _counted(
    name: str, signs: Sequence[tuple[int, str]], costs: str | None, net: str | None
) -> Settled:
    told = against = 0
    for sign, kind in signs:
        wanted = expected(name, kind, costs, net)
        if wanted is not None:
            told += sign == wanted
            against += sign != wanted
    return Settled(name, told, against)


def _both_ways(signs: Sequence[tuple[int, str]], costs: str | None) -> bool:
    """Whether rows of different kinds can have told different directions."""
    kinds = {kind for _, kind in signs}
    return costs == "positive" and "income" in kinds and bool(kinds & {"cost", "net"})


def cost_sign(
    items: Sequence[Item],
    sums: Sequence[Sum],
    kinds: Sequence[RowKind],
    levels: Sequence[int],
) -> tuple[str | None, str | None]:
    """How costs and net are printed, as the net rows that add up tell it.

    Returns:
        "positive" or "negative", and "income_minus_cost" or
        "cost_minus_income"; ``None`` for what no net row tells, or where they
        contradict each other.
    """
    costs, nets = set(), set()
    for each in sums:
        told = _net(items, each, kinds, levels) if each.proved else None
        if told:
            costs.add(told[0])
            nets.add(told[1])
    return _only(costs), _only(nets)


def _net(
    items: Sequence[Item], each: Sum, kinds: Sequence[RowKind], levels: Sequence[int]
) -> tuple[str, str] | None:
    by_kind: Mapping[str, set[int]] = {"income": set(), "cost": set()}
    for part, factor in each.parts:
        if kinds[part] in by_kind and _weighs(items[part], levels):
            by_kind[kinds[part]].add(factor)
    if any(len(factors) != 1 for factors in by_kind.values()):
        return None
    income, cost = by_kind["income"].pop(), by_kind["cost"].pop()
    return (
        "negative" if income == cost else "positive",
        "income_minus_cost" if income > 0 else "cost_minus_income",
    )


def _weighs(item: Item, levels: Sequence[int]) -> bool:
    """Whether a row's levels are more than rounding, so that its sign matters."""
    amounts = [item.amounts[column] for column in levels]
    return any(amount and abs(amount.ore) > 2 * amount.quantum for amount in amounts)


def _only(names: set[str]) -> str | None:
    return names.pop() if len(names) == 1 else None


def printed_sign(amounts: Sequence[Amount | None]) -> str | None:
    """The sign that all of some amounts are printed with; ``None`` if it varies."""
    signs = {amount.ore > 0 for amount in amounts if amount and amount.ore}
    return _only({"positive" if sign else "negative" for sign in signs})
