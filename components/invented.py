"""What stands on every page and paper while an invented municipality is shown."""

from dash import html
from dash.development.base_component import Component

from components import texts
from data_access import DataError, Source


def banner(source: Source) -> Component | None:
    """The words that the figures are no municipality's; nothing where they are."""
    try:
        name = source.invented()
    except DataError:
        return None  # the page itself says what is wrong
    if name is None:
        return None
    said = texts.INVENTED_WHAT.format(name)
    return html.Aside(
        html.P([html.Strong(texts.INVENTED), f" {said}"]),
        className="invented",
        **{"aria-label": texts.INVENTED},
    )
