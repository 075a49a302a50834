"""Late, and in order: the day itself is in time."""

from datetime import date

import pytest

from data_access.rules import assignments
from data_access.rules.assignments import Due

TODAY = date(2022, 3, 25)


@pytest.mark.parametrize(
    ("status", "due_on", "late"),
    [
        ("open", date(2022, 3, 24), 1),
        ("open", date(2022, 3, 25), 0),
        ("open", date(2022, 4, 1), 0),
        ("open", date(2021, 3, 25), 365),
        ("open", None, 0),
        ("answered", date(2022, 3, 1), 0),
        ("closed", date(2022, 3, 1), 0),
    ],
)
def test_days_late(status, due_on, late):
    assert assignments.days_late(Due(1, status, due_on), TODAY) == late


def test_order():
    given = [
        Due(1, "closed", date(2022, 1, 1)),
        Due(2, "open", None),
        Due(3, "answered", date(2022, 1, 1)),
        Due(4, "open", date(2022, 6, 1)),
        Due(5, "answered", date(2022, 2, 1)),
        Due(6, "open", date(2022, 1, 1)),
        Due(7, "answered", None),
    ]
    assert [due.id for due in assignments.ordered(given)] == [6, 4, 2, 5, 3, 7, 1]


def test_overdue():
    given = [
        Due(1, "open", date(2022, 3, 1)),
        Due(2, "open", date(2022, 2, 1)),
        Due(3, "answered", date(2022, 1, 1)),
    ]
    assert [due.id for due in assignments.overdue(given, TODAY)] == [2, 1]
