"""A saved import undone whole: as things were before it."""

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa

from data_access import ledger as ledgers
from data_access.errors import ImportRefusedError
from data_access.importing.closing import actor_of, close
from data_access.importing.entry import Import
from data_access.importing.ordering import ORDER, make_way, order, put_in_order
from data_access.loaders import report as reports
from data_access.loaders.report import Report
from data_access.records import audit, storage, undoing
from data_access.records.audit import About, Change
from data_access.records.edits import Actor, Done
from data_access.records.nouns import NOUNS

UNDONE = "Inläsningen av filen {} ångrades"
_BACK = "Inläsningen av {} är ångrad. Siffrorna är som de var innan."
_RULES_STAY = " Regler i Koppling som har ändrats sedan dess är kvar."


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
    close(connection, found.id, "undone", found.report_id, action, message, at)
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
