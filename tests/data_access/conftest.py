"""What no reader can do: changing what is locked, to see what is made of it."""

import contextlib

import pytest

from data_access.store import engine as engines
from data_access.store import locks


@pytest.fixture
def tamper():
    """Write to a store whose locks are lifted meanwhile."""

    @contextlib.contextmanager
    def tampering(engine):
        with engines.write(engine) as connection, locks.lifted(connection):
            yield connection

    return tampering
