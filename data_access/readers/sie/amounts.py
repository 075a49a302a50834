"""Amounts of a ledger to whole öre, exactly."""

import re
from decimal import ROUND_HALF_EVEN, Decimal

_PLAIN = re.compile(r"(-?)([0-9]{1,15})(?:\.([0-9]{1,2}))?")
_ODD = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?")
_SPACES = re.compile(r"[ \t\u00a0\u202f]")
#: More than any ledger holds; what is above does not fit where öre are kept.
_LARGEST = Decimal(10) ** 15
_FINEST = -400


def ore(text: str) -> int | None:
    """Öre of an amount, or ``None`` where it is none."""
    return exact(text)[0]


def exact(text: str) -> tuple[int | None, bool]:
    """Öre of an amount, and whether nothing finer than an öre was cut off."""
    found = _PLAIN.fullmatch(text)
    if found:
        minus, whole, part = found.groups()
        value = int(whole) * 100 + int((part or "").ljust(2, "0"))
        return (-value if minus else value), True
    return _odd(text)


def _odd(text: str) -> tuple[int | None, bool]:
    """An amount as few programs write it: 1 234,50 or 100.00- or 1E-05."""
    plain = _SPACES.sub("", text).replace("\u2212", "-")
    if plain.endswith("-") and plain[:1] not in {"-", "+"}:
        plain = "-" + plain[:-1]
    plain = _pointed(plain)
    if not _ODD.fullmatch(plain):
        return None, True
    value = Decimal(plain)
    if not value:
        return 0, True
    if abs(value) >= _LARGEST or value.adjusted() < _FINEST:
        return None, True
    cut = value.quantize(Decimal("0.01"), ROUND_HALF_EVEN)
    return int(cut.scaleb(2)), cut == value


def _pointed(plain: str) -> str:
    """With a decimal point: the last of comma and point, where both stand."""
    comma, point = plain.rfind(","), plain.rfind(".")
    if comma < 0:
        # 1.234.567 is nothing that a ledger writes: refused by what follows.
        return plain
    if point < 0:
        # 1,234 may be a thousand: only one or two decimals are surely such.
        sure = plain.count(",") == 1 and len(plain) - comma <= 3
        return plain.replace(",", ".") if sure else ""
    other = "." if comma > point else ","
    return plain.replace(other, "").replace(",", ".")
