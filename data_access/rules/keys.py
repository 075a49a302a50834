"""Keys (fördelningsnycklar): how buyers share a cost, and who pays instead.

Shares are whole millionths and amounts whole öre, so that nothing is lost: what
is split is exactly what was there.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Protocol, TypeVar

WHOLE = 1_000_000


class Valid(Protocol):
    """Something that is valid from a day on."""

    @property
    def valid_from(self) -> date:
        """The first day."""


K = TypeVar("K", bound=Valid)


def lacking(shares: Sequence[int]) -> int:
    """What the shares lack of the whole; negative where they are more than it."""
    return WHOLE - sum(shares)


def split(ore: int, shares: Mapping[int, int]) -> dict[int, int]:
    """Split an amount by shares that sum to the whole, to the last öre.

    Each gets its share rounded towards zero; the öre that are left go one by
    one to those whose rounding took the most, the first of equals first.

    Raises:
        ValueError: If the shares do not sum to the whole.
    """
    if lacking(list(shares.values())):
        message = "the shares do not sum to the whole"
        raise ValueError(message)
    sign = 1 if ore >= 0 else -1
    parts = {who: abs(ore) * share // WHOLE for who, share in shares.items()}
    left = abs(ore) - sum(parts.values())
    lost = sorted(shares, key=lambda who: -(abs(ore) * shares[who] % WHOLE))
    for who in lost[:left]:
        parts[who] += 1
    return {who: sign * part for who, part in parts.items()}


def moved(
    ore: int, before: Mapping[int, int], after: Mapping[int, int]
) -> dict[int, int]:
    """Who pays more (+) and less (−) of an amount by another key; sums to 0.

    Raises:
        ValueError: If a key's shares do not sum to the whole.
    """
    old, new = split(ore, before), split(ore, after)
    everyone = dict.fromkeys([*before, *after])
    return {who: new.get(who, 0) - old.get(who, 0) for who in everyone}


def in_force(keys: Sequence[K], day: date) -> K | None:
    """The key that is valid on a day: the latest that has begun."""
    begun = [key for key in keys if key.valid_from <= day]
    return max(begun, key=lambda key: key.valid_from, default=None)
