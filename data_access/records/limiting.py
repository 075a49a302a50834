"""Thresholds (gränsvärden) chosen, all at once, or gone back to the default.

The log tells of them as of plain rows, so that the change can be undone as one.
"""

from collections.abc import Iterator, Mapping

import sqlalchemy as sa

from data_access.records import inquiries, storage, writing
from data_access.records.audit import Change
from data_access.records.deed import Deed, Doing, Refused, Result
from data_access.records.fields import Field, Value
from data_access.records.nouns import NOUNS
from data_access.records.storage import Row
from data_access.rules.signals.thresholds import THRESHOLDS, Threshold

_NOUN = NOUNS["threshold"]
#: What was in force when the form was made.
SEEN = "seen"
_CHANGED = (
    "Någon annan har ändrat gränsvärdena sedan sidan lästes. Läs om sidan, och gör "
    "ändringen igen."
)


def seen(numbers: Mapping[str, int]) -> str:
    """What is in force, to tell whether it still is: "pace=250"."""
    return ",".join(f"{name}={number}" for name, number in sorted(numbers.items()))


def _choose(doing: Doing) -> Result:
    there = _there(doing.connection)
    stored = {name: int(row.stored["number"]) for name, row in there.items()}
    if doing.said(SEEN) != seen(stored):
        raise Refused({"": _CHANGED})
    wanted = dict(_wanted(doing.values))
    changes: list[Change] = []
    for threshold in THRESHOLDS:
        name = threshold.name
        _set(doing.connection, name, wanted.get(name), there.get(name), changes)
    return Result(_said(len({change.row_id for change in changes})), changes)


def _wanted(values: Mapping[str, Value]) -> Iterator[tuple[str, int]]:
    """What was typed that differs from the defaults.

    Raises:
        Refused: If a number cannot be its threshold's.
    """
    faults: dict[str, str] = {}
    for each in THRESHOLDS:
        number = values.get(each.name)
        if not isinstance(number, int) or number == each.default:
            continue
        if fault := inquiries.out_of_bounds(each, number):
            faults[each.name] = fault
        yield each.name, number
    if faults:
        raise Refused(faults)


def _there(connection: sa.Connection) -> dict[str, Row]:
    rows = storage.of_owner(connection, _NOUN, None)
    return {str(row.stored["name"]): row for row in rows}


def _set(
    connection: sa.Connection,
    name: str,
    number: int | None,
    row: Row | None,
    changes: list[Change],
) -> None:
    """Store a number, or nothing where it is the default."""
    if row is not None and number is None:
        writing.remove(connection, _NOUN, row, changes)
    elif row is not None:
        writing.change(connection, _NOUN, row, {"number": number}, changes)
    elif number is not None:
        stored = {"name": name, "number": number}
        made = storage.insert(connection, _NOUN, None, stored)
        changes += writing.created(connection, _NOUN, made)


def _said(count: int) -> str:
    if not count:
        return "Inget gränsvärde är ändrat."
    return (
        "1 gränsvärde är ändrat." if count == 1 else f"{count} gränsvärden är ändrade."
    )


def _reset(doing: Doing) -> Result:
    changes: list[Change] = []
    there = _there(doing.connection)
    if not there:
        raise Refused({"": "Alla gränsvärden är redan standard."})
    for name, row in there.items():
        _set(doing.connection, name, None, row, changes)
    return Result("Alla gränsvärden är standard igen.", changes)


def _field(threshold: Threshold) -> Field:
    default = inquiries.told(threshold, threshold.default)
    hint = f"{inquiries.bounds(threshold)}; tomt: {default}"
    if threshold.unit == "permille":
        return Field(threshold.name, threshold.label, "permille", hint=hint)
    return Field(threshold.name, threshold.label, "whole", hint=hint)


DEEDS = (
    Deed(
        "choose_thresholds",
        "Spara gränsvärdena",
        "",
        _choose,
        (Field(SEEN, SEEN), *map(_field, THRESHOLDS)),
    ),
    Deed("reset_thresholds", "Återställ alla till standard", "", _reset),
)
