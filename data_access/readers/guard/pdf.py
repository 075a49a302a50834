"""Is a PDF whole, and do its streams unpack to sizes that a page can have?"""

import re
import zlib
from mmap import ACCESS_READ, mmap
from pathlib import Path

from data_access.readers.guard.refusals import refused

#: Bytes that a page's content and all of them may unpack to; a map is some MB.
_STREAM, _ALL = 16 * 2**20, 256 * 2**20
_PIECE = 65_536
_TAIL = 8_192
_LAYERS = 3
_BEGIN = re.compile(rb"stream\r?\n")
_DEFLATED = re.compile(rb"/FlateDecode|/Fl\b")
_KIDS = re.compile(rb"/Kids\s*\[([^\]]*)\]")
#: Pages of a report; a whole budget of a large municipality has some hundred.
_MOST_PAGES = 3_000
_PICTURE = re.compile(rb"/Subtype\s*/Image")

_CUT = "PDF-filen är avhuggen: slutet saknas. Hämta eller exportera den igen."
_PAGES = (
    "PDF-filen har fler än {} sidor, och är inte läst. Skriv ut sidorna med tabellerna "
    "till en ny PDF."
)
_BOMB = (
    "PDF-filen packar upp till orimligt mycket mer än sin storlek, och är inte läst. "
    "Skriv ut den till en ny PDF, eller läs in arbetsboken."
)


def check(path: Path, name: str) -> None:
    """Refuse a file that is cut off or unpacks to too much.

    Raises:
        RefusedFileError: It is so.
    """
    with path.open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as data:
        if data.rfind(b"startxref", max(0, len(data) - _TAIL)) < 0:
            raise refused(name, "pdf", _CUT)
        pages = sum(found[1].count(b"R") for found in _KIDS.finditer(data))
        if pages > 2 * _MOST_PAGES:  # branches of the tree are listed too
            raise refused(name, "pdf", _PAGES.format(_MOST_PAGES))
        left = _ALL
        for found in _BEGIN.finditer(data):
            if data[max(0, found.start() - 3) : found.start()] == b"end":
                continue
            left -= _unpacked(data, found.start(), found.end())
            if left < 0:
                raise refused(name, "pdf", _BOMB)


def _unpacked(data: mmap, before: int, begin: int) -> int:
    """Bytes that a stream unpacks to; more than all may have if it is too many."""
    told = data[max(data.rfind(b"obj", 0, before), before - 4096, 0) : before]
    layers = len(_DEFLATED.findall(told))
    if not layers or _PICTURE.search(told):
        return 0
    if layers > _LAYERS:
        return _ALL + 1
    end = data.find(b"endstream", begin)
    end = len(data) if end < 0 else end
    unpackers = [zlib.decompressobj() for _ in range(layers)]
    size = 0
    for at in range(begin, end, _PIECE):
        size += _piece(unpackers, data[at : min(at + _PIECE, end)], _STREAM - size)
        if size > _STREAM:
            return _ALL + 1
    return size


def _piece(unpackers: list["zlib._Decompress"], piece: bytes, most: int) -> int:
    """Bytes of a piece through all its layers, at most one over ``most``."""
    first, *rest = unpackers
    size = 0
    while piece and not first.eof and size <= most:  # what follows its end stays
        try:
            out = first.decompress(piece, 2**20)
        except zlib.error:  # a broken stream is for the reader to tell of
            return size
        size += _piece(rest, out, most - size) if rest else len(out)
        piece = first.unconsumed_tail
    return size
