"""What PostgreSQL is told, what is refused, and how it is said."""

import socket
import threading

import pytest
import sqlalchemy as sa

from data_access import (
    BusyDatabaseError,
    ForbiddenDatabaseError,
    MissingDatabaseError,
    MissingDriverError,
    OldPostgresError,
    RefusedLoginError,
    UnreachableDatabaseError,
    UnsuitableDatabaseError,
    open_store,
)
from data_access.store import engine as engines
from data_access.store import postgres, schema
from tests.databases import POSTGRES


def say(*statements):
    admin = sa.create_engine(POSTGRES, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)
    admin.dispose()


def changed(address, **parts):
    url = sa.make_url(address).set(**parts)
    return url.render_as_string(hide_password=False)


# Without a server


def test_a_missing_driver_is_told_with_what_to_install(monkeypatch):
    def fail(*_args, **_options):
        raise ModuleNotFoundError

    monkeypatch.setattr(sa, "create_engine", fail)
    with pytest.raises(MissingDriverError, match=r"uppsikt\[postgres\]"):
        engines.connect("postgresql://h/d")


def test_a_server_that_does_not_answer_is_told():
    pytest.importorskip("psycopg", reason="pip install -e '.[postgres]'")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        address = f"postgresql://u:secret@127.0.0.1:{port}/d"
        with pytest.raises(UnreachableDatabaseError, match="svarar inte") as caught:
            open_store(address, sample=False)
        with pytest.raises(UnreachableDatabaseError):
            engines.revision(engines.connect(address))
    assert "secret" not in str(caught.value)
    assert f"d på 127.0.0.1:{port}" in str(caught.value)


# With one


@pytest.mark.postgres
def test_every_transaction_is_told_the_same(empty):
    wanted = {
        "lock_timeout": "15s",
        "timezone": "UTC",
        "client_encoding": "UTF8",
        "application_name": "uppsikt",
    }
    with engines.read(empty) as reader, engines.alone(empty) as writer:
        for connection in (reader, writer):
            for name, value in wanted.items():
                assert connection.exec_driver_sql(f"SHOW {name}").scalar() == value
        level = "SHOW transaction_isolation"
        assert reader.exec_driver_sql(level).scalar() == "repeatable read"
        assert writer.exec_driver_sql(level).scalar() == "read committed"


@pytest.mark.postgres
def test_a_read_cannot_write(empty):
    with (
        pytest.raises(sa.exc.InternalError, match="read-only"),
        engines.read(empty) as connection,
    ):
        connection.execute(sa.delete(schema.boards))


@pytest.mark.postgres
def test_the_revision_is_one_statement_outside_of_transactions(empty):
    told = []
    with engines.read(empty):  # another connection of the pool
        pass
    sa.event.listen(empty, "begin", told.append)
    engines.revision(empty)
    assert told == []
    raw = empty.raw_connection()
    assert raw.driver_connection.autocommit
    raw.close()


@pytest.mark.postgres
def test_a_connection_that_the_server_ended_is_replaced(empty):
    engines.revision(empty)
    name = empty.url.database
    say(
        f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname='{name}'"
    )
    assert engines.revision(empty) == 1


@pytest.mark.postgres
def test_a_writer_that_waits_too_long_is_told(empty, monkeypatch):
    monkeypatch.setattr(postgres, "SETTINGS", ("lock_timeout = '50ms'",))
    other = engines.connect(empty.url.render_as_string(hide_password=False))
    with (
        engines.write(empty),
        pytest.raises(BusyDatabaseError, match="upptagen"),
        engines.write(other),
    ):
        pass
    other.dispose()


@pytest.mark.postgres
def test_two_who_create_at_once_wait_for_each_other(new_address):
    address, failures, revisions = new_address(), [], []

    def start():
        try:
            engine = open_store(address, sample=True)
            revisions.append(engines.revision(engine))
            engine.dispose()
        except Exception as error:  # noqa: BLE001 -- told below
            failures.append(error)

    threads = [threading.Thread(target=start) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert len(set(revisions)) == 1


@pytest.mark.postgres
def test_an_older_server_is_refused(new_address, monkeypatch):
    monkeypatch.setattr(postgres, "OLDEST", 99)
    with pytest.raises(OldPostgresError, match=r"för gammal\. Uppsikt behöver 99"):
        open_store(new_address(), sample=False)


@pytest.mark.postgres
def test_a_database_that_is_not_there_is_told(new_address):
    with pytest.raises(MissingDatabaseError, match=r"nowhere på .* finns inte"):
        open_store(changed(new_address(), database="nowhere"), sample=False)


@pytest.mark.postgres
def test_who_is_not_let_in_is_told(new_address):
    address = changed(new_address(), username="nobody_at_all", password="secret")  # noqa: S106 -- refused
    with pytest.raises(RefusedLoginError, match="nobody_at_all") as caught:
        open_store(address, sample=False)
    assert "secret" not in str(caught.value)


@pytest.mark.postgres
def test_who_may_not_create_tables_is_told(new_address):
    address = new_address()
    role = f"guest_{sa.make_url(address).database}"
    say(f"CREATE ROLE {role} LOGIN")
    try:
        with pytest.raises(ForbiddenDatabaseError, match="createdb --owner"):
            open_store(changed(address, username=role), sample=False)
    finally:
        say(f"DROP ROLE {role}")


@pytest.mark.postgres
def test_a_database_that_cannot_hold_every_letter_is_refused(new_address):
    name = f"{sa.make_url(new_address()).database}_ascii"
    say(
        f"CREATE DATABASE {name} TEMPLATE template0 LOCALE_PROVIDER libc"
        " ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C'"
    )
    try:
        with pytest.raises(UnsuitableDatabaseError, match="SQL_ASCII"):
            open_store(changed(POSTGRES, database=name), sample=False)
    finally:
        say(f"DROP DATABASE {name} WITH (FORCE)")
