"""Rows that nothing refers to, gathered and added many at a time."""

from collections import defaultdict
from typing import Any

import sqlalchemy as sa


class Batches:
    """Gathers rows by table, and adds them when it is told to."""

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection
        self._rows: dict[sa.Table, list[dict[str, Any]]] = defaultdict(list)

    def add(self, table: sa.Table, **values: Any) -> None:  # noqa: ANN401 -- columns of any type
        """Keep a row for later; rows of a table have the same columns."""
        self._rows[table].append(values)

    def flush(self) -> None:
        """Add what is gathered."""
        for table, rows in self._rows.items():
            if rows:
                self._connection.execute(sa.insert(table), rows)
        self._rows.clear()
