"""Each fault that somebody can do to a database is found and told."""

from datetime import datetime
from pathlib import Path

import pytest
import sqlalchemy as sa

from data_access import (
    BrokenDatabaseError,
    UnreadableDatabaseError,
    verify,
)
from data_access.store import engine as engines
from data_access.store import locks, schema, verification
from data_access.store.inserting import insert

LOCK = "uppsikt_lock_amounts_update"


@pytest.fixture
def found(engine):
    """What is found after statements by a hand in the database."""

    def find(*statements):
        with engines.alone(engine) as connection:
            for statement in statements:
                connection.exec_driver_sql(statement)
        with engines.read(engine) as connection:
            return verification.faults(connection)

    return find


def test_a_database_as_it_should_be_has_no_fault(found, address):
    assert found() == []
    verify(address)


def test_all_faults_are_told_at_once(engine, address):
    with engines.alone(engine) as connection:
        locks.drop(connection)
    wanted = locks.definitions(engine.dialect.name)
    with pytest.raises(BrokenDatabaseError, match="har fel:") as caught:
        verify(address)
    assert len(caught.value.faults) == len(wanted)
    assert len(str(caught.value).splitlines()) == len(wanted) + 1


def test_the_log_and_what_is_fixed_are_checked_too(engine, address):
    with engines.write(engine) as connection, locks.lifted(connection):
        # The log keeps UTC, without zone.
        action = {
            "at": datetime(2026, 1, 1),  # noqa: DTZ001
            "role": "x",
            "origin": "",
            "summary": "",
        }
        insert(connection, schema.actions, **action, digest="not of the chain")
    verification.verify_database(address)
    with pytest.raises(BrokenDatabaseError, match="Loggen är ändrad"):
        verify(address)


@pytest.mark.sqlite
@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        (f"DROP TRIGGER {LOCK}", f"Låset {LOCK} saknas."),
        (
            "CREATE TRIGGER x AFTER INSERT ON lines BEGIN SELECT 1; END",
            "Låset x är inte Uppsikts.",
        ),
    ],
)
def test_a_lock_that_is_gone_or_foreign_is_found(found, statement, fault):
    assert found(statement) == [fault]


@pytest.mark.sqlite
def test_a_changed_lock_is_found(found):
    made = f"CREATE TRIGGER {LOCK} BEFORE UPDATE ON amounts BEGIN SELECT 1; END"
    assert found(f"DROP TRIGGER {LOCK}", made) == [f"Låset {LOCK} är ändrat."]


@pytest.mark.sqlite
def test_a_row_that_is_missing_is_found(address):
    engine = engines.connect(address, foreign_keys=False)
    with engines.alone(engine) as connection, locks.lifted(connection):
        connection.exec_driver_sql("DELETE FROM sections WHERE id = 3")
    with engines.read(engine) as connection:
        faults = verification.faults(connection)
    engine.dispose()
    assert len(faults) == 17
    assert all("saknas i sections" in fault for fault in faults)


@pytest.mark.sqlite
def test_a_damaged_file_is_found(address):
    file = Path(sa.make_url(address).database)
    size = file.stat().st_size
    with file.open("r+b") as damaged:
        damaged.seek(size // 2)
        damaged.write(b"\xff" * (size // 4))
    with pytest.raises((BrokenDatabaseError, UnreadableDatabaseError)):
        verify(address)


EMPTIED = (
    f"CREATE OR REPLACE FUNCTION {LOCK}() RETURNS trigger LANGUAGE plpgsql"
    " AS $$ BEGIN RETURN NEW; END $$"
)
MORE = f"CREATE TRIGGER x AFTER INSERT ON lines FOR EACH ROW EXECUTE FUNCTION {LOCK}()"


@pytest.mark.postgres
@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        (f"DROP TRIGGER {LOCK} ON amounts", f"Låset {LOCK} saknas."),
        (f"ALTER TABLE amounts DISABLE TRIGGER {LOCK}", f"Låset {LOCK} är ändrat."),
        ("ALTER TABLE amounts DISABLE TRIGGER USER", f"Låset {LOCK} är ändrat."),
        (f"ALTER TABLE amounts ENABLE REPLICA TRIGGER {LOCK}", f"{LOCK} är ändrat."),
        (EMPTIED, f"Låset function {LOCK} är ändrat."),
        (MORE, "Låset x är inte Uppsikts."),
    ],
)
def test_a_lock_that_a_hand_has_been_in_is_found(found, statement, fault):
    assert any(fault in each for each in found(statement))
