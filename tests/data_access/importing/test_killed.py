"""A kill -9 in the middle of a confirmation, at random: all of it is there, or none."""

import random
import signal
import subprocess
import sys
import time

import pytest
import sqlalchemy as sa

from data_access.records import audit
from data_access.store import engine as engines
from data_access.store import schema
from data_access.store.verification import references
from tests.conftest import ROOT
from tests.data_access.importing.conftest import DRIFT, INVESTMENTS

CONFIRM = """
import sys
from data_access import Actor
from data_access.importing import Imports
from data_access.store import engine as engines

engine = engines.connect(sys.argv[1])
imports = Imports(engine)
imports.plan(int(sys.argv[2]))
print("ready", flush=True)
imports.confirm(Actor("Controller", "test"), int(sys.argv[2]))
print("saved", flush=True)
"""
TABLES = (schema.reports, schema.lines, schema.amounts, schema.appropriation_parts)


def counted(engine):
    with engines.read(engine) as connection:
        return [
            connection.scalar(sa.select(sa.func.count()).select_from(table))
            for table in TABLES
        ]


@pytest.mark.parametrize("seed", range(4))
def test_a_confirmation_is_whole_or_nothing(engine, imports, read, seed):
    number = read({"Bilaga 1": DRIFT, "Inv": INVESTMENTS})
    before = counted(engine)
    address = engine.url.render_as_string(hide_password=False)
    with subprocess.Popen(
        [sys.executable, "-c", CONFIRM, address, str(number)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
    ) as child:
        assert child.stdout.readline() == b"ready\n"
        time.sleep(random.Random(seed).random() * 0.15)  # noqa: S311 -- any moment
        child.send_signal(signal.SIGKILL)
    found = imports.get(number)
    after = counted(engine)
    with engines.read(engine) as connection:
        assert audit.verify(connection) == []
        assert references(connection) == []
    if found.status == "saved":
        assert after[0] == before[0] + 1
        return
    # Nothing of it is there, and it can be confirmed still.
    assert (found.status, after) == ("read", before)
    assert imports.plan(number).saves
