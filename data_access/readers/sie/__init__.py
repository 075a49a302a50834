"""SIE 1–4, the Swedish format in which ledgers are exchanged.

Amounts keep the file's own sign: debit +, so income is negative.
"""

import codecs
import re
from pathlib import Path

from data_access.readers.ledger import Ledger
from data_access.readers.sie.summary import summary

__all__ = ["detect", "read", "summary"]

_LABEL = re.compile(
    rb"(?:\A|[\r\n])[ \t]*#(?:FLAGGA|SIETYP|PROGRAM|FORMAT|FNAMN|RAR|KONTO|VER|KSUMMA"
    rb"|PSALDO|PBUDGET|RES|IB|UB)[ \t\r\n]",
    re.IGNORECASE,
)


def read(path: Path, *, rows_to: Path | None = None) -> Ledger:
    """Read a SIE file of type 1 to 4.

    Args:
        path: Where it is.
        rows_to: Where its voucher rows are put as Parquet, if they are wanted.

    Raises:
        RefusedFileError: It is cut off, is SIE 5, or has no records of SIE.
    """
    # Who only asks what a ledger comes to need not wait for all of the reader.
    from data_access.readers.sie.reading import read as reading  # noqa: PLC0415

    return reading(path, rows_to)


def detect(head: bytes) -> bool:
    """Whether a file that begins so is a ledger in SIE 1–4."""
    for mark in (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        head = head.removeprefix(mark)
    return bool(_LABEL.search(head.replace(b"\0", b"")))  # UTF-16 is ASCII and zeros
