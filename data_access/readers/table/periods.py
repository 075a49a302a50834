"""Till when the figures of a table go: "2021-08", "2021" or ""."""

from collections.abc import Iterable, Sequence

from data_access.readers.table import words
from data_access.readers.table.columns import Planned


def of_table(columns: Sequence[Planned], lines: Iterable[str]) -> str:
    """Find the period in the heads first, then in the lines above.

    A whole year's end says nothing of when the figures were taken, unless no
    other month is named.
    """
    lines = list(lines)
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
        if column.amounts and column.period != "year" and column not in pivot:
            month = words.last_month(column.head.all)
            if month:
                yield month
    for line in lines:
        month = words.last_month(line)
        if month:
            yield month
    for column in columns:
        month = words.last_month(column.head.all)
        if column.amounts and month:
            yield month


def _single(column: Planned) -> bool:
    return column.amounts and words.names_month(column.head.all)


def _year(columns: Sequence[Planned], lines: Sequence[str]) -> int | None:
    told = [
        column.year
        for column in columns
        if column.year and column.amounts and column.role != "previous_year"
    ]
    if told and all(column.role == "forecast" for column in columns if column.year):
        return min(told)  # the effects of a plan: this year and those that follow
    if told:
        return max(set(told), key=lambda year: (told.count(year), year))
    for line in lines:
        years = words.years(line)
        if years:
            return years[-1]
    return None
