"""SIE files from lines, read both ways."""

from dataclasses import dataclass

import duckdb
import pytest

from data_access.readers.reading import RefusedFileError
from data_access.readers.sie import columnar, reading

HEAD = [
    "#FLAGGA 0",
    "#SIETYP 4",
    "#RAR 0 20210101 20211231",
    "#RAR -1 20200101 20201231",
]
ODD = "it is odd for the columns"


@dataclass(frozen=True)
class Both:
    """A ledger that both ways gave, and its voucher rows.

    Attributes:
        by_columns: The columns could take it; if not, it went line by line anyhow.
    """

    ledger: object
    rows: list
    by_columns: bool


def content(lines, encoding="cp437", newline="\r\n"):
    return newline.join([*HEAD, *lines, ""]).encode(encoding)


def read_both(folder, data):
    """Read bytes both ways; they must agree, also on what is refused."""
    path = folder / "fil.se"
    path.write_bytes(data)
    found = []
    for as_columns in (False, True):
        rows = folder / f"{as_columns}.parquet"
        rows.unlink(missing_ok=True)
        try:
            ledger = reading.read_by(path, rows, as_columns=as_columns)
        except RefusedFileError as refusal:
            found.append((str(refusal), []))
            continue
        kept = {k: v for k, v in vars(ledger).items() if k != "rows"}
        assert (ledger.rows is not None) == rows.exists()
        found.append((kept, _rows(rows) if ledger.rows else []))
    careful, fast = found
    assert fast[0] == careful[0]
    assert fast[1] == careful[1]
    return ledger if isinstance(careful[0], dict) else careful[0], careful[1]


def _rows(path):
    return duckdb.sql(f"SELECT * FROM '{path}' ORDER BY line").fetchall()


@pytest.fixture
def both(tmp_path, monkeypatch):
    """Read bytes both ways; give the ledger, and whether columns could take it."""
    odd = []
    taken = columnar.Columns.read

    def read(self, pieces, reader):
        try:
            taken(self, pieces, reader)
        except columnar.OddFileError:
            odd.append(ODD)
            raise

    monkeypatch.setattr(columnar.Columns, "read", read)

    def reads(data):
        odd.clear()
        ledger, rows = read_both(tmp_path, data)
        return Both(ledger, rows, not odd)

    return reads
