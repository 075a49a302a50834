"""What the log tells, in words: where, of what, before and after."""

from collections.abc import Sequence
from itertools import groupby

from components import texts
from components.sentences.values import change, field_words, only, value
from components.sentences.versions import shortened
from data_access import NOUNS, Entry, Field, Report
from data_access.records.telling import field_of
from data_access.rules import periods

#: What a change is said in a sentence of; a longer text is shown by itself.
_LONGEST = 80


def report_name(report: Report) -> str:
    """A report in the log: GSN, tillfälle 3 2021, version 2."""
    occasion = periods.Occasion(report.kind, report.number).words
    named = f"{report.board_short}, {occasion} {report.year}"
    several = report.versions > 1
    return f"{named}, version {report.version}" if several else named


def row_name(entry: Entry) -> str:
    """What was changed: "Kostnader", "orsak volym"."""
    noun = NOUNS.get(entry.noun)
    if noun is None or noun.section or entry.noun == "report":
        return shortened(entry.label, _LONGEST)
    return f"{noun.one} {shortened(entry.label, _LONGEST)}".strip()


def by_row(entries: Sequence[Entry]) -> list[tuple[Entry, list[Entry]]]:
    """Entries by the row that they are of: its first, and those of its fields."""
    grouped = groupby(entries, key=lambda entry: (entry.noun, entry.row))
    found = [list(of) for _, of in grouped]
    return [(of[0], [each for each in of if each.field]) for of in found]


def row_change(entry: Entry) -> str:
    """Whether a whole row came or went; "" where it stayed."""
    if entry.field:
        return ""
    if entry.noun == "report":
        return texts.REPORT_ADDED
    return texts.ROW_ADDED if entry.before is None else texts.ROW_REMOVED


def entry_field(entry: Entry) -> Field:
    """The field that an entry is of."""
    return field_of(entry.noun, entry.field) or Field(entry.field, entry.field)


def entry_words(entry: Entry) -> str:
    """The field of an entry: prognos helår."""
    return field_words(entry_field(entry))


def entry_change(entry: Entry, unit: str, *, whole: bool = True) -> str:
    """Before and after; ``whole`` is False where the row itself came or went."""
    field = entry_field(entry)
    if whole:
        return change(field, entry.before, entry.after, unit)
    return only(field, entry.before if entry.after is None else entry.after, unit)


def is_long(entry: Entry) -> bool:
    """Whether an entry's words need room of their own."""
    return any(
        isinstance(each, str) and (len(each) > _LONGEST or "\n" in each)
        for each in (entry.before, entry.after)
    )


def entry_value(entry: Entry, *, after: bool, unit: str) -> str:
    """One side of an entry."""
    return value(entry_field(entry), entry.after if after else entry.before, unit)
