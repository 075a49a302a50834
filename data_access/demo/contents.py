"""What a report of the municipality holds: lines, causes, words. Nothing is stored.

Amounts are öre in the internal sign.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any


@dataclass(frozen=True)
class Number:
    """A figure: öre, to which öre it is known, and where it comes from."""

    ore: int
    quantum: int
    origin: str = "entered"


@dataclass(frozen=True)
class Change:
    """A budget changed in the year (anslagsförändring)."""

    ore: int
    paragraph: str
    decided_on: date
    financing: str


@dataclass(frozen=True)
class Line:
    """A line of a section.

    Attributes:
        label: As printed.
        kind: As the section's kinds are.
        parent: The label of the line that it is a part of; "" at the top.
        figures: By measure.
        parts: Of an appropriation, by kind.
        cells: Words and marks beside the figures.
        change: Of its budget in the year, if any.
    """

    label: str
    kind: str
    parent: str = ""
    figures: Mapping[str, Number] = field(default_factory=dict)
    parts: Mapping[str, Number] = field(default_factory=dict)
    cells: Mapping[str, Any] = field(default_factory=dict)
    change: Change | None = None


@dataclass(frozen=True)
class Cause:
    """A cause of a deviation, öre; its line by label."""

    horizon: str
    code: str
    line: str
    income: int | None
    cost: int | None
    quantum: int
    body: str


@dataclass(frozen=True)
class Statement:
    """A figure that the text names and no table has."""

    section: str
    subject: str
    quote: str
    printed: str
    ore: int
    quantum: int
    needed: str


@dataclass(frozen=True)
class Metric:
    """What is behind the money; target and outcome in thousandths of the unit."""

    kind: str
    name: str
    unit: str
    period: str
    target: int
    outcome: int


@dataclass(frozen=True)
class CarryOver:
    """What a board asks to carry over of a project, and what it is granted."""

    line: str
    asked: int
    granted: int
    reason: str
    paragraph: str
    decided_on: date


@dataclass(frozen=True)
class Content:
    """All that a report holds.

    Attributes:
        sections: Lines by section; those that it has.
        headings: Of sections that are not headed as usual.
        causes: In order.
        texts: Section and paragraph.
        statements: In order.
        goals: Name, status, comment.
        metrics: In order.
        carry_overs: Of a closing.
    """

    sections: Mapping[str, Sequence[Line]]
    headings: Mapping[str, str] = field(default_factory=dict)
    causes: Sequence[Cause] = ()
    texts: Sequence[tuple[str, str]] = ()
    statements: Sequence[Statement] = ()
    goals: Sequence[tuple[str, str, str]] = ()
    metrics: Sequence[Metric] = ()
    carry_overs: Sequence[CarryOver] = ()
