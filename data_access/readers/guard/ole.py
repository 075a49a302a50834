"""Compound files (OLE), that old workbooks and locked ones are: streams by name.

Only what is needed to tell what a file is and to find a stream in it. Every
chain of sectors is followed at most once round, so that a loop ends.
"""

import struct
from collections.abc import Iterator
from pathlib import Path

_HEADER = 512
_ENTRY = 128
_END = 0xFFFFFFFA  # this and those above are no sectors
_STREAM = 2
#: A file of more sectors than it has bytes for is cut off, or lies.
_CUT = "Filen är avhuggen eller trasig. Exportera den igen."


class NotCompoundError(Exception):
    """The file cannot be followed; the message says what to do."""

    def __init__(self) -> None:
        super().__init__(_CUT)


class Compound:
    """A compound file in memory."""

    def __init__(self, path: Path) -> None:
        self._bytes = path.read_bytes()
        try:
            self._open()
        except (struct.error, IndexError) as error:
            raise NotCompoundError from error

    @property
    def names(self) -> frozenset[str]:
        """Every stream and storage, in small letters."""
        return frozenset(self._entries)

    def stream(self, name: str) -> bytes:
        """The bytes of a stream; ``b""`` where there is none.

        Raises:
            NotCompoundError: The stream goes on outside the file.
        """
        first, size = self._entries.get(name, (0, 0))
        if not size:
            return b""
        if size < self._smallest:
            chain, step, source = self._small, self._small_size, self._mini
        else:
            chain, step, source = self._fat, self._size, self._bytes[self._size :]
        parts = [source[at * step : (at + 1) * step] for at in _follow(chain, first)]
        joined = b"".join(parts)
        if len(joined) < size:
            raise NotCompoundError
        return joined[:size]

    def _open(self) -> None:
        head = self._bytes[:_HEADER]
        shift, small_shift = struct.unpack_from("<HH", head, 30)
        if shift not in {9, 12} or small_shift != 6:
            raise NotCompoundError
        self._size, self._small_size = 1 << shift, 1 << small_shift
        (first_entry,) = struct.unpack_from("<I", head, 48)
        (self._smallest,) = struct.unpack_from("<I", head, 56)
        (first_small,) = struct.unpack_from("<I", head, 60)
        self._fat = self._read_fat(head)
        small = b"".join(self._sector(at) for at in _follow(self._fat, first_small))
        self._small = _numbers(small)
        listed = b"".join(self._sector(at) for at in _follow(self._fat, first_entry))
        self._entries, root = _entries(listed)
        self._mini = b"".join(self._sector(at) for at in _follow(self._fat, root))

    def _read_fat(self, head: bytes) -> list[int]:
        sectors = list(struct.unpack_from("<109I", head, 76))
        (more,) = struct.unpack_from("<I", head, 68)
        seen: set[int] = set()
        while more < _END and more not in seen:
            seen.add(more)
            *listed, more = _numbers(self._sector(more))
            sectors += listed
        return _numbers(b"".join(self._sector(at) for at in sectors if at < _END))

    def _sector(self, at: int) -> bytes:
        begin = (at + 1) * self._size
        if begin >= len(self._bytes):
            raise NotCompoundError
        return self._bytes[begin : begin + self._size]


def _numbers(data: bytes) -> list[int]:
    return list(struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4]))


def _follow(chain: list[int], first: int) -> Iterator[int]:
    at, left = first, len(chain)
    while at < _END and left >= 0:
        yield at
        if at >= len(chain):
            raise NotCompoundError
        at, left = chain[at], left - 1


def _entries(listed: bytes) -> tuple[dict[str, tuple[int, int]], int]:
    """Name -> first sector and size; and the first sector of the small ones."""
    found: dict[str, tuple[int, int]] = {}
    root = _END
    for at in range(0, len(listed) - _ENTRY + 1, _ENTRY):
        entry = listed[at : at + _ENTRY]
        (length,) = struct.unpack_from("<H", entry, 64)
        name = entry[: max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
        first, size = struct.unpack_from("<II", entry, 116)
        if entry[66] == 5:
            root = first
        elif name:
            found.setdefault(name.lower(), (first, size if entry[66] == _STREAM else 0))
    return found, root
