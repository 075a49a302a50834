"""A year laid out for every buyer of a board at once, to be typed into."""

from typing import Any

import sqlalchemy as sa

from data_access.records import storage, writing
from data_access.records.audit import Change
from data_access.records.deed import Deed, Doing, Refused, Result
from data_access.records.fields import Field
from data_access.records.nouns import NOUNS
from data_access.store import schema

_NOUN = NOUNS["buyer_year"]
_FIRST, _LAST = 1900, 2200


def _open(doing: Doing) -> Result:
    year, board = doing.number("year") or 0, doing.number("board_id")
    if not _FIRST <= year <= _LAST:
        why = f"{year} är inget rimligt år."
        raise Refused({"year": why})
    without = list(doing.connection.scalars(_without(board, year)))
    if not without:
        why = f"Alla nämndens köpare har redan {year}."
        raise Refused({"year": why})
    changes = [change for buyer in without for change in _lay_out(doing, buyer, year)]
    many = "1 köpare" if len(without) == 1 else f"{len(without)} köpare"
    return Result(f"{year} är upplagt för {many}.", changes, board)


def _lay_out(doing: Doing, buyer: int, year: int) -> list[Change]:
    stored = storage.blank(_NOUN, doing.unit) | {"year": year}
    number = storage.insert(doing.connection, _NOUN, buyer, stored)
    return writing.created(doing.connection, _NOUN, number)


def _without(board: int | None, year: int) -> sa.Select[Any]:
    """The board's buyers that have no row of the year."""
    buyers, years = schema.buyers, schema.buyer_years
    there = sa.select(years.c.buyer_id).where(years.c.year == year)
    mine = (buyers.c.board_id == board) & buyers.c.id.not_in(there)
    return sa.select(buyers.c.id).where(mine).order_by(buyers.c.position, buyers.c.id)


DEED = Deed(
    "open_buyer_year",
    "Lägg upp året",
    "Ett år lades upp för köparna",
    _open,
    (
        Field("board_id", "Nämnd", "row", required=True, of="board"),
        Field("year", "År", "whole", required=True),
    ),
)
