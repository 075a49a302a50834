"""The municipality's result as all boards' forecasts give it: its figures."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from components import numbers, texts
from components.tabular import Column
from data_access import NOUNS, Money, Record, Report
from data_access.loaders.oversight import Seen
from data_access.rules.result import (
    ADJUSTMENTS,
    KINDS,
    RESERVE,
    Item,
    Sum,
    added,
    balance,
)
from data_access.rules.signals import Facts


@dataclass(frozen=True)
class Step:
    """A row on the way from the boards' result to the balance result (öre)."""

    words: str
    budget: int | None
    end: int | None
    before: int | None = None
    kind: str = ""

    @property
    def amounts(self) -> tuple[int | None, ...]:
        """Budget, end, their difference (plus is better), and the year before."""
        known = self.budget is not None and self.end is not None
        difference = (self.end or 0) - (self.budget or 0) if known else None
        return self.budget, self.end, difference, self.before


@dataclass(frozen=True)
class Result:
    """The year's result in the budget, at its end, and the year before.

    The end is the forecast; at a closing the outcome.
    """

    budget: Sum
    end: Sum
    before: Sum
    is_final: bool
    items: Sequence[Record] = ()

    @property
    def missing(self) -> list[str]:
        """The boards whose budget or forecast is not known."""
        return list(dict.fromkeys((*self.budget.missing, *self.end.missing)))


def result(seen: Sequence[Seen], report: Report, items: Sequence[Record]) -> Result:
    """Add up the boards that are the municipality's; ``items`` lead on from there."""
    facts = {
        each.name: each.judged.facts if each.judged else None
        for each in seen
        if not each.is_beside
    }
    is_final = report.kind == "closing"

    def of(amount: Callable[[Facts], int | None]) -> Sum:
        return added((name, amount(f) if f else None) for name, f in facts.items())

    return Result(
        of(lambda f: f.net.budget_year),
        of(lambda f: f.net.outcome_period if is_final else f.net.forecast_year),
        of(lambda f: f.last_year.outcome_period),
        is_final,
        items,
    )


def said(found: Result, unit: str) -> str:
    """The year's result against its budget in a sentence; "" where it is not known."""
    if found.end.ore is None or found.budget.ore is None:
        return ""
    words = texts.RESULT_WAS if found.is_final else texts.RESULT_SAID
    return words.format(
        numbers.with_unit(found.end.ore, unit, signed=True),
        numbers.with_unit(found.budget.ore, unit, signed=True),
    )


def steps(found: Result) -> list[Step]:
    """The result, what leads on from it, and the balance result."""
    first = Step(
        texts.RESULT_OF_YEAR, found.budget.ore, found.end.ore, found.before.ore
    )
    if not found.items:
        return [first]
    budget, end = (
        balance(ore, [_item(each, name) for each in found.items])
        for ore, name in ((found.budget.ore, "budget"), (found.end.ore, "forecast"))
    )
    parts = {
        kind: [i for i in found.items if i.values["kind"] == kind] for kind in KINDS
    }

    def of(kinds: Iterable[str]) -> list[Step]:
        return [_part(each) for kind in kinds for each in parts[kind]]

    return [
        first,
        *of(ADJUSTMENTS),
        Step(texts.RESULT_ADJUSTED, budget.adjusted, end.adjusted, kind="subtotal"),
        *of(RESERVE),
        Step(texts.RESULT_BALANCE, budget.balance, end.balance, kind="total"),
    ]


def _item(record: Record, name: str) -> Item:
    typed = record.values[name]
    return Item(
        str(record.values["kind"]), typed.ore if isinstance(typed, Money) else None
    )


def _part(record: Record) -> Step:
    budget, end = (
        item.effect if item.ore is not None else None
        for item in (_item(record, "budget"), _item(record, "forecast"))
    )
    words = NOUNS["balance_item"].field("kind").words(str(record.values["kind"]))
    comment = str(record.values["comment"] or "")
    label = f"{words[0].upper()}{words[1:]}" + (f" ({comment})" if comment else "")
    return Step(label, budget, end)


def columns(found: Result, report: Report) -> list[Column]:
    """Budget, forecast or outcome, deviation, and the year before."""
    return [
        Column(texts.BUDGET, scenario="budget"),
        Column(
            texts.OUTCOME if found.is_final else texts.FORECAST,
            scenario="outcome" if found.is_final else "forecast",
        ),
        Column(texts.DEVIATION, scenario="deviation"),
        Column(texts.LAST_YEAR.format(report.year - 1), scenario="outcome"),
    ]
