"""Which reports there are, and which of them a selection means."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from data_access.errors import (
    NoReportsError,
    UnknownBoardError,
    UnknownOccasionError,
    UnknownYearError,
)
from data_access.rules import periods
from data_access.selection import Selection
from data_access.store import schema

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
        status: draft, ready, sent, decided or confirmed.
        title: As printed.
        dated: The date on the report, if it has one.
        is_example: Whether it came with a data package.
        source: Where it was published.
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

    @property
    def recency(self) -> tuple[tuple[date, int, int], str]:
        """Sort key: of the reports that a selection leaves open, the last is meant."""
        return _age(self), _name(self)


def catalogue(connection: sa.Connection) -> list[Report]:
    """The newest version of every report: by board name, then the newest last."""
    newest: dict[tuple[str, int, str], Report] = {}
    for row in connection.execute(_query()):
        report = _report(row)
        newest[report.board, report.year, report.occasion] = report
    return sorted(newest.values(), key=lambda each: (_name(each), _age(each)))


def _query() -> sa.Select[tuple[object, ...]]:
    reports, boards, occasions = schema.reports, schema.boards, schema.occasions
    return (
        sa.select(
            *reports.c["id", "version", "status", "title", "dated", "source"],
            reports.c.package_id,
            *boards.c["slug", "name", "short", "colour_rule"],
            *occasions.c["year", "kind", "number", "period_end"],
        )
        .join_from(reports, boards)
        .join(occasions)
        .order_by(reports.c.version)
    )


def _report(row: sa.Row[tuple[object, ...]]) -> Report:
    return Report(
        id=row.id,
        board=row.slug,
        board_name=row.name,
        board_short=row.short,
        colour_rule=row.colour_rule,
        year=row.year,
        occasion=periods.Occasion(row.kind, row.number).code,
        kind=row.kind,
        number=row.number,
        period_end=row.period_end,
        months=periods.months(row.year, row.period_end),
        version=row.version,
        status=row.status,
        title=row.title,
        dated=row.dated,
        is_example=row.package_id is not None,
        source=row.source,
    )


def _name(report: Report) -> str:
    return report.board_name.casefold().translate(_ALPHABET)


def _age(report: Report) -> tuple[date, int, int]:
    order = periods.Occasion(report.kind, report.number).order
    return report.period_end, order, report.number


def settle(reports: Sequence[Report], selection: Selection) -> Report:
    """Choose the report that a selection means: the latest one that fits.

    Where several boards share the latest occasion, the last by name.

    Raises:
        NoReportsError: If there is no report at all.
        UnknownBoardError: If the board has none.
        UnknownYearError: If the board has none for the year.
        UnknownOccasionError: If it has none for the occasion.
    """
    if not reports:
        raise NoReportsError
    fitting = _of_board(reports, selection)
    fitting = _of_year(fitting, selection)
    fitting = _of_occasion(fitting, selection)
    return max(fitting, key=lambda each: each.recency)


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


def _asked(reports: Sequence[Report], selection: Selection) -> str | None:
    return reports[0].board_name if selection.board else None


def _words(code: str) -> str:
    try:
        return periods.parse(code).words
    except ValueError:
        return f"”{code}”"
