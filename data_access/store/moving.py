"""Moves the whole database to another address: SQLite or PostgreSQL, either way.

The target is made by the migrations and filled in one transaction, from one
state of the source, and compared with it before it is kept.
"""

from dataclasses import dataclass

import sqlalchemy as sa

from data_access.errors import OccupiedDatabaseError
from data_access.store import addresses, copying, creation, locks
from data_access.store import engine as engines


@dataclass(frozen=True)
class Moved:
    """What a move did.

    Attributes:
        copied: How many tables and rows.
        changed_since: Whether somebody wrote to the source meanwhile, which the
            target does not have.
    """

    copied: copying.Copied
    changed_since: bool


def move_database(source: str, target: str) -> Moved:
    """Copy the database at one address to another, where nothing is yet.

    Raises:
        OccupiedDatabaseError: If there is something at the target.
        CopyError: If a row cannot be the same there.
        DataError: If one of the databases cannot be used.
    """
    addresses.refuse_missing(source)
    engine = creation.open_database(source)
    try:
        with engines.read(engine) as connection:
            copied = fill_new(connection, target)
            seen = engines.number(connection)
        return Moved(copied, engines.revision(engine) != seen)
    finally:
        engine.dispose()


def fill_new(source: sa.Connection, target: str) -> copying.Copied:
    """Make a database of the source's version, with its rows, then its locks."""
    version = creation.version(source) or ""
    with creation.exclusive(target) as connection:
        if sa.inspect(connection).get_table_names():
            raise OccupiedDatabaseError(addresses.name(connection.engine.url))
        creation.upgrade(connection, version)
        copied = copying.replace(source, connection)
        if version == creation.head():
            locks.create(connection)
        creation.check_references(connection)
    return copied
