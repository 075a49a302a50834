"""A board's year as a file's ledger: balances by object, and vouchers.

Here amounts are turned to the sign of a file: debit +. Each account is shared
among units (ansvar) and services (verksamhet) at once, so that vouchers, balances
of objects and totals agree to the öre.
"""

import json
from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from data_access.demo import seasons
from data_access.demo.accounting import BANK, BookedYear, Cell
from data_access.demo.investments import PROJECTS
from data_access.ledger import duck
from data_access.readers.ledger import WHOLE, Balance, Ledger, Scenario

UNIT, PROJECT, SERVICE = 1, 6, 20
DIMENSIONS = {UNIT: "Ansvar", PROJECT: "Projekt", SERVICE: "Verksamhet"}
_WEIGHTS = (5, 3, 2, 4)
#: How a month's purchases come: day and part.
_INVOICES = ((6, 3), (15, 5), (24, 2))
_ONE = ((25, 1),)
_COLUMNS = (
    "series VARCHAR, number VARCHAR, day DATE, text VARCHAR, account VARCHAR,"
    " dimensions INTEGER[], objects VARCHAR[], row_text VARCHAR, ore BIGINT,"
    " line INTEGER"
)

Place = tuple[tuple[int, str], ...]


def ledger(booked: BookedYear, rows: Path | None) -> tuple[Ledger, Path | None]:
    """A year's ledger as a reader hands it over, and its vouchers if asked for.

    Args:
        booked: The year.
        rows: Where to write the vouchers' Parquet file; ``None`` writes none.
    """
    board = booked.board
    vouchers = list(_vouchers(booked)) if rows else []
    if rows:
        _write(rows, vouchers)
    accounts = {cell.account: cell.name for cell in booked.budget | booked.actual}
    objects = {
        **{(UNIT, code): name for code, name in board.units.items()},
        **{(SERVICE, code): name for code, name in board.services.items()},
        **{(PROJECT, each.code): each.label for each in PROJECTS[board.slug]},
    }
    made = Ledger(
        type="4",
        program="Uppsikt exempel",
        encoding="utf-8",
        company=board.name,
        number="",
        chart="EUBAS97" if board.is_company else "Kommun-Bas",
        years={"0": (date(booked.year, 1, 1), date(booked.year, 12, 31))},
        complete_until=_last_day(booked.year, booked.known),
        accounts=accounts | dict([BANK]),
        dimensions=DIMENSIONS,
        objects=objects,
        balances=tuple(_balances(booked)),
        year_results={},
        vouchers=len({row[:2] for row in vouchers}),
        transactions=len(vouchers),
        unbalanced=0,
        rows=rows,
        totals_rule="total",
        checks=(),
        faults=(),
    )
    return made, rows


def _last_day(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _balances(booked: BookedYear) -> Iterator[Balance]:
    for scenario, of in (("budget", booked.budget), ("actual", booked.actual)):
        yield from _of_scenario(booked, scenario, of)  # type: ignore[arg-type]  # literals


def _of_scenario(
    booked: BookedYear, scenario: Scenario, of: dict[Cell, list[int]]
) -> Iterator[Balance]:
    year = booked.year
    found: dict[tuple[str, str, int, str], int] = defaultdict(int)
    for cell, months in of.items():
        for place, ore in enumerate(months, start=1):
            month = f"{year}-{place:02}"
            found[month, cell.account, WHOLE, ""] -= ore
            if scenario == "actual":
                found[month, BANK[0], WHOLE, ""] += ore
            for objects, part in _shared(booked, cell, ore):
                for dimension, code in objects:
                    if scenario == "actual" or dimension == UNIT:
                        found[month, cell.account, dimension, code] -= part
    for (month, account, dimension, code), ore in found.items():
        if ore:
            yield Balance(scenario, year, month, account, dimension, code, ore)


def _shared(booked: BookedYear, cell: Cell, ore: int) -> Iterator[tuple[Place, int]]:
    """An amount among the board's units and services; a project's whole."""
    if cell.project:
        yield ((PROJECT, cell.project),), ore
        return
    board = booked.board
    turn = int(cell.account) % 3
    units = _weighed(len(board.units), turn)
    services = _weighed(len(board.services), turn + 1)
    for unit, of_unit in zip(board.units, seasons.shares(ore, units), strict=True):
        for service, part in zip(
            board.services, seasons.shares(of_unit, services), strict=True
        ):
            if part:
                yield ((UNIT, unit), (SERVICE, service)), part


def _weighed(count: int, turn: int) -> list[int]:
    return [_WEIGHTS[(place + turn) % len(_WEIGHTS)] for place in range(count)]


# Vouchers

Row = tuple[str, str, str, str, str, list[int], list[str], str, int, int]


def _vouchers(booked: BookedYear) -> Iterator[Row]:
    """Rows of balanced vouchers; each ends on the bank account."""
    line = 0
    numbers: dict[str, int] = defaultdict(int)
    for series, day, text, cell, ore in sorted(_events(booked), key=_order):
        numbers[series] += 1
        number = str(numbers[series])
        head = (series, number, day.isoformat(), text)
        for objects, part in _shared(booked, cell, ore):
            line += 1
            dimensions, codes = ([each[i] for each in objects] for i in (0, 1))
            yield (*head, cell.account, dimensions, codes, "", -part, line)  # type: ignore[misc]
        line += 1
        yield (*head, BANK[0], [], [], "", ore, line)


Event = tuple[str, date, str, Cell, int]


def _order(event: Event) -> tuple[date, str, str]:
    series, day, text, cell, _ = event
    return day, series, f"{cell.account}{cell.project}{text}"


def _events(booked: BookedYear) -> Iterator[Event]:
    """What is booked: wages once a month, purchases as invoices, and accruals."""
    taken: dict[tuple[Cell, int], int] = defaultdict(int)
    for accrual in booked.accruals:
        for month, ore, what in (
            (accrual.month, accrual.ore, "Uppbokning"),
            (accrual.month + 1, -accrual.ore, "Återföring av uppbokning"),
        ):
            taken[accrual.cell, month] += ore
            day = _last_day(booked.year, month) if ore == accrual.ore else None
            when = day or date(booked.year, month, 1)
            yield "P", when, f"{what}, {accrual.cell.name.lower()}", accrual.cell, ore
    for cell, months in booked.actual.items():
        for month, ore in enumerate(months, start=1):
            left = ore - taken[cell, month]
            yield from _in_month(booked.year, month, cell, left)


def _in_month(year: int, month: int, cell: Cell, ore: int) -> Iterator[Event]:
    series, text, parts = _way(cell)
    amounts = seasons.shares(ore, [part for _, part in parts])
    for (day, _), part in zip(parts, amounts, strict=True):
        if part:
            yield series, date(year, month, day), text, cell, part


def _way(cell: Cell) -> tuple[str, str, Sequence[tuple[int, int]]]:
    kind = cell.account[0]
    name = cell.name.lower()
    if cell.project:
        return "L", f"Leverantörsfaktura, projekt {cell.project}", _INVOICES
    if kind == "5":
        return "LÖN", f"Lönekörning, {name}", _ONE
    if kind in "46" and not cell.account.startswith("699"):
        return "L", f"Leverantörsfaktura, {name}", _INVOICES
    if kind == "3":
        return "K", f"Kundfakturor, {name}", _INVOICES
    return "B", cell.name, _ONE


def _write(path: Path, rows: Sequence[Row]) -> None:
    """Write voucher rows as a reader of SIE files does."""
    names = [each.split()[0] for each in _COLUMNS.split(", ")]
    lines = path.with_suffix(".json")
    with lines.open("w", encoding="utf-8") as file:
        for row in rows:
            told = dict(zip(names, row, strict=True))
            file.write(json.dumps(told, ensure_ascii=False) + "\n")
    types = ", ".join(
        f"{name}: '{kind}'" for name, kind in (c.split() for c in _COLUMNS.split(", "))
    )
    reading = f"SELECT * FROM read_json('{lines}', columns={{{types}}})"  # noqa: S608 -- our own file
    with duck.cursor() as cursor:
        cursor.execute(f"COPY ({reading}) TO '{path}' (FORMAT parquet)")
    lines.unlink()
