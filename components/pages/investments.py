"""Investeringar: the allocation, its use, the pace it needs, the projects."""

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd
from dash import ClientsideFunction, Dash, Input, Output, html
from dash.development.base_component import Component

from components import (
    annexes,
    answers,
    charts,
    details,
    frame,
    ids,
    links,
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
from components.forms import investments as forms
from components.frame import Values
from components.pictures import Picture
from components.rows import Row
from components.site import Site
from components.tables import Cell, Column, Line
from components.url import View
from data_access import Record, Report, Source

PATH = "/investeringar"
NAME = texts.INVESTMENTS

_PAGE = "invest"
_SECTION = "investments"
_NOUN = "investment_line"
_MAIN, _MONTHS, _PROJECTS = "invest-main", "invest-months", "invest-projects"


def layout(_site: Site) -> Component:
    """The page without data."""
    return frame.layout(
        _PAGE,
        NAME,
        html.Div(id="invest-edit"),
        pictures.layout(_MAIN, ("use",)),
        html.Div(id="invest-facts"),
        html.Div(id="invest-table"),
        pictures.layout(_MONTHS, ("months",)),
        html.Div(id="invest-project-table"),
        html.Div(id="invest-causes"),
        html.Div(id="invest-detail"),
        html.Div(id="invest-quotes"),
    )


def register(app: Dash, source: Source) -> None:
    """Follow the address; a click in the picture opens the line."""
    answers.register(app, source, ANSWERING)
    app.clientside_callback(
        ClientsideFunction("uppsikt", "openLine"),
        Output(ids.URL, "search", allow_duplicate=True),
        Input(f"{_MAIN}-use", "clickData"),
        Input(f"{_MONTHS}-months", "clickData"),
        prevent_initial_call=True,
    )


def answer(source: Source, view: View) -> Values:
    """Fill the page for an address."""
    report = source.report(view.selection)
    lines = source.investments(view.selection)
    total = rows.total(lines)
    known = total is not None and rows.anything(lines, annexes.INVESTMENTS)
    found = _records(source, view)
    sections = source.sections(view.selection)
    return {
        **frame.filled(report, view, sentences.sign(sections.get(_SECTION))),
        "edit": forms.form(source, PATH, view),
        **pictures.values(_MAIN, ("use",), _main(report, total, view, known=known)),
        "facts": _facts(report, total, view) if total and known else None,
        "table": _table(source, report, total, view) if total and known else None,
        **pictures.values(_MONTHS, ("months",), _months(report, total, view)),
        "projects": _projects(lines, found, view),
        "causes": projects.split(lines, list(found.values()), view.unit),
        "detail": _detail(source, lines, found, view),
        "quotes": quotes.section(source.texts(view.selection), _SECTION),
    }


ANSWERING = Answering(
    _PAGE,
    {
        "edit": Output("invest-edit", "children"),
        **pictures.outputs(_MAIN, ("use",)),
        "facts": Output("invest-facts", "children"),
        "table": Output("invest-table", "children"),
        **pictures.outputs(_MONTHS, ("months",)),
        "projects": Output("invest-project-table", "children"),
        "causes": Output("invest-causes", "children"),
        "detail": Output("invest-detail", "children"),
        "quotes": Output("invest-quotes", "children"),
    },
    answer,
)


def _main(report: Report, total: Row | None, view: View, *, known: bool) -> Picture:
    chart = charts.allocation(report, total, view.unit) if total else None
    if total is not None and not known:
        return pictures.missing(NAME, texts.NOTHING_TYPED)
    if total is None or chart is None:
        return pictures.missing(NAME, texts.NO_INVESTMENTS)
    return pictures.of(chart, details.allocation(total, view.unit))


def _facts(report: Report, total: Row, view: View) -> Component:
    """What is left, how far the year has come, and what pace is needed."""
    told = charts.investment_facts(report, total, view.unit)
    return html.Dl(
        [html.Div([html.Dt(name), html.Dd(said)]) for name, said in told],
        className="facts key-facts",
    )


def _table(source: Source, report: Report, total: Row, view: View) -> Component:
    section = source.sections(view.selection)[_SECTION]
    measures = [name for name in annexes.INVESTMENTS if rows.is_said(total, name)]
    period = sentences.period(report).capitalize()
    year = sentences.full_year(report)
    return tables.table(
        sentences.caption(section, view.unit),
        [
            Column(
                sentences.measure(name),
                period if name in _OF_PERIOD else year,
                annexes.INVESTMENTS[name],
            )
            for name in measures
        ],
        [
            Line(
                html.A(total["label"], href=_href(total, view)),
                [tables.figure(total, name, view.unit) for name in measures],
                kind="total",
                chosen=total["line"] == view.line,
            )
        ],
        first=texts.LINE,
        note=sentences.investment_signs(section),
    )


#: What stands under the period; the rest under the year.
_OF_PERIOD = ("outcome", "deviation_outcome")


def _months(report: Report, total: Row | None, view: View) -> Picture:
    chart = charts.investment_months(report, total, view.unit) if total else None
    if total is None or chart is None:
        return pictures.missing(texts.PACE, texts.NO_PACE)
    row = paces.investments(total, report.months)
    return pictures.of(chart, details.paces([row], view.unit))


def _records(source: Source, view: View) -> dict[int, Record]:
    """What is kept of every line beside its figures."""
    section = source.section_ids(view.selection).get(_SECTION)
    if section is None:
        return {}
    return {record.id: record for record in source.records(_NOUN, section)}


def _projects(
    lines: pd.DataFrame, found: Mapping[int, Record], view: View
) -> Component | None:
    listed = lines[lines["kind"] == "project"]
    if listed.empty:
        return html.P(texts.NO_PROJECTS, className="empty")
    measures = ("appropriation", "outcome", "forecast", "ordered")
    return tables.table(
        texts.PROJECTS,
        [
            *(
                Column(sentences.measure(name), "", _scenario(name))
                for name in measures
            ),
            Column(texts.STAGE, text=True),
            Column(texts.KNOWN, text=True),
        ],
        [
            Line(
                html.A(row["label"], href=_href(row, view)),
                [
                    *(tables.figure(row, name, view.unit) for name in measures),
                    Cell(_stage(found[row["line"]], view.unit)),
                    Cell(row["note"]),
                ],
                chosen=row["line"] == view.line,
            )
            for row in rows.all_of(listed)
        ],
        first=texts.PROJECT,
        note=texts.PROJECT_NOTE,
    )


def _stage(project: Record, unit: str) -> str:
    done = texts.FINISHED if project.values["finished"] else ""
    return done or projects.words(project, "stage", unit)


def _scenario(name: str) -> str:
    return annexes.INVESTMENTS.get(name, "")


def _href(row: Row, view: View) -> str:
    """Opens the row, or closes it again."""
    line = None if row["line"] == view.line else row["line"]
    return links.href(PATH, replace(view, line=line))


def _detail(
    source: Source, lines: pd.DataFrame, found: Mapping[int, Record], view: View
) -> Component | None:
    chosen = lines[lines["line"] == view.line]
    if chosen.empty:
        return None
    row = chosen.iloc[0].to_dict()
    tested = [
        check
        for check in source.reconciliation(view.selection)
        if check.section == _SECTION and row["kind"] == "total" and check.terms
    ]
    measures = [name for name in annexes.INVESTMENTS if rows.is_said(row, name)]
    close = links.href(PATH, replace(view, line=None))
    return html.Div(
        [
            details.line(
                row,
                measures,
                tested,
                view.unit,
                close,
                changed=source.history("investment_line", row["line"]),
                asking=(view, source.report(view.selection)),
            ),
            projects.about(source, found[row["line"]], view.unit),
        ]
    )
