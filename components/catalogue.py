"""What there is to choose, as the controls need it."""

from typing import Any

from components import sentences, units
from components.url import View
from data_access import Report, Selection, Source

Entry = dict[str, Any]


def entries(source: Source) -> list[Entry]:
    """Every report as plain values, by board.

    Of the entries that an address leaves open, the one of the highest rank is
    the one shown, here as in ``Source.report``.
    """
    return source.kept("catalogue", lambda: _entries(source))


def _entries(source: Source) -> list[Entry]:
    reports = source.catalogue()
    by_recency = sorted(reports, key=lambda report: report.recency)
    return [
        {
            "board": report.board,
            "boardName": report.board_name,
            "year": str(report.year),
            "occasion": report.occasion,
            "occasionName": sentences.occasion_in_year(report),
            "unit": _unit(source, report),
            "rank": by_recency.index(report),
        }
        for report in reports
    ]


def _unit(source: Source, report: Report) -> str:
    selection = Selection(report.board, report.year, report.occasion)
    return units.settled(source, View(selection)).unit
