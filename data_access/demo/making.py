"""The whole municipality into the store, in the caller's transaction."""

import hashlib
import itertools
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from data_access import ledger as ledgers
from data_access.demo import (
    asking,
    beside,
    books,
    drift,
    keeping,
    organising,
    stepping,
    words,
    writing,
)
from data_access.demo.accounting import BookedYear
from data_access.demo.batches import Batches
from data_access.demo.boards import Board
from data_access.demo.contents import Content, Line
from data_access.demo.courses import ENDS, FORECASTING
from data_access.demo.municipality import YEARS
from data_access.demo.occasions import Sitting, of_board
from data_access.demo.planted import WRONG_HEADINGS
from data_access.demo.stepping import ACTOR, Step
from data_access.demo.truth import Wanted
from data_access.records import audit, standard, starting
from data_access.records.audit import About
from data_access.store import schema
from data_access.store.inserting import insert

_DONE = "Exempelkommunen lades in"


def make(connection: sa.Connection, wanted: Wanted) -> int:
    """Write the municipality; give the number of its reports.

    Args:
        connection: Of a transaction that ends with it, or leaves nothing.
        wanted: Which.
    """
    package = organising.package(connection)
    organising.municipality(connection)
    now = datetime.now(UTC).replace(tzinfo=None)
    audit.write(connection, ACTOR, now, (), About(_DONE))
    occasions = {
        (sitting.year, sitting.code): organising.occasion(connection, sitting, package)
        for sitting in wanted.sittings
    }
    first = _first_number(connection)
    numbers = itertools.count(first)
    store = _Store(connection, package, occasions, numbers)
    steps = [
        step for board in wanted.boards for step in _Board(store, wanted, board).write()
    ]
    stepping.take(connection, steps)
    return next(numbers) - first


def _first_number(connection: sa.Connection) -> int:
    """From where the reports are numbered: past all that the log tells of.

    When the municipality is gone the log still tells of its reports, and no other
    report may be taken for one of them.
    """
    told = schema.audit.c
    last = sa.select(sa.func.max(told.row_id)).where(told.noun == "report")
    return max(_FAR, connection.scalar(last) or 0) + 1


_FAR = 1_000_000


@dataclass(frozen=True)
class _Store:
    """What all boards are written with.

    Attributes:
        connection: That may write.
        package: What boards and occasions belong to.
        occasions: Their rows, by year and code.
        numbers: Of reports, one after the other.
    """

    connection: sa.Connection
    package: int
    occasions: dict[tuple[int, str], sa.Row[Any]]
    numbers: Iterator[int]


class _Board:
    """One board on its way into the store."""

    def __init__(self, store: _Store, wanted: Wanted, board: Board) -> None:
        self._store = store
        self._connection = store.connection
        self._wanted = wanted
        self._board = board
        self._row = organising.board(store.connection, board, store.package)
        self._batches = Batches(store.connection)

    def write(self) -> list[Step]:
        """Write all of the board's; give the steps that its reports have taken."""
        board, number, years = self._board, self._row.id, self._wanted.years
        organising.rules(self._batches, board, number)
        organising.months(self._batches, number, years)
        keeping.calendar(self._batches, board, number, years[-1])
        keeping.assignments(self._batches, board, number, years[-1])
        self._batches.flush()
        keeping.plan(self._connection, board, number, years[-1])
        buyers = organising.buyers(self._connection, board, number)
        steps: list[Step] = []
        for year in years:
            steps += self._year(year, buyers)
        return steps

    def _year(self, year: int, buyers: dict[str, int]) -> Iterator[Step]:
        booked = self._wanted.booked(self._board, year)
        source = self._ledger(booked)
        course = self._wanted.course(self._board, year)
        if buyers:
            organising.buyer_years(
                self._batches, booked, course, buyers, is_closed=year != YEARS[-1]
            )
        for sitting in of_board(self._board, self._wanted.sittings):
            if sitting.year == year:
                yield from self._report(booked, sitting, source)
        self._batches.flush()

    def _ledger(self, booked: BookedYear) -> str:
        """Put a year's ledger into the store; give what figures come from."""
        with tempfile.TemporaryDirectory() as folder:
            last = booked.year == YEARS[-1]
            rows = Path(folder) / "rows.parquet" if last else None
            found, rows = books.ledger(booked, rows)
            number = _import(self._connection, self._row.id, booked)
            put = ledgers.put(self._connection, number, self._row.id, found, rows)
        return put.ledgers[0].source

    def _report(
        self, booked: BookedYear, sitting: Sitting, source: str
    ) -> Sequence[Step]:
        occasion = self._store.occasions[sitting.year, sitting.code]
        report = starting.first(self._row, occasion)
        report = replace(report, dated=sitting.data, title=standard.title(report))
        place = writing.Place(self._connection, self._batches, self._row, source)
        report = replace(report, id=next(self._store.numbers))
        writing.write(place, report, _content(self._wanted, booked, sitting))
        asking.write(self._batches, self._board, self._row.id, sitting, report.id)
        return list(stepping.planned(self._board, sitting, report))


def _import(connection: sa.Connection, board: int, booked: BookedYear) -> int:
    """The import that a year's ledger is said to have come with."""
    told = repr((booked.budget, booked.actual)).encode()
    at = datetime(booked.year, 12, 31, 9)  # noqa: DTZ001 -- UTC, as the store has it
    return insert(
        connection,
        schema.imports,
        board_id=board,
        name=f"{booked.board.slug}-{booked.year}.se",
        format="sie",
        size=len(told),
        sha256=hashlib.sha256(told).hexdigest(),
        status="saved",
        kind="ledger",
        role=ACTOR.role,
        started_at=at,
        changed_at=at,
        host="",
        progress="",
        message="Exempeldata: filen finns inte.",
        reading="",
        answers="",
    )


def _content(wanted: Wanted, booked: BookedYear, sitting: Sitting) -> Content:
    """All that a report holds."""
    board = booked.board
    course = wanted.course(board, sitting.year)
    sections: dict[str, list[Line]] = {
        "operating_costs": drift.lines(booked, course, sitting)
    }
    if sitting.code in (*ENDS, "budget"):
        sections["investments"] = beside.investments(board, sitting)
    if sitting.code in FORECASTING:
        sections["action_plan"] = list(beside.plan(board, course, sitting).values())
    return Content(
        sections,
        headings=_headings(board, sitting),
        causes=drift.causes(booked, course, sitting),
        texts=words.texts(booked, course, sitting),
        statements=words.statements(booked, sitting),
        goals=words.goals(booked, sitting, wanted.seed),
        metrics=words.metrics(booked, sitting, wanted.seed),
        carry_overs=beside.carry_overs(board, sitting),
    )


def _headings(board: Board, sitting: Sitting) -> dict[str, str]:
    """A heading that names another occasion, where one is planted."""
    wrong = WRONG_HEADINGS.get((board.slug, sitting.year, sitting.code))
    if wrong is None:
        return {}
    said = f"Investeringar {board.unit}, uppföljningstillfälle {wrong}"
    return {"investments": f"{said} år {sitting.year}"}
