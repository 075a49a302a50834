"""Avstämning: every reconciliation of the report, what is wrong first."""

from collections.abc import Sequence

from dash import Dash, Output, html
from dash.development.base_component import Component

from components import answers, checks, frame, sentences, texts
from components.answers import Answering
from components.frame import Values
from components.site import Site
from components.url import View
from data_access import Check, Source

PATH = "/avstamning"
NAME = texts.RECONCILIATION

_PAGE = "check"


def layout(_site: Site) -> Component:
    """The page without data."""
    return frame.layout(
        _PAGE, NAME, html.Div(id="check-summary"), html.Div(id="check-tables")
    )


def register(app: Dash, source: Source) -> None:
    """Follow the address."""
    answers.register(app, source, ANSWERING)


def answer(source: Source, view: View) -> Values:
    """Fill the page for an address."""
    report = source.report(view.selection)
    tested = source.reconciliation(view.selection)
    return {
        **frame.filled(report, view, texts.AS_PRINTED),
        "summary": _summary(tested),
        "tables": [
            _group(status, found, view.unit)
            for status in checks.STATUSES
            if (found := [check for check in tested if check.status == status])
        ],
    }


ANSWERING = Answering(
    _PAGE,
    {
        "summary": Output("check-summary", "children"),
        "tables": Output("check-tables", "children"),
    },
    answer,
)


def _summary(tested: Sequence[Check]) -> list[Component]:
    counts = {
        status: sum(check.status == status for check in tested)
        for status in checks.STATUSES
    }
    return [
        html.P(sentences.reconciliation(counts), className="message"),
        html.Ul(
            [
                html.Li(
                    html.A(
                        [html.Strong(str(count)), " ", checks.badge(status)],
                        href=f"#{_anchor(status)}",
                    )
                )
                for status, count in counts.items()
                if count
            ],
            className="tally",
        ),
    ]


def _group(status: str, found: Sequence[Check], unit: str) -> Component:
    present = {check.section for check in found}
    sections = [section for section in texts.SECTIONS if section in present]
    return html.Section(
        [
            html.H2([texts.CHECKS[status].capitalize(), f" ({len(found)})"]),
            html.P(texts.CHECK_MEANINGS[status]),
            *(
                checks.table(
                    f"{texts.SECTIONS[section]}: {texts.CHECKS[status]}",
                    [check for check in found if check.section == section],
                    unit,
                )
                for section in sections
            ),
        ],
        id=_anchor(status),
        className="checks",
    )


def _anchor(status: str) -> str:
    return f"check-{status}"
