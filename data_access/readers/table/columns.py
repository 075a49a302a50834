"""What each column of a table holds: by its head, then by what stands in it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from data_access.readers.found import ColumnRole
from data_access.readers.table import words
from data_access.readers.table.heads import Head, heads
from data_access.readers.table.regions import Region

#: Roles of columns of amounts.
AMOUNTS = ("budget", "outcome", "forecast", "deviation", "previous_year")


@dataclass(frozen=True)
class Planned:
    """A column before its arithmetic: ``role`` ``None`` where no word tells it.

    ``year`` is the one its head names; ``amounts`` whether figures stand in it.
    """

    at: int
    head: Head
    role: ColumnRole | None
    period: str
    year: int | None
    amounts: bool


def planned(region: Region) -> list[Planned]:
    """The columns of a table, from the left, with roles as words tell them."""
    kept = [column for column in region.block.columns if _used(region, column)]
    named = heads(region, kept)
    amounts = [c for c in kept if _is_amounts(region, c, named[c])]
    named_codes = _codes(region, kept, named, amounts)
    codes = [c for c in kept if c in named_codes]
    amounts = [c for c in amounts if c not in codes]
    label = _label(region, [c for c in kept if c not in {*codes, *amounts}], named)
    found: list[Planned] = []
    for column in kept:
        role: ColumnRole | None
        if column in amounts:
            role = _role(region, column, named[column])
        else:
            role = _words_role(column, label, codes)
        inside = column in amounts
        if inside and role is None and words.is_sum(named[column].name) and found:
            role = found[-1].role if found[-1].amounts else None
        found.append(_planned(column, named[column], role, inside=inside))
    return _relative(found, _title_year(region))


def _planned(
    column: int, head: Head, role: ColumnRole | None, *, inside: bool
) -> Planned:
    years = words.years(head.name) or words.years(head.block)
    period = words.column_period(head.name) or words.column_period(head.block)
    if inside and words.is_forecast(head.all):
        period = "year"  # the month is when it was made
    return Planned(
        column,
        head,
        role,
        period if inside else "",
        years[-1] if years and inside else None,
        inside and role != "share",
    )


def _used(region: Region, column: int) -> bool:
    rows = [*region.head, *region.body]
    return any(region.block.cell(row, column).what != "blank" for row in rows)


def _is_amounts(region: Region, column: int, head: Head) -> bool:
    cells = [region.block.cell(row, column) for row in region.body]
    figures = sum(seen.what in {"number", "error"} for seen in cells)
    texts = sum(seen.what == "text" for seen in cells)
    named = words.column_role(head.all) is not None
    if texts and not named and column == region.block.columns[0]:
        return False  # names of rows, some of them codes
    if figures:
        return figures >= texts
    if texts or words.is_comment(head.all):
        return False
    return named and column != region.block.columns[0]


def _codes(
    region: Region, kept: Sequence[int], named: dict[int, Head], amounts: Sequence[int]
) -> set[int]:
    """Columns of codes: named so, or whole numbers to the left of the labels."""
    return {
        column
        for column in kept
        if _looks_like_codes(region, column)
        and (
            words.is_code(named[column].name)
            or (
                column in amounts
                and not named[column].all
                and column < min((c for c in kept if c not in amounts), default=column)
            )
        )
    }


def _looks_like_codes(region: Region, column: int) -> bool:
    cells = [region.block.cell(row, column) for row in region.body]
    filled = [seen for seen in cells if seen.what != "blank"]
    short = [
        seen
        for seen in filled
        if seen.code
        or (
            seen.what in {"text", "number"}
            and len(seen.text) <= 14
            and _digit(seen.text)
        )
    ]
    return 2 * len(short) >= len(filled)


def _digit(text: str) -> bool:
    return any(character.isdigit() for character in text)


def _label(region: Region, texts: Sequence[int], named: dict[int, Head]) -> int | None:
    """The column that names the rows: the fullest one of words."""
    account = next((c for c in named if words.is_account(named[c].name)), None)
    if account is not None and account + 1 in texts:
        return account + 1
    measures = [c for c in texts if words.simple(named[c].name).startswith("åtgärd")]
    possible = measures or [
        column
        for column in texts
        if not words.is_comment(named[column].name)
        and not words.is_code(named[column].name)
    ]
    possible = possible or [c for c in texts if c == min(texts)]
    filled = {
        column: sum(
            region.block.cell(row, column).what == "text" for row in region.body
        )
        for column in possible
    }
    return max(possible, key=lambda c: (filled[c], -c), default=None)


def _words_role(column: int, label: int | None, codes: Sequence[int]) -> ColumnRole:
    if column in codes:
        return "code"
    return "label" if column == label else "text"


def _role(region: Region, column: int, head: Head) -> ColumnRole | None:
    units = [region.block.cell(row, column).unit for row in region.body]
    if units.count("%") * 2 > sum(bool(unit) for unit in units):
        return "share"
    name = None if words.only_unit(head.name) else words.column_role(head.name)
    # "Utfall" above "2025", or "Avvikelse" in the block "Prognos": the name first.
    role = name or words.column_role(head.block)
    if role is None and words.last_month(head.all):
        return "outcome"  # a month, or till its end: what has been, unless it is said
    return role


def by_title(columns: list[Planned], title: Sequence[str]) -> list[Planned]:
    """Give columns named by years alone the role that the title says: "Utfall"."""
    bare = [c for c in columns if c.amounts and c.role is None and c.year]
    told = next((role for text in title if (role := words.column_role(text))), None)
    if told not in {"budget", "outcome", "forecast"} or not bare:
        return columns
    latest = max(column.year or 0 for column in bare)
    return [
        replace(column, role=told if column.year == latest else "previous_year")
        if column in bare
        else column
        for column in columns
    ]


def _title_year(region: Region) -> int | None:
    texts = [seen.text for row in region.title for seen in region.block.cells(row)]
    years = [
        year for text in (*texts, region.block.grid.place) for year in words.years(text)
    ]
    return max(years, default=None)


def _relative(columns: list[Planned], title: int | None) -> list[Planned]:
    """Settle by the years of the heads which columns tell of an earlier year."""
    latest = _latest(columns)
    if title and latest and title > latest:
        latest = title
    return [_earlier(column, columns, latest, title) for column in columns]


def _latest(columns: Sequence[Planned]) -> int | None:
    """The year that a table is about: not that of next year's budget."""
    told: dict[str, set[int]] = {"budget": set(), "outcome": set(), "forecast": set()}
    open_ = False
    for column in columns:
        if column.role in told and column.year and not words.is_plan(column.head.all):
            told[column.role].add(column.year)
        elif column.role in {"outcome", "forecast"}:
            open_ = True
    followed = told["budget"] & (told["outcome"] | told["forecast"])
    if followed and not open_:
        return max(followed)
    return max(set().union(*told.values()), default=None)


def _earlier(
    column: Planned, columns: Sequence[Planned], latest: int | None, title: int | None
) -> Planned:
    """Give a column of an earlier year its role, "previous_year".

    So has an earlier year's budget or forecast too: a column's role says which of
    this year's figures it is, and none of an earlier year is one of them. Its name
    tells budget from outcome. Next year's budget keeps its role.
    """
    if column.role not in {"budget", "outcome", "forecast"}:
        return column
    earlier = bool(column.year and latest and column.year < latest)
    if column.role == "outcome" and column.period != "period":
        closing = words.is_closing(column.head.all) and not column.year
        named = column.year and column.year != title and _only(column, columns)
        earlier = earlier or bool((closing or named) and _present(column, columns))
    return replace(column, role="previous_year") if earlier else column


def _only(column: Planned, columns: Sequence[Planned]) -> bool:
    """Whether no other column is of the same year."""
    return [each.year for each in columns].count(column.year) == 1


def _present(column: Planned, columns: Sequence[Planned]) -> bool:
    """Whether other columns tell of this year without saying which it is."""
    return any(
        other.role in {"outcome", "forecast"}
        and not other.year
        and not words.is_closing(other.head.all)
        for other in columns
        if other is not column
    )
