"""Grids as the formats' readers make them, from rows as a person would type them."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from data_access.readers.grid import BLANK, Cell, Grid, Row

Typed = str | int | float | Decimal | Cell | None


def grid(
    rows: Sequence[Sequence[Typed]],
    place: str = "Blad1",
    spans: Mapping[tuple[int, int], int] | None = None,
) -> Grid:
    """Rows of texts and numbers as a sheet; short rows are filled up."""
    width = max(len(row) for row in rows)
    return Grid(
        place,
        [
            Row(
                f"rad {at + 1}",
                tuple(
                    _cell(value, f"{_letters(column)}{at + 1}")
                    for column, value in enumerate([*row, *[None] * (width - len(row))])
                ),
            )
            for at, row in enumerate(rows)
        ],
        dict(spans or {}),
    )


def typed(text: str, place: str = "Blad1", mark: str = "|") -> Grid:
    """A grid drawn with | between cells; leading spaces are indentation."""
    lines = text.strip("\n").split("\n")
    rows = []
    for line in lines:
        parts = line.split(mark)
        first = parts[0].rstrip()
        label = Cell(first.strip(), indent=len(first) - len(first.lstrip()))
        rows.append([label, *(part.strip() for part in parts[1:])])
    return grid(rows, place)


def _cell(value: Typed, place: str) -> Cell:
    if value is None or value == "":
        return BLANK
    if isinstance(value, Cell):
        return Cell(
            value.text,
            value.number,
            value.decimals,
            value.indent,
            value.bold,
            place,
            value.error,
        )
    if isinstance(value, str):
        return Cell(value, place=place)
    number = Decimal(str(value))
    return Cell(f"{number.normalize():f}", number, place=place)


def _letters(column: int) -> str:
    return (chr(64 + column // 26) if column >= 26 else "") + chr(65 + column % 26)
