"""What came of reading a file."""

from dataclasses import dataclass

from data_access.errors import DataError
from data_access.readers.faults import Fault
from data_access.readers.found import Table
from data_access.readers.ledger import Ledger


@dataclass(frozen=True)
class Reading:
    """A file as read.

    Attributes:
        file: Its name, without folders.
        format: "xlsx", "xls", "ods", "pdf", "csv" or "sie".
        sha256: Of its bytes.
        tables: As recognised; empty for SIE.
        ledger: What a SIE file says, else ``None``.
        faults: Remarks, in the order of the file.
    """

    file: str
    format: str
    sha256: str
    tables: tuple[Table, ...]
    ledger: Ledger | None
    faults: tuple[Fault, ...]


class RefusedFileError(DataError):
    """A file is not read at all; the fault says why and what to do."""

    def __init__(self, file: str, format_: str, fault: Fault) -> None:
        self.file, self.format, self.fault = file, format_, fault
        where = f", {fault.place}" if fault.place else ""
        super().__init__(f"{file}{where}: {fault.message}")
