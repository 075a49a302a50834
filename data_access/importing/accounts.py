"""What an import gives the ledger: of a SIE file, or of a csv file of accounts."""

from dataclasses import dataclass

import sqlalchemy as sa

from data_access import ledger as ledgers
from data_access.importing.goal import Goal
from data_access.importing.plan import (
    PlannedChange,
    PlannedLedger,
    Remark,
)
from data_access.ledger import Foreseen
from data_access.ledger import deeds as words
from data_access.ledger.lines import MEASURES
from data_access.loaders import sheets
from data_access.readers.ledger import Ledger
from data_access.rules import deviation

_MISSING = "{} får inga siffror i rapporten: {}."


@dataclass(frozen=True)
class Books:
    """What is planned of a ledger, and the ledger itself."""

    ledger: Ledger | None = None
    ledgers: tuple[PlannedLedger, ...] = ()
    fills: tuple[PlannedChange, ...] = ()
    unmapped: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()


def plan(
    connection: sa.Connection,
    file: str,
    book: Ledger | None,
    where: Goal,
) -> Books:
    """Tell what the ledger of a file would become.

    Args:
        connection: To the store.
        file: Its name.
        book: What it says.
        where: Whose it is, and the report whose lines get its figures.
    """
    if book is None or where.board is None:
        return Books(book)
    foreseen = ledgers.foresee(connection, where.board.id, book)
    remarks = [
        Remark("ignored" if each.skipped else "info", "", said)
        for each in foreseen
        for said in ((each.skipped,) if each.skipped else each.remarks)
    ]
    planned = tuple(_planned(each, book) for each in foreseen if not each.skipped)
    names = book.accounts
    left = ledgers.unmapped(connection, where.board.id, book)
    unmapped = tuple(f"{a} {names.get(a, '')}".strip() for a in sorted(left))
    if where.report is None:
        return Books(book, planned, unmapped=unmapped, remarks=tuple(remarks))
    said = ledgers.foretell(connection, where.report, book, file)
    remarks += [
        Remark("info", "", _MISSING.format(words.MEASURES[m], words.MISSING[why]))
        for m, why in said.missing.items()
    ]
    fills = tuple(_fills(connection, where.report.id, said))
    return Books(book, planned, fills, unmapped, tuple(remarks))


def _planned(each: Foreseen, book: Ledger) -> PlannedLedger:
    months = sorted({key.month for key in each.part.amounts if key.month})
    return PlannedLedger(
        scenario=each.part.scenario,
        year=each.part.year,
        months=(months[0], months[-1]) if months else ("", ""),
        accounts=len({key.account for key in each.part.amounts}),
        balances=len(each.part.amounts),
        vouchers=book.transactions if _has_vouchers(each) else 0,
        replaces=each.before.source if each.before else "",
        same=each.same,
    )


def _has_vouchers(each: Foreseen) -> bool:
    """Whether the file's vouchers are of a year: one it knows by month."""
    return each.part.scenario == "actual" and each.part.is_monthly


def _fills(
    connection: sa.Connection, report: int, said: ledgers.Said
) -> list[PlannedChange]:
    """The figures that lines would get, in the printed sign."""
    sheet = sheets.read(connection, report, fill=False).get("operating_costs")
    if sheet is None:
        return []
    found = []
    for line in sheet.lines:
        for measure in MEASURES:
            figure = said.figures.get(line.id, {}).get(measure)
            before = line.figures.get(measure)
            if figure is None or (before and before.origin != "ledger"):
                continue
            old = before.ore if before else None
            if old != figure.ore:
                turn = _turn(sheet, line.kind, measure)
                found.append(
                    PlannedChange(
                        "operating_costs",
                        line.label,
                        measure,
                        None if old is None else turn * old,
                        None if figure.ore is None else turn * figure.ore,
                        figure.quantum,
                        figure.place or "",
                    )
                )
    return found


def _turn(sheet: sheets.Sheet, kind: str, measure: str) -> int:
    section = sheet.section
    return deviation.factor(section.name, kind, measure, section.convention)
