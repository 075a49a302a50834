"""What is said of a file that is read in: how it goes, what is proved and changed."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from itertools import chain

from components import numbers, texts
from data_access.importing import Import, PlannedChange
from data_access.readers.found import Check
from data_access.readers.reading import Reading
from data_access.records.clock import local


def heading(found: Import) -> str:
    """A file and what has become of it."""
    return texts.IMPORT_HEADINGS[found.status].format(found.name)


def progress(found: Import) -> str:
    """What is being done with a file that is read."""
    return found.progress or texts.IMPORT_STATUSES[found.status].capitalize()


def heard(found: Import) -> str:
    """What is read aloud when a file's state changes."""
    said = heading(found)
    return f"{said}. {found.message}" if found.message else f"{said}."


def when(at: datetime) -> str:
    """A moment in Sweden: 2021-09-10 14:05."""
    return f"{local(at):%Y-%m-%d %H:%M}"


def verdict(reading: Reading) -> str:
    """What the file's own arithmetic says of the reading, in a sentence or two."""
    counted = counts(checks(reading))
    tried = counted["agrees"] + counted["rounding"] + counted["disagrees"]
    said = [_verdict(counted, tried)]
    if tried and counted["unchecked"]:
        said.append(number(counted["unchecked"], texts.IMPORT_UNCOVERED))
    return " ".join(said)


def _verdict(counted: Counter[str], tried: int) -> str:
    if not tried:
        return texts.IMPORT_UNPROVED
    if wrong := counted["disagrees"]:
        one, many = texts.IMPORT_WRONG
        return one.format(tried) if wrong == 1 else many.format(wrong, tried)
    if rounded := counted["rounding"]:
        return texts.IMPORT_PROVED_ROUNDED.format(tried, rounded)
    return texts.IMPORT_PROVED.format(tried)


def checks(reading: Reading) -> list[Check]:
    """Every check of a file: its tables' and its ledger's."""
    ledger = reading.ledger.checks if reading.ledger else ()
    return [*ledger, *chain.from_iterable(t.checks for t in reading.tables)]


def counts(tested: Iterable[Check]) -> Counter[str]:
    """How many checks have which outcome."""
    return Counter(check.status for check in tested)


def outcomes(tested: Iterable[Check]) -> str:
    """How many checks came out how: 10 stämmer, 2 avrundning."""
    counted = counts(tested)
    return ", ".join(
        f"{n} {word}" for s, word in texts.STATUSES_READ.items() if (n := counted[s])
    )


def changes(planned: Iterable[PlannedChange]) -> str:
    """How much comes, changes and goes."""
    kinds: Counter[str] = Counter(map(_kind, planned))
    said = (
        number(kinds[kind], words)
        for kind, words in (
            ("new", texts.IMPORT_NEW),
            ("changed", texts.IMPORT_CHANGED),
            ("gone", texts.IMPORT_GOES),
        )
        if kinds[kind]
    )
    return ", ".join(said)


def is_new(change: PlannedChange) -> bool:
    """Whether nothing stood there before."""
    return change.before in {None, ""}


def _kind(change: PlannedChange) -> str:
    if is_new(change):
        return "new"
    return "gone" if change.after in {None, ""} else "changed"


def number(count: int, words: tuple[str, str]) -> str:
    """A number with its noun: one of them, or so many."""
    one, many = words
    return one if count == 1 else many.format(numbers.decimal(count, 0))
