"""How an inquiry (begäran om yttrande) stands on a day, and what has waited.

Kommunstyrelsen may ask boards for statements (kommunallagen 6:12). Days are
calendar days; the last day itself is in time.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Literal, NamedTuple

Status = Literal["late", "open", "answered", "draft", "closed"]

#: In the order that they concern a reader.
STATUSES: tuple[Status, ...] = ("late", "open", "answered", "draft", "closed")


class Asked(NamedTuple):
    """What decides how an inquiry stands.

    Attributes:
        id: Its number.
        due_on: The last day to answer.
        asked_on: ``None`` while it is a draft; a day to come is a draft too.
        answered_on: ``None`` until the board has answered.
        closed_on: ``None`` until Kommunstyrelsen has closed it.
    """

    id: int
    due_on: date
    asked_on: date | None = None
    answered_on: date | None = None
    closed_on: date | None = None


def status(asked: Asked, today: date) -> Status:
    """How an inquiry stands: what was done last decides."""
    if asked.closed_on is not None:
        return "closed"
    if asked.answered_on is not None:
        return "answered"
    if asked.asked_on is None or asked.asked_on > today:
        return "draft"
    return "late" if today > asked.due_on else "open"


def days_left(asked: Asked, today: date) -> int:
    """Days until the last day: 0 on it, negative after it."""
    return (asked.due_on - today).days


def days_late(asked: Asked, today: date) -> int:
    """How many days late an inquiry is, or was when it was answered; else 0."""
    if asked.asked_on is None or (asked.closed_on and asked.answered_on is None):
        return 0
    until = asked.answered_on or today
    return max(-days_left(asked, until), 0)


def default_due(asked_on: date, days: int) -> date:
    """The last day to answer where nobody says another: so many days later."""
    return asked_on + timedelta(days=days)


def ordered(inquiries: Iterable[Asked], today: date) -> list[Asked]:
    """Late ones first, the latest at the top; then what is due next; closed last.

    Of what is answered or closed the most recent stands first.
    """
    return sorted(inquiries, key=lambda asked: _place(asked, today))


def _place(asked: Asked, today: date) -> tuple[int, int, int]:
    found = status(asked, today)
    done = {"answered": asked.answered_on, "closed": asked.closed_on}.get(found)
    forward = -done.toordinal() if done else asked.due_on.toordinal()
    return STATUSES.index(found), forward, asked.id


def days_without_measure(
    said_on: date | None, deviation: int | None, *, decided: bool, today: date
) -> int | None:
    """How long a negative report has waited for a measure that is decided.

    Args:
        said_on: The day it was sent out, else the day it bears.
        deviation: The forecast's net deviation from budget, öre; + is better.
        decided: Whether any measure of its action plan is decided.
        today: The day that is counted to.

    Returns:
        Days, 0 on the day itself; ``None`` where there is no deficit, a measure
        is decided, or nobody knows the day or the forecast.
    """
    if decided or said_on is None or deviation is None or deviation >= 0:
        return None
    return max((today - said_on).days, 0)
