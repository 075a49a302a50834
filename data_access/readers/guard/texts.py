"""Is it text? Decided on the first bytes, whatever the encoding."""

import codecs
import re

_BOMS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# Tab, line ends, form feed, and the end of file of CP/M and DOS.
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0e-\x19\x1b-\x1f\x7f]")
_XML = re.compile(rb"\s*<(?:\?xml|!DOCTYPE|[A-Za-z])", re.IGNORECASE)
# Labels that a SIE file begins with; FLAGGA comes first in all that keep the rules.
_SIE = re.compile(
    rb"(?:\A|[\r\n])[ \t]*#(?:FLAGGA|SIETYP|FORMAT|PROGRAM|GEN|FNAMN|ORGNR|RAR|KPTYP"
    rb"|KSUMMA|TAXAR|OMFATTN|VALUTA|KONTO|KTYP|SRU|DIM|OBJEKT|[IU]B|RES|PSALDO"
    rb"|PBUDGET|VER)\b",
    re.IGNORECASE,
)
#: Of hundred bytes, how many odd ones an old text may have.
_ODD = 2


def is_text(head: bytes) -> bool:
    """Whether a file that begins so is text in some encoding."""
    if head.startswith(_BOMS) or utf_16(head):
        return True
    return b"\0" not in head and 100 * len(_CONTROL.findall(head)) <= _ODD * len(head)


def is_xml(head: bytes) -> bool:
    """Whether a text begins as XML or HTML."""
    return bool(_XML.match(head.removeprefix(codecs.BOM_UTF8).replace(b"\0", b"")))


def is_sie(head: bytes) -> bool:
    """Whether a text has the records of SIE 1–4 (5 is XML)."""
    return bool(_SIE.search(head.removeprefix(codecs.BOM_UTF8).replace(b"\0", b"")))


def utf_16(head: bytes) -> str:
    """Name the UTF-16 that a text without a byte order mark is in, or ""."""
    even, odd = head[0:4096:2], head[1:4096:2]
    if len(odd) >= 4 and 10 * odd.count(0) >= 7 * len(odd) and 0 not in even:
        return "utf-16-le"
    if len(odd) >= 4 and 10 * even.count(0) >= 7 * len(even) and 0 not in odd:
        return "utf-16-be"
    return ""
