"""What differs between two versions of a report, row by row and field by field.

Rows are the same where one is a copy of the other, or both of a third; where no
copy is known (two versions that came from files), where they stand and are
called the same.
"""

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from data_access.records import ancestry, figures, reading, storage
from data_access.records.ancestry import Roots
from data_access.records.fields import Field, Money, Value
from data_access.records.nouns import LINES, NOUNS, Noun
from data_access.records.storage import Row
from data_access.rules import matching
from data_access.store import schema

#: What hangs on the report itself, and what hangs on each kind of row.
_OF_REPORT = ("section", "cause", "text", "goal", "metric")
_BELOW = {
    "operating_line": ("budget_change",),
    "investment_line": ("budget_change", "alternative"),
    "alternative": ("alternative_cost",),
}
#: What the rules write beside the fields that are typed.
COUNTED = Field("counted", "Belopp i prognosen", "amount", within="figure")
_FIELDS = {"plan_line": (COUNTED,)}


@dataclass(frozen=True)
class Difference:
    """One field of one row, as two versions have it.

    Attributes:
        noun: The noun's key.
        row: The row's number in the later version; in the earlier if it is gone.
        label: What the row is called.
        field: The field; "" where the whole row has come or gone.
        before: In the earlier version, with the printed sign.
        after: In the later one.
    """

    noun: str
    row: int
    label: str
    field: str
    before: Value
    after: Value

    @property
    def is_figure(self) -> bool:
        """Whether it is an amount that differs."""
        return isinstance(self.before, Money) or isinstance(self.after, Money)


@dataclass(frozen=True)
class _Item:
    """A row of a report, and by what it is known again."""

    noun: Noun
    row: Row
    label: str
    path: tuple[Hashable, ...]
    values: Mapping[str, Value]


def differences(
    connection: sa.Connection, earlier: int, later: int
) -> list[Difference]:
    """Tell what differs between two versions: amounts first, then words."""
    one, other = (list(_items(connection, report)) for report in (earlier, later))
    keys = _keys(
        (one, ancestry.roots(connection, earlier)),
        (other, ancestry.roots(connection, later)),
    )
    found = [
        difference
        for before, after in matching.match(*keys)
        for difference in _compared(
            None if before is None else one[before],
            None if after is None else other[after],
        )
    ]
    return sorted(found, key=lambda each: not each.is_figure)


def field_of(noun: str, name: str) -> Field:
    """The field that a difference is in."""
    extra = {each.name: each for each in _FIELDS.get(noun, ())}
    return extra[name] if name in extra else NOUNS[noun].field(name)


def _items(connection: sa.Connection, report: int) -> Iterator[_Item]:
    own = storage.load(connection, NOUNS["report"], report)
    if own is not None:
        yield _item(connection, NOUNS["report"], own, ())
    for name, section in _sections(connection, report):
        yield from _of_owner(connection, LINES[name], section, (name,))
    for key in _OF_REPORT:
        yield from _of_owner(connection, NOUNS[key], report, ())


def _sections(connection: sa.Connection, report: int) -> list[tuple[str, int]]:
    table = schema.sections.c
    query = sa.select(table.name, table.id).where(table.report_id == report)
    return [(name, number) for name, number in connection.execute(query)]


def _of_owner(
    connection: sa.Connection, noun: Noun, owner: int, path: tuple[Hashable, ...]
) -> Iterator[_Item]:
    rows = storage.of_owner(connection, noun, owner)
    parents = {row.id: row for row in rows}
    for row in rows:
        above = _labels(connection, noun, row, parents)
        item = _item(connection, noun, row, (*path, *above))
        yield item
        for key in _BELOW.get(noun.key, ()):
            yield from _of_owner(connection, NOUNS[key], row.id, item.path)


def _labels(
    connection: sa.Connection, noun: Noun, row: Row, parents: Mapping[int, Row]
) -> list[str]:
    """What the rows are called that a row hangs on, the nearest first."""
    found: list[str] = []
    up = parents.get(row.stored.get("parent_id") or 0)
    while up is not None and len(found) < len(parents):
        found.append(reading.title(connection, noun, up))
        up = parents.get(up.stored.get("parent_id") or 0)
    return found


def _item(
    connection: sa.Connection, noun: Noun, row: Row, path: tuple[Hashable, ...]
) -> _Item:
    label = reading.title(connection, noun, row)
    values = dict(reading.record(noun, row).values)
    for extra in _FIELDS.get(noun.key, ()):
        values[extra.name] = figures.money(row.stored.get(extra.name), 1)
    for each in noun.fields:
        if each.kind == "row":
            values[each.name] = _named(connection, each, values[each.name])
    return _Item(noun, row, label, (*path, noun.key, row.kind, label), values)


def _named(connection: sa.Connection, field: Field, number: Value) -> str | None:
    """What a field that names a row says: numbers differ between versions."""
    other = NOUNS[field.of]
    found = storage.load(connection, other, number) if isinstance(number, int) else None
    return reading.title(connection, other, found) if found else None


def _keys(
    *sides: tuple[Sequence[_Item], Roots],
) -> list[list[Sequence[Hashable]]]:
    """By what each item of both sides is known again, the surest first."""
    began = [[_root(item, roots) for item in items] for items, roots in sides]
    related = bool(set(began[0]) & set(began[1]))
    found: list[list[Sequence[Hashable]]] = []
    for (items, _), roots in zip(sides, began, strict=True):
        placed = _placed(items, related=related)
        found.append(list(zip(roots, (i.path for i in items), placed, strict=True)))
    return found


def _root(item: _Item, roots: Roots) -> Hashable:
    return item.noun.key, roots.of(item.noun.table.name, item.row.id)


def _placed(items: Sequence[_Item], *, related: bool) -> list[Hashable]:
    """Where items stand among their like, for those that nothing else tells."""
    ranks: Counter[Hashable] = Counter()
    found: list[Hashable] = []
    for item in items:
        among = item.path[:-1]
        sure = related and item.noun.key != "report"
        found.append(None if sure or item.noun.section else (*among, ranks[among]))
        ranks[among] += 1
    return found


def _compared(before: _Item | None, after: _Item | None) -> Iterator[Difference]:
    there = after or before
    if there is None:
        return
    if before is None or after is None:
        yield Difference(
            there.noun.key,
            there.row.id,
            there.label,
            "",
            before.label if before else None,
            after.label if after else None,
        )
    for field in (*there.noun.fields, *_FIELDS.get(there.noun.key, ())):
        difference = _field(field, before, after, there)
        if difference is not None:
            yield difference


def _field(
    field: Field, before: _Item | None, after: _Item | None, there: _Item
) -> Difference | None:
    was = before.values.get(field.name) if before else None
    is_ = after.values.get(field.name) if after else None
    whole = before is not None and after is not None
    # Of a row that has come or gone only the amounts are told.
    if was == is_ or not (whole or field.kind == "amount"):
        return None
    return Difference(there.noun.key, there.row.id, there.label, field.name, was, is_)
