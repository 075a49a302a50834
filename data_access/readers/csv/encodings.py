"""Which encoding a text is in, by its bytes.

In order: byte order mark, UTF-16 without one, valid UTF-8, then the one of the
older encodings in which its letters are those of Swedish. A few odd bytes never
stop a file: they are told.
"""

import codecs
import re
from dataclasses import dataclass

from data_access.readers.faults import Fault
from data_access.readers.guard.texts import utf_16

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# The older encodings, and what a text that is decoded rightly has: Swedish letters,
# capitals only where a word begins. The ö of one is the quote of another.
_OLD = ("cp1252", "cp437", "mac_roman")
_NATURAL = (
    (re.compile("[åäö]"), 3),
    (re.compile("(?<![a-zåäöé])[ÅÄÖ]"), 2),
    (re.compile("(?<=[a-zåäöé])[ÅÄÖÉÜÆØ]"), -3),
    (re.compile("[éüæøÉÜÆØ–—”’“‘§°€\u00a0]"), 1),
)
#: Bytes that are enough to tell by.
_ENOUGH = 1_000_000
_HIGH = re.compile(rb"[\x80-\xff]")
# Two or more bytes that are one letter of UTF-8, of those that occur here.
_UTF_8 = re.compile(rb"[\xc2-\xc3][\x80-\xbf]|[\xe2][\x80-\xbf]{2}")
_TWICE = re.compile("Ã[¥¤¶…„–]")

_MIXED = (
    "Texten är i {} men har {} tecken som inte är det. Kontrollera å, ä och ö, och "
    "exportera helst filen som UTF-8."
)
_GARBLED = (
    "Å, ä och ö är förvanskade (”{}”): filen är sparad i fel teckenkodning två gånger. "
    "Exportera den igen som UTF-8."
)
_CODE = "Filen har ingen märkning av sin teckenkodning; den är läst som {}."
_NAMES = {"cp1252": "Windows-1252", "cp437": "CP437 (DOS)", "mac_roman": "Macintosh"}


@dataclass(frozen=True)
class Decoded:
    """A text, the encoding it was in, and what is to be said of that."""

    text: str
    encoding: str
    faults: tuple[Fault, ...] = ()


def decode(data: bytes) -> Decoded:
    """Decode a file; ends of file of DOS are dropped."""
    found = _decode(data)
    text = found.text.rstrip("\x1a\0")
    garbled = _TWICE.search(text)
    if not garbled:
        return Decoded(text, found.encoding, found.faults)
    at = text.count("\n", 0, garbled.start()) + 1
    fault = Fault("warning", f"rad {at}", _GARBLED.format(garbled[0]))
    return Decoded(text, found.encoding, (*found.faults, fault))


def _decode(data: bytes) -> Decoded:
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], name)
    if name := utf_16(data[:65_536]):
        return _marked(data, name)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _old(data)


def _marked(data: bytes, name: str) -> Decoded:
    text = data.decode(name, "replace")
    odd = text.count("\ufffd")
    return Decoded(text, name, _mixed(name.upper(), odd) if odd else ())


def _old(data: bytes) -> Decoded:
    """Text that is not whole UTF-8: mostly UTF-8, or in an older encoding."""
    high = _HIGH.findall(data)
    inside = sum(map(len, _UTF_8.findall(data)))
    if 2 * inside > len(high):
        text = data.decode("utf-8", "surrogateescape")
        odd = sum("\udc80" <= letter <= "\udcff" for letter in text)
        plain = re.sub("[\udc80-\udcff]", _by_itself, text)
        return Decoded(plain, "utf-8", _mixed("UTF-8", odd))
    first = next(_HIGH.finditer(data)).start()
    some = data[max(0, first - 1) :][:_ENOUGH]
    name = max(_OLD, key=lambda each: _naturalness(some, each))
    text = data.decode(name, "replace")
    return Decoded(text, name, (Fault("info", "", _CODE.format(_NAMES[name])),))


def _naturalness(data: bytes, name: str) -> int:
    text = data.decode(name, "replace")
    return sum(weight * len(found.findall(text)) for found, weight in _NATURAL)


def _by_itself(found: re.Match[str]) -> str:
    """One byte among UTF-8, as Windows has it."""
    return bytes([ord(found[0]) - 0xDC00]).decode("cp1252", "replace")


def _mixed(name: str, odd: int) -> tuple[Fault, ...]:
    return (Fault("warning", "", _MIXED.format(name, odd)),)
