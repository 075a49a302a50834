"""From a section's lines to a frame: the columns that every section has."""

from collections.abc import Iterable, Mapping

import pandas as pd

from data_access.loaders.sheets import Sheet
from data_access.rules import deviation
from data_access.rules.formulas import MEASURES, computed
from data_access.rules.lines import Line, levels

Columns = dict[str, pd.Series]


def columns(section: str, sheet: Sheet | None) -> Columns:
    """The columns of a section, one entry a line in printed order.

    Besides line, parent, level, label, kind and note there is for every measure
    M: ``M`` and ``M_computed`` (öre, internal sign), the same two as ``…_shown``
    (öre, the source's sign), ``M_quantum`` (öre), and ``M_printed``, ``M_origin``
    and ``M_place`` (text or ``None``). A report without the section has no lines.
    """
    lines = sheet.lines if sheet else []
    depth = levels(lines)
    found: Columns = {
        "line": pd.Series([line.id for line in lines], dtype="int64"),
        "parent": ore(line.parent for line in lines),
        "level": pd.Series([depth[line.id] for line in lines], dtype="int64"),
        "label": words(line.label for line in lines),
        "kind": words(line.kind for line in lines),
        "note": words(line.note for line in lines),
    }
    given = computed(section, lines)
    for measure in MEASURES[section]:
        found |= _measure(section, measure, sheet, given)
    return found


def _measure(
    section: str,
    measure: str,
    sheet: Sheet | None,
    given: Mapping[tuple[int, str], int],
) -> Columns:
    lines = sheet.lines if sheet else []
    figures = [line.figures.get(measure) for line in lines]
    stated = [line.ore(measure) for line in lines]
    reckoned = [given.get((line.id, measure)) for line in lines]
    return {
        measure: ore(stated),
        f"{measure}_shown": ore(_shown(section, measure, sheet, stated)),
        f"{measure}_printed": objects(f.printed if f else None for f in figures),
        f"{measure}_quantum": ore(f.quantum if f else None for f in figures),
        f"{measure}_origin": objects(f.origin if f else None for f in figures),
        f"{measure}_place": objects(f.place if f else None for f in figures),
        f"{measure}_computed": ore(reckoned),
        f"{measure}_computed_shown": ore(_shown(section, measure, sheet, reckoned)),
    }


def _shown(
    section: str, measure: str, sheet: Sheet | None, amounts: Iterable[int | None]
) -> list[int | None]:
    """Amounts (öre, internal sign) of each line in the source's sign."""
    if sheet is None:
        return []
    convention = sheet.section.convention
    return [
        None
        if amount is None
        else deviation.to_shown(amount, section, line.kind, measure, convention)
        for line, amount in zip(sheet.lines, amounts, strict=True)
    ]


def ore(values: Iterable[int | None]) -> pd.Series:
    """Whole numbers, some missing."""
    return pd.Series(list(values), dtype="Int64")


def words(values: Iterable[str]) -> pd.Series:
    """Text, none missing."""
    return pd.Series(list(values), dtype="str")


def objects(values: Iterable[str | None]) -> pd.Series:
    """Text or ``None``."""
    return pd.Series(list(values), dtype="object")


def best(line: Line, measure: str, given: Mapping[tuple[int, str], int]) -> int | None:
    """The stated amount (öre, internal sign), else what the rules give."""
    stated = line.ore(measure)
    return given.get((line.id, measure)) if stated is None else stated
