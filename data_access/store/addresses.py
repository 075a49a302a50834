"""Addresses of databases: what is accepted, and how a message names one.

A message never shows a password, nor what else stands after the ``?``.
"""

from pathlib import Path

import sqlalchemy as sa

from data_access.errors import MissingDatabaseError, UnsupportedDatabaseError

POSTGRES = "postgresql+psycopg"
_NOT_FILES = {None, "", ":memory:"}


def parse(address: str) -> sa.URL:
    """Parse the address of a SQLite file or of a PostgreSQL database.

    Raises:
        UnsupportedDatabaseError: If it is something else.
    """
    try:
        url = sa.make_url(address)
    except (sa.exc.ArgumentError, ValueError):
        # What cannot be parsed may hold a password: show its beginning only.
        raise UnsupportedDatabaseError(address[:10]) from None
    if url.drivername in {POSTGRES, "postgresql"} and url.database:
        return url.set(drivername=POSTGRES)
    if url.drivername == "sqlite" and url.database not in _NOT_FILES:
        return url
    shown = url.set(query={}).render_as_string(hide_password=True)
    raise UnsupportedDatabaseError(shown)


def is_postgres(url: sa.URL) -> bool:
    """Whether a parsed address is that of a PostgreSQL database."""
    return url.get_backend_name() == "postgresql"


def refuse_missing(address: str) -> None:
    """Refuse a SQLite file that is not there: to open it would be to make it.

    Raises:
        MissingDatabaseError: If it is not there.
    """
    url = parse(address)
    if not is_postgres(url) and not Path(url.database or "").exists():
        raise MissingDatabaseError(name(url))


def name(url: sa.URL) -> str:
    """Name a database as messages do: its file, or what and on which server."""
    if not is_postgres(url):
        return str(url.database)
    port = f":{url.port}" if url.port else ""
    return f"{url.database} på {host(url)}{port}"


def host(url: sa.URL) -> str:
    """The server of a PostgreSQL database; without one, a socket's folder."""
    asked = url.host or url.query.get("host") or "den egna datorn"
    return asked if isinstance(asked, str) else ", ".join(asked)
