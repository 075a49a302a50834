"""What is in a board's calendar: its own, the municipality's, and what follows.

What follows from other rows is never typed twice: an occasion's last day, the day
an assignment is due, and that of an answer to Kommunstyrelsen.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from components import texts
from components.sentences.assignments import shortened
from data_access import NOUNS, Record, Source
from data_access.loaders.inquiries import Inquiry
from data_access.rules import calendar, periods

EVENT, OCCASION, ASSIGNMENT = "event", "occasion", "assignment"
INQUIRY = "inquiry"


@dataclass(frozen=True)
class Entry:
    """Something with a day.

    Attributes:
        noun: What row it comes from: event, occasion, assignment or inquiry.
        id: The row's number.
        version: The row's version.
        day: The first, or only, day.
        clock: As "13:15"; "" where it takes the day.
        title: What it is.
        kind: Its kind in words.
        code: Its kind's code.
        place: Where, if anywhere.
        body: A note, if any.
        yearly: Whether it comes back every year.
        of_all: Whether it is the whole municipality's.
    """

    noun: str
    id: int
    version: int
    day: date
    title: str
    kind: str
    code: str = ""
    clock: str = ""
    place: str = ""
    body: str = ""
    yearly: bool = False
    of_all: bool = False

    @property
    def key(self) -> str:
        """Tells it from every other: "event-12"."""
        return f"{self.noun}-{self.id}"


def entries(source: Source, board: int) -> list[Entry]:
    """Everything in a board's calendar."""
    return [
        *(_event(record) for record in source.records(EVENT, board)),
        *(_event(record) for record in source.records(EVENT, None)),
        *filter(None, map(_occasion, source.occasions())),
        *filter(None, map(_assignment, source.records(ASSIGNMENT, board))),
        *filter(None, map(_inquiry, source.inquiries(board))),
    ]


def occurrences(
    found: Sequence[Entry], today: date
) -> list[tuple[calendar.Occurrence, Entry]]:
    """Each entry on each of its days, in order of time, a year ahead."""
    events = [_rule(number, entry) for number, entry in enumerate(found)]
    return [(one, found[one.id]) for one in calendar.occurrences(events, today)]


def _rule(number: int, entry: Entry) -> calendar.Event:
    return calendar.Event(number, entry.day, entry.clock, entry.yearly)


def _event(record: Record) -> Entry:
    said = _words(record)
    day = record.values["day"]
    return Entry(
        EVENT,
        record.id,
        record.version,
        day if isinstance(day, date) else date.min,
        title=said["title"],
        kind=NOUNS[EVENT].field("kind").words(said["kind"]),
        code=said["kind"],
        clock=said["clock"],
        place=said["place"],
        body=said["body"],
        yearly=said["repeats"] == "yearly",
        of_all=record.owner is None,
    )


def _occasion(record: Record) -> Entry | None:
    day, values = record.values["deadline"], record.values
    if not isinstance(day, date):
        return None
    number = values["number"]
    what = periods.Occasion(
        str(values["kind"]), number if isinstance(number, int) else 0
    )
    title = texts.OCCASION_DEADLINE.format(what.words, values["year"])
    kind = texts.EVENT_KIND_OCCASION
    return Entry(
        OCCASION, record.id, record.version, day, title, kind, "deadline", of_all=True
    )


def _assignment(record: Record) -> Entry | None:
    day, said = record.values["due_on"], _words(record)
    if not isinstance(day, date) or said["status"] != "open":
        return None
    what = shortened(said["body"])
    title = texts.ASSIGNMENT_DUE_ALONE.format(what)
    if said["addressee"]:
        title = texts.ASSIGNMENT_DUE.format(said["addressee"], what)
    kind = texts.EVENT_KIND_ASSIGNMENT
    return Entry(ASSIGNMENT, record.id, record.version, day, title, kind, ASSIGNMENT)


def _inquiry(one: Inquiry) -> Entry | None:
    """The last day to answer what has been asked; none once it is answered."""
    asked = one.asked
    if asked.asked_on is None or asked.answered_on or asked.closed_on:
        return None
    title = texts.INQUIRY_CALENDAR.format(shortened(one.subject))
    kind = texts.EVENT_KIND_INQUIRY
    return Entry(INQUIRY, one.id, one.version, asked.due_on, title, kind, INQUIRY)


def _words(record: Record) -> Mapping[str, str]:
    return {name: str(value or "") for name, value in record.values.items()}
