"""The time that people go by: the log keeps UTC, days are Swedish."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

SWEDEN = ZoneInfo("Europe/Stockholm")


def local(at: datetime) -> datetime:
    """A time of the log (UTC, without zone) as the clocks in Sweden showed it."""
    return at.replace(tzinfo=UTC).astimezone(SWEDEN)


def day(at: datetime) -> date:
    """The day in Sweden of a time of the log."""
    return local(at).date()
