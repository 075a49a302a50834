"""What the pages of the ledger share: the sign that is shown, columns, addresses."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from components import numbers, texts
from components.board_year import Chosen
from components.tabular import Cell, Column
from components.url import View
from data_access import Report, Source
from data_access.ledger.months import NET, UNMAPPED, Course, Months, Post
from data_access.rules import deviation
from data_access.rules.deviation import Convention

#: The page's own parameters, as `components.url` lists them.
POST, ACCOUNT, OBJECT, MONTH, SERIES, PAGE = (
    "post",
    "konto",
    "objekt",
    "manad",
    "serie",
    "sida",
)
#: What deviates most: by what, which words, and whether all are shown.
BY, SEARCH, ALL = "per", "sok", "alla"
_SECTION = "operating_costs"

MONTH_PATH, MAPPING_PATH, IMPORTS_PATH = "/manad", "/koppling", "/inlasning"
MONTH_REPORT_PATH = "/manadsrapport"


@dataclass(frozen=True)
class Shown:
    """How amounts are shown: sign, colour rule, unit."""

    convention: Convention
    colour_rule: str
    unit: str

    def printed(self, ore: int | None, kind: str) -> int | None:
        """A level in the sign that the board prints."""
        if ore is None:
            return None
        return deviation.to_shown(
            ore, _SECTION, _kind(kind), "outcome", self.convention
        )

    def amount(self, ore: int | None, kind: str, quantum: int | None = None) -> str:
        """A level as text, no finer than its quantum (öre) if it has one."""
        return numbers.amount(self.printed(ore, kind), self.unit, quantum)

    def deviation(self, outcome: int | None, budget: int | None, kind: str) -> Cell:
        """The deviation of an outcome from its budget, as a cell with its tone."""
        if outcome is None or budget is None:
            return Cell(numbers.MISSING)
        return self.judged(deviation.operating(outcome, budget), kind)

    def judged(self, found: int | None, kind: str, quantum: int | None = None) -> Cell:
        """A deviation (öre, above 0 is better) as a cell with its tone."""
        if found is None:
            return Cell(numbers.MISSING)
        shown = deviation.to_shown(
            found, _SECTION, _kind(kind), "deviation", self.convention
        )
        tone = deviation.tone(found, _kind(kind), self.colour_rule)
        return Cell(numbers.amount(shown, self.unit, quantum), tone)

    def cells(
        self, budget: Course, outcome: Course, kind: str, count: int
    ) -> list[Cell]:
        """Budget, outcome and deviation till a month; then the year's budget."""
        till = budget.until(count), outcome.until(count)
        if not count:
            till = budget.total, outcome.total
        return [
            Cell(self.amount(till[0], kind)),
            Cell(self.amount(till[1], kind)),
            self.deviation(till[1], till[0], kind),
            *([Cell(self.amount(budget.total, kind))] if count else []),
        ]


def _kind(kind: str) -> str:
    """The kind of a line that a post is like: what holds both is like a net."""
    return "subtotal" if kind == UNMAPPED else kind


def shown(source: Source, about: Chosen, view: View) -> Shown:
    """As the report prints its operating costs, else as the board does."""
    rule = str(about.board.values["colour_rule"])
    sections = source.sections(view.selection) if about.report else {}
    section = sections.get(_SECTION)
    if section is not None:
        return Shown(section.convention, rule, view.unit)
    signs = (
        str(about.board.values[name])
        for name in ("cost_sign", "net_sign", "deviation_sign")
    )
    return Shown(Convention(*signs), rule, view.unit)


def signs(form: Shown) -> str:
    """The sign convention in words."""
    found = form.convention
    costs, net = texts.COST_SIGNS[found.cost_sign], texts.NET_SIGNS[found.net_sign]
    return f"{costs} {net} Avvikelse: {texts.DEVIATION_SIGNS[found.deviation_sign]}."


def columns(block: str, year_block: str, *, whole: bool) -> list[Column]:
    """The heads of `Shown.cells`; ``whole`` where only the year is known."""
    found = [
        Column(texts.BUDGET, block, "budget"),
        Column(texts.OUTCOME, block, "outcome"),
        Column(texts.DEVIATION, block, "deviation"),
    ]
    return found if whole else [*found, Column(texts.BUDGET, year_block, "budget")]


def months(source: Source, about: Chosen) -> Months | None:
    """The fiscal year that the address means, if there is a ledger of it."""
    ends = day(about.report) if about.report else None
    return source.months(about.board.id, about.year, ends)


def day(report: Report) -> date | None:
    """The day whose fiscal year a report is of; a budget's is its year's."""
    return report.period_end if report.months else None


def at(view: View, **own: str | None) -> View:
    """The view with some of the page's own parameters changed; ``None`` goes."""
    kept = dict(view.own) | own
    said = tuple((name, value) for name, value in kept.items() if value)
    return replace(view, own=said)


def bare(view: View) -> View:
    """The view without what only one page asks for."""
    return replace(view, own=(), line=None, edit=False)


def kind_class(post: Post) -> str:
    """The class of a post's row: a net is ruled off from what it sums."""
    return "net" if post.kind == NET else ""


def summed(series: Sequence[int | None]) -> list[int | None]:
    """A series summed from its start; ``None`` from the first that is not known."""
    found: list[int | None] = []
    total: int | None = 0
    for ore in series:
        total = None if total is None or ore is None else total + ore
        found.append(total)
    return found
