"""One row into one table."""

from typing import Any

import sqlalchemy as sa


def insert(connection: sa.Connection, table: sa.Table, **values: Any) -> int:  # noqa: ANN401 - any column
    """Insert one row and give its id."""
    result = connection.execute(sa.insert(table).values(**values))
    key: Any = result.inserted_primary_key
    return int(key[0])
