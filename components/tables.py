"""Tables as the annexes print them: real ones, with caption, heads and scope.

A head carries the notation of its scenario (budget outlined, outcome solid,
forecast hatched), as the pictures do. A table scrolls inside its own region,
never the page.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from dash import html
from dash.development.base_component import Component

from components import sentences, tabular
from components.rows import Row
from components.tabular import Column

__all__ = ["Cell", "Column", "Line", "figure", "of", "source", "table", "tone"]


@dataclass(frozen=True)
class Cell:
    """What stands in a cell, how it is judged, and where it comes from."""

    said: str | Component | Sequence[Component | str]
    tone: str = ""
    source: str = ""


@dataclass(frozen=True)
class Line:
    """A row: its head, its cells, and what kind of row it is."""

    label: str | Component
    cells: Sequence[Cell | tabular.Cell]
    kind: str = ""
    level: int = 0
    chosen: bool = field(default=False)


def table(
    caption: str,
    columns: Sequence[Column],
    lines: Sequence[Line],
    *,
    first: str = "",
    note: str = "",
) -> Component:
    """Build a table; ``first`` heads the column of row labels."""
    return html.Div(
        [
            html.Div(
                html.Table(
                    [
                        html.Caption(html.Span(caption)),
                        html.Thead(_heads(first, columns)),
                        html.Tbody([_line(line, columns) for line in lines]),
                    ],
                    className="table figures-table",
                ),
                className="scroll",
                tabIndex="0",
                role="region",
                **{"aria-label": caption},
            ),
            *([html.P(note, className="table-note")] if note else []),
        ],
        className="table-block",
    )


def of(shown: tabular.Table) -> Component:
    """A table as html."""
    return table(
        shown.caption,
        shown.columns,
        [
            Line(
                row.label,
                [Cell(cell.said, cell.tone) for cell in row.cells],
                kind=row.kind,
                level=row.level,
            )
            for row in shown.rows
        ],
        first=shown.first,
        note=shown.note,
    )


def figure(row: Row, measure: str, unit: str, *, signed: bool = False) -> Cell:
    """A figure of a frame's row as a cell that knows its source and its tone."""
    return Cell(
        sentences.printed(row, measure, unit, signed=signed),
        tone(row, measure),
        source(row, measure),
    )


def tone(row: Row, measure: str) -> str:
    """How the rules judge a deviation; nothing for other measures."""
    if not measure.startswith("deviation"):
        return ""
    return str(row.get(measure.replace("deviation", "tone"), ""))


def source(row: Row, measure: str) -> str:
    """Where a figure stands in its source, or nothing."""
    place = row[f"{measure}_place"]
    return place if isinstance(place, str) else ""


def _heads(first: str, columns: Sequence[Column]) -> list[Component]:
    if not any(column.group for column in columns):
        return [html.Tr([_corner(first), *map(_head, columns)])]
    blocks = [
        (group, len(list(of)))
        for group, of in groupby(columns, key=lambda column: column.group)
    ]
    return [
        html.Tr(
            [
                _corner(first, rows=2),
                *(_block(group, span) for group, span in blocks),
            ]
        ),
        html.Tr([_head(column) for column in columns]),
    ]


def _block(group: str, span: int) -> Component:
    """A head over several columns; one without words is no head."""
    if not group:
        return html.Td(colSpan=span)
    return html.Th(group, scope="colgroup", colSpan=span, className="block")


def _corner(first: str, rows: int = 1) -> Component:
    """The cell above the row labels; one without words is no head."""
    if not first:
        return html.Td(rowSpan=rows)
    return html.Th(first, scope="col", rowSpan=rows)


def _head(column: Column) -> Component:
    return html.Th(
        html.Span(column.head, className=f"scenario {column.scenario}".strip()),
        scope="col",
        className="" if column.text else "num",
    )


def _line(line: Line, columns: Sequence[Column]) -> Component:
    chosen = {"aria-current": "true"} if line.chosen else {}
    return html.Tr(
        [
            html.Th(line.label, scope="row", className=f"level-{line.level}"),
            *map(_cell, line.cells, columns),
        ],
        className=line.kind,
        **chosen,
    )


def _cell(cell: Cell | tabular.Cell, column: Column) -> Component:
    names = [*([] if column.text else ["num"]), *([cell.tone] if cell.tone else [])]
    return html.Td(
        cell.said,
        className=" ".join(names),
        **({"title": cell.source} if cell.source else {}),
    )
