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
    today = date(2022, 4, 1)
    events = [
        Event(1, date(2022, 5, 25), "13:15"),
        Event(2, date(2022, 5, 25)),
        Event(3, date(2000, 3, 1), yearly=True),
        Event(4, date(2031, 1, 1)),
        Event(5, date(2019, 1, 1)),
    ]
    found = calendar.occurrences(events, today)
    assert found == [
        Occurrence(date(2019, 1, 1), "", 5),
        Occurrence(date(2022, 3, 1), "", 3),
        Occurrence(date(2022, 5, 25), "", 2),
        Occurrence(date(2022, 5, 25), "13:15", 1),
        Occurrence(date(2023, 3, 1), "", 3),
        Occurrence(date(2031, 1, 1), "", 4),
    ]
    assert calendar.upcoming(found, today) == found[2]
    assert calendar.upcoming(found, date(2022, 5, 25)) == found[2]
    assert calendar.upcoming(found, date(2031, 1, 2)) is None


def test_a_year_ahead_of_a_leap_day():
    yearly = Event(1, date(2020, 2, 28), yearly=True)
    found = calendar.occurrences([yearly], date(2024, 2, 29))
    assert [one.day for one in found] == [date(2024, 2, 28), date(2025, 2, 28)]
