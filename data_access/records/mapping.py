"""Faults of the rules by which a ledger becomes lines."""

import re
from collections.abc import Iterator

import sqlalchemy as sa

from data_access.records.fields import Record
from data_access.rules.mapping import ANY
from data_access.store import schema

_ACCOUNT = re.compile(r"[0-9]{1,10}", re.ASCII)
_NOTHING = "Ange hur kontona börjar, eller ett objekt."
_NO_NUMBER = "Ange kontots första siffror, till exempel 79."
_NO_DIMENSION = "Ange vilken dimension objektet hör till, till exempel 1."
_NO_OBJECT = "Ange ett objekt, eller ta bort dimensionen."
_STAR = "Bara en stjärna, sist: 45* är alla objekt som börjar med 45."
_TWICE = "Det finns redan en regel för samma konto och objekt: {}."
_KINDS = "Raden {} har redan ett annat slag i en annan regel."
_DIMENSIONS = (
    "Objektens regler ska ha samma dimension: belopp i två dimensioner är samma "
    "pengar, delade på två sätt."
)


def check_row(_connection: sa.Connection, row: Record) -> Iterator[tuple[str, str]]:
    """Check a rule by itself."""
    account, code = str(row.values["account"]), str(row.values["object"])
    dimension = row.values["dimension"]
    if not account and not code:
        yield "account", _NOTHING
    if account and not _ACCOUNT.fullmatch(account):
        yield "account", _NO_NUMBER
    if code and not (isinstance(dimension, int) and dimension > 0):
        yield "dimension", _NO_DIMENSION
    if not code and dimension is not None:
        yield "object", _NO_OBJECT
    if ANY in code[:-1] or code == ANY:
        yield "object", _STAR


def check_whole(connection: sa.Connection, board: int) -> Iterator[tuple[str, str]]:
    """Check the rules of a board together."""
    table = schema.mappings
    query = sa.select(table).where(table.c.board_id == board)
    rows = connection.execute(query.order_by(table.c.position, table.c.id)).all()
    kinds: dict[str, str] = {}
    seen: set[tuple[str, str]] = set()
    for row in rows:
        if kinds.setdefault(row.line, row.kind) != row.kind:
            yield "kind", _KINDS.format(row.line)
        if (row.account, row.object) in seen:
            yield "account", _TWICE.format(row.account or row.object)
        seen.add((row.account, row.object))
    if len({row.dimension for row in rows if row.object}) > 1:
        yield "dimension", _DIMENSIONS
