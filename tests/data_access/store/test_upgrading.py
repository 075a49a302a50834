"""From every earlier version to the newest: nothing lost, everything locked."""

import signal
import subprocess
import sys

import pytest
import sqlalchemy as sa

from data_access import Selection, Source, open_store
from data_access.store import creation, locks, schema, verification
from data_access.store import engine as engines
from tests.conftest import ROOT
from tests.data_access.store import frozen

EVERY = pytest.mark.parametrize("version", frozen.VERSIONS)


@pytest.fixture
def thawed(version, new_address):
    """Address of a database as a version left it."""
    address = new_address()
    frozen.thaw(version, address)
    return address


@pytest.fixture
def tables(version):
    """The tables of a version that had rows, and their columns."""
    found = frozen.rows_of(version).items()
    return {name: list(rows[0]) for name, rows in found if rows}


def test_every_earlier_version_is_frozen():
    earlier = {script.revision for script in creation._scripts().walk_revisions()}
    assert set(frozen.VERSIONS) == earlier - {creation.head()}


@EVERY
def test_nothing_is_lost(thawed, tables):
    before = frozen.held(thawed, tables)
    assert len(before["lines"]) == 24
    open_store(thawed, sample=True).dispose()
    assert frozen.held(thawed, tables) == before


@EVERY
def test_the_decided_report_is_locked_and_shown(thawed):
    engine = open_store(thawed, sample=False)
    with engines.read(engine) as connection:
        assert verification.faults(connection) == []
        assert set(locks.present(connection)) == locks.names(engine.dialect.name)
    with (
        pytest.raises(sa.exc.IntegrityError, match="utskickad"),
        engines.write(engine) as connection,
    ):
        connection.execute(sa.update(schema.lines).values(label="x"))
    source = Source(engine)
    assert [report.status for report in source.catalogue()] == ["decided"]
    assert len(source.operating_costs(Selection())) == 3
    assert source.decision(Selection()).paragraph == "§ 23"
    engine.dispose()


@EVERY
def test_new_rows_get_numbers_of_their_own(thawed):
    engine = open_store(thawed, sample=False)
    with engines.write(engine) as connection:
        made = sa.insert(schema.boards).values(
            slug="x", name="X", short="X", colour_rule="net"
        )
        assert connection.execute(made).inserted_primary_key[0] == 2
    engine.dispose()


MIGRATE = """
import sys, time
from data_access import open_store
from data_access.store import locks

def stop(connection):
    print("migrated, not committed", flush=True)
    time.sleep(60)

locks.create = stop
open_store(sys.argv[1], sample=False)
"""


@EVERY
def test_a_kill_in_the_middle_leaves_what_was(thawed, version, tables):
    before = frozen.held(thawed, tables)
    engine = engines.connect(thawed)
    with engines.read(engine) as connection:
        there = set(sa.inspect(connection).get_table_names())
    engine.dispose()
    with subprocess.Popen(
        [sys.executable, "-c", MIGRATE, thawed], cwd=ROOT, stdout=subprocess.PIPE
    ) as child:
        assert child.stdout.readline() == b"migrated, not committed\n"
        child.send_signal(signal.SIGKILL)
    engine = engines.connect(thawed)
    with engines.read(engine) as connection:
        assert creation.version(connection) == version
        assert set(sa.inspect(connection).get_table_names()) == there
    assert frozen.held(thawed, tables) == before
    open_store(thawed, sample=False).dispose()
    with engines.read(engine) as connection:
        assert creation.version(connection) == creation.head()
    engine.dispose()
