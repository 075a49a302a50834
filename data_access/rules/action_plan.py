"""What a measure of an action plan (handlingsplan) may count in the forecast.

The head of the form rules: a planned measure without secured effect may enter
the final full-year forecast only after the head of administration
(förvaltningschef) has approved it. Otherwise the amount counted is 0 and the
cell says so in fixed words.
"""

import re
from dataclasses import dataclass
from datetime import date

COUNTED = "Ja"
NOT_COUNTED = "effekten är inte tillräckligt sannolik för att beaktas i prognosen"


@dataclass(frozen=True)
class Counted:
    """The last two cells of a measure: öre that counts, and the answer."""

    ore: int
    answer: str


def may_count(*, secured: bool, approved_on: date | None) -> bool:
    """Tell whether a measure may enter the forecast."""
    return secured or approved_on is not None


def counted(effect: int | None, *, secured: bool, approved_on: date | None) -> Counted:
    """Settle what a live measure counts.

    Args:
        effect: The year's realistic effect in öre; ``None`` where not stated.
        secured: Whether the effect is secured.
        approved_on: When the head of administration approved, or ``None``.
    """
    if effect is None or not may_count(secured=secured, approved_on=approved_on):
        return Counted(0, NOT_COUNTED)
    return Counted(effect, COUNTED)


_NONE = re.compile(r"\s*(inga|ingen)\b.*\båtgärd", re.IGNORECASE | re.DOTALL)


def is_measure(kind: str, description: str) -> bool:
    """Tell whether a row of the form holds a measure.

    The form has numbered rows that nobody filled in, and GSN's first one only
    says "Inga åtgärder i handlingsplanen"; neither is a measure. A described
    one is, however little else is known of it.
    """
    described = bool(description.strip())
    return kind == "measure" and described and not _NONE.match(description)


def says_not_counted(answer: str) -> bool:
    """Tell whether a cell holds the fixed words, however it breaks its lines."""
    return NOT_COUNTED in " ".join(answer.split()).casefold()


def lacks_words(counted_ore: int | None, answer: str) -> bool:
    """Tell whether a measure counts nothing without saying why."""
    return not counted_ore and not says_not_counted(answer)
