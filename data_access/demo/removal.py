"""Whether there is room for the municipality, and the way out of the store again."""

import sqlalchemy as sa

from data_access import samples
from data_access.demo.municipality import NAME
from data_access.errors import NoRoomError
from data_access.loaders.invented import PACKAGE
from data_access.samples import removal
from data_access.store import schema

#: What a municipality has begun with, and what each is called.
_BEGUN = {
    schema.reports: "rapporter",
    schema.boards: "nämnder",
    schema.occasions: "tillfällen",
}


def refuse_occupied(connection: sa.Connection) -> None:
    """Refuse a store with anything but the published example.

    Raises:
        NoRoomError: If somebody's own is there, or the municipality already is.
    """
    packages = schema.packages.c
    named = dict(connection.execute(sa.select(packages.name, packages.id)).all())
    if PACKAGE in named:
        raise NoRoomError(NoRoomError.THERE)
    sample = named.get(samples.name(), 0)
    for table, word in _BEGUN.items():
        column = table.c.package_id
        other = column.is_(None) | (column != sample)
        if connection.execute(sa.select(table.c.id).where(other)).first():
            raise NoRoomError(NoRoomError.OTHERS.format(word))
    if connection.execute(sa.select(schema.municipality.c.id)).first():
        raise NoRoomError(NoRoomError.OTHERS.format("en kommun"))


def remove(connection: sa.Connection) -> bool:
    """Remove all that belongs to the municipality's boards, later additions too.

    Args:
        connection: That may write; the locks are lifted.

    Returns:
        Whether it was there.
    """
    packages, boards = schema.packages, schema.boards
    query = sa.select(packages.c.id).where(packages.c.name == PACKAGE)
    package = connection.scalar(query)
    if package is None:
        return False
    # What has been made for the boards since goes with them.
    mine = sa.select(boards.c.id).where(boards.c.package_id == package)
    reports = schema.reports
    connection.execute(
        sa.update(reports)
        .where(reports.c.board_id.in_(mine))
        .values(package_id=package)
    )
    removal.remove(connection, PACKAGE)
    named = schema.municipality
    connection.execute(sa.delete(named).where(named.c.name == NAME))
    return True
