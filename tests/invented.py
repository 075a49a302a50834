"""The synthetic municipality's last year in a store, made once for each process."""

import pytest

from data_access import Source, demo, open_store
from tests.databases import databases

LAST = demo.Wanted(years=(2026,))


@pytest.fixture(scope="session")
def last_year(tested_engine, tmp_path_factory):
    """Address of a database with the municipality's last year; never written."""
    with databases(tmp_path_factory.mktemp("demo")) as made:
        address = made.new()
        engine = open_store(address, sample=False)
        demo.add(engine, LAST)
        engine.dispose()
        yield address


@pytest.fixture(scope="module")
def there(last_year, tmp_path_factory):
    """A copy to read from: what is open cannot be copied."""
    with databases(tmp_path_factory.mktemp("there")) as copies:
        engine = open_store(copies.copy(last_year), sample=False)
        yield Source(engine)
        engine.dispose()
