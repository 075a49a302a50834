"""How many goals are reached, and how far a measure is from its target."""

from collections import Counter
from collections.abc import Sequence

from components import numbers, texts
from data_access import NOUNS, Record

#: Targets and outcomes are kept in thousandths.
PLACES = 3


def goals(records: Sequence[Record]) -> str:
    """The page's message: 3 av 5 mål nås, 1 nås delvis och 1 nås inte."""
    if not records:
        return texts.NO_GOALS
    number = Counter(str(record.values["status"]) for record in records)
    said = [texts.GOALS_REACHED.format(number["reached"], len(records))]
    if number["partly"]:
        said.append(texts.GOALS_PARTLY.format(number["partly"]))
    if number["missed"]:
        said.append(texts.GOALS_MISSED.format(number["missed"]))
    if number["unjudged"] == 1:
        said.append(texts.GOAL_UNJUDGED)
    elif number["unjudged"]:
        said.append(texts.GOALS_UNJUDGED.format(number["unjudged"]))
    return _listed(said)


def by_kind(metrics: Sequence[Record]) -> list[Record]:
    """Measures of a kind together, in their own order."""
    kinds = [code for code, _ in NOUNS["metric"].field("kind").options]
    return sorted(metrics, key=lambda one: kinds.index(str(one.values["kind"])))


def decimal(record: Record, field: str) -> str:
    """A target or an outcome as typed; a dash where there is none."""
    value = record.values[field]
    return numbers.MISSING if value is None else _written(_whole(value))


def difference(record: Record) -> str:
    """Outcome less target; a dash where either is missing."""
    target, outcome = record.values["target"], record.values["outcome"]
    if target is None or outcome is None:
        return numbers.MISSING
    value = _whole(outcome) - _whole(target)
    return f"+{_written(value)}" if value > 0 else _written(value)


def _whole(value: object) -> int:
    return value if isinstance(value, int) else 0


def _written(value: int) -> str:
    return numbers.decimal(value, PLACES)


def _listed(said: Sequence[str]) -> str:
    *first, last = said
    return f"{', '.join(first)} och {last}" if first else last
