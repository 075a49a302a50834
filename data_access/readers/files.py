"""A file, whatever it is, to a `Reading`: guarded, read by its format, recognised."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from data_access.readers import guard
from data_access.readers.faults import Fault
from data_access.readers.grid import Grid
from data_access.readers.guard import names
from data_access.readers.reading import Reading, RefusedFileError

__all__ = ["Reading", "RefusedFileError", "read", "read_apart"]

Grids = tuple[list[Grid], list[Fault]]

_NOTHING = Fault(
    "warning",
    "",
    "Ingen tabell hittades i filen. Kontrollera att det är rätt fil, och att tabellen "
    "har rubriker över sina kolumner.",
)


def read(
    path: Path, *, name: str | None = None, rows_to: Path | None = None
) -> Reading:
    """Read a file in this process.

    Args:
        path: Where it is.
        name: What it is called, where the path does not say.
        rows_to: Where the voucher rows of a SIE file are put, if they are wanted.

    Raises:
        RefusedFileError: It is not read at all; the message says why.
    """
    called = names.bare(name or path.name)
    return parse(path, called, guard.look(path, called), rows_to)


def read_apart(
    path: Path, *, name: str | None = None, rows_to: Path | None = None
) -> Reading:
    """Read a file in a process of its own, with limits of memory and time.

    Args:
        path: Where it is.
        name: What it is called, where the path does not say.
        rows_to: Where the voucher rows of a SIE file are put, if they are wanted.

    Raises:
        RefusedFileError: It is not read at all, or reading it broke the process.
    """
    from data_access.readers import apart  # noqa: PLC0415 -- it reads by this module

    return apart.ask(path, names.bare(name or path.name), rows_to)


def parse(path: Path, name: str, seen: guard.Seen, rows_to: Path | None) -> Reading:
    """Read a file that the guard has let through.

    Raises:
        RefusedFileError: The format's reader refuses it.
    """
    digest = _digest(path)
    if seen.format == "sie":
        from data_access.readers import sie  # noqa: PLC0415 -- its engine is slow to load

        ledger = sie.read(path, rows_to=rows_to)
        return Reading(name, "sie", digest, (), ledger, (*seen.faults, *ledger.faults))
    from data_access.readers.table import tables  # noqa: PLC0415 -- not for SIE

    grids, faults = _reader(seen.format)(path, name)
    found, remarks = tables(grids, name)
    if not found and not faults and not remarks:
        remarks = [_NOTHING]
    said = (*seen.faults, *faults, *remarks)
    return Reading(name, seen.format, digest, tuple(found), None, said)


def _reader(format_: str) -> Callable[[Path, str], Grids]:
    """The reader of a format; only its own library is loaded."""
    if format_ == "pdf":
        from data_access.readers.pdf import grids as pdf  # noqa: PLC0415

        return pdf
    if format_ == "csv":
        from data_access.readers.csv import grids as csv  # noqa: PLC0415

        return csv
    from data_access.readers.workbook import grids as workbook  # noqa: PLC0415

    return workbook


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
