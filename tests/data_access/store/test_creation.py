"""Creation, migration, the lock, and databases that are not ours."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from data_access import (
    ForeignDatabaseError,
    NewerDatabaseError,
    Source,
    default_address,
    open_store,
    samples,
)
from data_access.store import addresses, creation, locks, schema
from data_access.store import engine as engines

ROOT = Path(__file__).parents[3]


def shape(connection):
    """What the database was told of every table, whatever the order."""
    found = sqlite_shape if connection.dialect.name == "sqlite" else postgres_shape
    return {name: sorted(parts) for name, parts in found(connection).items()}


def sqlite_shape(connection):
    query = "SELECT name, sql FROM sqlite_master WHERE type IN ('table', 'index')"
    told = {n: sql for n, sql in connection.exec_driver_sql(query) if sql}
    told.pop("alembic_version", None)
    return {name: list(parts_of(sql)) for name, sql in told.items()}


def parts_of(sql):
    """Columns and constraints, also those that ALTER TABLE wrote at the end."""
    depth, part = 0, ""
    for letter in sql[sql.index("(") + 1 : sql.rindex(")")]:
        depth += (letter == "(") - (letter == ")")
        if letter == "," and depth == 0:
            yield " ".join(part.split())
            part = ""
        else:
            part += letter
    yield " ".join(part.split())


def postgres_shape(connection):
    columns = (
        "SELECT table_name, concat_ws(' ', column_name, data_type, is_nullable,"
        " column_default) FROM information_schema.columns"
        " WHERE table_schema = current_schema()"
    )
    constraints = (
        "SELECT conrelid::regclass::text, conname || pg_get_constraintdef(oid)"
        " FROM pg_constraint WHERE connamespace = current_schema()::regnamespace"
    )
    indexes = "SELECT tablename, indexdef FROM pg_indexes WHERE schemaname = 'public'"
    found = {}
    for query in (columns, constraints, indexes):
        for table, part in connection.exec_driver_sql(query):
            found.setdefault(table, []).append(part)
    found.pop("alembic_version", None)
    return found


def test_migrations_give_the_schema(empty, new_address):
    direct = engines.connect(new_address())
    with engines.alone(direct) as made, engines.read(empty) as migrated:
        context = MigrationContext.configure(migrated, opts={"compare_type": True})
        assert compare_metadata(context, schema.metadata) == []
        # Alembic compares neither CHECKs nor defaults: see what the engine says.
        schema.metadata.create_all(made)
        assert shape(migrated) == shape(made)
    direct.dispose()


def test_locks_are_those_of_the_code(empty):
    with engines.read(empty) as connection:
        assert set(locks.present(connection)) == locks.names(connection.dialect.name)


def test_an_error_while_creating_leaves_nothing(new_address):
    address = new_address()

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


def test_only_the_creating_call_loads_the_example(new_address):
    address = new_address()
    for sample, reports in [(False, 0), (True, 0)]:
        engine = open_store(address, sample=sample)
        assert len(Source(engine).catalogue()) == reports
        engine.dispose()


def test_an_engine_is_handed_out_without_connections(new_address):
    engine = open_store(new_address(), sample=True)
    assert engine.pool.checkedin() == engine.pool.checkedout() == 0


def test_an_engine_survives_a_fork(empty):
    empty.dispose()  # as the app does before its workers part
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
engine = open_store(sys.argv[1], sample=True)
print(len(Source(engine).catalogue()))
engine.dispose()
"""


def test_two_first_starts_at_once(new_address):
    address = new_address()
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
        open_store(empty.url.render_as_string(hide_password=False), sample=True)
    assert engines.revision(empty) == before


def test_somebody_elses_database_is_refused_untouched(new_address):
    address = new_address()
    other = engines.connect(address)
    with engines.alone(other) as connection:
        connection.exec_driver_sql("CREATE TABLE recipes (name TEXT)")
    with pytest.raises(ForeignDatabaseError, match="inte Uppsikts"):
        open_store(address, sample=True)
    with engines.read(other) as connection:
        assert sa.inspect(connection).get_table_names() == ["recipes"]
    other.dispose()


def test_the_default_is_a_file_of_the_user():
    url = addresses.parse(default_address())
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
