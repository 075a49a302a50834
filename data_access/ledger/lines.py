"""What the ledger says of a live report's operating lines, and putting it there.

A figure of the ledger is exact. It is given only where the ledger knows the whole
of it: a month after its last day is not 0, it is not known.
"""

from calendar import monthrange
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import sqlalchemy as sa

from data_access.ledger import cube, months, ruling, stored
from data_access.ledger.cube import Piece
from data_access.ledger.stored import Stored
from data_access.loaders import sheets
from data_access.loaders.report import Report
from data_access.records import figures as kept_figures
from data_access.records.audit import Change
from data_access.rules.lines import Figure, Line, below
from data_access.rules.mapping import Rule, same
from data_access.store import schema

SECTION = "operating_costs"
ORIGIN = "ledger"
#: The ledger is exact, to the öre.
QUANTUM = 1
MEASURES = ("budget_period", "outcome_period", "budget_year")

#: What sums up or heads others takes no amount of its own.
_SUMS = ("net", "subtotal", "group")


@dataclass(frozen=True)
class Said:
    """What the ledger says of a report.

    Attributes:
        figures: By line and measure; those that it knows whole.
        unplaced: Labels of rules that no line of the report takes, and what they
            hold: öre of the outcome, else of the year's budget.
        unmapped: Accounts without a rule, and the same of them.
        ledgers: What was asked: outcome and budget, those that there are.
        missing: Why measures are missing, by measure: "no_ledger", "not_there_yet",
            "only_year", "within_month".
        undivided: Label and measure of lines of objects alone, where the ledger does
            not tell objects apart.
        is_closed: Whether the period's last month is closed: else it may change.
    """

    figures: Mapping[int, Mapping[str, Figure]] = field(default_factory=dict)
    unplaced: Mapping[str, int] = field(default_factory=dict)
    unmapped: Mapping[str, int] = field(default_factory=dict)
    ledgers: tuple[Stored, ...] = ()
    missing: Mapping[str, str] = field(default_factory=dict)
    undivided: tuple[tuple[str, str], ...] = ()
    is_closed: bool = True


@dataclass(frozen=True)
class Fetched:
    """What came of putting the ledger's figures into a report.

    Attributes:
        said: What the ledger says.
        changes: What the log is to tell: the figures that are shown anew.
        hidden: Line and measure of figures that stand before the ledger's.
    """

    said: Said
    changes: tuple[Change, ...]
    hidden: tuple[tuple[str, str], ...]


def figures(connection: sa.Connection, report: Report) -> dict[int, dict[str, Figure]]:
    """What the ledger says of a report's operating lines: line -> measure."""
    found = said(connection, report).figures
    return {line: dict(measures) for line, measures in found.items()}


def said(connection: sa.Connection, report: Report) -> Said:
    """All that the ledger says of a report's operating lines."""
    sheet = sheets.read(connection, report.id).get(SECTION)
    actual, budget = of_report(connection, report)
    ledgers = tuple(each for each in (actual, budget) if each)
    if sheet is None or not ledgers:
        return Said(missing=dict.fromkeys(MEASURES, "no_ledger"))
    rules = ruling.read(connection, report.board_id)
    takers = {rule: taker(rule, sheet.lines) for rule in rules.rules}
    parts = {
        ledger.scenario: cube.pieces(connection, ledger.id, rules) for ledger in ledgers
    }
    found: dict[int, dict[str, Figure]] = defaultdict(dict)
    missing: dict[str, str] = {}
    objects = _of_objects(takers)
    undivided: list[tuple[str, str]] = []
    for measure, (ledger, until) in _asked(report, actual, budget).items():
        pieces = parts[ledger.scenario] if ledger else []
        why = lacking(pieces, ledger, until)
        if ledger is None or why:
            missing[measure] = why
            continue
        divided = not objects or cube.is_divided(connection, ledger.id, rules)
        for line, ore in _sums(pieces, takers, until).items():
            if line in objects and not divided:
                undivided.append((objects[line], measure))
                continue
            figure = Figure(ore, QUANTUM, ORIGIN, place=ledger.source)
            found[line][measure] = figure
    weighed = parts[ledgers[0].scenario]
    unplaced, unmapped = _unplaced(weighed, takers), _unmapped(weighed)
    return Said(
        figures=found,
        unplaced=unplaced,
        unmapped=unmapped,
        ledgers=ledgers,
        missing=missing,
        undivided=tuple(undivided),
        is_closed=_is_closed(connection, report, actual),
    )


def _is_closed(
    connection: sa.Connection, report: Report, actual: Stored | None
) -> bool:
    if actual is None:
        return True
    closed = months.closed(connection, report.board_id, actual.months)
    return f"{report.period_end:%Y-%m}" in actual.months[:closed]


def _of_objects(takers: Mapping[Rule, Line | None]) -> dict[int, str]:
    """The lines that only rules of objects name."""
    found = {line.id: line.label for line in takers.values() if line}
    plain = {line.id for rule, line in takers.items() if line and not rule.object}
    return {number: label for number, label in found.items() if number not in plain}


def of_report(
    connection: sa.Connection, report: Report
) -> tuple[Stored | None, Stored | None]:
    """The ledgers of a report's fiscal year: outcome and budget."""
    there = stored.every(connection, report.board_id)
    if not report.months:
        return None, stored.of_year(there, "budget", report.year)
    return (
        stored.of_day(there, "actual", report.period_end),
        stored.of_day(there, "budget", report.period_end),
    )


def taker(rule: Rule, lines: Sequence[Line]) -> Line | None:
    """The line that takes what a rule gives.

    The one of the rule's label; else the only one at the top of its kind, which
    is all of that kind. A line that others sum up to takes nothing itself.
    """
    leaves = [
        line for line in lines if line.kind not in _SUMS and not below(line, lines)
    ]
    named = [line for line in leaves if same(line.label, rule.line)]
    if named:
        return named[0]
    tops = [line for line in lines if line.parent is None and line.kind == rule.kind]
    return tops[0] if len(tops) == 1 and tops[0] in leaves else None


def _asked(
    report: Report, actual: Stored | None, budget: Stored | None
) -> dict[str, tuple[Stored | None, date | None]]:
    """Of which ledger each measure is, and till which day; ``None`` is the year."""
    found: dict[str, tuple[Stored | None, date | None]] = {
        "budget_year": (budget, None)
    }
    if report.months:
        found["budget_period"] = (budget, report.period_end)
        found["outcome_period"] = (actual, report.period_end)
    return found


def _sums(
    pieces: Sequence[Piece], takers: Mapping[Rule, Line | None], until: date | None
) -> dict[int, int]:
    """Öre by line till a day, or of the year.

    A line that rules name is 0 where the ledger has nothing on it.
    """
    last = "" if until is None else f"{until:%Y-%m}"
    sums = {line.id: 0 for line in takers.values() if line}
    for piece in pieces:
        line = takers[piece.rule] if piece.rule else None
        if line is not None and (not last or piece.month <= last):
            sums[line.id] += piece.ore
    return sums


def lacking(pieces: Sequence[Piece], ledger: Stored | None, until: date | None) -> str:
    """Why the amounts till a day are not known; "" where they are."""
    if ledger is None:
        return "no_ledger"
    if until is None:
        return ""
    ends = ledger.complete_until
    if ends is None and ledger.scenario == "actual":
        ends = _last_known(pieces, ledger)
    if ends is not None and ends < until:
        return "not_there_yet"
    if until not in (ends, ledger.last_day, _month_end(until)):
        return "within_month"
    dated = all(piece.month for piece in pieces)
    return "" if dated or until in (ledger.last_day, ends) else "only_year"


def _last_known(pieces: Sequence[Piece], ledger: Stored) -> date | None:
    """The end of the last month with an outcome, where the file does not say."""
    months = [piece.month for piece in pieces]
    if not all(months):
        return None
    if not months:
        return ledger.first_day
    return _month_end(date.fromisoformat(f"{max(months)}-01"))


def _month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def _unplaced(
    pieces: Sequence[Piece], takers: Mapping[Rule, Line | None]
) -> dict[str, int]:
    found: dict[str, int] = defaultdict(int)
    for piece in pieces:
        if piece.rule and takers[piece.rule] is None:
            found[piece.rule.line] += piece.ore
    return {label: ore for label, ore in found.items() if ore}


def _unmapped(pieces: Sequence[Piece]) -> dict[str, int]:
    found: dict[str, int] = defaultdict(int)
    for piece in pieces:
        if piece.rule is None:
            found[piece.account] += piece.ore
    return {account: ore for account, ore in found.items() if ore}


# Into the report


def fetch(
    connection: sa.Connection, report: Report, *, instead: bool = False
) -> Fetched:
    """Put the ledger's figures into a live report's operating lines.

    What it said before goes. What was typed or published stands before the
    ledger's, which is kept beside it.

    Args:
        connection: That may write, in a transaction that is told in the log.
        report: A draft.
        instead: Whether what was typed or published gives way.
    """
    told = said(connection, report)
    labels = _labels(connection, report)
    before = kept_figures.read(connection, labels)
    _write(connection, list(labels), told.figures)
    if instead:
        for line, measures in told.figures.items():
            _give_way(connection, line, list(measures))
    after = kept_figures.read(connection, labels)
    changes = [
        Change(
            "operating_line",
            line,
            label,
            measure,
            before.get(line, {}).get(measure),
            after.get(line, {}).get(measure),
        )
        for line, label in labels.items()
        for measure in MEASURES
        if before.get(line, {}).get(measure) != after.get(line, {}).get(measure)
    ]
    _raise_versions(connection, {change.row_id for change in changes})
    hidden = [
        (labels[line], measure)
        for line, measures in told.figures.items()
        for measure in measures
        if after[line][measure]["origin"] != ORIGIN
    ]
    return Fetched(told, tuple(changes), tuple(hidden))


def _labels(connection: sa.Connection, report: Report) -> dict[int, str]:
    lines, sections = schema.lines, schema.sections
    query = (
        sa.select(lines.c.id, lines.c.label)
        .join_from(lines, sections)
        .where(sections.c.report_id == report.id, sections.c.name == SECTION)
        .order_by(lines.c.position)
    )
    return {row.id: row.label for row in connection.execute(query)}


def _write(
    connection: sa.Connection,
    lines: Sequence[int],
    found: Mapping[int, Mapping[str, Figure]],
) -> None:
    table = schema.amounts
    connection.execute(
        sa.delete(table).where(
            table.c.line_id.in_(lines),
            table.c.origin == ORIGIN,
            table.c.measure.in_(MEASURES),
        )
    )
    rows: list[dict[str, Any]] = [
        {
            "line_id": line,
            "measure": measure,
            "origin": ORIGIN,
            "ore": figure.ore,
            "quantum": figure.quantum,
            "printed": None,
            "place": figure.place,
        }
        for line, measures in found.items()
        for measure, figure in measures.items()
    ]
    if rows:
        connection.execute(sa.insert(table), rows)


def _give_way(connection: sa.Connection, line: int, measures: Sequence[str]) -> None:
    table = schema.amounts
    connection.execute(
        sa.delete(table).where(
            table.c.line_id == line,
            table.c.measure.in_(measures),
            table.c.origin != ORIGIN,
        )
    )


def _raise_versions(connection: sa.Connection, lines: set[int]) -> None:
    table = schema.lines
    connection.execute(
        sa.update(table)
        .where(table.c.id.in_(lines))
        .values(row_version=table.c.row_version + 1)
    )
