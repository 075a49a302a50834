"""What SQLite is told, and which SQLite it is."""

import pytest

from data_access import OldSqliteError, UnreadableDatabaseError, open_store
from data_access.store import engine as engines
from data_access.store import sqlite

pytestmark = pytest.mark.sqlite


def pragma(connection, name):
    return connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()


def test_every_connection_is_told_the_same(empty):
    with engines.read(empty) as one, engines.read(empty) as other:
        for connection in (one, other):
            assert pragma(connection, "journal_mode") == "wal"
            assert pragma(connection, "synchronous") == 2
            assert pragma(connection, "foreign_keys") == 1
            assert pragma(connection, "trusted_schema") == 0
            assert pragma(connection, "busy_timeout") == 15000


def test_the_library_is_one_that_does_not_corrupt():
    assert sqlite.driver.sqlite_version_info >= (3, 51, 3)


@pytest.mark.parametrize(
    ("version", "refused"),
    [((3, 51, 3), False), ((3, 53, 0), False), ((3, 51, 2), True), ((3, 40, 1), True)],
)
def test_an_older_library_is_refused(monkeypatch, tmp_path, version, refused):
    monkeypatch.setattr(sqlite.driver, "sqlite_version_info", version)
    address = f"sqlite:///{tmp_path / 'x.db'}"
    if refused:
        with pytest.raises(OldSqliteError, match=r"för gammalt: före 3\.51\.3"):
            engines.connect(address)
    else:
        engines.connect(address).dispose()


def test_a_writer_is_alone_from_its_first_moment(empty):
    raw = empty.raw_connection()
    raw.cursor().execute("PRAGMA busy_timeout = 0")
    with engines.alone(empty), pytest.raises(Exception, match="locked"):
        raw.cursor().execute("BEGIN IMMEDIATE")
    raw.invalidate()


def test_a_file_that_is_no_database_is_refused_untouched(tmp_path):
    file = tmp_path / "letter.txt"
    file.write_text("Kära nämnd, " * 1000)
    with pytest.raises(UnreadableDatabaseError, match="kan inte öppnas"):
        open_store(f"sqlite:///{file}", sample=True)
    assert file.read_text() == "Kära nämnd, " * 1000


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(UnreadableDatabaseError, match="mappen"):
        open_store(f"sqlite:///{tmp_path / 'file' / 'x.db'}", sample=True)


def test_a_path_may_hold_what_configuration_files_may_not(tmp_path):
    file = tmp_path / "50 % å" / "x.db"
    engine = open_store(f"sqlite:///{file}", sample=True)
    assert file.exists()
    engine.dispose()


def test_an_error_while_creating_leaves_no_file(tmp_path):
    from data_access.store import creation

    file = tmp_path / "x.db"

    def fail(_connection):
        raise RuntimeError

    with pytest.raises(RuntimeError):
        creation.open_database(f"sqlite:///{file}", fill=fail)
    assert not file.exists()
