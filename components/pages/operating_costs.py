"""Driftkostnader: annex 1's table as published, its picture, and the pace."""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd
from dash import ClientsideFunction, Dash, Input, Output, html
from dash.development.base_component import Component

from components import (
    answers,
    causes,
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
from components.figures import operating_costs as figures
from components.figures import paces as pace_figures
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
_BLOCKS = ("_period", "_year")

#: The annex's columns: head and scenario.
_MEASURES = {
    "budget_period": (texts.BUDGET, "budget"),
    "outcome_period": (texts.OUTCOME, "outcome"),
    "deviation_period": (texts.DEVIATION, "deviation"),
    "budget_year": (texts.BUDGET, "budget"),
    "forecast_year": (texts.FORECAST, "forecast"),
    "deviation_year": (texts.DEVIATION, "deviation"),
}


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
    if not rows.anything(lines, _MEASURES):
        return pictures.missing(NAME, texts.NOTHING_TYPED)
    period, year = (
        view.show in (SHOWS[0], show) and bool(_known(lines, block))
        for show, block in zip(SHOWS[1:], _BLOCKS, strict=True)
    )
    if not (period or year):
        return pictures.missing(NAME, texts.NO_SUCH_BLOCK)
    return Picture(
        message=sentences.operating_costs(report, lines, view.unit),
        who=sentences.who(report, NAME, view.unit),
        when=sentences.scenarios(report, with_period=period, with_year=year),
        summary=sentences.operating_summary(report, lines, view.unit),
        plots=(
            figures.period(
                lines,
                view.unit,
                view.line,
                heading=sentences.period(report).capitalize(),
            )
            if period
            else None,
            figures.year(
                lines, view.unit, view.line, heading=sentences.full_year(report)
            )
            if year
            else None,
        ),
        table=_table(report, lines, view, texts.FIGURES_DRAWN),
    )


def _published(
    source: Source, report: Report, lines: pd.DataFrame, view: View
) -> Component | None:
    """The annex's table, in its own columns."""
    if not rows.anything(lines, _MEASURES):
        return None
    section = source.sections(view.selection)[_SECTION]
    caption = sentences.caption(section, view.unit)
    note = sentences.operating_signs(section)
    return _table(report, lines, view, caption, note)


def _table(
    report: Report, lines: pd.DataFrame, view: View, caption: str, note: str = ""
) -> Component:
    measures = [name for block in _BLOCKS for name in _known(lines, block)]
    noted = bool(lines["note"].any())
    return tables.table(
        caption,
        [
            *(_column(report, name) for name in measures),
            *([Column(texts.LINE_COMMENT, text=True)] if noted else []),
        ],
        [_line(row, measures, view, noted=noted) for row in rows.all_of(lines)],
        first=texts.LINE,
        note=note,
    )


def _known(lines: pd.DataFrame, block: str) -> list[str]:
    """The measures of the period or the year, if the report has any of them."""
    names = [name for name in _MEASURES if name.endswith(block)]
    return names if lines[names].notna().any(axis=None) else []


def _column(report: Report, name: str) -> Column:
    of_year = name.endswith("_year")
    block = sentences.full_year(report) if of_year else sentences.period(report)
    head, scenario = _MEASURES[name]
    return Column(head, block.capitalize(), scenario)


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
                list(_MEASURES),
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
                list(_MEASURES),
                view,
            ),
            projects.changes(changed, view.unit),
        ]
    )


def _pace(report: Report, lines: pd.DataFrame, view: View) -> Picture:
    paced = paces.operating_costs(lines, report.months)
    if not paces.anything(paced):
        return pictures.missing(texts.PACE, texts.NO_PACE)
    return Picture(
        message=sentences.fastest_pace(paced),
        who=sentences.who(report, texts.PACE_NAME, texts.PER_MONTH.format(view.unit)),
        when=sentences.pace_scenarios(report),
        summary=" ".join(sentences.pace(row, view.unit) for row in paced),
        plots=(pace_figures.paces(paced, view.unit),),
        table=details.paces(paced, view.unit),
    )


def _bridge(
    report: Report, lines: pd.DataFrame, told: Sequence[Cause], view: View
) -> Picture:
    grouped = causes.groups(told, "period")
    plot = bridge.bridge(lines, view.unit, grouped)
    if plot is None:
        return pictures.missing(texts.BRIDGE, texts.NO_BRIDGE)
    steps = bridge.changes(lines, view.unit, grouped)
    said = [f"{name.lower()} {figure}" for name, figure in steps]
    return Picture(
        message=sentences.unexplained(lines, told, view.unit),
        who=sentences.who(report, texts.BRIDGE_NAME, view.unit),
        when=sentences.bridge_scenarios(report),
        summary=sentences.bridge_summary(lines, said, view.unit),
        plots=(plot,),
        table=details.bridge(lines, steps, view.unit),
    )
