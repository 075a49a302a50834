"""The calendar file: what a calendar program gets."""

from datetime import UTC, date, datetime

import icalendar
import pytest

from components.web import calendar
from data_access import Actor, Desk, Edit

ROUTE = "/kalender.ics?namnd=gsn"
NOW = datetime(2022, 1, 1, tzinfo=UTC)


@pytest.fixture
def add(engine, source):
    desk = Desk(engine)

    def add_one(noun="event", *, board=True, **typed):
        owner = source.boards()[0].id if board else None
        edit = Edit("row", noun, None, owner, None, typed)
        assert desk.save(Actor("Test", "test"), [edit], "mnkr").action

    return add_one


def events(source):
    file = calendar.write(source, source.boards()[0], NOW)
    read = icalendar.Calendar.from_ical(file)
    return {str(event["summary"]): event for event in read.walk("VEVENT")}


def test_the_meetings_of_the_example(client):
    answer = client.get(ROUTE)
    assert answer.content_type == "text/calendar; charset=utf-8"
    read = icalendar.Calendar.from_ical(answer.data)
    meetings = read.walk("VEVENT")
    begins = [str(meeting["dtstart"].dt) for meeting in meetings]
    assert begins[0] == "2022-02-09 13:15:00+01:00"
    assert begins[2] == "2022-05-25 13:15:00+02:00"
    assert len(begins) == 5
    assert meetings[0]["uid"] == "event-1@uppsikt"
    assert len(read.walk("VTIMEZONE")) == 1


def test_lines_are_folded_and_end_as_they_should(source, add):
    add(day="2027-01-01", kind="other", title="Å" * 200)
    lines = calendar.write(source, source.boards()[0], NOW).split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert not any(b"\n" in line for line in lines)


def test_whole_days_and_years(source, add):
    add(day="2024-02-29", kind="other", title="Skottdag", repeats="yearly")
    add(day="2027-03-01", kind="dialogue", title="Dialog", repeats="yearly")
    add(board=False, day="2027-04-01", clock="09:00", kind="other", title="Fullmäktige")
    add("assignment", body="Svara", addressee="IT-chef", due_on="2027-05-01")
    found = events(source)
    leap, yearly = found["Skottdag"], found["Dialog"]
    assert leap["dtstart"].dt == date(2024, 2, 29)
    assert leap["rrule"].to_ical() == b"FREQ=YEARLY;BYMONTHDAY=-1;BYMONTH=2"
    assert yearly["rrule"].to_ical() == b"FREQ=YEARLY"
    assert str(found["Fullmäktige"]["dtstart"].dt) == "2027-04-01 09:00:00+02:00"
    due = found["Uppdrag till IT-chef: Svara"]
    assert due["dtstart"].dt == date(2027, 5, 1)
    assert str(due["uid"]).startswith("assignment-")


def test_kept_until_something_changes(client, add):
    first = client.get(ROUTE)
    known = {"If-None-Match": first.headers["ETag"]}
    assert client.get(ROUTE, headers=known).status_code == 304
    add(day="2027-03-01", kind="other", title="Nytt")
    assert client.get(ROUTE, headers=known).status_code == 200


@pytest.mark.parametrize("query", ["", "?namnd=", "?namnd=xyz"])
def test_unknown_boards(client, query):
    answer = client.get(f"/kalender.ics{query}")
    assert answer.status_code == 404
    assert "kortnamnet" in answer.text


def test_the_guard_stands_before_it(client):
    answer = client.get(ROUTE, headers={"Origin": "https://evil.example"})
    assert answer.status_code == 403


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_no_day_breaks_the_file(source, add, day):
    add(day=day, title="Udda")
    assert events(source)["Udda"]["dtstart"].dt == date.fromisoformat(day)


def test_a_changed_event_is_the_same_one_later(source, engine, add):
    add(day="2027-03-01", title="Dialog")
    before = events(source)["Dialog"]
    board, row = source.boards()[0], source.records("event", 1)[-1]
    edits = [
        Edit("b", "board", board.id, None, board.version, {"slug": "servicen"}),
        Edit("e", "event", row.id, None, row.version, {"place": "Smedjebacken"}),
    ]
    assert Desk(engine).save(Actor("Test", "test"), edits, "mnkr").action
    after = events(source)["Dialog"]
    assert after["location"] == "Smedjebacken"
    assert after["uid"] == before["uid"]
    assert after["sequence"] > before["sequence"]
