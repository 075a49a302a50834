"""SQLite as the store: one file, many readers and one writer at a time (WAL).

SQLite before 3.51.3 can corrupt a database in WAL mode with two writers, so an
older library is refused. A read is a BEGIN, a write a BEGIN IMMEDIATE: a
deferred transaction that reads and then writes is answered with "locked".
"""

import sys
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from data_access.errors import OldSqliteError

if sys.platform == "linux":
    import pysqlite3 as driver
else:
    import sqlite3 as driver

OLDEST = (3, 51, 3)
BEGIN = {"read": "BEGIN", "write": "BEGIN IMMEDIATE"}
# Order matters: whatever comes after may have to wait for another process.
PRAGMAS = (
    "busy_timeout = 15000",
    "synchronous = FULL",
    "foreign_keys = ON",
    "trusted_schema = OFF",
)


def make_engine(url: sa.URL, *, foreign_keys: bool, pool: int) -> sa.Engine:
    """Make an engine for a SQLite file.

    Raises:
        OldSqliteError: If the SQLite library is too old to be safe.
    """
    _refuse_old(driver.sqlite_version_info)
    engine = sa.create_engine(url, module=driver, pool_size=pool, max_overflow=pool)
    pragmas = (*PRAGMAS, *(() if foreign_keys else ("foreign_keys = OFF",)))

    @sa.event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: object) -> None:  # noqa: ANN401 - DBAPI
        # Transactions begin where we say so, not where the driver guesses.
        connection.isolation_level = None
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")

    return engine


def set_journal(engine: sa.Engine, mode: str) -> None:
    """Set the journal mode, which the file remembers; not inside a transaction."""
    raw = engine.raw_connection()
    try:
        cursor = raw.cursor()
        if cursor.execute("PRAGMA journal_mode").fetchone() != (mode,):
            cursor.execute(f"PRAGMA journal_mode = {mode}")
    finally:
        raw.close()


def copy_pages(source: sa.Connection, file: Path) -> None:
    """Copy a database page by page into a new file, as its connection sees it."""
    target: Any = driver.connect(str(file))
    try:
        raw: Any = source.connection.driver_connection
        raw.backup(target)
    finally:
        target.close()


def _refuse_old(version: tuple[int, ...]) -> None:
    if version < OLDEST:
        raise OldSqliteError(".".join(map(str, version)), ".".join(map(str, OLDEST)))
