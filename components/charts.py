"""A report's charts with their words: the same for a page and for a paper.

Each gives ``None`` where there is nothing to draw; why, its reader says.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from components import annexes, causes, paces, rows, sentences, texts
from components.figures import action_plan as plan_figures
from components.figures import bridge as bridges
from components.figures import investments as investment_figures
from components.figures import operating_costs as operating_figures
from components.figures import paces as pace_figures
from components.figures.notation import Figure
from components.rows import Row
from data_access import Cause, Report


@dataclass(frozen=True)
class Chart:
    """A chart: title in three parts, what it shows in words, and its plots.

    Attributes:
        message: A sentence with its number.
        who: What, who and unit.
        when: When, and which scenarios.
        summary: What it shows, for who cannot see it.
        plots: Plotly dicts; ``None`` where a slot stays empty.
    """

    message: str
    who: str
    when: str
    summary: str
    plots: Sequence[Figure | None]


def operating_costs(
    report: Report,
    lines: pd.DataFrame,
    unit: str,
    blocks: Sequence[str] = ("_period", "_year"),
    line: int | None = None,
) -> Chart | None:
    """Budget, outcome or forecast, and deviation: of the period and of the year.

    ``blocks`` says which of the two are wanted; ``line`` stands out.
    """
    period, year = (
        block in blocks and bool(annexes.known(lines, block))
        for block in ("_period", "_year")
    )
    if not (period or year):
        return None
    heading = sentences.period(report).capitalize()
    whole = sentences.full_year(report)
    draw = operating_figures
    return Chart(
        message=sentences.operating_costs(report, lines, unit),
        who=sentences.who(report, texts.OPERATING_COSTS, unit),
        when=sentences.scenarios(report, with_period=period, with_year=year),
        summary=sentences.operating_summary(report, lines, unit),
        plots=(
            draw.period(lines, unit, line, heading=heading) if period else None,
            draw.year(lines, unit, line, heading=whole) if year else None,
        ),
    )


def pace(report: Report, lines: pd.DataFrame, unit: str) -> Chart | None:
    """The pace that the forecast asks of the rest of the year."""
    paced = paces.operating_costs(lines, report.months)
    if not paces.anything(paced):
        return None
    return Chart(
        message=sentences.fastest_pace(paced),
        who=sentences.who(report, texts.PACE_NAME, texts.PER_MONTH.format(unit)),
        when=sentences.pace_scenarios(report),
        summary=" ".join(sentences.pace(row, unit) for row in paced),
        plots=(pace_figures.paces(paced, unit),),
    )


def bridge(
    report: Report, lines: pd.DataFrame, told: Sequence[Cause], unit: str
) -> Chart | None:
    """From the budgeted net over its causes to the outcome."""
    grouped = causes.groups(told, "period")
    plot = bridges.bridge(lines, unit, grouped)
    if plot is None:
        return None
    steps = bridges.changes(lines, unit, grouped)
    said = [f"{name.lower()} {figure}" for name, figure in steps]
    return Chart(
        message=sentences.unexplained(lines, told, unit),
        who=sentences.who(report, texts.BRIDGE_NAME, unit),
        when=sentences.bridge_scenarios(report),
        summary=sentences.bridge_summary(lines, said, unit),
        plots=(plot,),
    )


def allocation(report: Report, total: Row, unit: str) -> Chart | None:
    """The allocation, and what becomes of it."""
    plot = investment_figures.allocation(total, unit)
    if plot is None or not any(rows.is_said(total, m) for m in annexes.INVESTMENTS):
        return None
    return Chart(
        message=sentences.investments(total, unit),
        who=sentences.who(report, texts.INVESTMENTS, unit),
        when=sentences.investment_scenarios(report),
        summary=sentences.investments_summary(total, unit),
        plots=(plot,),
    )


def investment_months(report: Report, total: Row, unit: str) -> Chart | None:
    """What is spent so far, and the pace to the forecast."""
    plot = investment_figures.months(total, report.months, unit)
    if plot is None:
        return None
    row = paces.investments(total, report.months)
    return Chart(
        message=sentences.investments_pace(report, row, unit),
        who=sentences.who(report, texts.ACCUMULATED, unit),
        when=sentences.investment_scenarios(report),
        summary=sentences.investments_summary(total, unit),
        plots=(plot,),
    )


def investment_facts(report: Report, total: Row, unit: str) -> list[tuple[str, str]]:
    """What is left, how far the year has come, and what pace is needed, in words."""
    pace = paces.investments(total, report.months).pace
    so_far, required = (
        sentences.monthly(ore, unit) for ore in (pace.so_far, pace.required)
    )
    return [
        (texts.REMAINING, sentences.figure(total, "remaining", unit)),
        (texts.TO_SPEND, sentences.figure(total, "to_spend", unit)),
        (texts.UNSPENT, sentences.figure(total, "unspent", unit)),
        (texts.ORDERED, sentences.figure(total, "ordered", unit)),
        (texts.COMPLETION, sentences.completion(total)),
        (texts.PACE_NAME, f"{so_far} hittills, {required} krävs"),
    ]


def effects(report: Report, plan: pd.DataFrame, unit: str) -> Chart | None:
    """What the measures give, year by year."""
    plot = plan_figures.effects(plan, report.year, unit)
    if plot is None:
        return None
    return Chart(
        message=sentences.action_plan(plan, unit),
        who=sentences.who(report, texts.EFFECTS, unit),
        when=f"{report.year}–{report.year + len(annexes.EFFECTS) - 1}",
        summary=sentences.effects_summary(plan, report.year, unit),
        plots=(plot,),
    )
