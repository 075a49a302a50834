"""A municipality that does not exist, to try the whole of it on.

`uppsikt demo` puts it into an empty store, `uppsikt demo remove` takes it away.
All figures follow from a seed; what is planted where is told by `truth`.
"""

import sqlalchemy as sa

from data_access.demo import making, removal
from data_access.demo.municipality import NAME, SEED, YEARS
from data_access.demo.truth import Truth, Wanted, truth
from data_access.store import engine as engines
from data_access.store import locks

__all__ = ["NAME", "SEED", "YEARS", "Truth", "Wanted", "add", "remove", "truth"]


def add(engine: sa.Engine, wanted: Wanted | None = None) -> int:
    """Put the municipality into the store, all of it or nothing.

    Returns:
        The number of its reports.

    Raises:
        OccupiedByOthersError: If there is anything but the published example.
    """
    with engines.write(engine) as connection:
        removal.refuse_occupied(connection)
        return making.make(connection, wanted or Wanted())


def remove(engine: sa.Engine) -> bool:
    """Remove the municipality whole; tell whether it was there."""
    with engines.write(engine) as connection, locks.lifted(connection):
        return removal.remove(connection)
