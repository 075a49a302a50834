"""A backup is a SQLite file, whatever database it is taken of, while in use.

It is written beside its place and put there when it has been compared with what
it was taken of. Nothing is ever overwritten.
"""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa

from data_access.errors import BackupFileError, ForeignDatabaseError
from data_access.store import addresses, copying, creation, moving, sqlite
from data_access.store import engine as engines


def back_up_database(address: str, file: Path) -> copying.Copied:
    """Write a backup, of one state of the database, of whatever version it is.

    Raises:
        BackupFileError: If the file is there already, or cannot be written.
        DataError: If the database cannot be read.
    """
    addresses.refuse_missing(address)
    with _placed(file) as written, engines.reading(address) as source:
        return _write(source, written)


def file_address(file: Path) -> str:
    """The address of a SQLite file."""
    url = sa.URL.create("sqlite", database=str(file.absolute()))
    return url.render_as_string(hide_password=False)


@contextmanager
def _placed(file: Path) -> Iterator[Path]:
    """Give a file beside, which takes the name when all has gone well."""
    if file.exists():
        raise BackupFileError(str(file), "finns redan. Ange en ny fil.")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=file.parent, prefix=".uppsikt-") as near:
            file.touch(exist_ok=False)
            try:
                written = Path(near) / "backup.db"
                yield written
                written.chmod(0o600)
                written.replace(file)
            except BaseException:
                file.unlink()
                raise
    except OSError as error:
        why = f"kan inte skrivas ({error.strerror})."
        raise BackupFileError(str(file), why) from error


def _write(source: sa.Connection, file: Path) -> copying.Copied:
    if creation.version(source) is None:
        raise ForeignDatabaseError(addresses.name(source.engine.url))
    if source.dialect.name == "postgresql":
        copied = moving.fill_new(source, file_address(file))
        _as_one_file(file)
        return copied
    found = copying.tables(source)  # the state that is read is settled here
    sqlite.copy_pages(source, file)
    _as_one_file(file)
    with engines.reading(file_address(file)) as written:
        return copying.compare(source, written, found)


def _as_one_file(file: Path) -> None:
    """A backup carries no journal beside it."""
    engine = engines.connect(file_address(file))
    sqlite.set_journal(engine, "delete")
    engine.dispose()
