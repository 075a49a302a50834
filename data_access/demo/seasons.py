"""How an account's year is spread over its months, and amounts shared exactly.

Weights are whole numbers, one a month from January; only their proportions count.
Amounts are whole öre and are never lost: what is shared is what was there.
"""

from collections.abc import Sequence
from random import Random

MONTHS = 12
_EVEN = (1,) * MONTHS

SEASONS: dict[str, tuple[int, ...]] = {
    "even": _EVEN,
    # The wage revision (lönerevision) is in April: 3.2 % more from then on. In July
    # many are on holiday, and their pay stands on the account of time not worked.
    "wages": (1000, 1000, 1000, 1032, 1032, 1011, 785, 950, 1032, 1032, 1032, 1032),
    "holiday": (20, 40, 25, 25, 20, 90, 480, 190, 20, 30, 20, 60),
    "substitutes": (6, 6, 6, 6, 7, 16, 24, 18, 7, 6, 6, 8),
    "duties": (1000, 1003, 1001, 1030, 1029, 1036, 1041, 1042, 1030, 1031, 1030, 1034),
    "pensions": (10, 10, 10, 11, 11, 11, 11, 11, 11, 11, 11, 14),
    # School: two terms, and hardly anything in July.
    "terms": (11, 11, 11, 10, 11, 7, 1, 6, 11, 12, 11, 8),
    "snow": (30, 26, 15, 4, 0, 0, 0, 0, 0, 1, 7, 17),
    "summer": (1, 1, 3, 8, 15, 20, 14, 16, 12, 6, 3, 1),
    "roads": (3, 3, 5, 9, 13, 15, 9, 14, 12, 9, 5, 3),
    "winter": (15, 14, 12, 8, 5, 3, 3, 3, 5, 8, 11, 13),
    # Grants from the state come when a quarter ends, licences when a year begins.
    "quarters": (1, 1, 22, 1, 1, 23, 1, 1, 22, 1, 1, 25),
    "january": (30, 5, 5, 8, 5, 5, 5, 8, 5, 6, 6, 12),
    "spring": (6, 8, 12, 14, 14, 11, 6, 7, 8, 6, 5, 3),
}


def shares(ore: int, weights: Sequence[int]) -> list[int]:
    """Share an amount by weights, in whole kronor; the öre go to the last weight.

    Args:
        ore: Of any sign.
        weights: Not all 0, none negative.
    """
    whole, begun, given = sum(weights), 0, 0
    found = []
    for weight in weights:
        begun += weight
        # Of what is shared so far, so that roundings never add up.
        until = ore * begun // whole // 100 * 100
        found.append(until - given)
        given = until
    last = max(place for place, weight in enumerate(weights) if weight)
    found[last] += ore - given
    return found


def year(ore: int, season: str) -> list[int]:
    """Spread a year's amount over its months; they sum to it."""
    return shares(ore, SEASONS[season])


def unrest(random: Random, months: Sequence[int], per_mille: int) -> list[int]:
    """What each of some months differs from what was to be expected; sums to 0.

    Args:
        random: Decides.
        months: The amounts expected, öre.
        per_mille: The most that a month differs by.
    """
    found = [
        abs(ore) * random.randint(-per_mille, per_mille) // 1000 // 100 * 100
        for ore in months
    ]
    if found:
        found[-1] -= sum(found)
    return found
