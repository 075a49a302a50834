"""What deviates most: lines, accounts, objects and projects, the largest first."""

from collections.abc import Sequence
from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from components import (
    deviating_object,
    ledger,
    links,
    numbers,
    openings,
    standing,
    tables,
    tabular,
    texts,
)
from components.elements import element
from components.links import Option
from components.monthly import Monthly
from components.sentences import month as words
from components.sentences import month_end as more
from components.tables import Cell, Column, Line
from components.url import View
from data_access import Source
from data_access.ledger.deviating import Ranked, Standing
from data_access.ledger.objects import Dimension

#: How many are shown before one asks for all.
MOST = 10

#: The words of the address.
LINES, ACCOUNTS = "rad", "konto"


@dataclass(frozen=True)
class _Asked:
    """What is asked for: of which kind, with which words, all or the largest.

    Attributes:
        what: "rad", "konto", or a dimension's number.
        dimension: The dimension, if that is asked for.
        search: Words in code or name; "" is any.
        every: Whether all are shown.
    """

    what: str
    dimension: Dimension | None
    search: str
    every: bool

    @property
    def name(self) -> str:
        """What the rows are: Konto, Projekt."""
        if self.dimension is not None:
            return standing.named(self.dimension)
        return {LINES: texts.DEVIATING_RAD, ACCOUNTS: texts.DEVIATING_KONTO}[self.what]


def section(source: Source, of: Monthly, path: str, view: View) -> Component:
    """The choice of what to see, a search, and the table."""
    board = of.about.board.id
    dimensions = source.dimensions(board, of.year)
    asked = _read(view, dimensions)
    found = ranked(source, of, asked.what)
    return html.Section(
        [
            html.H2(texts.DEVIATING, id="avvikelser"),
            _choice(path, view, dimensions),
            _search(path, asked),
            *_table(of, asked, found, path, view),
            deviating_object.opened(source, of, dimensions, path, view),
        ],
        className="deviating",
    )


def ranked(source: Source, of: Monthly, what: str) -> Ranked:
    """Of a kind, as the address names it."""
    kinds: dict[str, str | int] = {LINES: "lines", ACCOUNTS: "accounts"}
    kind = kinds[what] if what in kinds else int(what)
    return source.ranked(of.about.board.id, of.year, kind)


def _read(view: View, dimensions: Sequence[Dimension]) -> _Asked:
    own = dict(view.own)
    said = own.get(ledger.BY, ACCOUNTS)
    dimension = next((d for d in dimensions if str(d.number) == said), None)
    good = dimension is not None or said == LINES
    return _Asked(
        said if good else ACCOUNTS,
        dimension,
        own.get(ledger.SEARCH, ""),
        own.get(ledger.ALL) == "1",
    )


def _choice(path: str, view: View, dimensions: Sequence[Dimension]) -> Component:
    kinds = [
        (ACCOUNTS, texts.DEVIATING_KONTO),
        (LINES, texts.DEVIATING_RAD),
        *((str(d.number), standing.named(d)) for d in dimensions),
    ]
    options = [
        Option(
            said,
            ledger.at(
                view,
                **{
                    ledger.BY: None if name == ACCOUNTS else name,
                    ledger.ALL: None,
                    ledger.SEARCH: None,
                },
            ),
        )
        for name, said in kinds
    ]
    plain = ledger.at(view, **{ledger.ALL: None, ledger.SEARCH: None})
    return links.choice(texts.DEVIATING_BY, path, options, plain)


def _search(path: str, asked: _Asked) -> Component:
    control = element(
        "input",
        id="month-sok",
        name=ledger.SEARCH,
        type="search",
        value=asked.search,
        class_="form-control",
    )
    button = element(
        "button", texts.SEARCH, type="submit", class_="btn btn-outline-secondary"
    )
    label = element("label", texts.DEVIATING_SEARCH, for_="month-sok")
    return html.Div(
        element(
            "form",
            [
                element("div", [label, control]),
                element("div", [button], class_="query-doing"),
            ],
            class_="query query-short",
            method="get",
            action=path,
            role="search",
            aria_label=texts.DEVIATING_FILTER,
        )
    )


# The table


def _table(
    of: Monthly, asked: _Asked, found: Ranked, path: str, view: View
) -> list[Component]:
    wanted = [each for each in found.items if _fits(each, asked.search)]
    if not wanted:
        said = texts.DEVIATING_NONE if asked.search else texts.DEVIATING_NOTHING
        return [html.P(said, className="empty")]
    shown = wanted if asked.every else wanted[:MOST]
    rest = [found.rest] if found.rest and not asked.search else []
    table = tables.table(
        _caption(of, asked, found),
        _columns(of, asked, found),
        [
            *(_line(of, asked, found, each, path, view) for each in shown),
            *(_rest(of, asked, found, each) for each in rest),
        ],
        first=asked.name,
        note=_note(of, asked, found),
    )
    return [table, *_more(wanted, asked, path, view)]


def _fits(each: Standing, search: str) -> bool:
    looked = search.casefold()
    told = (each.item.code, each.item.name, each.post)
    return any(looked in said.casefold() for said in told)


def _caption(of: Monthly, asked: _Asked, found: Ranked) -> str:
    when = words.until(of.year, of.year.shown) if of.year.shown else texts.FULL_YEAR
    unsorted = of.before is None or not _is_run(of, found)
    if not found.has_budget and unsorted:
        return texts.DEVIATING_BY_OUTCOME.format(asked.name, when, of.unit)
    if not found.has_budget:
        last = more.year_before(of.year)
        return texts.DEVIATING_BY_CHANGE.format(asked.name, last, when, of.unit)
    return texts.DEVIATING_TABLE.format(asked.name, when, of.unit)


def _note(of: Monthly, asked: _Asked, found: Ranked) -> str:
    """What the figures are and how they are ordered, where that is not plain."""
    if not _is_run(of, found):
        return texts.DEVIATING_ALL_INVESTED
    said = [] if asked.dimension is None else [texts.DEVIATING_SIGNED]
    if not found.has_budget and asked.dimension is None:
        said.append(texts.DEVIATING_NO_BUDGET)
    elif not found.has_budget:
        said.append(texts.DEVIATING_WITHOUT_BUDGET.format(asked.name.lower()))
    if not found.has_budget and of.before is not None:
        said.append(texts.DEVIATING_CHANGE_NOTE)
    return " ".join(said)


def _columns(of: Monthly, asked: _Asked, found: Ranked) -> list[Column]:
    name = [] if asked.what == LINES else [Column(texts.MONTH_NAME, text=True)]
    if asked.what == ACCOUNTS:
        name.append(Column(texts.DEVIATING_IN_LINE, text=True))
    return [
        *name,
        *(
            standing.columns(of, has_budget=found.has_budget)
            if _is_run(of, found)
            else []
        ),
        *(_invested_columns(of) if _is_invested(found) else []),
    ]


def _invested_columns(of: Monthly) -> list[Column]:
    block = texts.DEVIATING_INVESTED
    last = Column(more.last_year(of.year), block, "previous")
    outcome = Column(texts.OUTCOME, block, "outcome")
    return [outcome, *([last] if of.before else [])]


def _invested(of: Monthly, each: Standing | None) -> list[Cell]:
    found = [each.invested, each.invested_before] if each else [None, None]
    return [
        Cell(numbers.amount(ore, of.unit))
        for ore in (found if of.before else found[:1])
    ]


def _is_invested(found: Ranked) -> bool:
    return any(each.invested or each.invested_before for each in found.items)


def _is_run(of: Monthly, found: Ranked) -> bool:
    """Whether anything of it is income or cost: a project may be all invested."""
    count = of.year.shown
    return any(ore is not None for each in found.items for ore in each.till(count))


def _line(  # noqa: PLR0913, PLR0917 -- a row has that many sides
    of: Monthly,
    asked: _Asked,
    found: Ranked,
    each: Standing,
    path: str,
    view: View,
) -> Line:
    target, chosen = _target(asked, each, view)
    return Line(
        html.A(each.item.code, href=links.href(path, target)),
        [
            *_told(asked, each),
            *(_run(of, found, each)),
            *(_invested(of, each) if _is_invested(found) else []),
        ],
        chosen=chosen,
    )


def _run(of: Monthly, found: Ranked, each: Standing) -> list[tabular.Cell]:
    if not _is_run(of, found):
        return []
    return standing.cells(of, each, has_budget=found.has_budget)


def _told(asked: _Asked, each: Standing) -> list[Cell]:
    name = [] if asked.what == LINES else [Cell(each.item.name)]
    return [*name, *([Cell(each.post)] if asked.what == ACCOUNTS else [])]


def _rest(of: Monthly, asked: _Asked, found: Ranked, rest: Standing) -> Line:
    """What no object has."""
    return Line(
        texts.DEVIATING_REST.format(asked.name.lower()),
        [
            Cell(""),
            *_run(of, found, rest),
            *(_invested(of, None) if _is_invested(found) else []),
        ],
        kind="rest",
    )


def _target(asked: _Asked, each: Standing, view: View) -> tuple[View, bool]:
    """Where a row's label leads: it opens the row, or closes it again."""
    own = dict(view.own)
    code = each.item.code
    if asked.what == LINES:
        opened = own.get(ledger.POST) == code
        return openings.to_post(view, None if opened else code), opened
    bare = openings.to_post(view, None)
    if asked.what == ACCOUNTS:
        opened = (own.get(ledger.POST), own.get(ledger.ACCOUNT)) == (each.post, code)
        return (bare if opened else openings.to_account(view, each.post, code)), opened
    said = f"{asked.what}:{code}"
    opened = own.get(ledger.OBJECT) == said
    return (bare if opened else ledger.at(bare, **{ledger.OBJECT: said})), opened


def _more(
    wanted: Sequence[Standing], asked: _Asked, path: str, view: View
) -> list[Component]:
    """The way to the rest, or back."""
    if len(wanted) <= MOST:
        return []
    every = ledger.at(view, **{ledger.ALL: None if asked.every else "1"})
    said = (
        texts.DEVIATING_FEWER.format(MOST)
        if asked.every
        else texts.DEVIATING_MORE.format(len(wanted))
    )
    return [html.P(html.A(said, href=links.href(path, every)), className="ways")]
