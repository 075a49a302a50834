"""PostgreSQL as the store, from version 15, through psycopg.

Connections are in autocommit mode, and transactions begin where we say so, as
with SQLite. A read sees one state throughout (REPEATABLE READ). A write begins
by raising the revision number: the row's lock lets one writer in at a time, and
READ COMMITTED lets it see what the one before it wrote.
"""

from typing import Any

import sqlalchemy as sa

from data_access.errors import (
    MissingDriverError,
    OldPostgresError,
    UnsuitableDatabaseError,
)
from data_access.store import addresses

OLDEST = 15
BEGIN = {
    "read": "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY",
    "write": "BEGIN ISOLATION LEVEL READ COMMITTED, READ WRITE",
}
#: Times are kept without a zone, and in UTC; nobody waits for ever.
SETTINGS = ("lock_timeout = '15s'", "TIME ZONE 'UTC'")
CONNECT = {
    "connect_timeout": 10,
    "client_encoding": "utf8",
    "application_name": "uppsikt",
}
#: The advisory lock that creation and migration hold; any number of our own.
_CREATION = 7_085_834_501


def make_engine(url: sa.URL, *, pool: int) -> sa.Engine:
    """Make an engine for a PostgreSQL database.

    Raises:
        MissingDriverError: If psycopg is not installed.
    """
    try:
        engine = sa.create_engine(
            url,
            pool_size=pool,
            max_overflow=pool,
            pool_pre_ping=True,
            connect_args=CONNECT,
        )
    except ImportError as error:
        raise MissingDriverError from error

    @sa.event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: object) -> None:  # noqa: ANN401 - DBAPI
        connection.autocommit = True
        for setting in SETTINGS:
            connection.execute(f"SET {setting}")

    return engine


def wait_alone(connection: sa.Connection, seconds: int) -> None:
    """Wait until nobody else creates or migrates; released with the transaction."""
    connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{seconds}s'")
    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_CREATION})")
    connection.exec_driver_sql(f"SET LOCAL {SETTINGS[0]}")


def refuse_unsuitable(connection: sa.Connection) -> None:
    """Refuse what the store cannot rely on.

    Raises:
        OldPostgresError: If the server is too old.
        UnsuitableDatabaseError: If the database cannot hold every letter.
    """
    version = connection.dialect.server_version_info or ()
    if version < (OLDEST,):
        raise OldPostgresError(".".join(map(str, version)), str(OLDEST))
    encoding = connection.exec_driver_sql("SHOW server_encoding").scalar_one()
    if encoding != "UTF8":
        raise UnsuitableDatabaseError(addresses.name(connection.engine.url), encoding)
