"""A job: a row and a process of its own, whatever happens to either."""

import os
import signal
import tempfile
import time
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from data_access.desk import utc_now
from data_access.errors import ImportRefusedError
from data_access.importing import Imports, jobs, keeping
from data_access.records.edits import Actor
from data_access.store import engine as engines
from data_access.store import schema
from tests import workbooks

ACTOR = Actor("Controller", "test")
BOOK = workbooks.book(
    {
        "Drift": [
            ["Driftkostnader tkr"],
            ["", "Budget", "Utfall", "Avvikelse"],
            ["Intäkter", 10, 12, 2],
        ]
    }
)


@pytest.fixture
def imports(engine):
    return Imports(engine)


def until(imports, number, *statuses, seconds=40):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = imports.get(number)
        if found.status in statuses:
            return found
        time.sleep(0.05)
    return pytest.fail(f"still {found}")


def row(engine, number):
    with engines.read(engine) as connection:
        table = schema.imports
        query = sa.select(table).where(table.c.id == number)
        return connection.execute(query).one()


def parts(engine):
    with engines.read(engine) as connection:
        return connection.execute(sa.select(schema.import_parts)).all()


def test_a_file_is_kept_in_pieces(engine, imports, monkeypatch):
    monkeypatch.setattr(keeping, "PIECE", 100)
    content = bytes(range(95)) * 10
    number = imports.add(ACTOR, "../../etc/rapport.xlsx", content)
    found = imports.get(number)
    assert (found.name, found.size, found.status) == ("rapport.xlsx", 950, "waiting")
    assert len(parts(engine)) == 10
    with engines.read(engine) as connection:
        kept = b"".join(keeping.pieces(connection, number, keeping.FILE))
        assert keeping.verify(connection) == []
    assert kept == content


def test_a_kept_file_that_has_changed_is_found(engine, imports):
    number = imports.add(ACTOR, "a.xlsx", BOOK)
    with engines.write(engine) as connection:
        connection.execute(sa.update(schema.import_parts).values(content=b"x"))
        (fault,) = keeping.verify(connection)
    assert f"Inläsning {number}" in fault


def test_empty_and_too_large_files_are_refused(engine, imports, monkeypatch):
    monkeypatch.setattr(keeping, "LARGEST", 2**20)
    with pytest.raises(ImportRefusedError, match="tom"):
        imports.add(ACTOR, "a.xlsx", b"")
    with pytest.raises(ImportRefusedError, match="större än 1 MB"):
        imports.add(ACTOR, "a.xlsx", bytes(2**20 + 1))
    assert parts(engine) == []


def test_a_job_reads_and_keeps_what_it_read(imports):
    revision = engines.revision(imports._engine)
    number = imports.add(ACTOR, "drift.xlsx", BOOK)
    imports.start(number)
    found = until(imports, number, "read")
    assert (found.format, found.kind) == ("xlsx", "tables")
    (table,) = imports.reading(number).tables
    assert [line.label for line in table.rows] == ["Intäkter"]
    # Nothing that pages keep depends on it.
    assert engines.revision(imports._engine) == revision


def test_a_refused_file_says_why_and_is_not_kept(engine, imports):
    number = imports.add(ACTOR, "drift.xlsx", b"PQ\x03\x04" + bytes(100))
    found = imports.run(number)
    assert found.status == "refused"
    assert found.message
    assert parts(engine) == []


def test_others_wait_for_their_turn(imports, monkeypatch):
    monkeypatch.setattr(jobs, "AT_ONCE", 1)
    first, second = (imports.add(ACTOR, "a.xlsx", BOOK) for _ in range(2))
    imports.start(first)
    imports.start(second)
    assert imports.get(second).status == "waiting"
    until(imports, first, "read")
    until(imports, second, "read")


@pytest.fixture(scope="module")
def large():
    """A workbook that takes some seconds to read."""
    head = ["", "Budget", "Utfall", "Avvikelse"]
    rows = [[f"Rad {n}", n, n + 1, 1] for n in range(12_000)]
    return workbooks.book({"Drift": [["Driftkostnader tkr"], head, *rows]})


@pytest.mark.parametrize("delay", [0.0, 0.7, 1.4])
def test_a_killed_job_is_found_and_nothing_is_half_kept(engine, imports, large, delay):
    number = imports.add(ACTOR, "drift.xlsx", large)
    imports.start(number)
    end = time.monotonic() + 20
    while (pid := row(engine, number).pid) is None and time.monotonic() < end:
        if row(engine, number).status == "read":
            break
    time.sleep(delay)
    if pid is None or row(engine, number).status == "read":
        pytest.skip("it was read before it could be killed")
    os.kill(pid, signal.SIGKILL)
    found = until(imports, number, "broken", "read")
    if found.status == "broken":
        assert found.message == "Läsningen avbröts. Läs in filen igen."
        assert imports.reading(number) is None
        with pytest.raises(ImportRefusedError, match="avbröts"):
            imports.answer(number, {"board": "1"})
        imports.again(number)
        assert imports.get(number).status in {"waiting", "reading"}
        imports.cancel(number)
    assert not list(Path(tempfile.gettempdir()).glob(f"uppsikt-inlasning-{pid}-*"))


def test_a_silent_job_is_taken_for_dead_on_any_host(engine, imports):
    number = imports.add(ACTOR, "drift.xlsx", BOOK)
    long_ago = utc_now() - timedelta(seconds=jobs.SILENCE + 1)
    table = schema.imports
    with engines.write(engine) as connection:
        connection.execute(
            sa.update(table).values(
                status="reading", host="elsewhere", pid=1, changed_at=long_ago
            )
        )
    assert imports.get(number).status == "broken"


def test_what_was_broken_off_is_read_once_more(engine, imports):
    number = imports.add(ACTOR, "drift.xlsx", BOOK)
    with pytest.raises(ImportRefusedError, match="läses redan"):
        imports.again(number)
    with engines.write(engine) as connection:
        broken = {"status": "broken", "message": jobs.BROKEN}
        connection.execute(sa.update(schema.imports).values(**broken))
    imports.again(number)
    found = until(imports, number, "read")
    assert not found.message
    assert len(imports.reading(number).tables) == 1


def test_a_job_elsewhere_that_speaks_is_left_alone(engine, imports):
    number = imports.add(ACTOR, "drift.xlsx", BOOK)
    with engines.write(engine) as connection:
        connection.execute(
            sa.update(schema.imports).values(
                status="reading", host="elsewhere", pid=999_999, changed_at=utc_now()
            )
        )
    assert imports.get(number).status == "reading"


def test_a_cancelled_job_stops_and_its_file_goes(engine, imports):
    number = imports.add(ACTOR, "drift.xlsx", BOOK)
    imports.start(number)
    imports.cancel(number)
    assert imports.get(number).status == "cancelled"
    assert parts(engine) == []
    time.sleep(2.5)  # the process would have been ready by now
    assert imports.get(number).status == "cancelled"
    assert imports.reading(number) is None


def test_what_was_lost_is_not_kept(engine, imports, monkeypatch):
    number = imports.add(ACTOR, "drift.xlsx", BOOK)
    found = jobs._apart

    def cancelled(*args, **options):
        imports.cancel(number)
        return found(*args, **options)

    monkeypatch.setattr(jobs, "_apart", cancelled)
    assert imports.run(number).status == "cancelled"
    assert imports.reading(number) is None


def test_an_error_of_ours_is_told(imports, monkeypatch, capsys):
    def fail(*_args, **_options):
        raise ZeroDivisionError

    monkeypatch.setattr(jobs, "_apart", fail)
    number = imports.add(ACTOR, "drift.xlsx", BOOK)
    assert imports.run(number).status == "broken"
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_what_another_version_read_is_to_be_read_again(engine, imports):
    number = imports.add(ACTOR, "drift.xlsx", BOOK)
    with engines.write(engine) as connection:
        connection.execute(
            sa.update(schema.imports).values(status="read", reading='["x", 1]')
        )
    with pytest.raises(ImportRefusedError, match="annan version"):
        imports.plan(number)


@pytest.mark.sqlite
def test_a_job_finds_a_database_that_is_named_from_here(address, tmp_path, monkeypatch):
    file = sa.make_url(address).database
    monkeypatch.chdir(tmp_path)
    relative = sa.URL.create("sqlite", database=os.path.relpath(file, tmp_path))
    engine = engines.connect(str(relative))
    imports = Imports(engine)
    number = imports.add(ACTOR, "drift.xlsx", BOOK)
    imports.start(number)
    until(imports, number, "read")
    engine.dispose()


def test_a_process_that_goes_while_it_is_asked_about_is_gone(monkeypatch):
    def gone(_path):
        raise ProcessLookupError

    monkeypatch.setattr(Path, "read_text", gone)
    assert not jobs._is_alive(os.getpid())
