"""Which board and year an address means, also where no report is meant.

What a board keeps beside its reports can be typed before the first report is
there.
"""

from collections.abc import Sequence

from components import answers, frame, texts
from components.board_year import Chosen
from components.frame import Values
from components.url import View
from data_access import NoReportsError, Record, Source, UnknownBoardError

__all__ = ["Chosen", "chosen", "filled"]


def chosen(source: Source, view: View) -> Chosen:
    """The board and the year that an address means.

    Raises:
        DataError: If it means no board.
    """
    boards = source.boards()
    try:
        report = source.report(view.selection)
    except (NoReportsError, UnknownBoardError):
        board = _without_report(boards, view)
        if board is None:
            raise
        return Chosen(board, view.selection.year or answers.today().year)
    board = next(board for board in boards if board.id == report.board_id)
    return Chosen(board, report.year, report)


def _without_report(boards: Sequence[Record], view: View) -> Record | None:
    """The board that is named, or the first one where none is."""
    slug = view.selection.board
    return next((b for b in boards if slug in (None, b.values["slug"])), None)


def filled(chosen: Chosen, view: View, sign: str) -> Values:
    """The frame's slots, with a report or without."""
    if chosen.report is not None:
        return frame.filled(chosen.report, view, sign)
    said = texts.BOARD_WITHOUT_REPORT.format(chosen.name, chosen.year)
    notices = [frame.notice(said, "info"), frame.unreadable(view)]
    return {
        "context": None,
        "notice": [each for each in notices if each is not None],
        "hidden": False,
    }
