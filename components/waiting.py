"""Reports with a deficit in the forecast and no decided measure, day by day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dash import html
from dash.development.base_component import Component

from components import (
    inquiring,
    marks,
    numbers,
    rows,
    sentences,
    tables,
    texts,
    versions,
)
from components.inquiring import About
from components.sentences.assignments import days
from components.tables import Cell, Column, Line
from components.url import View
from data_access import Report, Source
from data_access.loaders.oversight import Judged
from data_access.loaders.report import IN_FORCE
from data_access.rules.inquiries import days_without_measure
from data_access.rules.signals.plans import DEFICIT


@dataclass(frozen=True)
class Waiting:
    """A report that waits for a measure: its deficit in öre, and how many days."""

    report: Report
    deviation: int
    quantum: int
    days: int


def of(source: Source, reports: Sequence[Report], today: date) -> list[Waiting]:
    """Those of the reports that wait, the longest first."""
    said = [report for report in reports if report.status in IN_FORCE]
    judged = source.judged(said, today)
    found = (_of(source, report, judged[report.id], today) for report in said)
    return sorted(filter(None, found), key=lambda each: -each.days)


def _of(source: Source, report: Report, judged: Judged, today: date) -> Waiting | None:
    facts = judged.facts
    deviation = facts.net.deviation_year if facts.left else None
    if deviation is None or deviation >= 0:
        return None
    number = days_without_measure(
        report.sent_on or report.dated,
        deviation,
        decided=_is_decided(source, report),
        today=today,
    )
    if number is None:
        return None
    return Waiting(report, deviation, facts.net.quantum, number)


def _is_decided(source: Source, report: Report) -> bool:
    """Whether somebody has decided on any measure of the plan."""
    measures = rows.measures(source.action_plan(versions.selection_of(report)))
    return any(row["decided_by"] or row["decided_on"] for row in rows.all_of(measures))


def section(
    waiting: Sequence[Waiting], limit: int, nobody: str, view: View
) -> Component:
    """Who waits, how long, and the way to ask why; ``nobody`` where none does."""
    what = texts.WAITING_WHAT.format(days(limit))
    shown: list[Component] = [html.P(nobody, className="empty")]
    if waiting:
        shown = [html.P(what), _table(waiting, limit, view)]
    return html.Section([html.H2(texts.WAITING), *shown])


def _table(waiting: Sequence[Waiting], limit: int, view: View) -> Component:
    return tables.table(
        texts.WAITING,
        [
            Column(texts.WAITING_REPORT, text=True),
            Column(texts.WAITING_DEFICIT.format(view.unit)),
            Column(texts.WAITING_DAYS, text=True),
            Column(texts.ASK, text=True),
        ],
        [_line(each, limit, view) for each in waiting],
        first=texts.BOARD,
        note=texts.BETTER_UP,
    )


def _line(one: Waiting, limit: int, view: View) -> Line:
    report = one.report
    figure = numbers.amount(one.deviation, view.unit, one.quantum, signed=True)
    said = days(one.days)
    is_over = one.days > limit
    return Line(
        report.board_name,
        [
            Cell(sentences.occasion_with_year(report)),
            Cell(figure),
            Cell(marks.late(texts.WAITING_OVER.format(said)) if is_over else said),
            Cell(inquiring.link(view, report, About(DEFICIT), report.board_name)),
        ],
    )
