"""What changed since last month, and what an import changed in closed months."""

from collections.abc import Iterator, Sequence

from dash import html
from dash.development.base_component import Component

from components import deviating, ledger, links, numbers, openings, tables, texts
from components.monthly import Monthly
from components.sentences import month as words
from components.sentences.reports import day
from components.tables import Line
from components.tabular import Cell, Column
from components.url import View
from data_access import Source
from data_access.ledger import changing
from data_access.ledger.changing import Altered, Large, Turn
from data_access.ledger.deviating import Standing
from data_access.ledger.months import UNMAPPED_LABEL

#: How many accounts are told, and how many altered figures.
ACCOUNTS, ALTERED = 5, 20


def section(source: Source, of: Monthly, path: str, view: View) -> Component:
    """The month against budget and the month before, and what is behind."""
    return html.Section(
        [html.H2(texts.MONTH_SINCE, id="andrat"), *parts(source, of, path, view)],
        className="since",
    )


def parts(source: Source, of: Monthly, path: str, view: View) -> Iterator[Component]:
    """The tables, one after another; the first two stand beside each other."""
    if not of.year.shown:
        yield html.P(texts.MONTH_SINCE_NONE, className="empty")
    else:
        found = deviating.ranked(source, of, deviating.ACCOUNTS).items
        turned = changing.turned(found, of.year.shown)[:ACCOUNTS]
        beside: list[Component] = [_lines(of, path, view)]
        if turned:
            behind = [_accounts(of, turned, path, view)]
            large = _large(source, of, [each for each, _ in turned])
            beside.append(html.Div([*behind, *large]))
        yield html.Div(beside, className="month-beside")
    yield from altered(source, of)


def month(of: Monthly) -> str:
    """The month in words: augusti."""
    return words.until(of.year, of.year.shown)


def earlier(of: Monthly) -> str:
    """The month before it: juli."""
    if of.year.shown > 1:
        return words.until(of.year, of.year.shown - 1)
    if of.before is not None:
        return words.named(of.before.months[-1])
    return texts.NOTHING


def _columns(of: Monthly) -> list[Column]:
    change = texts.MONTH_SINCE_CHANGE.format(earlier(of))
    return [
        *ledger.columns(month(of).capitalize(), "", whole=True),
        Column(earlier(of).capitalize(), "", "outcome"),
        Column(change, "", "deviation"),
    ]


def _cells(of: Monthly, kind: str, turn: Turn) -> list[Cell]:
    form = of.form
    return [
        Cell(form.amount(turn.budget, kind)),
        Cell(form.amount(turn.outcome, kind)),
        form.judged(turn.deviation, kind),
        Cell(form.amount(turn.earlier, kind)),
        Cell(numbers.amount(turn.change, of.unit, signed=True)),
    ]


def _lines(of: Monthly, path: str, view: View) -> Component:
    """Each line."""
    count = of.year.shown
    lines = []
    for post in of.year.posts:
        turn = changing.turn(post.budget, post.outcome, of.last(post), count)
        to = links.href(path, openings.to_post(view, post.label))
        lines.append(
            Line(
                html.A(post.label, href=to),
                _cells(of, post.kind, turn),
                kind=ledger.kind_class(post),
                level=post.level,
            )
        )
    said = month(of).capitalize(), earlier(of), of.unit
    return tables.table(
        texts.MONTH_SINCE_TABLE.format(*said),
        _columns(of),
        lines,
        first=texts.LINE,
        note=texts.MONTH_SINCE_CHANGE_NOTE.format(earlier(of)),
    )


def _accounts(
    of: Monthly, turned: Sequence[tuple[Standing, Turn]], path: str, view: View
) -> Component:
    """The accounts that changed most; each opens with the month's vouchers."""
    at = of.year.months[of.year.shown - 1]
    lines = [
        Line(
            html.A(each.item.code, href=links.href(path, _to(view, each, at))),
            [Cell(each.item.name), *_cells(of, each.kind, turn)],
        )
        for each, turn in turned
    ]
    return tables.table(
        texts.MONTH_SINCE_ACCOUNTS.format(earlier(of), of.unit),
        [Column(texts.MONTH_NAME, text=True), *_columns(of)],
        lines,
        first=texts.MONTH_ACCOUNT,
    )


def _to(view: View, each: Standing, at: str) -> View:
    opened = openings.to_account(view, each.post, each.item.code)
    return ledger.at(opened, **{ledger.MONTH: at})


# Vouchers


def _large(
    source: Source, of: Monthly, behind: Sequence[Standing]
) -> Iterator[Component]:
    """The month's largest vouchers on those accounts."""
    actual = of.year.actual
    if actual is None:
        return
    codes = tuple(dict.fromkeys(each.item.code for each in behind))
    kinds = {each.item.code: each.kind for each in behind}
    at = of.year.months[of.year.shown - 1]
    found = source.largest(actual, at, codes)
    if not found:
        return
    yield tables.table(
        texts.MONTH_SINCE_VOUCHERS.format(month(of)),
        [
            Column(texts.MONTH_ACCOUNT, text=True),
            Column(texts.VOUCHER_DAY, text=True),
            Column(texts.VOUCHER_TEXT, text=True),
            Column(texts.VOUCHER_AMOUNT, scenario="outcome"),
        ],
        [_voucher(of, large, kinds[large.account]) for large in found],
        first=texts.VOUCHER_NUMBER,
    )


def _voucher(of: Monthly, large: Large, kind: str) -> Line:
    shown = of.form.printed(large.ore, kind)
    return Line(
        " ".join(filter(None, (large.series, large.number))) or texts.NOTHING,
        [
            Cell(large.account),
            Cell(large.day.isoformat()),
            Cell(large.text or texts.NOTHING),
            Cell(numbers.amount(shown, "kr")),
        ],
    )


# Months that were closed


def altered(source: Source, of: Monthly) -> Iterator[Component]:
    """What imports changed in closed months; where some could have, that none did."""
    found = source.altered(of.about.board.id, of.year)
    if found:
        yield html.H3(texts.ALTERED)
        yield _altered(of, found)
    elif of.year.closed and any(
        each.replaced_by is not None and each.year == of.year.year
        for each in source.ledgers(of.about.board.id)
    ):
        yield html.P(texts.ALTERED_NONE, className="soft")


def _altered(of: Monthly, found: Sequence[Altered]) -> Component:
    """The largest changes, to the öre where they are smaller than a krona."""
    shown = sorted(found, key=lambda a: (-abs(a.after - a.before), a.month))[:ALTERED]
    note = (
        texts.ALTERED_MORE.format(len(shown), len(found))
        if len(found) > len(shown)
        else ""
    )
    return tables.table(
        texts.ALTERED_TABLE,
        [
            Column(texts.LINE, text=True),
            Column(texts.MONTH_ACCOUNT, text=True),
            Column(texts.ALTERED_BEFORE, scenario="outcome"),
            Column(texts.ALTERED_AFTER, scenario="outcome"),
            Column(texts.ALTERED_CLOSED, text=True),
            Column(texts.ALTERED_BY, text=True),
        ],
        [_change(of, each) for each in shown],
        first=texts.MONTH_ONE,
        note=note,
    )


def _change(of: Monthly, each: Altered) -> Line:
    before, after = (
        numbers.amount(of.form.printed(ore, each.kind), "kr", 1)
        for ore in (each.before, each.after)
    )
    return Line(
        words.named(each.month).capitalize(),
        [
            Cell(each.line or UNMAPPED_LABEL),
            Cell(each.account),
            Cell(before),
            Cell(after),
            Cell(day(each.closed_on)),
            Cell(texts.LEDGER_IMPORT.format(each.later.import_id, each.later.file)),
        ],
    )
