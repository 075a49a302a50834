"""Creation and migration of the database, one process at a time.

Everything happens in one transaction, so that two first starts at once both work
and an error leaves nothing behind: under a file lock beside a SQLite file, under
an advisory lock in PostgreSQL.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import platformdirs
import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from filelock import FileLock, Timeout

from data_access.errors import (
    ForeignDatabaseError,
    NewerDatabaseError,
    UnreadableDatabaseError,
)
from data_access.store import addresses, locks, postgres, sqlite
from data_access.store import engine as engines

MIGRATIONS = Path(__file__).parent / "migrations"
LOCK_SECONDS = 120

Fill = Callable[[sa.Connection], None]


def default_address() -> str:
    """Address of the database in the platform's folder for a user's data."""
    folder = platformdirs.user_data_path("uppsikt", appauthor=False)
    url = sa.URL.create("sqlite", database=str(folder / "uppsikt.db"))
    return url.render_as_string(hide_password=False)


def open_database(address: str, *, fill: Fill | None = None) -> sa.Engine:
    """Create the database if it is missing, migrate it if it is old.

    Args:
        address: SQLAlchemy address of a SQLite file or a PostgreSQL database.
        fill: Called within the creating transaction, only by the call that
            creates the database.

    Returns:
        An engine without open connections, safe to carry into a forked worker.

    Raises:
        DataError: If the database cannot be used, is newer than the code, or is
            somebody else's.
    """
    with exclusive(address) as connection:
        if migrate(connection) is None and fill is not None:
            fill(connection)
            check_references(connection)
    return engines.connect(address)


@contextmanager
def exclusive(address: str) -> Iterator[sa.Connection]:
    """Give the one connection that may create, migrate or replace a database.

    All in one transaction. SQLite does not check foreign keys in it: call
    `check_references` before it ends.
    """
    url = addresses.parse(address)
    try:
        with _postgres(url) if addresses.is_postgres(url) else _file(url) as alone:
            yield alone
    except (OSError, Timeout) as error:
        raise UnreadableDatabaseError(addresses.name(url), str(error)) from error


@contextmanager
def _postgres(url: sa.URL) -> Iterator[sa.Connection]:
    engine = engines.connect(url.render_as_string(hide_password=False))
    try:
        with engines.alone(engine) as connection:
            postgres.refuse_unsuitable(connection)
            postgres.wait_alone(connection, LOCK_SECONDS)
            yield connection
    finally:
        engine.dispose()


@contextmanager
def _file(url: sa.URL) -> Iterator[sa.Connection]:
    file = Path(url.database or "")
    file.parent.mkdir(parents=True, exist_ok=True)
    # A migration may rebuild a table: with foreign keys on, SQLite would
    # delete or refuse its children; they are checked before the commit instead.
    engine = engines.connect(str(url), foreign_keys=False)
    try:
        with FileLock(f"{file}.lock", timeout=LOCK_SECONDS), _gone_if_failed(file):
            with engines.alone(engine) as connection:
                yield connection
            sqlite.set_journal(engine, "wal")
    finally:
        engine.dispose()


@contextmanager
def _gone_if_failed(file: Path) -> Iterator[None]:
    """Leave no empty file behind where there was none."""
    there = file.exists()
    try:
        yield
    except BaseException:
        if not there:
            file.unlink(missing_ok=True)
        raise


def version(connection: sa.Connection) -> str | None:
    """Tell which migration the database is at; ``None`` is an empty one.

    Raises:
        ForeignDatabaseError: If it holds the tables of something else.
        NewerDatabaseError: If it was written by a later version of the code.
    """
    found = MigrationContext.configure(connection).get_current_revision()
    if found is None and sa.inspect(connection).get_table_names():
        raise ForeignDatabaseError(addresses.name(connection.engine.url))
    scripts = _scripts()
    known = {script.revision for script in scripts.walk_revisions()}
    if found is not None and found not in known:
        raise NewerDatabaseError(found, scripts.get_current_head() or "")
    return found


def head() -> str:
    """The newest migration."""
    return _scripts().get_current_head() or ""


def migrate(connection: sa.Connection) -> str | None:
    """Bring the database to the newest version, with its locks in place.

    Returns:
        The version that it had; ``None`` if it was empty.
    """
    found = version(connection)
    if found != head():
        locks.drop(connection)
        upgrade(connection, head())
        locks.create(connection)
        check_references(connection)
    return found


def upgrade(connection: sa.Connection, to: str) -> None:
    """Run the migrations up to a version, without locks."""
    command.upgrade(_config(connection), to)


def check_references(connection: sa.Connection) -> None:
    """Refuse rows that refer to what is not there; PostgreSQL never has any.

    Raises:
        UnreadableDatabaseError: If there are some.
    """
    if connection.dialect.name != "sqlite":
        return
    if broken := connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        name = addresses.name(connection.engine.url)
        raise UnreadableDatabaseError(name, f"trasig hänvisning i {broken[0]}")


def _scripts() -> ScriptDirectory:
    return ScriptDirectory.from_config(_config(None))


def _config(connection: sa.Connection | None) -> Config:
    settings = Config()
    # ConfigParser reads % as the start of a reference.
    settings.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    settings.attributes["connection"] = connection
    return settings
