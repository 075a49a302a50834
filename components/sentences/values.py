"""Values of the record as they are read: before, after, and what they are of."""

from datetime import date

from components import numbers, texts
from components.sentences.reports import day
from data_access import Field, Money, Value

#: Decimals of what is kept as whole numbers: thousandths, and millionths of all.
_PLACES = {"decimal": 3, "share": 4}
_ARROW = " → "


def field_words(field: Field) -> str:
    """A field in the middle of a sentence: prognos helår."""
    return f"{field.label} {field.block}".strip().lower()


def value(field: Field | None, said: Value, unit: str) -> str:
    """A value in words; amounts without the unit that is asked for."""
    if said is None or said == "":
        return texts.NOTHING
    if isinstance(said, Money):
        return _amount(said, unit)
    if isinstance(said, bool):
        return texts.YES.lower() if said else texts.NO
    if isinstance(said, date):
        return day(said)
    return _plain(field, said)


def _amount(said: Money, unit: str) -> str:
    """As the pages print it; to the öre where that would round something away."""
    places = numbers.decimals(unit, said.quantum)
    if said.ore * 10**places % numbers.UNITS[unit]:
        return numbers.typed(said.ore, said.quantum, unit)
    return numbers.amount(said.ore, unit, said.quantum)


def only(field: Field | None, said: Value, unit: str) -> str:
    """A value by itself, an amount with its unit."""
    words = value(field, said, unit)
    alone = isinstance(said, Money) and not words.endswith("kr")
    return f"{words}{numbers.SPACE}{unit}" if alone else words


def change(field: Field | None, before: Value, after: Value, unit: str) -> str:
    """Before and after: 69,5 → 69,9 mnkr."""
    return f"{value(field, before, unit)}{_ARROW}{only(field, after, unit)}"


def _plain(field: Field | None, said: str | int) -> str:
    kind = field.kind if field else "text"
    if field is not None and kind == "choice":
        return field.words(str(said)) or texts.NOTHING
    if isinstance(said, int) and kind in _PLACES:
        per_cent = f"{numbers.SPACE}%" if kind == "share" else ""
        return numbers.decimal(said, _PLACES[kind]) + per_cent
    return str(said)
