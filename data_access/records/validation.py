"""Faults that only show when all rows of a saving are written."""

from collections.abc import Sequence

import sqlalchemy as sa


def check_whole(
    connection: sa.Connection,  # noqa: ARG001
    touched: Sequence[tuple[str, int, int | None]],  # noqa: ARG001
) -> list[tuple[str, int, str, str]]:
    """Check touched rows: noun, number, owner. Give noun, number, field, message."""
    return []
