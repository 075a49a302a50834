"""Which reports there are, and which of them a selection means."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

import sqlalchemy as sa

from data_access.errors import (
    NoReportsError,
    UnknownBoardError,
    UnknownOccasionError,
    UnknownVersionError,
    UnknownYearError,
)
from data_access.rules import periods
from data_access.selection import Selection
from data_access.store import schema

#: Statuses in which a version says what the board has said.
IN_FORCE = ("sent", "decided", "confirmed")

# Swedish puts å, ä, ö last; their code points do not.
_ALPHABET = str.maketrans("åäö", "{|}")


@dataclass(frozen=True)
class Report:
    """One version of a board's report for one occasion.

    Attributes:
        id: The store's number of it.
        board: The board's short name in addresses, as "gsn".
        board_name: As "Gemensamma servicenämnden".
        board_short: As "GSN".
        colour_rule: "net" or "gross", see `rules.deviation.tone`.
        year: Calendar year.
        occasion: "3", "m03", "bokslut" or "budget".
        kind: followup, month, closing or budget.
        number: Of the occasion; 0 for closing and budget.
        period_end: Last day of the period.
        months: How many months of the year the period covers.
        version: 1 and up.
        status: draft, ready, sent, decided, confirmed or returned.
        title: As printed.
        dated: The date on the report, if it has one.
        is_example: Whether it came, as it is, with a data package.
        source: Where it was published.
        board_id: The store's number of the board.
        occasion_id: The store's number of the occasion.
        package_id: The data package that it, or what it is a copy of, came with.
        unit: The board's own unit.
        follows: The number of the version that it came after, if any.
        why: first, after_sending, returned or correction.
        reason: In the words of who made the version.
        row_version: Raised by each change of the report's own row.
        ready_on: When it was marked ready.
        sent_on: When it was sent out.
        confirmed_on: When the minutes were confirmed.
        data_date: The day of the occasion's figures.
        deadline: The last day to report for the occasion.
        versions: How many versions there are of it.
    """

    id: int
    board: str
    board_name: str
    board_short: str
    colour_rule: str
    year: int
    occasion: str
    kind: str
    number: int
    period_end: date
    months: int
    version: int
    status: str
    title: str
    dated: date | None
    is_example: bool
    source: str
    board_id: int = 0
    occasion_id: int = 0
    package_id: int | None = None
    unit: str = "mnkr"
    follows: int | None = None
    why: str = "first"
    reason: str = ""
    row_version: int = 1
    ready_on: date | None = None
    sent_on: date | None = None
    confirmed_on: date | None = None
    data_date: date | None = None
    deadline: date | None = None
    versions: int = 1

    @property
    def key(self) -> tuple[int, int]:
        """What its versions share: the board's and the occasion's number."""
        return self.board_id, self.occasion_id

    def same_occasion(self, other: "Report") -> bool:
        """Whether another board's report is for the same occasion."""
        return self.occasion_id == other.occasion_id

    @property
    def selection(self) -> Selection:
        """What selects exactly this version."""
        return Selection(self.board, self.year, self.occasion, self.version)

    @property
    def recency(self) -> tuple[tuple[date, int, int], str]:
        """Sort key: of the reports that a selection leaves open, the last is meant."""
        return _age(self), _name(self)


def catalogue(connection: sa.Connection) -> list[Report]:
    """Of every report the version in force: by board name, then the newest last."""
    return in_force(read_all(connection))


def read_all(connection: sa.Connection) -> list[Report]:
    """Every version of every report: by board name, then the newest last."""
    read = [_report(row) for row in connection.execute(_query())]
    count = Counter(each.key for each in read)
    found = [replace(each, versions=count[each.key]) for each in read]
    return sorted(found, key=lambda each: (_name(each), _age(each), each.version))


def in_force(reports: Iterable[Report]) -> list[Report]:
    """Of each report the version in force, in the order that they are given in.

    It is the newest that has been sent out; where none has, the newest.
    """
    chosen: dict[tuple[int, int], Report] = {}
    for report in reports:
        there = chosen.get(report.key)
        if there is None or _force(report) > _force(there):
            chosen[report.key] = report
    return list(chosen.values())


def versions(reports: Iterable[Report], of: Report) -> list[Report]:
    """Every version of a board's report for an occasion, oldest first."""
    same = [report for report in reports if report.key == of.key]
    return sorted(same, key=lambda each: each.version)


def _force(report: Report) -> tuple[bool, int]:
    return report.status in IN_FORCE, report.version


def _query() -> sa.Select[tuple[object, ...]]:
    reports, boards, occasions = schema.reports, schema.boards, schema.occasions
    return (
        sa.select(
            *reports.c[_OWN],
            reports.c.follows_id.label("follows"),
            *boards.c["slug", "name", "short", "colour_rule", "unit"],
            *occasions.c["year", "kind", "number", "period_end"],
            *occasions.c["data_date", "deadline"],
        )
        .join_from(reports, boards)
        .join(occasions)
    )


_OWN = (
    "id",
    "board_id",
    "occasion_id",
    "package_id",
    "version",
    "status",
    "title",
    "dated",
    "source",
    "why",
    "reason",
    "row_version",
    "ready_on",
    "sent_on",
    "confirmed_on",
)
_OF_OCCASION = ("year", "kind", "number", "period_end", "data_date", "deadline")
_SAME = (*_OWN, *_OF_OCCASION, "follows", "colour_rule", "unit")


def _report(row: sa.Row[tuple[object, ...]]) -> Report:
    same = {name: getattr(row, name) for name in _SAME}
    return Report(
        **same,
        board=row.slug,
        board_name=row.name,
        board_short=row.short,
        occasion=periods.Occasion(row.kind, row.number).code,
        months=periods.months(row.year, row.period_end),
        is_example=row.package_id is not None and row.follows is None,
    )


def _name(report: Report) -> str:
    return report.board_name.casefold().translate(_ALPHABET)


def _age(report: Report) -> tuple[date, int, int]:
    order = periods.Occasion(report.kind, report.number).order
    return report.period_end, order, report.number


def settle(reports: Sequence[Report], selection: Selection) -> Report:
    """Choose the report that a selection means: the latest one that fits.

    Where several boards share the latest occasion, the last by name. Of its
    versions the one that is asked for, else the one in force.

    Args:
        reports: Every version of every report.
        selection: What the reader has chosen.

    Raises:
        NoReportsError: If there is no report at all.
        UnknownBoardError: If the board has none.
        UnknownYearError: If the board has none for the year.
        UnknownOccasionError: If it has none for the occasion.
        UnknownVersionError: If there is no such version of it.
    """
    if not reports:
        raise NoReportsError
    fitting = _of_board(reports, selection)
    fitting = _of_year(fitting, selection)
    fitting = _of_occasion(fitting, selection)
    latest = max(in_force(fitting), key=lambda each: each.recency)
    return (
        latest if selection.version is None else _of_version(reports, latest, selection)
    )


def _of_board(reports: Sequence[Report], selection: Selection) -> Sequence[Report]:
    found = [r for r in reports if selection.board in {None, r.board}]
    if not found:
        boards = dict.fromkeys((r.board, r.board_name) for r in reports)
        raise UnknownBoardError(str(selection.board), list(boards))
    return found


def _of_year(reports: Sequence[Report], selection: Selection) -> Sequence[Report]:
    found = [r for r in reports if selection.year in {None, r.year}]
    if not found:
        years = sorted({r.year for r in reports})
        raise UnknownYearError(_asked(reports, selection), selection.year or 0, years)
    return found


def _of_occasion(reports: Sequence[Report], selection: Selection) -> Sequence[Report]:
    found = [r for r in reports if selection.occasion in {None, r.occasion}]
    if not found:
        there = dict.fromkeys(_words(r.occasion) for r in sorted(reports, key=_age))
        raise UnknownOccasionError(
            _asked(reports, selection),
            selection.year,
            _words(str(selection.occasion)),
            list(there),
        )
    return found


def _of_version(
    reports: Sequence[Report], latest: Report, selection: Selection
) -> Report:
    there = versions(reports, latest)
    for report in there:
        if report.version == selection.version:
            return report
    raise UnknownVersionError(selection.version or 0, [each.version for each in there])


def _asked(reports: Sequence[Report], selection: Selection) -> str | None:
    return reports[0].board_name if selection.board else None


def _words(code: str) -> str:
    try:
        return periods.parse(code).words
    except ValueError:
        return f"”{code}”"
