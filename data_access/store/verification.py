"""Checks that a database is what it should be; each fault is a Swedish sentence.

A check is a function from a connection to its faults. `CHECKS` holds those of
the store; those of the record come from who calls.
"""

from collections.abc import Callable, Iterator, Sequence

import sqlalchemy as sa

from data_access.errors import BrokenDatabaseError
from data_access.store import addresses, creation, locks
from data_access.store import engine as engines

Check = Callable[[sa.Connection], list[str]]


def pages(connection: sa.Connection) -> list[str]:
    """The file is whole, page by page, and every row keeps its constraints."""
    if connection.dialect.name != "sqlite":
        return []
    found = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
    return [] if found == ["ok"] else [f"Filen är skadad: {each}." for each in found]


def references(connection: sa.Connection) -> list[str]:
    """Every row that another refers to is there."""
    if connection.dialect.name != "sqlite":
        return []
    found = connection.exec_driver_sql("PRAGMA foreign_key_check")
    return [
        f"Tabellen {table}, rad {row}: hänvisar till en rad som saknas i {parent}."
        for table, row, parent, _ in found
    ]


def locked(connection: sa.Connection) -> list[str]:
    """The locks in the database are those of the code, neither more nor less."""
    if creation.version(connection) != creation.head():
        return []
    wanted = locks.definitions(connection.dialect.name)
    found = _definitions(connection)
    return [
        *(f"Låset {name} saknas." for name in sorted(wanted.keys() - found)),
        *(f"Låset {name} är inte Uppsikts." for name in sorted(found.keys() - wanted)),
        *(
            f"Låset {name} är ändrat."
            for name in sorted(wanted.keys() & found)
            if _tidy(wanted[name]) != _tidy(found[name])
        ),
    ]


CHECKS: tuple[Check, ...] = (pages, references, locked)


def verify_database(address: str, extra: Sequence[Check] = ()) -> None:
    """Check a database, whatever version it is of, without changing it.

    Args:
        address: SQLAlchemy address.
        extra: Further checks, of the newest version only.

    Raises:
        BrokenDatabaseError: If there are faults; it says them all.
        DataError: If the database cannot be read.
    """
    addresses.refuse_missing(address)
    with engines.reading(address) as connection:
        if found := faults(connection, extra):
            name = addresses.name(connection.engine.url)
            raise BrokenDatabaseError(name, found)


def faults(connection: sa.Connection, extra: Sequence[Check] = ()) -> list[str]:
    """Run every check; the extra ones only on the newest version."""
    newest = creation.version(connection) == creation.head()
    checks = (*CHECKS, *(extra if newest else ()))
    return [fault for check in checks for fault in check(connection)]


def _definitions(connection: sa.Connection) -> dict[str, str]:
    """What the database itself says that its triggers are."""
    if connection.dialect.name == "sqlite":
        query = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        return {row.name: row.sql for row in connection.exec_driver_sql(query)}
    return dict(_postgres_definitions(connection))


def _postgres_definitions(connection: sa.Connection) -> Iterator[tuple[str, str]]:
    """Triggers and their functions, written as `locks.definitions` writes them."""
    query = (
        "SELECT t.tgname, pg_get_triggerdef(t.oid, true), t.tgenabled,"
        " p.proname, p.prosrc FROM pg_trigger t"
        " JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid"
        " JOIN pg_namespace n ON n.oid = c.relnamespace"
        " WHERE NOT t.tgisinternal AND n.nspname = current_schema()"
    )
    made = "CREATE OR REPLACE FUNCTION {}() RETURNS trigger LANGUAGE plpgsql AS $${}$$"
    for name, definition, enabled, function, body in connection.exec_driver_sql(query):
        yield name, definition if enabled in ("O", b"O") else "off"
        yield f"function {function}", made.format(function, body)


def _tidy(definition: str) -> str:
    return " ".join(definition.split())
