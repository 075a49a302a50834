"""What a report lacks before it can be marked ready, in words."""

from collections.abc import Iterator, Mapping, Sequence

import sqlalchemy as sa

from data_access.loaders import columns, sheets
from data_access.loaders.report import Report
from data_access.loaders.sheets import Sheet
from data_access.rules.formulas import computed
from data_access.rules.lines import Line, below

#: The two levels of each block of operating costs.
_BLOCKS = (("budget_period", "outcome_period"), ("budget_year", "forecast_year"))
_OF_TOTAL = ("appropriation", "outcome", "forecast")

Given = Mapping[tuple[int, str], int]


def lacking(connection: sa.Connection, report: Report) -> list[str]:
    """Name what is required and missing: "Kostnader: Prognos helår saknas".

    Required is a heading; of the operating costs, budget and outcome (or
    forecast) of every income and cost, for the period or the year, and for both
    where both are begun; of the investments, if there are any figures, the
    total's appropriation, outcome and forecast. A budget needs budgets only.
    """
    found = [] if report.title.strip() else ["Rapporten har ingen rubrik."]
    read = sheets.read(connection, report.id)
    operating, investments = read.get("operating_costs"), read.get("investments")
    if operating is not None:
        found += _operating(report, operating)
    if investments is not None:
        found += _investments(report, investments)
    if operating is None and investments is None:
        found.append("Rapporten har varken driftkostnader eller investeringar.")
    return found


def _operating(report: Report, sheet: Sheet) -> Iterator[str]:
    lines = [line for line in sheet.lines if line.kind in ("income", "cost")]
    leaves = [line for line in lines if not below(line, sheet.lines)]
    blocks = [block for block in _BLOCKS if _begun(leaves, block)]
    if report.kind == "budget":
        blocks = [("budget_year",)] if leaves else []  # type: ignore[list-item]
    if not blocks:
        yield "Driftkostnaderna har inga siffror."
    needed = [measure for block in blocks for measure in block]
    yield from _missing("operating_costs", report, sheet, leaves, needed)


def _begun(lines: Sequence[Line], block: Sequence[str]) -> bool:
    return any(line.ore(measure) is not None for line in lines for measure in block)


def _investments(report: Report, sheet: Sheet) -> Iterator[str]:
    figures = [figure for line in sheet.lines for figure in line.figures.values()]
    totals = [line for line in sheet.lines if line.kind == "total"]
    needed = _OF_TOTAL[:1] if report.kind == "budget" else _OF_TOTAL
    if any(figure.ore is not None for figure in figures):
        yield from _missing("investments", report, sheet, totals, needed)


def _missing(
    section: str,
    report: Report,
    sheet: Sheet,
    lines: Sequence[Line],
    needed: Sequence[str],
) -> Iterator[str]:
    given = computed(section, sheet.lines)
    names = columns.names(section, report)
    for line in lines:
        for measure in needed:
            if line.ore(measure) is None and (line.id, measure) not in given:
                yield f"{line.label}: {names[measure]} saknas."
