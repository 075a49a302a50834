"""Reads, writes, the revision number, and what SQLite is told."""

import threading

import pytest
import sqlalchemy as sa

from data_access import OldSqliteError, UnsupportedDatabaseError
from data_access.store import engine as engines
from data_access.store import schema

BOARD = {"slug": "x", "name": "X", "short": "X", "colour_rule": "net"}


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
    assert engines.sqlite.sqlite_version_info >= (3, 51, 3)


@pytest.mark.parametrize(
    ("version", "refused"),
    [((3, 51, 3), False), ((3, 53, 0), False), ((3, 51, 2), True), ((3, 40, 1), True)],
)
def test_an_older_library_is_refused(monkeypatch, tmp_path, version, refused):
    monkeypatch.setattr(engines.sqlite, "sqlite_version_info", version)
    address = f"sqlite:///{tmp_path / 'x.db'}"
    if refused:
        with pytest.raises(OldSqliteError, match=r"för gammalt: före 3\.51\.3"):
            engines.connect(address)
    else:
        engines.connect(address).dispose()


@pytest.mark.parametrize(
    "address",
    ["", "sqlite://", "sqlite:///:memory:", "postgresql://u:secret@h/d", "nonsense"],
)
def test_other_addresses_are_refused(address):
    with pytest.raises(UnsupportedDatabaseError, match="SQLite-fil") as caught:
        engines.connect(address)
    assert "secret" not in str(caught.value)


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


def test_a_writer_is_alone_from_its_first_moment(empty):
    raw = empty.raw_connection()
    raw.cursor().execute("PRAGMA busy_timeout = 0")
    with engines.alone(empty), pytest.raises(Exception, match="locked"):
        raw.cursor().execute("BEGIN IMMEDIATE")
    raw.invalidate()


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
    from datetime import date

    if table is schema.occasions:
        values = values | {"period_end": date(2021, 12, 31)}
    if table is schema.amounts:
        values = {"quantum": 1} | values
    with pytest.raises(sa.exc.IntegrityError), engines.write(engine) as connection:
        connection.execute(sa.insert(table).values(values))


def test_a_parent_is_of_the_same_section(engine):
    lines = schema.lines
    with engines.read(engine) as connection:
        first = connection.execute(sa.select(lines).order_by(lines.c.id)).all()
        other = next(row for row in first if row.section_id != first[0].section_id)
    with pytest.raises(sa.exc.IntegrityError), engines.write(engine) as connection:
        connection.execute(
            sa.update(lines).where(lines.c.id == first[0].id).values(parent_id=other.id)
        )


def test_a_figure_has_one_amount_of_each_origin(engine):
    with engines.write(engine) as connection:
        connection.execute(
            sa.insert(schema.amounts).values(
                line_id=1, measure="budget_period", origin="ledger", ore=1, quantum=1
            )
        )
