"""Checks: does a printed figure equal what the other printed figures give?

Published figures are rounded one by one, so a sum of n printed figures, the
result included, may be off by n × half a quantum: that is rounding
(avrundning), not a fault. An amount with quantum 1 öre is exact and adds
nothing to the tolerance. Amounts are öre in the sign that the source prints.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Status = Literal["agrees", "rounding", "disagrees", "unchecked"]

EXACT = 1


@dataclass(frozen=True)
class Term:
    """One part of a sum: its name, öre as shown, and "+" or "−"."""

    label: str
    ore_shown: int
    operator: Literal["+", "−"] = "+"

    @property
    def signed(self) -> int:
        """What the term adds, in öre."""
        return self.ore_shown if self.operator == "+" else -self.ore_shown


@dataclass(frozen=True)
class Check:
    """One reconciliation and its outcome.

    Attributes:
        rule: A code word, as "net" or "heading_occasion".
        section: operating_costs, investments, action_plan, or report.
        subject: What is tested, in Swedish, as "Netto".
        column: The column in Swedish, as "Budget jan–aug"; "" for words.
        status: agrees, rounding, disagrees or unchecked.
        terms: The arithmetic, as the source shows it.
        computed: What the terms give, öre as shown.
        stated: What stands in the source, öre as shown.
        quantum: Quantum of the stated figure in öre.
        tolerance: What rounding can explain, öre.
        said: What stands, for a check of words.
        expected: What should stand, for a check of words.
        why: One Swedish sentence on the outcome; "" where it simply agrees.
        place: Where the stated figure or word is found.
    """

    rule: str
    section: str
    subject: str
    column: str
    status: Status
    terms: tuple[Term, ...] = ()
    computed: int | None = None
    stated: int | None = None
    quantum: int | None = None
    tolerance: int | None = None
    said: str = ""
    expected: str = ""
    why: str = ""
    place: str = ""


@dataclass(frozen=True)
class Outcome:
    """The verdict on one figure: öre, except for the status."""

    status: Status
    computed: int
    tolerance: int


def tolerance(quanta: Sequence[int]) -> int:
    """Half of every quantum (öre) summed: what rounding explains at most.

    ``quanta`` has one entry for every printed figure, the result included.
    """
    return _doubled(quanta) // 2


def _doubled(quanta: Sequence[int]) -> int:
    return sum(quantum for quantum in quanta if quantum > EXACT)


def compare(stated: int, terms: Sequence[Term], quanta: Sequence[int]) -> Outcome:
    """Hold a stated figure (öre) against the sum of its terms."""
    computed = sum(term.signed for term in terms)
    difference = abs(stated - computed)
    status: Status = "disagrees"
    if not difference:
        status = "agrees"
    elif 2 * difference <= _doubled(quanta):
        status = "rounding"
    return Outcome(status, computed, tolerance(quanta))
