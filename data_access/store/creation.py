"""Creation and migration of the database, one process at a time.

Everything happens in one transaction under a file lock beside the database, so
that two first starts at once both work and an error leaves nothing behind.
"""

from collections.abc import Callable
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
        address: SQLAlchemy address of a SQLite file.
        fill: Called within the creating transaction, only by the call that
            creates the database.

    Returns:
        An engine without open connections, safe to carry into a forked worker.

    Raises:
        DataError: If the file cannot be used, is newer than the code, or is
            somebody else's.
    """
    file = Path(engines.file_address(address).database or "")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(f"{file}.lock", timeout=LOCK_SECONDS):
            _bring_up(address, file, fill)
    except (OSError, Timeout) as error:
        raise UnreadableDatabaseError(str(file), str(error)) from error
    except sa.exc.DBAPIError as error:
        raise UnreadableDatabaseError(str(file), str(error.orig)) from error
    return engines.connect(address)


def _bring_up(address: str, file: Path, fill: Fill | None) -> None:
    # A migration may rebuild a table: with foreign keys on, SQLite would
    # delete or refuse its children; they are checked before the commit instead.
    engine = engines.connect(address, foreign_keys=False)
    try:
        with engines.alone(engine) as connection:
            _migrate(connection, file, fill)
        _set_wal(engine)
    finally:
        engine.dispose()


def _set_wal(engine: sa.Engine) -> None:
    """Set the journal mode, which the file remembers; not inside a transaction."""
    raw = engine.raw_connection()
    try:
        cursor = raw.cursor()
        if cursor.execute("PRAGMA journal_mode").fetchone() != ("wal",):
            cursor.execute("PRAGMA journal_mode = WAL")
    finally:
        raw.close()


def _migrate(connection: sa.Connection, file: Path, fill: Fill | None) -> None:
    settings = _config(connection)
    scripts = ScriptDirectory.from_config(settings)
    found = MigrationContext.configure(connection).get_current_revision()
    _refuse_unknown(found, scripts, connection, file)
    if found == scripts.get_current_head():
        return
    command.upgrade(settings, "head")
    if found is None and fill is not None:
        fill(connection)
    if broken := connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise UnreadableDatabaseError(str(file), f"trasig hänvisning i {broken[0]}")


def _refuse_unknown(
    found: str | None,
    scripts: ScriptDirectory,
    connection: sa.Connection,
    file: Path,
) -> None:
    if found is None and sa.inspect(connection).get_table_names():
        raise ForeignDatabaseError(str(file))
    known = {script.revision for script in scripts.walk_revisions()}
    if found is not None and found not in known:
        raise NewerDatabaseError(found, scripts.get_current_head() or "")


def _config(connection: sa.Connection) -> Config:
    settings = Config()
    # ConfigParser reads % as the start of a reference.
    settings.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    settings.attributes["connection"] = connection
    return settings
