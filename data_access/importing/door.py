"""The one door to imports, for the page and for the command."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO

import sqlalchemy as sa

from data_access.desk import utc_now
from data_access.importing.plan import Plan
from data_access.readers.reading import Reading
from data_access.records.edits import Actor, Done


@dataclass(frozen=True)
class Import:
    """A file, how its reading goes, and what became of it.

    Attributes:
        id: Its number.
        name: Of the file.
        size: Bytes.
        sha256: Of the file.
        status: As in `schema.IMPORT_STATUSES`: waiting (for its turn), reading,
            read (to be confirmed), refused, saved, undone, cancelled, broken.
        format: "xlsx", "pdf", "csv", "sie"; "" until it is known.
        kind: "tables" or "ledger"; "" until it is read.
        role: As whom it was dropped.
        started_at: When it was dropped (UTC).
        changed_at: When something last was heard of it (UTC).
        progress: What is being done, in Swedish.
        message: What came of it, in Swedish: why it was refused or broken.
        answers: To the questions of its plan, by key.
        board_id: The chosen board, if one.
        occasion_id: The chosen occasion, if one.
        report_id: Where it was saved.
        action_id: Its saving in the log.
        undoable: Whether it is the last import saved, so that it can be undone.
    """

    id: int
    name: str
    size: int
    sha256: str
    status: str
    format: str
    kind: str
    role: str
    started_at: datetime
    changed_at: datetime
    progress: str
    message: str
    answers: Mapping[str, str]
    board_id: int | None
    occasion_id: int | None
    report_id: int | None
    action_id: int | None
    undoable: bool = False


class Imports:
    """Keeps files and what is read of them; thread safe, thin over an engine.

    What is read here is never kept between calls: a job tells how it goes without
    raising the revision number.
    """

    def __init__(
        self, engine: sa.Engine, now: Callable[[], datetime] = utc_now
    ) -> None:
        self._engine = engine
        self._now = now

    def add(
        self,
        actor: Actor,
        name: str,
        content: BinaryIO | bytes,
        board: int | None = None,
        occasion: int | None = None,
    ) -> int:
        """Keep a file that waits to be read; give its import's number.

        Raises:
            ImportRefusedError: If it is empty or too large.
        """
        raise NotImplementedError

    def start(self, number: int) -> None:
        """Let a process of its own read it, at once or when it is its turn."""
        raise NotImplementedError

    def run(self, number: int) -> Import:
        """Read it here and now; for a command."""
        raise NotImplementedError

    def cancel(self, number: int) -> None:
        """Stop its reading, or drop what was read; a saved one stays saved."""
        raise NotImplementedError

    def list(self, limit: int = 50) -> list[Import]:
        """The latest imports first."""
        raise NotImplementedError

    def get(self, number: int) -> Import | None:
        """One import, as it is now; ``None`` where there is none."""
        raise NotImplementedError

    def reading(self, number: int) -> Reading | None:
        """What was read: tables, ledger, faults; ``None`` where nothing is."""
        raise NotImplementedError

    def answer(self, number: int, answers: Mapping[str, str]) -> None:
        """Answer questions of the plan, by key; "" takes an answer back.

        The keys "board" and "occasion" choose where it is to be saved, by number.

        Raises:
            ImportRefusedError: If it is not waiting for answers.
        """
        raise NotImplementedError

    def plan(self, number: int) -> Plan:
        """What confirming would do now.

        Raises:
            ImportRefusedError: If it has not been read.
        """
        raise NotImplementedError

    def confirm(self, actor: Actor, number: int, seen: str = "") -> Done:
        """Save it, with its trace, in one transaction.

        Args:
            actor: Who confirms.
            number: Of the import.
            seen: The digest of the plan that was looked at; if the plan has
                become another one since, nothing is saved.

        Returns:
            What was saved; or the faults, and then nothing is.

        Raises:
            ImportRefusedError: If it cannot be saved; the message says why.
        """
        raise NotImplementedError

    def undo(self, actor: Actor, number: int) -> Done:
        """Put back what was there before the last import was saved.

        Raises:
            ImportRefusedError: If it cannot be undone; the message says why.
        """
        raise NotImplementedError

    def template(self, board: int, occasion: int) -> tuple[str, bytes]:
        """A workbook to fill in for a board and occasion: its name and bytes.

        Raises:
            ImportRefusedError: If there is no such board or occasion.
        """
        raise NotImplementedError
