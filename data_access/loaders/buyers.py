"""Who buys of a board (köpare): keys, shares, and what each pays in a year.

Öre, positive. Shares are whole millionths.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import sqlalchemy as sa

from data_access.rules import keys
from data_access.store import schema

#: What a buyer pays in a year.
MEASURES = ("budget", "debited", "forecast", "settled")


@dataclass(frozen=True)
class Key:
    """A key (fördelningsnyckel): shares by the buyer's number, in the buyers' order."""

    id: int
    basis: str
    valid_from: date
    decision: str
    shares: Mapping[int, int]


@dataclass(frozen=True)
class Buyer:
    """A buyer and its year.

    Attributes:
        id: The store's number.
        name: As "VBU".
        kind: municipality, board, federation or company.
        share: By the key that holds at the end of the year, if there is one.
        year: The number of the row of its year, if there is one.
        amounts: By measure, öre; those that are known.
        quantum: Öre to which they are known.
    """

    id: int
    name: str
    kind: str
    share: int | None = None
    year: int | None = None
    amounts: Mapping[str, int] = field(default_factory=dict)
    quantum: int = 1


@dataclass(frozen=True)
class Buyers:
    """The buyers of a board in a year, and all of its keys, the oldest first.

    ``key`` is the one that holds at the end of the year.
    """

    year: int
    buyers: Sequence[Buyer] = ()
    keys: Sequence[Key] = ()
    key: Key | None = None


def read(connection: sa.Connection, board: int, year: int) -> Buyers:
    """Read a board's buyers and what they pay in a year."""
    rows = connection.execute(_mine(schema.buyers, board, "position", "id")).all()
    order = [row.id for row in rows]
    there = _keys(connection, board, order)
    key = keys.in_force(there, date(year, 12, 31))
    years = _years(connection, order, year)
    found = [_buyer(row, key, years.get(row.id)) for row in rows]
    return Buyers(year, found, there, key)


def _mine(table: sa.Table, board: int, *order: str) -> sa.Select[Any]:
    mine = sa.select(table).where(table.c.board_id == board)
    return mine.order_by(*(table.c[name] for name in order))


def _keys(connection: sa.Connection, board: int, order: Sequence[int]) -> list[Key]:
    table = schema.key_shares
    rows = connection.execute(_mine(schema.share_keys, board, "valid_from", "id")).all()
    query = sa.select(table).where(table.c.key_id.in_([row.id for row in rows]))
    shares: dict[int, dict[int, int]] = {row.id: {} for row in rows}
    for share in connection.execute(query):
        shares[share.key_id][share.buyer_id] = share.share
    return [
        Key(
            row.id,
            row.basis,
            row.valid_from,
            row.decision,
            {
                buyer: shares[row.id][buyer]
                for buyer in order
                if buyer in shares[row.id]
            },
        )
        for row in rows
    ]


def _years(
    connection: sa.Connection, buyers: Sequence[int], year: int
) -> dict[int, sa.Row[Any]]:
    table = schema.buyer_years
    query = sa.select(table).where(table.c.buyer_id.in_(buyers), table.c.year == year)
    return {row.buyer_id: row for row in connection.execute(query)}


def _buyer(row: sa.Row[Any], key: Key | None, year: sa.Row[Any] | None) -> Buyer:
    share = key.shares.get(row.id) if key else None
    if year is None:
        return Buyer(row.id, row.name, row.kind, share)
    told = {name: getattr(year, name) for name in MEASURES}
    known = {name: ore for name, ore in told.items() if ore is not None}
    return Buyer(row.id, row.name, row.kind, share, year.id, known, year.quantum)
