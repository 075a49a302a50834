"""The municipality's own row, made once; after that it is edited as any other."""

import sqlalchemy as sa

from data_access.records import storage, writing
from data_access.records.audit import Change
from data_access.records.deed import Deed, Doing, Refused, Result
from data_access.records.nouns import NOUNS

_NOUN = NOUNS["municipality"]
#: The number of its row: there is but one.
_ONLY = 1


def _name(doing: Doing) -> Result:
    if storage.load(doing.connection, _NOUN, _ONLY) is not None:
        why = "Kommunen finns redan. Läs om sidan."
        raise Refused({"": why})
    changes = _made(doing.connection, doing)
    return Result(f"Kommunen är {doing.said('name')}.", changes)


def _made(connection: sa.Connection, doing: Doing) -> list[Change]:
    stored = {each.name: doing.said(each.name) for each in _NOUN.fields}
    storage.insert(connection, _NOUN, None, stored, number=_ONLY)
    return writing.created(connection, _NOUN, _ONLY)


DEED = Deed(
    "name_municipality",
    "Spara kommunen",
    "Kommunen skrevs in",
    _name,
    _NOUN.fields,
)
