"""The one door to imports, for the page and for the command."""

import io
import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import IO

import sqlalchemy as sa

from data_access.desk import told, utc_now
from data_access.errors import ImportRefusedError
from data_access.importing import (
    codec,
    entry,
    goal,
    jobs,
    keeping,
    planning,
    saving,
    template,
    undo,
)
from data_access.importing.entry import Import
from data_access.importing.plan import Plan
from data_access.readers.reading import Reading
from data_access.records.edits import Actor, Done
from data_access.rules import media
from data_access.store import engine as engines
from data_access.store import schema
from data_access.store.inserting import insert

#: Columns that are filled in as it is read.
_BLANK = ("format", "kind", "host", "progress", "message", "reading", "answers")
#: Answers that are columns of their own.
_CHOSEN = {"board": "board_id", "occasion": "occasion_id"}


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
        content: IO[bytes] | bytes,
        board: int | None = None,
        occasion: int | None = None,
    ) -> int:
        """Keep a file that waits to be read; give its import's number.

        Raises:
            ImportRefusedError: If it is empty or too large.
        """
        stream = io.BytesIO(content) if isinstance(content, bytes) else content
        with (
            keeping.spooled(stream) as (file, size, digest),
            engines.alone(self._engine) as connection,
        ):
            at = self._now()
            number = insert(
                connection,
                schema.imports,
                board_id=board,
                occasion_id=occasion,
                name=media.clean_name(name),
                size=size,
                sha256=digest,
                status="waiting",
                role=actor.role,
                started_at=at,
                changed_at=at,
                **dict.fromkeys(_BLANK, ""),
            )
            keeping.put(connection, number, keeping.FILE, file)
        return number

    def start(self, number: int) -> None:
        """Let a process of its own read it, at once or when it is its turn."""
        jobs.begin(self._engine, number, self._now)

    def run(self, number: int) -> Import:
        """Read it here and now; for a command."""
        jobs.read(self._engine, number, self._now)
        found = self.get(number)
        if found is None:
            raise ImportRefusedError(ImportRefusedError.GONE)
        return found

    def again(self, number: int) -> None:
        """Read a file once more whose reading was broken off; it is still kept.

        Raises:
            ImportRefusedError: If it was not.
        """
        jobs.again(self._engine, number, self._now)

    def cancel(self, number: int) -> None:
        """Stop its reading, or drop what was read; a saved one stays saved."""
        table = schema.imports
        told = {"status": "cancelled", "message": jobs.CANCELLED, "progress": ""}
        open_ = table.c.status.in_(("waiting", "reading", "read", "broken"))
        with engines.alone(self._engine) as connection:
            changed = connection.execute(
                sa.update(table)
                .where(table.c.id == number, open_)
                .values(**told, reading="", pid=None, changed_at=self._now())
            )
            if changed.rowcount:
                keeping.drop(connection, number, keeping.FILE, keeping.ROWS)

    def list(self, limit: int = 50) -> list[Import]:
        """The latest imports first."""
        jobs.tend(self._engine, self._now)
        with engines.read(self._engine) as connection:
            return entry.latest(connection, limit)

    def get(self, number: int) -> Import | None:
        """One import, as it is now; ``None`` where there is none."""
        jobs.tend(self._engine, self._now)
        with engines.read(self._engine) as connection:
            return entry.one(connection, number)

    def reading(self, number: int) -> Reading | None:
        """What was read: tables, ledger, faults; ``None`` where nothing is."""
        with engines.read(self._engine) as connection:
            return read_of(connection, number)

    def answer(self, number: int, answers: Mapping[str, str]) -> None:
        """Answer questions of the plan, by key; "" takes an answer back.

        The keys "board" and "occasion" choose where it is to be saved, by number.

        Raises:
            ImportRefusedError: If it is not waiting for answers.
        """
        with engines.alone(self._engine) as connection:
            found = entry.one(connection, number)
            found = planning.refuse_unread(found)
            kept = {**found.answers, **answers}
            chosen = {
                column: _number(kept.pop(name))
                for name, column in _CHOSEN.items()
                if name in kept
            }
            left = {key: code for key, code in kept.items() if code}
            table = schema.imports
            connection.execute(
                sa.update(table)
                .where(table.c.id == number)
                .values(answers=json.dumps(left, ensure_ascii=False), **chosen)
            )

    def plan(self, number: int) -> Plan:
        """What confirming would do now.

        Raises:
            ImportRefusedError: If it has not been read.
        """
        with engines.read(self._engine) as connection:
            found, reading = _waiting(connection, number)
            return planning.make(connection, found, reading).plan

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
        with self._writing() as connection:
            found, reading = _waiting(connection, number)
            return saving.confirm(connection, actor, found, reading, seen, self._now())

    def undo(self, actor: Actor, number: int) -> Done:
        """Put back what was there before the last import was saved.

        Raises:
            ImportRefusedError: If it cannot be undone; the message says why.
        """
        with self._writing() as connection:
            found = entry.one(connection, number)
            if found is None:
                raise ImportRefusedError(ImportRefusedError.GONE)
            return undo.undo(connection, actor, found, self._now())

    def template(self, board: int, occasion: int) -> tuple[str, bytes]:
        """A workbook to fill in for a board and occasion: its name and bytes.

        Raises:
            ImportRefusedError: If there is no such board or occasion.
        """
        with engines.read(self._engine) as connection:
            filled = goal.to_fill(connection, board, occasion)
        if filled is None:
            raise ImportRefusedError(ImportRefusedError.NO_TEMPLATE)
        return template.name(filled.report), template.book(filled)

    @contextmanager
    def _writing(self) -> Iterator[sa.Connection]:
        """Write to the record; what the database refuses is said in our words."""
        try:
            with engines.write(self._engine) as connection:
                yield connection
        except sa.exc.DBAPIError as error:
            raise told(error) from error


def read_of(connection: sa.Connection, number: int) -> Reading | None:
    """What was read of an import's file; ``None`` where nothing is.

    Raises:
        ImportRefusedError: If another version of the program read it.
    """
    table = schema.imports.c
    kept = connection.scalar(sa.select(table.reading).where(table.id == number))
    try:
        return codec.loads(Reading, kept) if kept else None
    except ValueError as error:
        raise ImportRefusedError(ImportRefusedError.OLD) from error


def _waiting(connection: sa.Connection, number: int) -> tuple[Import, Reading]:
    """An import that waits to be confirmed, and what was read of it."""
    found = planning.refuse_unread(entry.one(connection, number))
    reading = read_of(connection, number)
    if reading is None:
        raise ImportRefusedError(ImportRefusedError.NOT_READ)
    return found, reading


def _number(code: str) -> int | None:
    return int(code) if code.isascii() and code.isdecimal() and len(code) < 10 else None
