"""What a file is called, what it turned out to be, and what to do about it."""

from collections.abc import Set as AbstractSet
from pathlib import PurePosixPath, PureWindowsPath

from data_access.readers.faults import Fault

SIE = frozenset({"se", "si", "sie"})
_ENDINGS = {
    "xlsx": {"xlsx", "xltx"},
    "xlsm": {"xlsm", "xltm"},
    "xlsb": {"xlsb"},
    "xls": {"xls", "xlt"},
    "ods": {"ods", "ots"},
    "pdf": {"pdf"},
    "csv": {"csv", "txt", "tsv", "tab", "skv"},
    "sie": SIE,
}
_KNOWN = frozenset().union(*_ENDINGS.values())
WORDS = {
    "xlsx": "en arbetsbok (xlsx)",
    "xlsm": "en arbetsbok med makron (xlsm)",
    "xlsb": "en arbetsbok (xlsb)",
    "xls": "en arbetsbok (xls)",
    "ods": "ett kalkylark (ods)",
    "pdf": "en PDF",
    "csv": "en textfil (csv)",
    "sie": "en SIE-fil",
}

MACROS = Fault(
    "info",
    "",
    "Arbetsboken har makron. De körs aldrig: bara cellernas värden är lästa.",
)
#: Storages of a compound file that hold macros.
VBA = frozenset({"_vba_project_cur", "vba", "macros"})

_PICTURE = (
    "Filen är en bild. Läs in den fil som bilden är gjord av, eller skriv in "
    "siffrorna i mallen."
)
_PACKED = "Filen är ett packat arkiv. Packa upp det och läs in filerna var för sig."
_PROGRAM = "Filen är ett program, ingen rapport. Det är inte kört. Läs in rätt fil."
_PAPER = (
    "Filen är ett textdokument ({}). Spara det som PDF, eller läs in arbetsboken som "
    "tabellerna är gjorda i."
)
_OLD_BOOK = "Arbetsboken är från Excel 4 eller äldre. Spara den som .xlsx."
_LOCKED = (
    "Arbetsboken är skyddad med lösenord. Öppna den, ta bort lösenordet (Arkiv, Info, "
    "Skydda arbetsboken) och spara den igen."
)
_SAVE_AS = "Filen är {}, inte en arbetsbok. Öppna den i Excel och spara den som .xlsx."
_OTHER = "Filen är {}. Spara tabellerna som arbetsbok (.xlsx), csv eller PDF."

_SIE_5 = (
    "Filen är SIE 5, som är XML och inte läses. Exportera den som SIE 4 (eller 1–3) ur "
    "ekonomisystemet."
)

#: First bytes -> format, why it is not read.
_HEADS: tuple[tuple[bytes, str, str], ...] = (
    (b"\x89PNG", "png", _PICTURE),
    (b"\xff\xd8\xff", "jpeg", _PICTURE),
    (b"GIF8", "gif", _PICTURE),
    (b"II*\0", "tiff", _PICTURE),
    (b"MM\0*", "tiff", _PICTURE),
    (b"BM", "bmp", _PICTURE),
    (b"\x1f\x8b", "gzip", _PACKED),
    (b"7z\xbc\xaf", "7z", _PACKED),
    (b"Rar!", "rar", _PACKED),
    (b"BZh", "bzip2", _PACKED),
    (b"\xfd7zXZ", "xz", _PACKED),
    (b"PK\x05\x06", "zip", "Arkivet är tomt. Exportera filen igen."),
    (b"PK\x07\x08", "zip", _PACKED),
    (b"MZ", "program", _PROGRAM),
    (b"\x7fELF", "program", _PROGRAM),
    (b"{\\rtf", "rtf", _PAPER.format("rtf")),
    (b"SQLite format 3\0", "sqlite", _OTHER.format("en databas")),
    (b"PAR1", "parquet", _OTHER.format("en Parquet-fil")),
    (b"\x09\x00\x04\x00", "xls", _OLD_BOOK),
    (b"\x09\x02\x06\x00", "xls", _OLD_BOOK),
    (b"\x09\x04\x06\x00", "xls", _OLD_BOOK),
    (b"\x09\x08\x08\x00", "xls", _OLD_BOOK),
    (b"\x09\x08\x10\x00", "xls", _OLD_BOOK),
)
#: Letters that an honest text may begin with too: then it has no such byte.
_WORDLIKE = frozenset({b"BM", b"MZ", b"BZh", b"PAR1", b"GIF8"})


def ending(name: str) -> str:
    """The ending of a file's name in small letters, without the point."""
    return PurePosixPath(name).suffix[1:].lower()


def bare(name: str) -> str:
    """The name without folders, whichever system wrote it."""
    return PureWindowsPath(name).name or name


def renamed(name: str, format_: str) -> Fault | None:
    """Say that a file is something else than its name says, if it is."""
    said = ending(name)
    if said in _ENDINGS[format_] or said not in _KNOWN:
        return None
    message = f"Filen heter .{said} men är {WORDS[format_]}, och är läst som det."
    return Fault("info", "", message)


def refusal(head: bytes) -> tuple[str, str] | None:
    """Format and reason of a file that is known and not read."""
    for first, format_, why in _HEADS:
        if head.startswith(first) and (first not in _WORDLIKE or b"\0" in head):
            return format_, why
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "webp", _PICTURE
    return None


def compound_refusal(streams: AbstractSet[str]) -> tuple[str, str] | None:
    """Format and reason of a compound file that is no workbook to be read."""
    if "encryptedpackage" in streams:
        return "xlsx", _LOCKED
    if streams & {"workbook", "book"}:
        return None
    if "worddocument" in streams:
        return "doc", _PAPER.format("Word")
    if "powerpoint document" in streams:
        return "ppt", _OTHER.format("en presentation")
    if "__properties_version1.0" in streams:
        return "msg", "Filen är ett e-brev. Spara bilagan och läs in den."
    return "ole", _OTHER.format("av ett äldre slag från Office")


def xml_refusal(head: bytes) -> tuple[str, str] | None:
    """Format and reason of an XML or HTML file."""
    text = head.replace(b"\0", b"").lower()
    if b"urn:schemas-microsoft-com:office:spreadsheet" in text:
        return "xml", _SAVE_AS.format("ett kalkylark i XML (Excel 2003)")
    if b"opendocument.spreadsheet" in text:
        return "fods", _SAVE_AS.format("ett kalkylark i XML (fods)")
    if b"sie.se/sie5" in text:
        return "sie", _SIE_5
    if b"<html" in text or b"<table" in text or b"<!doctype html" in text:
        return "html", _SAVE_AS.format("en webbsida (HTML)")
    return "xml", _OTHER.format("en XML-fil")


def archive_refusal(parts: AbstractSet[str]) -> tuple[str, str]:
    """Format and reason of an archive that is no workbook."""
    if "word/document.xml" in parts:
        return "docx", _PAPER.format("Word")
    if "ppt/presentation.xml" in parts:
        return "pptx", _OTHER.format("en presentation")
    if "content.xml" in parts:
        return "odt", _PAPER.format("OpenDocument")
    return "zip", _PACKED


LOCKED = _LOCKED
