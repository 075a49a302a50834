"""Faults of inquiries (begäran om yttrande) and of thresholds.

Each gives the field to blame with the reason, before the database would refuse it.
"""

from collections.abc import Iterator
from datetime import date

import sqlalchemy as sa

from data_access.records.fields import Record
from data_access.rules.signals.thresholds import THRESHOLDS, Threshold
from data_access.store import schema

Fault = tuple[str, str]


def check_row(connection: sa.Connection, row: Record) -> Iterator[Fault]:
    """An inquiry is about the board's own report, and its days come in order."""
    yield from _home(connection, row)
    yield from _days(row)
    values = row.values
    if values["answered_on"] is not None and not values["answer"]:
        yield "answer", "Skriv svaret, eller ta bort dagen då det gavs."
    if values["answer"] and values["asked_on"] is None:
        yield "asked_on", "Begäran är ett utkast. Ange vilken dag den ställdes."
    if values["closed_on"] is not None and not (
        values["answer"] or values["follow_up"]
    ):
        why = "Begäran är inte besvarad. Skriv i uppföljningen varför den avslutas."
        yield "follow_up", why


def _home(connection: sa.Connection, row: Record) -> Iterator[Fault]:
    report, line = row.values["report_id"], row.values["line_id"]
    reports, sections = schema.reports.c, schema.sections.c
    if report is not None:
        board = sa.select(reports.board_id).where(reports.id == report)
        if connection.scalar(board) != row.owner:
            yield "report_id", "Rapporten hör inte till nämnden."
    if line is not None:
        home = (
            sa.select(sections.report_id)
            .join_from(schema.lines, schema.sections)
            .where(schema.lines.c.id == line)
        )
        if connection.scalar(home) != report:
            yield "line_id", "Raden hör inte till rapporten."


def _days(row: Record) -> Iterator[Fault]:
    asked, due, answered, closed = (
        row.values[name] for name in ("asked_on", "due_on", "answered_on", "closed_on")
    )
    if not isinstance(asked, date):
        return
    if isinstance(due, date) and due < asked:
        yield "due_on", f"Sista dagen är före dagen då begäran ställs, {asked}."
    if isinstance(answered, date) and answered < asked:
        yield "answered_on", f"Svaret kan inte ha getts före {asked}."
    if isinstance(closed, date) and closed < asked:
        yield "closed_on", f"Begäran kan inte ha avslutats före {asked}."


def check_threshold(_connection: sa.Connection, row: Record) -> Iterator[Fault]:
    """A threshold is within its bounds, and differs from its default."""
    known = {each.name: each for each in THRESHOLDS}
    threshold, number = known.get(str(row.values["name"])), row.values["number"]
    if threshold is None or not isinstance(number, int):
        return
    if fault := out_of_bounds(threshold, number):
        yield "number", fault
    elif number == threshold.default:
        said = told(threshold, number)
        yield "number", f"{said} är standardvärdet: ta bort raden i stället."


def out_of_bounds(threshold: Threshold, number: int) -> str:
    """Why a number cannot be a threshold's; "" where it can."""
    if threshold.lowest <= number <= threshold.highest:
        return ""
    return f"{threshold.label} ska vara {bounds(threshold)}."


def bounds(threshold: Threshold) -> str:
    """What a threshold may be: 1–365 dagar."""
    ends = (threshold.lowest, threshold.highest)
    lowest, highest = (_number(threshold, end) for end in ends)
    return f"{lowest}–{highest} {_unit(threshold)}"


def told(threshold: Threshold, number: int) -> str:
    """A threshold's number with its unit: per mille as per cent."""
    return f"{_number(threshold, number)} {_unit(threshold)}"


def _number(threshold: Threshold, number: int) -> str:
    is_share = threshold.unit == "permille"
    return f"{number // 10},{number % 10}" if is_share else str(number)


_UNITS = {"permille": "%", "days": "dagar", "times": "gånger", "mnkr": "mnkr"}
_YEARS = "forecast_years"


def _unit(threshold: Threshold) -> str:
    return "år" if threshold.name == _YEARS else _UNITS[threshold.unit]
