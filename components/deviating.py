"""What deviates most: lines, accounts, objects and projects, the largest first."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dash import html
from dash.development.base_component import Component

from components import ledger, links, numbers, openings, tables, texts
from components.elements import element
from components.links import Option
from components.monthly import Monthly
from components.sentences import month as words
from components.sentences import month_end as more
from components.tables import Cell, Column, Line
from components.url import View
from data_access import Source
from data_access.ledger.deviating import Dimension, Ranked, Standing

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
            return named(self.dimension)
        return {LINES: texts.DEVIATING_RAD, ACCOUNTS: texts.DEVIATING_KONTO}[self.what]


def named(dimension: Dimension) -> str:
    """A dimension's name, else its number."""
    return dimension.name or texts.DEVIATING_DIMENSION.format(dimension.number)


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
            _object(source, of, dimensions, path, view),
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
        *((str(d.number), named(d)) for d in dimensions),
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
        note=_note(asked, found),
    )
    return [table, *_more(wanted, asked, path, view)]


def _fits(each: Standing, search: str) -> bool:
    looked = search.casefold()
    told = (each.item.code, each.item.name, each.post)
    return any(looked in said.casefold() for said in told)


def _caption(of: Monthly, asked: _Asked, found: Ranked) -> str:
    when = words.until(of.year, of.year.shown) if of.year.shown else texts.FULL_YEAR
    if not found.has_budget:
        last = more.year_before(of.year)
        return texts.DEVIATING_BY_CHANGE.format(asked.name, last, when, of.unit)
    return texts.DEVIATING_TABLE.format(asked.name, when, of.unit)


def _note(asked: _Asked, found: Ranked) -> str:
    """What the figures of objects are, where that is not plain."""
    if asked.dimension is None:
        return ""
    without = texts.DEVIATING_WITHOUT_BUDGET.format(asked.name.lower())
    return texts.DEVIATING_SIGNED.format("" if found.has_budget else without).strip()


def _columns(of: Monthly, asked: _Asked, found: Ranked) -> list[Column]:
    last = more.last_year(of.year)
    change = texts.DEVIATING_CHANGE.format(more.year_before(of.year))
    return [
        *([] if asked.what == LINES else [Column(texts.MONTH_NAME, text=True)]),
        *(
            [Column(texts.DEVIATING_IN_LINE, text=True)]
            if asked.what == ACCOUNTS
            else []
        ),
        *(ledger.columns("", "", whole=True) if found.has_budget else []),
        *([] if found.has_budget else [Column(texts.OUTCOME, scenario="outcome")]),
        *([Column(last, scenario="previous")] if of.before else []),
        *([] if found.has_budget or not of.before else [Column(change)]),
        *(
            [Column(texts.DEVIATING_INVESTED, scenario="outcome")]
            if _is_invested(found)
            else []
        ),
    ]


def _is_invested(found: Ranked) -> bool:
    return any(each.invested for each in found.items)


def figures(of: Monthly, each: Standing, *, has_budget: bool = True) -> list[Cell]:
    """Budget, outcome, deviation and last year; without a budget the change."""
    form, kind = of.form, each.kind
    budget, outcome, before = each.till(of.year.shown)
    found = [Cell(form.amount(outcome, kind))]
    if has_budget:
        found = [
            Cell(form.amount(budget, kind)),
            *found,
            form.deviation(outcome, budget, kind),
        ]
    if of.before:
        found.append(Cell(form.amount(before, kind)))
    if of.before and not has_budget:
        change = each.change(of.year.shown)
        found.append(Cell(numbers.amount(change, of.unit, signed=True)))
    return found


def _line(  # noqa: PLR0913, PLR0917 -- a row has that many sides
    of: Monthly,
    asked: _Asked,
    found: Ranked,
    each: Standing,
    path: str,
    view: View,
) -> Line:
    target, chosen = _target(asked, each, view)
    invested = Cell(numbers.amount(each.invested, of.unit))
    return Line(
        html.A(each.item.code, href=links.href(path, target)),
        [
            *_told(asked, each),
            *figures(of, each, has_budget=found.has_budget),
            *([invested] if _is_invested(found) else []),
        ],
        chosen=chosen,
    )


def _told(asked: _Asked, each: Standing) -> list[Cell]:
    name = [] if asked.what == LINES else [Cell(each.item.name)]
    return [*name, *([Cell(each.post)] if asked.what == ACCOUNTS else [])]


def _rest(of: Monthly, asked: _Asked, found: Ranked, rest: Standing) -> Line:
    """What no object has."""
    invested = [Cell(numbers.MISSING)] if _is_invested(found) else []
    return Line(
        texts.DEVIATING_REST.format(asked.name.lower()),
        [Cell(""), *figures(of, rest, has_budget=found.has_budget), *invested],
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


# An object opened


def _object(
    source: Source, of: Monthly, dimensions: Sequence[Dimension], path: str, view: View
) -> Component | None:
    """The accounts of the object that is open, each leading to its vouchers."""
    number, _, code = dict(view.own).get(ledger.OBJECT, "").partition(":")
    dimension = next((d for d in dimensions if str(d.number) == number), None)
    if dimension is None or not code or ledger.POST in dict(view.own):
        return None
    items = source.object_accounts(of.about.board.id, of.year, dimension.number, code)
    if not items:
        return html.P(texts.MONTH_NO_ACCOUNTS, className="empty")
    names = source.ledger_objects(of.year.actual.id) if of.year.actual else {}
    name = names.get((dimension.number, code), "")
    said = texts.OBJECT_OPENED.format(named(dimension), code, name)
    has_budget = any(each.item.budget.total is not None for each in items)
    bare = replace(of, before=None)
    columns = [
        Column(texts.MONTH_NAME, text=True),
        Column(texts.DEVIATING_IN_LINE, text=True),
        *(
            ledger.columns("", "", whole=True)
            if has_budget
            else [Column(texts.OUTCOME, scenario="outcome")]
        ),
    ]
    lines = [
        Line(
            _to_vouchers(each, f"{number}:{code}", path, view),
            [
                Cell(each.item.name),
                Cell(each.post),
                *figures(bare, each, has_budget=has_budget),
            ],
        )
        for each in items
    ]
    close = links.href(path, openings.to_post(view, None))
    return html.Section(
        [
            tables.table(
                f"{said}, {of.unit}", columns, lines, first=texts.MONTH_ACCOUNT
            ),
            html.P(
                html.A(texts.OBJECT_CLOSE.format(named(dimension).lower()), href=close)
            ),
        ],
        className="detail",
    )


def _to_vouchers(each: Standing, said: str, path: str, view: View) -> Component | str:
    """An account of the object: it leads to its vouchers, where a line has it."""
    if not each.post:
        return each.item.code
    to = openings.to_account(view, each.post, each.item.code)
    return html.A(
        each.item.code, href=links.href(path, ledger.at(to, **{ledger.OBJECT: said}))
    )
