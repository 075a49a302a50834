"""What the operating costs of a report come to: income, cost and net, by economy."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from data_access.loaders.frames import best
from data_access.loaders.sheets import Sheet
from data_access.rules.formulas import OPERATING_COSTS, computed
from data_access.rules.lines import Line, above
from data_access.rules.signals.facts import Economy, Side

INCOME, COST, NET = "Intäkter", "Kostnader", "Netto"

# What turns the result of a taxed operation to 0 (reglering mot kollektivet).
_REGULATION = re.compile(r"\breglering|abonnentkollektiv|taxekollektiv", re.IGNORECASE)

_INCOME, _COST, _NET = Side(INCOME), Side(COST), Side(NET)

_Given = Mapping[tuple[int, str], int]


@dataclass(frozen=True)
class Operation:
    """All operating costs of a report; amounts öre, internal sign."""

    income: Side = _INCOME
    cost: Side = _COST
    net: Side = _NET
    economies: Sequence[Economy] = ()

    @property
    def gross(self) -> int:
        """The year's cost in the budget, else in the forecast, positive."""
        cost = self.cost.budget_year
        return abs((self.cost.forecast_year if cost is None else cost) or 0)


def read(sheet: Sheet | None) -> Operation:
    """Sum up a section of operating costs; nothing is known where there is none."""
    if sheet is None or not sheet.lines:
        return Operation()
    given = computed("operating_costs", sheet.lines)
    economies = [
        _economy(net, lines, given, _group(net, sheet.lines))
        for net, lines in _divided(sheet.lines)
        if lines
    ]
    if not economies:
        return Operation()
    if len(economies) == 1:
        only = economies[0]
        return Operation(only.income, only.cost, only.net, economies)
    return Operation(
        _together(INCOME, [each.income for each in economies]),
        _together(COST, [each.cost for each in economies]),
        _together(NET, [each.net for each in economies]),
        economies,
    )


def _divided(lines: Sequence[Line]) -> list[tuple[Line | None, list[Line]]]:
    """Each net line with what it sums up; without any, all that stands at the top."""
    nets = [line for line in lines if line.kind == "net"]
    if nets:
        # A net line beneath another one sums up nothing new: "efter reglering".
        return [(net, above(net, lines)) for net in nets]
    top = [line for line in lines if line.parent is None]
    return [(None, [line for line in top if line.kind in {"income", "cost"}])]


def _group(net: Line | None, lines: Sequence[Line]) -> str:
    """What stands above an economy that is one of several."""
    above_it = net.parent if net else None
    return next((line.label for line in lines if line.id == above_it), "")


def _economy(
    net: Line | None, lines: Sequence[Line], given: _Given, label: str
) -> Economy:
    known = [line for line in lines if _has_figures(line, given)]
    regulating = [line for line in known if _REGULATION.search(line.label)]
    others = [line for line in known if line not in regulating]
    income, cost, finance = (
        _sum(word, [line for line in others if line.kind == kind], given)
        for word, kind in ((INCOME, "income"), (COST, "cost"), ("", "finance"))
    )
    regulation = _sum("", regulating, given) if regulating else None
    sides = [income, cost, finance, *([regulation] if regulation else [])]
    whole = _side(net, given) if net else _together(NET, sides)
    return Economy(income, cost, whole, regulation, label)


def _has_figures(line: Line, given: _Given) -> bool:
    return any(best(line, name, given) is not None for name in OPERATING_COSTS)


def _side(line: Line, given: _Given) -> Side:
    quantum = max((figure.quantum for figure in line.figures.values()), default=1)
    amounts = {name: best(line, name, given) for name in OPERATING_COSTS}
    return Side(line.label, line.id, quantum, **amounts)


def _sum(label: str, lines: Sequence[Line], given: _Given) -> Side:
    sides = [_side(line, given) for line in lines]
    return sides[0] if len(sides) == 1 else _together(label, sides)


def _together(label: str, sides: Sequence[Side]) -> Side:
    """Sides summed up; a figure that one of them lacks is not known."""
    there = [side for side in sides if _any(side)]
    amounts = {
        name: _added(getattr(side, name) for side in there) for name in OPERATING_COSTS
    }
    quantum = max((side.quantum for side in there), default=1)
    return Side(label, None, quantum, **amounts)


def _any(side: Side) -> bool:
    return any(getattr(side, name) is not None for name in OPERATING_COSTS)


def _added(amounts: Iterable[int | None]) -> int | None:
    found = list(amounts)
    known = [ore for ore in found if ore is not None]
    return sum(known) if known and len(known) == len(found) else None
