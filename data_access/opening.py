"""Opens the store for the app, with the published example if it is new."""

import sqlalchemy as sa

from data_access import samples
from data_access.store import creation


def open_store(address: str, *, sample: bool) -> sa.Engine:
    """Create, migrate and open the database at a SQLAlchemy address.

    Args:
        address: As ``sqlite:////folder/uppsikt.db``.
        sample: Whether to load the published example if this call creates the
            database; an existing database never gets it.

    Returns:
        An engine without open connections, safe to carry into a forked worker.

    Raises:
        DataError: If the database cannot be used; the message says why.
    """
    fill = samples.load_sample if sample else None
    return creation.open_database(address, fill=fill)
