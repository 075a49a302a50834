"""Reconciliations as rows: what was tested, how, and what came of it."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from components import numbers, tables, texts
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


def arithmetic(check: Check, unit: str) -> str:
    """A check's sum with its figures: 39,8 − 39,3 = 0,5, tryckt 0,4."""
    if check.stated is None or check.computed is None or not check.terms:
        return check.why or _words(check)
    said = f"{_sum(check, unit)} = {_figure(check, check.computed, unit)}"
    stated = _figure(check, check.stated, unit)
    if check.status == "agrees":
        return texts.AS_STATED.format(said)
    gap = _figure(check, abs(check.computed - check.stated), unit)
    allowed = numbers.amount(check.tolerance, unit, (check.quantum or 2) // 2 or 1)
    verdict = texts.WITHIN if check.status == "rounding" else texts.BEYOND
    return texts.NOT_AS_STATED.format(said, stated, gap, verdict.format(allowed))


def _sum(check: Check, unit: str) -> str:
    parts = []
    for number, term in enumerate(check.terms):
        figure = _figure(check, term.ore_shown, unit)
        shown = f"({figure})" if figure.startswith(numbers.MINUS) and number else figure
        first = not number and term.operator == "+"
        parts.append(shown if first else f"{term.operator} {shown}")
    return " ".join(parts)


def _figure(check: Check, ore: int | None, unit: str) -> str:
    return numbers.amount(ore, unit, check.quantum)


def _words(check: Check) -> str:
    if check.status == "agrees" or not check.expected:
        return check.said
    return texts.SAID_EXPECTED.format(check.said, check.expected)


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
            Cell(arithmetic(check, unit)),
            Cell(check.place),
        ],
        kind=check.status,
    )
