"""What forecasts say, what checks them, and how good they have been."""

from collections.abc import Sequence

from components import numbers, texts
from components.sentences.reports import occasion_with_year
from data_access import Report
from data_access.loaders.forecasts import Point
from data_access.rules.accuracy import Accuracy
from data_access.rules.between import BUDGET, MEASURES, UNEXPLAINED, Step
from data_access.rules.control_forecast import Booked, Control


def signed(ore: int | None, unit: str, quantum: int | None = None) -> str:
    """A deviation with its sign and its unit."""
    return numbers.with_unit(ore, unit, quantum, signed=True)


def years(count: int) -> str:
    """1 år, 3 år."""
    return texts.ONE_YEAR if count == 1 else texts.YEARS.format(count)


def now(point: Point, unit: str, item: Booked | None = None) -> str:
    """The official forecast and the control forecast, one beside the other.

    Where the report names a full-year item, both cases until it is answered for.
    """
    name = point.report.board_short
    official = signed(point.net.deviation_year, unit, point.net.quantum)
    if point.control is None:
        return texts.FORECAST_ONLY.format(name, official)
    checked = signed(point.control.deviation, unit, fine(point.control, unit))
    said = texts.FORECAST_NOW.format(name, official, checked)
    if item is None or point.control.method != "run_rate":
        return said
    if item.answered is not None:
        answered = signed(item.answered, unit, fine(point.control, unit))
        return texts.FORECAST_ANSWERED.format(said, answered)
    other = signed(item.none, unit, fine(point.control, unit))
    return texts.FORECAST_OR.format(said, other)


def fine(found: Control, unit: str) -> int | None:
    """A straight line is told to 0,01 mnkr, as the paces are."""
    is_fine = found.method == "run_rate" and unit == "mnkr"
    return 1_000_000 if is_fine else None


def how(found: Control | None, unit: str) -> str:
    """How the control forecast was made, and how far the method has missed."""
    if found is None:
        return texts.NO_CONTROL
    by = {
        "season": texts.CONTROL_BY_SEASON,
        "run_rate": texts.CONTROL_BY_RUN_RATE,
    }[found.method]
    return " ".join((by, _missed(found, unit), texts.CONTROL_BESIDE))


def _missed(found: Control, unit: str) -> str:
    misses = [miss.ore for miss in found.misses]
    if not misses:
        return texts.CONTROL_NEVER_TRIED
    if len(misses) == 1:
        return texts.CONTROL_MISSED_ONE.format(signed(misses[0], unit))
    low, high = signed(min(misses), unit), signed(max(misses), unit)
    return texts.CONTROL_MISSED.format(low, high, years(len(misses)))


def method(found: Control) -> str:
    """The method, and how many earlier years it has been tried on."""
    name = texts.METHODS[found.method]
    return f"{name}, {years(len(found.misses))}" if found.misses else name


def short(report: Report) -> str:
    """A report beneath the axis: T2, sep."""
    if report.kind == "followup":
        return f"T{report.number}"
    return occasion_with_year(report)[:3]


def missed(found: Accuracy, unit: str) -> str:
    """How far a board's forecasts have missed, and to which side."""
    said = texts.YEARS_MESSAGE.format(
        numbers.with_unit(found.mean, unit),
        numbers.percent(found.share, places=1),
        found.count,
    )
    if 2 * abs(found.bias) < found.mean:
        return said
    way = texts.TOO_DARK if found.bias > 0 else texts.TOO_BRIGHT
    return texts.YEARS_ONE_WAY.format(said, way)


def changed(steps: Sequence[Step], before: str, unit: str, words: Sequence[str]) -> str:
    """The change since another report, and what it is made of."""
    whole = sum(step.ore for step in steps)
    if not whole and not steps:
        return texts.BETWEEN_SAME.format(before)
    parts = ", ".join(
        f"{name[0].lower()}{name[1:]} {numbers.amount(step.ore, unit, signed=True)}"
        for name, step in zip(words, steps, strict=True)
    )
    return texts.BETWEEN_MESSAGE.format(signed(whole, unit), before, parts)


def step(found: Step, causes: dict[str, str]) -> str:
    """What a step of the bridge is called; a cause by its own word."""
    own = {
        BUDGET: texts.BETWEEN_BUDGET,
        MEASURES: texts.BETWEEN_MEASURES,
        UNEXPLAINED: texts.BETWEEN_UNEXPLAINED,
    }
    return own.get(found.kind) or causes[found.kind].capitalize()
