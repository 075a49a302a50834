"""Whether the store holds a municipality that does not exist (exempeldata)."""

import sqlalchemy as sa

from data_access.store import schema

#: The package that its boards and occasions belong to: the mark of the example.
PACKAGE = "exempelkommun"


def read(connection: sa.Connection) -> str | None:
    """What the invented municipality is called; ``None`` where there is none."""
    packages = schema.packages.c
    query = sa.select(packages.title).where(packages.name == PACKAGE)
    return connection.scalar(query)
