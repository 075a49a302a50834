"""The bridge between two reports: why the forecast's deviation has changed.

Whole öre, + is better. The steps sum exactly to the change.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

BUDGET, MEASURES, UNEXPLAINED = "budget", "measures", "unexplained"


@dataclass(frozen=True)
class Told:
    """What a report says of the year.

    Attributes:
        deviation: The forecast's, net.
        budget: Net, of the year.
        causes: What each cause gives the result, by its code.
        counted: What the measures count in the forecast.
    """

    deviation: int
    budget: int | None = None
    causes: Mapping[str, int] | None = None
    counted: int | None = None


@dataclass(frozen=True)
class Step:
    """A part of the change: "budget", "measures", "unexplained", or a cause's code."""

    kind: str
    ore: int


def steps(before: Told, after: Told) -> list[Step]:
    """The parts of the change from one report to the next; those of 0 left out.

    Budget changes first, then each cause, measures, and what nothing explains.
    """
    found = [Step(BUDGET, _budget(before, after))]
    codes = dict.fromkeys([*(before.causes or {}), *(after.causes or {})])
    found += [
        Step(
            code, (after.causes or {}).get(code, 0) - (before.causes or {}).get(code, 0)
        )
        for code in codes
    ]
    found.append(Step(MEASURES, (after.counted or 0) - (before.counted or 0)))
    explained = sum(step.ore for step in found)
    change = after.deviation - before.deviation
    found.append(Step(UNEXPLAINED, change - explained))
    return [step for step in found if step.ore]


def _budget(before: Told, after: Told) -> int:
    """More money to spend makes the same forecast deviate less."""
    if before.budget is None or after.budget is None:
        return 0
    return before.budget - after.budget


def whole(found: Sequence[Step]) -> int:
    """What the steps come to."""
    return sum(step.ore for step in found)
