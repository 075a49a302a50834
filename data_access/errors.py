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
            "Det finns inga rapporter än. På Inställningar läggs nämnden och "
            "tillfället till, och den första rapporten skapas. Borde det finnas "
            "rapporter? Kontrollera att UPPSIKT_DATABASE pekar på rätt databas."
        )


class NoSuchExportError(DataError):
    """There is no paper of that name, or not in that format."""

    def __init__(self, asked: str, there: str) -> None:
        super().__init__(f"Det finns ingen handling ”{asked}”. Det finns {there}.")


class UnwrittenFileError(DataError):
    """A file could not be written where it was to be."""

    def __init__(self, path: object, why: str) -> None:
        super().__init__(f"Filen {path} kunde inte skrivas: {why}.")


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


class UnknownVersionError(DataError):
    """The report has no version of that number."""

    def __init__(self, asked: int, there: Sequence[int]) -> None:
        self.asked = asked
        has = f"version {_listed(map(str, there))}"
        super().__init__(
            f"Rapporten har ingen version {asked}. Den har {has}. Välj version på "
            "sidan Rapport."
        )


class UnsupportedDatabaseError(DataError):
    """The address is none that the store can use."""

    def __init__(self, address: str) -> None:
        super().__init__(
            f"Databasadressen ”{address}” kan inte användas. Uppsikt behöver en "
            "SQLite-fil (sqlite:////mapp/uppsikt.db) eller en PostgreSQL-databas "
            "(postgresql+psycopg://användare@värd/databas)."
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


class MissingDriverError(DataError):
    """PostgreSQL is asked for, and its driver is not installed."""

    def __init__(self) -> None:
        super().__init__(
            "För PostgreSQL behövs psycopg. Installera Uppsikt med det tillägget: "
            "pip install 'uppsikt[postgres]'."
        )


class OldPostgresError(DataError):
    """The server lacks what the store relies on."""

    def __init__(self, version: str, needed: str) -> None:
        super().__init__(
            f"PostgreSQL {version} är för gammal. Uppsikt behöver {needed} eller "
            "senare. Databasen är inte ändrad."
        )


class UnsuitableDatabaseError(DataError):
    """The database cannot hold every letter."""

    def __init__(self, name: str, encoding: str) -> None:
        super().__init__(
            f"Databasen {name} har teckenkodningen {encoding} och rymmer inte alla "
            "tecken. Skapa den med: createdb --encoding UTF8 --template template0."
        )


class MissingDatabaseError(DataError):
    """The server answers, but has no such database; or there is no such file."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"Databasen {name} finns inte. Kontrollera adressen. En databas i "
            "PostgreSQL skapas med createdb, eller av den som sköter servern."
        )


class RefusedLoginError(DataError):
    """The server does not let the user in."""

    def __init__(self, name: str, user: str) -> None:
        super().__init__(
            f"Servern släpper inte in ”{user}” i databasen {name}. Kontrollera "
            "användare och lösenord (i adressen, i PGPASSWORD eller i ~/.pgpass)."
        )


class ForbiddenDatabaseError(DataError):
    """The server lets the user in, but not create or change anything."""

    def __init__(self, name: str, user: str) -> None:
        super().__init__(
            f"”{user}” får inte skapa eller ändra tabeller i databasen {name}. Låt "
            "användaren äga databasen: createdb --owner."
        )


class UnreachableDatabaseError(DataError):
    """The server does not answer."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(
            f"Databasservern svarar inte: {name} ({why}). Kontrollera adressen och "
            "att PostgreSQL är igång. Försök sedan igen."
        )


class BusyDatabaseError(DataError):
    """Somebody else held the database for longer than one waits."""

    def __init__(self) -> None:
        super().__init__(
            "Databasen är upptagen av någon annan som skriver. Inget är ändrat. "
            "Försök igen om en stund."
        )


class OccupiedDatabaseError(DataError):
    """What is to be filled already has something in it."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name} är inte tom. Ange en ny fil, eller en PostgreSQL-databas utan "
            "tabeller. Inget är ändrat."
        )


class NoRoomError(DataError):
    """The invented municipality would stand among somebody's own."""

    OTHERS = (
        "Databasen har redan {}. Exempelkommunen läggs bara i en databas som är tom, "
        "eller som bara har det publicerade exemplet: ange en annan i "
        "UPPSIKT_DATABASE. Inget är ändrat."
    )
    THERE = (
        "Exempelkommunen finns redan. Ta bort den med: uppsikt demo remove. "
        "Inget är ändrat."
    )


class ReplacingError(DataError):
    """Restoring would take away what is there, and nobody said that it may."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"Databasen {name} är inte tom. Lägg till --replace för att ersätta "
            "innehållet; en säkerhetskopia av det tas först. Inget är ändrat."
        )


class BackupFileError(DataError):
    """A backup cannot be written to, or read from, that file."""

    def __init__(self, file: str, why: str) -> None:
        super().__init__(f"{file} {why} Inget är ändrat.")


class CopyError(DataError):
    """Rows could not be copied exactly."""

    def __init__(self, table: str, why: str) -> None:
        super().__init__(
            f"Tabellen {table} kan inte kopieras exakt ({why}). Inget är ändrat."
        )


class BrokenDatabaseError(DataError):
    """A check of the database found faults; one a line."""

    def __init__(self, name: str, faults: Sequence[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join([f"Databasen {name} har fel:", *faults]))


def _listed(words: Iterable[str]) -> str:
    """Join words as Swedish does: "a, b och c"."""
    *first, last = words
    return f"{', '.join(first)} och {last}" if first else last


class RecordError(DataError):
    """A change of the record is refused; nothing was changed."""


class LockedReportError(RecordError):
    """The report has been sent out or decided: nobody can change it."""

    def __init__(self, status: str) -> None:
        self.status = status
        if status == "sent":
            message = (
                "Rapporten är utskickad och behålls som den skickades ut. Välj "
                "”Ändra efter utskick” på sidan Rapport: ändringen görs i en ny "
                "version och visas bredvid."
            )
        elif status == "returned":
            message = (
                "Den här versionen är återremitterad och behålls som den är. "
                "Ändra i den nya versionen."
            )
        else:
            message = (
                "Rapporten är beslutad och kan inte ändras av någon. Gör en rättelse "
                "på sidan Rapport: den blir en ny version bredvid den beslutade."
            )
        super().__init__(message)


class ReadyReportError(RecordError):
    """The report is marked ready, and must be opened to be changed."""

    def __init__(self) -> None:
        super().__init__(
            "Rapporten är klarmarkerad. Öppna den igen på sidan Rapport för att ändra."
        )


class MissingOwnerError(RecordError):
    """What a row should belong to is not there any more."""

    def __init__(self, one: str) -> None:
        super().__init__(
            f"Det som raden hör till ({one}) finns inte längre. Läs om sidan."
        )


class RefusedByDatabaseError(RecordError):
    """The database's own locks or references refuse the change."""

    def __init__(self, message: str) -> None:
        super().__init__(f"{message} Ingenting är ändrat.")


class NotUndoableError(RecordError):
    """A saving cannot be undone, with the reason."""

    def __init__(self, why: str) -> None:
        super().__init__(f"Sparningen kan inte ångras: {why} Ingenting är ändrat.")


class AttachmentError(RecordError):
    """A file is not taken, with the reason."""

    GONE = "Bilagan finns inte längre. Läs om sidan."
    EMPTY = "Filen är tom."
    TOO_LARGE = "Filen är större än 10 MB. Dela den, eller gör den mindre."
    UNKNOWN = (
        "Filen är inte av ett slag som tas emot, eller så stämmer innehållet inte med "
        "filnamnets ändelse. Bifoga PDF, PNG, JPEG, text, CSV, eller dokument från "
        "Word, Excel, PowerPoint eller LibreOffice."
    )


class RefusedEntryError(RecordError):
    """What was written on the command line cannot be saved; a fault a line."""

    def __init__(self, faults: Sequence[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join([*faults, "Ingenting är ändrat."]))


class MissingBoardError(RecordError):
    """There is no board of the short name that was asked for."""

    def __init__(self, asked: str, there: Sequence[str]) -> None:
        has = f"Det finns {_listed(there)}." if there else "Det finns inga nämnder än."
        super().__init__(f"Det finns ingen nämnd med kortnamnet ”{asked}”. {has}")


class ImportRefusedError(DataError):
    """A file cannot be taken, saved or undone as asked; the message says why."""

    GONE = "Inläsningen finns inte längre. Läs om sidan."
    EMPTY = "Filen är tom. Kontrollera att det är rätt fil, och läs in den igen."
    TOO_LARGE = "Filen är större än {} MB. Dela upp den och läs in delarna var för sig."
    NOT_READ = "Filen är inte färdigläst. Vänta tills läsningen är klar."
    OLD = "Filen lästes av en annan version av Uppsikt. Läs in den igen."
    NOT_TO_CONFIRM = "Inläsningen väntar inte på att bekräftas: {}."
    NOTHING = "Det finns inget att spara i filen. Ingenting är ändrat."
    OPEN = "Svara på frågorna först: {}. Ingenting är ändrat."
    CHANGED = (
        "Rapporten har ändrats sedan förhandsvisningen. Se igenom den nya och bekräfta "
        "igen. Ingenting är ändrat."
    )
    NOT_LAST = (
        "Bara nämndens senaste inläsning kan ångras. Ångra de senare först. "
        "Ingenting är ändrat."
    )
    NO_TEMPLATE = "Nämnden eller tillfället finns inte längre. Läs om sidan."
    NOT_BROKEN = "Filen läses redan, eller är läst. Läs om sidan."
    NOT_SAVED = "Inläsningen är inte sparad, så det finns inget att ångra."
