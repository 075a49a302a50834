"""Handlingar: what can be taken away of a report, and what has been kept of it."""

from collections.abc import Sequence

from dash import Dash, Output, html
from dash.development.base_component import Component

from components import answers, frame, numbers, sentences, tables, texts, url, versions
from components.answers import Answering
from components.elements import Element, element
from components.export import catalogue, opendata
from components.export.catalogue import Export
from components.frame import Values
from components.site import Site
from components.tables import Cell, Column, Line
from components.url import View
from data_access import Report, Source
from data_access.records.clock import day
from data_access.records.papers import Kept

PATH = "/handlingar"
NAME = texts.PAPERS

#: Where papers are given out.
EXPORT_PATH = "/export"

_PAGE = "papers"


def layout(_site: Site) -> Component:
    """The page without data."""
    return frame.layout(
        _PAGE,
        NAME,
        html.P(texts.PAPERS_WHAT),
        html.Div(id="papers-list"),
        html.Div(id="papers-kept"),
        html.Div(id="papers-open"),
    )


def register(app: Dash, source: Source) -> None:
    """Follow the address."""
    answers.register(app, source, ANSWERING)


def answer(source: Source, view: View) -> Values:
    """Fill the page for an address."""
    report = source.report(view.selection)
    kept = source.papers(report)
    return {
        **frame.filled(report, view, texts.AS_PRINTED),
        "list": _list(report, kept, view),
        "kept": _kept(kept),
        "open": _open(source, report),
    }


ANSWERING = Answering(
    _PAGE,
    {name: Output(f"papers-{name}", "children") for name in ("list", "kept", "open")},
    answer,
)


def _list(report: Report, kept: Sequence[Kept], view: View) -> Component:
    """Every paper with its formats, and whether it is made already."""
    whose = texts.PAPERS_OF.format(
        report.board_name, sentences.occasion_with_year(report)
    )
    return tables.table(
        whose,
        [Column(texts.PAPER_FORMATS, text=True), Column(texts.PAPER_KEPT, text=True)],
        [
            Line(
                export.name,
                [
                    Cell(_formats(export, report, view)),
                    Cell(_made(export, report, kept)),
                ],
            )
            for export in catalogue.EXPORTS
        ],
        first=texts.PAPER_NAME,
    )


def _formats(
    export: Export, report: Report, view: View
) -> list[Component | Element | str]:
    found: list[Component | Element | str] = []
    for format_ in export.formats:
        words = texts.FORMAT_NAMES[format_]
        found += [
            " · " if found else "",
            element(
                "a",
                words,
                href=address(export.what, format_, report, view),
                target="_self",
                aria_label=texts.FETCH.format(export.name, words),
            ),
        ]
    return found


def address(what: str, format_: str, report: Report, view: View) -> str:
    """Where a paper of a report is: exactly that version of it."""
    exact = view.selection.version is not None
    chosen = versions.selection_of(report, version=exact)
    return f"{EXPORT_PATH}/{what}.{format_}{url.write(View(chosen))}"


def _made(export: Export, report: Report, kept: Sequence[Kept]) -> str:
    if not export.is_kept:
        return texts.PAPER_ALWAYS_NEW
    mine = [
        texts.FORMAT_NAMES[each.format]
        for each in kept
        if (each.what, each.status) == (export.what, report.status)
    ]
    return ", ".join(mine) or texts.PAPER_NEW


def _kept(kept: Sequence[Kept]) -> Component:
    """What is kept, each with its size, day and digest."""
    if not kept:
        said: Component = html.P(texts.NO_KEPT_PAPERS, className="empty")
        return html.Section([html.H2(texts.KEPT_PAPERS), said])
    names = {export.what: export.name for export in catalogue.EXPORTS}
    heads = (texts.KEPT_STATUS, texts.PAPER_KEPT, texts.SIZE, texts.SHA256)
    table = tables.table(
        texts.KEPT_PAPERS,
        [Column(head, text=head != texts.SIZE) for head in heads],
        [
            Line(
                f"{names.get(each.what, each.what)}, {texts.FORMAT_NAMES[each.format]}",
                [
                    Cell(texts.STATUSES[each.status]),
                    Cell(sentences.day(day(each.made_at))),
                    Cell(_size(each.size)),
                    Cell(html.Code(each.sha256, className="digest")),
                ],
            )
            for each in kept
        ],
        first=texts.PAPER_NAME,
    )
    return html.Section(table)


def _open(source: Source, report: Report) -> Component:
    """Where the report is as open data, or when it will be."""
    if not opendata.is_public(source, report):
        said = texts.OPEN_INVENTED if source.invented() else texts.OPEN_LATER
        return html.Section([html.H2(texts.OPEN_DATA), html.P(said)])
    place = f"{opendata.address(report)}/datapackage.json"
    link = element("a", html.Code(place), href=place, target="_self")
    return html.Section([html.H2(texts.OPEN_DATA), html.P([texts.OPEN_HERE, link])])


def _size(size: int) -> str:
    return f"{numbers.decimal(max(1, round(size / 1000)), 0)}{numbers.SPACE}kB"
