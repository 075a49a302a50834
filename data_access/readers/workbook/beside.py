"""What a workbook has beside its values, whichever of its formats it is in."""

from collections.abc import Mapping
from pathlib import Path
from zipfile import ZipFile

from data_access.readers.workbook import biff, ods, package
from data_access.readers.workbook.details import Details


def format_of(path: Path) -> str:
    """Tell which of the workbook formats a file is, by its parts."""
    with path.open("rb") as file:
        if file.read(2) != b"PK":
            return "xls"
    with ZipFile(path) as archive:
        parts = set(archive.namelist())
    if "xl/workbook.bin" in parts:
        return "xlsb"
    return "ods" if "content.xml" in parts else "xlsx"


def details(path: Path, format_: str) -> Mapping[str, Details]:
    """Say what each sheet has beside its values, by its name.

    Raises:
        BrokenPartError: A part is missing or broken.
        TooManyCellsError: A sheet is too large.
        LockedError: It has a password.
    """
    if format_ == "xlsx":
        with ZipFile(path) as archive:
            return package.details(archive)
    if format_ == "ods":
        with ZipFile(path) as archive:
            return ods.details(archive)
    return biff.details(path) if format_ == "xls" else {}
