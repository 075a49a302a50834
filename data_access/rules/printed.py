"""Numbers as municipalities print them: text to an exact decimal number.

Thousands by any space, point or apostrophe; decimal comma (or point); minus as
U+2212, any dash, a hyphen with a space, trailing, or parentheses; footnote marks;
a dash for nothing. No unit is applied here.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

#: Which mark begins the decimals in a table: "" where its figures do not show it.
Style = Literal[",", ".", ""]

_SPACES = re.compile(r"\s+")
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
_DASHES = {ord(dash): "-" for dash in "‐‑‒–—―−﹣-"}
_SUPERSCRIPTS = "¹²³⁴⁵⁶⁷⁸⁹⁰"
_MARK = re.compile(
    rf"\s*(?:\*+\)?|[†‡§#]|[{_SUPERSCRIPTS}]+\)?|(?<=\s)\(?\d{{1,2}}\)|\(?[a-z]\))$"
)
_LEADING_MARK = re.compile(r"^\*+\s*")
_UNIT = re.compile(
    r"\s*(%|procent|mdkr|mnkr|mkr|tkr|kkr|kr|msek|ksek|tsek|sek|:-)\.?$", re.IGNORECASE
)
_CORE = re.compile(
    r"(?P<whole>\d{1,3}(?P<sep>[ .,'’])\d{3}(?:(?P=sep)\d{3})*|\d+)"
    r"(?:(?P<mark>[.,])(?P<part>\d+))?"
)
_BRACKETED = re.compile(r"\(([^()]*)\)")
_GLUED = re.compile(r"(?P<number>.*\d)(?P<mark>\d)\)$")
_NOTHING = re.compile(r"[-.… ]*|\(-\)")


@dataclass(frozen=True)
class Printed:
    """A number as printed.

    Attributes:
        number: Exact; ``None`` where a dash says that there is nothing.
        decimals: How many stand there.
        unit: Its own, as printed ("%", "tkr"); mostly "".
        mark: The footnote mark that was left out.
        doubtful: The text alone does not tell thousands from decimals, as in
            "1.072", and no ``style`` was given.
    """

    number: Decimal | None
    decimals: int = 0
    unit: str = ""
    mark: str = ""
    doubtful: bool = False


def plain(text: str) -> str:
    """One kind of space, one of hyphen, nothing invisible."""
    return _SPACES.sub(" ", text.translate(_INVISIBLE).translate(_DASHES)).strip()


def read(text: str, style: Style = "", decimals: int | None = None) -> Printed | None:
    """Read a printed number; ``None`` if the text is something else.

    Args:
        text: As it stands.
        style: The decimal mark of the table, see `style_of`.
        decimals: How many the column prints: then "4,11)" is 4,1 with a mark.
    """
    text = plain(text)
    if _NOTHING.fullmatch(text):
        return Printed(None)
    text = _LEADING_MARK.sub("", text)
    mark = ""
    if not _BRACKETED.fullmatch(text):
        text, mark = _unmarked(text, decimals)
    text, negative = _unbracketed(text)
    found = _UNIT.search(text)
    unit = found[1] if found else ""
    if found:
        text = text[: found.start()]
    text, minus = _unsigned(text)
    read = _number(text, style)
    if read is None:
        return None
    number, places, doubtful = read
    sign = -1 if negative or minus else 1
    return Printed(sign * number or abs(number), places, unit, mark, doubtful)


def style_of(texts: list[str]) -> Style:
    """Find which mark begins the decimals; "" where none or both do."""
    shown = {mark for text in texts if (mark := _decimal_mark(text))}
    return shown.pop() if len(shown) == 1 else ""


def decimals_of(number: Decimal) -> int:
    """How many decimals an exact number needs."""
    exponent = number.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _unbracketed(text: str) -> tuple[str, bool]:
    found = _BRACKETED.fullmatch(text)
    return (found[1].strip(), True) if found else (text, False)


def _unmarked(text: str, decimals: int | None) -> tuple[str, str]:
    found = _MARK.search(text)
    if found and found.start():
        return text[: found.start()].rstrip(), found[0].strip()
    glued = _GLUED.fullmatch(text)
    if glued and decimals and re.search(rf"[.,]\d{{{decimals}}}$", glued["number"]):
        return glued["number"], glued["mark"] + ")"
    return text, ""


def _unsigned(text: str) -> tuple[str, bool]:
    text = text.strip()
    if text.startswith("-"):
        return text[1:].lstrip(), True
    if text.endswith("-"):
        return text[:-1].rstrip(), True
    return text.removeprefix("+").removeprefix("±").lstrip(), False


def _number(text: str, style: Style) -> tuple[Decimal, int, bool] | None:
    found = _CORE.fullmatch(text)
    if not found or (found["mark"] and found["sep"] == found["mark"]):
        return None
    whole, sep, part = found["whole"], found["sep"], found["part"] or ""
    doubtful = False
    if sep in {".", ","} and not part and whole.count(sep) == 1:
        # "1.072" and "1,072": one group of three after the only mark.
        mark = _decimal_mark(text) or style
        doubtful = not mark and sep == "."
        if sep == (mark or ","):
            whole, part = whole.split(sep)
    digits = re.sub(r"\D", "", whole)
    return Decimal(f"{digits}.{part}" if part else digits), len(part), doubtful


def _decimal_mark(text: str) -> Style:
    """The decimal mark that one text shows beyond doubt."""
    found = _CORE.fullmatch(_unsigned(_UNIT.sub("", plain(text)))[0])
    if not found:
        return ""
    whole, sep, mark = found["whole"], found["sep"], found["mark"]
    if mark:
        return "," if mark == "," else "."
    if sep in {".", ","} and whole.startswith("0"):
        return "," if sep == "," else "."
    if sep in {".", ","} and whole.count(sep) > 1:
        return "," if sep == "." else "."
    return ""
