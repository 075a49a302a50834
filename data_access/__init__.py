"""Turns files and edits into trustworthy frames; knows nothing of the screen."""

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
