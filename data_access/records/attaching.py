"""Files beside a report from operations: kept whole, told in the log.

A file is no field that somebody types: it comes and goes as a whole, with its
digest in the log, so that what was attached can be told later.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from data_access.desk import utc_now
from data_access.errors import AttachmentError
from data_access.records import audit, homes, storage, writing
from data_access.records.audit import About, Change
from data_access.records.edits import Actor
from data_access.records.homes import Home
from data_access.records.nouns import NOUNS
from data_access.rules import media
from data_access.store import engine as engines
from data_access.store import schema
from data_access.store.inserting import insert

LARGEST = 10 * 1024 * 1024

ADDED = "Bilagan {} lades till ({}, {} byte, sha256 {})."
REMOVED = "Bilagan {} togs bort (sha256 {})."

_NOUN = NOUNS["attachment"]


@dataclass(frozen=True)
class Attachment:
    """A file as it is kept."""

    name: str
    media_type: str
    sha256: str
    content: bytes


class Attachments:
    """Keeps files; each call is one transaction with its trace."""

    def __init__(
        self, engine: sa.Engine, now: Callable[[], datetime] = utc_now
    ) -> None:
        self._engine = engine
        self._now = now

    def read(self, number: int) -> Attachment | None:
        """A file; ``None`` where there is none."""
        table = schema.attachments.c
        query = sa.select(table.name, table.media_type, table.sha256, table.content)
        with engines.read(self._engine) as connection:
            found = connection.execute(query.where(table.id == number)).first()
        return Attachment(*found) if found else None

    def add(self, actor: Actor, briefing: int, name: str, content: bytes) -> str:
        """Keep a file; give the name that it got.

        Raises:
            AttachmentError: If it is too large, empty, or of a kind not taken.
            MissingOwnerError: If the report from operations is gone.
        """
        name = media.clean_name(name)
        kind = _refuse_wrong(name, content)
        with engines.write(self._engine) as connection:
            home = homes.of_new(connection, _NOUN, briefing)
            digest = hashlib.sha256(content).hexdigest()
            number = insert(
                connection,
                schema.attachments,
                briefing_id=briefing,
                name=name,
                media_type=kind,
                size=len(content),
                sha256=digest,
                content=content,
            )
            said = ADDED.format(name, kind, len(content), digest)
            changes = writing.created(connection, _NOUN, number)
            self._tell(connection, actor, changes, said, home)
        return name

    def remove(self, actor: Actor, number: int) -> str:
        """Take a file away; give its name.

        Raises:
            AttachmentError: If it is gone already.
        """
        with engines.write(self._engine) as connection:
            row = storage.load(connection, _NOUN, number)
            if row is None:
                raise AttachmentError(AttachmentError.GONE)
            home = homes.of_new(connection, _NOUN, row.owner)
            table = schema.attachments.c
            digest = connection.scalar(
                sa.select(table.sha256).where(table.id == number)
            )
            name = str(row.stored["name"])
            changes: list[Change] = []
            writing.remove(connection, _NOUN, row, changes)
            said = REMOVED.format(name, digest)
            self._tell(connection, actor, changes, said, home)
        return name

    def _tell(
        self,
        connection: sa.Connection,
        actor: Actor,
        changes: list[Change],
        said: str,
        home: Home,
    ) -> None:
        # With a summary it is no saving that can be undone: the file is gone.
        about = About(summary=said, board_id=home.board)
        audit.write(connection, actor, self._now(), changes, about)


def _refuse_wrong(name: str, content: bytes) -> str:
    """The file's kind, if it may be kept."""
    if not content:
        raise AttachmentError(AttachmentError.EMPTY)
    if len(content) > LARGEST:
        raise AttachmentError(AttachmentError.TOO_LARGE)
    kind = media.media_type(name, content)
    if kind is None:
        raise AttachmentError(AttachmentError.UNKNOWN)
    return kind
