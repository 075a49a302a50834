"""How a source prints its signs, found by holding its figures against each other.

A deviation column is the difference of two others, one way or the other, row by
row. The plain differences (actual − budget, budget − actual) are preferred where
one of them holds on every row; "better_positive" and "better_negative" only where
rows of different kinds need different differences, as where costs are printed
positive and the deviation of a cost is still positive when it is better. Figures
that fit both ways, or neither, settle nothing.

Amounts are whole öre as printed. See `deviation` for what the names mean.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from data_access.rules.reconcile import tolerance
from data_access.rules.sums import Amount, Item, RowKind, Sum

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


@dataclass(frozen=True)
class Levels:
    """How the levels of running costs are printed; ``None`` is not settled.

    Attributes:
        costs: "positive" or "negative".
        net: "income_minus_cost" or "cost_minus_income".
        income: "positive" or "negative" (as in a ledger).
    """

    costs: str | None = None
    net: str | None = None
    income: str | None = None

    def factor(self, kind: str) -> int | None:
        """1 where more is better in rows of a kind, −1 where less is."""
        turned = {"negative": -1, "positive": 1}
        if kind == "income":
            return turned[self.income or "positive"]
        if kind == "cost":
            return -turned[self.costs] if self.costs else None
        if kind == "net" and self.net:
            return 1 if self.net == "income_minus_cost" else -1
        # One sign for what is good in every row, so no kind needs to be known.
        if self.costs == "negative" and self.income != "negative":
            return 1
        return -1 if self.costs == "positive" and self.income == "negative" else None


def expected(convention: str | None, kind: str, levels: Levels) -> int | None:
    """The direction of a deviation by a convention: 1 is actual − budget.

    ``None`` where the convention alone does not tell, as for a row of unknown
    kind under "better_positive" where costs are positive.
    """
    if convention in {"actual_minus_budget", "budget_minus_actual"}:
        return 1 if convention == "actual_minus_budget" else -1
    factor = levels.factor(kind)
    if convention is None or factor is None:
        return None
    return factor if convention == "better_positive" else -factor


@dataclass(frozen=True)
class Settled:
    """A convention, how many figures tell it, and how many speak against it."""

    name: str | None
    told: int = 0
    against: int = 0


def deviation_sign(
    found: Sequence[Difference], kinds: Sequence[RowKind], levels: Levels
) -> Settled:
    """Find the convention that the deviations of a table follow."""
    signs = [
        (sign, kinds[row])
        for each in found
        for row, sign in enumerate(each.signs)
        if sign
    ]
    plain = [
        _counted(name, signs, levels)
        for name in ("actual_minus_budget", "budget_minus_actual")
    ]
    whole = [each for each in plain if each.told and not each.against]
    if whole:
        return whole[0]
    split = [
        _counted(name, signs, levels)
        for name in ("better_positive", "better_negative")
        if _both_ways(signs, levels)
    ]
    ranked = sorted([*plain, *split], key=lambda s: s.told - s.against, reverse=True)
    best, second = ranked[0], ranked[1]
    clear = best.told - best.against > second.told - second.against
    enough = best.told >= _MOST * (best.told + best.against)
    return best if best.told and clear and enough else Settled(None)


def _counted(name: str, signs: Sequence[tuple[int, str]], levels: Levels) -> Settled:
    told = against = 0
    for sign, kind in signs:
        wanted = expected(name, kind, levels)
        if wanted is not None:
            told += sign == wanted
            against += sign != wanted
    return Settled(name, told, against)


def _both_ways(signs: Sequence[tuple[int, str]], levels: Levels) -> bool:
    """Whether rows of different kinds can have told different directions."""
    factors = {levels.factor(kind) for _, kind in signs}
    return {1, -1} <= factors


def level_signs(
    items: Sequence[Item],
    sums: Sequence[Sum],
    kinds: Sequence[RowKind],
    columns: Sequence[int],
) -> Levels | None:
    """How costs, income and net are printed, as net rows that add up tell it.

    Returns:
        ``None`` if no net row tells anything; a `Levels` with nothing settled if
        net rows contradict each other.
    """
    told = {
        levels
        for each in sums
        if each.proved and (levels := _net(items, each, kinds, columns))
    }
    if not told:
        return None
    return told.pop() if len(told) == 1 else Levels()


def _net(
    items: Sequence[Item], each: Sum, kinds: Sequence[RowKind], columns: Sequence[int]
) -> Levels | None:
    parts: dict[str, list[int]] = {"income": [], "cost": []}
    factors: dict[str, set[int]] = {"income": set(), "cost": set()}
    for part, factor in each.parts:
        kind = kinds[part]
        if kind in parts and _weighs(items[part], columns):
            parts[kind].append(part)
            factors[kind].add(factor)
    if parts["income"] and not parts["cost"] and kinds[each.row] == "net":
        return _against_income(items, each, kinds, columns)
    if any(len(each) != 1 for each in factors.values()):
        return None
    return net_of(
        (factors["income"].pop(), _together(items, parts["income"], columns)),
        (factors["cost"].pop(), _together(items, parts["cost"], columns)),
    )


def _against_income(
    items: Sequence[Item], each: Sum, kinds: Sequence[RowKind], columns: Sequence[int]
) -> Levels | None:
    """What a result tells of rows that no word calls costs, as boards.

    What takes from the result where income adds to it is a cost, if it does so in
    every row and column.
    """
    if "net" in {kinds[part] for part, _ in each.parts}:
        return None
    told: dict[bool, set[tuple[int, str | None]]] = {True: set(), False: set()}
    for part, factor in each.parts:
        if _weighs(items[part], columns):
            sign = _together(items, [part], columns)
            told[kinds[part] == "income"].add((factor, sign))
    if len(told[True]) != 1 or len(told[False]) != 1:
        return None
    income, cost = told[True].pop(), told[False].pop()
    if None in {income[1], cost[1]} or _effect(cost) or not _effect(income):
        return None
    return net_of(income, cost)


def _effect(part: tuple[int, str | None]) -> bool:
    """Whether a part of a net adds to it."""
    return (part[0] > 0) == (part[1] == "positive")


def net_of(
    income: tuple[int, str | None], cost: tuple[int, str | None]
) -> Levels | None:
    """What a net tells: the factor of income and of cost in it, and their signs.

    Taken with opposite factors both are printed alike; added, they are printed
    with opposite signs, and their own signs tell which is which. Where they do not,
    a word was misunderstood, and nothing is told.
    """
    if (income[0] == cost[0]) == (income[1] == cost[1]) and income[1] and cost[1]:
        return Levels()
    if income[0] != cost[0]:
        alike = "negative" if cost[1] == income[1] == "negative" else "positive"
        way = income[0] if alike == "positive" else -income[0]
        return Levels(alike, _way(way), alike)
    if cost[1] == "positive" and income[1] == "negative":
        return Levels("positive", "cost_minus_income", "negative")
    return Levels("negative", "income_minus_cost", "positive")


def _way(factor: int) -> str:
    return "income_minus_cost" if factor > 0 else "cost_minus_income"


def _together(
    items: Sequence[Item], rows: Sequence[int], columns: Sequence[int]
) -> str | None:
    """The sign of some rows' sum, where it is the same in every column."""
    totals = []
    for column in columns:
        amounts = [items[row].amounts[column] for row in rows]
        totals.append(Amount(sum(a.ore for a in amounts if a), 1))
    return printed_sign(totals)


def _weighs(item: Item, columns: Sequence[int]) -> bool:
    """Whether a row's levels are more than rounding, so that its sign matters."""
    amounts = [item.amounts[column] for column in columns]
    return any(amount and abs(amount.ore) > 2 * amount.quantum for amount in amounts)


def _only(names: set[str]) -> str | None:
    return names.pop() if len(names) == 1 else None


def printed_sign(amounts: Sequence[Amount | None]) -> str | None:
    """The sign that all of some amounts are printed with; ``None`` if it varies."""
    signs = {amount.ore > 0 for amount in amounts if amount and amount.ore}
    return _only({"positive" if sign else "negative" for sign in signs})
