"""The engine of the store, and its two ways in: `read` and `write`.

SQLite before 3.51.3 can corrupt a database in WAL mode with two writers, so an
older library is refused. A read is a BEGIN, a write a BEGIN IMMEDIATE: a
deferred transaction that reads and then writes is answered with "locked".
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa

from data_access.errors import OldSqliteError, UnsupportedDatabaseError
from data_access.store.schema import revision as revision_table

if sys.platform == "linux":
    import pysqlite3 as sqlite
else:
    import sqlite3 as sqlite

OLDEST_SQLITE = (3, 51, 3)
# Order matters: whatever comes after may have to wait for another process.
PRAGMAS = (
    "busy_timeout = 15000",
    "synchronous = FULL",
    "foreign_keys = ON",
    "trusted_schema = OFF",
)
# gunicorn runs 16 threads a worker; none should wait for a connection.
POOL = 20
_BEGIN = "uppsikt_begin"
_RAISE = sa.update(revision_table).values(number=revision_table.c.number + 1)


def connect(address: str, *, foreign_keys: bool = True) -> sa.Engine:
    """Make an engine for a SQLAlchemy address of a SQLite file.

    Args:
        address: As ``sqlite:////folder/uppsikt.db``.
        foreign_keys: Off only while a migration may rebuild tables.

    Raises:
        UnsupportedDatabaseError: If the address is not that of a SQLite file.
        OldSqliteError: If the SQLite library is too old to be safe.
    """
    _refuse_old(sqlite.sqlite_version_info)
    engine = sa.create_engine(
        file_address(address), module=sqlite, pool_size=POOL, max_overflow=POOL
    )
    pragmas = (*PRAGMAS, *(() if foreign_keys else ("foreign_keys = OFF",)))

    @sa.event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: object) -> None:  # noqa: ANN401 - DBAPI
        # Transactions begin where we say so, not where the driver guesses.
        connection.isolation_level = None
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")

    @sa.event.listens_for(engine, "begin")
    def _begin(connection: sa.Connection) -> None:
        how = connection.get_execution_options().get(_BEGIN, "BEGIN")
        connection.exec_driver_sql(how)

    return engine


def file_address(address: str) -> sa.URL:
    """Parse the address of a SQLite file.

    Raises:
        UnsupportedDatabaseError: If it is something else.
    """
    try:
        url = sa.make_url(address)
    except sa.exc.ArgumentError:
        # What cannot be parsed may hold a password: show its beginning only.
        raise UnsupportedDatabaseError(address[:10]) from None
    if url.get_backend_name() != "sqlite" or url.database in {None, "", ":memory:"}:
        raise UnsupportedDatabaseError(url.render_as_string(hide_password=True))
    return url


def _refuse_old(version: tuple[int, ...]) -> None:
    if version < OLDEST_SQLITE:
        raise OldSqliteError(
            ".".join(map(str, version)), ".".join(map(str, OLDEST_SQLITE))
        )


@contextmanager
def read(engine: sa.Engine) -> Iterator[sa.Connection]:
    """Give a connection that sees one state of the database throughout."""
    with engine.connect() as connection, connection.begin():
        yield connection


@contextmanager
def write(engine: sa.Engine) -> Iterator[sa.Connection]:
    """Give a connection that alone may write, and raise the revision number.

    What is written becomes visible, with the new number, when the block ends;
    an error in it leaves neither.
    """
    with alone(engine) as connection:
        connection.execute(_RAISE)
        yield connection


@contextmanager
def alone(engine: sa.Engine) -> Iterator[sa.Connection]:
    """Give a connection that alone may write; only creation uses it directly."""
    with engine.connect() as connection:
        connection.execution_options(**{_BEGIN: "BEGIN IMMEDIATE"})
        with connection.begin():
            yield connection


def revision(engine: sa.Engine) -> int:
    """Read the revision number: one statement on a pooled driver connection.

    Every request asks this, so it goes past SQLAlchemy's transactions: the
    driver is in autocommit mode, and a single SELECT sees the latest commit.
    """
    raw = engine.raw_connection()
    try:
        cursor = raw.cursor()
        cursor.execute("SELECT number FROM revision")
        row: Any = cursor.fetchone()
        return int(row[0])
    finally:
        raw.close()
