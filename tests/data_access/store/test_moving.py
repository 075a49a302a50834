"""Moving a database there and back, and what stops it."""

import pytest
import sqlalchemy as sa

from data_access import (
    CopyError,
    ForeignDatabaseError,
    OccupiedDatabaseError,
    Source,
    move_database,
    open_store,
)
from data_access.store import copying, locks, schema
from data_access.store import engine as engines
from data_access.store.verification import verify_database


@pytest.fixture
def file(tmp_path):
    """Address of a SQLite file that does not exist."""
    return f"sqlite:///{tmp_path / 'moved' / 'x.db'}"


def change(engine, statement):
    with engines.write(engine) as connection, locks.lifted(connection):
        connection.execute(statement)


def names(address):
    engine = engines.connect(address)
    with engines.read(engine) as connection:
        found = sa.inspect(connection).get_table_names()
    engine.dispose()
    return found


def test_there_and_back_is_equal(rich, file, new_address, contents):
    before = contents(rich)
    assert len(before["audit"]) == 1500
    back = new_address()
    for one, other in ((rich, file), (file, back)):
        moved = move_database(one, other)
        assert moved.copied == copying.Copied(
            len(before), sum(map(len, before.values()))
        )
        assert not moved.changed_since
        assert contents(other) == before
        verify_database(other)


def test_a_decided_report_is_locked_where_it_came(rich, file, new_address):
    back = new_address()
    move_database(rich, file)
    move_database(file, back)
    for address in (file, back):
        engine = open_store(address, sample=False)
        assert [each.status for each in Source(engine).catalogue()] == ["decided"]
        for statement in (
            sa.update(schema.lines).values(label="x"),
            sa.delete(schema.decisions),
            sa.delete(schema.audit),
        ):
            with (
                pytest.raises(sa.exc.IntegrityError, match="kan inte ändras"),
                engines.write(engine) as connection,
            ):
                connection.execute(statement)
        engine.dispose()


def test_new_rows_get_numbers_of_their_own(rich, new_address):
    address = new_address()
    move_database(rich, address)
    engine = open_store(address, sample=False)
    with engines.write(engine) as connection:
        made = sa.insert(schema.roles).values(position=1, name="x")
        assert connection.execute(made).inserted_primary_key[0] > 0
        made = sa.insert(schema.actions).values(
            at=sa.func.current_timestamp(), role="", origin="", summary="", digest=""
        )
        assert connection.execute(made).inserted_primary_key[0] == 2
    engine.dispose()


def test_what_is_written_meanwhile_is_told(rich, new_address, monkeypatch):
    writer = engines.connect(rich)
    compare = copying.compare

    def slow(*args):
        with engines.write(writer):
            pass
        return compare(*args)

    monkeypatch.setattr(copying, "compare", slow)
    assert move_database(rich, new_address()).changed_since
    writer.dispose()


def test_only_to_where_nothing_is(rich, blank, own_databases, contents):
    taken = own_databases.copy(blank)
    before = contents(taken)
    for target in (taken, rich):
        with pytest.raises(OccupiedDatabaseError, match="är inte tom"):
            move_database(rich, target)
    assert contents(taken) == before


def test_not_to_somebody_elses(rich, new_address):
    address = new_address()
    other = engines.connect(address)
    with engines.alone(other) as connection:
        connection.exec_driver_sql("CREATE TABLE recipes (name TEXT)")
    other.dispose()
    with pytest.raises(OccupiedDatabaseError):
        move_database(rich, address)
    with pytest.raises(ForeignDatabaseError):
        move_database(address, new_address())
    assert names(address) == ["recipes"]


def test_a_difference_leaves_the_target_empty(rich, new_address, monkeypatch):
    fill = copying._fill

    def spoilt(source, target, table):
        fill(source, target, table)
        if table.name == "amounts":
            wrong = sa.update(table).where(table.c.ore == 0).values(ore=1)
            target.execute(wrong)

    monkeypatch.setattr(copying, "_fill", spoilt)
    address = new_address()
    with pytest.raises(CopyError, match=r"Tabellen amounts .*Inget är ändrat"):
        move_database(rich, address)
    assert names(address) == []


@pytest.mark.parametrize("kind", ["one more", "one less"])
def test_a_row_too_many_or_too_few_is_found(rich, new_address, monkeypatch, kind):
    fill = copying._fill

    def spoilt(source, target, table):
        fill(source, target, table)
        if table.name == "audit":
            last = table.c.id == 1500
            if kind == "one less":
                target.execute(sa.delete(table).where(last))
            else:
                row = target.execute(sa.select(table).where(last)).one()._asdict()
                target.execute(sa.insert(table).values(row | {"id": 1501}))

    monkeypatch.setattr(copying, "_fill", spoilt)
    with pytest.raises(CopyError, match="Tabellen audit"):
        move_database(rich, new_address())


@pytest.mark.postgres
@pytest.mark.parametrize(
    ("column", "value"),
    [("label", "'a' || char(0) || 'b'"), ("position", "3000000000")],
)
def test_what_postgres_cannot_hold_is_told(rich, file, new_address, column, value):
    """SQLite holds any number, and letters that PostgreSQL has not."""
    move_database(rich, file)
    engine = engines.connect(file)
    with engines.write(engine) as connection, locks.lifted(connection):
        connection.exec_driver_sql(
            f"UPDATE lines SET {column} = {value} WHERE position = 900"
        )
    engine.dispose()
    address = new_address()
    with pytest.raises(CopyError, match="Tabellen lines kan inte kopieras exakt"):
        move_database(file, address)
    assert names(address) == []
