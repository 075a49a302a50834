"""What a rule says of a report: that there is something, nothing, or no telling."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

State = Literal["found", "quiet", "untestable"]
Value = int | float | str | date | None

#: Signals that tell how to read the figures; the others ask for an answer.
NOTES = frozenset({"regulated", "straight_line"})


@dataclass(frozen=True)
class Case:
    """One thing that a signal points at.

    Attributes:
        weight: Öre by which it is ordered, never negative.
        values: The figures of its sentence: öre in the internal sign, shares, words.
        line: The line that it stands on, if it is one.
        measure: The column.
    """

    weight: int
    values: Mapping[str, Value] = field(default_factory=dict)
    line: int | None = None
    measure: str = ""


@dataclass(frozen=True)
class Signal:
    """A rule's verdict.

    Attributes:
        code: Of the rule, as "zero_forecast".
        state: found, quiet or untestable.
        cases: What is found, the heaviest first.
        reason: Code of why it cannot be tested.
    """

    code: str
    state: State
    cases: Sequence[Case] = ()
    reason: str = ""

    @property
    def weight(self) -> int:
        """Öre: the heaviest case's."""
        return max((case.weight for case in self.cases), default=0)

    @property
    def is_note(self) -> bool:
        """Whether it only tells how to read the figures."""
        return self.code in NOTES


def found(code: str, *cases: Case) -> Signal:
    """A signal of the cases; quiet where there are none."""
    if not cases:
        return Signal(code, "quiet")
    return Signal(code, "found", sorted(cases, key=lambda case: -case.weight))


def untestable(code: str, reason: str) -> Signal:
    """A signal whose data are missing."""
    return Signal(code, "untestable", reason=reason)
