"""The fast way through a file: its usual vouchers by columns, all else by lines."""

import re
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from data_access.readers.ledger import Ledger
from data_access.readers.sie import assembling, columnar, settling, statements, store
from data_access.readers.sie.checksum import Checksum
from data_access.readers.sie.columnar import OddFileError
from data_access.readers.sie.days import Years
from data_access.readers.sie.encoding import Encoding
from data_access.readers.sie.moved import add, fold

__all__ = ["OddFileError", "read"]

_INDENT = re.compile(rb"\n[ \t]+")
#: Bytes of a piece in which its way to indent shows.
_LOOK = 1 << 16


def read(path: Path, rows_to: Path | None, found: Encoding) -> Ledger:
    """Read a file by columns.

    Args:
        path: Where it is.
        rows_to: Where its voucher rows are put as Parquet, if they are wanted.
        found: Its encoding.

    Raises:
        OddFileError: It must go the careful way.
        RefusedFileError: It is cut off, or has no records of SIE.
    """
    reader, checksum = assembling.reader(), Checksum(found)
    with store.engine() as engine, tempfile.TemporaryDirectory() as folder:
        rows = store.Rows(engine)
        if rows_to:
            reader.book.sink = rows.add
        columns = columnar.Columns(engine, Path(folder), rows_to is not None)
        columns.read(_as_utf8(assembling.pieces(path, found, checksum), found), reader)
        assembling.whole(path, reader)
        years = Years(reader.records.years)
        moved = columns.moved(years)
        add(moved, fold(reader.book.sums, years))
        written = rows.write(statements.ROWS, rows_to) if rows_to else None
    balanced = settling.balance(reader.records, moved)
    return assembling.ledger(reader, balanced, found, checksum, written)


def _as_utf8(pieces: Iterable[bytes], found: Encoding) -> Iterator[bytes]:
    for piece in pieces:
        ready = found.is_valid or piece.isascii()
        data = piece if ready else found.decode(piece).encode()
        # A look at the first lines will do: indented ones may go the careful way.
        yield _INDENT.sub(b"\n", data) if _INDENT.search(data, 0, _LOOK) else data
