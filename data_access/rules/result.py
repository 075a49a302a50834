"""The municipality's result: its boards and finance together, and the balance rule.

Balanskravsresultatet follows from årets resultat (kommunallagen 11:12–14, RKR R15):
capital gains are taken away, what the law excepts is put back, and then what goes
into or out of the resultatreserv counts. Öre; + is a surplus.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

#: What each item does to the result, typed as a positive amount; 0 is typed with its
#: own sign. In the order of the law's account.
ADJUSTMENTS: Mapping[str, int] = {
    "gains": -1,
    "excepted_gains": 1,
    "excepted_losses": 1,
    "unrealised": 0,
    "unrealised_back": 0,
}
RESERVE: Mapping[str, int] = {"to_reserve": -1, "from_reserve": 1}
KINDS = (*ADJUSTMENTS, *RESERVE)

_WAYS = {**ADJUSTMENTS, **RESERVE}


@dataclass(frozen=True)
class Sum:
    """What several boards come to.

    Attributes:
        ore: Of those that are known; ``None`` where none is.
        missing: The names of those that are not.
    """

    ore: int | None
    missing: tuple[str, ...] = ()


@dataclass(frozen=True)
class Item:
    """An item of the balance account: its kind, and öre as typed."""

    kind: str
    ore: int | None

    @property
    def effect(self) -> int:
        """What it does to the result; nothing where it is not known."""
        return (_WAYS[self.kind] or 1) * (self.ore or 0)


@dataclass(frozen=True)
class Balance:
    """From the year's result to the balance result; ``None`` where it is not known."""

    result: int | None
    adjusted: int | None
    balance: int | None


def added(amounts: Iterable[tuple[str, int | None]]) -> Sum:
    """Add up boards by name; those without an amount are named, not counted as 0."""
    there = list(amounts)
    known = [ore for _, ore in there if ore is not None]
    missing = tuple(name for name, ore in there if ore is None)
    return Sum(sum(known) if known else None, missing)


def balance(result: int | None, items: Sequence[Item]) -> Balance:
    """Lead the year's result to the balance result."""
    if result is None:
        return Balance(None, None, None)
    adjusted = result + sum(i.effect for i in items if i.kind in ADJUSTMENTS)
    reserved = sum(i.effect for i in items if i.kind in RESERVE)
    return Balance(result, adjusted, adjusted + reserved)
