"""What a selling board counts on, and its buyers have not budgeted.

The seller's income is its buyers' cost. Öre, positive.
"""

from collections.abc import Collection
from dataclasses import dataclass


@dataclass(frozen=True)
class Unmatched:
    """The part of a seller's income that no buyer's budget meets.

    Attributes:
        ore: Income less budgets; − where the buyers have budgeted more.
        is_own: Whether it is held against the seller's own budget, since the
            buyers' are not known.
    """

    ore: int
    is_own: bool


def unmatched(
    income: int | None, own_budget: int | None, buyers: Collection[int | None]
) -> Unmatched | None:
    """Hold a seller's income against what its buyers have budgeted.

    Args:
        income: Forecast of the year, or its outcome.
        own_budget: The seller's own.
        buyers: Each buyer's budget; ``None`` where it is not known.

    Returns:
        ``None`` where income or every budget is missing, or a buyer's is.
    """
    if income is None:
        return None
    known = [ore for ore in buyers if ore is not None]
    if known and len(known) == len(buyers):
        return Unmatched(income - sum(known), is_own=False)
    if known or own_budget is None:
        return None
    return Unmatched(income - own_budget, is_own=True)
