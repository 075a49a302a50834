"""An object opened: its accounts, each leading to its months and vouchers."""

from collections.abc import Sequence
from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from components import ledger, links, openings, standing, tables, texts
from components.monthly import Monthly
from components.tables import Cell, Column, Line
from components.url import View
from data_access import Source
from data_access.ledger.deviating import Standing
from data_access.ledger.months import UNMAPPED_LABEL
from data_access.ledger.objects import Dimension, is_fixed


def opened(
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
    said = texts.OBJECT_OPENED.format(standing.named(dimension), code, name)
    has_budget = any(each.item.budget.total is not None for each in items)
    bare = replace(of, before=None)
    columns = [
        Column(texts.MONTH_NAME, text=True),
        Column(texts.DEVIATING_IN_LINE, text=True),
        *standing.columns(bare, has_budget=has_budget),
    ]
    account = dict(view.own).get(ledger.ACCOUNT)
    lines = [
        Line(
            _to_vouchers(each, f"{number}:{code}", path, view),
            [
                Cell(each.item.name),
                Cell(_line_of(each)),
                *standing.cells(bare, each, has_budget=has_budget),
            ],
            chosen=each.item.code == account,
        )
        for each in items
    ]
    shown = next((e.item for e in items if not e.post and e.item.code == account), None)
    shut = texts.OBJECT_CLOSE.format(standing.named(dimension).lower())
    close = links.href(path, openings.to_post(view, None))
    return html.Section(
        [
            tables.table(
                f"{said}, {of.unit}", columns, lines, first=texts.MONTH_ACCOUNT
            ),
            *(
                openings.beyond(source, path, of.about, of.year, of.form, view, shown)
                if shown
                else []
            ),
            html.P(html.A(shut, href=close)),
        ],
        className="detail",
    )


def _line_of(each: Standing) -> str:
    """Which line an account of an object is in; fixed assets are in none."""
    fixed = texts.DEVIATING_INVESTED if is_fixed(each.item.code) else UNMAPPED_LABEL
    return each.post or fixed


def _to_vouchers(each: Standing, said: str, path: str, view: View) -> Component:
    """An account of the object: it leads to its vouchers."""
    to = openings.to_account(view, each.post, each.item.code)
    return html.A(
        each.item.code, href=links.href(path, ledger.at(to, **{ledger.OBJECT: said}))
    )
