"""Puts a backup in the place of what the database holds, while it is in use.

The backup is copied aside and migrated there. Then, in one transaction of the
live database, the rows are replaced: who reads meanwhile sees what was, and
afterwards a higher revision number.
"""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import sqlalchemy as sa

from data_access.errors import (
    BackupFileError,
    ForeignDatabaseError,
    ReplacingError,
    UnreadableDatabaseError,
)
from data_access.store import (
    addresses,
    backups,
    copying,
    creation,
    locks,
    sqlite,
    verification,
)
from data_access.store import engine as engines


@dataclass(frozen=True)
class Restored:
    """What a restoring did.

    Attributes:
        copied: How many tables and rows.
        kept: The backup of what was there before, if there was anything.
    """

    copied: copying.Copied
    kept: Path | None


def restore_database(address: str, file: Path, *, replace: bool) -> Restored:
    """Give a database the content of a backup.

    Args:
        address: The database; it may be new.
        file: A backup, of this or an earlier version.
        replace: Whether what is there may be replaced; it is backed up first,
            beside the database, or beside the file where that is a server's.

    Raises:
        BackupFileError: If the file is no backup.
        NewerDatabaseError: If it was written by a later version of the code.
        ReplacingError: If there is something to replace, and it may not be.
        DataError: If the database cannot be used.
    """
    with _read_aside(file) as source, creation.exclusive(address) as target:
        before = _lock_out_writers(target)
        kept = None
        if before is not None and copying.has_rows(target):
            kept = _kept_place(target, file)
            if not replace:
                raise ReplacingError(addresses.name(target.engine.url))
            backups.back_up_database(address, kept)
        creation.migrate(target)
        copied = _replace(source, target, before or 0)
        return Restored(copied, kept)


@contextmanager
def _read_aside(file: Path) -> Iterator[sa.Connection]:
    """Read a copy of a backup that has been brought to the newest version."""
    with tempfile.TemporaryDirectory(prefix="uppsikt-") as folder:
        copy = Path(folder) / "copy.db"
        _copy(file, copy)
        engine = creation.open_database(backups.file_address(copy))
        try:
            with engines.read(engine) as connection:
                _refuse_damaged(connection, file)
                yield connection
        finally:
            engine.dispose()


def _copy(file: Path, copy: Path) -> None:
    if not file.is_file():
        raise BackupFileError(str(file), "finns inte.")
    try:
        with engines.reading(backups.file_address(file)) as connection:
            if creation.version(connection) is None:
                raise BackupFileError(str(file), "är tom.")
            sqlite.copy_pages(connection, copy)
    except (ForeignDatabaseError, UnreadableDatabaseError) as error:
        why = "är ingen säkerhetskopia av Uppsikt."
        raise BackupFileError(str(file), why) from error


def _refuse_damaged(copy: sa.Connection, file: Path) -> None:
    if found := [*verification.pages(copy), *verification.references(copy)]:
        raise BackupFileError(str(file), f"är skadad. {found[0]}")


def _lock_out_writers(target: sa.Connection) -> int | None:
    """Give the revision number, which nobody else now can raise."""
    if creation.version(target) is None:
        return None
    engines.raise_revision(target)
    return engines.number(target)


def _kept_place(target: sa.Connection, file: Path) -> Path:
    url = target.engine.url
    beside = file if addresses.is_postgres(url) else Path(url.database or "")
    now = datetime.now().astimezone().strftime("%Y%m%dT%H%M%S")
    return beside.absolute().with_name(
        f"{Path(url.database or '').stem}-ersatt-{now}.db"
    )


def _replace(
    source: sa.Connection, target: sa.Connection, before: int
) -> copying.Copied:
    with _unlocked(target):
        copied = copying.replace(source, target)
    creation.check_references(target)
    engines.set_revision(target, max(before, engines.number(source)) + 1)
    return copied


@contextmanager
def _unlocked(target: sa.Connection) -> Iterator[None]:
    """Lift the locks; in PostgreSQL so that readers need not wait, nor block."""
    if target.dialect.name == "sqlite":
        with locks.lifted(target):
            yield
        return
    tables = sorted(set(locks.present(target).values()))
    for table in tables:
        target.exec_driver_sql(f"ALTER TABLE {table} DISABLE TRIGGER USER")
    yield
    for table in tables:
        target.exec_driver_sql(f"ALTER TABLE {table} ENABLE TRIGGER USER")
