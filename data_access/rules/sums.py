"""Rows of printed figures, and whether one of them sums others.

Amounts are whole öre in the sign that the source prints.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from data_access.rules.reconcile import tolerance

Word = Literal["", "maybe", "sum", "total", "net", "of_which"]
RowKind = Literal["", "income", "cost", "net"]


class Amount(NamedTuple):
    """A printed figure: öre, and the öre of its last exact decimal."""

    ore: int
    quantum: int


Amounts = Sequence[Amount | None]
#: Rows (or columns) that go into a sum, each with its factor, 1 or −1.
Parts = tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Item:
    """A row.

    Attributes:
        amounts: One for each column; ``None`` where nothing stands.
        depth: Rank of its indentation, 0 for the least.
        bold: Whether it is set in bold where not all rows are.
        word: What its label says that it is.
        kind: What its label says that it holds.
        gap: Whether a heading or a blank line stands above it.
        label: Its name.
    """

    amounts: tuple[Amount | None, ...]
    depth: int = 0
    bold: bool = False
    word: Word = ""
    kind: RowKind = ""
    gap: bool = False
    label: str = ""


@dataclass(frozen=True)
class Sum:
    """Row ``row`` sums ``parts``: pairs of a row and its factor, 1 or −1.

    ``proved`` says that most of its columns add up; ``heads`` that it stands
    above its parts.
    """

    row: int
    parts: Parts
    proved: bool = True
    heads: bool = False

    @property
    def signed(self) -> bool:
        """Whether income and cost go into it with opposite signs."""
        return any(factor < 0 for _, factor in self.parts)


@dataclass(frozen=True)
class Score:
    """How many columns add up, how many do not, and in how many digits."""

    agree: int = 0
    disagree: int = 0
    digits: float = 0
    off: float = 0

    @property
    def proves(self) -> bool:
        """Whether most columns with something in them add up."""
        return self.agree > self.disagree


def add_up(
    items: Sequence[Item],
    row: int,
    parts: Sequence[tuple[int, int]],
    columns: Sequence[int],
) -> Score:
    """Hold a row against its parts in some columns; columns of zeros say nothing."""
    return _together(
        _one(
            items[row].amounts[column],
            [(items[at].amounts[column], factor) for at, factor in parts],
        )
        for column in columns
    )


def add_up_columns(
    items: Sequence[Item], column: int, parts: Sequence[tuple[int, int]]
) -> Score:
    """Hold a column against its parts in every row."""
    return _together(
        _one(
            item.amounts[column],
            [(item.amounts[at], factor) for at, factor in parts],
        )
        for item in items
    )


def _one(
    stated: Amount | None, terms: Sequence[tuple[Amount | None, int]]
) -> Score | None:
    """Hold one figure against its parts; ``None`` where that says nothing."""
    given = [(amount, factor) for amount, factor in terms if amount is not None]
    if stated is None or not given:
        return None
    computed = sum(factor * amount.ore for amount, factor in given)
    room = tolerance([stated.quantum, *(amount.quantum for amount, _ in given)])
    difference = abs(stated.ore - computed)
    if difference > room:
        return Score(0, 1, 0, difference / max(abs(stated.ore), abs(computed)))
    largest = max(abs(stated.ore), *(abs(amount.ore) for amount, _ in given))
    if largest <= room:
        return None
    return Score(1, 0, math.log10(1 + max(abs(stated.ore), 1) / max(room, 1)))


def _together(scores: Iterable[Score | None]) -> Score:
    told = [score for score in scores if score]
    return Score(
        sum(score.agree for score in told),
        sum(score.disagree for score in told),
        sum(score.digits for score in told),
        sum(score.off for score in told),
    )
