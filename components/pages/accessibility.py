"""Tillgänglighet: the statement that the law asks for (DOS-lagen 2018:1937)."""

from dash import Dash, html
from dash.development.base_component import Component

from components import frame, texts
from components.site import Site
from data_access import Source

PATH = "/tillganglighet"
NAME = texts.ACCESSIBILITY
ANSWERING = None

_PAGE = "accessibility"


def layout(site: Site) -> Component:
    """The whole page; it depends on nobody's figures."""
    operator = site.operator or texts.OPERATOR_UNKNOWN
    return frame.static(
        _PAGE,
        texts.STATEMENT.format(texts.APP),
        html.P(texts.STATEMENT_WHO.format(operator, texts.APP)),
        html.H2(texts.STATEMENT_HOW_HEAD),
        html.P(texts.STATEMENT_HOW),
        html.H2(texts.STATEMENT_SHORT_HEAD),
        html.Ul([html.Li(fault) for fault in texts.STATEMENT_SHORT]),
        html.H2(texts.STATEMENT_TEST_HEAD),
        html.P(texts.STATEMENT_TEST),
        html.H2(texts.STATEMENT_CONTACT_HEAD),
        _contact(site),
        html.H2(texts.STATEMENT_AUTHORITY_HEAD),
        html.P(
            [
                texts.STATEMENT_AUTHORITY,
                html.A(texts.STATEMENT_AUTHORITY_LINK, href=texts.DIGG),
                ".",
            ]
        ),
    )


def register(app: Dash, source: Source) -> None:
    """Nothing to wire: the page is static."""


def _contact(site: Site) -> Component:
    if not site.contact:
        return html.P(texts.CONTACT_UNKNOWN)
    return html.P(
        [texts.CONTACT, html.A(site.contact, href=f"mailto:{site.contact}"), "."]
    )
