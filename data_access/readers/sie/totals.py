"""Rows without object: the account's total, or what no object has?

In most programs the total, in one family the remainder. What the file's own
``#RES`` and ``#UB`` say decides, for the whole file; dimensions are alternative
splits of the same money and are never added.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from data_access.readers.sie.moved import Key
from data_access.readers.sie.records import Pairs

Rule = Literal["total", "remainder", "objects_only", "none"]


@dataclass
class Account:
    """The rows of an account in a fiscal year: month -> öre."""

    whole: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    objects: dict[tuple[str, Pairs], int] = field(
        default_factory=lambda: defaultdict(int)
    )

    def add(self, month: str, pairs: Pairs, ore: int) -> None:
        """Take a row."""
        if pairs:
            self.objects[month, pairs] += ore
        else:
            self.whole[month] += ore

    @property
    def months(self) -> list[str]:
        """Every month that there is a row of."""
        return sorted({*self.whole, *(month for month, _ in self.objects)})


Accounts = Mapping[Key, Account]


@dataclass(frozen=True)
class Settled:
    """How rows without object are understood, and what says so.

    Attributes:
        rule: Of the whole file.
        total: How many accounts are right only if they are totals.
        remainder: How many only if they are the remainder.
        equal: How many are, month by month, exactly the sum of their objects.
        has_objects: There was something to settle.
    """

    rule: Rule
    total: int = 0
    remainder: int = 0
    equal: int = 0
    has_objects: bool = False


def settle(
    accounts: Accounts, targets: Mapping[Key, int], slack: int, like: Rule = "none"
) -> Settled:
    """Decide by what the accounts should come to.

    Args:
        accounts: Of one scenario.
        targets: What they should come to, where something says so.
        slack: Öre that this may be off by.
        like: How other rows of the file are; followed where nothing tells.
    """
    if not accounts:
        return Settled("none")
    total = remainder = 0
    for key, account in accounts.items():
        if key not in targets or not account.objects:
            continue
        whole, every = sum(account.whole.values()), sum(account.objects.values())
        if abs(every) > slack:
            total += abs(whole - targets[key]) <= slack
            remainder += abs(whole + every - targets[key]) <= slack
    equal = sum(map(_is_sum, accounts.values()))
    has = any(account.objects for account in accounts.values())
    rule: Rule = "total"
    if not any(account.whole for account in accounts.values()):
        rule = "objects_only"  # `objects_total` tells, account by account
    elif remainder > total or (
        like == "remainder" and not total and not equal and not remainder
    ):
        rule = "remainder"
    return Settled(rule, total, remainder, equal, has)


def _is_sum(account: Account) -> bool:
    """Whether rows without object are the sum of those of one dimension."""
    dimensions = {d for _, pairs in account.objects for d, _ in pairs}
    for dimension in dimensions:
        sums = {m: ore for m, ore in _of_dimension(account, dimension).items() if ore}
        if sums and sums == {m: ore for m, ore in account.whole.items() if ore}:
            return True
    return False


def by_month(account: Account, rule: Rule, target: int | None) -> dict[str, int]:
    """The account's total, month by month."""
    if rule == "remainder":
        found = dict(account.whole)
        for (month, _), ore in account.objects.items():
            found[month] = found.get(month, 0) + ore
        return found
    if account.whole:
        return _with_left_out(account, target)
    if rule == "total" and target == 0:
        return dict.fromkeys(account.months, 0)
    return objects_total(account, target)


def _with_left_out(account: Account, target: int | None) -> dict[str, int]:
    """Totals, and months in which only objects are told.

    There the total is 0 and left out, where the year's sum says so; else it is that
    of the objects.
    """
    there = dict.fromkeys(account.months, 0) | account.whole
    left = {k: ore for k, ore in account.objects.items() if k[0] not in account.whole}
    told = sum(account.whole.values())
    if not left or told == target:
        return there
    rest = None if target is None else target - told
    found = objects_total(Account(objects=left), rest)
    return there | found if rest in {None, sum(found.values())} else there


def is_guess(account: Account, rule: Rule, target: int | None) -> bool:
    """Whether some months are told by objects alone, and nothing says their total."""
    if rule == "remainder" or target is not None or not account.whole:
        return False
    left = {month for (month, _), ore in account.objects.items() if ore}
    return not left <= account.whole.keys()


def objects_total(account: Account, target: int | None) -> dict[str, int]:
    """The total of an account that is known by object alone.

    That of the dimension which gives what it should come to; of the one that knows
    most, where nothing tells. Rows that split one dimension by another are parts.
    """
    dimensions = sorted({d for _, pairs in account.objects for d, _ in pairs})
    sums = {d: _of_dimension(account, d) for d in dimensions}
    sums[0] = _every(account)
    right = [d for d, found in sums.items() if sum(found.values()) == target]
    if right:
        return sums[right[0]]
    knows = {d: sum(map(abs, found.values())) for d, found in sums.items() if d}
    total = dict.fromkeys(account.months, 0)
    for dimension in sorted(knows, key=lambda d: (knows[d], -d)):
        total |= sums[dimension]
    return total


def _every(account: Account) -> dict[str, int]:
    return _summed((month, ore) for (month, _), ore in account.objects.items())


def _of_dimension(account: Account, dimension: int) -> dict[str, int]:
    return _summed(
        (month, ore)
        for (month, pairs), ore in account.objects.items()
        if any(d == dimension for d, _ in pairs)
    )


def _summed(found: Iterable[tuple[str, int]]) -> dict[str, int]:
    sums: dict[str, int] = defaultdict(int)
    for month, ore in found:
        sums[month] += ore
    return dict(sums)


def by_object(account: Account, *, parts: bool) -> dict[tuple[str, int, str], int]:
    """The account split by each dimension: (month, dimension, object) -> öre.

    Args:
        account: Its rows.
        parts: Every row is a part of its own. Else a row of one dimension holds
            those that split it further, where there are both.
    """
    single = {
        (month, pairs[0][0]) for month, pairs in account.objects if len(pairs) == 1
    }
    found: dict[tuple[str, int, str], int] = defaultdict(int)
    for (month, pairs), ore in account.objects.items():
        for dimension, code in dict(pairs).items():
            if parts or len(pairs) == 1 or (month, dimension) not in single:
                found[month, dimension, code] += ore
    return dict(found)
