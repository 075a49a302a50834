"""What people type, understood: text to a value, or the reason why not."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal

from data_access.records.fields import Field, Money, Value
from data_access.rules import amounts
from data_access.store.schema import WHOLE_SHARE

#: Beyond it an amount is a slip of the finger: a hundred thousand million kronor.
_MOST_ORE = 10**13
_MOST_WHOLE = 10**9
_LONGEST = {"text": 500, "role": 200}
_LONGEST_PROSE = 20_000
_NUMBER = re.compile(
    r"(?P<minus>[-−–])?\s*(?P<whole>\d[\d \u00a0\u202f]*)(,(?P<part>\d+))?"
)
_DAY = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})")
_CLOCK = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)")
_YES = ("1", "ja", "true", "on")
_NO = ("", "0", "nej", "false", "off")


def read(field: Field, typed: str, unit: str) -> Value:
    """Understand what was typed into a field.

    Args:
        field: What it was typed into.
        typed: As typed; blank is ``None`` (or "" for text, no for a flag).
        unit: The unit of amounts that do not bear their own.

    Raises:
        ValueError: With the reason, and what to type, in Swedish.
    """
    text = typed.strip()
    if field.required and not text:
        message = f"{field.label} får inte vara tomt."
        raise ValueError(message)
    if field.kind == "amount":
        return _amount(text, unit) if text else None
    return _READERS[field.kind](field, text)


def _text(field: Field, text: str) -> str:
    longest = _LONGEST.get(field.kind, _LONGEST_PROSE)
    if len(text) > longest:
        message = f"{field.label} är för långt: {len(text)} tecken av högst {longest}."
        raise ValueError(message)
    if any(
        ord(sign) < 32 and sign not in "\n\t" for sign in text.replace("\r\n", "\n")
    ):
        message = f"{field.label} innehåller tecken som inte kan skrivas."
        raise ValueError(message)
    lines = text.replace("\r\n", "\n")
    return lines if field.kind == "prose" else " ".join(lines.split())


def _amount(text: str, unit: str) -> Money:
    if re.fullmatch(r"[-−–+]?\d+\.\d+", text):
        message = f"”{text}”: skriv decimalkomma, {text.replace('.', ',')}."
        raise ValueError(message)
    try:
        ore, quantum = amounts.parse(text.removeprefix("+").strip(), unit)
    except ValueError as error:
        message = f"{error} Skriv till exempel 1,3 eller 1 300 ({unit})."
        raise ValueError(message) from error
    if abs(ore) > _MOST_ORE:
        message = f"”{text}” {unit} är orimligt mycket. Är enheten rätt?"
        raise ValueError(message)
    return Money(ore, quantum)


def _day(_field: Field, text: str) -> date | None:
    if not text:
        return None
    found = _DAY.fullmatch(text)
    try:
        return date(*map(int, found.groups())) if found else _no_day(text)
    except ValueError:
        return _no_day(text)


def _no_day(text: str) -> date:
    message = f"”{text}” är inget datum. Skriv ÅÅÅÅ-MM-DD, till exempel 2021-09-30."
    raise ValueError(message)


def _whole(field: Field, text: str) -> int | None:
    if not text:
        return None
    digits = re.sub(r"[ \u00a0\u202f]", "", text).replace("−", "-")
    if not re.fullmatch(r"-?\d{1,10}", digits) or abs(int(digits)) > _MOST_WHOLE:
        message = f"{field.label}: ”{text}” är inget heltal."
        raise ValueError(message)
    return int(digits)


def _decimal(field: Field, text: str) -> int | None:
    return None if not text else _exact(field, text, 3)


def _share(field: Field, text: str) -> int | None:
    if not text:
        return None
    share = _exact(field, text.removesuffix("%").strip(), 4)
    if not 0 <= share <= WHOLE_SHARE:
        message = f"{field.label}: ”{text}” ska vara mellan 0 och 100 procent."
        raise ValueError(message)
    return share


def _permille(field: Field, text: str) -> int | None:
    text = text.removesuffix("%").strip()
    return None if not text else _exact(field, text, 1)


def _exact(field: Field, text: str, places: int) -> int:
    """Read a decimal number as a whole number of its last allowed decimal."""
    found = _NUMBER.fullmatch(text)
    if not found or len(found["part"] or "") > places:
        most = "en decimal" if places == 1 else f"{places} decimaler"
        message = (
            f"{field.label}: ”{text}” är inget tal med högst {most}. "
            "Skriv decimalkomma."
        )
        raise ValueError(message)
    digits = re.sub(r"\D", "", found["whole"])
    number = Decimal(f"{digits}.{found['part'] or 0}").scaleb(places)
    if number > _MOST_WHOLE * 1000:
        message = f"{field.label}: ”{text}” är orimligt stort."
        raise ValueError(message)
    return int(-number if found["minus"] else number)


def _choice(field: Field, text: str) -> str:
    codes = [code for code, _ in field.options]
    code = text or codes[0]
    if code not in codes:
        there = ", ".join(words for _, words in field.options)
        message = f"{field.label}: välj {there}."
        raise ValueError(message)
    return code


def _flag(field: Field, text: str) -> bool:
    if text.lower() not in (*_YES, *_NO):
        message = f"{field.label}: svara ja eller nej."
        raise ValueError(message)
    return text.lower() in _YES


def _clock(field: Field, text: str) -> str:
    found = _CLOCK.fullmatch(text)
    if text and not found:
        message = (
            f"{field.label}: ”{text}” är inget klockslag. Skriv till exempel 13:15."
        )
        raise ValueError(message)
    return f"{int(found[1]):02}:{found[2]}" if found else ""


_READERS: dict[str, Callable[[Field, str], Value]] = {
    "text": _text,
    "prose": _text,
    "role": _text,
    "date": _day,
    "whole": _whole,
    "row": _whole,
    "decimal": _decimal,
    "share": _share,
    "permille": _permille,
    "choice": _choice,
    "flag": _flag,
    "clock": _clock,
}
