"""A board's calendar as a file that calendar programs subscribe to (RFC 5545)."""

from datetime import UTC, date, datetime, time
from urllib.parse import urlencode

from flask import Flask, Response, abort, request
from icalendar import Calendar, Event, Timezone

from components import agenda, texts
from components.agenda import Entry
from components.url import BOARD
from data_access import Record, Source
from data_access.records.clock import SWEDEN

PATH = "/kalender.ics"
MEDIA_TYPE = "text/calendar"

#: The rule in force since 1996, as a rule: a list of days would run out.
_ZONE = """BEGIN:VTIMEZONE
TZID:Europe/Stockholm
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
END:DAYLIGHT
END:VTIMEZONE
"""


def register(server: Flask, source: Source) -> None:
    """Answer with a board's calendar; the guard stands before it."""

    @server.get(PATH)
    def calendar_file() -> Response:
        slug = request.args.get(BOARD, "")
        revision = source.revision()
        board = next((b for b in source.boards() if b.values["slug"] == slug), None)
        if board is None:
            abort(404, texts.UNKNOWN_CALENDAR)
        answer = Response(write(source, board, datetime.now(UTC)))
        answer.content_type = f"{MEDIA_TYPE}; charset=utf-8"
        answer.headers["Content-Disposition"] = f'inline; filename="{slug}.ics"'
        # Weak: the same events, though they were written at another moment.
        answer.set_etag(f"{slug}-{revision}", weak=True)
        answer.make_conditional(request)
        return answer


def address(slug: str) -> str:
    """Where a board's calendar is."""
    return f"{PATH}?{urlencode({BOARD: slug})}"


def write(source: Source, board: Record, now: datetime) -> bytes:
    """A board's calendar as a file."""
    calendar = Calendar()
    calendar.add("prodid", "-//Uppsikt//Kalender//SV")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    name = texts.CALENDAR_NAME.format(board.values["name"])
    if source.invented():
        name = f"{texts.INVENTED}: {name}"
    calendar.add("x-wr-calname", name)
    calendar.add_component(Timezone.from_ical(_ZONE))
    for entry in agenda.entries(source, board.id):
        calendar.add_component(_event(entry, now))
    return bytes(calendar.to_ical())


def _event(entry: Entry, now: datetime) -> Event:
    event = Event()
    # The same in every board's calendar, whatever the board is called later.
    event.add("uid", f"{entry.key}@uppsikt")
    event.add("sequence", entry.version)
    event.add("dtstamp", now)
    event.add("summary", entry.title)
    event.add("categories", [entry.kind])
    if entry.place:
        event.add("location", entry.place)
    if entry.body:
        event.add("description", entry.body)
    if entry.yearly:
        event.add("rrule", _yearly(entry.day))
    _times(event, entry)
    return event


def _times(event: Event, entry: Entry) -> None:
    """A clock where there is one; else the whole day, which nobody is busy.

    Neither has an end: how long a meeting is, is not kept, and a day without one
    is a whole day.
    """
    if entry.clock:
        begins = datetime.combine(
            entry.day, time.fromisoformat(entry.clock), tzinfo=SWEDEN
        )
        event.add("dtstart", begins)
        return
    event.add("dtstart", entry.day)
    event.add("transp", "TRANSPARENT")


def _yearly(day: date) -> dict[str, list[object]]:
    """Every year; what falls on 29 February on the last of it."""
    rule: dict[str, list[object]] = {"freq": ["YEARLY"]}
    if (day.month, day.day) == (2, 29):
        rule |= {"bymonth": [2], "bymonthday": [-1]}
    return rule
