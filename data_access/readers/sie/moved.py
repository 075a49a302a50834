"""What vouchers move: by fiscal year and account, month by month."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from data_access.readers.sie.days import Years, month_of
from data_access.readers.sie.records import Pairs

#: Fiscal year and account.
Key = tuple[int, str]


@dataclass
class Moved:
    """An account of a year.

    Attributes:
        whole: Month -> öre.
        split: (month, dimension, object) -> öre.
    """

    whole: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    split: dict[tuple[str, int, str], int] = field(
        default_factory=lambda: defaultdict(int)
    )


def fold(sums: Mapping[tuple[date, str, Pairs], int], years: Years) -> dict[Key, Moved]:
    """Fold sums of days and objects into months and dimensions."""
    found: dict[Key, Moved] = defaultdict(Moved)
    for (day, account, pairs), ore in sums.items():
        moved = found[years.of_day(day), account]
        month = month_of(day)
        moved.whole[month] += ore
        for dimension, code in dict(pairs).items():
            moved.split[month, dimension, code] += ore
    return found


def add(into: dict[Key, Moved], more: Mapping[Key, Moved]) -> None:
    """Add what others move."""
    for key, moved in more.items():
        there = into.setdefault(key, Moved())
        for month, ore in moved.whole.items():
            there.whole[month] += ore
        for place, ore in moved.split.items():
            there.split[place] += ore
