"""What is asked of the record, and what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from data_access.records.fields import Value


@dataclass(frozen=True)
class Actor:
    """Who writes, and from where.

    Attributes:
        role: Never a person's name: "Controller".
        origin: "sidan /drift", "kommandot uppsikt board", a file with its hash.
    """

    role: str
    origin: str


@dataclass(frozen=True)
class Edit:
    """One row to be added, changed or removed.

    Attributes:
        key: The asker's own name of the row, by which the answer speaks of it.
        noun: The noun's key.
        id: The row's number; ``None`` for a new one.
        owner: Of a new row: the number of what it belongs to.
        version: The row version that the asker saw.
        typed: Text as typed by field, of the changed fields only.
        remove: Whether the row is to go.
        after: Of a new row: the number of the row it comes after; last if None.
    """

    key: str
    noun: str
    id: int | None = None
    owner: int | None = None
    version: int | None = None
    typed: Mapping[str, str] = field(default_factory=dict)
    remove: bool = False
    after: int | None = None


@dataclass(frozen=True)
class Conflict:
    """Somebody else has saved the row since: what it holds now where we differ.

    Attributes:
        version: The row version to answer with; 0 where the row is gone.
        by: Who saved it.
        at: When (UTC).
        theirs: The fields that differ from what was typed.
    """

    version: int
    by: str
    at: datetime | None
    theirs: Mapping[str, Value]


@dataclass(frozen=True)
class Outcome:
    """What came of edits: all of them are saved, or none.

    Attributes:
        action: The number of the saving; ``None`` if nothing was saved.
        rows: Number and row version of what was saved, by the edit's key.
        values: What was understood of what was typed, by key and field.
        faults: What cannot be, in Swedish, by key and field; "" is the row.
        conflicts: By key.
    """

    action: int | None = None
    rows: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, Value]] = field(default_factory=dict)
    faults: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    conflicts: Mapping[str, Conflict] = field(default_factory=dict)


@dataclass(frozen=True)
class Done:
    """What came of a deed.

    Attributes:
        action: Its number in the log; ``None`` if it was not done.
        faults: What cannot be, by field of its form; "" is the whole.
        address: The query to go to, if the deed made something to look at.
        message: What was done, for the reader.
    """

    action: int | None = None
    faults: Mapping[str, str] = field(default_factory=dict)
    address: str | None = None
    message: str = ""
