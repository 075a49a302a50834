"""One section of a report as an import leaves it: itself, its lines, their order."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

import sqlalchemy as sa

from data_access.importing.merging import Merged, same_figure
from data_access.importing.ordering import FAR, ORDER, make_way, order, put_in_order
from data_access.records import following, storage, writing
from data_access.records.audit import Change
from data_access.records.nouns import NOUNS, Noun
from data_access.records.storage import Row
from data_access.rules.lines import Figure, Line, levels
from data_access.store import schema

_UNITS = ("mnkr", "tkr", "kr")


class Saver:
    """The saving of one section: itself, its lines, their order.

    Attributes:
        numbers: The stored number of every line of the sheet, once it is saved.
    """

    def __init__(
        self, connection: sa.Connection, number: int, merged: Merged, noun: Noun
    ) -> None:
        self.connection, self.number, self.noun = connection, number, noun
        self.merged, self.lines = merged, merged.sheet.lines
        table = schema.lines
        rows = storage.select(connection, noun, table.c.section_id == number)
        self.rows = {row.id: row for row in rows}
        self.numbers = {line.id: line.id for line in self.lines}

    def save(self) -> list[Change]:
        """Write it; what the log tells is in the order that undoing needs.

        It is undone from the end: what went comes back, what changed changes
        back, and what came goes, the rows below before those above.
        """
        before = order(self.connection, self.number)
        make_way(self.connection, self.number)
        changed = self._write_itself()
        new = self._insert()
        for line in self.lines:
            if line.id in self.rows:
                self._update(self.rows[line.id], line, changed)
        gone: list[Change] = []
        for line in _deepest_first(self.merged.removed):
            writing.remove(self.connection, self.noun, self.rows[line.id], gone)
        after = [self.numbers[line.id] for line in self.lines]
        put_in_order(self.connection, self.number, after)
        came = [c for n in new for c in writing.created(self.connection, self.noun, n)]
        label = self.merged.sheet.section.heading
        moved = Change("section", self.number, label, ORDER, before, after)
        return [*([moved] if before != after else []), *came, *changed, *gone]

    def _write_itself(self) -> list[Change]:
        noun, section = NOUNS["section"], asdict(self.merged.sheet.section)
        row = storage.load(self.connection, noun, self.number)
        changes: list[Change] = []
        if row is not None:
            wanted = {name: section[name] for name in section if name in row.stored}
            writing.change(self.connection, noun, row, wanted, changes)
        return changes

    def _insert(self) -> list[int]:
        """Add the new lines, those that others hang on first."""
        depth = levels(self.lines)
        new = [line for line in self.lines if line.id < 0]
        found = []
        for at, line in enumerate(sorted(new, key=lambda each: depth[each.id])):
            unit = self.merged.sheet.section.unit
            stored = {
                **storage.blank(self.noun, unit if unit in _UNITS else "mnkr"),
                **self._stored(line),
                **{m: figure(f) for m, f in line.figures.items()},
                "position": FAR + at,
            }
            stored |= self._follow({}, stored)
            number = storage.insert(self.connection, self.noun, self.number, stored)
            self.numbers[line.id] = number
            found.append(number)
        return found

    def _update(self, row: Row, line: Line, changes: list[Change]) -> None:
        wanted = self._stored(line)
        for measure, new in line.figures.items():
            kept = row.stored.get(measure)
            if kept is None or not same_figure(_as_figure(kept), new):
                wanted[measure] = figure(new)
        wanted = {k: v for k, v in wanted.items() if row.stored.get(k) != v}
        if wanted:
            wanted |= self._follow(row.stored, wanted)
            writing.change(self.connection, self.noun, row, wanted, changes)

    def _stored(self, line: Line) -> dict[str, Any]:
        if self.noun.section == "action_plan":
            cells = {k: v for k, v in line.cells.items() if k != "counted_answer"}
            return {**cells, "group": line.group, "label": line.label}
        parent = None if line.parent is None else self.numbers[line.parent]
        return {
            "label": line.label,
            "kind": line.kind,
            "parent_id": parent,
            "note": line.note,
            "whole": line.whole,
        }

    def _follow(
        self, before: Mapping[str, Any], changed: Mapping[str, Any]
    ) -> dict[str, Any]:
        """What follows of a measure: what of it counts in the forecast."""
        if self.noun.section != "action_plan":
            return {}
        section = asdict(self.merged.sheet.section)
        return following.follow(self.noun, section, before, changed)


def figure(found: Figure) -> dict[str, Any]:
    """A figure as the store's rows have it."""
    return {
        "ore": found.ore,
        "quantum": found.quantum,
        "origin": found.origin,
        "printed": found.printed,
        "place": found.place,
    }


def _as_figure(kept: Mapping[str, Any]) -> Figure:
    return Figure(**kept)


def _deepest_first(lines: Sequence[Line]) -> list[Line]:
    there = {line.id for line in lines}
    parents = {line.id: line.parent for line in lines}

    def depth(number: int) -> int:
        above = parents[number]
        return 0 if above is None or above not in there else 1 + depth(above)

    return sorted(lines, key=lambda line: -depth(line.id))
