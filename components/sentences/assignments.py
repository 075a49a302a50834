"""What the board has asked for: how much is late, and what is due next."""

from collections.abc import Mapping, Sequence
from datetime import date

from components import texts
from components.sentences.reports import day
from data_access import Record
from data_access.rules.assignments import Due, days_late, overdue

#: As much of an assignment as a sentence bears.
LONGEST = 70


def due(record: Record) -> Due:
    """What the rules need of an assignment."""
    on = record.values["due_on"]
    return Due(
        record.id, str(record.values["status"]), on if isinstance(on, date) else None
    )


def assignments(records: Sequence[Record], today: date) -> str:
    """The page's message: what is late, else what is open."""
    bodies = {record.id: shortened(str(record.values["body"])) for record in records}
    known = [due(record) for record in records]
    if not known:
        return texts.NO_ASSIGNMENTS
    if late := overdue(known, today):
        said = days(days_late(late[0], today))
        first = bodies[late[0].id]
        if len(late) == 1:
            return texts.LATE_ONE.format(said, first)
        return texts.LATE_MANY.format(len(late), said, first)
    return _open([one for one in known if one.status == "open"], bodies)


def days(number: int) -> str:
    """A number of days in words."""
    return texts.ONE_DAY if number == 1 else texts.DAYS.format(number)


def lateness(number: int) -> str:
    """How late an assignment is: försenat 3 dagar."""
    return texts.LATE_ONE_DAY if number == 1 else texts.LATE_DAYS.format(number)


def _open(left: Sequence[Due], bodies: Mapping[int, str]) -> str:
    if not left:
        return texts.ALL_ANSWERED
    one = len(left) == 1
    number = texts.OPEN_ONE if one else texts.OPEN_MANY.format(len(left))
    dated = sorted((each.due_on, each.id) for each in left if each.due_on)
    if not dated:
        return texts.NO_DUE_DAYS.format(number)
    when, first = dated[0]
    return texts.NEXT_DUE.format(number, bodies[first], day(when))


def shortened(body: str) -> str:
    """As much of the first line as a sentence bears."""
    line = (body.splitlines() or [""])[0].rstrip(".")
    if len(line) <= LONGEST:
        return line
    return f"{line[:LONGEST].rsplit(' ', 1)[0]} …"
