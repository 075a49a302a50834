"""Which cells are live formulas: those whose parts give exactly what is printed.

Published figures are rounded one by one: where the parts give another figure, the
printed one stands, and Avstämning shows what they give.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from xlsxwriter.utility import xl_rowcol_to_cell

from data_access.loaders.sheets import Sheet
from data_access.rules import deviation
from data_access.rules.formulas import Formula, formulas
from data_access.rules.lines import Figure, Line

#: Row and column of a figure, by line and measure.
Places = Mapping[tuple[int, str], tuple[int, int]]


@dataclass(frozen=True)
class Reckoned:
    """A figure that the parts do not give exactly."""

    line: Line
    measure: str
    written: str
    computed: int
    printed: int
    tolerance: int
    quantum: int


def shown(sheet: Sheet, line: Line, measure: str) -> int | None:
    """A figure in öre, with the sign that the section prints."""
    ore = line.ore(measure)
    return None if ore is None else _factor(sheet, line, measure) * ore


def live(sheet: Sheet, places: Places) -> dict[tuple[int, str], str]:
    """The formulas of a sheet, as Excel writes them, by line and measure."""
    return {
        key: written
        for key, (formula, written) in _written(sheet, places).items()
        if formula.value() == formula.line.ore(formula.measure)
    }


def unlike(sheet: Sheet, places: Places) -> list[Reckoned]:
    """The figures that stand as printed because their parts give others."""
    found = []
    for formula, written in _written(sheet, places).values():
        value, stated = formula.value(), formula.line.ore(formula.measure)
        if value is None or stated is None or value == stated:
            continue
        turn = _factor(sheet, formula.line, formula.measure)
        found.append(
            Reckoned(
                formula.line,
                formula.measure,
                written,
                turn * value,
                turn * stated,
                _tolerance(formula),
                formula.line.figures[formula.measure].quantum,
            )
        )
    return found


def _written(
    sheet: Sheet, places: Places
) -> dict[tuple[int, str], tuple[Formula, str]]:
    """Of every figure that has a place the first formula whose parts have too."""
    found: dict[tuple[int, str], tuple[Formula, str]] = {}
    for formula in formulas(sheet.section.name, sheet.lines):
        key = formula.line.id, formula.measure
        parts = [(part.line.id, part.measure) for part in formula.parts]
        known = formula.value() is not None and key in places
        if known and key not in found and all(part in places for part in parts):
            found[key] = formula, _excel(sheet, formula, places)
    return found


def _excel(sheet: Sheet, formula: Formula, places: Places) -> str:
    """As ``=C6-B6``, or ``=SUM(B6:B9)`` where the parts stand beneath each other."""
    turn = _factor(sheet, formula.line, formula.measure)
    signed = [
        (
            turn * part.factor * _factor(sheet, part.line, part.measure),
            places[part.line.id, part.measure],
        )
        for part in formula.parts
    ]
    if len(signed) > 2 and all(sign == 1 for sign, _ in signed) and _column(signed):
        first, last = (xl_rowcol_to_cell(*signed[at][1]) for at in (0, -1))
        return f"=SUM({first}:{last})"
    # What is added stands first: =B6-C6, not =-C6+B6.
    signed.sort(key=lambda each: -each[0])
    said = "".join(
        f"{'+' if sign > 0 else '-'}{xl_rowcol_to_cell(*at)}" for sign, at in signed
    )
    return f"={said.removeprefix('+')}"


def _column(signed: Sequence[tuple[int, tuple[int, int]]]) -> bool:
    rows = [at[0] for _, at in signed]
    columns = {at[1] for _, at in signed}
    return len(columns) == 1 and rows == [*range(rows[0], rows[0] + len(rows))]


def _tolerance(formula: Formula) -> int:
    """What rounding can explain: half a quantum for every printed figure in it."""
    figures: list[Figure] = [formula.line.figures[formula.measure]]
    figures += [part.line.figures[part.measure] for part in formula.parts]
    return sum(figure.quantum for figure in figures if figure.quantum > 1) // 2


def _factor(sheet: Sheet, line: Line, measure: str) -> int:
    section = sheet.section
    return deviation.factor(section.name, line.kind, measure, section.convention)
