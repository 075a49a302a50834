"""All boards at one occasion: what is shown of each, in which order.

The order and the filter are in the address (``ordna``, ``bara``), so that a link
shows the same.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from components import numbers, sentences, texts
from components.url import View
from data_access import Report
from data_access.loaders.inquiries import Inquiry
from data_access.loaders.oversight import Seen
from data_access.rules import investments
from data_access.rules.inquiries import status
from data_access.rules.signals import Signal

ORDER, ONLY = "ordna", "bara"

#: Signals of money that is not spent: they come after those of the result.
_OF_INVESTMENTS = frozenset({"repeated_carry_over", "no_calculation"})
#: How many signals are told in short before "till".
SHOWN = 2


@dataclass(frozen=True)
class Row:
    """A board as the table shows it; amounts öre, + is better than budget.

    ``asked`` says how what Kommunstyrelsen has asked the board stands.
    """

    seen: Seen
    signals: Sequence[Signal] = ()
    period: int | None = None
    year: int | None = None
    moved: int | None = None
    last_year: int | None = None
    use: float | None = None
    counted: int | None = None
    quantum: int = 1
    asked: str = ""

    @property
    def need(self) -> tuple[int, int]:
        """What it is sorted by: the heaviest signal of its result, then of any."""
        asking = [signal for signal in self.signals if not signal.is_note]
        result = [s.weight for s in asking if s.code not in _OF_INVESTMENTS]
        return max(result, default=0), max((s.weight for s in asking), default=0)


def asked(found: Sequence[Inquiry], board: str, today: date) -> str:
    """How what a board has been asked stands: the state that matters the most."""
    states = {status(each.asked, today) for each in found if each.board == board}
    return next((texts.INQUIRY_STATES[s] for s in _STATES if s in states), "")


#: What is shown of several inquiries, the first that there is.
_STATES = ("late", "open", "answered", "closed")


def row(seen: Seen, asked: str = "") -> Row:
    """What the table shows of a board."""
    if seen.judged is None:
        return Row(seen, asked=asked)
    facts = seen.judged.facts
    before = facts.before.deviation if facts.before else None
    year = facts.net.deviation_year
    spent = facts.investments
    return Row(
        seen,
        seen.judged.found,
        facts.net.deviation_period,
        year if facts.left else None,
        None if before is None or year is None else year - before,
        facts.last_year.deviation_period,
        investments.completion(spent.forecast, spent.appropriation) if spent else None,
        facts.plan.counted if facts.plan else None,
        facts.net.quantum,
        asked,
    )


@dataclass(frozen=True)
class Measure:
    """What is shown of each board, how it is sorted, and of which scenario it is."""

    key: str
    head: str
    value: Callable[[Row], float | None]
    bars: str = ""


def measures(report: Report) -> list[Measure]:
    """What is shown of each board, in order."""
    last = texts.LAST_YEAR.format(report.year - 1)
    return [
        Measure("period", texts.PERIOD_DEVIATION, lambda r: r.period, "outcome"),
        Measure("prognos", texts.YEAR_DEVIATION, lambda r: r.year, "forecast"),
        Measure("andring", texts.SINCE_LAST, lambda r: r.moved),
        Measure("forra", last, lambda r: r.last_year, "before"),
        Measure("investering", texts.USE_OF, lambda r: r.use),
        Measure("atgarder", texts.MEASURES_OF, lambda r: r.counted),
    ]


def ordered(rows: Sequence[Row], view: View, report: Report) -> list[Row]:
    """The rows in the order that the address asks for; by need where it asks none.

    What is not known comes last, whichever way.
    """
    asked = dict(view.own).get(ORDER, "")
    key, falling = asked.removeprefix("-"), asked.startswith("-")
    by_need = sorted(rows, key=lambda r: r.need, reverse=True)
    if key == "namnd":
        return sorted(rows, key=lambda r: _alphabetic(r.seen.name), reverse=falling)
    if key == "behov":
        return by_need if falling else by_need[::-1]
    column = next((each for each in measures(report) if each.key == key), None)
    if column is None:
        return by_need
    known = [r for r in by_need if column.value(r) is not None]
    unknown = [r for r in by_need if column.value(r) is None]
    known.sort(key=lambda r: column.value(r) or 0, reverse=falling)
    return [*known, *unknown]


_ALPHABET = str.maketrans("åäö", "{|}")


def _alphabetic(name: str) -> str:
    return name.casefold().translate(_ALPHABET)


def kept(rows: Sequence[Row], only: str) -> list[Row]:
    """The rows that a filter lets through; all where there is no such filter."""
    wanted = _FILTERS.get(only)
    return [r for r in rows if wanted(r)] if wanted else list(rows)


_FILTERS: Mapping[str, Callable[[Row], bool]] = {
    "signal": lambda r: any(not signal.is_note for signal in r.signals),
    "underskott": lambda r: (r.year or 0) < 0,
    "saknas": lambda r: r.seen.report is None or r.seen.report.status == "draft",
}


def tone_of(ore: int, unit: str) -> str:
    """How a deviation of a net is judged; what is printed as 0 is neither."""
    if not any(digit in "123456789" for digit in numbers.amount(ore, unit)):
        return "neutral"
    return "good" if ore > 0 else "bad"


def words(value: float | None, measure: Measure, unit: str, quantum: int) -> str:
    """A board's figure as printed: an amount, or a share of an allocation."""
    if measure.key == "investering":
        return numbers.percent(value)
    if value is None:
        return numbers.MISSING
    signed = measure.key != "atgarder"
    return numbers.amount(int(value), unit, quantum, signed=signed)


def reasons(row: Row, unit: str) -> list[str]:
    """The signals in short, the heaviest first; a note only where nothing else is."""
    found = [s for s in row.signals if not s.is_note] or list(row.signals)
    return [sentences.signal_short(each, unit) for each in found[:SHOWN]]


def added(rows: Sequence[Row], value: Callable[[Row], int | None]) -> int | None:
    """What is known of the rows together; ``None`` where nothing is."""
    known = [ore for row in rows if (ore := value(row)) is not None]
    return sum(known) if known else None


def together(rows: Sequence[Row]) -> dict[str, int | None]:
    """The boards' sums, by measure; shares and counts are each board's own."""
    return {
        "period": added(rows, lambda r: r.period),
        "prognos": added(rows, lambda r: r.year),
        "andring": added(rows, lambda r: r.moved),
        "forra": added(rows, lambda r: r.last_year),
    }


def is_come(row: Row) -> bool:
    """Whether a board's report has come, and is no draft any more."""
    report = row.seen.report
    return report is not None and report.status not in {"draft", "returned"}


def reported(rows: Sequence[Row]) -> str:
    """How many boards have reported: 14 av 15 har rapporterat."""
    return texts.REPORTED.format(sum(map(is_come, rows)), len(rows))


def message(rows: Sequence[Row], unit: str) -> str:
    """Which board needs attention the most, and why."""
    own = [row for row in rows if not row.seen.is_beside]
    worst = max(own, key=lambda row: row.need, default=None)
    asking = [s for s in worst.signals if not s.is_note] if worst else []
    if worst is None or not asking:
        return texts.NO_NEED
    why = sentences.signal_short(asking[0], unit, named=True)
    return texts.MOST_NEED.format(worst.seen.name, why)


def year_together(rows: Sequence[Row], unit: str) -> str:
    """What the municipality's own boards come to at the year's end; "" if unknown."""
    ore = together([row for row in rows if not row.seen.is_beside])["prognos"]
    if ore is None:
        return ""
    return texts.TOGETHER_SAID.format(
        numbers.with_unit(abs(ore), unit), sentences.compared(ore)
    )
