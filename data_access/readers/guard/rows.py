"""Has a text file rows that a reader can take? Counted a piece at a time."""

from pathlib import Path

from data_access.readers.guard.refusals import refused

#: Rows, fields and letters in one row; a year's vouchers of a municipality are
#: some hundred thousand rows.
MOST_ROWS, MOST_FIELDS, LONGEST = 1_000_000, 8_000_000, 1_000_000
_PIECE = 2**20
_DELIMITERS = (b";", b"\t", b"|", b",")

_ROWS = "Filen har mer än {} rader. Dela upp den, till exempel ett år i varje fil."
_FIELDS = "Filen har mer än {} miljoner fält. Dela upp den, till exempel efter år."
_LONG = (
    "Filen har en rad på mer än {} tecken, så den är ingen tabell. Exportera den igen "
    "som csv."
)


def check(path: Path, name: str) -> None:
    """Refuse a text of too many or too long rows.

    Raises:
        RefusedFileError: It is so.
    """
    rows, length = 0, 0
    fields = dict.fromkeys(_DELIMITERS, 0)
    with path.open("rb") as file:
        while piece := file.read(_PIECE).replace(b"\r", b"\n"):
            ends = piece.count(b"\n")
            rows += ends
            length = len(piece) - piece.rfind(b"\n") - 1 + (0 if ends else length)
            for delimiter in _DELIMITERS:
                fields[delimiter] += piece.count(delimiter)
            if length > LONGEST:
                raise refused(name, "csv", _LONG.format(LONGEST))
            if rows > 2 * MOST_ROWS:  # \r\n is counted twice
                raise refused(name, "csv", _ROWS.format(MOST_ROWS))
            if max(fields.values()) > MOST_FIELDS:
                raise refused(name, "csv", _FIELDS.format(MOST_FIELDS // 1_000_000))
