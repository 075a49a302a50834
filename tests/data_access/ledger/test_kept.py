"""A ledger moved, backed up and verified with everything else."""

import pytest
import sqlalchemy as sa

from data_access import (
    BrokenDatabaseError,
    Source,
    back_up_database,
    move_database,
    open_store,
    verify,
)
from data_access.ledger import opening, rows
from data_access.store import copying, schema
from data_access.store import engine as engines
from tests import ledgers


@pytest.fixture
def kept(engine, address, put, tmp_path, monkeypatch):
    """Address of a database with a ledger whose file is in several pieces."""
    monkeypatch.setattr(rows, "PIECE", 1000)
    found, file = ledgers.with_vouchers(tmp_path)
    put(found, file)
    put(ledgers.ledger(ledgers.months("3010", [-1])), name="ny.se")
    engine.dispose()
    return address


def told(address):
    """What the month view and the vouchers say."""
    engine = open_store(address, sample=False)
    source = Source(engine)
    first = source.ledgers(1)[0]
    found = source.vouchers(first, opening.Asked("6100"))
    year = source.months(1, 2021, None)
    engine.dispose()
    return source.ledgers(1), found, year.posts


def test_it_is_moved_with_everything(kept, tmp_path, new_address):
    before = told(kept)
    file = f"sqlite:///{tmp_path / 'moved.db'}"
    back = new_address()
    for one, other in ((kept, file), (file, back)):
        move_database(one, other)
        for path in rows.folder().iterdir():
            path.unlink()
        assert told(other) == before
        verify(other)


def test_it_is_backed_up_with_everything(kept, tmp_path):
    copy = tmp_path / "kopia.db"
    back_up_database(kept, copy)
    assert told(f"sqlite:///{copy}") == told(kept)


def test_what_is_spoilt_is_found(kept):
    engine = engines.connect(kept)
    with engines.write(engine) as connection:
        table = schema.ledger_parts
        spoilt = sa.update(table).where(table.c.position == 1).values(content=b"x")
        connection.execute(spoilt)
    engine.dispose()
    with pytest.raises(BrokenDatabaseError, match="Huvudboken 1: verifikationerna"):
        verify(kept)


def test_files_are_copied_a_few_at_a_time():
    assert copying._batch(schema.ledger_parts) < 10
    assert copying._batch(schema.ledger_balances) == copying._BATCH
