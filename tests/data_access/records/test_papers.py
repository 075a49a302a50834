"""Papers that are sent out: kept once, unchangeable, known to the log."""

import hashlib

import pytest
import sqlalchemy as sa

from data_access import Selection, Source, remove_sample, verify
from data_access.errors import BrokenDatabaseError
from data_access.records.papers import Papers
from data_access.store import engine as engines
from data_access.store import locks, schema
from tests.ways import CONTROLLER, Way


@pytest.fixture
def way(empty):
    return Way(empty)


def keep(way, content=b"ett", what="bilaga1"):
    report = Source(way.engine).report(Selection())
    return Papers(way.engine).keep(CONTROLLER, report, what, "pdf", content)


def kept(way):
    source = Source(way.engine)
    return source.papers(source.report(Selection()))


def test_the_first_one_is_kept(way):
    way.bring("sent")
    assert keep(way) == b"ett"
    assert keep(way, b"ett annat") == b"ett"
    (paper,) = kept(way)
    assert (paper.what, paper.format, paper.status) == ("bilaga1", "pdf", "sent")
    assert (paper.size, paper.sha256) == (3, hashlib.sha256(b"ett").hexdigest())


def test_what_is_decided_stands_beside_what_was_sent_out(way):
    way.bring("sent")
    keep(way)
    way.do("decide", 1, paragraph="§ 1", reference="Dnr 1", items="a", recipients="b")
    assert keep(way, b"beslutad") == b"beslutad"
    assert [paper.status for paper in kept(way)] == ["sent", "decided"]


def test_a_draft_is_not_kept(way):
    way.bring("ready")
    assert keep(way) == b"ett"
    assert kept(way) == []


def test_it_is_told_in_the_log(way):
    way.bring("sent")
    keep(way)
    digest = hashlib.sha256(b"ett").hexdigest()
    said = way.rows(schema.actions)[-1]["summary"]
    assert said == f"Handlingen bilaga1.pdf framställdes (3 byte, sha256 {digest})."


@pytest.mark.parametrize(
    "change",
    [sa.update(schema.papers).values(content=b"x"), sa.delete(schema.papers)],
    ids=["change", "delete"],
)
def test_nobody_changes_it(way, change):
    way.bring("sent")
    keep(way)
    with (
        pytest.raises(sa.exc.DBAPIError, match=locks.MADE),
        engines.write(way.engine) as connection,
    ):
        connection.execute(change)


def test_one_that_is_changed_past_the_locks_is_found(way):
    way.bring("sent")
    keep(way)
    address = way.engine.url.render_as_string(hide_password=False)
    verify(address)
    other = {"content": b"tva", "sha256": hashlib.sha256(b"tva").hexdigest()}
    for values in ({"content": b"tva"}, other):
        with engines.write(way.engine) as connection, locks.lifted(connection):
            connection.execute(sa.update(schema.papers).values(**values))
        with pytest.raises(BrokenDatabaseError, match=r"bilaga1\.pdf .* är ändrad"):
            verify(address)


def test_it_goes_with_its_report_when_the_example_is_removed(engine):
    report = Source(engine).report(Selection())
    Papers(engine).keep(CONTROLLER, report, "bilaga1", "pdf", b"ett")
    assert remove_sample(engine)
    with engines.read(engine) as connection:
        assert connection.scalar(sa.select(sa.func.count(schema.papers.c.id))) == 0
