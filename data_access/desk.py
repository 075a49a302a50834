"""The one door for changes: edits and deeds in, what came of them out."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import TypeVar

import sqlalchemy as sa

from data_access.errors import RefusedByDatabaseError
from data_access.records import deeds, undoing, writing
from data_access.records.edits import Actor, Done, Edit, Outcome
from data_access.store import engine as engines
from data_access.store import locks

T = TypeVar("T")


def utc_now() -> datetime:
    """Now, in UTC, without zone, as the log keeps it."""
    return datetime.now(UTC).replace(tzinfo=None)


class Desk:
    """Writes to the store; thread safe, thin over an engine.

    Each call is one transaction: all of it is written with its trace, or none.
    """

    def __init__(
        self, engine: sa.Engine, now: Callable[[], datetime] = utc_now
    ) -> None:
        self._engine = engine
        self._now = now

    def check(self, edits: Sequence[Edit], unit: str) -> Outcome:
        """Understand edits without writing them.

        Raises:
            RecordError: If what a row should belong to is gone.
        """
        with engines.read(self._engine) as connection:
            return writing.check(connection, edits, unit)

    def save(self, actor: Actor, edits: Sequence[Edit], unit: str) -> Outcome:
        """Save edits, all or none.

        Raises:
            RecordError: If a report is locked, or an owner is gone.
        """
        return self._write(lambda c: writing.save(c, actor, edits, unit, self._now()))

    def undo(self, actor: Actor, action: int) -> Outcome:
        """Undo one saving, as a saving of its own.

        Raises:
            RecordError: If it cannot be undone.
        """
        return self._write(lambda c: undoing.undo(c, actor, action, self._now()))

    def do(
        self,
        actor: Actor,
        deed: str,
        target: int | None,
        typed: Mapping[str, str],
        unit: str,
    ) -> Done:
        """Do a deed; see `records.deeds`.

        Raises:
            RecordError: If the record refuses it.
        """

        def work(connection: sa.Connection) -> Done:
            done = deeds.do(connection, deed, actor, target, typed, unit, self._now())
            if done.action is None:
                raise _NotDone(done)
            return done

        try:
            return self._written(work)
        except _NotDone as refused:
            return refused.done

    def _write(self, work: Callable[[sa.Connection], Outcome]) -> Outcome:
        try:
            return self._written(work)
        except writing.RefusedError as refused:
            return refused.outcome

    def _written(self, work: Callable[[sa.Connection], T]) -> T:
        try:
            with engines.write(self._engine) as connection:
                return work(connection)
        except sa.exc.DBAPIError as error:
            raise told(error) from error


class _NotDone(Exception):  # noqa: N818 -- no error: it only rolls back
    """A deed that was refused: what it had begun to write goes."""

    def __init__(self, done: Done) -> None:
        super().__init__("not done")
        self.done = done


def told(error: sa.exc.DBAPIError) -> Exception:
    """The database's own refusal in our words; other errors as they are."""
    said = str(error.orig)
    locked = [message for message in locks.MESSAGES if message in said]
    if locked:
        return RefusedByDatabaseError(locked[0])
    if isinstance(error, sa.exc.IntegrityError):
        return RefusedByDatabaseError("Ändringen stämmer inte med andra rader.")
    return error
