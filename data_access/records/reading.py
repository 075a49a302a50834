"""Rows of nouns as people read them: stored values turned into typed ones."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import sqlalchemy as sa

from data_access.records import figures, storage
from data_access.records.fields import Field, Money, Record, Value
from data_access.records.nouns import NOUNS, Noun
from data_access.records.storage import Row


def records(connection: sa.Connection, noun: str, owner: int | None) -> list[Record]:
    """The rows of a noun that belong to an owner, in order."""
    kind = NOUNS[noun]
    return [
        record(kind, row, level)
        for row, level in _levels(storage.of_owner(connection, kind, owner))
    ]


def record(noun: Noun, row: Row, level: int = 0) -> Record:
    """A stored row as a record."""
    values = {each.name: value(each, row.stored, row) for each in noun.fields}
    kind = row.kind if noun.section else ""
    return Record(noun.key, row.id, row.owner, row.version, values, kind, level)


def value(field: Field, stored: Mapping[str, Any], row: Row) -> Value:
    """The value of a field among stored ones, in the printed sign."""
    found = stored.get(field.name)
    if found is None:
        return None
    if field.within == "figure":
        turn = figures.sign(row.section, str(stored["kind"]), field.name)
        return figures.money(found, turn)
    if field.kind == "amount":
        return Money(int(found), int(stored["quantum"]))
    if field.kind == "date":
        return date.fromisoformat(found)
    plain: str | int | bool = found
    return plain


def title(connection: sa.Connection, noun: Noun, row: Row) -> str:
    """What a row is called in the log: its title in words."""
    field = noun.field(noun.title)
    found = row.stored.get(field.name)
    if field.kind == "choice":
        return field.words(str(found))
    if field.kind == "row" and found is not None:
        other = NOUNS[field.of]
        named = storage.load(connection, other, int(found))
        return title(connection, other, named) if named else ""
    return "" if found is None else str(found)


def _levels(rows: list[Row]) -> list[tuple[Row, int]]:
    parents = {row.id: row.stored.get("parent_id") for row in rows}
    return [(row, _depth(row.id, parents)) for row in rows]


def _depth(number: int, parents: Mapping[int, Any]) -> int:
    depth, up = 0, parents.get(number)
    while up is not None and depth < len(parents):
        depth, up = depth + 1, parents.get(up)
    return depth
