"""``#KSUMMA``: CRC-32 of the texts between its two records, as CP437.

The texts are labels and fields in their order: no spaces, line ends, braces, nor
the quotes around a field.
"""

import zlib
from collections.abc import Iterable

from data_access.readers.sie import tokens
from data_access.readers.sie.encoding import Encoding

_MARK = b"#KSUMMA"
_BETWEEN = b" \t\n{}"


class Checksum:
    """The checksum of a file's pieces, one after the other."""

    def __init__(self, encoding: Encoding) -> None:
        self._encoding = encoding
        self._is_open = False
        self.is_done = False
        self.raw = 0
        self.dos = 0

    def add(self, piece: bytes) -> None:
        """Take a piece of whole lines."""
        if self.is_done or (not self._is_open and _MARK not in piece):
            return
        for text in self._between(piece):
            self._sum(text)

    def _between(self, piece: bytes) -> Iterable[bytes]:
        """What of a piece is summed."""
        left = piece
        while not self.is_done:
            before, mark, after = left.partition(_MARK)
            if self._is_open:
                yield before
            if not mark:
                return
            self.is_done = self._is_open
            self._is_open = True
            left = after.partition(b"\n")[2]

    def _sum(self, text: bytes) -> None:
        texts = _texts(text)
        self.raw = zlib.crc32(texts, self.raw)
        dos = texts
        if self._encoding.name != "cp437" and not texts.isascii():
            dos = self._encoding.decode(texts).encode("cp437", "replace")
        self.dos = zlib.crc32(dos, self.dos)

    def agrees(self, said: str) -> bool:
        """Whether a file's own sum is that of its bytes, or of them as CP437."""
        return said.isascii() and said.isdigit() and int(said) in {self.raw, self.dos}


def _texts(text: bytes) -> bytes:
    if b'\\"' in text:
        return b"".join(map(_of_line, text.split(b"\n")))
    parts = text.split(b'"')
    parts[::2] = [part.translate(None, _BETWEEN) for part in parts[::2]]
    return b"".join(parts)


def _of_line(line: bytes) -> bytes:
    parts = tokens.split(line.decode("latin-1"))
    found = [*parts.fields]
    if parts.objects:
        found[parts.at : parts.at] = parts.objects
    label = "" if parts.label in {"{", "}"} else parts.label
    return "".join([label, *found]).encode("latin-1")
