"""The steps that reports take, from draft to confirmed, on their days.

They go through the record's own deeds: what is required is required here too,
each step stands in the log, and what is sent out is sealed.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

import sqlalchemy as sa

from data_access.demo.boards import Board
from data_access.demo.occasions import Sitting, steps
from data_access.loaders.report import Report
from data_access.records import deeds
from data_access.records.deed import Doing
from data_access.records.edits import Actor

ACTOR = Actor("Ekonomienheten", "kommandoraden: uppsikt demo (exempeldata)")
_DEEDS = {
    "ready": "mark_ready",
    "sent": "send",
    "decided": "decide",
    "confirmed": "confirm",
}
_CLOCK = time(9, 0)


@dataclass(frozen=True)
class Step:
    """A step of a report: its new status, and the day."""

    day: date
    report: Report
    status: str


def planned(board: Board, sitting: Sitting, report: Report) -> Iterator[Step]:
    """The steps that a report has taken."""
    for status, day in steps(board, sitting):
        yield Step(day, report, status)


def take(connection: sa.Connection, every: Sequence[Step]) -> None:
    """Take the steps of all reports in the order of the days.

    Raises:
        ValueError: If the record refuses one: the generator is wrong then.
    """
    now: dict[int, Report] = {}
    for step in sorted(every, key=lambda each: each.day):
        report = now.get(step.report.id, step.report)
        _take(connection, report, step)
        now[report.id] = replace(report, status=step.status)


def _take(connection: sa.Connection, report: Report, step: Step) -> None:
    at = datetime.combine(step.day, _CLOCK)
    asked = _decision(report, step.day) if step.status == "decided" else {}
    if step.status == "confirmed":
        asked = {"confirmed_on": step.day.isoformat()}
    deed = deeds.DEEDS[_DEEDS[step.status]]
    values = deeds.understood(deed, asked, report.unit)
    doing = Doing(connection, (), report, values, report.unit, step.day)
    done = deeds.carry_out(doing, deed, ACTOR, at)
    if done.faults:
        message = f"{report.board} {report.year} {report.occasion}: {done.faults}"
        raise ValueError(message)


def _decision(report: Report, day: date) -> Mapping[str, str]:
    number = 20 + (report.year * 7 + len(report.board_name) * 3) % 60
    return {
        "paragraph": f"§ {number}",
        "reference": f"Dnr {report.board_short} {report.year}/{number}",
        "met_on": day.isoformat(),
        "items": f"{report.board_name} godkänner rapporten.",
        "documents": "Tjänsteskrivelse\nRapport med bilagor",
        "recipients": (
            "Kommunstyrelsen; för kännedom\nEkonomienheten; för sammanställning\nAkten"
        ),
    }
