"""Reporting occasions (uppföljningstillfällen), months and what headings say.

An occasion is a kind and a number, written ``3`` (occasion), ``m03`` (month),
``bokslut`` or ``budget`` in addresses and commands. Years are calendar years.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date

KINDS = ("budget", "month", "followup", "closing")
MONTH_NAMES = (
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
)
_WORDS = {"bokslut": "closing", "budget": "budget"}
_CODE = re.compile(r"m(?P<month>0[1-9]|1[0-2])|(?P<followup>[1-9])")
_OCCASION = re.compile(r"tillfälle\s+(\d+)", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ANY_MONTH = "|".join(MONTH_NAMES)
_MONTHS = re.compile(
    rf"\b({_ANY_MONTH})(?:\s*[-–—−]\s*({_ANY_MONTH}))?\b", re.IGNORECASE
)


@dataclass(frozen=True)
class Occasion:
    """A kind and its number; closing and budget have number 0."""

    kind: str
    number: int = 0

    @property
    def code(self) -> str:
        """The occasion as addresses and commands write it."""
        if self.kind == "month":
            return f"m{self.number:02}"
        if self.kind == "followup":
            return str(self.number)
        return {kind: word for word, kind in _WORDS.items()}[self.kind]

    @property
    def words(self) -> str:
        """The occasion in Swedish, inside a sentence."""
        if self.kind == "month":
            return MONTH_NAMES[self.number - 1]
        return f"tillfälle {self.number}" if self.kind == "followup" else self.code

    @property
    def order(self) -> int:
        """Which comes later where two occasions end on the same day."""
        return KINDS.index(self.kind)


def parse(code: str) -> Occasion:
    """Read ``3``, ``m03``, ``bokslut`` or ``budget``.

    Raises:
        ValueError: If the code is none of these.
    """
    if code in _WORDS:
        return Occasion(_WORDS[code])
    found = _CODE.fullmatch(code)
    if not found:
        raise ValueError(code)
    if found["month"]:
        return Occasion("month", int(found["month"]))
    return Occasion("followup", int(found["followup"]))


def period_end(year: int, occasion: Occasion) -> date | None:
    """Give the last day of an occasion's period.

    A budget ends before its year begins. The day of a numbered occasion is
    what the municipality decided: ``None``.
    """
    if occasion.kind == "month":
        last = calendar.monthrange(year, occasion.number)[1]
        return date(year, occasion.number, last)
    ends = {"closing": date(year, 12, 31), "budget": date(year - 1, 12, 31)}
    return ends.get(occasion.kind)


def months(year: int, period_end: date) -> int:
    """Count the months of the year that the period covers; a budget has 0."""
    return period_end.month if period_end.year == year else 0


def period_words(count: int, *, short: bool = False) -> str:
    """Name the first months of a year: "januari–augusti" or "jan–aug"."""
    if not count:
        return ""
    names = [name[:3] if short else name for name in MONTH_NAMES[:count]]
    return names[0] if count == 1 else f"{names[0]}–{names[-1]}"


def named_occasion(text: str) -> int | None:
    """Find the number of the reporting occasion that a heading names."""
    found = _OCCASION.search(text)
    return int(found[1]) if found else None


def named_year(text: str) -> int | None:
    """Find the year that a heading names last, as "ekonomi 2021, ... 2022"."""
    found = _YEAR.findall(text)
    return int(found[-1]) if found else None


def named_months(text: str) -> tuple[int, int] | None:
    """Find the first and last month (1 to 12) that a heading names."""
    found = _MONTHS.search(text)
    if not found:
        return None
    return _number(found[1]), _number(found[2] or found[1])


def _number(name: str) -> int:
    return MONTH_NAMES.index(name.lower()) + 1
