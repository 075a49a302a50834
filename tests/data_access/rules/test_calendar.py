"""Days of events: once and yearly, and the leap day."""

from datetime import date

import pytest

from data_access.rules import calendar
from data_access.rules.calendar import Event, Occurrence


@pytest.mark.parametrize(
    ("day", "year", "same"),
    [
        (date(2021, 5, 25), 2022, date(2022, 5, 25)),
        (date(2024, 2, 29), 2025, date(2025, 2, 28)),
        (date(2024, 2, 29), 2028, date(2028, 2, 29)),
    ],
)
def test_the_same_day_of_another_year(day, year, same):
    assert calendar.in_year(day, year) == same


def test_once():
    event = Event(1, date(2022, 2, 9), "13:15")
    whole = date(2022, 1, 1), date(2022, 12, 31)
    assert calendar.days(event, *whole) == [date(2022, 2, 9)]
    assert calendar.days(event, event.day, event.day) == [event.day]
    assert calendar.days(event, date(2022, 2, 10), date(2022, 12, 31)) == []


def test_yearly_never_before_the_first_time():
    event = Event(1, date(2024, 2, 29), yearly=True)
    assert calendar.days(event, date(2022, 1, 1), date(2026, 2, 27)) == [
        date(2024, 2, 29),
        date(2025, 2, 28),
    ]


def test_in_order_of_time():
    events = [
        Event(1, date(2022, 5, 25), "13:15"),
        Event(2, date(2022, 5, 25)),
        Event(3, date(2021, 3, 1), yearly=True),
    ]
    found = calendar.occurrences(events, date(2022, 1, 1), date(2022, 12, 31))
    assert found == [
        Occurrence(date(2022, 3, 1), "", 3),
        Occurrence(date(2022, 5, 25), "", 2),
        Occurrence(date(2022, 5, 25), "13:15", 1),
    ]
    assert calendar.upcoming(found, date(2022, 3, 2)) == found[1]
    assert calendar.upcoming(found, date(2022, 5, 25)) == found[1]
    assert calendar.upcoming(found, date(2022, 5, 26)) is None


def test_span_reaches_a_year_ahead_and_back_to_the_first():
    today = date(2024, 2, 29)
    assert calendar.span([], today) == (date(2024, 1, 1), date(2025, 2, 28))
    events = [
        Event(1, date(2022, 2, 9)),
        Event(2, date(2027, 1, 1)),
        Event(3, date(2000, 1, 1), yearly=True),
    ]
    assert calendar.span(events, today) == (date(2022, 2, 9), date(2027, 1, 1))
