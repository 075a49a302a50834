"""Which encoding a SIE file is in, whatever it says itself.

All say ``#FORMAT PC8``. In order: byte order mark, valid UTF-8, and else the one
that most letters are of. One odd byte never stops a file.
"""

import codecs
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from data_access.readers.faults import Fault

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ASCII = bytes(range(128))
_LETTERS = "åäöÅÄÖéÉüÜ"
_CP437 = frozenset(_LETTERS.encode("cp437"))
_LATIN = frozenset(_LETTERS.encode("latin-1"))
#: Where only Windows has letters: quotes, dashes, the euro.
_WINDOWS = frozenset(range(0x80, 0xA0))
#: In a file of CP437 these would be Greek and lines: they are letters of Latin-1.
_STRAY = frozenset("åäöÅÄÖé".encode("latin-1"))
_DOS = "".join(
    bytes([byte]).decode("latin-1" if byte in _STRAY else "cp437")
    for byte in range(256)
)
#: Bytes that settle an older encoding: nothing after them changes the majority.
_ENOUGH = 20_000
_WINDOW = 1 << 18

_MIXED = (
    "{} tecken är inte i {} som resten av filen; de är lästa som {}. Kontrollera å, ä "
    "och ö i texterna."
)
_LOST = (
    "Å, ä och ö är redan ersatta med frågetecken (�) i filen. Beloppen påverkas inte; "
    "exportera filen igen om namnen behövs."
)


@dataclass
class _Counted:
    """What the bytes of a file are, so far.

    Attributes:
        high: Bytes that are not ASCII, counted.
        lost: Letters of UTF-8 that were lost before (U+FFFD).
        is_utf8: Every byte so far is of valid UTF-8.
        outside: Bytes that are not of valid UTF-8.
    """

    high: Counter[int] = field(default_factory=Counter)
    lost: int = 0
    is_utf8: bool = True
    outside: int = 0


@dataclass(frozen=True)
class Encoding:
    """How a file's bytes become text.

    Attributes:
        name: As Python calls it.
        mark: How many bytes of byte order mark it begins with.
        is_valid: It is UTF-8 throughout.
        faults: What is to be said of it.
    """

    name: str
    mark: int = 0
    is_valid: bool = False
    faults: tuple[Fault, ...] = ()

    def decode(self, data: bytes) -> str:
        """Decode whole lines, as `chunks.pieces` gives them."""
        if data.isascii():
            return data.decode("ascii")
        if self.name == "cp437":
            return codecs.charmap_decode(data, "replace", _DOS)[0]
        if self.name in {"latin-1", "cp1252"}:
            return data.decode(self.name, "replace")
        return _utf8(data)


def find(head: bytes, chunks: Iterable[bytes]) -> Encoding:
    """Find the encoding of a file.

    Args:
        head: Its first bytes.
        chunks: All of it, cut between lines.
    """
    for mark, name in _BOMS:
        if head.startswith(mark):
            return Encoding(name, len(mark))
    counted = _Counted()
    for window in _windows(chunks):
        if not window.isascii():
            _count(window, counted)
        if not counted.is_utf8 and counted.high.total() > _ENOUGH:
            break
    return _decided(counted)


def _windows(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Whole lines at a time, so many that little more than enough is looked at."""
    for chunk in chunks:
        start = 0
        while start < len(chunk):
            end = chunk.find(b"\n", start + _WINDOW) + 1 or len(chunk)
            yield chunk[start:end]
            start = end


def _count(chunk: bytes, counted: _Counted) -> None:
    counted.high.update(chunk.translate(None, _ASCII))
    try:
        text = chunk.decode("utf-8")
    except UnicodeDecodeError:
        counted.is_utf8 = False
        text = chunk.decode("utf-8", "surrogateescape")
        # What is outside of ASCII and back again is what could not be decoded.
        counted.outside += len(chunk) - len(text.encode("utf-8", "ignore"))
    counted.lost += text.count("\ufffd")


def _decided(counted: _Counted) -> Encoding:
    lost = (Fault("warning", "", _LOST),) if counted.lost else ()
    if counted.is_utf8:
        return Encoding("utf-8", is_valid=True, faults=lost)
    every = counted.high.total()
    if 2 * (every - counted.outside) > every:
        said = _MIXED.format(counted.outside, "UTF-8", "Windows-1252")
        return Encoding("utf-8", faults=(*lost, Fault("warning", "", said)))
    dos = sum(counted.high[byte] for byte in _CP437)
    latin = sum(counted.high[byte] for byte in _LATIN)
    if latin > dos:
        name = "cp1252" if counted.high.keys() & _WINDOWS else "latin-1"
        return Encoding(name)
    stray = sum(counted.high[byte] for byte in _STRAY)
    said = _MIXED.format(stray, "CP437", "Latin-1")
    return Encoding("cp437", faults=(Fault("warning", "", said),) if stray else ())


def _utf8(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "surrogateescape")
        return "".join(map(_by_itself, text))


def _by_itself(letter: str) -> str:
    """One byte among UTF-8, as Windows has it."""
    if "\udc80" <= letter <= "\udcff":
        return bytes([ord(letter) - 0xDC00]).decode("cp1252", "replace")
    return letter
