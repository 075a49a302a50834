"""A copy of the municipality's last year to write to; and the truth about it."""

import pytest

from data_access import demo, open_store
from tests.invented import LAST


@pytest.fixture
def made(last_year, own_databases):
    """A copy of that store, to write to."""
    engine = open_store(own_databases.copy(last_year), sample=False)
    yield engine
    engine.dispose()


@pytest.fixture(scope="session")
def told():
    return demo.truth(LAST)
