"""Reconciliations as rows: what was tested, how, and what came of it."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from components import sentences, tables, texts
from components.tables import Cell, Column, Line
from data_access import Check

#: The order in which a reader wants them: what is wrong first.
STATUSES = ("disagrees", "rounding", "unchecked", "agrees")


def table(
    caption: str, tested: Sequence[Check], unit: str, *, mixed: bool = False
) -> Component:
    """A table of checks, each with its arithmetic.

    ``mixed`` says that they came out differently, so that each says how. Checks
    of one row that cannot be made, for one reason, stand together.
    """
    return tables.table(
        caption,
        [
            Column(texts.COLUMN, text=True),
            *([Column(texts.RESULT, text=True)] if mixed else []),
            Column(texts.ARITHMETIC, text=True),
            Column(texts.PLACE, text=True),
        ],
        [_line(alike, unit, mixed=mixed) for alike in _together(tested)],
        first=texts.TESTED_ROW,
    )


def badge(status: str) -> Component:
    """The status as a word with a mark; never by colour alone."""
    return html.Span(texts.CHECKS[status], className=f"status {status}")


def _together(tested: Sequence[Check]) -> list[list[Check]]:
    """Put checks of one subject that share their reason in one row."""
    found: dict[object, list[Check]] = {}
    for number, check in enumerate(tested):
        alone = number if check.status != "unchecked" else None
        found.setdefault((alone, check.subject, check.why), []).append(check)
    return list(found.values())


def _line(alike: Sequence[Check], unit: str, *, mixed: bool) -> Line:
    check = alike[0]
    return Line(
        check.subject,
        [
            Cell(", ".join(dict.fromkeys(one.column for one in alike if one.column))),
            *([Cell(badge(check.status))] if mixed else []),
            Cell(sentences.arithmetic(check, unit)),
            Cell(check.place),
        ],
        kind=check.status,
    )
