"""Till when the figures of a table go: "2021-08", "2021" or "".

What a table's heads say goes before its title, that before the lines above it, and
these before what the document calls itself and what its file is called.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from data_access.readers.faults import Fault
from data_access.readers.found import Table
from data_access.readers.table import words
from data_access.readers.table.columns import Planned


def of_table(columns: Sequence[Planned], lines: Iterable[str]) -> str:
    """Find the period in the heads first, then in the lines above.

    A whole year's end says nothing of when the figures were taken, unless no
    other month is named.
    """
    lines = [words.without_days(line) for line in lines]
    year = _year(columns, lines)
    if year is None:
        return ""
    months = [month for month in _months(columns, lines) if month < 12]
    return f"{year}-{months[0]:02}" if months else str(year)


def _months(columns: Sequence[Planned], lines: Sequence[str]) -> Iterable[int]:
    pivot = [column for column in columns if _single(column)]
    if len(pivot) > 1:
        yield words.last_month(pivot[-1].head.all) or 12
    for column in columns:
        level = column.amounts and column.role != "deviation"
        if level and column.period != "year" and column not in pivot:
            month = words.last_month(column.head.all)
            if month:
                yield month
    for line in lines:
        month = words.last_month(line)
        if month:
            yield month
    told = [words.last_month(c.head.all) or 12 for c in columns if c.amounts]
    yield max((month for month in told if month < 12), default=12)


def _single(column: Planned) -> bool:
    month = column.amounts and words.names_month(column.head.all)
    return month and column.role not in {"forecast", "deviation"}


def _year(columns: Sequence[Planned], lines: Sequence[str]) -> int | None:
    told = [
        column.year
        for column in columns
        if column.year and column.amounts and column.role != "previous_year"
    ]
    roles = {column.role for column in columns if column.year}
    if told and roles in ({"forecast"}, {"budget"}):
        return min(told)  # a plan, or its effects: this year and those that follow
    if told:
        return max(set(told), key=lambda year: (told.count(year), year))
    for line in lines:
        years = words.years(line)
        if years:
            return years[-1]
    return None


def of_document(
    found: Sequence[Table], about: Sequence[str], name: str
) -> tuple[list[Table], list[Fault]]:
    """Fill in periods that do not stand at the tables, and say from where.

    Args:
        found: The tables of a file.
        about: What the document calls itself: its first lines, what runs on its
            pages.
        name: What its file is called.
    """
    sources = [
        *((line, f"dokumentets rubrik ”{line}”") for line in about),
        (_spelled(name), f"filens namn ”{name}”"),
    ]
    filled: list[Table] = []
    taken: dict[tuple[str, str], list[Table]] = {}
    for table in found:
        told = _from(sources, table) if _follows(table) else None
        if told:
            taken.setdefault(told, []).append(table)
        filled.append(replace(table, period=told[0]) if told else table)
    return filled, [_said(*told, tables) for told, tables in taken.items()]


def _from(sources: Sequence[tuple[str, str]], table: Table) -> tuple[str, str] | None:
    """The period that the nearest source gives, where it does not contradict."""
    if "-" in table.period:
        return None
    read = [(words.without_days(line), where) for line, where in sources]
    named = [(words.years(text), where) for text, where in read if words.years(text)]
    year = table.period or next((str(years[-1]) for years, _ in named), "")
    for text, where in read:
        month, years = words.last_month(text), words.years(text)
        if year and month and month < 12 and (not years or int(year) in years):
            return f"{year}-{month:02}", where
    return (year, named[0][1]) if year and not table.period else None


def _follows(table: Table) -> bool:
    """Whether the table tells of what came: a plan for years has no month."""
    roles = {column.role for column in table.columns}
    return bool(roles & {"outcome", "forecast", "deviation"})


def _spelled(name: str) -> str:
    """A file's name as words: "T2_aug2025.pdf" is "t 2 aug 2025"."""
    stem = re.sub(r"\.[a-z]{3,4}$", "", name.lower())
    parted = re.sub(r"(?<=[a-zåäö])-?(?=\d)|(?<=\d)-?(?=[a-zåäö])", " ", stem)
    return re.sub(r"[_+.,()]+|%20", " ", parted)


def _said(period: str, where: str, found: Sequence[Table]) -> Fault:
    place = found[0].place if len(found) == 1 else ""
    count = "tabellen" if len(found) == 1 else f"{len(found)} tabeller"
    message = (
        f"Perioden {period} står inte vid {count}; den är tagen ur {where}. "
        "Kontrollera att den stämmer."
    )
    return Fault("info", place, message)
