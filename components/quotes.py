"""The report's own words, quoted as they stand."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from components import sentences, texts
from data_access import Decision, Text

_PARAGRAPH = "paragraph"


def section(said: Sequence[Text], name: str) -> Component | None:
    """What the report says of a section, or nothing."""
    bodies = [text for text in said if (text.section, text.kind) == (name, _PARAGRAPH)]
    if not bodies:
        return None
    places = dict.fromkeys(text.place for text in bodies if text.place)
    # What was typed here, and not printed anywhere, has no place.
    source = texts.SOURCE.format("; ".join(places)) if places else None
    return html.Section(
        [
            html.H2(texts.OWN_WORDS),
            html.Blockquote([html.P(text.body) for text in bodies]),
            *([html.P(source, className="source")] if source else []),
        ],
        className="quotes",
    )


def decision(decided: Decision | None) -> Component | None:
    """The decision on the report, with its recipients."""
    if decided is None:
        return None
    met = sentences.day(decided.met_on) if decided.met_on else texts.MEETING_UNKNOWN
    return html.Section(
        [
            html.H2(texts.DECISION),
            html.P(f"{decided.paragraph}, {decided.reference}. {met}."),
            html.Ol([html.Li(item) for item in decided.items]),
            *_documents(decided.underlag),
            html.H3(texts.RECIPIENTS),
            html.Ul(
                [
                    html.Li(f"{who} {purpose}".strip())
                    for who, purpose in decided.recipients
                ]
            ),
        ],
        className="quotes",
    )


def _documents(papers: Sequence[str]) -> list[Component]:
    if not papers:
        return []
    return [html.H3(texts.DOCUMENTS), html.Ul([html.Li(paper) for paper in papers])]
