"""Voucher rows: immutable Parquet files, kept in the database piece by piece.

DuckDB reads them from a folder of the machine's own, where a file bears its hash
as its name. The folder may be emptied at any time.
"""

import hashlib
import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

import platformdirs
import sqlalchemy as sa

from data_access.ledger import duck
from data_access.store import schema

#: Bytes of a piece, and of what is read at a time.
PIECE = 1 << 20
#: Files that nobody has asked for as long are taken out of the folder.
_DAYS = 30

# Sorted by what is asked for, so that whole groups of rows are passed over.
_SELECT = """
SELECT series, number, day, text, account,
  [object[1]::TEXT || ':' || object[2] FOR object IN list_zip(dimensions, objects)]
    AS objects,
  row_text, -ore AS ore, line
FROM read_parquet(?) WHERE day BETWEEN ? AND ?
ORDER BY account, day, line
"""


def part(rows: Path, target: Path, first: date, last: date) -> int:
    """Write the rows of some days to a file of their own, in our sign; count them."""
    copy = f"COPY ({_SELECT}) TO '{_quoted(target)}' (FORMAT parquet, COMPRESSION zstd)"
    with duck.cursor() as cursor:
        found = cursor.execute(copy, [str(rows), first, last]).fetchone()
    return int(found[0]) if found else 0


def count(rows: Path) -> int:
    """Count the rows of a file."""
    with duck.cursor() as cursor:
        asked = "SELECT count(*) FROM read_parquet(?)"
        found = cursor.execute(asked, [str(rows)]).fetchone()
    return int(found[0]) if found else 0


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")


def hashed(path: Path) -> str:
    """The hash of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def keep(connection: sa.Connection, ledger: int, path: Path) -> None:
    """Put a file into the database."""
    with path.open("rb") as file:
        for position, content in enumerate(iter(lambda: file.read(PIECE), b"")):
            connection.execute(
                sa.insert(schema.ledger_parts).values(
                    ledger_id=ledger, position=position, content=content
                )
            )


def at_hand(connection: sa.Connection, ledger: int, sha256: str) -> Path:
    """The file of a ledger, taken out of the database unless it is there."""
    path = folder() / f"{sha256}.parquet"
    if path.exists():
        with suppress(OSError):  # somebody else's folder can be read only
            path.touch()
        return path
    _tidy(path.parent)
    # Under another name until it is whole: several processes may do the same.
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
        for content in _pieces(connection, ledger):
            file.write(content)
    Path(file.name).replace(path)
    return path


def folder() -> Path:
    """Where the files are at hand; nobody else may write there."""
    for base in (platformdirs.user_cache_path("uppsikt", appauthor=False), _other()):
        found = base / "ledger"
        with suppress(OSError):
            found.mkdir(mode=0o700, parents=True, exist_ok=True)
            if found.stat().st_uid == os.getuid() and os.access(found, os.W_OK):
                return found
    message = "no folder to write to"
    raise OSError(message)


def _other() -> Path:
    return Path(tempfile.gettempdir()) / f"uppsikt-{os.getuid()}"


def _tidy(place: Path) -> None:
    oldest = time.time() - _DAYS * 86_400
    for path in place.iterdir():
        with suppress(OSError):  # another process may tidy too
            if path.stat().st_mtime < oldest:
                path.unlink()


def _pieces(connection: sa.Connection, ledger: int) -> Iterator[bytes]:
    table = schema.ledger_parts.c
    query = (
        sa.select(table.content)
        .where(table.ledger_id == ledger)
        .order_by(table.position)
    )
    options = {"yield_per": 4}
    yield from connection.execute(query, execution_options=options).scalars()


def verify(connection: sa.Connection) -> list[str]:
    """Say which ledgers' voucher rows are not those that were imported."""
    table = schema.ledgers
    query = sa.select(table.c.id, table.c.rows_sha256).where(table.c.rows_sha256 != "")
    faults = []
    for ledger, sha256 in connection.execute(query.order_by(table.c.id)).all():
        found = hashlib.sha256()
        for content in _pieces(connection, ledger):
            found.update(content)
        if found.hexdigest() != sha256:
            faults.append(
                f"Huvudboken {ledger}: verifikationerna är inte de som lästes in."
            )
    return faults
