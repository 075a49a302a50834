"""What a deed is: a step of a report, asked for by name with a form's fields."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

import sqlalchemy as sa

from data_access.loaders.report import Report
from data_access.records.audit import Change
from data_access.records.fields import Field, Value
from data_access.rules import periods
from data_access.store import schema


class Refused(Exception):  # noqa: N818 -- an answer to the asker, no error of ours
    """A deed cannot be done; the faults say why, by field, "" for the whole.

    Nothing may have been written when it is raised.
    """

    def __init__(self, faults: Mapping[str, str]) -> None:
        super().__init__(" ".join(faults.values()))
        self.faults = dict(faults)


@dataclass(frozen=True)
class Doing:
    """A deed under way.

    Attributes:
        connection: Of the transaction that it is done in.
        reports: Every version of every report.
        report: The report that it is done to; ``None`` for a deed without one.
        values: What was typed into its fields, understood.
        unit: The unit of amounts.
        today: The day in Sweden.
    """

    connection: sa.Connection
    reports: Sequence[Report]
    report: Report | None
    values: Mapping[str, Value]
    unit: str
    today: date

    @property
    def target(self) -> Report:
        """The report that the deed is done to."""
        assert self.report is not None  # noqa: S101 -- `deeds.do` has seen to it
        return self.report

    def said(self, name: str) -> str:
        """What was typed into a field of text."""
        return str(self.values.get(name) or "")

    def day(self, name: str) -> date | None:
        """What was typed into a field of a date."""
        found = self.values.get(name)
        return found if isinstance(found, date) else None

    def number(self, name: str) -> int | None:
        """What was typed into a field that names a row."""
        found = self.values.get(name)
        return found if isinstance(found, int) else None


@dataclass(frozen=True)
class Result:
    """What a deed has done.

    Attributes:
        message: For the reader.
        changes: For the log.
        board: The number of the board concerned.
        report: The number of the report concerned, the new one if one came.
        address: The query of what there is to look at, if it is another.
    """

    message: str
    changes: Sequence[Change]
    board: int | None = None
    report: int | None = None
    address: str | None = None


@dataclass(frozen=True)
class Deed:
    """A kind of deed.

    Attributes:
        name: In code and requests.
        words: On its button: "Klarmarkera".
        done: In the log: "Rapporten klarmarkerades"; "" where it is told of, and
            undone, as a plain saving of rows.
        run: Does it, or raises `Refused` before anything is written.
        fields: Of its form.
        statuses: Of the reports that it may be done to; empty for a deed that is
            not done to a report.
        warning: What cannot be undone, for who is about to do it.
    """

    name: str
    words: str
    done: str
    run: Callable[[Doing], Result]
    fields: tuple[Field, ...] = ()
    statuses: tuple[str, ...] = ()
    warning: str = ""


def label(report: Report) -> str:
    """What a report is called in the log: GSN, tillfälle 3 2021, version 1."""
    return f"{_which(report)}, version {report.version}"


def _which(report: Report) -> str:
    occasion = periods.Occasion(report.kind, report.number).words
    return f"{report.board_short}, {occasion} {report.year}"


def address(report: Report, version: int | None = None) -> str:
    """The query that leads to a report, or to one version of it."""
    asked = {
        "namnd": report.board,
        "ar": report.year,
        "tillfalle": report.occasion,
        "version": version,
    }
    return f"?{urlencode({name: value for name, value in asked.items() if value})}"


def change(doing: Doing, **values: Any) -> list[Change]:  # noqa: ANN401 -- columns
    """Change the report's own row; tell what differed."""
    return change_report(doing.connection, doing.target, **values)


def change_report(
    connection: sa.Connection,
    report: Report,
    **values: Any,  # noqa: ANN401 -- columns
) -> list[Change]:
    """Change a report's own row; tell what differed."""
    table = schema.reports
    connection.execute(
        sa.update(table)
        .where(table.c.id == report.id)
        .values(**values, row_version=table.c.row_version + 1)
    )
    return [
        told(report, name, getattr(report, name), value)
        for name, value in values.items()
        if getattr(report, name) != value
    ]


def told(report: Report, field: str, before: Any, after: Any) -> Change:  # noqa: ANN401
    """A change of a report as the log keeps it."""
    return Change(
        "report", report.id, label(report), field, *map(_json, (before, after))
    )


def _json(value: Any) -> Any:  # noqa: ANN401 -- any column
    return value.isoformat() if isinstance(value, date) else value
