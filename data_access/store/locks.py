"""What the database itself refuses: the record is locked by its own triggers.

A report's content is fixed when it is sent out, its decision when it is decided, a
paper when it is made, and the log for ever. The triggers are made from the tables
below, on both engines, and are put in place anew after each migration.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa

from data_access.store import schema

PREFIX = "uppsikt_lock_"
SENT = (
    "Rapporten är utskickad och kan inte ändras. Gör ändringen i en ny version "
    "eller en rättelse."
)
DECIDED = "Beslutet är fattat och kan inte ändras. Gör en rättelse."
STEP = "Rapporten kan inte gå från den statusen till den nya."
OCCASION = "Tillfället har utskickade rapporter. Dess period kan inte ändras."
GRANTED = "Ombudgeteringen är beslutad och kan inte ändras."
LOGGED = "Loggen kan inte ändras."
MADE = "Handlingen är framställd och kan inte ändras."
MESSAGES = (SENT, DECIDED, STEP, OCCASION, GRANTED, LOGGED, MADE)

_OF_SECTION = "(SELECT report_id FROM sections WHERE id = {row}.section_id)"
_OF_LINE = (
    "(SELECT s.report_id FROM lines l JOIN sections s ON s.id = l.section_id"
    " WHERE l.id = {row}.line_id)"
)
_OF_ALTERNATIVE = (
    "(SELECT s.report_id FROM alternatives a JOIN lines l ON l.id = a.line_id"
    " JOIN sections s ON s.id = l.section_id WHERE a.id = {row}.alternative_id)"
)
_OF_REPORT = "{row}.report_id"

#: The same, from a report to its rows: read by index, not row by row.
_LINES = (
    "SELECT l.id FROM lines l JOIN sections s ON s.id = l.section_id"
    " WHERE s.report_id = :report"
)
_MINE = {
    _OF_REPORT: "report_id = :report",
    _OF_SECTION: "section_id IN (SELECT id FROM sections WHERE report_id = :report)",
    _OF_LINE: f"line_id IN ({_LINES})",
    _OF_ALTERNATIVE: (
        f"alternative_id IN (SELECT id FROM alternatives WHERE line_id IN ({_LINES}))"  # noqa: S608 -- our own words
    ),
}

#: Tables of a report's content, and which report a row belongs to.
CONTENT = {
    "sections": _OF_REPORT,
    "lines": _OF_SECTION,
    "amounts": _OF_LINE,
    "appropriation_parts": _OF_LINE,
    "plan_cells": _OF_LINE,
    "project_cells": _OF_LINE,
    "texts": _OF_REPORT,
    "statements": _OF_REPORT,
    "causes": _OF_REPORT,
    "alternatives": _OF_LINE,
    "alternative_costs": _OF_ALTERNATIVE,
    "goals": _OF_REPORT,
    "metrics": _OF_REPORT,
}
_DECISION = ("decisions", "decision_rows", "recipients")
_LOG = ("actions", "audit")

#: The steps that a locked report may still take, and what changes with them.
_STEPS = (("sent", "decided"), ("sent", "returned"), ("decided", "confirmed"))
_STEP_COLUMNS = frozenset({"status", "confirmed_on", "row_version"})
_OCCASION_COLUMNS = ("year", "kind", "number", "period_end")

_OPERATIONS = ("INSERT", "UPDATE", "DELETE")
#: Which rows an operation has: the one that was, the one that will be.
_ROWS = {"INSERT": ("NEW",), "UPDATE": ("OLD", "NEW"), "DELETE": ("OLD",)}


def create(connection: sa.Connection) -> None:
    """Put every lock in place, in the caller's transaction."""
    drop(connection)
    for statement in definitions(connection.dialect.name).values():
        connection.exec_driver_sql(statement)


def drop(connection: sa.Connection) -> None:
    """Take every lock away, in the caller's transaction."""
    postgres = connection.dialect.name == "postgresql"
    for name, table in present(connection).items():
        on = f" ON {table}" if postgres else ""
        connection.exec_driver_sql(f"DROP TRIGGER {name}{on}")
        if postgres:
            connection.exec_driver_sql(f"DROP FUNCTION IF EXISTS {name}()")


@contextmanager
def lifted(connection: sa.Connection) -> Iterator[None]:
    """Work without locks: only to take a whole package away, or to copy whole."""
    drop(connection)
    yield
    create(connection)


def present(connection: sa.Connection) -> dict[str, str]:
    """The locks that the database has: name to table."""
    if connection.dialect.name == "postgresql":
        query = (
            "SELECT t.tgname, c.relname FROM pg_trigger t"
            " JOIN pg_class c ON c.oid = t.tgrelid"
            " JOIN pg_namespace n ON n.oid = c.relnamespace"
            " WHERE NOT t.tgisinternal AND n.nspname = current_schema()"
        )
    else:
        query = "SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger'"
    rows = connection.exec_driver_sql(query)
    return {name: table for name, table in rows if name.startswith(PREFIX)}


def content(
    connection: sa.Connection, report: int
) -> Iterator[tuple[str, list[sa.Row[Any]]]]:
    """Everything that a report's locks keep: table and rows, by number."""
    own = dict.fromkeys(_DECISION, _OF_REPORT)
    for name, belongs in {**CONTENT, **own}.items():
        table = schema.metadata.tables[name]
        mine = sa.text(_MINE[belongs]).bindparams(report=report)
        query = sa.select(table).where(mine).order_by(*table.primary_key.columns)
        yield name, list(connection.execute(query).all())


def names(dialect: str) -> set[str]:
    """The locks that the code wants."""
    return {name for name in definitions(dialect) if not name.startswith("function ")}


def definitions(dialect: str) -> dict[str, str]:
    """Statements that make the locks, by the lock's name, in order."""
    found: dict[str, str] = {}
    for table, operation, conditions in _rules():
        name = f"{PREFIX}{table}_{operation.lower()}"
        if dialect == "postgresql":
            found[f"function {name}"] = _postgres_function(name, operation, conditions)
            found[name] = (
                f"CREATE TRIGGER {name} BEFORE {operation} ON {table}"
                f" FOR EACH ROW EXECUTE FUNCTION {name}()"
            )
        else:
            found[name] = _sqlite_trigger(name, table, operation, conditions)
    return found


def _postgres_function(
    name: str, operation: str, conditions: list[tuple[str, str]]
) -> str:
    checks = " ".join(
        f"IF {when} THEN RAISE EXCEPTION '{message}'"
        " USING ERRCODE = 'check_violation'; END IF;"
        for when, message in conditions
    )
    row = "OLD" if operation == "DELETE" else "NEW"
    return (
        f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql"
        f" AS $$ BEGIN {checks} RETURN {row}; END $$"
    )


def _sqlite_trigger(
    name: str, table: str, operation: str, conditions: list[tuple[str, str]]
) -> str:
    checks = " ".join(
        f"SELECT RAISE(ABORT, '{message}') WHERE {when};"
        for when, message in conditions
    )
    return f"CREATE TRIGGER {name} BEFORE {operation} ON {table} BEGIN {checks} END"


def _rules() -> Iterator[tuple[str, str, list[tuple[str, str]]]]:
    """Table, operation, and what is refused: condition and message."""
    for table, report in CONTENT.items():
        yield from _guarded(table, report, schema.SENT, SENT)
    for table in _DECISION:
        yield from _guarded(table, _OF_REPORT, schema.DECIDED, DECIDED)
    yield "reports", "DELETE", [(_among("OLD.status", schema.SENT), SENT)]
    yield "reports", "UPDATE", list(_steps())
    yield "occasions", "UPDATE", [(_period_changes(), OCCASION)]
    for operation in ("UPDATE", "DELETE"):
        yield "carry_overs", operation, [("OLD.decided_on IS NOT NULL", GRANTED)]
        yield "papers", operation, [("TRUE", MADE)]
        for table in _LOG:
            yield table, operation, [("TRUE", LOGGED)]


def _guarded(
    table: str, report: str, statuses: tuple[str, ...], message: str
) -> Iterator[tuple[str, str, list[tuple[str, str]]]]:
    for operation in _OPERATIONS:
        yield (
            table,
            operation,
            [
                (_among(_status(report.format(row=row)), statuses), message)
                for row in _ROWS[operation]
            ],
        )


def _status(report: str) -> str:
    return f"(SELECT status FROM reports WHERE id = {report})"  # noqa: S608 -- our own words


def _among(value: str, words: tuple[str, ...]) -> str:
    return f"{value} IN ({', '.join(repr(word) for word in words)})"


def _steps() -> Iterator[tuple[str, str]]:
    """A locked report takes its steps, and nothing else of it changes."""
    locked = _among("OLD.status", schema.SENT)
    allowed = " OR ".join(
        f"(OLD.status = '{one}' AND NEW.status = '{next_}')" for one, next_ in _STEPS
    )
    others = " OR ".join(
        f"OLD.{column.name} IS DISTINCT FROM NEW.{column.name}"
        for column in schema.reports.c
        if column.name not in _STEP_COLUMNS
    )
    yield f"{locked} AND ({others})", SENT
    yield f"{locked} AND NOT ({allowed})", STEP


def _period_changes() -> str:
    sent = _among("status", schema.SENT)
    changed = " OR ".join(f"OLD.{name} <> NEW.{name}" for name in _OCCASION_COLUMNS)
    sent_one = "EXISTS (SELECT 1 FROM reports WHERE occasion_id = OLD.id AND "
    return f"{sent_one}{sent}) AND ({changed})"
