"""Two versions of a report side by side: every figure and word that differs."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from components import sentences, tables, texts
from components.tables import Cell, Column, Line
from data_access import NOUNS, Difference, Money, Report, Value

#: How much of a text names a row.
_LONGEST = 60


def section(
    earlier: Report, later: Report, found: Sequence[Difference], unit: str
) -> Component:
    """Build the comparison of two versions, or say that nothing differs."""
    numbers = (earlier.version, later.version)
    if not found:
        said = texts.NO_DIFFERENCES.format(*numbers)
        return html.P(said, className="empty")
    amounts = [each for each in found if each.is_figure]
    words = [each for each in found if not each.is_figure]
    return html.Div(
        [
            *([_amounts(amounts, numbers, unit)] if amounts else []),
            *([_words(words, numbers, unit)] if words else []),
        ]
    )


def _amounts(
    found: Sequence[Difference], numbers: tuple[int, int], unit: str
) -> Component:
    return tables.table(
        texts.DIFFERING_AMOUNTS.format(unit),
        [
            Column(texts.SECTION, text=True),
            Column(texts.FIELD, text=True),
            *(Column(texts.VERSION_NUMBER.format(number)) for number in numbers),
            Column(texts.CHANGE),
        ],
        [_line(each, unit, [_change(each, unit)]) for each in found],
        first=texts.ROW,
    )


def _words(
    found: Sequence[Difference], numbers: tuple[int, int], unit: str
) -> Component:
    return tables.table(
        texts.DIFFERING_WORDS,
        [
            Column(texts.SECTION, text=True),
            Column(texts.FIELD, text=True),
            *(
                Column(texts.VERSION_NUMBER.format(number), text=True)
                for number in numbers
            ),
        ],
        [_line(each, unit, []) for each in found],
        first=texts.ROW,
    )


def _line(found: Difference, unit: str, more: Sequence[Cell]) -> Line:
    return Line(
        sentences.shortened(found.label, _LONGEST),
        [
            Cell(NOUNS[found.noun].many),
            Cell(_field(found)),
            *(Cell(_said(found, each, unit)) for each in (found.before, found.after)),
            *more,
        ],
    )


def _field(found: Difference) -> str:
    if not found.field:
        came = found.before is None
        return texts.ROW_ADDED if came else texts.ROW_REMOVED
    words = sentences.field_words(sentences.difference_field(found))
    return f"{words[:1].upper()}{words[1:]}"


def _said(found: Difference, value: Value, unit: str) -> str:
    field = sentences.difference_field(found) if found.field else None
    return sentences.value(field, value, unit)


def _change(found: Difference, unit: str) -> Cell:
    """How much an amount has moved, where both versions have one."""
    before, after = found.before, found.after
    if not (isinstance(before, Money) and isinstance(after, Money)):
        return Cell(texts.NOTHING)
    moved = Money(after.ore - before.ore, min(before.quantum, after.quantum))
    sign = "+" if moved.ore > 0 else ""
    return Cell(f"{sign}{sentences.value(None, moved, unit)}")
