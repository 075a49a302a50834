"""The report's tables as papers print them: the annexes' own columns and order."""

from collections.abc import Mapping, Sequence

import pandas as pd

from components import annexes, rows, sentences, texts
from components.export.document import Cell, Row, Table
from components.rows import Row as Line
from components.rows import is_said
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
    said = {
        row["line"]: [_place(row, name) for name in measures if is_said(row, name)]
        for row in rows.all_of(lines)
    }
    kept = printed(said, section.place)
    return [row for row in rows.all_of(lines) if row["line"] in kept]


def _place(row: Line, measure: str) -> str:
    found = row[f"{measure}_place"]
    return found if isinstance(found, str) else ""


def printed(places: Mapping[int, Sequence[str]], annex: str) -> set[int]:
    """Which lines stand in the annex, and not in the running text only.

    A report whose figures name their places in the annex is a published one. Of any
    other, typed or read from a file, every line with a figure is printed.

    Args:
        places: By line where each of its figures stands; "" where nothing is said.
        annex: As "Bilaga 1".
    """
    named = {
        line for line, at in places.items() if any(p.startswith(annex) for p in at)
    }
    if not annex or not named:
        return {line for line, at in places.items() if at}
    return {line for line, at in places.items() if line in named or "" in at}


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
