"""A SIE file from its bytes to its ledger, by the way that suits its size."""

import contextlib
from pathlib import Path

from data_access.readers.guard.refusals import refused
from data_access.readers.ledger import Ledger
from data_access.readers.sie import assembling, chunks, encoding, settling
from data_access.readers.sie.checksum import Checksum
from data_access.readers.sie.days import Years
from data_access.readers.sie.encoding import Encoding
from data_access.readers.sie.moved import fold

_FIVE = (
    "Filen är SIE 5, som är XML och inte läses. Exportera den som SIE 4 (eller 1–3) ur "
    "ekonomisystemet."
)
#: From so many bytes on a file is read as columns; below, that costs more.
_LARGE = 1 << 20


def read(path: Path, rows_to: Path | None = None) -> Ledger:
    """Read a file the way that suits its size.

    Raises:
        RefusedFileError: As `data_access.readers.sie.read` says.
    """
    large = path.stat().st_size >= _LARGE
    return read_by(path, rows_to, as_columns=large)


def read_by(path: Path, rows_to: Path | None, *, as_columns: bool) -> Ledger:
    """Read a file the fast or the careful way: they give the same.

    Raises:
        RefusedFileError: As `read`.
    """
    head = chunks.head(path)
    if is_xml(head):
        raise refused(path.name, "sie", _FIVE)
    found = encoding.find(head, chunks.pieces(path))
    if as_columns:
        from data_access.readers.sie import by_columns  # noqa: PLC0415 -- slow to load

        with contextlib.suppress(by_columns.OddFileError):
            return by_columns.read(path, rows_to, found)
    return _by_lines(path, rows_to, found)


def _by_lines(path: Path, rows_to: Path | None, found: Encoding) -> Ledger:
    reader, checksum = assembling.reader(), Checksum(found)
    with contextlib.ExitStack() as stack:
        rows = None
        if rows_to:
            from data_access.readers.sie import store  # noqa: PLC0415 -- slow to load

            rows = store.Rows(stack.enter_context(store.engine()))
            reader.book.sink = rows.add
        number = 1
        for piece in assembling.pieces(path, found, checksum):
            lines = found.decode(piece).split("\n")
            if not lines[-1]:
                lines.pop()
            reader.feed(enumerate(lines, number))
            number += len(lines)
        assembling.whole(path, reader)
        written = rows.write(store.ODD_ROWS, rows_to) if rows and rows_to else None
    moved = fold(reader.book.sums, Years(reader.records.years))
    balanced = settling.balance(reader.records, moved)
    return assembling.ledger(reader, balanced, found, checksum, written)


def is_xml(head: bytes) -> bool:
    """Whether a file is SIE 5."""
    start = head[:4096].lower()
    return b"<sie" in start or b"sie.se/sie5" in start
