"""The report's tables as papers print them: the annexes' own columns and order."""

from collections.abc import Sequence

import pandas as pd

from components import annexes, rows, sentences, texts
from components.export.document import Cell, Row, Table
from components.rows import Row as Line
from components.rows import is_said, known
from components.tabular import Column
from data_access import Report, Section


def operating_costs(
    report: Report, section: Section, lines: pd.DataFrame
) -> Table | None:
    """Annex 1's table of operating costs; ``None`` where nothing is said."""
    measures = annexes.operating_measures(lines)
    if not measures:
        return None
    unit = section.unit
    return Table(
        amounts_in(unit),
        [under(section, annexes.operating_column(report, name)) for name in measures],
        [_row(row, measures, unit) for row in _printed(lines, measures, section)],
        texts.LINE,
        sentences.operating_signs(section),
    )


def investments(report: Report, section: Section, lines: pd.DataFrame) -> Table | None:
    """Annex 1's table of investments; ``None`` where nothing is said."""
    shown = _printed(lines, annexes.INVESTMENTS, section)
    measures = [m for m in annexes.INVESTMENTS if any(is_said(row, m) for row in shown)]
    if not measures:
        return None
    return Table(
        amounts_in(section.unit),
        [investment_column(report, section, name) for name in measures],
        [_row(row, measures, section.unit) for row in shown],
        texts.LINE,
        sentences.investment_signs(section),
    )


def action_plan(
    report: Report, section: Section, plan: pd.DataFrame, widths: Sequence[float] = ()
) -> Table:
    """Annex 2's table, with every cell as the form has it, blanks included."""
    return Table(
        amounts_in(section.unit),
        annexes.plan_columns(report),
        [_measure(row, section.unit) for row in rows.all_of(plan)],
        texts.NUMBER,
        texts.PLAN_NOTE.format(sentences.unit(section.unit)),
        widths,
    )


def amounts_in(unit: str) -> str:
    """The unit of a table's amounts, as its caption."""
    return texts.AMOUNTS_IN.format(unit)


def _printed(
    lines: pd.DataFrame, measures: Sequence[str] | dict[str, str], section: Section
) -> list[Line]:
    """The rows that the section prints.

    What a published report says in its running text only is no row of its annex.
    """
    return [
        row
        for row in rows.all_of(lines)
        if any(_stands(row, name, section.place) for name in measures)
    ]


def _stands(row: Line, measure: str, place: str) -> bool:
    found = row[f"{measure}_place"]
    where = found if isinstance(found, str) else None
    return is_printed(known(row[measure]), str(row[f"{measure}_origin"]), where, place)


def is_printed(ore: int | None, origin: str, place: str | None, annex: str) -> bool:
    """Whether a figure stands in the annex, and not in the running text only."""
    if ore is None:
        return False
    elsewhere = bool(place) and not str(place).startswith(annex)
    return origin != "published" or not elsewhere


def _row(row: Line, measures: Sequence[str], unit: str) -> Row:
    cells = [Cell(sentences.printed(row, m, unit), tone(row, m)) for m in measures]
    return Row(str(row["label"]), cells, str(row["kind"]), int(row["level"]))


def tone(row: Line, measure: str) -> str:
    """How the rules judge a deviation; nothing for other measures."""
    if not measure.startswith("deviation"):
        return ""
    return str(row.get(measure.replace("deviation", "tone"), ""))


def under(section: Section, column: Column) -> Column:
    """A column under the block's heading as the section prints it."""
    of_year = column.group.startswith(texts.FULL_YEAR.capitalize())
    heading = section.year_heading if of_year else section.period_heading
    return Column(column.head, heading or column.group, column.scenario)


def investment_column(report: Report, section: Section, name: str) -> Column:
    """The forecast stands under the year, what comes before it under the period."""
    of_year = "forecast" in name
    heading = section.year_heading if of_year else section.period_heading
    written = sentences.full_year(report) if of_year else sentences.period(report)
    return Column(
        texts.ANNEX_INVESTMENTS[name],
        heading or written.capitalize(),
        annexes.INVESTMENTS[name],
    )


def _measure(row: Line, unit: str) -> Row:
    effects = [_blank(row, name, unit) for name in annexes.EFFECTS]
    return Row(
        str(row["number"] or row["label"]),
        [
            *(Cell(str(row[field])) for field, _, _ in annexes.PLAN_WORDS),
            *effects,
            Cell(str(row["counted_answer"])),
            _blank(row, "counted", unit),
        ],
        str(row["kind"]),
    )


def _blank(row: Line, measure: str, unit: str) -> Cell:
    """A figure; what is blank in the form stays blank."""
    said = is_said(row, measure)
    return Cell(sentences.printed(row, measure, unit) if said else "")
