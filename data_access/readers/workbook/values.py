"""A cell's value, as text and as an exact number."""

import datetime as dt
import re
from decimal import Decimal

from data_access.readers.workbook.details import PLAIN, Look

Raw = float | str | bool | dt.datetime | dt.date | dt.time | dt.timedelta

#: What a workbook keeps of a number; further digits are those of binary fractions.
_DIGITS = 15
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_HUNDRED = Decimal(100)
_MIDNIGHT = dt.time()


def number(value: float) -> Decimal:
    """The shortest decimal of a number: 39.300000000000004 is 39.3."""
    if isinstance(value, int):
        return Decimal(value)
    return Decimal(f"{value:.{_DIGITS}g}")


def text_of(exact: Decimal) -> str:
    """A number with decimal point, no more digits than needed."""
    plain = f"{exact:f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def read(value: Raw, look: Look = PLAIN) -> tuple[str, Decimal | None]:
    """Give a value's text, and its number if it is one.

    A number that is shown in thousands is the number that is shown.
    """
    if isinstance(value, str):
        return _ESCAPED.sub(_letter, value), None
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _shown(number(value), look)
    return _words(value), None


def _words(
    value: bool | dt.datetime | dt.date | dt.time | dt.timedelta,  # noqa: FBT001
) -> str:
    match value:
        case bool():
            return "SANT" if value else "FALSKT"
        case dt.timedelta():
            return _duration(value)
        case dt.datetime() if value.time() != _MIDNIGHT:
            return f"{value:%Y-%m-%d %H:%M}"
        case dt.date():
            return f"{value:%Y-%m-%d}"
        case _:
            return f"{value:%H:%M}"


def _shown(exact: Decimal, look: Look) -> tuple[str, Decimal]:
    if look.thousands:
        exact = exact.scaleb(-3 * look.thousands)
    if look.percent:
        return f"{text_of(exact * _HUNDRED)}%", exact
    return text_of(exact), exact


def _duration(value: dt.timedelta) -> str:
    minutes = int(value.total_seconds()) // 60
    return f"{minutes // 60}:{minutes % 60:02}"


def _letter(found: re.Match[str]) -> str:
    """A letter that the format writes as its number."""
    letter = chr(int(found[1], 16))
    return "" if letter == "\r" else letter
