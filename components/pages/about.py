"""Om: the version, the data's date, and what every figure means."""

from collections.abc import Iterator
from importlib.metadata import version

import pandas as pd
from dash import Dash, Output, html
from dash.development.base_component import Component

from components import answers, frame, rows, sentences, tables, texts
from components.answers import Answering
from components.frame import Values
from components.site import Site
from components.tables import Cell, Column, Line
from components.url import View
from data_access import Source

PATH = "/om"
NAME = texts.ABOUT

_PAGE = "about"


def layout(_site: Site) -> Component:
    """The page without data; the definitions need none."""
    return frame.layout(
        _PAGE,
        texts.ABOUT_HEAD,
        html.P(texts.ABOUT_WHAT),
        html.P(texts.VERSION.format(version("uppsikt"))),
        html.Div(id="about-data"),
        html.H2(texts.DEFINITIONS),
        _definitions(),
        html.H2(texts.NOTATION),
        html.Ul(
            [
                html.Li(html.Span(words, className=f"scenario {scenario}"))
                for scenario, words in texts.NOTATIONS.items()
            ],
            className="notation",
        ),
        html.Div(id="about-sources"),
    )


def register(app: Dash, source: Source) -> None:
    """Follow the address."""
    answers.register(app, source, ANSWERING)


def answer(source: Source, view: View) -> Values:
    """Fill the page for an address."""
    report = source.report(view.selection)
    return {
        **frame.filled(report, view, texts.AS_PRINTED),
        "data": html.P(
            texts.DATA_DATE.format(
                report.title, sentences.day(report.period_end), sentences.dated(report)
            )
        ),
        "sources": _sources(source, view),
    }


ANSWERING = Answering(
    _PAGE,
    {
        "data": Output("about-data", "children"),
        "sources": Output("about-sources", "children"),
    },
    answer,
)


def _definitions() -> Component:
    return tables.table(
        texts.DEFINITIONS_TABLE,
        [Column(texts.DEFINITION, text=True), Column(texts.BETTER_IS, text=True)],
        [
            Line(name, [Cell(formula), Cell(better)])
            for name, formula, better in texts.DEFINED
        ],
        first=texts.FIGURE,
    )


def _sources(source: Source, view: View) -> Component:
    selection = view.selection
    frames = (
        source.operating_costs(selection),
        source.investments(selection),
        source.action_plan(selection),
    )
    return html.Section(
        [
            html.H2(texts.SOURCES),
            tables.table(
                texts.SOURCES_TABLE,
                [
                    Column(texts.SHOWN),
                    Column(texts.PUBLISHED),
                    Column(texts.ORIGIN, text=True),
                    Column(texts.PLACE, text=True),
                ],
                [line for frame_ in frames for line in _figures(frame_, view.unit)],
                first=texts.FIGURE,
            ),
        ]
    )


def _figures(frame_: pd.DataFrame, unit: str) -> Iterator[Line]:
    """Every figure of a frame, with where it comes from."""
    suffix = "_origin"
    measures = [c.removesuffix(suffix) for c in frame_.columns if c.endswith(suffix)]
    for row in rows.all_of(frame_):
        for name in measures:
            if rows.is_said(row, name):
                yield Line(
                    f"{row['label']}: {sentences.measure(name)}",
                    [
                        tables.figure(row, name, unit),
                        Cell(row[f"{name}_printed"] or ""),
                        Cell(texts.ORIGINS.get(row[f"{name}{suffix}"], "")),
                        Cell(tables.source(row, name)),
                    ],
                )
