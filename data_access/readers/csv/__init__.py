"""Text files of rows: csv whatever its encoding, delimiter and quotes.

Amounts stay text: what a comma or a point means is for the table's reader, which
sees whole columns.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from data_access.readers.csv import delimiters, encodings
from data_access.readers.csv.lines import Line, split
from data_access.readers.faults import Fault
from data_access.readers.formulas import Formulas
from data_access.readers.grid import BLANK, Cell, Grid, Row
from data_access.readers.guard.refusals import refused

#: Faults of one kind that are told one by one.
_TOLD = 5
_TAB = 4
_WHOLE = re.compile(r"\s*[-−]?\d+\s*")

_BINARY = "Filen är ingen text (rad {}). Exportera den igen som csv, eller som .xlsx."
_ONE_COLUMN = (
    "Ingen avgränsare hittades (semikolon, tabb, komma eller lodstreck), så filen är "
    "läst som en enda kolumn. Exportera den med semikolon mellan fälten."
)
_COMMA = (
    "Kommatecken står både mellan fälten och i beloppen, så kolumnerna går inte att "
    "skilja åt. Exportera filen med semikolon mellan fälten."
)
_LONG = "Raden har {} fält där rubrikraden har {}. Kontrollera om ett fält är delat."
_SHORT = "Raden har {} fält där rubrikraden har {}; de som fattas är lästa som tomma."
_MORE = "{} rader till har fler eller färre fält än rubrikraden."


def grids(path: Path, name: str) -> tuple[list[Grid], list[Fault]]:
    """Read a text file as one grid.

    Args:
        path: Where it is; the guard has let it through.
        name: What it is called.

    Raises:
        RefusedFileError: It is no text, or its fields cannot be told apart.
    """
    decoded = encodings.decode(path.read_bytes())
    if (at := decoded.text.find("\0")) >= 0:
        why = _BINARY.format(decoded.text.count("\n", 0, at) + 1)
        raise refused(name, "csv", why)
    delimiter, skipped = delimiters.find(decoded.text)
    lines, faults = split(decoded.text, delimiter, skipped)
    if not delimiter:
        faults.append(Fault("warning", "", _ONE_COLUMN))
    if delimiter == "," and _has_more_than_heads(lines):
        raise refused(name, "csv", _COMMA)
    usual = _usual(lines)
    rows, formulas = _rows(lines)
    said = [*decoded.faults, *faults, *_odd(lines, usual), *formulas.faults()]
    return [Grid("", rows, {}, separator="")], said


def _rows(lines: Sequence[Line]) -> tuple[list[Row], Formulas]:
    """The lines with as many cells each; fields that all lack are left out."""
    width = max((_filled(line) for line in lines), default=0)
    formulas = Formulas("")
    rows: list[Row] = []
    number = 0
    for line in lines:
        rows += [
            Row(f"rad {at}", (BLANK,) * width) for at in range(number + 1, line.number)
        ]
        number = line.number
        place = f"rad {number}"
        cells = [_cell(field, place, formulas) for field in line.fields[:width]]
        rows.append(Row(place, (*cells, *(BLANK,) * (width - len(cells)))))
    return rows, formulas


def _cell(field: str, place: str, formulas: Formulas) -> Cell:
    text = field.strip()
    if not text:
        return BLANK
    formulas.see(text, place)
    before = field[: len(field) - len(field.lstrip())]
    return Cell(text, indent=len(before.replace("\t", " " * _TAB)))


def _filled(line: Line) -> int:
    """How many fields it has, without blank ones at its end."""
    return max(
        (i for i, field in enumerate(line.fields, 1) if field.strip()), default=0
    )


def _has_more_than_heads(lines: Sequence[Line]) -> bool:
    """Whether the rows have more fields than the line of heads above them."""
    widths = [_filled(line) for line in lines]
    rows = [
        at for at, line in enumerate(lines) if any(map(_WHOLE.fullmatch, line.fields))
    ]
    above = [at for at in range(rows[0] if rows else 0) if widths[at]]
    if not above or widths[above[-1]] < 2:
        return False
    wider = sum(widths[at] > widths[above[-1]] for at in rows)
    return 2 * wider > len(rows)


def _usual(lines: Sequence[Line]) -> int:
    """Fields that most lines have, of those that have more than one."""
    counted = Counter(len(line.fields) for line in lines if len(line.fields) > 1)
    return max(counted, key=lambda n: (counted[n], -n), default=1)


def _odd(lines: Sequence[Line], usual: int) -> Iterator[Fault]:
    """Lines with more or fewer fields than the first whole one has."""
    first = next((i for i, line in enumerate(lines) if len(line.fields) >= usual), None)
    if first is None or usual < 2:
        return
    odd = [
        line
        for line in lines[first:]
        if _filled(line) > usual or (1 < len(line.fields) < usual)
    ]
    for line in odd[:_TOLD]:
        count = max(_filled(line), len(line.fields))
        message = _LONG if count > usual else _SHORT
        place = f"rad {line.number}"
        yield Fault("warning", place, message.format(count, usual))
    if len(odd) > _TOLD:
        yield Fault("warning", "", _MORE.format(len(odd) - _TOLD))
