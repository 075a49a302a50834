"""What is known of a report when its signals are judged.

Amounts are whole öre in the internal sign (see `rules.deviation`); what is not
known is ``None``, never 0. Nothing here is computed by a signal's own rule.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

MONTHS = 12


@dataclass(frozen=True)
class Side:
    """Income, cost or net: its figures, and where they stand.

    Attributes:
        label: As printed, "" where no one line has it.
        line: The number of that line, if there is one.
        quantum: Öre to which the figures are printed; 1 is exact.
    """

    label: str = ""
    line: int | None = None
    quantum: int = 1
    budget_period: int | None = None
    outcome_period: int | None = None
    deviation_period: int | None = None
    budget_year: int | None = None
    forecast_year: int | None = None
    deviation_year: int | None = None


@dataclass(frozen=True)
class Economy:
    """What a net line sums up; a report may have several (skattefinansierat, avfall).

    Attributes:
        income: All income, what regulates the result left out.
        cost: All cost, likewise.
        net: The result.
        regulation: What turns the result of a taxed operation to 0; ``None`` where
            nothing does.
        label: What it is called where a report has several; else "".
    """

    income: Side = Side()
    cost: Side = Side()
    net: Side = Side()
    regulation: Side | None = None
    label: str = ""


@dataclass(frozen=True)
class Project:
    """An investment project; spending positive.

    Attributes:
        label: As printed.
        line: Its number.
        stage: As in `schema.STAGES`; "" unknown.
        appropriation: What it may cost this year.
        outcome: Spent this year.
        has_estimate: Whether its cost is estimated or decided in total, or its
            alternatives are.
        is_new: Whether no earlier year has it; ``None`` where no year before is known.
    """

    label: str
    line: int
    stage: str = ""
    appropriation: int | None = None
    outcome: int | None = None
    has_estimate: bool = False
    is_new: bool | None = None


@dataclass(frozen=True)
class Investments:
    """All investments of a report; spending positive."""

    line: int | None = None
    appropriation: int | None = None
    carried_over: int | None = None
    outcome: int | None = None
    forecast: int | None = None
    projects: Sequence[Project] = ()


@dataclass(frozen=True)
class Unspent:
    """Investment money of a closed year: what came in, and what was left."""

    year: int
    carried_over: int
    unspent: int


@dataclass(frozen=True)
class Plan:
    """An action plan: how many measures it has, and what they count in the forecast."""

    measures: int = 0
    counted: int = 0


@dataclass(frozen=True)
class Named:
    """What a text or a cause says: words, and öre (− is worse) if it has an amount.

    ``is_item`` is of one thing on the whole year, that may be booked already or not.
    """

    words: str
    ore: int | None = None
    is_item: bool = False


@dataclass(frozen=True)
class Cause:
    """A cause of a deviation; its effects, + is better, or unknown."""

    horizon: str
    income: int | None = None
    cost: int | None = None
    code: str = ""

    @property
    def net(self) -> int | None:
        """Its effect on the result; ``None`` where neither side is known."""
        sides = [ore for ore in (self.income, self.cost) if ore is not None]
        return sum(sides) if sides else None


@dataclass(frozen=True)
class Before:
    """The board's report before this one in the same year."""

    occasion: str
    budget: int | None = None
    deviation: int | None = None
    counted: int = 0
    causes: Sequence[Cause] = ()


@dataclass(frozen=True)
class Wrong:
    """A check that does not agree: what it is of, and by how much; öre or words."""

    words: str
    ore: int | None = None


@dataclass(frozen=True)
class Unanswered:
    """A question (begäran om yttrande) past its day."""

    words: str
    due: date


@dataclass(frozen=True)
class Foretold:
    """A closed year: the forecast of the same occasion, and how it went; deviations."""

    year: int
    forecast: int
    outcome: int


@dataclass(frozen=True)
class Facts:
    """All that is known of a report.

    Attributes:
        months: How many months of the year its period covers.
        gross: The year's cost in the budget, positive; the measure of what matters.
        net: The result of all economies.
        income: Their income.
        cost: Their cost.
        economies: One by one; none where the report has no operating costs.
        investments: ``None`` where the report has none.
        unspent: Of earlier closed years, the newest first.
        plan: ``None`` where the report has no action plan.
        named: Negative items that the text or a cause names.
        measures: Measures that the text names.
        causes: Of this report.
        before: ``None`` where there is none.
        checked: How many checks could be made.
        wrong: Those that do not agree.
        deadline: The last day to report.
        came: The day that it was ready or sent; ``None`` where it has not come.
        dated: The day from which its forecast has been known.
        asked: How many questions the board has been asked.
        unanswered: Those past their day.
        years: Earlier years, the newest first.
        last_year: The result of the year before, at its closing.
        today: The day of judging.
    """

    months: int
    today: date
    gross: int = 0
    net: Side = Side()
    income: Side = Side()
    cost: Side = Side()
    economies: Sequence[Economy] = ()
    investments: Investments | None = None
    unspent: Sequence[Unspent] = ()
    plan: Plan | None = None
    named: Sequence[Named] = ()
    measures: Sequence[str] = ()
    causes: Sequence[Cause] = ()
    before: Before | None = None
    checked: int = 0
    wrong: Sequence[Wrong] = ()
    deadline: date | None = None
    came: date | None = None
    dated: date | None = None
    asked: int = 0
    unanswered: Sequence[Unanswered] = ()
    years: Sequence[Foretold] = ()
    last_year: Side = Side()

    @property
    def left(self) -> int:
        """How many months of the year are left; 0 where the period is the year."""
        return MONTHS - self.months if self.months else 0
