"""What there is of a report to try otherwise: its forecast, measures and paces.

Read from the same frames as the page; handed to the browser as plain numbers.
"""

import re
import textwrap
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import pandas as pd

from components import numbers, rows, sentences, texts
from components.rows import Row, known
from data_access import Report, Section
from data_access.rules import amounts, deviation
from data_access.rules.forecast import MONTHS
from data_access.rules.what_if import Side, Start

SIDES = ("income", "cost")
_SECTION = "operating_costs"
#: What an address can say of a measure by its number: see assets/72-what-if-kept.js.
_SAYABLE = re.compile(r"[0-9A-Za-zÅÄÖåäö.-]{1,12}")
_SHORT = 40


@dataclass(frozen=True)
class Measure:
    """A measure of the plan; amounts in öre.

    Attributes:
        key: Tells it apart in an address: its number, or that of its row.
        name: What a sentence calls it.
        title: All of it.
        line: Its row in the store.
        counted: What it counts in the forecast now; 0 where nothing.
        effect: What it would count if it did; ``None`` where the plan does not say.
        quantum: To which the plan is printed.
    """

    key: str
    name: str
    title: str
    line: int
    counted: int
    effect: int | None
    quantum: int


@dataclass(frozen=True)
class Level:
    """An amount of the year, income or cost or net; öre.

    Attributes:
        key: ``income``, ``cost`` or ``net``.
        label: As the report calls it.
        outcome: Of the months that have passed, internal sign; ``None``: missing.
        forecast: Of the whole year, likewise.
        factor: Between the internal sign and that of the report (1 or −1).
        quantum: To which it is printed; ``None`` where it is exact.
    """

    key: str
    label: str
    outcome: int | None
    forecast: int | None
    factor: int
    quantum: int | None


@dataclass(frozen=True)
class Trial:
    """All that can be tried of a report, and how it stands.

    Attributes:
        deviation: Of the net of the year's forecast from the budget.
        quantum: To which it is printed; ``None`` where it is exact.
        net: The net of the year.
        sides: Income and cost, those that the report has.
        measures: Of the plan.
        has_plan: Whether there is a plan at all.
        left: How many months of the year are left; 0 where no period is known.
    """

    deviation: int
    quantum: int | None
    net: Level
    sides: tuple[Level, ...]
    measures: tuple[Measure, ...]
    has_plan: bool
    left: int

    @property
    def start(self) -> Start:
        """The same, as the rule reckons with it."""
        return Start(
            self.deviation,
            tuple(measure.counted for measure in self.measures),
            tuple(Side(side.outcome, side.forecast) for side in self.sides),
            self.left,
        )


def trial(
    report: Report, lines: pd.DataFrame, plan: pd.DataFrame, section: Section | None
) -> Trial | None:
    """What can be tried; ``None`` without a forecast that deviates from a budget."""
    net = rows.net(lines)
    off = known(net["deviation_year"]) if net else None
    if net is None or section is None or off is None:
        return None
    quantum = known(net["deviation_year_quantum"])
    return Trial(
        off,
        known(net["forecast_year_quantum"]) if quantum is None else quantum,
        _level("net", [net], section),
        tuple(
            _level(kind, found, section)
            for kind in SIDES
            if (found := [row for row in rows.top(lines) if row["kind"] == kind])
        ),
        measures(plan),
        not plan.empty,
        MONTHS - report.months if report.months else 0,
    )


def measures(plan: pd.DataFrame) -> tuple[Measure, ...]:
    """The measures of a plan, in its order."""
    found = rows.all_of(rows.measures(plan))
    numbered = Counter(row["number"] for row in found)
    return tuple(_measure(row, numbered) for row in found)


def _measure(row: Row, numbered: Mapping[str, int]) -> Measure:
    number, said = row["number"], " ".join(row["description"].split())
    alone = numbered[number] == 1 and _SAYABLE.fullmatch(number)
    counted = known(row["counted"]) or 0
    return Measure(
        key=number if alone else f"r{row['line']}",
        name=number or textwrap.shorten(said, _SHORT, placeholder=" …"),
        title=f"{number} {said}".strip(),
        line=row["line"],
        counted=counted,
        effect=counted or known(row["effect_0"]),
        quantum=known(row["counted_quantum"]) or sentences.PACE_QUANTUM,
    )


def _level(kind: str, found: Sequence[Row], section: Section) -> Level:
    """One line, or the sum of several of the same kind."""
    quanta = [known(row["forecast_year_quantum"]) for row in found]
    named = found[0]["label"] if len(found) == 1 else texts.WHAT_IF_SIDE_NAMES[kind]
    return Level(
        kind,
        named,
        _sum([known(row["outcome_period"]) for row in found]),
        _sum([known(row["forecast_year"]) for row in found]),
        deviation.factor(_SECTION, kind, "forecast_year", section.convention),
        max((quantum for quantum in quanta if quantum), default=None),
    )


def _sum(parts: Sequence[int | None]) -> int | None:
    there = [part for part in parts if part is not None]
    return sum(there) if len(there) == len(parts) else None


def data(report: Report, found: Trial, unit: str) -> dict[str, Any]:
    """The same for the browser: plain numbers, and the words that it may say."""
    return {
        "report": report.id,
        "place": {
            "namnd": report.board,
            "ar": str(report.year),
            "tillfalle": report.occasion,
        },
        "unit": {
            "name": unit,
            "ore": numbers.UNITS[unit],
            "decimals": numbers.decimals(unit),
        },
        "units": amounts.UNITS,
        "deviation": found.deviation,
        "quantum": found.quantum,
        "months": found.left,
        "net": asdict(found.net),
        "sides": [
            asdict(side) | {"of": texts.WHAT_IF_SIDES[side.key]} for side in found.sides
        ],
        "measures": [asdict(measure) for measure in found.measures],
        "fine": sentences.PACE_QUANTUM,
        "words": texts.WHAT_IF_WORDS,
    }
