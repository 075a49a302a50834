"""What the reconciliation (avstämning) found, in words."""

from collections.abc import Mapping

from components import numbers, texts
from data_access import Check
from data_access.rules.reconcile import Status


def reconciliation(counts: Mapping[str, int]) -> str:
    """The message of the reconciliation."""
    wrong, rounded = counts["disagrees"], counts["rounding"]
    if wrong:
        said = (
            "1 uppgift stämmer inte"
            if wrong == 1
            else f"{wrong} uppgifter stämmer inte"
        )
    else:
        said = "Inget i rapporten säger emot sig självt"
    more = f"; {rounded} skillnader är avrundning" if rounded > 1 else ""
    return said + ("; 1 skillnad är avrundning" if rounded == 1 else more)


def reconciliation_word(counts: Mapping[Status, int]) -> str:
    """The reconciliation in a table's cell."""
    wrong, unchecked = counts.get("disagrees", 0), counts.get("unchecked", 0)
    if wrong:
        return f"{wrong} stämmer inte"
    if unchecked:
        return f"stämmer, {unchecked} ej kontrollera{'d' if unchecked == 1 else 'de'}"
    return "stämmer"


def arithmetic(check: Check, unit: str) -> str:
    """A check's sum with its figures: 39,8 − 39,3 = 0,5, tryckt 0,4."""
    if check.stated is None or check.computed is None or not check.terms:
        return check.why or _words(check)
    said = f"{_sum(check, unit)} = {_figure(check, check.computed, unit)}"
    stated = _figure(check, check.stated, unit)
    if check.status == "agrees":
        return texts.AS_STATED.format(said)
    gap = _figure(check, abs(check.computed - check.stated), unit)
    allowed = numbers.amount(check.tolerance, unit, (check.quantum or 2) // 2 or 1)
    verdict = texts.WITHIN if check.status == "rounding" else texts.BEYOND
    return texts.NOT_AS_STATED.format(said, stated, gap, verdict.format(allowed))


def _sum(check: Check, unit: str) -> str:
    parts = []
    for number, term in enumerate(check.terms):
        figure = _figure(check, term.ore_shown, unit)
        shown = f"({figure})" if figure.startswith(numbers.MINUS) and number else figure
        first = not number and term.operator == "+"
        parts.append(shown if first else f"{term.operator} {shown}")
    return " ".join(parts)


def _figure(check: Check, ore: int | None, unit: str) -> str:
    return numbers.amount(ore, unit, check.quantum)


def _words(check: Check) -> str:
    if check.status == "agrees" or not check.expected:
        return check.said
    return texts.SAID_EXPECTED.format(check.said, check.expected)
