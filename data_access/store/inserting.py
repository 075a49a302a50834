"""Adds a row to a table, and tells its number."""

from typing import Any

import sqlalchemy as sa


def insert(connection: sa.Connection, table: sa.Table, **values: Any) -> int:  # noqa: ANN401 -- columns of any type
    """Insert a row; give its id."""
    result = connection.execute(sa.insert(table).values(**values))
    key = result.inserted_primary_key
    return int(key[0]) if key else 0
