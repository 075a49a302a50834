"""Turns files and edits into trustworthy frames; knows nothing of the screen.

A name is fetched from its module when somebody asks for it: whoever only reads a
file does not wait for the libraries of the database.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from data_access.desk import Desk
    from data_access.errors import (
        BackupFileError,
        BrokenDatabaseError,
        BusyDatabaseError,
        CopyError,
        DataError,
        ForbiddenDatabaseError,
        ForeignDatabaseError,
        MissingBoardError,
        MissingDatabaseError,
        MissingDriverError,
        NewerDatabaseError,
        NoReportsError,
        OccupiedDatabaseError,
        OldPostgresError,
        OldSqliteError,
        PackageError,
        RefusedEntryError,
        RefusedLoginError,
        ReplacingError,
        UnknownBoardError,
        UnknownOccasionError,
        UnknownVersionError,
        UnknownYearError,
        UnreachableDatabaseError,
        UnreadableDatabaseError,
        UnsuitableDatabaseError,
        UnsupportedDatabaseError,
    )
    from data_access.loaders.causes import Cause
    from data_access.loaders.decision import Decision
    from data_access.loaders.report import Report
    from data_access.loaders.sheets import Section
    from data_access.loaders.texts import Text
    from data_access.opening import open_store, verify
    from data_access.records.comparing import Difference
    from data_access.records.edits import Actor, Conflict, Done, Edit, Outcome
    from data_access.records.fields import Field, Money, Record, Value
    from data_access.records.nouns import LINES, NOUNS, Noun
    from data_access.records.trail import Action, Asked, Entry, Found, Step
    from data_access.rules.causes import Explained, sides
    from data_access.rules.forecast import Pace, change, pace
    from data_access.rules.reconcile import Check, Term
    from data_access.samples import remove_sample
    from data_access.selection import Selection
    from data_access.source import Source
    from data_access.store.backups import back_up_database
    from data_access.store.copying import Copied
    from data_access.store.creation import default_address
    from data_access.store.moving import move_database
    from data_access.store.restoring import restore_database

__all__ = [
    "LINES",
    "NOUNS",
    "Action",
    "Actor",
    "Asked",
    "BackupFileError",
    "BrokenDatabaseError",
    "BusyDatabaseError",
    "Cause",
    "Check",
    "Conflict",
    "Copied",
    "CopyError",
    "DataError",
    "Decision",
    "Desk",
    "Difference",
    "Done",
    "Edit",
    "Entry",
    "Explained",
    "Field",
    "ForbiddenDatabaseError",
    "ForeignDatabaseError",
    "Found",
    "MissingBoardError",
    "MissingDatabaseError",
    "MissingDriverError",
    "Money",
    "NewerDatabaseError",
    "NoReportsError",
    "Noun",
    "OccupiedDatabaseError",
    "OldPostgresError",
    "OldSqliteError",
    "Outcome",
    "Pace",
    "PackageError",
    "Record",
    "RefusedEntryError",
    "RefusedLoginError",
    "ReplacingError",
    "Report",
    "Section",
    "Selection",
    "Source",
    "Step",
    "Term",
    "Text",
    "UnknownBoardError",
    "UnknownOccasionError",
    "UnknownVersionError",
    "UnknownYearError",
    "UnreachableDatabaseError",
    "UnreadableDatabaseError",
    "UnsuitableDatabaseError",
    "UnsupportedDatabaseError",
    "Value",
    "back_up_database",
    "change",
    "default_address",
    "move_database",
    "open_store",
    "pace",
    "remove_sample",
    "restore_database",
    "sides",
    "verify",
]

#: Module -> the names that are fetched from it; those of the imports above.
_FETCHED = {
    "desk": ("Desk",),
    "errors": (
        "BackupFileError",
        "BrokenDatabaseError",
        "BusyDatabaseError",
        "CopyError",
        "DataError",
        "ForbiddenDatabaseError",
        "ForeignDatabaseError",
        "MissingBoardError",
        "MissingDatabaseError",
        "MissingDriverError",
        "NewerDatabaseError",
        "NoReportsError",
        "OccupiedDatabaseError",
        "OldPostgresError",
        "OldSqliteError",
        "PackageError",
        "RefusedEntryError",
        "RefusedLoginError",
        "ReplacingError",
        "UnknownBoardError",
        "UnknownOccasionError",
        "UnknownVersionError",
        "UnknownYearError",
        "UnreachableDatabaseError",
        "UnreadableDatabaseError",
        "UnsuitableDatabaseError",
        "UnsupportedDatabaseError",
    ),
    "loaders.causes": ("Cause",),
    "loaders.decision": ("Decision",),
    "loaders.report": ("Report",),
    "loaders.sheets": ("Section",),
    "loaders.texts": ("Text",),
    "opening": (
        "open_store",
        "verify",
    ),
    "records.comparing": ("Difference",),
    "records.edits": (
        "Actor",
        "Conflict",
        "Done",
        "Edit",
        "Outcome",
    ),
    "records.fields": (
        "Field",
        "Money",
        "Record",
        "Value",
    ),
    "records.nouns": (
        "LINES",
        "NOUNS",
        "Noun",
    ),
    "records.trail": (
        "Action",
        "Asked",
        "Entry",
        "Found",
        "Step",
    ),
    "rules.causes": (
        "Explained",
        "sides",
    ),
    "rules.forecast": (
        "Pace",
        "change",
        "pace",
    ),
    "rules.reconcile": (
        "Check",
        "Term",
    ),
    "samples": ("remove_sample",),
    "selection": ("Selection",),
    "source": ("Source",),
    "store.backups": ("back_up_database",),
    "store.copying": ("Copied",),
    "store.creation": ("default_address",),
    "store.moving": ("move_database",),
    "store.restoring": ("restore_database",),
}
_MODULE_OF = {name: module for module, names in _FETCHED.items() for name in names}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Fetch a name once."""
        if name not in _MODULE_OF:
            message = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(message)
        module = import_module(f"{__name__}.{_MODULE_OF[name]}")
        globals()[name] = getattr(module, name)
        return globals()[name]
