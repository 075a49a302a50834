"""Capital costs (kapitalkostnader) tied to investments that are late.

Depreciation and internal interest begin when an investment is put to use: what is
not built costs nothing yet. A capital cost below budget is then no saving, it
comes later. Amounts are öre; shares are floats for comparing only.
"""

import re
from dataclasses import dataclass

from data_access.rules.investments import completion

#: An investment is late below this part of what a year's even pace would have used.
LATE = 0.5

#: Of Kommun-Bas: depreciation. Internal interest is a local account.
ACCOUNTS = ("79",)
_LABEL = "kapitalkostnad"
_CAPITAL = r"kapital(?:tjänst)?kostnad"
_LOWER = re.compile(
    rf"\b(?:lägre|minskade|mindre|positiv\s+\S*avvikelse)\s+(?:\S+\s+){{0,2}}{_CAPITAL}"
    rf"|{_CAPITAL}\w*\s+(?:(?!inte\b)[^\s.]+\s+){{0,3}}(?:lägre|mindre)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Tie:
    """Capital costs below budget, and the investments that explain it.

    Attributes:
        deviation: Outcome − budget in öre, internal sign: above 0 is better.
            ``None`` where only words say that they are lower.
        spent: Outcome of the investments in öre.
        appropriation: Their whole appropriation in öre.
        share: Spent / appropriation.
        months: How many months of the year have passed.
    """

    deviation: int | None
    spent: int
    appropriation: int
    share: float
    months: int


def tied(
    deviation: int | None,
    spent: int | None,
    appropriation: int | None,
    months: int,
    *,
    said: bool = False,
) -> Tie | None:
    """Tie lower capital costs to late investments, where both are there.

    Args:
        deviation: Of the capital costs, öre, above 0 is better than budget.
        spent: Of the investments so far, öre, spending positive.
        appropriation: Of them, öre.
        months: Of the year that have passed.
        said: Whether the report says in words that they are lower.

    Returns:
        ``None`` where capital costs are not lower, investments keep pace, or a
        figure is missing. A figure goes before words.
    """
    lower = said if deviation is None else deviation > 0
    share = completion(spent, appropriation)
    if not lower or share is None or spent is None or appropriation is None:
        return None
    if appropriation < 0 or share >= LATE * months / 12:
        return None
    return Tie(deviation, spent, appropriation, share, months)


def is_line(label: str) -> bool:
    """Whether a line is one of capital costs, by its label."""
    return label.casefold().strip().startswith(_LABEL)


def is_account(account: str) -> bool:
    """Whether an account of Kommun-Bas is one of capital costs."""
    return account.startswith(ACCOUNTS)


def says_lower(text: str) -> bool:
    """Whether a text says that capital costs are lower."""
    return _LOWER.search(text) is not None
