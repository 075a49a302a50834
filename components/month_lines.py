"""The lines of a month: period against budget, and the year against its forecast."""

from dash import html
from dash.development.base_component import Component

from components import ledger, links, month_cells, openings, tables, texts
from components.monthly import Monthly
from components.tables import Line
from components.url import View
from data_access.ledger.months import Post


def section(
    of: Monthly, chosen: Post | None, path: str, view: View, *, last: bool = True
) -> Component:
    """Each line till the last closed month; its label opens it, or closes it.

    Args:
        of: What is known.
        chosen: The line that is open, if one.
        path: Of the page that opens it.
        view: The address.
        last: Whether last year's outcome stands beside, where it is known.
    """
    last = last and of.before is not None
    return tables.table(
        month_cells.caption(of),
        month_cells.columns(of, last=last),
        [_line(of, post, chosen, path, view, last=last) for post in of.year.posts],
        first=texts.LINE,
    )


def _line(  # noqa: PLR0913 -- a row has that many sides
    of: Monthly, post: Post, chosen: Post | None, path: str, view: View, *, last: bool
) -> Line:
    opened = chosen == post
    target = openings.to_post(view, None if opened else post.label)
    return Line(
        html.A(post.label, href=links.href(path, target)),
        month_cells.cells(of, post, last=last),
        kind=ledger.kind_class(post),
        level=post.level,
        chosen=opened,
    )
