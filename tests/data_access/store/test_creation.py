"""Creation, migration, the lock, and databases that are not ours."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from data_access import (
    ForeignDatabaseError,
    NewerDatabaseError,
    Source,
    UnreadableDatabaseError,
    default_address,
    open_store,
    samples,
)
from data_access.store import creation, schema
from data_access.store import engine as engines

ROOT = Path(__file__).parents[3]


def shape(engine):
    """The parts of every table, as SQLite was told, whatever their order."""
    query = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"
    with engines.read(engine) as connection:
        found = dict(tuple(row) for row in connection.exec_driver_sql(query))
    found.pop("alembic_version", None)
    return {name: sorted(map(tidy, sql.split("\n"))) for name, sql in found.items()}


def tidy(line):
    return " ".join(line.split()).strip(" ,")


def test_migrations_give_the_schema(empty, tmp_path):
    with engines.read(empty) as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "compare_server_default": True}
        )
        assert compare_metadata(context, schema.metadata) == []
    # Alembic does not compare CHECKs: compare what SQLite was told.
    direct = engines.connect(f"sqlite:///{tmp_path / 'direct.db'}")
    with engines.alone(direct) as connection:
        schema.metadata.create_all(connection)
    assert shape(empty) == shape(direct)
    direct.dispose()


def test_down_and_up_again(empty):
    before = shape(empty)
    with engines.alone(empty) as connection:
        command.downgrade(creation._config(connection), "base")
    assert shape(empty) == {}
    with engines.alone(empty) as connection:
        command.upgrade(creation._config(connection), "head")
    assert shape(empty) == before


def test_an_error_while_creating_leaves_nothing(tmp_path):
    address = f"sqlite:///{tmp_path / 'x.db'}"

    def fail(connection):
        samples.load_sample(connection)
        raise RuntimeError

    with pytest.raises(RuntimeError):
        creation.open_database(address, fill=fail)
    engine = engines.connect(address)
    with engines.read(engine) as connection:
        assert sa.inspect(connection).get_table_names() == []
    engine.dispose()
    # The next start creates it, with the example.
    again = open_store(address, sample=True)
    assert len(Source(again).catalogue()) == 1
    again.dispose()


def test_only_the_creating_call_loads_the_example(tmp_path):
    address = f"sqlite:///{tmp_path / 'x.db'}"
    for sample, reports in [(False, 0), (True, 0)]:
        engine = open_store(address, sample=sample)
        assert len(Source(engine).catalogue()) == reports
        engine.dispose()


def test_an_engine_is_handed_out_without_connections(tmp_path):
    engine = open_store(f"sqlite:///{tmp_path / 'x.db'}", sample=True)
    assert engine.pool.checkedin() == engine.pool.checkedout() == 0


def test_an_engine_survives_a_fork(empty):
    child = os.fork()
    if not child:
        with engines.write(empty):
            pass
        os._exit(0)
    assert os.waitpid(child, 0)[1] == 0
    assert engines.revision(empty) == 2


FIRST_START = """
import sys, time
from data_access import open_store, Source
while time.time() < float(sys.argv[2]):
    pass
print(len(Source(open_store(sys.argv[1], sample=True)).catalogue()))
"""


def test_two_first_starts_at_once(tmp_path):
    import time

    address = f"sqlite:///{tmp_path / 'new' / 'x.db'}"
    start = str(time.time() + 4)
    children = [
        subprocess.Popen(
            [sys.executable, "-W", "error", "-c", FIRST_START, address, start],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(3)
    ]
    for child in children:
        out, errors = child.communicate(timeout=60)
        assert (out, errors, child.returncode) == ("1\n", "", 0)


def test_a_newer_database_is_refused_untouched(empty):
    with engines.write(empty) as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    before = engines.revision(empty)
    with pytest.raises(NewerDatabaseError, match=r"nyare Uppsikt .* 9999"):
        open_store(str(empty.url), sample=True)
    assert engines.revision(empty) == before


def test_somebody_elses_database_is_refused_untouched(tmp_path):
    file = tmp_path / "other.db"
    other = engines.connect(f"sqlite:///{file}")
    with engines.alone(other) as connection:
        connection.exec_driver_sql("CREATE TABLE recipes (name TEXT)")
    other.dispose()
    before = file.read_bytes()
    with pytest.raises(ForeignDatabaseError, match="inte Uppsikts"):
        open_store(f"sqlite:///{file}", sample=True)
    assert file.read_bytes() == before


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


def test_the_default_is_a_file_of_the_user():
    url = engines.file_address(default_address())
    assert Path(url.database).is_absolute()
    assert Path(url.database).parts[-2:] == ("uppsikt", "uppsikt.db")


def test_importing_touches_nothing(tmp_path):
    run = subprocess.run(
        [sys.executable, "-W", "error", "-c", "import data_access"],
        cwd=ROOT,
        env={**os.environ, "HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path)},
        check=False,
    )
    assert run.returncode == 0
    assert list(tmp_path.iterdir()) == []
