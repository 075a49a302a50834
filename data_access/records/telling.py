"""What the log keeps, as people read it: stored values turned into typed ones.

The sign and the quantum of an amount are those that it had when it was written:
a line may have become of another kind since.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

import sqlalchemy as sa

from data_access.records import comparing, deciding, figures, reading, sealing, storage
from data_access.records.audit import ROW
from data_access.records.fields import Field, Money, Value
from data_access.records.nouns import NOUNS, Noun
from data_access.store import schema

#: What the way of a report changes beside the fields that are typed.
STATUS = Field(
    "status",
    "Status",
    "choice",
    options=(
        ("draft", "utkast"),
        ("ready", "klarmarkerad"),
        ("sent", "utskickad"),
        ("decided", "beslutad"),
        ("confirmed", "justerad"),
        ("returned", "återremitterad"),
    ),
)
WHY = Field(
    "why",
    "Versionens anledning",
    "choice",
    options=(
        ("first", "första versionen"),
        ("after_sending", "ändring efter utskick"),
        ("returned", "återremiss"),
        ("correction", "rättelse"),
    ),
)
_OF_REPORT = (
    STATUS,
    WHY,
    Field("reason", "Skäl", "prose"),
    Field("ready_on", "Klarmarkerad", "date"),
    Field("sent_on", "Utskickad", "date"),
    Field("confirmed_on", "Justerad", "date"),
    *deciding.FIELDS,
)
_ANSWER = Field("counted_answer", "Ingår i prognosen?")
#: What the log keeps for undoing, and nobody reads.
_SILENT = (
    "position",
    "quantum",
    "whole",
    "parent_id",
    "media_type",
    "sha256",
    sealing.SEALED,
)
_GONE = "borttagen rad"


def field_of(noun: str, name: str) -> Field | None:
    """The field of a noun, what deeds and rules write included."""
    if noun == "report":
        known = {each.name: each for each in (*NOUNS[noun].fields, *_OF_REPORT)}
        return known.get(name)
    if noun not in NOUNS:
        return None
    if noun == "plan_line" and name == _ANSWER.name:
        return _ANSWER
    try:
        return comparing.field_of(noun, name)
    except KeyError:
        return None


def is_told(noun: str, name: str) -> bool:
    """Whether a field of the log is shown to people."""
    return name == ROW or (name not in _SILENT and field_of(noun, name) is not None)


class Place(NamedTuple):
    """A field of a row: the noun's key, the row's number, the field's name."""

    noun: str
    row: int
    field: str


@dataclass(frozen=True)
class Teller:
    """Turns stored values of some rows into what people read.

    Attributes:
        connection: To look rows up by.
        kinds: How each line's kind has changed: action, before and after, the
            oldest first.
        rows: The rows that are there, by noun and number; ``None`` where gone.
        owners: Of rows that are gone: what they belonged to.
    """

    connection: sa.Connection
    kinds: Mapping[tuple[str, int], Sequence[tuple[int, Any, Any]]]
    rows: Mapping[tuple[str, int], storage.Row | None]
    owners: Mapping[tuple[str, int], int]

    def value(self, place: Place, stored: Any, *, since: int) -> Value:  # noqa: ANN401
        """A stored value as it read between one action and the next.

        Args:
            place: Where it stands.
            stored: As the log keeps it: any JSON.
            since: The action after which it read so.
        """
        noun, row, name = place
        field = field_of(noun, name)
        if stored is None or field is None:
            return None
        if isinstance(stored, dict) and "ore" in stored:
            turn = self._turn(NOUNS[noun], row, name, since)
            return figures.money(stored, turn)
        if field.kind == "amount":
            return Money(int(stored), self._quantum(noun, row))
        if field.kind == "date":
            return date.fromisoformat(stored)
        if field.kind == "row":
            return self._named(field, int(stored))
        return stored if isinstance(stored, (str, int, bool)) else None

    def _turn(self, noun: Noun, row: int, name: str, since: int) -> int:
        kept = self.rows.get((noun.key, row))
        section = kept.section if kept else self._section(noun, row)
        kind = self._kind(noun.key, row, since)
        return figures.sign(section, kind, name) if section and kind else 1

    def _section(self, noun: Noun, row: int) -> Mapping[str, Any]:
        owner = self.owners.get((noun.key, row))
        return storage.section_of(self.connection, noun, owner) if owner else {}

    def _kind(self, noun: str, row: int, since: int) -> str:
        """The kind of a line after an action: before the next change of it."""
        later = [each for each in self.kinds.get((noun, row), ()) if each[0] > since]
        if later:
            return str(later[0][1] or "")
        kept = self.rows.get((noun, row))
        return kept.kind if kept else self._last_kind(noun, row)

    def _last_kind(self, noun: str, row: int) -> str:
        changes = self.kinds.get((noun, row), ())
        return str(changes[-1][1] or "") if changes else ""

    def _quantum(self, noun: str, row: int) -> int:
        kept = self.rows.get((noun, row))
        return int(kept.stored.get("quantum") or 1) if kept else 1

    def _named(self, field: Field, number: int) -> str:
        other = NOUNS[field.of]
        found = storage.load(self.connection, other, number)
        return reading.title(self.connection, other, found) if found else _GONE


def teller(connection: sa.Connection, rows: Sequence[tuple[str, int]]) -> Teller:
    """Prepare to tell of some rows: noun and number."""
    wanted = {each for each in rows if each[0] in NOUNS}
    there = {
        (noun, number): storage.load(connection, NOUNS[noun], number)
        for noun, number in wanted
    }
    lines = [(noun, number) for noun, number in wanted if NOUNS[noun].section]
    kinds: dict[tuple[str, int], list[tuple[int, Any, Any]]] = {}
    owners: dict[tuple[str, int], int] = {}
    for row in connection.execute(_about(lines)) if lines else ():
        key = row.noun, row.row_id
        before, after = _read(row.before), _read(row.after)
        if row.field == ROW:
            owners[key] = int((before or after or {}).get("owner") or 0)
        else:
            kinds.setdefault(key, []).append((row.action_id, before, after))
    return Teller(connection, kinds, there, owners)


def _about(lines: Sequence[tuple[str, int]]) -> sa.Select[Any]:
    table = schema.audit
    return (
        sa.select(table)
        .where(
            table.c.row_id.in_({number for _, number in lines}),
            table.c.noun.in_({noun for noun, _ in lines}),
            table.c.field.in_((ROW, "kind")),
        )
        .order_by(table.c.id)
    )


def _read(kept: str | None) -> Any:  # noqa: ANN401 -- any JSON
    return None if kept is None else json.loads(kept)
