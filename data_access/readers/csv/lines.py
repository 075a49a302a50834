"""Lines into fields, with quotes that may hold delimiters and line ends.

A quote that nobody closes must not swallow the rest of the file: then it is taken
as a letter, and told.
"""

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass

from data_access.readers.faults import Fault

# Not the ends that `splitlines` knows besides: they stand inside texts.
_END = re.compile(r"\r\n|\r|\n")
_QUOTE = '"'
#: Lines that a field may go on over, letters that it may have.
_LONGEST, _LETTERS = 50, 1_000_000
_TOLD = 5

_OPEN = (
    "Citattecknet avslutas inte, så det är läst som ett vanligt tecken. Kontrollera "
    "radens fält."
)
_MORE = "{} rader till har citattecken som inte går ihop."


@dataclass(frozen=True)
class Line:
    """The number of a line in the file, from 1, and its fields."""

    number: int
    fields: Sequence[str]


def split(
    text: str, delimiter: str, skipped: int = 0
) -> tuple[list[Line], list[Fault]]:
    """Split a text.

    Args:
        text: The whole of it.
        delimiter: Between fields; "" if there is none.
        skipped: Lines at its beginning that are no rows.
    """
    csv.field_size_limit(_LETTERS)
    raw = _END.split(text)
    if not raw[-1]:
        raw.pop()
    found: list[Line] = []
    odd: list[int] = []
    at = skipped
    while at < len(raw):
        fields, used, whole = _fields(raw, at, delimiter)
        found.append(Line(at + 1, fields))
        if not whole:
            odd.append(at + 1)
        at += used
    return found, _faults(odd)


def _fields(
    raw: Sequence[str], at: int, delimiter: str
) -> tuple[Sequence[str], int, bool]:
    """Fields that begin on a line, lines they take, whether its quotes are whole."""
    line = raw[at]
    if _QUOTE not in line:
        return (line.split(delimiter) if delimiter else [line]), 1, True
    for used in range(1, _LONGEST + 1):
        if used > 1 and at + used > len(raw):
            break
        joined = "\n".join(raw[at : at + used])
        if used > 1 and _QUOTE not in raw[at + used - 1]:
            continue
        try:
            return _strictly(joined, delimiter), used, True
        except csv.Error as error:
            if "unexpected end" not in str(error):
                break
    bare = [_unquoted(f) for f in (line.split(delimiter) if delimiter else [line])]
    return bare, 1, False


def _strictly(joined: str, delimiter: str) -> list[str]:
    rows = list(csv.reader([joined], delimiter=delimiter or "\x1f", strict=True))
    if len(rows) != 1:
        message = "unexpected rows"
        raise csv.Error(message)
    return rows[0]


def _unquoted(field: str) -> str:
    """A field without the quotes around it, if they are two."""
    text = field.strip()
    whole = len(text) > 1 and text[0] == text[-1] == _QUOTE
    return text[1:-1].replace('""', _QUOTE) if whole else field


def _faults(odd: Sequence[int]) -> list[Fault]:
    faults = [Fault("warning", f"rad {number}", _OPEN) for number in odd[:_TOLD]]
    if len(odd) > _TOLD:
        faults.append(Fault("warning", "", _MORE.format(len(odd) - _TOLD)))
    return faults
