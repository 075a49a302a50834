"""The ledgers that the store has: which, from where, and which are in force."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from data_access.store import schema


@dataclass(frozen=True)
class Stored:
    """A ledger of one scenario of one fiscal year, as it was imported.

    Attributes:
        id: The store's number of it.
        import_id: The import that it came with.
        file: The name of that import's file.
        board: The board's number.
        scenario: actual or budget.
        year: The year in which the fiscal year starts.
        first_day: Of the fiscal year.
        last_day: Of it.
        complete_until: After that day there are no data; ``None`` is not said.
        chart: The chart of accounts that the file names.
        row_count: How many voucher rows it has.
        rows_sha256: The hash of their file; "" without any.
        replaced_by: The ledger that has taken its place, if one has.
    """

    id: int
    import_id: int
    file: str
    board: int
    scenario: str
    year: int
    first_day: date
    last_day: date
    complete_until: date | None
    chart: str
    row_count: int
    rows_sha256: str
    replaced_by: int | None

    @property
    def source(self) -> str:
        """What figures from it are said to come from."""
        return f"huvudboken (import {self.import_id}, {self.file})"

    @property
    def months(self) -> list[str]:
        """The months of the fiscal year: "2021-01" and on."""
        first = self.first_day.year * 12 + self.first_day.month - 1
        last = self.last_day.year * 12 + self.last_day.month - 1
        return [f"{each // 12}-{each % 12 + 1:02}" for each in range(first, last + 1)]


def every(connection: sa.Connection, board: int) -> list[Stored]:
    """Every ledger of a board, replaced ones too; in the order of the imports."""
    table, imports = schema.ledgers, schema.imports
    query = (
        sa.select(table, imports.c.name.label("file"))
        .join_from(table, imports)
        .where(table.c.board_id == board)
        .order_by(table.c.id)
    )
    return [
        Stored(
            id=row.id,
            import_id=row.import_id,
            file=row.file,
            board=row.board_id,
            scenario=row.scenario,
            year=row.year,
            first_day=row.first_day,
            last_day=row.last_day,
            complete_until=row.complete_until,
            chart=row.chart,
            row_count=row.row_count,
            rows_sha256=row.rows_sha256,
            replaced_by=row.replaced_by_id,
        )
        for row in connection.execute(query)
    ]


def in_force(ledgers: Sequence[Stored]) -> list[Stored]:
    """Those that no other has replaced."""
    return [ledger for ledger in ledgers if ledger.replaced_by is None]


def of_day(ledgers: Sequence[Stored], scenario: str, day: date) -> Stored | None:
    """The ledger in force whose fiscal year a day is in."""
    return next(
        (
            ledger
            for ledger in in_force(ledgers)
            if ledger.scenario == scenario
            and ledger.first_day <= day <= ledger.last_day
        ),
        None,
    )


def of_year(ledgers: Sequence[Stored], scenario: str, year: int) -> Stored | None:
    """The ledger in force of the fiscal year that starts in a year."""
    return next(
        (
            ledger
            for ledger in in_force(ledgers)
            if (ledger.scenario, ledger.year) == (scenario, year)
        ),
        None,
    )


def is_monthly(connection: sa.Connection, ledger: int) -> bool:
    """Whether anything of a ledger is known by month."""
    table = schema.ledger_balances.c
    query = sa.select(sa.literal(1)).where(table.ledger_id == ledger, table.month != "")
    return connection.execute(query.limit(1)).first() is not None
