"""Which assignments are late, and in what order they are looked at."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

#: Statuses in the order that they concern a reader.
ORDER = ("open", "answered", "closed")


class Due(NamedTuple):
    """What decides when an assignment is looked at.

    Attributes:
        id: Its number.
        status: One of ``ORDER``.
        due_on: The last day; ``None`` where none was said.
    """

    id: int
    status: str
    due_on: date | None


def days_late(due: Due, today: date) -> int:
    """How many days late an assignment is; 0 where it is not.

    The last day itself is in time, and what is answered is late no more.
    """
    if due.status != "open" or due.due_on is None:
        return 0
    return max((today - due.due_on).days, 0)


def ordered(assignments: Iterable[Due]) -> list[Due]:
    """Open ones first, the one due first at the top; those without a day last.

    Of what is answered or closed the latest stands first.
    """
    return sorted(assignments, key=_place)


def overdue(assignments: Sequence[Due], today: date) -> list[Due]:
    """Those that should have been answered before today, the latest first."""
    late = [due for due in assignments if days_late(due, today)]
    return sorted(late, key=lambda due: -days_late(due, today))


def _place(due: Due) -> tuple[int, bool, int]:
    day = due.due_on.toordinal() if due.due_on else 0
    forward = day if due.status == "open" else -day
    return ORDER.index(due.status), due.due_on is None, forward
