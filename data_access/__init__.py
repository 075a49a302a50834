"""Turns files and edits into trustworthy frames; knows nothing of the screen."""

from data_access.errors import (
    BackupFileError,
    BrokenDatabaseError,
    BusyDatabaseError,
    CopyError,
    DataError,
    ForbiddenDatabaseError,
    ForeignDatabaseError,
    MissingDatabaseError,
    MissingDriverError,
    NewerDatabaseError,
    NoReportsError,
    OccupiedDatabaseError,
    OldPostgresError,
    OldSqliteError,
    PackageError,
    RefusedLoginError,
    ReplacingError,
    UnknownBoardError,
    UnknownOccasionError,
    UnknownYearError,
    UnreachableDatabaseError,
    UnreadableDatabaseError,
    UnsuitableDatabaseError,
    UnsupportedDatabaseError,
)
from data_access.loaders.decision import Decision
from data_access.loaders.report import Report
from data_access.loaders.sheets import Section
from data_access.loaders.texts import Text
from data_access.opening import open_store
from data_access.rules.forecast import Pace, change, pace
from data_access.rules.reconcile import Check, Term
from data_access.samples import remove_sample
from data_access.selection import Selection
from data_access.source import Source
from data_access.store.creation import default_address

__all__ = [
    "BackupFileError",
    "BrokenDatabaseError",
    "BusyDatabaseError",
    "Check",
    "CopyError",
    "DataError",
    "Decision",
    "ForbiddenDatabaseError",
    "ForeignDatabaseError",
    "MissingDatabaseError",
    "MissingDriverError",
    "NewerDatabaseError",
    "NoReportsError",
    "OccupiedDatabaseError",
    "OldPostgresError",
    "OldSqliteError",
    "Pace",
    "PackageError",
    "RefusedLoginError",
    "ReplacingError",
    "Report",
    "Section",
    "Selection",
    "Source",
    "Term",
    "Text",
    "UnknownBoardError",
    "UnknownOccasionError",
    "UnknownYearError",
    "UnreachableDatabaseError",
    "UnreadableDatabaseError",
    "UnsuitableDatabaseError",
    "UnsupportedDatabaseError",
    "change",
    "default_address",
    "open_store",
    "pace",
    "remove_sample",
]
