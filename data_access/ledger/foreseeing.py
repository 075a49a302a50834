"""What putting a file's ledger into the store would do; nothing is written."""

from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from data_access.ledger import cube, lines, ruling, stored, years
from data_access.ledger.lines import Said, Weighed
from data_access.ledger.stored import Stored
from data_access.ledger.years import Key, Part
from data_access.loaders.report import Report
from data_access.readers.ledger import Ledger
from data_access.rules.mapping import Rules
from data_access.store import schema

_COARSER = (
    "{} finns redan månad för månad ({}). Filens summor för hela året sparas inte."
)
_NO_ROWS = "Den tidigare filens verifikationer för {} finns inte i den nya filen."


@dataclass(frozen=True)
class Foreseen:
    """What `put` would do with one scenario of one year.

    Attributes:
        part: What the file says.
        before: The ledger in force that it would replace, if any.
        skipped: Why it would not be stored; "" where it would.
        same: Whether the ledger in force says the same already.
        remarks: What else there is to say.
    """

    part: Part
    before: Stored | None
    skipped: str
    remarks: tuple[str, ...]
    same: bool = False


def foresee(connection: sa.Connection, board_id: int, ledger: Ledger) -> list[Foreseen]:
    """Tell what putting a file's ledger into the store would do."""
    there = stored.every(connection, board_id)
    return [_foreseen(connection, there, ledger, part) for part in years.parts(ledger)]


def _foreseen(
    connection: sa.Connection, there: Sequence[Stored], ledger: Ledger, part: Part
) -> Foreseen:
    before = stored.of_year(there, part.scenario, part.year)
    if before is None:
        return Foreseen(part, None, "", part.remarks)
    if not part.is_monthly and stored.is_monthly(connection, before.id):
        what = "Utfallet" if part.scenario == "actual" else "Budgeten"
        skipped = _COARSER.format(f"{what} {part.year}", before.source)
        return Foreseen(part, before, skipped, part.remarks)
    lost = before.row_count and not ledger.transactions
    said = (_NO_ROWS.format(part.year),) if lost else ()
    same = _is_same(connection, before, ledger, part)
    return Foreseen(part, before, "", (*part.remarks, *said), same)


def _is_same(
    connection: sa.Connection, before: Stored, ledger: Ledger, part: Part
) -> bool:
    """Whether a ledger that is there is what the file says, to the öre."""
    has_rows = part.scenario == "actual" and bool(ledger.transactions)
    days = before.first_day, before.last_day, before.complete_until
    if days != (part.first_day, part.last_day, years.until(ledger, part)):
        return False
    if bool(before.row_count) != has_rows:
        return False
    table = schema.ledger_balances
    query = sa.select(table).where(table.c.ledger_id == before.id)
    return part.amounts == {
        Key(row.dimension, row.account, row.object, row.month): int(row.ore)
        for row in connection.execute(query)
    }


def foretell(
    connection: sa.Connection, report: Report, ledger: Ledger, file: str
) -> Said:
    """What a report's lines would get if a file's ledger were put into the store.

    Args:
        connection: To the store.
        report: Of the board that it would be put for.
        ledger: As read.
        file: Its name.
    """
    there = stored.in_force(stored.every(connection, report.board_id))
    foreseen = foresee(connection, report.board_id, ledger)
    new = {
        _as_stored(each.part, ledger, report.board_id, file): each.part
        for each in foreseen
        if not each.skipped
    }
    taken = {(each.scenario, each.year) for each in new}
    left = [each for each in there if (each.scenario, each.year) not in taken]
    rules = _rules(connection, report.board_id, ledger)
    weighed = [
        _weighed(connection, each, new.get(each), rules)
        for each in lines.of_report([*new, *left], report)
        if each
    ]
    return lines.weigh(connection, report, rules, weighed)


def unmapped(connection: sa.Connection, board_id: int, ledger: Ledger) -> set[str]:
    """Accounts of a file's ledger that belong to no line of a board's."""
    rules = _rules(connection, board_id, ledger)
    return {
        account
        for each in foresee(connection, board_id, ledger)
        if not each.skipped
        for account in lines.unmapped(cube.share(each.part.amounts.items(), rules))
    }


def _rules(connection: sa.Connection, board_id: int, ledger: Ledger) -> Rules:
    """The board's rules; before it has any, those that its chart of accounts gives."""
    found = ruling.read(connection, board_id)
    return (
        found if found.rules else Rules(ruling.defaults(ledger.chart, ledger.accounts))
    )


def _as_stored(part: Part, ledger: Ledger, board: int, file: str) -> Stored:
    return Stored(
        id=0,
        import_id=0,
        file=file,
        board=board,
        scenario=part.scenario,
        year=part.year,
        first_day=part.first_day,
        last_day=part.last_day,
        complete_until=years.until(ledger, part),
        chart=ledger.chart,
        row_count=0,
        rows_sha256="",
        replaced_by=None,
    )


def _weighed(
    connection: sa.Connection, ledger: Stored, part: Part | None, rules: Rules
) -> Weighed:
    if part is None:
        pieces = cube.pieces(connection, ledger.id, rules)
        return Weighed(ledger, pieces, cube.is_divided(connection, ledger.id, rules))
    divided = any(key.dimension == rules.dimension for key in part.amounts)
    return Weighed(ledger, cube.share(part.amounts.items(), rules), divided)
