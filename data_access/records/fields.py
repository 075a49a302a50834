"""Kinds of fields, and the values that they hold.

A value is what a person reads and types, in plain Python: text, ``int``,
``bool``, ``date``, ``Money``, or ``None`` where nothing is known.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

Kind = Literal[
    "text",  # a line of text
    "prose",  # several lines
    "amount",  # öre with quantum, typed in the page's unit
    "date",  # ÅÅÅÅ-MM-DD
    "whole",  # a whole number
    "decimal",  # a number in thousandths of its unit
    "share",  # per cent, in millionths
    "permille",  # per cent with one decimal, in thousandths; more than all may be
    "choice",  # one of the field's options
    "flag",  # yes or no
    "clock",  # 13:15
    "row",  # the id of a row of another noun
    "role",  # the name of a role
]
#: Where a value stands: in the row, in the row of cells beside it (one a line),
#: or among the figures of a line.
Within = Literal["column", "cell", "figure"]


class Money(NamedTuple):
    """An amount with the sign that is printed, and how finely it is known."""

    ore: int
    quantum: int


Value = str | int | bool | date | Money | None


@dataclass(frozen=True)
class Field:
    """A field of a noun.

    Attributes:
        name: Column, cell or measure.
        label: What it is called on the screen.
        kind: How it is typed.
        required: Whether it may not be blank.
        options: Codes and words of a choice, in order.
        hint: What to type, where the label does not say it.
        within: Where the value stands.
        of: The noun whose rows a ``row`` field names.
        block: The head that the field stands under with others, if any.
    """

    name: str
    label: str
    kind: Kind = "text"
    required: bool = False
    options: tuple[tuple[str, str], ...] = ()
    hint: str = ""
    within: Within = "column"
    of: str = ""
    block: str = ""

    def words(self, code: str) -> str:
        """What a code of a choice is called; the code itself if unknown."""
        return dict(self.options).get(code, code)


@dataclass(frozen=True)
class Record:
    """A row of a noun, as it is now.

    Attributes:
        noun: The noun's key.
        id: The row's number.
        owner: The number of what it belongs to; ``None`` for the municipality's.
        version: Raised by each saving.
        values: By field name.
        kind: Of a line: income, cost, net, project and so on; else "".
        level: Of a line: its depth; else 0.
    """

    noun: str
    id: int
    owner: int | None
    version: int
    values: Mapping[str, Value]
    kind: str = ""
    level: int = 0
