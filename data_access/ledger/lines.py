"""What the ledger says of a live report's operating lines.

A figure of the ledger is exact. It is given only where the ledger knows the whole
of it: a month after its last day is not 0, it is not known.
"""

from calendar import monthrange
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import sqlalchemy as sa

from data_access.ledger import cube, months, ruling, stored
from data_access.ledger.cube import Piece
from data_access.ledger.stored import Stored
from data_access.loaders import sheets
from data_access.loaders.report import Report
from data_access.rules.lines import Figure, Line, below
from data_access.rules.mapping import Rule, Rules, same

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


def figures(connection: sa.Connection, report: Report) -> dict[int, dict[str, Figure]]:
    """What the ledger says of a report's operating lines: line -> measure."""
    found = said(connection, report).figures
    return {line: dict(measures) for line, measures in found.items()}


def said(connection: sa.Connection, report: Report) -> Said:
    """All that the ledger says of a report's operating lines."""
    rules = ruling.read(connection, report.board_id)
    there = stored.every(connection, report.board_id)
    weighed = [
        Weighed(
            ledger,
            cube.pieces(connection, ledger.id, rules),
            cube.is_divided(connection, ledger.id, rules),
        )
        for ledger in of_report(there, report)
        if ledger
    ]
    return weigh(connection, report, rules, weighed)


@dataclass(frozen=True)
class Weighed:
    """A ledger to be asked: its pieces, and whether it tells objects apart."""

    ledger: Stored
    pieces: Sequence[Piece]
    divided: bool


def weigh(
    connection: sa.Connection, report: Report, rules: Rules, weighed: Sequence[Weighed]
) -> Said:
    """What ledgers say of a report's operating lines, by a board's rules."""
    sheet = sheets.read(connection, report.id).get(SECTION)
    if sheet is None or not weighed:
        return Said(missing=dict.fromkeys(MEASURES, "no_ledger"))
    takers = {rule: taker(rule, sheet.lines) for rule in rules.rules}
    found: dict[int, dict[str, Figure]] = defaultdict(dict)
    missing: dict[str, str] = {}
    objects = _of_objects(takers)
    undivided: list[tuple[str, str]] = []
    for measure, (scenario, until) in _asked(report).items():
        asked = next((w for w in weighed if w.ledger.scenario == scenario), None)
        why = lacking(asked.pieces, asked.ledger, until) if asked else "no_ledger"
        if asked is None or why:
            missing[measure] = why
            continue
        for line, ore in _sums(asked.pieces, takers, until).items():
            if line in objects and not asked.divided:
                undivided.append((objects[line], measure))
                continue
            figure = Figure(ore, QUANTUM, ORIGIN, place=asked.ledger.source)
            found[line][measure] = figure
    return Said(
        figures=found,
        unplaced=_unplaced(weighed[0].pieces, takers),
        unmapped=unmapped(weighed[0].pieces),
        ledgers=tuple(each.ledger for each in weighed),
        missing=missing,
        undivided=tuple(undivided),
        is_closed=_is_closed(connection, report, weighed),
    )


def _is_closed(
    connection: sa.Connection, report: Report, weighed: Sequence[Weighed]
) -> bool:
    """Whether the outcome, if there is one, is of a period that is closed."""
    there = [w.ledger.months for w in weighed if w.ledger.scenario == "actual"]
    if not there:
        return True
    closed = months.closed(connection, report.board_id, there[0])
    return f"{report.period_end:%Y-%m}" in there[0][:closed]


def _of_objects(takers: Mapping[Rule, Line | None]) -> dict[int, str]:
    """The lines that only rules of objects name."""
    found = {line.id: line.label for line in takers.values() if line}
    plain = {line.id for rule, line in takers.items() if line and not rule.object}
    return {number: label for number, label in found.items() if number not in plain}


def of_report(
    there: Sequence[Stored], report: Report
) -> tuple[Stored | None, Stored | None]:
    """Of a board's ledgers those of a report's fiscal year: outcome and budget."""
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


def _asked(report: Report) -> dict[str, tuple[str, date | None]]:
    """Of which scenario each measure is, and till which day; ``None`` is the year."""
    found: dict[str, tuple[str, date | None]] = {"budget_year": ("budget", None)}
    if report.months:
        found["budget_period"] = ("budget", report.period_end)
        found["outcome_period"] = ("actual", report.period_end)
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


def lacking(pieces: Sequence[Piece], ledger: Stored, until: date | None) -> str:
    """Why the amounts till a day are not known; "" where they are."""
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


def unmapped(pieces: Sequence[Piece]) -> dict[str, int]:
    """Accounts without a rule, and the öre of each; internal sign."""
    found: dict[str, int] = defaultdict(int)
    for piece in pieces:
        if piece.rule is None:
            found[piece.account] += piece.ore
    return {account: ore for account, ore in found.items() if ore}
