"""On which days events fall: once, or every year; and what comes next."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple


class Occurrence(NamedTuple):
    """An event on one of its days.

    Attributes:
        day: When.
        clock: As "13:15"; "" where it takes the day.
        id: The event's number.
    """

    day: date
    clock: str
    id: int


class Event(NamedTuple):
    """What decides when an event falls.

    Attributes:
        id: Its number.
        day: The first time.
        clock: As "13:15"; "" where it takes the day.
        yearly: Whether it comes back every year.
    """

    id: int
    day: date
    clock: str = ""
    yearly: bool = False


def in_year(day: date, year: int) -> date:
    """The same day of another year; 29 February is the 28th in most years."""
    try:
        return day.replace(year=year)
    except ValueError:
        return date(year, 2, 28)


def days(event: Event, first: date, last: date) -> list[date]:
    """The days from the first to the last, both included, that an event falls on."""
    if not event.yearly:
        return [event.day] if first <= event.day <= last else []
    years = range(max(event.day.year, first.year), last.year + 1)
    return [
        day
        for day in (in_year(event.day, year) for year in years)
        if first <= day <= last
    ]


def occurrences(events: Iterable[Event], today: date) -> list[Occurrence]:
    """Every event on every day that it is shown on, in order of time.

    What happens once is shown whenever it is; what comes back every year from
    the beginning of this year until a year ahead.
    """
    first, last = date(today.year, 1, 1), in_year(today, today.year + 1)
    return sorted(
        Occurrence(day, event.clock, event.id)
        for event in events
        for day in (days(event, first, last) if event.yearly else [event.day])
    )


def upcoming(found: Sequence[Occurrence], today: date) -> Occurrence | None:
    """The first that is today or later, if any."""
    return next((one for one in found if one.day >= today), None)
