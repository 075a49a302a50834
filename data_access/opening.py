"""Opens the store for the app, with the published example if it is new; checks it."""

import sqlalchemy as sa

from data_access import samples
from data_access.importing import keeping
from data_access.ledger import rows
from data_access.records import audit, papers, sealing
from data_access.store import creation, verification


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


def verify(address: str) -> None:
    """Check a database without changing it: the store, the log, what is fixed.

    Raises:
        BrokenDatabaseError: If there are faults; it says them all.
        DataError: If the database cannot be read.
    """
    extra = (audit.verify, sealing.verify, rows.verify, keeping.verify, papers.verify)
    verification.verify_database(address, extra)
