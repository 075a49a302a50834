"""Files come and go whole, with their trace in the log."""

import hashlib

import pytest
import sqlalchemy as sa

from data_access.desk import Desk
from data_access.errors import AttachmentError, MissingOwnerError, NotUndoableError
from data_access.records import attaching, audit
from data_access.records.attaching import Attachments
from data_access.records.edits import Edit
from data_access.store import engine as engines
from data_access.store import schema

PDF = b"%PDF-1.7 innehall"


@pytest.fixture
def attachments(empty, clock):
    return Attachments(empty, now=lambda: clock.now)


@pytest.fixture
def briefing(save):
    board = save("board", name="Servicenämnden", short="SN", slug="sn")
    return save("briefing", owner=board, dated="2021-09-14", title="Rapport")


def latest(engine):
    table = schema.actions
    with engines.read(engine) as connection:
        row = connection.execute(
            sa.select(table).order_by(table.c.id.desc()).limit(1)
        ).one()
        return row, audit.verify(connection)


def test_added_read_and_removed(attachments, briefing, empty, actor):
    before = engines.revision(empty)
    assert attachments.add(actor, briefing, "C:\\x\\Bild.pdf", PDF) == "Bild.pdf"
    assert engines.revision(empty) > before
    kept = attachments.read(1)
    assert (kept.name, kept.media_type, kept.content) == (
        "Bild.pdf",
        "application/pdf",
        PDF,
    )
    assert kept.sha256 == hashlib.sha256(PDF).hexdigest()
    told, wrong = latest(empty)
    assert kept.sha256 in told.summary
    assert told.role == actor.role
    assert wrong == []
    assert attachments.remove(actor, 1) == "Bild.pdf"
    assert attachments.read(1) is None
    told, wrong = latest(empty)
    assert "togs bort" in told.summary
    assert wrong == []


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("a.pdf", b"", AttachmentError.EMPTY),
        ("a.html", b"<p>", AttachmentError.UNKNOWN),
        ("a.pdf", b"%PDF-" + bytes(attaching.LARGEST), AttachmentError.TOO_LARGE),
    ],
)
def test_what_is_refused_leaves_no_trace(
    attachments, briefing, empty, actor, name, content, why
):
    before = latest(empty)[0].id
    with pytest.raises(AttachmentError, match=why):
        attachments.add(actor, briefing, name, content)
    assert latest(empty)[0].id == before
    assert attachments.read(1) is None


def test_what_is_not_there(attachments, briefing, actor):
    with pytest.raises(MissingOwnerError):
        attachments.add(actor, briefing + 1, "a.pdf", PDF)
    with pytest.raises(AttachmentError, match="finns inte"):
        attachments.remove(actor, 1)


# A file is what was attached, whatever is typed


@pytest.fixture
def attached(attachments, briefing, actor):
    """The number of a report from operations with a file."""
    attachments.add(actor, briefing, "a.pdf", PDF)
    return briefing


def test_its_name_cannot_be_typed(attached, attachments, empty, actor):
    """The ending was checked against the content, and says what the file is."""
    desk = Desk(empty)
    renamed = Edit("x", "attachment", 1, version=1, typed={"name": "a.exe"})
    added = Edit("x", "attachment", owner=attached, typed={"name": "b.pdf"})
    for edit in (renamed, added):
        faults = desk.save(actor, [edit], "mnkr").faults
        assert "kan inte ändras" in faults["x"]["name"]
    assert attachments.read(1).name == "a.pdf"


def test_it_is_no_saving_that_can_be_undone(attached, attachments, empty, actor):
    with pytest.raises(NotUndoableError):
        Desk(empty).undo(actor, latest(empty)[0].id)
    assert attachments.read(1)


def test_a_report_with_files_is_not_removed(attached, attachments, empty, actor):
    edit = Edit("x", "briefing", attached, version=1, remove=True)
    assert "används" in Desk(empty).save(actor, [edit], "mnkr").faults["x"][""]
    assert attachments.read(1)
