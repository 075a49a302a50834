"""A board with a live report, and ways to put ledgers into its store."""

import functools
from datetime import UTC, datetime
from pathlib import Path

import pytest

from data_access import Actor, Desk, Edit, Selection, Source
from tests import ledgers

ACTOR = Actor("Controller", "test")


@pytest.fixture(autouse=True)
def own_folder(monkeypatch, tmp_path):
    """Files at hand in a folder of the test's own."""
    monkeypatch.setattr(
        "platformdirs.user_cache_path", lambda *_, **__: Path(tmp_path / "cache")
    )


@pytest.fixture
def put(engine):
    """Put a ledger into the store, of the example's board unless another is said."""
    return functools.partial(ledgers.put, engine)


@pytest.fixture
def desk(engine):
    return Desk(engine, lambda: datetime.now(UTC).replace(tzinfo=None))


@pytest.fixture
def live(engine, desk):
    """A draft of the example's board for the end of May 2021, made from nothing."""
    occasion = {
        "year": "2021",
        "kind": "month",
        "number": "5",
        "period_end": "2021-05-31",
    }
    made = desk.save(ACTOR, [Edit("ny", "occasion", typed=occasion)], "mnkr")
    number = made.rows["ny"][0]
    asked = {"board_id": "1", "occasion_id": str(number)}
    done = desk.do(ACTOR, "create_report", None, asked, "mnkr")
    assert done.action, done
    return Source(engine).report(Selection("gsn", 2021, "m05"))
