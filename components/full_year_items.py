"""A full-year item that the report names: how much of it is booked already?

The answer is in the address (``belopp``), so that a link shows the same; until it
is given both cases stand beside each other.
"""

from dash import html
from dash.development.base_component import Component

from components import numbers, tables, texts
from components.elements import Element, element
from components.sentences.reports import until
from components.tables import Cell, Column, Line
from components.url import View
from data_access import Field, Money, Report
from data_access.records import typed
from data_access.rules.control_forecast import Booked, booked
from data_access.rules.signals.facts import Facts, Named

PATH = "/prognos"
AMOUNT = "belopp"

_FIELD = Field("amount", texts.AMOUNT, "amount")
#: 0,01 mnkr: a straight line is no figure of a ledger.
_FINE = 1_000_000


def cases(facts: Facts, view: View) -> Booked | None:
    """Both cases, and the answer if there is one; ``None`` without such an item."""
    item = _item(facts)
    deviation = facts.net.deviation_period
    if item is None or item.ore is None or deviation is None:
        return None
    return booked(deviation, item.ore, facts.months, _answered(item.ore, view)[0])


def section(facts: Facts, report: Report, view: View) -> Component | None:
    """The question and both answers; nothing where the report names no such item."""
    item, found = _item(facts), cases(facts, view)
    if item is None or item.ore is None or found is None:
        return None
    wrong = _answered(item.ore, view)[1]
    words = numbers.with_unit(item.ore, view.unit, signed=True)
    return html.Section(
        [
            html.H2(texts.ITEM),
            html.P(texts.ITEM_WHAT.format(words, item.words)),
            html.Div(_form(report, view, wrong=bool(wrong))),
            *([html.P(wrong, id="item-wrong", className="wrong")] if wrong else []),
            _table(found, view.unit),
        ]
    )


def _item(facts: Facts) -> Named | None:
    """The largest loss that is named; there is one question, not one for each."""
    known = [named for named in facts.named if named.ore and named.is_item]
    return min(known, key=lambda named: named.ore or 0, default=None)


def _answered(item: int, view: View) -> tuple[int | None, str]:
    """What is said to be booked, in the item's sign; or what is wrong with it."""
    said = dict(view.own).get(AMOUNT)
    if not said:
        return None, ""
    try:
        money = typed.read(_FIELD, said, view.unit)
    except ValueError as error:
        return None, str(error)
    if not isinstance(money, Money):
        return None, ""
    # A loss is typed as it is spoken of, without its sign.
    return (abs(money.ore) if item > 0 else -abs(money.ore)), ""


def _form(report: Report, view: View, *, wrong: bool) -> Element:
    control = element(
        "input",
        id="item-amount",
        name=AMOUNT,
        type="text",
        inputmode="decimal",
        autocomplete="off",
        value=dict(view.own).get(AMOUNT, ""),
        class_="form-control",
        aria_invalid="true" if wrong else None,
        aria_describedby="item-wrong" if wrong else None,
    )
    label = texts.ITEM_BOOKED.format(until(report).removeprefix("till "), view.unit)
    count = element(
        "button", texts.ITEM_COUNT, type="submit", class_="btn btn-outline-secondary"
    )
    return element(
        "form",
        [
            element("div", [element("label", label, for_="item-amount"), control]),
            element("div", count, class_="query-doing"),
        ],
        class_="query",
        method="get",
        action=PATH,
        role="search",
        aria_label=texts.ITEM,
    )


def _table(found: Booked, unit: str) -> Component:
    cases = [(texts.ITEM_AT_PACE, found.at_pace), (texts.ITEM_NONE, found.none)]
    if found.answered is not None:
        cases = [(texts.ITEM_ANSWERED, found.answered)]
    fine = _FINE if unit == "mnkr" else None
    return tables.table(
        texts.ITEM_TABLE.format(unit),
        [Column(texts.ITEM_YEAR)],
        [
            Line(words, [Cell(numbers.amount(ore, unit, fine, signed=True))])
            for words, ore in cases
        ],
        first=texts.ITEM_CASE,
        note=texts.ITEM_NOTE,
    )
