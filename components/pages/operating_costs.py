"""Driftkostnader: annex 1's table as published, its picture, and the pace."""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd
from dash import ClientsideFunction, Dash, Input, Output, html
from dash.development.base_component import Component

from components import (
    annexes,
    answers,
    causes,
    charts,
    details,
    explanations,
    frame,
    ids,
    links,
    openings,
    paces,
    pictures,
    projects,
    quotes,
    rows,
    sentences,
    tables,
    texts,
)
from components.answers import Answering
from components.figures import bridge
from components.forms import operating_costs as forms
from components.frame import Values
from components.links import Option
from components.pictures import Picture
from components.rows import Row
from components.site import Site
from components.tables import Cell, Column, Line
from components.url import SHOWS, View
from data_access import Cause, Report, Source

PATH = "/drift"
NAME = texts.OPERATING_COSTS

_PAGE = "drift"
_SECTION = "operating_costs"
_MAIN, _PACE, _BRIDGE = "drift-main", "drift-pace", "drift-bridge"
_PLOTS = ("period", "year")


def layout(_site: Site) -> Component:
    """The page without data."""
    return frame.layout(
        _PAGE,
        NAME,
        html.Div(id="drift-edit"),
        html.Div(id="drift-choice"),
        pictures.layout(_MAIN, _PLOTS),
        html.Div(id="drift-table"),
        html.Div(id="drift-detail"),
        html.Div(
            [pictures.layout(_PACE, ("pace",)), pictures.layout(_BRIDGE, ("bridge",))],
            className="pair",
        ),
        html.Div(id="drift-causes"),
        html.Div(id="drift-quotes"),
    )


def register(app: Dash, source: Source) -> None:
    """Follow the address; a click in the picture opens the line."""
    answers.register(app, source, ANSWERING)
    app.clientside_callback(
        ClientsideFunction("uppsikt", "openLine"),
        Output(ids.URL, "search", allow_duplicate=True),
        *(Input(f"{_MAIN}-{plot}", "clickData") for plot in _PLOTS),
        Input(f"{_PACE}-pace", "clickData"),
        Input(f"{_BRIDGE}-bridge", "clickData"),
        prevent_initial_call=True,
    )


def answer(source: Source, view: View) -> Values:
    """Fill the page for an address."""
    report = source.report(view.selection)
    lines = source.operating_costs(view.selection)
    told = source.causes(view.selection)
    sections = source.sections(view.selection)
    return {
        **frame.filled(report, view, sentences.sign(sections.get(_SECTION))),
        "edit": forms.form(source, PATH, view),
        "choice": _choice(view),
        **pictures.values(_MAIN, _PLOTS, _main(report, lines, view)),
        "table": _published(source, report, lines, view),
        "detail": _detail(source, lines, view),
        **pictures.values(_PACE, ("pace",), _pace(report, lines, view)),
        **pictures.values(_BRIDGE, ("bridge",), _bridge(report, lines, told, view)),
        "causes": explanations.section(lines, told, view.unit),
        "quotes": quotes.section(source.texts(view.selection), _SECTION),
    }


ANSWERING = Answering(
    _PAGE,
    {
        "edit": Output("drift-edit", "children"),
        "choice": Output("drift-choice", "children"),
        **pictures.outputs(_MAIN, _PLOTS),
        "table": Output("drift-table", "children"),
        "detail": Output("drift-detail", "children"),
        **pictures.outputs(_PACE, ("pace",)),
        **pictures.outputs(_BRIDGE, ("bridge",)),
        "causes": Output("drift-causes", "children"),
        "quotes": Output("drift-quotes", "children"),
    },
    answer,
)


def _choice(view: View) -> Component:
    shows = [
        Option(words, replace(view, show=show))
        for show, words in zip(SHOWS, texts.SHOWS, strict=True)
    ]
    return links.choice(texts.SHOW, PATH, shows, view)


def _main(report: Report, lines: pd.DataFrame, view: View) -> Picture:
    if lines.empty:
        return pictures.missing(NAME, texts.NO_OPERATING_COSTS)
    if not rows.anything(lines, annexes.OPERATING):
        return pictures.missing(NAME, texts.NOTHING_TYPED)
    wanted = [
        block
        for show, block in zip(SHOWS[1:], ("_period", "_year"), strict=True)
        if view.show in (SHOWS[0], show)
    ]
    chart = charts.operating_costs(report, lines, view.unit, wanted, view.line)
    if chart is None:
        return pictures.missing(NAME, texts.NO_SUCH_BLOCK)
    return pictures.of(chart, _table(report, lines, view, texts.FIGURES_DRAWN))


def _published(
    source: Source, report: Report, lines: pd.DataFrame, view: View
) -> Component | None:
    """The annex's table, in its own columns."""
    if not rows.anything(lines, annexes.OPERATING):
        return None
    section = source.sections(view.selection)[_SECTION]
    caption = sentences.caption(section, view.unit)
    note = sentences.operating_signs(section)
    return _table(report, lines, view, caption, note)


def _table(
    report: Report, lines: pd.DataFrame, view: View, caption: str, note: str = ""
) -> Component:
    measures = annexes.operating_measures(lines)
    noted = bool(lines["note"].any())
    return tables.table(
        caption,
        [
            *(annexes.operating_column(report, name) for name in measures),
            *([Column(texts.LINE_COMMENT, text=True)] if noted else []),
        ],
        [_line(row, measures, view, noted=noted) for row in rows.all_of(lines)],
        first=texts.LINE,
        note=note,
    )


def _line(row: Row, measures: Sequence[str], view: View, *, noted: bool) -> Line:
    """A row of the table; its label opens the line, or closes it again."""
    chosen = row["line"] == view.line
    target = replace(view, line=None if chosen else row["line"])
    return Line(
        html.A(row["label"], href=links.href(PATH, target)),
        [
            *(tables.figure(row, name, view.unit) for name in measures),
            *([Cell(row["note"])] if noted else []),
        ],
        kind=row["kind"],
        level=row["level"],
        chosen=chosen,
    )


def _detail(source: Source, lines: pd.DataFrame, view: View) -> Component | None:
    chosen = lines[lines["line"] == view.line]
    if chosen.empty:
        return None
    row = chosen.iloc[0].to_dict()
    checks = [
        check
        for check in source.reconciliation(view.selection)
        if check.section == _SECTION and check.subject == row["label"]
    ]
    close = links.href(PATH, replace(view, line=None))
    changed = source.records("budget_change", int(row["line"]))
    return html.Div(
        [
            details.line(
                row,
                list(annexes.OPERATING),
                checks,
                view.unit,
                close,
                changed=source.history("operating_line", row["line"]),
                asking=(view, source.report(view.selection)),
            ),
            openings.way(
                source,
                source.report(view.selection),
                row,
                list(annexes.OPERATING),
                view,
            ),
            projects.changes(changed, view.unit),
        ]
    )


def _pace(report: Report, lines: pd.DataFrame, view: View) -> Picture:
    chart = charts.pace(report, lines, view.unit)
    if chart is None:
        return pictures.missing(texts.PACE, texts.NO_PACE)
    paced = paces.operating_costs(lines, report.months)
    return pictures.of(chart, details.paces(paced, view.unit))


def _bridge(
    report: Report, lines: pd.DataFrame, told: Sequence[Cause], view: View
) -> Picture:
    chart = charts.bridge(report, lines, told, view.unit)
    if chart is None:
        return pictures.missing(texts.BRIDGE, texts.NO_BRIDGE)
    steps = bridge.changes(lines, view.unit, causes.groups(told, "period"))
    return pictures.of(chart, details.bridge(lines, steps, view.unit))
