"""What a board keeps beside its reports, from a package that has it; and away again.

The tables are optional. Their rows are the board's, not the report's: they go
when the board goes with its package, and stay when somebody else reports for it.
"""

from datetime import time

import sqlalchemy as sa

from data_access.records.nouns import NOUNS
from data_access.samples.package import Package, Row
from data_access.store import schema
from data_access.store.inserting import insert


def load(connection: sa.Connection, board: int, package: Package) -> None:
    """Write the tables that the package has.

    Raises:
        PackageError: If a cell cannot be what it should.
    """
    for row in _rows(package, "events"):
        _event(connection, board, row)
    for row in _rows(package, "assignments"):
        _assignment(connection, board, row)
    for row in _rows(package, "briefings"):
        _briefing(connection, board, row)
    _plans(connection, board, package)


def _rows(package: Package, name: str) -> list[Row]:
    return list(package.tables[name].rows) if name in package.tables else []


def _event(connection: sa.Connection, board: int, row: Row) -> None:
    insert(
        connection,
        schema.events,
        board_id=board,
        day=row.filled("day") and row.day("day"),
        clock=_clock(row),
        kind=row.word("kind", _codes("event", "kind")),
        title=row.filled("title"),
        repeats=row.word("repeats", _codes("event", "repeats")),
        place=row["place"],
        body=row["body"],
    )


def _codes(noun: str, field: str) -> list[str]:
    return [code for code, _ in NOUNS[noun].field(field).options]


def _clock(row: Row) -> str:
    said = row["clock"]
    try:
        return time.fromisoformat(said).strftime("%H:%M") if said else ""
    except ValueError:
        return row.fail("clock", f"”{said}” är ingen tid (TT:MM).")


def _assignment(connection: sa.Connection, board: int, row: Row) -> None:
    copied = ("paragraph", "reference", "addressee", "answer")
    days = ("given_on", "due_on", "answered_on")
    insert(
        connection,
        schema.assignments,
        board_id=board,
        body=row.filled("body"),
        status=row.word("status", _codes("assignment", "status")),
        **{column: row[column] for column in copied},
        **{column: row.day(column) for column in days},
    )


def _briefing(connection: sa.Connection, board: int, row: Row) -> None:
    insert(
        connection,
        schema.briefings,
        board_id=board,
        dated=row.filled("dated") and row.day("dated"),
        title=row.filled("title"),
        body=row["body"],
    )


def _plans(connection: sa.Connection, board: int, package: Package) -> None:
    """A row names its plan and phase: what is new comes after what was there."""
    plans: dict[str, int] = {}
    phases: dict[tuple[str, str], int] = {}
    for position, row in enumerate(_rows(package, "plans")):
        plan, phase = row.filled("plan"), row.filled("phase")
        if plan not in plans:
            plans[plan] = _plan(connection, board, position, row)
        if (plan, phase) not in phases:
            phases[plan, phase] = insert(
                connection,
                schema.phases,
                plan_id=plans[plan],
                position=position,
                name=phase,
            )
        if row["activity"]:
            _activity(connection, phases[plan, phase], position, row)


def _plan(connection: sa.Connection, board: int, position: int, row: Row) -> int:
    return insert(
        connection,
        schema.plans,
        board_id=board,
        position=position,
        name=row["plan"],
        reference=row["reference"],
    )


def _activity(connection: sa.Connection, phase: int, position: int, row: Row) -> None:
    insert(
        connection,
        schema.activities,
        phase_id=phase,
        position=position,
        name=row["activity"],
        status=row.word("status", _codes("activity", "status")),
        comment=row["comment"],
    )


def remove(connection: sa.Connection, boards: sa.Select[int]) -> None:
    """Take away all that boards keep beside their reports."""
    plans = _ids(schema.plans, schema.plans.c.board_id, boards)
    phases = _ids(schema.phases, schema.phases.c.plan_id, plans)
    briefings = _ids(schema.briefings, schema.briefings.c.board_id, boards)
    keys = _ids(schema.share_keys, schema.share_keys.c.board_id, boards)
    buyers = _ids(schema.buyers, schema.buyers.c.board_id, boards)
    imports = _ids(schema.imports, schema.imports.c.board_id, boards)
    ledgers = _ids(schema.ledgers, schema.ledgers.c.board_id, boards)
    for column, owners in (
        *(
            (table.c.ledger_id, ledgers)
            for table in (
                schema.ledger_accounts,
                schema.ledger_objects,
                schema.ledger_balances,
                schema.ledger_parts,
            )
        ),
        (schema.import_parts.c.import_id, imports),
        (schema.activities.c.phase_id, phases),
        (schema.phases.c.plan_id, plans),
        (schema.attachments.c.briefing_id, briefings),
        (schema.key_shares.c.key_id, keys),
        (schema.buyer_years.c.buyer_id, buyers),
        *(
            (table.c.board_id, boards)
            for table in (
                schema.plans,
                schema.briefings,
                schema.assignments,
                schema.inquiries,
                schema.events,
                schema.share_keys,
                schema.buyers,
                schema.closed_months,
                schema.mappings,
                schema.ledgers,
                schema.imports,
            )
        ),
    ):
        connection.execute(sa.delete(column.table).where(column.in_(owners)))


def _ids(
    table: sa.Table, owner: sa.ColumnElement[int], owners: sa.Select[int]
) -> sa.Select[int]:
    return sa.select(table.c.id).where(owner.in_(owners))
