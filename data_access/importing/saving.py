"""A plan carried out in one transaction, with its trace."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import sqlalchemy as sa

from data_access import ledger as ledgers
from data_access.errors import ImportRefusedError
from data_access.importing import keeping, planning
from data_access.importing.closing import actor_of, close
from data_access.importing.entry import Import
from data_access.importing.merging import Merged
from data_access.importing.planning import Made
from data_access.importing.section_saving import Saver
from data_access.readers.ledger import Ledger
from data_access.readers.reading import Reading
from data_access.records import (
    audit,
    deed,
    deeds,
    storage,
    writing,
)
from data_access.records.audit import About, Change
from data_access.records.edits import Actor, Done
from data_access.records.nouns import LINES, NOUNS
from data_access.store import schema

SUMMARY = "Filen {} lästes in"
_SAVED = "Sparat ur {}: {}."


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
    close(connection, found.id, "saved", made.plan.report_id, action, message, at)
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
        saver = Saver(connection, sections[name], merged, LINES[name])
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
