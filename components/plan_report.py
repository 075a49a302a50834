"""The plan of an import as plain text: what is saved where, and what changes."""

from collections.abc import Iterator

from components import numbers, texts
from data_access.importing import (
    Plan,
    PlannedChange,
    PlannedLedger,
    PlannedTable,
    Question,
)
from data_access.records.nouns import LINES, NOUNS

_IN = "  "


def lines(plan: Plan, unit: str) -> Iterator[str]:
    """Write a plan, a line at a time.

    Args:
        plan: As made.
        unit: That amounts are written in.
    """
    yield texts.PLAN_GOAL.format(plan.report or texts.PLAN_NO_GOAL)
    if plan.creates_report:
        yield _IN + texts.PLAN_CREATES
    if plan.refusal:
        yield _IN + plan.refusal
    for table in plan.tables:
        yield from _table(table, unit)
    for each in plan.ledgers:
        yield _IN + ledger(each)
    for change in plan.fills:
        yield f"{_IN}{_IN}{told(change, unit)}"
    if plan.unmapped:
        yield _IN + texts.PLAN_UNMAPPED.format(", ".join(plan.unmapped))
    for remark in plan.remarks:
        where = f"{remark.place}: " if remark.place else ""
        yield f"{_IN}{where}{remark.message}"


def question(asked: Question) -> str:
    """A question with its place, key and answers."""
    where = f"{asked.place}: " if asked.place else ""
    offered = ", ".join(f"{each.code} ({each.words})" for each in asked.options)
    return texts.PLAN_QUESTION.format(f"{where}{asked.words}", asked.key, offered)


def _table(table: PlannedTable, unit: str) -> Iterator[str]:
    name = texts.PLAN_SECTIONS.get(table.section, texts.PLAN_NOT_SAVED)
    yield f"{_IN}{table.place}: {name}"
    if table.why:
        yield f"{_IN}{_IN}{table.why}"
    for change in table.changes:
        yield f"{_IN}{_IN}{told(change, unit)}"


def told(change: PlannedChange, unit: str) -> str:
    """A change in words: Kostnader, Budget (perioden): 39,8 → 40,1."""
    named = [each for each in (change.line, measure(change)) if each]
    before, after = values(change, unit)
    return f"{', '.join(named)}: {before} → {after}"


def values(change: PlannedChange, unit: str) -> tuple[str, str]:
    """What stands there now and what it becomes, as written."""
    before = _value(change.before, change.quantum, unit)
    return before, _value(change.after, change.quantum, unit)


def measure(change: PlannedChange) -> str:
    """What a change is of, in the words of the pages."""
    for noun in (LINES.get(change.section), NOUNS["section"]):
        for field in noun.fields if noun else ():
            if field.name == change.measure:
                return f"{field.block}: {field.label}" if field.block else field.label
    return texts.PLAN_MEASURES.get(change.measure, change.measure)


def _value(value: int | str | None, quantum: int, unit: str) -> str:
    if isinstance(value, str):
        return f"”{texts.PLAN_CODES.get(value, value)}”"
    return numbers.amount(value, unit, quantum or None)


def ledger(planned: PlannedLedger) -> str:
    """What of a ledger is saved, and what it replaces."""
    first, last = planned.months
    said = texts.PLAN_LEDGER.format(
        texts.PLAN_SCENARIOS[planned.scenario],
        planned.year,
        f"{first}–{last}" if first else texts.PLAN_YEAR,
        numbers.decimal(planned.accounts, 0),
        numbers.decimal(planned.balances, 0),
        numbers.decimal(planned.vouchers, 0),
    )
    if planned.same:
        return f"{said} {texts.PLAN_SAME}"
    if planned.replaces:
        return f"{said} {texts.PLAN_REPLACES.format(planned.replaces)}"
    return said
