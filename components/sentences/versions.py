"""What versions of a report are and what differs between them, in words."""

from collections.abc import Sequence
from datetime import date

from components import texts
from components.sentences.reports import day
from components.sentences.values import change, field_words
from data_access import NOUNS, Difference, Field, Report, Value
from data_access.records.telling import field_of

#: How much of a text a sentence has room for.
_LONGEST = 40


def version_status(report: Report, met_on: date | None = None) -> str:
    """What a version is: "ett utkast till rättelse", "beslutad 30 september 2021"."""
    if report.status == "draft":
        return texts.DRAFTS[report.why]
    when = {
        "ready": report.ready_on,
        "sent": report.sent_on,
        "decided": met_on,
        "confirmed": report.confirmed_on,
    }.get(report.status)
    said = texts.STATUSES[report.status]
    return f"{said} {day(when)}" if when else said


def difference(found: Difference, unit: str) -> str:
    """One difference: "Kostnader, prognos helår: 69,5 → 69,9 mnkr"."""
    if not found.field:
        return f"{row_words(found)}: {shortened(found.label)}"
    field = difference_field(found)
    what = f"{_row(found)}, {field_words(field)}"
    if field.kind == "prose" or _is_long(found.before) or _is_long(found.after):
        return f"{what}: {texts.CHANGED}"
    return f"{what}: {change(field, found.before, found.after, unit)}"


def _row(found: Difference) -> str:
    """What a row is called: a line by its label, others by what they are too."""
    noun = NOUNS[found.noun]
    if found.noun == "report":
        return noun.one
    if found.noun == "section":
        return f"{noun.one} {found.label.split(',')[0]}"
    label = shortened(found.label)
    return label if noun.section else f"{noun.one} {label}"


def _is_long(said: Value) -> bool:
    return isinstance(said, str) and len(said) > _LONGEST


def row_words(found: Difference) -> str:
    """Whether a whole row has come or gone, and of what kind it is."""
    came = texts.ROW_ADDED if found.before is None else texts.ROW_REMOVED
    return f"{came} ({NOUNS[found.noun].one})"


def difference_field(found: Difference) -> Field:
    """The field that a difference is in."""
    field = field_of(found.noun, found.field)
    return field or Field(found.field, found.field)


def first_differences(found: Sequence[Difference], unit: str, most: int) -> str:
    """The first differences in one sentence; rows that only came or went last."""
    return "; ".join(difference(each, unit) for each in found[:most])


def shortened(label: str, longest: int = _LONGEST) -> str:
    """A label that is a whole text, cut after some words."""
    line = " ".join(label.split())
    if len(line) <= longest:
        return line
    return f"{line[:longest].rsplit(' ', 1)[0]} …"
