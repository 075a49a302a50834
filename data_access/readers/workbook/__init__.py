"""Workbooks: the cells of every sheet, with what is known of each.

Values come from calamine. It answers nothing for an error and no rows for XML that
is broken, so what stands in the file besides is read too, and the two are compared.
"""

import itertools
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetMetadata,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from data_access.readers.faults import Fault
from data_access.readers.grid import Grid
from data_access.readers.guard import names
from data_access.readers.guard.refusals import refused
from data_access.readers.workbook import beside
from data_access.readers.workbook.details import (
    BrokenPartError,
    Details,
    LockedError,
    TooManyCellsError,
)
from data_access.readers.workbook.sheet import MOST_CELLS, grid

_BROKEN = (
    "Arbetsboken är trasig{}. Öppna den i Excel, låt den repareras, spara den som "
    ".xlsx och läs in den igen."
)
_PART = ": delen {} går inte att läsa"
_LARGE = (
    "Arbetsboken har mer än {} miljoner celler, och är inte läst. Dela upp den, eller "
    "exportera tabellen som csv."
)
_HIDDEN_SHEET = "Bladet är dolt, men läst."
_XLSB = Fault(
    "warning",
    "",
    "I formatet xlsb syns inte vilka celler som är fel eller saknar värde. Spara "
    "hellre arbetsboken som .xlsx och läs in den.",
)
_NO_SHEET = "Bladet är ett diagram eller ett makroblad, och är inte läst."


def grids(path: Path, name: str) -> tuple[list[Grid], list[Fault]]:
    """Read every sheet of a workbook.

    Args:
        path: Where it is; the guard has let it through.
        name: What it is called.

    Raises:
        RefusedFileError: It is broken, locked or too large.
    """
    format_ = beside.format_of(path)
    try:
        details = beside.details(path, format_)
        with CalamineWorkbook.from_path(path) as book:
            found, faults = _sheets(book, details)
    except (PasswordError, LockedError) as error:
        raise refused(name, format_, names.LOCKED) from error
    except BrokenPartError as error:
        why = _BROKEN.format(_PART.format(error) if str(error) else "")
        raise refused(name, format_, why) from error
    except TooManyCellsError as error:
        why = _LARGE.format(MOST_CELLS // 1_000_000)
        raise refused(name, format_, why) from error
    except (CalamineError, zipfile.BadZipFile, zlib.error, OSError) as error:
        raise refused(name, format_, _BROKEN.format("")) from error
    return found, [*([_XLSB] if format_ == "xlsb" else []), *faults]


def _sheets(
    book: CalamineWorkbook, details: Mapping[str, Details]
) -> tuple[list[Grid], list[Fault]]:
    found: list[Grid] = []
    faults: list[Fault] = []
    known = _by_name(book.sheets_metadata, details)
    for told in book.sheets_metadata:
        if not _is_sheet(told):
            faults.append(Fault("info", told.name, _NO_SHEET))
            continue
        read, said = _sheet(book, told, known.get(told.name, Details()))
        found.append(read)
        faults += said
    return found, faults


def _is_sheet(told: SheetMetadata) -> bool:
    return told.typ is SheetTypeEnum.WorkSheet


def _by_name(
    told: Sequence[SheetMetadata], details: Mapping[str, Details]
) -> Mapping[str, Details]:
    """The details under the names that the values have.

    Names in the letters of an old machine may be read otherwise: then the order
    tells, and a sheet without details is no sheet to be trusted.
    """
    names_ = [each.name for each in told if _is_sheet(each)]
    if not details or set(names_) <= set(details):
        return details
    if len(names_) != len(details):
        raise BrokenPartError(next(name for name in names_ if name not in details))
    return dict(zip(names_, details.values(), strict=True))


def _sheet(
    book: CalamineWorkbook, told: SheetMetadata, known: Details
) -> tuple[Grid, list[Fault]]:
    sheet: CalamineSheet = book.get_sheet_by_name(told.name)
    if known.valued and sheet.start is None and not (known.errors or known.missing):
        raise BrokenPartError(told.name)
    read, faults = grid(sheet, known)
    return read, list(itertools.chain(_hidden(told, read), faults))


def _hidden(told: SheetMetadata, read: Grid) -> Iterator[Fault]:
    if told.visible is not SheetVisibleEnum.Visible and read.rows:
        yield Fault("info", told.name, _HIDDEN_SHEET)
