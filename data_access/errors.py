"""The errors that a reader may be shown: one class per cause.

The message is Swedish: what is wrong or missing, what there is, what to do.
"""

from collections.abc import Iterable, Sequence


class DataError(Exception):
    """Something about the data stops the answer; the message says what."""


class NoReportsError(DataError):
    """The database is there but holds no report."""

    def __init__(self) -> None:
        super().__init__(
            "Databasen har inga rapporter. Kontrollera att UPPSIKT_DATABASE pekar på "
            "rätt databas. Utan den inställningen skapas vid första starten en egen "
            "databas med en publicerad rapport som exempel."
        )


class UnknownBoardError(DataError):
    """No report is about the board that was asked for."""

    def __init__(self, asked: str, boards: Sequence[tuple[str, str]]) -> None:
        self.asked = asked
        there = _listed([f"{name} ({slug})" for slug, name in boards])
        super().__init__(
            f"Det finns ingen rapport för nämnden ”{asked}”. "
            f"Det finns rapporter för {there}. Välj nämnd i listan."
        )


class UnknownYearError(DataError):
    """The board has no report for the year that was asked for."""

    def __init__(self, board: str | None, asked: int, years: Sequence[int]) -> None:
        self.asked = asked
        whose = f"{board} har ingen rapport" if board else "Det finns ingen rapport"
        super().__init__(
            f"{whose} för år {asked}. Det finns för {_listed(map(str, years))}. "
            "Välj år i listan."
        )


class UnknownOccasionError(DataError):
    """The board has no report for the occasion that was asked for."""

    def __init__(
        self, board: str | None, year: int | None, asked: str, there: Sequence[str]
    ) -> None:
        self.asked = asked
        whose = f"{board} har ingen rapport" if board else "Det finns ingen rapport"
        when = f" år {year}" if year else ""
        super().__init__(
            f"{whose} för {asked}{when}. Det finns för {_listed(there)}. "
            "Välj uppföljningstillfälle i listan."
        )


class UnsupportedDatabaseError(DataError):
    """The address is none that the store can use."""

    def __init__(self, address: str) -> None:
        super().__init__(
            f"Databasadressen ”{address}” kan inte användas. Uppsikt behöver en "
            "SQLite-fil: skriv adressen som sqlite:////mapp/uppsikt.db."
        )


class OldSqliteError(DataError):
    """The SQLite library can corrupt a database that two processes write."""

    def __init__(self, version: str, needed: str) -> None:
        super().__init__(
            f"SQLite {version} är för gammalt: före {needed} kan två samtidiga "
            "skrivningar förstöra databasen. Installera Uppsikts beroenden på nytt, "
            "eller en Python med nyare SQLite."
        )


class NewerDatabaseError(DataError):
    """The database was written by a later version of the code."""

    def __init__(self, found: str, known: str) -> None:
        super().__init__(
            f"Databasen är skriven av en nyare Uppsikt (version {found} av "
            f"databasen; den här kan {known}). Uppgradera Uppsikt, eller ange en "
            "annan databas i UPPSIKT_DATABASE. Databasen är inte ändrad."
        )


class ForeignDatabaseError(DataError):
    """The file is a database, but not one of Uppsikt."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name} är en databas men inte Uppsikts. Ange en annan fil i "
            "UPPSIKT_DATABASE. Databasen är inte ändrad."
        )


class UnreadableDatabaseError(DataError):
    """The file cannot be created, opened or read as a database."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(
            f"Databasen {name} kan inte öppnas ({why}). Kontrollera att filen är en "
            "Uppsikt-databas och att mappen finns och får skrivas i."
        )


class PackageError(DataError):
    """A data package says something that the store cannot take."""

    def __init__(self, file: str, row: int | None, column: str, why: str) -> None:
        place = "".join(
            [f", rad {row}" if row else "", f", kolumn {column}" if column else ""]
        )
        super().__init__(f"{file}{place}: {why} Rätta datapaketet och läs in det igen.")


def _listed(words: Iterable[str]) -> str:
    """Join words as Swedish does: "a, b och c"."""
    *first, last = words
    return f"{', '.join(first)} och {last}" if first else last
