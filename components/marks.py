"""A status as a word with a mark before it: never told by colour alone."""

from dash import html
from dash.development.base_component import Component

from data_access import NOUNS


def mark(noun: str, code: str, field: str = "status") -> Component:
    """The word of a noun's code; the style sheet puts the mark before it."""
    said = NOUNS[noun].field(field).words(code)
    return html.Span(said, className=f"state {code}")


def late(said: str) -> Component:
    """What is late, and how much."""
    return html.Span(said, className="state late")
