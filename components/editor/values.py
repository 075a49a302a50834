"""Values as text: to be typed again, to be read, and as they were understood."""

from collections.abc import Callable
from datetime import date
from typing import Any

from components import numbers, sentences, texts
from data_access import Field, Money, Value

#: Decimals of what is kept as whole numbers: thousandths, and parts of all.
_PLACES = {"decimal": 3, "share": 4, "permille": 1}
YES, NO = "ja", ""


def typed(field: Field, value: Value, unit: str) -> str:
    """Write a value as a person may type it; read again it is the same."""
    if value is None:
        return ""
    if isinstance(value, Money):
        return numbers.typed(value.ore, value.quantum, unit)
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int) and field.kind != "row":
        return _number(field, value)
    return str(value)


def read(
    field: Field, value: Value, unit: str, rows: tuple[tuple[int, str], ...] = ()
) -> str:
    """Write a value as it is read in a sentence: words for codes and rows."""
    if field.kind == "choice":
        return field.words(str(value))
    if field.kind == "flag":
        return texts.YES if value else texts.NO
    if field.kind == "row" and value is not None:
        return dict(rows).get(int(str(value)), texts.ROW_NUMBER.format(value))
    return typed(field, value, unit) or texts.NOTHING


def understood(field: Field, value: Value) -> str:
    """Say how a typed value was understood, where that is more than was typed."""
    told = _UNDERSTOOD.get(field.kind)
    return told(value) if told and value is not None else ""


def _number(field: Field, value: int) -> str:
    places = _PLACES.get(field.kind)
    if places is None:
        return str(value).replace("-", numbers.MINUS)
    return numbers.decimal(value, places)


def _kronor(value: Any) -> str:  # noqa: ANN401 -- of an amount
    quantum = 100 if value.ore % 100 == 0 else 1
    return numbers.with_unit(value.ore, "kr", quantum)


def _per_cent(value: Any) -> str:  # noqa: ANN401 -- of a share
    return f"{numbers.decimal(value, _PLACES['share'])}{numbers.SPACE}%"


def _per_mille(value: Any) -> str:  # noqa: ANN401 -- of thousandths
    return f"{numbers.decimal(value, _PLACES['permille'])}{numbers.SPACE}%"


_UNDERSTOOD: dict[str, Callable[[Any], str]] = {
    "amount": _kronor,
    "date": sentences.day,
    "share": _per_cent,
    "permille": _per_mille,
}
