"""The engine of the store, and its two ways in: `read` and `write`.

The same on SQLite and PostgreSQL; what differs is in the modules named so. Who
must know which it is asks ``connection.dialect.name``.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa

from data_access.store import addresses, faults, postgres, sqlite
from data_access.store.schema import revision as revision_table

# gunicorn runs 16 threads a worker; none should wait for a connection.
POOL = 20
_BEGIN = "uppsikt_begin"
_RAISE = sa.update(revision_table).values(number=revision_table.c.number + 1)


def connect(address: str, *, foreign_keys: bool = True) -> sa.Engine:
    """Make an engine for a SQLAlchemy address; it connects when it is used.

    Args:
        address: As ``sqlite:////folder/uppsikt.db`` or
            ``postgresql+psycopg://user@host/database``.
        foreign_keys: Off only while a migration may rebuild SQLite's tables.

    Raises:
        UnsupportedDatabaseError: If the address is that of something else.
        OldSqliteError: If the SQLite library is too old to be safe.
        MissingDriverError: If PostgreSQL's driver is not installed.
    """
    url = addresses.parse(address)
    if addresses.is_postgres(url):
        engine, begin = postgres.make_engine(url, pool=POOL), postgres.BEGIN
    else:
        engine = sqlite.make_engine(url, foreign_keys=foreign_keys, pool=POOL)
        begin = sqlite.BEGIN

    @sa.event.listens_for(engine, "begin")
    def _begin(connection: sa.Connection) -> None:
        how = connection.get_execution_options().get(_BEGIN, "read")
        connection.exec_driver_sql(begin[how])

    return engine


@contextmanager
def read(engine: sa.Engine) -> Iterator[sa.Connection]:
    """Give a connection that sees one state of the database throughout."""
    with _connection(engine) as connection, connection.begin():
        yield connection


@contextmanager
def reading(address: str) -> Iterator[sa.Connection]:
    """Open a database only to read one state of it."""
    engine = connect(address)
    try:
        with read(engine) as connection:
            yield connection
    finally:
        engine.dispose()


@contextmanager
def write(engine: sa.Engine) -> Iterator[sa.Connection]:
    """Give a connection that alone may write, and raise the revision number.

    What is written becomes visible, with the new number, when the block ends;
    an error in it leaves neither.

    Raises:
        BusyDatabaseError: If another writer does not end in 15 seconds.
    """
    with alone(engine) as connection:
        raise_revision(connection)
        yield connection


@contextmanager
def alone(engine: sa.Engine) -> Iterator[sa.Connection]:
    """Give a connection that may write, and leave the revision number as it is.

    For creation, and for jobs that tell how they go: nothing that is kept by the
    number may depend on what is written.

    On SQLite nobody else may write from its first moment, on PostgreSQL from
    when it has raised the revision number.
    """
    with _connection(engine) as connection:
        connection.execution_options(**{_BEGIN: "write"})
        with connection.begin():
            yield connection


def raise_revision(connection: sa.Connection) -> None:
    """Raise the revision number; on PostgreSQL, wait for other writers first."""
    connection.execute(_RAISE)


def set_revision(connection: sa.Connection, number: int) -> None:
    """Set the revision number; only who replaces everything needs to."""
    connection.execute(sa.update(revision_table).values(number=number))


def number(connection: sa.Connection) -> int:
    """The revision number within a transaction."""
    return int(connection.execute(sa.select(revision_table.c.number)).scalar_one())


def revision(engine: sa.Engine) -> int:
    """Read the revision number: one statement on a pooled driver connection.

    Every request asks this, so it goes past SQLAlchemy's transactions: the
    driver is in autocommit mode, and a single SELECT sees the latest commit.
    """
    try:
        raw = engine.raw_connection()
        try:
            cursor = raw.cursor()
            cursor.execute("SELECT number FROM revision")
            row: Any = cursor.fetchone()
            return int(row[0])
        finally:
            raw.close()
    except engine.dialect.loaded_dbapi.Error as error:
        _tell(error, engine)
        raise


@contextmanager
def _connection(engine: sa.Engine) -> Iterator[sa.Connection]:
    try:
        with engine.connect() as connection:
            yield connection
    except sa.exc.DBAPIError as error:
        _tell(error, engine)
        raise


def _tell(error: Exception, engine: sa.Engine) -> None:
    if told := faults.told(error, engine.url):
        raise told from error
