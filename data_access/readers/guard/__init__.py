"""What a file really is, by its bytes, before anything else opens it.

Nothing here builds what a file describes: sizes and names are read, streams are
unpacked a piece at a time and counted, and a file that would cost too much is
refused in a sentence that says what to do.
"""

from dataclasses import dataclass
from pathlib import Path

from data_access.readers.faults import Fault
from data_access.readers.guard import archive, names, pdf, rows
from data_access.readers.guard.ole import Compound, NotCompoundError
from data_access.readers.guard.refusals import refused
from data_access.readers.guard.texts import is_sie, is_text, is_xml

#: Bytes; more than any export a municipality has been seen to make.
LARGEST = 512 * 2**20
_HEAD = 65_536

_ZIP, _OLE, _PDF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"%PDF-"
_PDF_WITHIN = 1024  # some programs write a line before it

_MISSING = "Filen finns inte. Kontrollera namn och mapp."
_FOLDER = "Det är en mapp. Ange en fil."
_CLOSED = "Filen får inte läsas ({}). Kontrollera behörigheten."
_EMPTY = "Filen är tom. Exportera den igen."
_LARGE = "Filen är större än {} MB. Dela upp den, eller exportera ett år i taget."
_UNKNOWN = (
    "Filen är varken arbetsbok, PDF, csv eller SIE. Exportera den som något av det."
)
_NOT_SIE = (
    "Filen heter som en SIE-fil men har inga SIE-poster. Exportera den igen som SIE 4."
)


@dataclass(frozen=True)
class Seen:
    """What a file is, and what is to be said of that.

    Attributes:
        format: "xlsx", "xlsm", "xlsb", "xls", "ods", "pdf", "csv" or "sie".
        faults: As that it is something else than its name says.
    """

    format: str
    faults: tuple[Fault, ...] = ()


def kind(path: Path, name: str) -> str:
    """Tell the format of a file that is safe to read.

    Raises:
        RefusedFileError: It is of no format that is read, or it is not safe.
    """
    return look(path, name).format


def look(path: Path, name: str) -> Seen:
    """Tell the format of a file that is safe to read, with remarks.

    Raises:
        RefusedFileError: It is of no format that is read, or it is not safe.
    """
    head = _head(path, name)
    format_, faults = _look(path, name, head)
    renamed = names.renamed(name, format_)
    return Seen(format_, (*([renamed] if renamed else []), *faults))


def _look(path: Path, name: str, head: bytes) -> tuple[str, list[Fault]]:
    if head.startswith(_ZIP):
        return archive.look(path, name)
    if head.startswith(_OLE):
        return _compound(path, name)
    if _PDF in head[:_PDF_WITHIN]:
        pdf.check(path, name)
        return "pdf", []
    if known := names.refusal(head):
        raise refused(name, *known)
    if is_sie(head):
        return "sie", []
    format_ = _text(name, head)
    rows.check(path, name)
    return format_, []


def _head(path: Path, name: str) -> bytes:
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except FileNotFoundError as error:
        raise refused(name, "", _MISSING) from error
    except IsADirectoryError as error:
        raise refused(name, "", _FOLDER) from error
    except OSError as error:
        raise refused(name, "", _CLOSED.format(error.strerror)) from error
    if not head:
        raise refused(name, "", _EMPTY)
    if size > LARGEST:
        raise refused(name, "", _LARGE.format(LARGEST // 2**20))
    return head


def _compound(path: Path, name: str) -> tuple[str, list[Fault]]:
    try:
        compound = Compound(path)
    except NotCompoundError as error:
        raise refused(name, "xls", str(error)) from error
    if known := names.compound_refusal(compound.names):
        raise refused(name, *known)
    macros = [names.MACROS] if names.VBA & compound.names else []
    return "xls", macros


def _text(name: str, head: bytes) -> str:
    if is_xml(head) and (known := names.xml_refusal(head)):
        raise refused(name, *known)
    if not is_text(head):
        raise refused(name, "", _UNKNOWN)
    if names.ending(name) in names.SIE:
        raise refused(name, "sie", _NOT_SIE)
    return "csv"
