"""The year change of a board: each project's unspent money, and where it goes.

Öre, spending positive. What is asked and granted hangs on the lines of a closing
(bokslut), of whichever version of it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import sqlalchemy as sa

from data_access.loaders import frames, investments, sheets
from data_access.loaders.report import Report
from data_access.loaders.sheets import Sheet
from data_access.records import ancestry
from data_access.rules.formulas import computed
from data_access.rules.lines import Line, below
from data_access.rules.year_change import Carried, first_year
from data_access.store import schema

CLOSING = "closing"
_MEASURES = ("appropriation", "outcome")
_CARRIED, _JOINED = "carried_over", "carried_over_and_extra"


@dataclass(frozen=True)
class Request:
    """What a board asks to carry over of a project, and what the council says.

    Attributes:
        id: The number of its row.
        line: The line that it names, of whichever version of the closing.
        asked: What is asked for.
        granted: What is typed as granted; it counts from the day of the decision.
        quantum: Öre to which the two are known.
        reason: Why the board asks.
        paragraph: The council's decision.
        decided_on: Its day; ``None`` until it is made.
    """

    id: int
    line: int
    asked: int | None
    granted: int | None
    quantum: int
    reason: str
    paragraph: str
    decided_on: date | None


@dataclass(frozen=True)
class Project:
    """A project at the closing.

    Attributes:
        line: The number of its line in the closing.
        label: What it is called.
        money: What becomes of its appropriation; ``None`` where the closing does
            not tell both that and the outcome.
        quantum: Öre to which the two are known.
        since: The first year that its money was carried over from, if it was.
        request: What is asked to be carried over, if anything.
    """

    line: int
    label: str
    money: Carried | None
    quantum: int
    since: int | None = None
    request: Request | None = None

    @property
    def waiting(self) -> int:
        """What is asked for and not decided on."""
        request = self.request
        if request is None or request.decided_on is not None:
            return 0
        return request.asked or request.granted or 0


@dataclass(frozen=True)
class Step:
    """What the year change writes of a project into the next year's report.

    Attributes:
        project: At the closing.
        ore: What is carried over.
        since: The first year that the money comes from.
        line: The line that receives it; ``None`` where one is made.
        before: What is carried over there already.
        is_joined: Whether the line has it in one sum with what is granted extra.
    """

    project: Project
    ore: int
    since: int
    line: int | None = None
    before: int | None = None
    is_joined: bool = False


@dataclass(frozen=True)
class YearChange:
    """The year change of a board.

    Attributes:
        closing: The closing of the year; ``None`` where there is none.
        projects: At the closing, in its order.
        receiving: The next year's drafts, and what each would get.
    """

    closing: Report | None = None
    projects: Sequence[Project] = ()
    receiving: Sequence[tuple[Report, Sequence[Step]]] = ()


def read(
    connection: sa.Connection, every: Sequence[Report], closing: Report | None
) -> YearChange:
    """Read the year change of a closing.

    Args:
        connection: To read by.
        every: Every version of every report.
        closing: The closing; ``None`` where there is none.
    """
    if closing is None:
        return YearChange()
    drafts = [report for report in every if may_receive(report, closing)]
    return YearChange(
        closing,
        projects(connection, closing.id),
        [(draft, steps(connection, closing, draft.id)) for draft in drafts],
    )


def may_receive(report: Report, closing: Report) -> bool:
    """Whether a report can take what is carried over from a closing."""
    same = report.board_id == closing.board_id
    return same and report.year == closing.year + 1 and report.status == "draft"


def projects(connection: sa.Connection, report: int) -> list[Project]:
    """The projects of a closing; its total where it does not tell them apart."""
    sheet = sheets.read(connection, report).get(investments.SECTION)
    if sheet is None:
        return []
    asked = _requests(connection, report)
    since = _since(connection, [line.id for line in sheet.lines])
    given = computed(investments.SECTION, sheet.lines)
    told = [*_told(sheet, given), *(e for e in sheet.lines if e.id in asked)]
    listed = [line for line in sheet.lines if line in told]
    found = [
        replace(
            _project(line, given), since=since.get(line.id), request=asked.get(line.id)
        )
        for line in listed
    ]
    decided = any(e.request and e.request.decided_on for e in found)
    return [_settled(project, decided=decided) for project in found]


def _told(sheet: Sheet, given: Mapping[tuple[int, str], int]) -> list[Line]:
    """The lines that money is told of, each once: not also those that sum them."""
    known = [
        line
        for line in sheet.lines
        if line.kind != "group"
        and any(frames.best(line, name, given) is not None for name in _MEASURES)
    ]
    leaves = [line for line in known if not _is_sum(line, known, sheet)]
    apart = [line for line in leaves if line.kind != "total"]
    return apart or leaves


def _is_sum(line: Line, known: Sequence[Line], sheet: Sheet) -> bool:
    """Whether money is told also of a line below a line, however deep."""
    return any(
        other in known or _is_sum(other, known, sheet)
        for other in below(line, sheet.lines)
    )


def _project(line: Line, given: Mapping[tuple[int, str], int]) -> Project:
    funds, used = (frames.best(line, name, given) for name in _MEASURES)
    quanta = [f.quantum for n in _MEASURES if (f := line.figures.get(n))]
    known = funds is not None and used is not None
    return Project(
        line.id,
        line.label,
        Carried(funds or 0, used or 0) if known else None,
        max(quanta, default=1),
    )


def _settled(project: Project, *, decided: bool) -> Project:
    """Put what is asked and granted to a project's money.

    Once the council has decided, what was not asked for is not granted either.
    """
    request, money = project.request, project.money
    if money is None:
        return project
    if request is None:
        return replace(project, money=replace(money, granted=0 if decided else None))
    granted = request.granted if request.decided_on else None
    return replace(project, money=replace(money, asked=request.asked, granted=granted))


def _requests(connection: sa.Connection, report: int) -> dict[int, Request]:
    """What is asked, by line of this version, though an earlier one was asked of."""
    lines, sections, table = schema.lines, schema.sections, schema.carry_overs
    mine = (
        sa.select(lines.c.id)
        .join_from(lines, sections)
        .where(sections.c.report_id == report)
    )
    behind = ancestry.Roots(list(ancestry.versions(connection, report)))
    by_line = {
        number: line
        for line in connection.scalars(mine)
        for number in (line, *behind.before("lines", line))
    }
    query = sa.select(table).where(table.c.line_id.in_(list(by_line)))
    return {by_line[row.line_id]: _request(row) for row in connection.execute(query)}


def _request(row: sa.Row[Any]) -> Request:
    return Request(
        row.id,
        row.line_id,
        row.asked,
        row.granted,
        row.quantum,
        row.reason,
        row.paragraph,
        row.decided_on,
    )


def _since(connection: sa.Connection, lines: Sequence[int]) -> dict[int, int]:
    cells = schema.project_cells.c
    query = sa.select(cells.line_id, cells.carried_since).where(
        cells.line_id.in_(lines), cells.carried_since.is_not(None)
    )
    return {row.line_id: row.carried_since for row in connection.execute(query)}


# Into the next year


def steps(connection: sa.Connection, closing: Report, receiving: int) -> list[Step]:
    """What is granted of each project, and the line that receives it.

    Args:
        connection: To read by.
        closing: The closing.
        receiving: The number of the next year's report.
    """
    sheet = sheets.read(connection, receiving).get(investments.SECTION)
    by_label = {_key(line.label): line for line in sheet.lines} if sheet else {}
    return [
        _step(project, ore, closing.year, by_label.get(_key(project.label)))
        for project in projects(connection, closing.id)
        if (request := project.request)
        and request.decided_on
        and (ore := request.granted)
    ]


def _key(label: str) -> str:
    return " ".join(label.split()).casefold()


def _step(project: Project, ore: int, year: int, line: Line | None) -> Step:
    step = Step(project, ore, first_year(project.since, year))
    if line is None:
        return step
    joined = _typed(line, _JOINED) is not None
    return replace(step, line=line.id, before=_typed(line, _CARRIED), is_joined=joined)


def _typed(line: Line, measure: str) -> int | None:
    """A figure that somebody has typed, not one that follows from others."""
    figure = line.figures.get(measure)
    return None if figure is None or figure.origin == "computed" else figure.ore
