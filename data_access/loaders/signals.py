"""The facts that the signals of a report are judged by, of many reports at once."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import sqlalchemy as sa

from data_access.loaders import (
    causes,
    economies,
    inquiries,
    reconciliation,
    sheets,
    statements,
    texts,
)
from data_access.loaders.economies import Operation
from data_access.loaders.frames import best
from data_access.loaders.inquiries import Inquiry
from data_access.loaders.report import IN_FORCE, Report
from data_access.loaders.report import in_force as of_force
from data_access.loaders.sheets import Sheet
from data_access.loaders.statements import Statement
from data_access.loaders.texts import Text
from data_access.rules import action_plan, named_items
from data_access.rules.formulas import computed
from data_access.rules.inquiries import status
from data_access.rules.lines import Line
from data_access.rules.reconcile import Check
from data_access.rules.signals.facts import (
    Before,
    Cause,
    Facts,
    Foretold,
    Investments,
    Named,
    Plan,
    Project,
    Side,
    Unanswered,
    Unspent,
    Wrong,
)
from data_access.store import schema

OPERATING, INVESTMENTS, PLAN = "operating_costs", "investments", "action_plan"
CLOSING, MONTH = "closing", "month"
#: Codes of causes that are of one thing, and not of how the year goes.
_ITEMS = frozenset({"one_off", "key"})
#: How many years back are looked at: what is older says little of a forecast.
YEARS = 6


@dataclass(frozen=True)
class _Board:
    """A board's reports in force, the oldest first."""

    reports: Sequence[Report]

    def before(self, report: Report) -> Report | None:
        """The report of the same kind before one, in the same year."""
        earlier = [
            each
            for each in self.reports
            if (each.year, each.kind) == (report.year, report.kind)
            and each.period_end < report.period_end
        ]
        return earlier[-1] if earlier else None

    @property
    def last(self) -> Report | None:
        """The last report, months left out."""
        return next((r for r in reversed(self.reports) if r.kind != MONTH), None)

    def closings(self, report: Report) -> list[Report]:
        """The closings of the years before, the newest first."""
        return [
            each
            for each in reversed(self.reports)
            if each.kind == CLOSING and 0 < report.year - each.year <= YEARS
        ]

    def same(self, report: Report, year: int) -> Report | None:
        """The report of the same occasion in another year."""
        return next(
            (
                each
                for each in self.reports
                if (each.year, each.occasion) == (year, report.occasion)
            ),
            None,
        )

    def recent(self, report: Report) -> Iterator[int]:
        """The reports of which all is needed: itself, and the one before."""
        before = self.before(report)
        yield from (each.id for each in (report, before) if each)

    def older(self, report: Report) -> Iterator[int]:
        """Those of which the figures are: years before, at this time and closed."""
        for closing in self.closings(report):
            same = self.same(report, closing.year)
            yield from (each.id for each in (closing, same) if each)


@dataclass(frozen=True)
class _Read:
    """What the store has of the reports that are needed."""

    sheets: Mapping[int, Mapping[str, Sheet]]
    estimated: Collection[int]
    stages: Mapping[int, str]
    asked: Sequence[Inquiry] = ()
    operations: dict[int, Operation] = field(default_factory=dict)

    def operation(self, report: Report) -> Operation:
        """What the operating costs of a report come to."""
        found = self.operations.get(report.id)
        if found is None:
            found = economies.read(self.sheets[report.id].get(OPERATING))
            self.operations[report.id] = found
        return found

    def sheet(self, report: Report, section: str) -> Sheet | None:
        """A section of a report."""
        return self.sheets[report.id].get(section)


def read(
    connection: sa.Connection,
    every: Sequence[Report],
    wanted: Sequence[Report],
    today: date,
) -> dict[int, Facts]:
    """The facts of each report that is wanted, by its number.

    Args:
        connection: To read by.
        every: Every version of every report.
        wanted: Of one or several boards.
        today: The day of judging.
    """
    boards = _boards(every)
    recent, older = (
        {number for report in wanted for number in of(boards[report.board_id], report)}
        for of in (_Board.recent, _Board.older)
    )
    read = _Read(
        sheets.read_many(connection, older - recent, only=(OPERATING, INVESTMENTS))
        | sheets.read_many(connection, recent),
        _estimated(connection),
        _stages(connection, [report.id for report in wanted]),
        inquiries.read(connection, None),
    )
    return {
        report.id: _facts(connection, boards[report.board_id], read, report, today)
        for report in wanted
    }


def _boards(every: Sequence[Report]) -> dict[int, _Board]:
    found: dict[int, list[Report]] = {}
    for report in of_force(every):
        found.setdefault(report.board_id, []).append(report)
    return {
        board: _Board(sorted(reports, key=lambda each: each.period_end))
        for board, reports in found.items()
    }


def _estimated(connection: sa.Connection) -> set[int]:
    """The lines whose alternatives have a cost."""
    made, costs = schema.alternatives, schema.alternative_costs
    query = sa.select(made.c.line_id).join_from(costs, made).distinct()
    return {*connection.scalars(query)}


def _stages(connection: sa.Connection, reports: Collection[int]) -> dict[int, str]:
    """How far each project has come, by its line."""
    cells, lines, sections = schema.project_cells, schema.lines, schema.sections
    query = (
        sa.select(cells.c.line_id, cells.c.stage)
        .join_from(cells, lines)
        .join(sections, sections.c.id == lines.c.section_id)
        .where(sections.c.report_id.in_(reports))
    )
    return {row.line_id: row.stage for row in connection.execute(query)}


def _facts(
    connection: sa.Connection, board: _Board, read: _Read, report: Report, today: date
) -> Facts:
    operation = read.operation(report)
    told = texts.read(connection, report.id)
    stated = statements.read(connection, report.id)
    its_causes = causes.read(connection, report.id)
    checks = reconciliation.checks(report, read.sheets[report.id], told, stated)
    return Facts(
        months=report.months,
        today=today,
        gross=operation.gross,
        net=operation.net,
        income=operation.income,
        cost=operation.cost,
        economies=operation.economies,
        investments=_investments(board, read, report, stated),
        unspent=_unspent(board, read, report),
        plan=_plan(read.sheet(report, PLAN)),
        named=[*_losses(told), *_lost(its_causes)],
        measures=[m for text in _running(told) for m in named_items.measures(text)],
        causes=[_cause(each) for each in its_causes],
        before=_before(connection, board, read, report),
        checked=sum(check.status != "unchecked" for check in checks),
        wrong=[_wrong(check) for check in checks if check.status == "disagrees"],
        deadline=report.deadline,
        came=_came(report),
        dated=report.sent_on or report.dated,
        asked=sum(one.board_id == report.board_id for one in read.asked),
        unanswered=[*_unanswered(board, read, report, today)],
        years=_years(board, read, report),
        last_year=_last_year(board, read, report),
    )


def _unanswered(
    board: _Board, read: _Read, report: Report, today: date
) -> Iterator[Unanswered]:
    """Questions past their day: of the report they are about, and of the last one."""
    is_last = report == board.last
    for one in read.asked:
        mine = is_last and one.board_id == report.board_id
        if (mine or one.report_id == report.id) and status(one.asked, today) == "late":
            yield Unanswered(one.subject, one.asked.due_on)


def _last_year(board: _Board, read: _Read, report: Report) -> Side:
    closings = board.closings(report)
    if not closings or closings[0].year != report.year - 1:
        return Side()
    return read.operation(closings[0]).net


def _came(report: Report) -> date | None:
    """The day that a report was ready; ``None`` while it is a draft."""
    there = report.ready_on or report.sent_on
    return there or (report.dated if report.status in IN_FORCE else None)


def _running(told: Sequence[Text]) -> list[str]:
    """The text beside the plan: what the plan itself says is no news to it."""
    return [t.body for t in told if t.kind == "paragraph" and t.section != PLAN]


def _losses(told: Sequence[Text]) -> Iterator[Named]:
    for body in _running(told):
        for loss in named_items.losses(body):
            yield Named(loss.words, -loss.ore, is_item=True)


def _lost(given: Sequence[causes.Cause]) -> Iterator[Named]:
    for cause in given:
        if cause.horizon == "year" and (cause.net or 0) < 0:
            yield Named(
                cause.body or cause.words, cause.net, is_item=cause.code in _ITEMS
            )


def _cause(cause: causes.Cause) -> Cause:
    return Cause(cause.horizon, *cause.effect, cause.code)


def _before(
    connection: sa.Connection, board: _Board, read: _Read, report: Report
) -> Before | None:
    before = board.before(report)
    if before is None:
        return None
    net = read.operation(before).net
    plan = _plan(read.sheet(before, PLAN))
    return Before(
        before.occasion,
        net.budget_year,
        net.deviation_year,
        plan.counted if plan else 0,
        [_cause(each) for each in causes.read(connection, before.id)],
    )


def _wrong(check: Check) -> Wrong:
    words = ", ".join(part for part in (check.subject, check.column) if part)
    if check.stated is None or check.computed is None:
        return Wrong(check.why or words)
    return Wrong(words, check.stated - check.computed)


def _plan(sheet: Sheet | None) -> Plan | None:
    """``None`` where there is no plan."""
    if sheet is None:
        return None
    described = [
        line
        for line in sheet.lines
        if action_plan.is_measure(line.kind, line.cells.get("description", ""))
    ]
    given = computed(PLAN, sheet.lines)
    total = [line for line in sheet.lines if line.kind == "total"]
    counted = best(total[0], "counted", given) if total else None
    if counted is None:
        counted = sum(line.ore("counted") or 0 for line in described)
    return Plan(len(described), counted)


def _total(sheet: Sheet | None) -> tuple[Line | None, dict[str, int | None]]:
    """The line that sums up the investments, and its figures."""
    names = ("appropriation", "carried_over", "outcome", "forecast")
    lines = sheet.lines if sheet else ()
    line = next((each for each in lines if each.kind == "total"), None)
    if sheet is None or line is None:
        return None, dict.fromkeys(names)
    given = computed(INVESTMENTS, sheet.lines)
    found = {name: best(line, name, given) for name in names}
    if found["carried_over"] is None:
        found["carried_over"] = _carried(sheet)
    return line, found


def _carried(sheet: Sheet) -> int | None:
    """What the projects carry over together; ``None`` where none says so."""
    known = [line.ore("carried_over") for line in sheet.lines]
    given = [ore for ore in known if ore is not None]
    return sum(given) if given else None


def _investments(
    board: _Board, read: _Read, report: Report, stated: Sequence[Statement]
) -> Investments | None:
    sheet = read.sheet(report, INVESTMENTS)
    if sheet is None or not sheet.lines:
        return None
    line, total = _total(sheet)
    if total["carried_over"] is None:
        total["carried_over"] = _stated(stated)
    return Investments(
        line.id if line else None,
        total["appropriation"],
        total["carried_over"],
        total["outcome"],
        total["forecast"],
        _projects(board, read, report, sheet),
    )


def _stated(given: Sequence[Statement]) -> int | None:
    """What the text says was carried over, where the table joins it with extra."""
    return next(
        (
            each.ore
            for each in given
            if each.measure in {"carried_over", "carried_over_and_extra"}
            and "överför" in f"{each.subject} {each.quote}".casefold()
        ),
        None,
    )


def _projects(
    board: _Board, read: _Read, report: Report, sheet: Sheet
) -> list[Project]:
    closings = [read.sheet(each, INVESTMENTS) for each in board.closings(report)]
    known = [closing for closing in closings if closing]
    earlier = {line.label.casefold() for closing in known for line in closing.lines}
    given = computed(INVESTMENTS, sheet.lines)
    return [
        Project(
            line.label,
            line.id,
            read.stages.get(line.id, ""),
            best(line, "appropriation", given),
            line.ore("outcome"),
            _has_estimate(line) or line.id in read.estimated,
            line.label.casefold() not in earlier if known else None,
        )
        for line in sheet.lines
        if line.kind == "project"
    ]


def _has_estimate(line: Line) -> bool:
    return any(
        line.ore(name) is not None for name in ("total_decided", "total_estimated")
    )


def _unspent(board: _Board, read: _Read, report: Report) -> list[Unspent]:
    found = []
    for closing in board.closings(report):
        _, total = _total(read.sheet(closing, INVESTMENTS))
        appropriation, outcome = total["appropriation"], total["outcome"]
        if appropriation is None or outcome is None:
            break
        carried = total["carried_over"] or 0
        found.append(Unspent(closing.year, carried, appropriation - outcome))
    return found


def _years(board: _Board, read: _Read, report: Report) -> list[Foretold]:
    """Earlier years' forecasts of the occasion, and how they ended; net, in levels.

    A changed budget moves a deviation, and not what the year came to.
    """
    found = []
    for closing in board.closings(report):
        same = board.same(report, closing.year)
        forecast = read.operation(same).net.forecast_year if same else None
        outcome = read.operation(closing).net.outcome_period
        if forecast is None or outcome is None:
            break
        found.append(Foretold(closing.year, forecast, outcome))
    return found
