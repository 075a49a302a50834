"""Addresses, reads, writes and the revision number, on both engines."""

import contextlib
import threading
from datetime import date

import pytest
import sqlalchemy as sa

from data_access import UnsupportedDatabaseError
from data_access.store import addresses, locks, schema
from data_access.store import engine as engines

BOARD = {"slug": "x", "name": "X", "short": "X", "colour_rule": "net"}


@contextlib.contextmanager
def unlocked(engine):
    """Write to a decided report: what refuses is then the table itself."""
    with engines.write(engine) as connection, locks.lifted(connection):
        yield connection


@pytest.mark.parametrize(
    "address",
    [
        "",
        "sqlite://",
        "sqlite:///:memory:",
        "nonsense",
        "postgresql://u:secret@h",
        "postgresql+asyncpg://u:secret@h/d?password=secret",
        "mysql://u:secret@h/d?password=secret",
        "postgresql://u:secret@h:port/d",
    ],
)
def test_other_addresses_are_refused(address):
    with pytest.raises(UnsupportedDatabaseError, match="SQLite-fil") as caught:
        engines.connect(address)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("address", "named"),
    [
        ("sqlite:////srv/uppsikt.db", "/srv/uppsikt.db"),
        ("postgresql://u:secret@h/d", "d på h"),
        ("postgresql+psycopg://u:secret@h:5433/d?sslmode=require", "d på h:5433"),
        ("postgresql://u@/d?host=/run/pg&password=secret", "d på /run/pg"),
        ("postgresql:///d?password=secret", "d på den egna datorn"),
    ],
)
def test_a_message_names_a_database_without_its_password(address, named):
    assert addresses.name(addresses.parse(address)) == named


def test_every_write_raises_the_revision(empty):
    before = engines.revision(empty)
    for _ in range(3):
        with engines.write(empty):
            pass
    assert engines.revision(empty) == before + 3


def test_a_read_does_not(empty):
    before = engines.revision(empty)
    with engines.read(empty) as connection:
        connection.execute(sa.select(schema.boards)).all()
    assert engines.revision(empty) == before


def test_a_failed_write_leaves_neither_data_nor_revision(empty):
    before = engines.revision(empty)

    def fail():
        with engines.write(empty) as connection:
            connection.execute(sa.insert(schema.boards).values(BOARD))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert engines.revision(empty) == before
    with engines.read(empty) as connection:
        assert connection.execute(sa.select(schema.boards)).all() == []


def test_a_reader_sees_one_state(empty):
    with engines.read(empty) as reader:
        assert reader.execute(sa.select(schema.boards)).all() == []
        with engines.write(empty) as writer:
            writer.execute(sa.insert(schema.boards).values(BOARD))
        assert reader.execute(sa.select(schema.boards)).all() == []
    assert engines.revision(empty) == 2


def test_concurrent_writers_wait_for_each_other(empty):
    """Each reads and then writes: none is told that the database is locked."""
    before = engines.revision(empty)
    failures = []

    def raise_it():
        try:
            for _ in range(20):
                with engines.write(empty) as connection:
                    connection.execute(sa.select(schema.boards)).all()
        except sa.exc.DBAPIError as error:
            failures.append(error)

    threads = [threading.Thread(target=raise_it) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures
    assert engines.revision(empty) == before + 120


def test_a_reader_does_not_wait_for_a_writer(empty):
    before = engines.revision(empty)
    with engines.write(empty) as writer:
        writer.execute(sa.insert(schema.boards).values(BOARD))
        with engines.read(empty) as reader:
            assert reader.execute(sa.select(schema.boards)).all() == []
        assert engines.revision(empty) == before


def test_a_writer_sees_what_the_one_before_it_wrote(empty):
    """It waits for its turn, and reads afterwards: no write is lost."""
    with engines.write(empty) as connection:
        connection.execute(sa.insert(schema.boards).values(BOARD | {"short": "0"}))

    def count():
        for _ in range(20):
            with engines.write(empty) as connection:
                short = connection.scalar(sa.select(schema.boards.c.short))
                connection.execute(
                    sa.update(schema.boards).values(short=str(int(short) + 1))
                )

    threads = [threading.Thread(target=count) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with engines.read(empty) as connection:
        assert connection.scalar(sa.select(schema.boards.c.short)) == "80"


def test_foreign_keys_hold(engine):
    with pytest.raises(sa.exc.IntegrityError), engines.write(engine) as connection:
        connection.execute(sa.delete(schema.boards))


@pytest.mark.parametrize(
    ("table", "values"),
    [
        (schema.boards, BOARD | {"colour_rule": "red"}),
        (schema.boards, BOARD | {"slug": None}),
        (schema.occasions, {"year": 2021, "kind": "month", "number": 13}),
        (schema.occasions, {"year": 2021, "kind": "closing", "number": 1}),
        (schema.occasions, {"year": 21, "kind": "closing", "number": 0}),
        (schema.occasions, {"year": 2021, "kind": "quarter", "number": 1}),
        (schema.revision, {"id": 2, "number": 1}),
        (schema.amounts, {"line_id": 1, "measure": "x", "origin": "guessed"}),
        (schema.amounts, {"line_id": 1, "measure": "x", "origin": "entered"}
         | {"quantum": 0}),
        (schema.amounts, {"line_id": 1, "measure": "budget_period"}
         | {"origin": "published", "quantum": 1}),
        (schema.amounts, {"line_id": 9999, "measure": "x", "origin": "entered"}
         | {"quantum": 1}),
    ],
)  # fmt: skip
def test_the_database_refuses(engine, table, values):
    if table is schema.occasions:
        values = values | {"period_end": date(2021, 12, 31)}
    if table is schema.amounts:
        values = {"quantum": 1} | values
    with pytest.raises(sa.exc.IntegrityError), unlocked(engine) as connection:
        connection.execute(sa.insert(table).values(values))


def test_a_parent_is_of_the_same_section(engine):
    lines = schema.lines
    with engines.read(engine) as connection:
        first = connection.execute(sa.select(lines).order_by(lines.c.id)).all()
        other = next(row for row in first if row.section_id != first[0].section_id)
    with pytest.raises(sa.exc.IntegrityError), unlocked(engine) as connection:
        connection.execute(
            sa.update(lines).where(lines.c.id == first[0].id).values(parent_id=other.id)
        )


def test_a_figure_has_one_amount_of_each_origin(engine):
    with unlocked(engine) as connection:
        connection.execute(
            sa.insert(schema.amounts).values(
                line_id=1, measure="budget_period", origin="ledger", ore=1, quantum=1
            )
        )
