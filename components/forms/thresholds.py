"""The thresholds of signals: what each is, why, and the form to choose them."""

from dash import html
from dash.development.base_component import Component

from components import editor, tables, texts
from components.tables import Cell, Column, Line
from components.url import View
from data_access import Source
from data_access.records.inquiries import told
from data_access.records.limiting import SEEN, seen
from data_access.rules.signals.thresholds import THRESHOLDS, Threshold, Thresholds


def section(source: Source, view: View) -> Component:
    """Every threshold with its default and the reason; the forms where one edits."""
    limits = source.thresholds()
    return html.Section(
        [
            html.H2(texts.THRESHOLDS, id="gransvarden"),
            html.P(texts.THRESHOLDS_WHAT),
            _table(limits),
            *(_forms(source, limits) if view.edit else []),
        ]
    )


def _table(limits: Thresholds) -> Component:
    return tables.table(
        texts.THRESHOLDS,
        [
            Column(texts.THRESHOLD_NUMBER),
            Column(texts.THRESHOLD_DEFAULT),
            Column(texts.THRESHOLD_WHY, text=True),
        ],
        [_line(each, limits) for each in THRESHOLDS],
        first=texts.THRESHOLD,
    )


def _line(threshold: Threshold, limits: Thresholds) -> Line:
    number = getattr(limits, threshold.name)
    said = told(threshold, number)
    if number != threshold.default:
        said = texts.THRESHOLD_CHANGED.format(said)
    default = told(threshold, threshold.default)
    return Line(
        threshold.label, [Cell(said), Cell(default), Cell(threshold.why)], kind="why"
    )


def _forms(source: Source, limits: Thresholds) -> list[Component]:
    """All at once; a field that is left blank goes back to its default."""
    stored = {
        str(row.values["name"]): int(str(row.values["number"]))
        for row in source.records("threshold", None)
    }
    values = {each.name: getattr(limits, each.name) for each in THRESHOLDS}
    chosen = editor.deed(
        "choose_thresholds", None, values={**values, SEEN: seen(stored)}, hidden=(SEEN,)
    )
    note = html.P(texts.THRESHOLDS_NOTE, className="table-note")
    reset = [editor.deed("reset_thresholds", None, quiet=True)] if stored else []
    return [chosen, note, *reset]
