"""A line of the ledger opened: its accounts, months, objects, and vouchers."""

from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from dash import html
from dash.development.base_component import Component

from components import ledger, links, numbers, tables, texts
from components.chosen import Chosen
from components.ledger import Shown
from components.rows import Row
from components.sentences import month as words
from components.tables import Cell, Column, Line
from components.url import View
from data_access import Report, Source
from data_access.ledger import opening
from data_access.ledger.months import Months, Post
from data_access.ledger.opening import Asked, Item, Split, Vouchers
from data_access.rules.mapping import COST

#: Öre are shown: a voucher is exact.
_EXACT = 1
_MOST_PAGES = 1_000_000


@dataclass(frozen=True)
class _Open:
    """What is open.

    Attributes:
        path: Of the page.
        view: The address.
        year: The fiscal year.
        post: The line.
        form: How amounts are shown.
        account: "" where none is open.
        month: "2021-08"; "" is every month.
        dimension: Of the object; 0 where none is asked for.
        code: The object's; "" where none is asked for.
        page: Of the vouchers.
    """

    path: str
    view: View
    year: Months
    post: Post
    form: Shown
    account: str
    month: str
    dimension: int
    code: str
    page: int

    def href(self, **own: str | None) -> str:
        """The address with something else open."""
        changed = {ledger.PAGE: None, **own}
        return links.href(self.path, ledger.at(self.view, **changed))


def to_post(view: View, label: str | None) -> View:
    """The view with a line open, or none."""
    shut = dict.fromkeys((ledger.ACCOUNT, ledger.OBJECT, ledger.MONTH, ledger.PAGE))
    return ledger.at(view, **shut, **{ledger.POST: label})


def to_account(view: View, label: str, account: str) -> View:
    """The view with an account of a line open."""
    return ledger.at(to_post(view, label), **{ledger.ACCOUNT: account})


def way(
    source: Source, report: Report, row: Row, measures: Sequence[str], view: View
) -> Component | None:
    """The way from a line of a report to its accounts, where the ledger has it."""
    if not any(row[f"{name}_origin"] == "ledger" for name in measures):
        return None
    year = source.months(report.board_id, report.year, ledger.day(report))
    post = year.of_line(str(row["label"]), str(row["kind"])) if year else None
    if post is None:
        return None
    to = links.href(ledger.MONTH_PATH, to_post(ledger.bare(view), post.label))
    return html.P(html.A(texts.LEDGER_OPEN, href=to))


def section(  # noqa: PLR0913, PLR0917 -- a page's answer
    source: Source, path: str, about: Chosen, year: Months, form: Shown, view: View
) -> Component | None:
    """What the address has opened, if anything."""
    own = dict(view.own)
    post = year.post(own.get(ledger.POST))
    if post is None:
        return None
    items = source.ledger_accounts(about.board.id, year, post)
    account = own.get(ledger.ACCOUNT, "")
    opened = _Open(
        path,
        view,
        year,
        post,
        form,
        account if account in {item.code for item in items} else "",
        own.get(ledger.MONTH, "") if own.get(ledger.MONTH) in year.months else "",
        *_object(own.get(ledger.OBJECT, "")),
        _page(own.get(ledger.PAGE, "1")),
    )
    close = links.href(path, to_post(view, None))
    return html.Section(
        [
            html.H2(post.label, id="detail"),
            _accounts(opened, items),
            *_account(source, about, opened, items),
            html.P(html.A(texts.MONTH_CLOSE_POST, href=close)),
        ],
        className="detail",
    )


def beyond(  # noqa: PLR0913, PLR0917 -- a page's answer
    source: Source,
    path: str,
    about: Chosen,
    year: Months,
    form: Shown,
    view: View,
    item: Item,
) -> list[Component]:
    """An object's account that no line has, as fixed assets: months and vouchers."""
    own = dict(view.own)
    label = texts.DEVIATING_INVESTED
    post = Post(label, COST, 0, item.budget, item.outcome)
    month = own.get(ledger.MONTH, "")
    opened = _Open(
        path,
        view,
        year,
        post,
        form,
        item.code,
        month if month in year.months else "",
        *_object(own.get(ledger.OBJECT, "")),
        _page(own.get(ledger.PAGE, "1")),
    )
    splits = source.ledger_splits(about.board.id, year, post, item.code)
    return [_months(opened, item), *_vouchers(source, opened, item, splits)]


def _object(said: str) -> tuple[int, str]:
    dimension, _, code = said.partition(":")
    good = dimension.isascii() and dimension.isdecimal() and len(dimension) < 6
    return (int(dimension), code) if good and code else (0, "")


def _page(said: str) -> int:
    good = said.isascii() and said.isdecimal() and 0 < int(said) < _MOST_PAGES
    return int(said) if good else 1


# Accounts


def _accounts(opened: _Open, items: Sequence[Item]) -> Component:
    if not items:
        return html.P(texts.MONTH_NO_ACCOUNTS, className="empty")
    return _items(
        opened,
        f"{texts.MONTH_OPENED.format(opened.post.label)}, {opened.form.unit}",
        texts.MONTH_ACCOUNT,
        [(item, _account_link(opened, item)) for item in items],
        opened.account,
    )


def _account_link(opened: _Open, item: Item) -> Component:
    chosen = item.code == opened.account
    own = {ledger.MONTH: None, ledger.OBJECT: None}
    to = opened.href(**{ledger.ACCOUNT: None if chosen else item.code}, **own)
    return html.A(item.code, href=to)


def _items(  # noqa: PLR0913, PLR0917 -- a table has that many sides
    opened: _Open,
    caption: str,
    first: str,
    items: Sequence[tuple[Item, Component | str]],
    chosen: str,
    note: str = "",
) -> Component:
    year, form, kind = opened.year, opened.form, opened.post.kind
    count = year.shown
    heads = ledger.columns(
        words.block(year, count), words.whole_year(year), whole=not count
    )
    lines = [
        Line(
            label,
            [Cell(item.name), *form.cells(item.budget, item.outcome, kind, count)],
            chosen=bool(chosen) and item.code == chosen,
        )
        for item, label in items
    ]
    columns = [Column(texts.MONTH_NAME, text=True), *heads]
    return tables.table(caption, columns, lines, first=first, note=note)


# An account


def _account(
    source: Source, about: Chosen, opened: _Open, items: Sequence[Item]
) -> Iterator[Component]:
    item = next((each for each in items if each.code == opened.account), None)
    if item is None:
        return
    splits = source.ledger_splits(
        about.board.id, opened.year, opened.post, opened.account
    )
    named = " ".join(filter(None, (item.code, item.name)))
    yield html.H3(texts.MONTH_ACCOUNT_OPENED.format(named, opened.post.label))
    dated = any(ore is not None for ore in (*item.budget.months, *item.outcome.months))
    beside = [
        *([_months(opened, item)] if dated else []),
        *([html.Div([_split(opened, split) for split in splits])] if splits else []),
    ]
    if beside:
        yield html.Div(beside, className="pair")
    yield from _vouchers(source, opened, item, splits)


def _months(opened: _Open, item: Item) -> Component:
    kind, form = opened.post.kind, opened.form
    lines = []
    for place, month in enumerate(opened.year.months):
        budget, outcome = item.budget.months[place], item.outcome.months[place]
        chosen = month == opened.month
        to = opened.href(**{ledger.MONTH: None if chosen else month})
        name = words.named(month).capitalize()
        lines.append(
            Line(
                html.A(name, href=to) if outcome is not None else name,
                [
                    Cell(form.amount(budget, kind)),
                    Cell(form.amount(outcome, kind)),
                    form.deviation(outcome, budget, kind),
                ],
                chosen=chosen,
            )
        )
    caption = texts.MONTH_BY_MONTH.format(item.code, form.unit)
    heads = ledger.columns("", "", whole=True)
    return tables.table(caption, heads, lines, first=texts.MONTH_ONE)


def _split(opened: _Open, split: Split) -> Component:
    name = split.name or texts.MONTH_DIMENSION.format(split.dimension)
    items: list[tuple[Item, Component | str]] = [
        (item, _object_link(opened, split, item)) for item in split.items
    ]
    if split.rest is not None:
        items.append((split.rest, texts.MONTH_NO_OBJECT))
    return _items(
        opened,
        texts.MONTH_OBJECTS.format(opened.account, name.lower(), opened.form.unit),
        texts.VOUCHER_OBJECT,
        items,
        opened.code if opened.dimension == split.dimension else "",
        texts.MONTH_WHOLE_ACCOUNT if split.is_whole else "",
    )


def _object_link(opened: _Open, split: Split, item: Item) -> Component:
    chosen = (split.dimension, item.code) == (opened.dimension, opened.code)
    to = None if chosen else f"{split.dimension}:{item.code}"
    return html.A(item.code, href=opened.href(**{ledger.OBJECT: to}))


# Vouchers


def _vouchers(
    source: Source, opened: _Open, item: Item, splits: Sequence[Split]
) -> Iterator[Component]:
    actual = opened.year.actual
    if actual is None:
        return
    if not actual.rows_sha256:
        yield html.P(texts.VOUCHERS_NOT_THERE, className="empty")
        return
    split = next((s for s in splits if s.dimension == opened.dimension), None)
    part = (
        next((i for i in split.items if i.code == opened.code), None) if split else None
    )
    asked = _asked(opened, narrowed=part is not None)
    found = source.vouchers(actual, asked)
    yield html.H3(texts.VOUCHERS.format(_which(opened, part)), id="verifikationer")
    yield from _filters(opened, part)
    if not found.total:
        yield html.P(texts.VOUCHERS_NONE, className="empty")
        return
    yield html.P(_count(found, asked), className="log-count")
    yield _rows(opened, found)
    yield from _pages(opened, found, asked)
    expected = _expected(opened, part or item)
    if expected is not None:
        yield html.P(_agrees(opened, found.ore, expected), className="table-note")


def _asked(opened: _Open, *, narrowed: bool) -> Asked:
    first, last = _span(opened)
    within, without = opening.bounds(opened.year, opened.post, opened.account)
    dimension = opened.year.rules.dimension
    if narrowed:
        within, without, dimension = (opened.code,), (), opened.dimension
    return Asked(opened.account, first, last, within, without, dimension, opened.page)


def _span(opened: _Open) -> tuple[date, date | None]:
    """The days of the month that is asked for, else of what is known."""
    if opened.month:
        return _days(opened.month)
    year = opened.year
    last = _days(year.months[year.known - 1])[1] if year.known else None
    return _days(year.months[0])[0], last


def _days(month: str) -> tuple[date, date]:
    first = date.fromisoformat(f"{month}-01")
    return first, first.replace(day=monthrange(first.year, first.month)[1])


def _which(opened: _Open, part: Item | None) -> str:
    said = [f"konto {opened.account}"]
    said.append(
        words.named(opened.month) if opened.month else texts.MONTH_EVERY.lower()
    )
    if part is not None:
        said.append(" ".join(filter(None, (part.code, part.name))))
    return ", ".join(said)


def _filters(opened: _Open, part: Item | None) -> Iterator[Component]:
    ways = []
    if opened.month:
        to = opened.href(**{ledger.MONTH: None})
        ways.append(html.A(texts.MONTH_EVERY, href=to))
    if part is not None:
        to = opened.href(**{ledger.OBJECT: None})
        ways.append(html.A(texts.MONTH_EVERY_OBJECT, href=to))
    if ways:
        yield html.P(ways, className="ways")


def _count(found: Vouchers, asked: Asked) -> str:
    one = found.total == 1
    number = words.count(found.total)
    said = texts.VOUCHERS_ONE if one else texts.VOUCHERS_COUNT.format(number)
    if found.pages > 1:
        return f"{said}, {texts.PAGE_OF.format(asked.page, found.pages)}"
    return said


def _rows(opened: _Open, found: Vouchers) -> Component:
    kind = opened.post.kind
    return tables.table(
        texts.VOUCHERS_TABLE,
        [
            Column(texts.VOUCHER_DAY, text=True),
            Column(texts.VOUCHER_TEXT, text=True),
            Column(texts.VOUCHER_OBJECT, text=True),
            Column(texts.VOUCHER_AMOUNT, scenario="outcome"),
        ],
        [
            Line(
                " ".join(filter(None, (row.series, row.number))) or texts.NOTHING,
                [
                    Cell(row.day.isoformat()),
                    Cell(row.text or texts.NOTHING),
                    Cell(", ".join(each.partition(":")[2] for each in row.objects)),
                    Cell(_kronor(opened.form.printed(row.ore, kind))),
                ],
            )
            for row in found.rows
        ],
        first=texts.VOUCHER_NUMBER,
    )


def _kronor(ore: int | None) -> str:
    return numbers.amount(ore, "kr", _EXACT)


def _pages(opened: _Open, found: Vouchers, asked: Asked) -> Iterator[Component]:
    if found.pages == 1:
        return
    ways = [
        html.A(said, href=opened.href(**{ledger.PAGE: str(page) if page > 1 else None}))
        for said, page in (
            (texts.VOUCHERS_EARLIER, min(asked.page - 1, found.pages)),
            (texts.VOUCHERS_LATER, asked.page + 1),
        )
        if 0 < page <= found.pages
    ]
    yield html.Nav(ways, className="log-pages", **{"aria-label": texts.PAGES})


def _expected(opened: _Open, part: Item) -> int | None:
    """What the balances say of the same: the sum of the vouchers must be it."""
    if not opened.month:
        return part.outcome.total
    return part.outcome.months[opened.year.months.index(opened.month)]


def _agrees(opened: _Open, ore: int, expected: int) -> str:
    kind = opened.post.kind
    said, wanted, gap = (
        _kronor(opened.form.printed(each, kind))
        for each in (ore, expected, ore - expected)
    )
    if ore == expected:
        return texts.VOUCHERS_AGREE.format(said)
    return texts.VOUCHERS_DISAGREE.format(said, wanted, gap)
