"""The meeting as slides, for the screen and for PowerPoint: no browser needed."""

from datetime import date

from components.slides import board, boards
from components.slides.slide import Number, Picture, Slide
from data_access import Report, Source

__all__ = ["Number", "Picture", "Slide", "of_all", "of_report"]


def of_report(source: Source, report: Report, today: date) -> list[Slide]:
    """The slides of a board's report, as it was sent out."""
    return board.slides(source, report, today)


def of_all(source: Source, chosen: Report, unit: str, today: date) -> list[Slide]:
    """The slides of all boards at the occasion of a report."""
    return boards.slides(source, chosen, unit, today)
