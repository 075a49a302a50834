"""A data package on disk: csv files that datapackage.json describes.

The description follows Frictionless Data: each resource lists its columns with
name, title and description. A file must have exactly the columns described.
"""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NoReturn

from data_access.errors import PackageError
from data_access.rules import amounts

DESCRIPTION = "datapackage.json"


@dataclass(frozen=True)
class Row:
    """One row of a csv file; every cell is text, blank is ""."""

    file: str
    number: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def fail(self, column: str, why: str) -> NoReturn:
        """Refuse a cell of this row; ``why`` is a Swedish sentence."""
        raise PackageError(self.file, self.number, column, why) from None

    def filled(self, column: str) -> str:
        """Read a cell that may not be blank."""
        if not self[column]:
            self.fail(column, "Cellen får inte vara tom.")
        return self[column]

    def word(self, column: str, words: Sequence[str]) -> str:
        """Read a cell that holds one of some code words."""
        if self[column] not in words:
            there = ", ".join(words)
            self.fail(column, f"”{self[column]}” är inte någon av {there}.")
        return self[column]

    def integer(self, column: str) -> int:
        """Read a whole number."""
        try:
            return int(self[column])
        except ValueError:
            why = f"”{self[column]}” är inget heltal."
            self.fail(column, why)

    def day(self, column: str) -> date | None:
        """Read a date (ÅÅÅÅ-MM-DD); blank is ``None``."""
        if not self[column]:
            return None
        try:
            return date.fromisoformat(self[column])
        except ValueError:
            why = f"”{self[column]}” är inget datum (ÅÅÅÅ-MM-DD)."
            self.fail(column, why)

    def amount(
        self, column: str, unit: str, decimals: int | None = None
    ) -> tuple[int, int]:
        """Read an amount: öre in the printed sign, and its quantum in öre."""
        try:
            return amounts.parse(self[column], unit, decimals)
        except ValueError as error:
            self.fail(column, str(error))


@dataclass(frozen=True)
class Table:
    """The rows of one file, and the title of each column."""

    file: str
    rows: Sequence[Row]
    titles: Mapping[str, str]


@dataclass(frozen=True)
class Package:
    """A package as read: name, title, source, and its tables by name."""

    name: str
    title: str
    source: str
    tables: Mapping[str, Table]

    def table(self, name: str) -> Table:
        """Give a table that the package must have."""
        if name not in self.tables:
            raise PackageError(DESCRIPTION, None, "", f"Tabellen {name} saknas.")
        return self.tables[name]


def read(folder: Path) -> Package:
    """Read a package.

    Raises:
        PackageError: If a file is missing or does not have its columns.
    """
    about = _description(folder)
    try:
        return Package(
            about["name"],
            about["title"],
            about["sources"][0]["title"],
            {each["name"]: _table(folder, each) for each in about["resources"]},
        )
    except (KeyError, IndexError, TypeError) as error:
        why = f"Beskrivningen saknar {error}."
        raise PackageError(DESCRIPTION, None, "", why) from error


# The shape of the json is checked as it is used.
def _description(folder: Path) -> dict:  # type: ignore[type-arg]
    try:
        return dict(json.loads(_content(folder, DESCRIPTION)))
    except ValueError as error:
        why = f"Filen är inte läsbar json ({error})."
        raise PackageError(DESCRIPTION, None, "", why) from error


def _content(folder: Path, file: str) -> str:
    try:
        return (folder / file).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise PackageError(file, None, "", "Filen saknas eller är oläslig.") from error


def _table(folder: Path, about: dict) -> Table:  # type: ignore[type-arg]
    file = about["path"]
    titles = {each["name"]: each["title"] for each in about["schema"]["fields"]}
    try:
        rows = list(csv.reader(io.StringIO(_content(folder, file)), strict=True))
    except csv.Error as error:
        raise PackageError(file, None, "", f"Filen är ingen csv ({error}).") from error
    if not rows or rows[0] != list(titles):
        there = ", ".join(titles)
        raise PackageError(file, 1, "", f"Kolumnerna ska vara {there}.")
    return Table(file, [_row(file, n, titles, r) for n, r in _numbered(rows)], titles)


def _numbered(rows: list[list[str]]) -> list[tuple[int, list[str]]]:
    return list(enumerate(rows[1:], start=2))


def _row(file: str, number: int, titles: Mapping[str, str], cells: list[str]) -> Row:
    if len(cells) != len(titles):
        why = f"Raden har {len(cells)} celler, det ska vara {len(titles)}."
        raise PackageError(file, number, "", why)
    return Row(file, number, dict(zip(titles, cells, strict=True)))
