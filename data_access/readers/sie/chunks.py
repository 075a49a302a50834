"""A file in pieces of whole lines, so that its size costs no memory."""

import codecs
from collections.abc import Iterator
from pathlib import Path

#: Bytes of a piece, about.
SIZE = 8 << 20
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_VOUCHER = b"\n#VER"
#: The end of a file, as CP/M and DOS mark it.
_ENDS = b"\x1a\x00"


def head(path: Path, size: int = 65_536) -> bytes:
    """The first bytes of a file."""
    with path.open("rb") as file:
        return file.read(size)


def pieces(path: Path, size: int = SIZE) -> Iterator[bytes]:
    """Give a file in pieces that end with a line; before a voucher, where they can.

    Lines end with ``\\n`` only, whatever the file has. UTF-16 comes as UTF-8.
    """
    if head(path, 2) in _WIDE:
        yield path.read_bytes().decode("utf-16", "replace").encode()
        return
    with path.open("rb") as file:
        left = b""
        while more := file.read(size):
            left += more
            cut = left.rfind(_VOUCHER) + 1 or left.rfind(b"\n") + 1
            if cut and len(more) == size:
                yield _plain(left[:cut])
                left = left[cut:]
        if left := left.rstrip(_ENDS):
            yield _plain(left)


def _plain(data: bytes) -> bytes:
    if b"\r" not in data:
        return data
    return data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
