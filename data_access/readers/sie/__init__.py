"""SIE 1–4, the Swedish format in which ledgers are exchanged.

Amounts keep the file's own sign: debit +, so income is negative.
"""

import codecs
import re

from data_access.readers.sie.reading import read
from data_access.readers.sie.summary import summary

__all__ = ["detect", "read", "summary"]

_LABEL = re.compile(
    rb"(?:\A|[\r\n])[ \t]*#(?:FLAGGA|SIETYP|PROGRAM|FORMAT|FNAMN|RAR|KONTO|VER|KSUMMA"
    rb"|PSALDO|PBUDGET|RES|IB|UB)[ \t\r\n]",
    re.IGNORECASE,
)


def detect(head: bytes) -> bool:
    """Whether a file that begins so is a ledger in SIE 1–4."""
    for mark in (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        head = head.removeprefix(mark)
    return bool(_LABEL.search(head.replace(b"\0", b"")))  # UTF-16 is ASCII and zeros
