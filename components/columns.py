"""The columns of a table, on the screen and on paper."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Column:
    """A column's head.

    Attributes:
        head: The words at its top.
        group: The block it belongs to (``Januari–augusti 2021``), if any.
        scenario: ``budget``, ``outcome``, ``previous``, ``forecast``, ``deviation`` or
            none.
        text: Holds words rather than figures.
    """

    head: str
    group: str = ""
    scenario: str = ""
    text: bool = False
