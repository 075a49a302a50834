"""Which figure of a line each column of a table is: by role, period, name, sums.

What neither the heads nor the arithmetic settle is left unsettled, with what it
may be: a person answers.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from data_access.readers.found import Column, Line, Table
from data_access.readers.table.words import simple
from data_access.records.nouns import LINES

#: Heads of the template's columns that say what a line is.
KIND, PARENT, NOTE = "Slag", "Under", "Kommentar"

#: Levels that a deviation may be the difference of.
_LEVELS = ("budget", "outcome", "forecast", "previous_year")
_PREVIOUS = "Kolumnen gäller ett tidigare år. Den sparas inte."
_SHARE = "Kolumnen är en andel, som räknas ut av beloppen. Den sparas inte."
_OTHER = "Kolumnen är ingen av de siffror som sparas."
_DIFFERENCE = "Kolumnen är skillnaden mellan {} och {}. Den räknas ut och sparas inte."


@dataclass(frozen=True)
class Chosen:
    """What a column of amounts is.

    Attributes:
        column: Its index.
        measures: As in `rules.formulas.MEASURES`; a budget may be two where the
            period is the year. Empty where it is not saved.
        settled: Whether the file itself says so.
        offered: What it may be, where it is not settled.
        why: Why it is not saved: a sentence.
    """

    column: int
    measures: tuple[str, ...] = ()
    settled: bool = True
    offered: tuple[str, ...] = ()
    why: str = ""


def of_table(table: Table, section: str, months: int) -> list[Chosen]:
    """Settle every column of amounts, from the left.

    Args:
        table: As recognised.
        section: operating_costs or investments.
        months: How many of the year the report's period covers.
    """
    amounts = [at for at in range(len(table.columns)) if holds_amounts(table, at)]
    if is_template(table):
        return [Chosen(at, _by_head(table.columns[at], section)) for at in amounts]
    seen = _Seen(table, amounts, months)
    choose = _operating if section == "operating_costs" else _investment
    found = [_of_column(seen, at, choose) for at in amounts]
    if section == "investments":
        found = _plain_budgets(found)
    twice = Counter(m for each in found for m in each.measures)
    return [_doubtful(each, twice) for each in found]


def holds_amounts(table: Table, column: int) -> bool:
    """Whether figures stand in a column; of shares only their texts are kept."""
    if table.columns[column].role == "share":
        return any(row.texts[column] for row in table.rows)
    return any(row.values[column] is not None for row in table.rows)


def is_template(table: Table) -> bool:
    """Whether a table is one that `template` made: its heads are known."""
    return text_column(table, KIND) is not None and (
        text_column(table, PARENT) is not None
    )


def text_column(table: Table, name: str) -> int | None:
    """The column of words of a name, if there is one."""
    for at, column in enumerate(table.columns):
        if column.name == name and column.role in {"text", "label", "code"}:
            return at
    return None


def _by_head(column: Column, section: str) -> tuple[str, ...]:
    """The measure whose words a head is; in operating costs the block is free."""
    figures = [each for each in LINES[section].fields if each.within == "figure"]
    if section == "operating_costs":
        period = "period" if column.period == "period" else "year"
        found = [
            field.name
            for field in figures
            if field.label == column.name and field.name.endswith(period)
        ]
    else:
        head = f"{column.block} {column.name}".strip()
        found = [f.name for f in figures if f"{f.block} {f.label}".strip() == head]
    return tuple(found[:1])


@dataclass(frozen=True)
class _Seen:
    """A table, its columns of amounts, and the months of the period."""

    table: Table
    amounts: Sequence[int]
    months: int

    def column(self, at: int) -> Column:
        return self.table.columns[at]

    def roles(self) -> set[str]:
        return {self.column(at).role for at in self.amounts}

    @property
    def whole_year(self) -> bool:
        """Whether the period is all of the year."""
        return self.months == 12

    def pair(self, at: int) -> tuple[int, int] | None:
        """The two columns that a deviation is the difference of: actual, budget."""
        levels = [o for o in self.amounts if self.column(o).role in _LEVELS]
        found = [
            (one, other)
            for one in levels
            for other in levels
            if one != other and self._is_difference(at, one, other)
        ]
        named = [p for p in found if self.column(p[1]).role == "budget"]
        return next(iter(named or found), None)

    def _is_difference(self, at: int, one: int, other: int) -> bool:
        """Whether a column is one minus another, whichever way, in every row."""
        proved = False
        for row in self.table.rows:
            values = [_number(row, each) for each in (at, one, other)]
            if None in values:
                continue
            told, plus, minus = (int(each or 0) for each in values)
            near = _tolerance(row, (at, one, other))
            if abs(abs(told) - abs(plus - minus)) > near:
                return False
            proved = proved or abs(told) > near
        return proved


def _number(row: Line, at: int) -> int | None:
    """An amount that can be compared, also where the unit is not known."""
    value = row.values[at]
    if value is None:
        return None
    if value.ore is None and value.number is not None:
        return int(value.number * 100_000)
    return value.ore


def _tolerance(row: Line, columns: Sequence[int]) -> int:
    quanta = [v.quantum for at in columns if (v := row.values[at]) is not None]
    return sum(quanta) // 2


def _of_column(
    seen: _Seen, at: int, choose: "Callable[[_Seen, int], Chosen]"
) -> Chosen:
    role = seen.column(at).role
    if role == "previous_year":
        return Chosen(at, why=_PREVIOUS)
    if role == "share":
        return Chosen(at, why=_SHARE)
    return choose(seen, at)


# Operating costs


def _operating(seen: _Seen, at: int) -> Chosen:
    column = seen.column(at)
    if column.role == "budget":
        return _operating_budget(seen, at)
    if column.role == "forecast":
        return Chosen(at, ("forecast_year",))
    if column.role == "outcome":
        sure = column.period != "year" or seen.whole_year
        return _or_asked(at, ("outcome_period",), ("outcome_period",), sure=sure)
    if column.role == "deviation":
        return _operating_deviation(seen, at)
    return Chosen(at, settled=False, offered=_OPERATING, why=_OTHER)


_OPERATING = (
    "budget_period",
    "outcome_period",
    "deviation_period",
    "budget_year",
    "forecast_year",
    "deviation_year",
)


def _operating_budget(seen: _Seen, at: int) -> Chosen:
    period, roles = seen.column(at).period, seen.roles()
    alone = sum(seen.column(o).role == "budget" for o in seen.amounts) == 1
    if seen.whole_year and alone and "outcome" in roles:
        return Chosen(at, ("budget_year", "budget_period"))
    if period:
        return Chosen(at, (f"budget_{period}",))
    if "outcome" not in roles:
        return Chosen(at, ("budget_year",))
    pairs = {
        seen.column(pair[0]).role
        for other in seen.amounts
        if seen.column(other).role == "deviation"
        and (pair := seen.pair(other))
        and pair[1] == at
    }
    if pairs == {"forecast"}:
        return Chosen(at, ("budget_year",))
    return Chosen(at, settled=False, offered=("budget_period", "budget_year"))


def _operating_deviation(seen: _Seen, at: int) -> Chosen:
    pair = seen.pair(at)
    if pair is not None:
        return _proved_deviation(seen, at, *pair)
    column, told = seen.column(at), {"outcome", "forecast"} & seen.roles()
    if len(told) == 1:
        return Chosen(at, (_DEVIATIONS["forecast" in told],))
    if column.period:
        return Chosen(at, (_DEVIATIONS[column.period == "year"],))
    return Chosen(at, settled=False, offered=_DEVIATIONS)


#: Of the period's outcome, of the year's forecast.
_DEVIATIONS = ("deviation_period", "deviation_year")


def _proved_deviation(seen: _Seen, at: int, one: int, other: int) -> Chosen:
    actual, budget = seen.column(one), seen.column(other)
    forecast = actual.role == "forecast"
    # What is left of the year's budget is no deviation.
    left = budget.period == "year" and not forecast and not seen.whole_year
    if budget.role != "budget" or actual.role not in {"outcome", "forecast"} or left:
        return Chosen(at, why=_DIFFERENCE.format(_named(actual), _named(budget)))
    return Chosen(at, (_DEVIATIONS[forecast],))


def _named(column: Column) -> str:
    return f"”{f'{column.block} {column.name}'.strip()}”"


# Investments

_INVESTMENTS = (
    "original",
    "carried_over",
    "extra",
    "carried_over_and_extra",
    "appropriation",
)
_CARRIED = re.compile(r"överför|ombudget|från (föregående|förra|20\d\d)")
_EXTRA = re.compile(r"tillägg|extra|omdisp|utök")
_WHOLE = re.compile(
    r"total(t|a)? (anslag|budget)|summa|justera|aktuell|disponib|\binkl|reviderad"
    r"|budget efter|anslag efter"
)
_PROJECT = re.compile(r"totalutgift|total(a)? utgift|projektbudget|hela projektet")
_SINCE_START = re.compile(r"sedan (projekt)?start|ackumulera[td]? (utfall|utgift)")
_ORDERED = re.compile(r"beställ|bundet|order")


def _investment(seen: _Seen, at: int) -> Chosen:
    column = seen.column(at)
    if column.role == "deviation":
        return _investment_deviation(seen, at)
    measure = _investment_level(seen, column)
    if measure:
        return Chosen(at, (measure,))
    offered = (*_INVESTMENTS, "outcome", "forecast", "ordered")
    return Chosen(at, settled=False, offered=offered, why=_OTHER)


def _investment_level(seen: _Seen, column: Column) -> str:
    name = simple(f"{column.block} {column.name}")
    if _ORDERED.search(name):
        return "ordered"
    if _PROJECT.search(name):
        estimated = column.role in {"forecast", "outcome"}
        return "total_estimated" if estimated else "total_decided"
    if column.role == "outcome":
        outcomes = sum(seen.column(o).role == "outcome" for o in seen.amounts)
        since = _SINCE_START.search(name) and outcomes > 1
        return "accumulated" if since else "outcome"
    if column.role == "budget":
        return _funds(name)
    return "forecast" if column.role == "forecast" else ""


def _funds(name: str) -> str:
    """Which part of the appropriation a head names; the first budget if none."""
    if _WHOLE.search(name):
        return "appropriation"
    carried, extra = _CARRIED.search(name), _EXTRA.search(name)
    if carried and extra:
        return "carried_over_and_extra"
    if carried:
        return "carried_over"
    return "extra" if extra else "original"


def _plain_budgets(found: list[Chosen]) -> list[Chosen]:
    """The only budget that there is, is all that may be spent."""
    funds = [each for each in found if set(each.measures) & set(_INVESTMENTS)]
    if len(funds) != 1 or funds[0].measures != ("original",):
        return found
    return [
        replace(each, measures=("appropriation",)) if each is funds[0] else each
        for each in found
    ]


def _investment_deviation(seen: _Seen, at: int) -> Chosen:
    offered = ("deviation_outcome", "deviation_forecast")
    pair, roles = seen.pair(at), seen.roles()
    if pair is not None:
        actual, budget = (seen.column(each) for each in pair)
        if budget.role == "budget" and actual.role in {"outcome", "forecast"}:
            return Chosen(at, (f"deviation_{actual.role}",))
        return Chosen(at, why=_DIFFERENCE.format(_named(actual), _named(budget)))
    if not roles & {"outcome"}:
        return Chosen(at, offered[1:])
    if not roles & {"forecast"}:
        return Chosen(at, offered[:1])
    period = seen.column(at).period
    if period:
        return Chosen(at, offered[:1] if period == "period" else offered[1:])
    return Chosen(at, settled=False, offered=offered)


# Both


def _or_asked(
    at: int, measures: tuple[str, ...], offered: tuple[str, ...], *, sure: bool
) -> Chosen:
    if sure:
        return Chosen(at, measures)
    return Chosen(at, settled=False, offered=offered)


def _doubtful(chosen: Chosen, twice: Counter[str]) -> Chosen:
    """Ask where two columns would be the same figure."""
    if all(twice[measure] < 2 for measure in chosen.measures):
        return chosen
    return Chosen(chosen.column, settled=False, offered=chosen.measures)


def named(chosen: Sequence[Chosen]) -> Iterator[tuple[str, int]]:
    """Every measure with its column."""
    for each in chosen:
        for measure in each.measures:
            yield measure, each.column
