"""Changing which lines a ledger becomes: the rules, a start, and what they fetch."""

from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from components import editor, texts
from components.chosen import Chosen
from components.url import View
from data_access import Record, Report, Source
from data_access.ledger.stored import Stored
from data_access.rules import mapping

_NOUN = "mapping"


def form(source: Source, path: str, about: Chosen, view: View) -> list[Component]:
    """The way into editing, and the rules' form once there."""
    way = editor.link(path, replace(view, line=None))
    if not view.edit:
        return [way]
    board = about.board.id
    grid = editor.grid(
        _NOUN,
        source.records(_NOUN, board),
        board,
        view.unit,
        caption=texts.MAPPING_RULES.format(about.short),
        note=texts.MAPPING_RULES_NOTE,
    )
    return [way, grid]


def start(source: Source, about: Chosen, there: list[Stored]) -> Component:
    """Rules to begin with, for a board that has none."""
    said = [texts.MAPPING_START_HELP]
    kind, named = chart(source, there)
    if kind == "company":
        said = [texts.MAPPING_COMPANY.format(named)]
    if kind == "unsettled":
        said = [texts.MAPPING_UNSETTLED]
    return html.Section(
        [
            html.H2(texts.MAPPING_START),
            html.P([texts.MAPPING_NONE, " ", *said]),
            editor.deed(
                "start_mapping",
                None,
                values={
                    "board_id": about.board.id,
                    "chart": "kommun-bas" if kind == "municipal" else "bas",
                },
                refs={"board_id": [(about.board.id, about.name)]},
            ),
        ]
    )


def chart(source: Source, there: list[Stored]) -> tuple[mapping.Chart, str]:
    """Which kind of chart the latest ledger has, and what the file calls it."""
    if not there:
        return "municipal", ""
    last = there[-1]
    names = source.ledger_names(last.id)
    return mapping.chart(last.chart, names), last.chart


def fetch(report: Report, unit: str) -> Component:
    """The step that puts the ledger's figures into a draft."""
    return editor.deed("fetch_ledger", report.id, version=report.row_version, unit=unit)


def rules(records: list[Record]) -> list[Record]:
    """The rules in the order in which they are tried: those of objects first."""
    return sorted(records, key=lambda record: not record.values["object"])
