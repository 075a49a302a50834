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


def occurrences(events: Iterable[Event], first: date, last: date) -> list[Occurrence]:
    """Every event on every day that it falls on, in order of time."""
    return sorted(
        Occurrence(day, event.clock, event.id)
        for event in events
        for day in days(event, first, last)
    )


def upcoming(found: Sequence[Occurrence], today: date) -> Occurrence | None:
    """The first that is today or later, if any."""
    return next((one for one in found if one.day >= today), None)


def span(events: Iterable[Event], today: date) -> tuple[date, date]:
    """What a calendar shows: from the first event's day to a year ahead at least.

    Of what comes back yearly the past does not begin before this year.
    """
    once = [event.day for event in events if not event.yearly]
    ahead = in_year(today, today.year + 1)
    return min([date(today.year, 1, 1), *once]), max([ahead, *once])
