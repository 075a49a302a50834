"""What there is to choose, as the controls need it."""

from collections import Counter
from dataclasses import replace
from typing import Any

from components import sentences, units
from components.url import View
from data_access import Report, Selection, Source
from data_access.loaders import oversight

Entry = dict[str, Any]

#: The page that is of all boards where the address names none.
OVERVIEW = "/"


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


def is_of_all(source: Source, view: View) -> bool:
    """Whether an address asks for all boards: it names none, and there are several."""
    if view.selection.board is not None:
        return False
    return len({report.board for report in source.catalogue()}) > 1


def seen(source: Source, view: View) -> Report | None:
    """A report of the occasion that all boards are seen at.

    Raises:
        DataError: As `Source.report`, where there is nothing to see.
    """
    source.report(view.selection)
    return oversight.occasion(_open(source, view))


def unit(source: Source, view: View) -> View:
    """The view in the unit that most boards have, unless the reader chose one."""
    reports = [] if view.unit_chosen else _open(source, view)
    if not reports:
        return view
    common = Counter(_unit(source, report) for report in reports).most_common(1)
    return replace(view, unit=common[0][0])


def _open(source: Source, view: View) -> list[Report]:
    """The reports that a selection without a board leaves open."""
    asked = view.selection
    return [
        each
        for each in source.catalogue()
        if asked.year in {None, each.year} and asked.occasion in {None, each.occasion}
    ]
