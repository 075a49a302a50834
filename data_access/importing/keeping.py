"""Files in the store: in pieces, so that no row is large, and whole on a disk."""

import hashlib
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import sqlalchemy as sa

from data_access.errors import ImportRefusedError
from data_access.store import schema

#: Bytes of a piece, and of the largest file.
PIECE = 4 * 2**20
LARGEST = 256 * 2**20

FILE, ROWS = "file", "rows"


@contextmanager
def spooled(stream: IO[bytes]) -> Iterator[tuple[IO[bytes], int, str]]:
    """Take a stream to a file of ours first: who sends may be slow.

    Yields:
        The file, its bytes and its SHA-256.

    Raises:
        ImportRefusedError: If nothing comes, or too much.
    """
    digest, size = hashlib.sha256(), 0
    with tempfile.TemporaryFile() as file:
        while piece := stream.read(PIECE):
            size += len(piece)
            _refuse_size(size)
            digest.update(piece)
            file.write(piece)
        if not size:
            raise ImportRefusedError(ImportRefusedError.EMPTY)
        file.seek(0)
        yield file, size, digest.hexdigest()


def too_large() -> str:
    """What is said of a file above the largest size."""
    return ImportRefusedError.TOO_LARGE.format(LARGEST // 2**20)


def _refuse_size(size: int) -> None:
    if size > LARGEST:
        raise ImportRefusedError(too_large())


def put(connection: sa.Connection, number: int, kind: str, file: IO[bytes]) -> None:
    """Keep a file of an import, in the place of the one that is there."""
    drop(connection, number, kind)
    table, position = schema.import_parts, 0
    while piece := file.read(PIECE):
        connection.execute(
            sa.insert(table).values(
                import_id=number, kind=kind, position=position, content=piece
            )
        )
        position += 1


def drop(connection: sa.Connection, number: int, *kinds: str) -> None:
    """Keep an import's files no longer."""
    table = schema.import_parts
    connection.execute(
        sa.delete(table).where(table.c.import_id == number, table.c.kind.in_(kinds))
    )


def pieces(connection: sa.Connection, number: int, kind: str) -> Iterator[bytes]:
    """A file of an import, piece by piece."""
    table = schema.import_parts.c
    query = sa.select(table.content).where(
        table.import_id == number,
        table.kind == kind,
        table.position == sa.bindparam("at"),
    )
    position = 0
    while (piece := connection.scalar(query, {"at": position})) is not None:
        yield bytes(piece)
        position += 1


def write_to(connection: sa.Connection, number: int, kind: str, path: Path) -> bool:
    """Put a file of an import on the disk; tell whether there was one."""
    there = False
    with path.open("wb") as file:
        for piece in pieces(connection, number, kind):
            file.write(piece)
            there = True
    return there


def verify(connection: sa.Connection) -> list[str]:
    """Say which kept files are not what was dropped; empty if all are."""
    table, parts = schema.imports, schema.import_parts
    kept = sa.select(parts.c.import_id).where(parts.c.kind == FILE)
    query = sa.select(table.c.id, table.c.name, table.c.sha256)
    faults: list[str] = []
    for row in connection.execute(query.where(table.c.id.in_(kept))).all():
        digest = hashlib.sha256()
        for piece in pieces(connection, row.id, FILE):
            digest.update(piece)
        if digest.hexdigest() != row.sha256:
            faults.append(f"Inläsning {row.id}: filen {row.name} är ändrad.")
    return faults
