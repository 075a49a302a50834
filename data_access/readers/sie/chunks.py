"""A file in pieces of whole lines, so that its size costs no memory."""

import codecs
from collections.abc import Iterator
from pathlib import Path

#: Bytes of a piece, about: what the columns are fastest with, and no more than half
#: of a file that is not small, for two are read at once.
SIZE = 8 << 20
_LEAST = 1 << 20
_VOUCHER = b"\n#VER"
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
#: The end of a file, as CP/M and DOS mark it.
_ENDS = b"\x1a\x00"


def head(path: Path, size: int = 65_536) -> bytes:
    """The first bytes of a file."""
    with path.open("rb") as file:
        return file.read(size)


def pieces(path: Path) -> Iterator[bytes]:
    """Give a file in pieces of whole lines, whose ends are line feeds only.

    A piece ends before a voucher, where it can.
    UTF-16 comes as UTF-8, its byte order mark gone.
    """
    if head(path, 2) in _WIDE:
        wide = path.read_bytes().decode("utf-16", "replace")
        yield _plain(wide.encode("utf-8", "replace"))
        return
    left = b""
    size = min(SIZE, max(_LEAST, path.stat().st_size // 2 + 1))
    with path.open("rb") as file:
        while more := file.read(size):
            cut = more.rfind(_VOUCHER) + 1 or more.rfind(b"\n") + 1
            if not cut or len(more) < size:
                left += more
                continue
            yield _plain(left + more[:cut])
            left = more[cut:]
    if left := left.rstrip(_ENDS):
        yield _plain(left)


def _plain(data: bytes) -> bytes:
    if b"\r" not in data:
        return data
    return data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
