"""Where an import is to be saved: board, occasion, and the draft that takes it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import sqlalchemy as sa

from data_access.importing.entry import Import
from data_access.importing.plan import Option, Question
from data_access.importing.template import Filled
from data_access.loaders import causes, sheets
from data_access.loaders import report as reports
from data_access.loaders.report import Report
from data_access.records import standard, starting
from data_access.rules import periods
from data_access.store import schema

_READY = (
    "Rapporten är klarmarkerad. Öppna den igen på sidan Rapport innan filen sparas i "
    "den."
)
_LOCKED = (
    "{} är {} och kan inte ändras. Gör en ny version på sidan Rapport: filen kan "
    "sparas i den."
)
_STATUS = {
    "sent": "utskickad",
    "decided": "beslutad",
    "confirmed": "justerad",
    "returned": "återremitterad",
}


@dataclass(frozen=True)
class Goal:
    """Where an import is to be saved.

    Attributes:
        board: The row of the chosen board, if one is chosen.
        occasion: The row of the chosen occasion, if one is.
        report: The draft that takes it; ``None`` where it is to be made, or where
            there is none to take it.
        name: What the report is called.
        creates: Whether the report is to be made.
        refusal: Why nothing can be saved there.
        questions: What board, which occasion.
    """

    board: sa.Row[Any] | None
    occasion: sa.Row[Any] | None
    report: Report | None
    name: str
    creates: bool
    refusal: str
    questions: tuple[Question, ...]

    @property
    def months(self) -> int:
        """How many months of the year the occasion's period covers."""
        if self.occasion is None:
            return 0
        return periods.months(self.occasion.year, self.occasion.period_end)


def of_import(
    connection: sa.Connection, entry: Import, *, of_ledger: bool = False
) -> Goal:
    """Settle where an import goes, by what was chosen for it.

    Args:
        connection: To the store.
        entry: The import.
        of_ledger: Whether it holds a ledger alone: that is the board's, and needs
            no report.
    """
    boards = connection.execute(
        sa.select(schema.boards).order_by(schema.boards.c.name)
    ).all()
    table = schema.occasions
    latest = table.c.period_end.desc(), table.c.id
    occasions = connection.execute(sa.select(table).order_by(*latest)).all()
    board = _chosen(boards, entry.board_id)
    occasion = _chosen(occasions, entry.occasion_id)
    questions = (
        _question("board", "Vilken nämnd gäller filen?", boards, board, _of_board),
        replace(
            _question(
                "occasion", "Vilket tillfälle?", occasions, occasion, _of_occasion
            ),
            needed=not of_ledger,
        ),
    )
    report, refusal, creates = None, "", False
    if board is not None and occasion is not None:
        report, refusal = _report(connection, board.id, occasion.id)
        creates = report is None
    if of_ledger:
        report, refusal, creates = (None if refusal else report), "", False
    name = f"{board.short}, {_of_occasion(occasion)}" if board and occasion else ""
    name += f", version {report.version}" if report else ""
    return Goal(board, occasion, report, name, creates, refusal, questions)


def to_fill(connection: sa.Connection, board: int, occasion: int) -> Filled | None:
    """What a workbook for a board and an occasion is filled in with."""
    rows = [
        connection.execute(sa.select(table).where(table.c.id == number)).first()
        for table, number in ((schema.boards, board), (schema.occasions, occasion))
    ]
    if rows[0] is None or rows[1] is None:
        return None
    report, _ = _report(connection, board, occasion)
    if report is None:
        report = starting.first(rows[0], rows[1])
        return Filled(report, standard.sheets(report, rows[0]), ())
    there = sheets.read(connection, report.id, fill=False)
    return Filled(report, there, causes.read(connection, report.id))


def _chosen(rows: Sequence[sa.Row[Any]], number: int | None) -> sa.Row[Any] | None:
    return next((row for row in rows if row.id == number), None)


def _question(  # a row of boards or occasions
    name: str,
    words: str,
    rows: Sequence[sa.Row[Any]],
    chosen: sa.Row[Any] | None,
    told: Any,  # noqa: ANN401 -- one of the two below
) -> Question:
    options = tuple(Option(str(row.id), told(row)) for row in rows)
    answer = str(chosen.id) if chosen is not None else ""
    return Question(name, "", words, options, answer, needed=True)


def _of_board(row: sa.Row[Any]) -> str:
    return f"{row.name} ({row.short})"


def _of_occasion(row: sa.Row[Any]) -> str:
    return f"{periods.Occasion(row.kind, row.number).words} {row.year}"


def _report(
    connection: sa.Connection, board: int, occasion: int
) -> tuple[Report | None, str]:
    """The newest version, and why it cannot take a file; none where there is none."""
    there = [
        report
        for report in reports.read_all(connection)
        if report.key == (board, occasion)
    ]
    if not there:
        return None, ""
    newest = max(there, key=lambda report: report.version)
    if newest.status == "draft":
        return newest, ""
    if newest.status == "ready":
        return newest, _READY
    name = f"Version {newest.version} av rapporten"
    return newest, _LOCKED.format(name, _STATUS[newest.status])
