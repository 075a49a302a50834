"""When the board meets next, in words."""

from collections.abc import Sequence
from datetime import date

from components import texts
from components.sentences.reports import day
from data_access.rules.calendar import Occurrence, upcoming
from data_access.rules.periods import MONTH_NAMES


def next_meeting(meetings: Sequence[Occurrence], today: date) -> str:
    """The page's message; ``meetings`` are in order of time."""
    coming = upcoming(meetings, today)
    if coming is not None:
        return texts.NEXT_MEETING.format(_away(coming, today))
    if meetings:
        return texts.LAST_MEETING.format(when(meetings[-1]))
    return texts.NO_MEETINGS


def when(one: Occurrence) -> str:
    """Day and clock: 9 februari 2022 kl. 13:15."""
    said = day(one.day)
    return texts.CLOCK.format(said, one.clock) if one.clock else said


def month(when: date) -> str:
    """A month as a headline: Februari 2022."""
    return f"{MONTH_NAMES[when.month - 1]} {when.year}".capitalize()


def weekday(when: date) -> str:
    """As "ons 9"."""
    return f"{_WEEKDAYS[when.weekday()]} {when.day}"


_WEEKDAYS = ("mån", "tis", "ons", "tors", "fre", "lör", "sön")


def _away(one: Occurrence, today: date) -> str:
    match (one.day - today).days:
        case 0:
            return texts.TODAY_IS.format(when(one))
        case 1:
            return texts.IN_ONE_DAY.format(when(one))
        case days:
            return texts.IN_DAYS.format(when(one), days)
