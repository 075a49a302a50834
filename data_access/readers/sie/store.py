"""Voucher rows in DuckDB, and as one sorted Parquet file."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import duckdb

from data_access.readers.sie import days
from data_access.readers.sie.vouchers import Row, Voucher

_SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "threads": 2,
    "memory_limit": "200MB",
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}
_BATCH = 20_000
ODD_ROWS = "SELECT * FROM odd_rows"
#: Of a voucher row, as `readers.ledger` says.
_COLUMNS = {
    "series": "VARCHAR",
    "number": "VARCHAR",
    "day": "DATE",
    "text": "VARCHAR",
    "account": "VARCHAR",
    "dimensions": "INTEGER[]",
    "objects": "VARCHAR[]",
    "row_text": "VARCHAR",
    "ore": "BIGINT",
    "line": "INTEGER",
}
_CREATE = (
    f"CREATE TABLE odd_rows ({', '.join(f'{n} {t}' for n, t in _COLUMNS.items())})"
)
_INSERT = "INSERT INTO odd_rows SELECT " + ", ".join(
    f"unnest(${name}::{kind}[])" for name, kind in _COLUMNS.items()
)


@contextmanager
def engine() -> Iterator[duckdb.DuckDBPyConnection]:
    """An engine of one's own; what does not fit in its memory goes to a folder."""
    with tempfile.TemporaryDirectory(prefix="uppsikt-sie-") as folder:
        connection = duckdb.connect(config=_SETTINGS | {"temp_directory": folder})
        with connection:
            yield connection


@dataclass
class Rows:
    """Rows of vouchers that are read the careful way, put by in batches."""

    connection: duckdb.DuckDBPyConnection
    _held: list[tuple[object, ...]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.connection.execute(_CREATE)

    def add(self, voucher: Voucher, day: date | None, rows: Sequence[Row]) -> None:
        """Take the rows of a voucher."""
        self._held += [
            (
                voucher.series,
                voucher.number,
                days.day(row.day) if voucher.is_outside else day,
                voucher.text,
                row.account,
                [dimension for dimension, _ in row.pairs],
                [code for _, code in row.pairs],
                row.text,
                row.ore,
                row.line,
            )
            for row in rows
        ]
        if len(self._held) >= _BATCH:
            self.flush()

    def flush(self) -> None:
        """Put by what is held."""
        if self._held:
            columns = zip(*self._held, strict=True)
            values = dict(zip(_COLUMNS, map(list, columns), strict=True))
            self.connection.execute(_INSERT, values)
            self._held = []

    def write(self, query: str, target: Path) -> Path | None:
        """Write rows as Parquet, sorted; nothing where there are none."""
        self.flush()
        into = str(target).replace("'", "''")
        found = self.connection.execute(
            f"COPY ({query} ORDER BY account, day, line) TO '{into}' "
            "(FORMAT parquet, COMPRESSION zstd)"
        ).fetchone()
        if found and found[0]:
            return target
        target.unlink()
        return None
