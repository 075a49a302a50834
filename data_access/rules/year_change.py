"""The change of year: what is left of an appropriation, asked for, and granted.

At the closing a board asks per project to carry over (ombudgetera) what it has
not used; the council decides; the decided part is next year's överfört and the
rest lapses. Next year's own budget is not touched. Amounts are whole öre.
"""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Carried:
    """What becomes of an appropriation at the change of year.

    Attributes:
        appropriation: The year's whole appropriation (anslag).
        used: What was spent of it.
        asked: What the board asks to carry over; ``None`` if it does not.
        granted: What the council grants; ``None`` before it has decided.
    """

    appropriation: int
    used: int
    asked: int | None = None
    granted: int | None = None

    @property
    def unspent(self) -> int:
        """What is left; negative where more was spent than there was."""
        return self.appropriation - self.used

    @property
    def carried_over(self) -> int | None:
        """Next year's överfört; ``None`` before the decision."""
        return self.granted

    @property
    def lapsed(self) -> int | None:
        """What is left and not granted; ``None`` before the decision."""
        return None if self.granted is None else self.unspent - self.granted

    @property
    def degree(self) -> float | None:
        """Genomförandegrad: how much was used; ``None`` of no appropriation."""
        return self.used / self.appropriation if self.appropriation else None


def total(of: Iterable[Carried]) -> Carried:
    """Add projects up; what none has asked or been granted stays unknown."""
    each = list(of)
    return Carried(
        sum(one.appropriation for one in each),
        sum(one.used for one in each),
        _sum(one.asked for one in each),
        _sum(one.granted for one in each),
    )


def _sum(amounts: Iterable[int | None]) -> int | None:
    known = [ore for ore in amounts if ore is not None]
    return sum(known) if known else None


def first_year(carried_since: int | None, closing_year: int) -> int:
    """Since when the money has been carried: its age is not begun anew."""
    return closing_year if carried_since is None else min(carried_since, closing_year)
