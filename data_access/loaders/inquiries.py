"""What Kommunstyrelsen has asked boards, their answers to signals, the thresholds."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from data_access.rules.inquiries import Asked
from data_access.rules.signals.thresholds import Thresholds
from data_access.store import schema


@dataclass(frozen=True)
class Inquiry:
    """A request for a statement (begäran om yttrande).

    Attributes:
        id: Its number.
        board_id: Whom it is put to.
        board: The board's name in addresses.
        board_name: In full.
        board_short: Abbreviated.
        report_id: The report that it is about; ``None`` without, or when that is gone.
        about: "signal", "figure", "measure" or "other".
        signal: Code of the signal; "" else.
        line_id: The line that it is about; ``None`` without, or when that is gone.
        measure: The column of a figure; "" else.
        subject: What it is about in words, as they were when it was asked.
        body: The question.
        addressee: Who is to answer: a role.
        asked: Its number and days.
        answer: Of the board; "" before it is given.
        follow_up: What Kommunstyrelsen says of the answer.
        version: The row's.
    """

    id: int
    board_id: int
    board: str
    board_name: str
    board_short: str
    report_id: int | None
    about: str
    signal: str
    line_id: int | None
    measure: str
    subject: str
    body: str
    addressee: str
    asked: Asked
    answer: str
    follow_up: str
    version: int


@dataclass(frozen=True)
class SignalAnswer:
    """What a board has answered to a signal of its report.

    Attributes:
        id: The row's number.
        signal: Code of the signal.
        body: The answer.
        answered_on: The day.
        answered_by: The role that answered.
        version: The row's.
    """

    id: int
    signal: str
    body: str
    answered_on: date
    answered_by: str
    version: int


def read(connection: sa.Connection, board: int | None) -> list[Inquiry]:
    """A board's inquiries, or everybody's; in the order that they were written."""
    table, boards = schema.inquiries, schema.boards
    query = (
        sa.select(table, *boards.c["slug", "name", "short"])
        .join_from(table, boards)
        .order_by(table.c.id)
    )
    if board is not None:
        query = query.where(table.c.board_id == board)
    return [_inquiry(row._asdict()) for row in connection.execute(query)]


_SAME = (
    *("id", "board_id", "report_id", "about", "signal", "line_id", "measure"),
    *("subject", "body", "addressee", "answer", "follow_up"),
)
_DAYS = ("id", "due_on", "asked_on", "answered_on", "closed_on")


def _inquiry(row: Mapping[str, Any]) -> Inquiry:
    return Inquiry(
        **{name: row[name] for name in _SAME},
        board=row["slug"],
        board_name=row["name"],
        board_short=row["short"],
        asked=Asked(**{name: row[name] for name in _DAYS}),
        version=row["row_version"],
    )


def signal_answers(connection: sa.Connection, report: int) -> list[SignalAnswer]:
    """What a board has answered to the signals of a report, the first first."""
    table = schema.signal_answers
    rows = connection.execute(
        sa.select(table)
        .where(table.c.report_id == report)
        .order_by(table.c.answered_on, table.c.id)
    )
    return [
        SignalAnswer(
            row.id,
            row.signal,
            row.body,
            row.answered_on,
            row.answered_by,
            row.row_version,
        )
        for row in rows
    ]


def thresholds(connection: sa.Connection) -> Thresholds:
    """The thresholds in force: what is stored, else the defaults."""
    table = schema.thresholds.c
    rows = connection.execute(sa.select(table.name, table.number))
    return Thresholds.of({row.name: row.number for row in rows})
