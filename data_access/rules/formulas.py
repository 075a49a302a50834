"""Which figure follows from which others: one definition for every section.

The frames take their computed columns from these formulas, and Avstämning its
checks, so that a rule stands in one place. Factors are in the internal sign.
"""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from data_access.rules.deviation import is_deviation
from data_access.rules.lines import RESULTS, Line, above, below

OPERATING_COSTS = (
    "budget_period",
    "outcome_period",
    "deviation_period",
    "budget_year",
    "forecast_year",
    "deviation_year",
)
INVESTMENTS = (
    "original",
    "carried_over",
    "extra",
    "carried_over_and_extra",
    "appropriation",
    "outcome",
    "deviation_outcome",
    "forecast",
    "deviation_forecast",
    "ordered",
    # Of a project over several years; no part of the year's appropriation.
    "total_decided",
    "total_estimated",
    "accumulated",
    "investment_income",
    "running_cost",
)
ACTION_PLAN = ("effect_0", "effect_1", "effect_2", "effect_3", "counted", "realised")
MEASURES = {
    "operating_costs": OPERATING_COSTS,
    "investments": INVESTMENTS,
    "action_plan": ACTION_PLAN,
}
# Project amounts that are worth adding up; their differences follow.
SUMMED = ("appropriation", "outcome", "forecast", "ordered")


@dataclass(frozen=True)
class Part:
    """A figure that goes into another, with its factor (1 or −1)."""

    line: Line
    measure: str
    factor: int = 1


@dataclass(frozen=True)
class Formula:
    """``line``'s ``measure`` is the sum of its parts.

    ``rule`` is one of deviation, net, net_deviation, parts, appropriation,
    carried_over, subtotal, total. ``whole`` is False where the source names
    only some of the parts, so that the sum cannot be tested.
    """

    rule: str
    line: Line
    measure: str
    parts: tuple[Part, ...]
    whole: bool = True

    def value(self) -> int | None:
        """The result in öre, internal sign; ``None`` where a part is missing."""
        if not self.parts or not self.whole:
            return None
        amounts = [(part.line.ore(part.measure), part.factor) for part in self.parts]
        if any(ore is None for ore, _ in amounts):
            return None
        return sum(ore * factor for ore, factor in amounts if ore is not None)


def formulas(
    section: str, lines: Sequence[Line], *, lacking: bool = False
) -> list[Formula]:
    """Every formula of a section, in printed order, the first one preferred.

    ``lacking`` leaves out those of figures that are there.
    """
    find = {
        "operating_costs": _operating,
        "investments": _investment,
        "action_plan": _plan,
    }[section]
    return [
        formula
        for line in lines
        for formula in find(line, lines, line.figures if lacking else ())
    ]


def computed(section: str, lines: Sequence[Line]) -> dict[tuple[int, str], int]:
    """What the rules give, in öre and internal sign, by line id and measure."""
    found: dict[tuple[int, str], int] = {}
    for formula in formulas(section, lines):
        value = formula.value()
        if value is not None:
            found.setdefault((formula.line.id, formula.measure), value)
    return found


def _sum(
    rule: str, line: Line, measure: str, lines: Sequence[Line], *, whole: bool = True
) -> Formula:
    parts = tuple(Part(each, measure) for each in lines)
    return Formula(rule, line, measure, parts, whole)


def _difference(line: Line, measure: str, plus: str, minus: str) -> Formula:
    return Formula(
        "deviation", line, measure, (Part(line, plus), Part(line, minus, -1))
    )


def _operating(
    line: Line, lines: Sequence[Line], there: Container[str]
) -> Iterator[Formula]:
    wanted = [measure for measure in OPERATING_COSTS if measure not in there]
    if not wanted:
        return
    summed = above(line, lines) if line.kind in RESULTS else []
    children = [] if summed or line.kind == "group" else below(line, lines)
    for measure in wanted:
        if summed:
            rule = "net_deviation" if is_deviation(measure) else "net"
            yield _sum(rule, line, measure, summed)
        if children:
            yield _sum("parts", line, measure, children, whole=line.whole)
    if "deviation_period" not in there:
        yield _difference(line, "deviation_period", "outcome_period", "budget_period")
    if "deviation_year" not in there:
        yield _difference(line, "deviation_year", "forecast_year", "budget_year")


def _investment(
    line: Line, lines: Sequence[Line], there: Container[str]
) -> Iterator[Formula]:
    yield from _appropriation(line)
    if "deviation_outcome" not in there:
        yield _difference(line, "deviation_outcome", "outcome", "appropriation")
    if "deviation_forecast" not in there:
        yield _difference(line, "deviation_forecast", "forecast", "appropriation")
    wanted = [measure for measure in SUMMED if measure not in there]
    children = below(line, lines) if wanted else []
    if children:
        for measure in wanted:
            yield _sum("parts", line, measure, children, whole=line.whole)


def _appropriation(line: Line) -> Iterator[Formula]:
    joined = "carried_over_and_extra"
    given = [name for name in ("carried_over", "extra") if name in line.figures]
    if len(given) == 2:
        yield Formula("carried_over", line, joined, _parts(line, *given))
    # A source prints the addition joined, split, or only the part that it had.
    added = [joined] if joined in line.figures or not given else given
    yield Formula(
        "appropriation", line, "appropriation", _parts(line, "original", *added)
    )


def _parts(line: Line, *measures: str) -> tuple[Part, ...]:
    return tuple(Part(line, measure) for measure in measures)


def _plan(
    line: Line, lines: Sequence[Line], there: Container[str]
) -> Iterator[Formula]:
    if line.kind == "subtotal":
        parts = [o for o in lines if o.kind == "measure" and o.group == line.group]
    elif line.kind == "total":
        parts = [o for o in lines if o.kind == "subtotal"]
    else:
        return
    for measure in ACTION_PLAN:
        if measure not in there:
            yield _sum(line.kind, line, measure, parts)
