"""Backups while others write, and restoring them while others read."""

import contextlib
import shutil
import threading
from pathlib import Path

import pytest
import sqlalchemy as sa

from data_access import (
    BackupFileError,
    MissingDatabaseError,
    NewerDatabaseError,
    ReplacingError,
    Selection,
    Source,
    back_up_database,
    open_store,
    restore_database,
)
from data_access.store import backups, copying, locks, schema
from data_access.store import engine as engines
from data_access.store.verification import verify_database
from tests.data_access.store import frozen


@pytest.fixture
def file(tmp_path):
    return tmp_path / "kopior" / "uppsikt åäö.db"


def without_revision(found):
    return {name: rows for name, rows in found.items() if name != "revision"}


def write_pairs(address, stop, failures):
    """Write two roles at a time until told to stop: none may be seen alone."""
    engine = engines.connect(address)
    number = 0
    try:
        while not stop.is_set():
            number += 1
            with engines.write(engine) as connection:
                for half in "ab":
                    row = {"position": number, "name": f"{number} {half}"}
                    connection.execute(sa.insert(schema.roles).values(row))
    except Exception as error:  # noqa: BLE001 -- told by the test
        failures.append(error)
    finally:
        engine.dispose()


@contextlib.contextmanager
def writing(address):
    stop, failures = threading.Event(), []
    thread = threading.Thread(target=write_pairs, args=(address, stop, failures))
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()
    assert failures == []


# Backing up


def test_a_backup_is_one_sqlite_file_with_everything(rich, file, contents):
    copied = back_up_database(rich, file)
    held = contents(backups.file_address(file))
    assert held == contents(rich)
    assert copied == copying.Copied(len(held), sum(map(len, held.values())))
    assert [each.name for each in file.parent.iterdir()] == [file.name]
    assert file.stat().st_mode & 0o077 == 0
    verify_database(backups.file_address(file))


def test_a_backup_is_an_uppsikt_of_its_own(rich, file):
    back_up_database(rich, file)
    engine = open_store(backups.file_address(file), sample=False)
    assert len(Source(engine).operating_costs(Selection())) == 5
    with (
        pytest.raises(sa.exc.IntegrityError, match="kan inte ändras"),
        engines.write(engine) as connection,
    ):
        connection.execute(sa.update(schema.lines).values(label="x"))
    engine.dispose()


def test_a_backup_while_somebody_writes_is_one_state(rich, tmp_path, contents):
    with writing(rich):
        for number in range(5):
            back_up_database(rich, tmp_path / f"{number}.db")
    sizes = [
        len(contents(backups.file_address(tmp_path / f"{n}.db"))["roles"])
        for n in range(5)
    ]
    assert all(size % 2 == 0 for size in sizes)
    assert sizes == sorted(sizes)
    assert sizes[-1] > 0


def test_nothing_is_overwritten(rich, file):
    file.parent.mkdir()
    file.write_text("mine")
    with pytest.raises(BackupFileError, match="finns redan"):
        back_up_database(rich, file)
    assert file.read_text() == "mine"


def test_a_failure_leaves_no_file(rich, file, monkeypatch):
    def fail(*_args):
        raise RuntimeError

    monkeypatch.setattr(copying, "compare", fail)
    with pytest.raises(RuntimeError):
        back_up_database(rich, file)
    assert list(file.parent.iterdir()) == []


def test_a_place_that_cannot_be_written_is_told(rich, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(BackupFileError, match="kan inte skrivas"):
        back_up_database(rich, tmp_path / "file" / "x.db")


@pytest.mark.sqlite
def test_what_is_not_there_is_not_created(tmp_path):
    for use in (verify_database, lambda a: back_up_database(a, tmp_path / "copy.db")):
        with pytest.raises(MissingDatabaseError, match="finns inte"):
            use(f"sqlite:///{tmp_path / 'none.db'}")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("version", frozen.VERSIONS)
def test_an_old_database_is_backed_up_as_it_is(new_address, file, contents, version):
    """Before an upgrade, with the new code."""
    address = new_address()
    frozen.thaw(version, address)
    back_up_database(address, file)
    assert contents(backups.file_address(file)) == contents(address)


# Restoring


def test_a_backup_comes_back_whole(rich, file, contents):
    back_up_database(rich, file)
    before = contents(rich)
    engine = open_store(rich, sample=False)
    with engines.write(engine) as connection, locks.lifted(connection):
        connection.execute(sa.delete(schema.texts))
        connection.execute(sa.update(schema.lines).values(note="x"))
    spoilt, number = contents(rich), engines.revision(engine)
    restored = restore_database(rich, file, replace=True)
    assert without_revision(contents(rich)) == without_revision(before)
    assert engines.revision(engine) > number
    assert contents(backups.file_address(restored.kept)) == spoilt
    verify_database(rich)
    with engines.write(engine) as connection:
        made = sa.insert(schema.boards).values(
            slug="x", name="X", short="X", colour_rule="net"
        )
        assert connection.execute(made).inserted_primary_key[0] == 2
    engine.dispose()


def test_a_backup_can_make_a_new_database(rich, file, new_address, contents):
    back_up_database(rich, file)
    address = new_address()
    assert restore_database(address, file, replace=False).kept is None
    assert without_revision(contents(address)) == without_revision(contents(rich))
    verify_database(address)


def test_an_empty_database_needs_no_consent(rich, file, blank, own_databases):
    back_up_database(rich, file)
    address = own_databases.copy(blank)
    assert restore_database(address, file, replace=False).kept is None


def test_what_is_there_is_not_replaced_unasked(rich, file, contents):
    back_up_database(rich, file)
    before = contents(rich)
    with pytest.raises(ReplacingError, match="--replace"):
        restore_database(rich, file, replace=False)
    assert contents(rich) == before


def test_workers_see_what_was_or_what_came_and_nothing_between(
    rich, file, own_databases
):
    """All five lines, or the three that were left; never neither."""
    engine = open_store(rich, sample=False)
    back_up_database(rich, file)
    with engines.write(engine) as connection, locks.lifted(connection):
        for table in (schema.amounts, schema.lines):
            key = table.c.line_id if table is schema.amounts else table.c.id
            new = sa.select(schema.lines.c.id).where(schema.lines.c.position >= 900)
            connection.execute(sa.delete(table).where(key.in_(new.scalar_subquery())))
    source, seen, failures, stop = Source(engine), [], [], threading.Event()

    def look():
        try:
            while not stop.is_set():
                seen.append(len(source.operating_costs(Selection())))
        except Exception as error:  # noqa: BLE001 -- told below
            failures.append(error)

    readers = [threading.Thread(target=look) for _ in range(3)]
    for reader in readers:
        reader.start()
    restore_database(rich, file, replace=True)
    after = len(seen)
    stop.set()
    for reader in readers:
        reader.join()
    assert failures == []
    assert set(seen) <= {3, 5}
    assert seen[0] == 3
    assert len(source.operating_costs(Selection())) == 5
    assert after > 3
    engine.dispose()


def test_writers_wait_and_lose_nothing_after(rich, file, contents):
    back_up_database(rich, file)
    with writing(rich):
        restored = restore_database(rich, file, replace=True)
    kept = contents(backups.file_address(restored.kept))["roles"]
    now = contents(rich)["roles"]
    assert len(kept) % 2 == len(now) % 2 == 0
    numbers = [row[1] for row in now]
    assert numbers == sorted(numbers)
    if kept and now:
        assert max(row[1] for row in kept) < min(numbers)


def test_a_failure_leaves_what_was(rich, file, contents, monkeypatch):
    back_up_database(rich, file)
    engine = open_store(rich, sample=False)
    with engines.write(engine) as connection:
        connection.execute(sa.insert(schema.roles).values(position=1, name="x"))
    before = contents(rich)

    def fail(*_args):
        raise RuntimeError

    monkeypatch.setattr(engines, "set_revision", fail)
    with pytest.raises(RuntimeError):
        restore_database(rich, file, replace=True)
    assert contents(rich) == before
    verify_database(rich)
    with engines.write(engine) as connection:
        connection.execute(sa.insert(schema.roles).values(position=2, name="y"))
    engine.dispose()


@pytest.mark.parametrize("version", frozen.VERSIONS)
def test_an_older_backup_is_brought_up(rich, tmp_path, version):
    file = tmp_path / "old.db"
    frozen.thaw(version, backups.file_address(file))
    bytes_before = file.read_bytes()
    restore_database(rich, file, replace=True)
    assert file.read_bytes() == bytes_before
    engine = open_store(rich, sample=False)
    assert [each.status for each in Source(engine).catalogue()] == ["decided"]
    assert len(Source(engine).operating_costs(Selection())) == 3
    verify_database(rich)
    engine.dispose()


@pytest.mark.parametrize("version", frozen.VERSIONS)
def test_an_older_database_gets_a_newer_backup(rich, file, new_address, version):
    back_up_database(rich, file)
    address = new_address()
    frozen.thaw(version, address)
    restored = restore_database(address, file, replace=True)
    verify_database(address)
    assert len(frozen.held(backups.file_address(restored.kept), {"lines": ["id"]})
               ["lines"]) == 24  # fmt: skip


# What is no backup


def bad_files(folder, good):
    letter = folder / "letter.db"
    letter.write_text("Kära nämnd, " * 1000)
    other = folder / "other.db"
    engine = engines.connect(backups.file_address(other))
    with engines.alone(engine) as connection:
        connection.exec_driver_sql("CREATE TABLE recipes (name TEXT)")
    engine.dispose()
    newer = folder / "newer.db"
    shutil.copy(good, newer)
    engine = engines.connect(backups.file_address(newer))
    with engines.alone(engine) as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    engine.dispose()
    dangling = folder / "dangling.db"
    shutil.copy(good, dangling)
    engine = engines.connect(backups.file_address(dangling), foreign_keys=False)
    with engines.alone(engine) as connection, locks.lifted(connection):
        connection.execute(sa.delete(schema.sections))
    engine.dispose()
    halved = folder / "halved.db"
    halved.write_bytes(good.read_bytes()[: good.stat().st_size // 2])
    empty = folder / "empty.db"
    empty.touch()
    return [
        (letter, BackupFileError, "ingen säkerhetskopia"),
        (other, BackupFileError, "ingen säkerhetskopia"),
        (empty, BackupFileError, "är tom"),
        (folder / "none.db", BackupFileError, "finns inte"),
        (newer, NewerDatabaseError, "nyare Uppsikt"),
        (dangling, BackupFileError, "är skadad"),
        (halved, BackupFileError, "ingen säkerhetskopia"),
    ]


def test_what_is_no_backup_is_refused(rich, file, tmp_path, contents):
    back_up_database(rich, file)
    before = contents(rich)
    for bad, error, words in bad_files(tmp_path, file):
        with pytest.raises(error, match=words):
            restore_database(rich, bad, replace=True)
    assert contents(rich) == before
    assert not [each for each in Path(tmp_path).iterdir() if "ersatt" in each.name]
