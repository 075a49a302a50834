"""A plan carried out, and undone: each in one transaction, with its trace."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import sqlalchemy as sa

from data_access import ledger as ledgers
from data_access.errors import ImportRefusedError
from data_access.importing import keeping, planning
from data_access.importing.entry import Import
from data_access.importing.merging import Merged, same_figure
from data_access.importing.planning import Made
from data_access.loaders import report as reports
from data_access.loaders.report import Report
from data_access.readers.ledger import Ledger
from data_access.readers.reading import Reading
from data_access.records import (
    audit,
    deed,
    deeds,
    following,
    storage,
    undoing,
    writing,
)
from data_access.records.audit import About, Change
from data_access.records.edits import Actor, Done
from data_access.records.nouns import LINES, NOUNS, Noun
from data_access.records.storage import Row
from data_access.rules.lines import Figure, Line, levels
from data_access.store import schema

ORIGIN = "import av {} (sha256 {})"
SUMMARY = "Filen {} lästes in"
UNDONE = "Inläsningen av filen {} ångrades"
_SAVED = "Sparat ur {}: {}."
_BACK = "Inläsningen av {} är ångrad. Siffrorna är som de var innan."
_RULES_STAY = " Regler i Koppling som har ändrats sedan dess är kvar."
#: The order of a section's lines, as the log keeps it.
ORDER = "order"
#: Past every place that a line can have.
_FAR = 10**6


def actor_of(actor: Actor, found: Import) -> Actor:
    """Who saves, and out of which file."""
    return Actor(actor.role, ORIGIN.format(found.name, found.sha256))


def confirm(  # noqa: PLR0913, PLR0917 -- who, what, and when
    connection: sa.Connection,
    actor: Actor,
    found: Import,
    read: Reading,
    seen: str,
    at: datetime,
) -> Done:
    """Save an import in the caller's transaction.

    Raises:
        ImportRefusedError: If it cannot be saved; nothing may be kept then.
        RecordError: If the record refuses it.
    """
    actor = actor_of(actor, found)
    made = planning.make(connection, found, read)
    _refuse(made, seen)
    if made.plan.creates_report:
        _create(connection, actor, made, at)
        made = planning.make(connection, found, read)
    changes = _save_sections(connection, made)
    saved = [planning.SECTIONS[name] for name, m in made.merged.items() if m.changes]
    if made.causes:
        saved.append(planning.SECTIONS["causes"])
    if made.ledger is not None and made.goal.board is not None:
        changes += _save_ledger(connection, made, made.ledger)
        saved.append(planning.SECTIONS["ledger"])
    about = About(SUMMARY.format(found.name), made.plan.board_id, made.plan.report_id)
    action = audit.write(connection, actor, at, changes, about)
    message = _SAVED.format(found.name, ", ".join(saved))
    _close(connection, found.id, "saved", made.plan.report_id, action, message, at)
    address = deed.address(made.goal.report) if made.goal.report else None
    return Done(action, address=address, message=message)


def _refuse(made: Made, seen: str) -> None:
    plan = made.plan
    if seen and plan.digest != seen:
        raise ImportRefusedError(ImportRefusedError.CHANGED)
    if plan.refusal:
        raise ImportRefusedError(plan.refusal)
    if plan.open:
        asked = " ".join(planning.open_questions(plan))
        raise ImportRefusedError(ImportRefusedError.OPEN.format(asked))
    if not plan.saves:
        raise ImportRefusedError(ImportRefusedError.NOTHING)


def _create(connection: sa.Connection, actor: Actor, made: Made, at: datetime) -> None:
    typed = {
        "board_id": str(made.plan.board_id),
        "occasion_id": str(made.plan.occasion_id),
    }
    done = deeds.do(connection, "create_report", actor, None, typed, "mnkr", at)
    if done.action is None:
        raise ImportRefusedError(" ".join(done.faults.values()))


def _close(  # noqa: PLR0913, PLR0917 -- what becomes of an import
    connection: sa.Connection,
    number: int,
    status: str,
    report: int | None,
    action: int,
    message: str,
    at: datetime,
) -> None:
    """Write what became of an import, unless somebody else has done it first.

    Raises:
        ImportRefusedError: If somebody has.
    """
    table = schema.imports
    before = "read" if status == "saved" else "saved"
    changed = connection.execute(
        sa.update(table)
        .where(table.c.id == number, table.c.status == before)
        .values(
            status=status,
            report_id=report,
            action_id=action,
            message=message,
            changed_at=at,
            row_version=table.c.row_version + 1,
        )
    )
    if not changed.rowcount:
        raise ImportRefusedError(ImportRefusedError.GONE)


# Sections


def _save_sections(connection: sa.Connection, made: Made) -> list[Change]:
    report = made.plan.report_id
    table = schema.sections.c
    query = sa.select(table.name, table.id).where(table.report_id == report)
    sections = {row.name: row.id for row in connection.execute(query)}
    changes: list[Change] = []
    numbers: dict[int, int] = {}
    for name, merged in made.merged.items():
        if not merged.changes:
            continue
        if name not in sections:
            sections[name] = _new_section(connection, report, name, merged, changes)
        saver = _Section(connection, sections[name], merged, LINES[name])
        changes += saver.save()
        numbers |= saver.numbers if name == "operating_costs" else {}
    changes += _save_causes(connection, made, numbers)
    return changes


def _new_section(
    connection: sa.Connection,
    report: int | None,
    name: str,
    merged: Merged,
    changes: list[Change],
) -> int:
    """A report from elsewhere may lack a section."""
    noun = NOUNS["section"]
    stored = asdict(merged.sheet.section) | {"position": schema.SECTIONS.index(name)}
    number = storage.insert(connection, noun, report, stored)
    changes += writing.created(connection, noun, number)
    return number


class _Section:
    """The saving of one section: itself, its lines, their order."""

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
                "position": _FAR + at,
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


_UNITS = ("mnkr", "tkr", "kr")


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


def order(connection: sa.Connection, section: int) -> list[int]:
    """The lines of a section as they stand."""
    table = schema.lines.c
    query = sa.select(table.id).where(table.section_id == section)
    return list(connection.scalars(query.order_by(table.position)))


def make_way(connection: sa.Connection, section: int) -> None:
    """Free every place of a section: a place is taken once."""
    table = schema.lines
    connection.execute(
        sa.update(table)
        .where(table.c.section_id == section)
        .values(position=-_FAR - 1 - table.c.position)
    )


def put_in_order(
    connection: sa.Connection, section: int, wanted: Sequence[int]
) -> None:
    """Place a section's lines; those that are not named stand last."""
    there = order(connection, section)
    known = [number for number in wanted if number in set(there)]
    lines = [*known, *(n for n in there if n not in set(known))]
    table = schema.lines
    for position, number in enumerate(lines):
        connection.execute(
            sa.update(table).where(table.c.id == number).values(position=position)
        )


def _save_causes(
    connection: sa.Connection, made: Made, numbers: Mapping[int, int]
) -> list[Change]:
    noun, table = NOUNS["cause"], schema.causes.c
    report = made.plan.report_id
    query = sa.select(sa.func.max(table.position)).where(table.report_id == report)
    last = connection.scalar(query) or 0
    changes: list[Change] = []
    for at, cause in enumerate(made.causes, start=last + 1):
        line = None if cause.line is None else numbers.get(cause.line, cause.line)
        stored = storage.blank(noun, "mnkr") | {
            "horizon": cause.horizon,
            "code": cause.code,
            "line_id": line,
            "income": cause.effect[0],
            "cost": cause.effect[1],
            "quantum": cause.quantum,
            "body": cause.body,
            "position": at,
        }
        number = storage.insert(connection, noun, report, stored)
        changes += writing.created(connection, noun, number)
    return changes


# The ledger


def _save_ledger(connection: sa.Connection, made: Made, ledger: Ledger) -> list[Change]:
    """Store a ledger, and let a live report's lines have its figures."""
    number, board = made.plan.import_id, made.plan.board_id or 0
    with TemporaryDirectory() as folder:
        path = Path(folder) / "rows.parquet"
        there = keeping.write_to(connection, number, keeping.ROWS, path)
        put = ledgers.put(connection, number, board, ledger, path if there else None)
    # They are kept with the ledger from now on.
    keeping.drop(connection, number, keeping.ROWS)
    changes = list(put.changes)
    if made.goal.report is not None:
        changes += ledgers.fetch(connection, made.goal.report).changes
    return changes


# Undoing


def undo(connection: sa.Connection, actor: Actor, found: Import, at: datetime) -> Done:
    """Undo the saving of an import in the caller's transaction.

    Raises:
        ImportRefusedError: If it is not saved, or not the last of its board.
        RecordError: If what it saved has changed since, or is locked.
    """
    if found.status != "saved" or found.action_id is None:
        raise ImportRefusedError(ImportRefusedError.NOT_SAVED)
    if not found.undoable:
        raise ImportRefusedError(ImportRefusedError.NOT_LAST)
    told = audit.changes_of(connection, found.action_id)
    orders = [change for change in told if change.field == ORDER]
    rules = [change for change in told if change.noun == "mapping"]
    rows = [c for c in told if c not in orders and c not in rules and not _fetched(c)]
    for change in orders:
        make_way(connection, change.row_id)
    changes = undoing.take_back(connection, rows, ordered=False)
    for change in orders:
        now = order(connection, change.row_id)
        put_in_order(connection, change.row_id, change.before)
        moved = (change.label, ORDER, now, order(connection, change.row_id))
        changes.append(Change("section", change.row_id, *moved))
    gone = ledgers.take_back(connection, found.id)
    note = _take_rules_back(connection, rules, changes)
    report = _draft(connection, found.report_id)
    if report is not None and (gone or any(map(_fetched, told))):
        changes += ledgers.fetch(connection, report).changes
    about = About(
        UNDONE.format(found.name), found.board_id, found.report_id, found.action_id
    )
    action = audit.write(connection, actor_of(actor, found), at, changes, about)
    message = _BACK.format(found.name) + note
    _close(connection, found.id, "undone", found.report_id, action, message, at)
    return Done(action, message=message)


def _fetched(change: Change) -> bool:
    """Whether a change is a figure of the ledger: those come and go with it."""
    if change.noun != "operating_line":
        return False
    kept = [each for each in (change.before, change.after) if each is not None]
    return bool(kept) and all(
        isinstance(each, dict) and each.get("origin") == "ledger" for each in kept
    )


def _take_rules_back(
    connection: sa.Connection, rules: Sequence[Change], changes: list[Change]
) -> str:
    """Take the rules back that came with a ledger, if they are as they came."""
    noun = NOUNS["mapping"]
    for number in dict.fromkeys(change.row_id for change in rules):
        row = storage.load(connection, noun, number)
        mine = [c for c in rules if c.row_id == number and c.field != audit.ROW]
        if row is None or any(row.stored.get(c.field) != c.after for c in mine):
            return _RULES_STAY
    if rules:
        changes += undoing.take_back(connection, rules)
    return ""


def _draft(connection: sa.Connection, number: int | None) -> Report | None:
    return next(
        (
            report
            for report in reports.read_all(connection)
            if report.id == number and report.status == "draft"
        ),
        None,
    )
