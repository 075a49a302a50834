"""How an inquiry stands, day by day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data_access.rules.inquiries import (
    STATUSES,
    Asked,
    days_late,
    days_left,
    days_without_measure,
    default_due,
    ordered,
    status,
)

ASKED, DUE, TODAY = date(2026, 10, 1), date(2026, 10, 31), date(2026, 10, 20)


@pytest.mark.parametrize(
    ("asked", "today", "wanted", "late"),
    [
        (Asked(1, DUE), TODAY, "draft", 0),
        (Asked(1, DUE, ASKED), date(2026, 9, 30), "draft", 0),
        (Asked(1, DUE, ASKED), ASKED, "open", 0),
        (Asked(1, DUE, ASKED), DUE, "open", 0),  # the last day is in time
        (Asked(1, DUE, ASKED), date(2026, 11, 1), "late", 1),
        (Asked(1, DUE, ASKED), date(2026, 11, 24), "late", 24),
        (Asked(1, DUE, ASKED, DUE), date(2026, 11, 24), "answered", 0),
        # Answered late stays known, and grows no more.
        (Asked(1, DUE, ASKED, date(2026, 11, 4)), date(2027, 1, 1), "answered", 4),
        (Asked(1, DUE, ASKED, DUE, date(2026, 11, 9)), TODAY, "closed", 0),
        # Closed without an answer: nobody waits for it.
        (Asked(1, DUE, ASKED, None, date(2026, 11, 9)), date(2027, 1, 1), "closed", 0),
    ],
)
def test_status(asked, today, wanted, late):
    assert status(asked, today) == wanted
    assert days_late(asked, today) == late


DAYS = st.dates(date(2020, 1, 1), date(2030, 1, 1))
INQUIRIES = st.builds(
    Asked,
    st.integers(1, 99),
    DAYS,
    *(st.none() | DAYS for _ in range(3)),
)


@given(INQUIRIES, DAYS)
def test_what_is_late_has_no_days_left(asked, today):
    if status(asked, today) == "late":
        assert days_late(asked, today) == -days_left(asked, today) > 0
    if status(asked, today) == "open":
        assert days_late(asked, today) == 0 <= days_left(asked, today)


@given(st.lists(INQUIRIES), DAYS)
def test_the_latest_stands_first_and_the_closed_last(inquiries, today):
    found = ordered(inquiries, today)
    assert sorted(found, key=repr) == sorted(inquiries, key=repr)
    places = [STATUSES.index(status(each, today)) for each in found]
    assert places == sorted(places)
    late = [days_late(each, today) for each in found if status(each, today) == "late"]
    assert late == sorted(late, reverse=True)


@given(DAYS, st.integers(1, 365))
def test_the_default_last_day(asked_on, days):
    asked = Asked(1, default_due(asked_on, days), asked_on)
    assert days_left(asked, asked_on) == days


@pytest.mark.parametrize(
    ("said_on", "deviation", "decided", "wanted"),
    [
        (date(2026, 9, 23), -1, False, 27),
        (TODAY, -1, False, 0),
        (date(2026, 9, 23), -1, True, None),
        (date(2026, 9, 23), 0, False, None),  # exactly on budget is no deficit
        (date(2026, 9, 23), 1, False, None),
        (date(2026, 9, 23), None, False, None),
        (None, -1, False, None),
    ],
)
def test_days_without_a_decided_measure(said_on, deviation, decided, wanted):
    found = days_without_measure(said_on, deviation, decided=decided, today=TODAY)
    assert found == wanted


def test_a_report_of_tomorrow_has_not_waited():
    tomorrow = TODAY + timedelta(1)
    assert days_without_measure(tomorrow, -1, decided=False, today=TODAY) == 0
