"""Changing what a board asks to carry over, and doing the year change itself."""

from dash.development.base_component import Component

from components import editor, sentences, texts
from components.url import View
from data_access import Record, Report, Source
from data_access.loaders.year_change import YearChange

_NOUN = "carry_over"


def form(
    source: Source, path: str, board: int, found: YearChange, view: View
) -> list[Component]:
    """The way into editing, and the form once there."""
    way = editor.link(path, view)
    if not view.edit or not found.projects:
        return [way]
    return [way, _requests(source, board, found, view)]


def _requests(source: Source, board: int, found: YearChange, view: View) -> Component:
    """What is asked, row by row; what is decided is locked and not among them."""
    open_ = {
        project.request.id: project
        for project in found.projects
        if project.request and project.request.decided_on is None
    }
    records = [r for r in source.records(_NOUN, board) if r.id in open_]
    locked = [
        project.label
        for project in found.projects
        if project.request and project.request.decided_on
    ]
    note = texts.REQUESTS_NOTE
    if locked:
        note = f"{note} {texts.REQUESTS_LOCKED.format(', '.join(locked))}"
    return editor.grid(
        _NOUN,
        records,
        board,
        view.unit,
        refs={"line_id": _lines(found, records)},
        caption=texts.REQUESTS,
        note=note,
    )


def _lines(found: YearChange, records: list[Record]) -> list[tuple[int, str]]:
    """The lines to choose among; what is asked names one of its own version."""
    named = {record.values["line_id"] for record in records}
    choices: list[tuple[int, str]] = []
    for project in found.projects:
        request = project.request
        if request is None:
            choices.append((project.line, project.label))
        elif request.line in named:
            choices.append((request.line, project.label))
    return choices


def change(closing: Report, receiving: Report) -> Component:
    """The deed that carries over into a report."""
    when = sentences.occasion_in_year(receiving).lower()
    words = f"{receiving.board_short}, {when} {receiving.year}"
    return editor.deed(
        "year_change",
        closing.id,
        values={"report_id": receiving.id},
        refs={"report_id": [(receiving.id, words)]},
    )
