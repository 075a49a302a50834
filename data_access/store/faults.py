"""What a driver says, told as one of the errors that a reader may be shown."""

import sqlalchemy as sa

from data_access.errors import (
    BusyDatabaseError,
    DataError,
    ForbiddenDatabaseError,
    MissingDatabaseError,
    RefusedLoginError,
    UnreachableDatabaseError,
    UnreadableDatabaseError,
)
from data_access.store import addresses

#: PostgreSQL's codes: lock not available and deadlock; insufficient privilege;
#: the class of what the server has too little of.
_BUSY = ("55P03", "40P01")
_FORBIDDEN = "42501"
_LACKING = "53"
#: What a server answers before it lets a client in has no code, only words.
_MISSING = ("does not exist", "finns inte")
_REFUSED = ("authentication", "password", "pg_hba.conf", "role ", "rollen ")
_UNREADABLE = ("unable to open", "not a database", "malformed", "disk", "readonly")


def told(error: Exception, url: sa.URL) -> DataError | None:
    """Say what a reader can act on; ``None`` if the fault is the code's own.

    Args:
        error: SQLAlchemy's, or the driver's own.
        url: The database that it is about.
    """
    said = getattr(error, "orig", None) or error
    if is_busy(said):
        return BusyDatabaseError()
    if addresses.is_postgres(url):
        code = getattr(said, "sqlstate", None) or ""
        return _of_server(str(said), code, url) if _is_lost(error, code) else None
    if any(word in str(said) for word in _UNREADABLE):
        return UnreadableDatabaseError(addresses.name(url), str(said))
    return None


def is_busy(said: BaseException) -> bool:
    """Whether somebody else held a lock for too long, by the driver's error."""
    return "is locked" in str(said) or getattr(said, "sqlstate", None) in _BUSY


def _is_lost(error: Exception, code: str) -> bool:
    """Whether the server cannot be reached, or lets nobody in, or not this far."""
    if code == _FORBIDDEN or code.startswith(_LACKING):
        return True
    if isinstance(error, sa.exc.DBAPIError):
        return error.connection_invalidated or error.statement is None
    return type(error).__name__ == "OperationalError"


def _of_server(said: str, code: str, url: sa.URL) -> DataError:
    name, user = addresses.name(url), url.username or ""
    fatal = said.rpartition("FATAL:")[2] if "FATAL:" in said else ""
    if code == _FORBIDDEN:
        return ForbiddenDatabaseError(name, user)
    if any(word in fatal for word in _REFUSED):
        return RefusedLoginError(name, user)
    if any(word in fatal for word in _MISSING):
        return MissingDatabaseError(name)
    why = said.strip().splitlines()[0].rpartition("failed: ")[2]
    return UnreachableDatabaseError(name, why.strip())
