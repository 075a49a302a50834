"""Workbooks that are archives of parts: names, sizes and XML, before they are read.

The parts are unpacked a piece at a time and nothing is kept; what the archive
declares of its sizes is believed only where it is too much.
"""

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile, ZipInfo

from data_access.readers.faults import Fault
from data_access.readers.guard import names, ooxml
from data_access.readers.guard.refusals import refused

#: Bytes of all parts, of all XML parts, and parts; no workbook of a board has as
#: many, and what follows of them in memory stays within what a server has.
LARGEST, LARGEST_XML, MOST_PARTS = 512 * 2**20, 128 * 2**20, 5_000
#: A part over this size that packs better than this is made to harm.
_LARGE, _RATIO = 8 * 2**20, 100
#: Bytes of the list of parts.
_LIST = 2**20
_PIECE = 2**18
_KEPT = 256  # what is looked for may stand over two pieces

_END = struct.Struct("<4s4H2LH")
_XML_PARTS = ("xml", "rels", "vml")
_UNSAFE = re.compile(r"(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[A-Za-z]:|\0")
_ENTITY = (b"<!DOCTYPE", b"<!ENTITY")
_WIDE = tuple(
    word.decode().encode(code)
    for word in _ENTITY
    for code in ("utf-16-le", "utf-16-be")
)
_LINK = 0o120000
_WHOLE = 0o170000

_CUT = "Filen är avhuggen eller trasig. Öppna originalet, spara det och läs in igen."
_BOMB = (
    "Filen packar upp till orimligt mycket mer än sin storlek ({} MB), och är inte "
    "läst. Spara bara bladen med tabellerna i en ny arbetsbok."
)
_PARTS = "Filen har orimligt många delar, och är inte läst. Spara den på nytt i Excel."
_NAME = (
    "Filen har en del vars namn pekar utanför den (”{}”), och är inte läst. Spara den "
    "på nytt i Excel."
)
_TWICE = "Filen har två delar med samma namn (”{}”). Spara den på nytt i Excel."
_DTD = (
    "Filen har en dokumenttyp eller egna entiteter (DTD), som arbetsböcker inte har, "
    "och är inte läst. Spara den på nytt i Excel."
)
_BOOKS = {
    "spreadsheetml.sheet.main": "xlsx",
    "spreadsheetml.template.main": "xlsx",
    "ms-excel.sheet.macroenabled": "xlsm",
    "ms-excel.template.macroenabled": "xlsm",
    "ms-excel.sheet.binary": "xlsb",
}


def look(path: Path, name: str) -> tuple[str, list[Fault]]:
    """Tell which workbook an archive is.

    Returns:
        The format, and remarks on it.

    Raises:
        RefusedFileError: It is none, or is not safe to read.
    """
    _check_list(path, name)
    try:
        with ZipFile(path) as archive:
            return _look(archive, name)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise refused(name, "zip", _CUT) from error


def _check_list(path: Path, name: str) -> None:
    """Read the archive's end: is it there, and is its list of parts short?"""
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - 65_536 - _END.size))
        tail = file.read()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) - at < _END.size:
        raise refused(name, "zip", _CUT)
    *_, parts, size, _offset, _comment = _END.unpack_from(tail, at)
    if parts > MOST_PARTS or size > _LIST:
        raise refused(name, "zip", _PARTS)


def _look(archive: ZipFile, name: str) -> tuple[str, list[Fault]]:
    parts = archive.infolist()
    _check_names(parts, name)
    format_ = _format(archive, {part.filename.lower() for part in parts})
    if not format_:
        known = names.archive_refusal({part.filename.lower() for part in parts})
        raise refused(name, *known)
    _check_sizes(parts, name, format_)
    for part in parts:
        if names.ending(part.filename) in _XML_PARTS:
            _scan(archive, part, name, format_)
    if format_ == "ods" and _ods_is_locked(archive):
        raise refused(name, format_, names.LOCKED)
    return format_, _macros(parts, name)


def _check_names(parts: list[ZipInfo], name: str) -> None:
    if len(parts) > MOST_PARTS:
        raise refused(name, "zip", _PARTS)
    seen: set[str] = set()
    for part in parts:
        if _UNSAFE.search(part.filename) or _is_link(part):
            raise refused(name, "zip", _NAME.format(part.filename[:60]))
        if part.filename in seen:
            raise refused(name, "zip", _TWICE.format(part.filename[:60]))
        if part.flag_bits & 1:
            raise refused(name, "zip", names.LOCKED)
        seen.add(part.filename)


def _is_link(part: ZipInfo) -> bool:
    return (part.external_attr >> 16) & _WHOLE == _LINK


def _check_sizes(parts: list[ZipInfo], name: str, format_: str) -> None:
    whole = sum(part.file_size for part in parts)
    xml = sum(p.file_size for p in parts if names.ending(p.filename) in _XML_PARTS)
    if whole > LARGEST or xml > LARGEST_XML or any(map(_is_bomb, parts)):
        raise refused(name, format_, _BOMB.format(whole // 2**20))


def _is_bomb(part: ZipInfo) -> bool:
    return part.file_size > max(_LARGE, _RATIO * part.compress_size)


def _scan(archive: ZipFile, part: ZipInfo, name: str, format_: str) -> None:
    """Go through an XML part, as long as it says it is and no longer."""
    extent = ooxml.extent_of(part.filename) if format_ in {"xlsx", "xlsm"} else None
    for text in _pieces(archive, part):
        if any(word in text for word in _ENTITY + _WIDE):
            raise refused(name, format_, _DTD, part.filename)
        if extent and (fault := extent.add(text)):
            raise refused(name, format_, fault, part.filename)
    if extent and extent.wide:
        exact = ooxml.Extent(exact=True)
        for text in _pieces(archive, part):
            if fault := exact.add(text):
                raise refused(name, format_, fault, part.filename)


def _pieces(archive: ZipFile, part: ZipInfo) -> Iterator[bytes]:
    """A part in pieces, each with the end of the one before."""
    kept = b""
    with archive.open(part) as stream:
        while piece := stream.read(_PIECE):
            text = kept + piece
            yield text
            kept = text[-_KEPT:]


def _format(archive: ZipFile, parts: set[str]) -> str:
    if "[content_types].xml" in parts:
        told = _begin(archive, "[Content_Types].xml").lower()
        found = [format_ for word, format_ in _BOOKS.items() if word in told]
        return found[0] if found else ""
    if "mimetype" in parts and "opendocument.spreadsheet" in _begin(
        archive, "mimetype"
    ):
        return "ods"
    return ""


def _begin(archive: ZipFile, part: str) -> str:
    wanted = part.lower()
    found = next(i for i in archive.infolist() if i.filename.lower() == wanted)
    with archive.open(found) as stream:
        return stream.read(_LIST).decode("utf-8", "replace")


def _ods_is_locked(archive: ZipFile) -> bool:
    parts = {info.filename for info in archive.infolist()}
    manifest = "META-INF/manifest.xml"
    return manifest in parts and "encryption-data" in _begin(archive, manifest)


def _macros(parts: list[ZipInfo], name: str) -> list[Fault]:
    found = any(
        part.filename.lower().endswith("vbaproject.bin")
        or part.filename.lower().startswith(("xl/macrosheets/", "basic/"))
        for part in parts
    )
    if not found:
        return []
    if names.ending(name) in {"xlsx", "ods"}:
        return [Fault("warning", "", names.MACROS.message)]
    return [names.MACROS]
