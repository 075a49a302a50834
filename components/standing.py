"""How an account, a line or an object is shown: its heads, its cells, its name."""

from components import ledger, numbers, texts
from components.monthly import Monthly
from components.sentences import month_end as more
from components.tabular import Cell, Column
from data_access.ledger.deviating import Standing
from data_access.ledger.objects import Dimension


def named(dimension: Dimension) -> str:
    """A dimension's name, else its number."""
    return dimension.name or texts.DEVIATING_DIMENSION.format(dimension.number)


def columns(of: Monthly, *, has_budget: bool) -> list[Column]:
    """The heads of `cells`."""
    last = Column(more.last_year(of.year), scenario="previous")
    change = Column(texts.DEVIATING_CHANGE.format(more.year_before(of.year)))
    beside = [last] if of.before else []
    if has_budget:
        return [*ledger.columns("", "", whole=True), *beside]
    outcome = Column(texts.OUTCOME, scenario="outcome")
    return [outcome, *beside, *([change] if of.before else [])]


def cells(of: Monthly, each: Standing, *, has_budget: bool = True) -> list[Cell]:
    """Budget, outcome, deviation and last year; without a budget the change."""
    form, kind = of.form, each.kind
    budget, outcome, before = each.till(of.year.shown)
    found = [Cell(form.amount(outcome, kind))]
    if has_budget:
        found = [
            Cell(form.amount(budget, kind)),
            *found,
            form.deviation(outcome, budget, kind),
        ]
    if of.before:
        found.append(Cell(form.amount(before, kind)))
    if of.before and not has_budget:
        change = each.change(of.year.shown)
        found.append(Cell(numbers.amount(change, of.unit, signed=True)))
    return found
