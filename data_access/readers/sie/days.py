"""Days and months as a file writes them, and the fiscal year they are of."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

_DAY = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)")
_SHORT = re.compile(r"(\d\d)(\d\d)(\d\d)")
_MONTH = re.compile(r"(\d{4})-?(\d\d)(?:-?\d\d)?")
#: Years that a ledger may be of; what is outside is a slip of the pen.
EARLIEST, LATEST = 1950, 2100


def day(text: str) -> date | None:
    """A day as 20210131 or 2021-01-31; ``None`` where it is none."""
    found = _DAY.fullmatch(text.strip())
    return _date(*map(int, found.groups())) if found else None


def short_day(text: str) -> date | None:
    """A day without its century, as 210131."""
    found = _SHORT.fullmatch(text.strip())
    if not found:
        return None
    year, month, of_month = map(int, found.groups())
    return _date(year + (1900 if year >= 70 else 2000), month, of_month)


def _date(year: int, month: int, of_month: int) -> date | None:
    if not EARLIEST <= year <= LATEST:
        return None
    try:
        return date(year, month, of_month)
    except ValueError:
        return None


def month(text: str) -> str:
    """A month as 202101: "2021-01"; "" where it is none."""
    found = _MONTH.fullmatch(text.strip())
    if not found or not EARLIEST <= int(found[1]) <= LATEST:
        return ""
    return f"{found[1]}-{found[2]}" if 1 <= int(found[2]) <= 12 else ""


def month_of(value: date) -> str:
    """The month of a day: "2021-01"."""
    return f"{value.year:04}-{value.month:02}"


@dataclass(frozen=True)
class Years:
    """The fiscal years of a file.

    Attributes:
        said: Index ("0", "-1") -> first and last day, as ``#RAR`` says.
    """

    said: Mapping[str, tuple[date, date]]

    def of_index(self, index: str) -> int | None:
        """The year of an index, by those that are said; ``None`` without any."""
        if index in self.said:
            return self.said[index][0].year
        if not self.said or not _is_index(index):
            return None
        near = min(self.said, key=lambda known: abs(int(known) - int(index)))
        return self.said[near][0].year + int(index) - int(near)

    def of_month(self, month_: str, index: str = "") -> int:
        """The year that a month is of: its own index's first, if it lies in that."""
        order = [index, *self.said] if index in self.said else list(self.said)
        for known in order:
            first, last = self.said[known]
            if month_of(first) <= month_ <= month_of(last):
                return first.year
        return self._beyond(month_)

    def of_day(self, value: date) -> int:
        """The year that a day is of."""
        for first, last in self.said.values():
            if first <= value <= last:
                return first.year
        return self._beyond(month_of(value))

    def is_said(self, month_: str) -> bool:
        """Whether a month lies in a year that ``#RAR`` says."""
        return any(
            month_of(first) <= month_ <= month_of(last)
            for first, last in self.said.values()
        )

    def _beyond(self, month_: str) -> int:
        """A month outside the years that are said: years go on as the last began."""
        start = self._start()
        return int(month_[:4]) - (int(month_[5:]) < start)

    def _start(self) -> int:
        """The month in which years begin."""
        if "0" in self.said:
            return _next_month(self.said["0"][1])
        return min((first.month for first, _ in self.said.values()), default=1)


def _next_month(value: date) -> int:
    return value.month % 12 + 1


def _is_index(text: str) -> bool:
    return bool(re.fullmatch(r"[+-]?\d{1,3}", text))
