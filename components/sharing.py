"""Who pays instead: an amount shared out by one key, and by another."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from components import cards, numbers, rows, tables, texts
from components.cards import Bar
from components.chosen import Chosen
from components.elements import Element, element
from components.rows import known
from components.sentences import buyers as words
from components.tables import Cell, Column, Line
from components.url import View
from data_access import Field, Money, Source
from data_access.loaders.buyers import Buyers, Key
from data_access.records import typed
from data_access.rules import keys

#: The page's own parameters, as `components.url` lists them.
BEFORE, AFTER, AMOUNT = "fore", "efter", "belopp"
_FIELD = Field("amount", texts.AMOUNT, "amount")


@dataclass(frozen=True)
class Asked:
    """What is shared out: by which keys, how much, and what was wrong with that.

    Attributes:
        before: The one key.
        after: The other.
        ore: The amount; ``None`` where none is known.
        is_typed: Whether the reader wrote it.
        wrong: What could not be read, and why.
    """

    before: Key
    after: Key
    ore: int | None
    is_typed: bool = False
    wrong: str = ""


def section(
    source: Source, path: str, about: Chosen, found: Buyers, view: View
) -> Component:
    """The question, and its answer; nothing to ask with fewer than two keys."""
    shared = [key for key in found.keys if key.shares]
    if len(shared) < 2:
        said = html.P(texts.WHO_PAYS_NEEDS, className="empty")
        return html.Section([html.H2(texts.WHO_PAYS), said])
    asked = _asked(source, about, found, shared, view)
    return html.Section(
        [
            html.H2(texts.WHO_PAYS),
            html.P(texts.WHO_PAYS_WHAT),
            _form(path, shared, asked, view),
            *_answer(asked, found, view.unit),
        ]
    )


def _asked(
    source: Source, about: Chosen, found: Buyers, shared: Sequence[Key], view: View
) -> Asked:
    own = dict(view.own)
    by_id = {str(key.id): key for key in shared}
    # Unless the reader says so: the key in force, and the one that it came after.
    holds = next((n for n, k in enumerate(shared) if k == found.key), len(shared) - 1)
    last = max(holds, 1)
    before = by_id.get(own.get(BEFORE, ""), shared[last - 1])
    after = by_id.get(own.get(AFTER, ""), shared[last])
    if AMOUNT in own:
        try:
            money = typed.read(_FIELD, own[AMOUNT], view.unit)
        except ValueError as error:
            expected = _expected(source, about, found, view)
            return Asked(before, after, expected, wrong=str(error))
        if isinstance(money, Money):
            return Asked(before, after, money.ore, is_typed=True)
    return Asked(before, after, _expected(source, about, found, view))


def _expected(source: Source, about: Chosen, found: Buyers, view: View) -> int | None:
    """The forecast of the year's income: the report's, else what the buyers give."""
    if about.report is not None:
        frame_ = source.operating_costs(view.selection)
        income = [row for row in rows.top(frame_) if row["kind"] == "income"]
        told = [known(row["forecast_year"]) for row in income]
        if told and None not in told:
            return sum(ore for ore in told if ore is not None)
    return words.total(found.buyers, "forecast")


# The question


def _form(path: str, shared: Sequence[Key], asked: Asked, view: View) -> Component:
    options = [(str(key.id), words.key(key)) for key in shared]
    own = dict(view.own)
    return html.Div(
        element(
            "form",
            [
                _select(BEFORE, texts.KEY_BEFORE, options, str(asked.before.id)),
                _select(AFTER, texts.KEY_AFTER, options, str(asked.after.id)),
                _amount(own.get(AMOUNT, ""), asked, view.unit),
                element(
                    "div",
                    element(
                        "button",
                        texts.COUNT,
                        type="submit",
                        class_="btn btn-outline-secondary",
                    ),
                    class_="query-doing",
                ),
            ],
            class_="query",
            method="get",
            action=path,
            role="search",
            aria_label=texts.WHO_PAYS,
        )
    )


def _select(
    name: str, label: str, options: Sequence[tuple[str, str]], chosen: str
) -> Element:
    control = element(
        "select",
        [
            element("option", said, value=code, selected=code == chosen)
            for code, said in options
        ],
        id=f"sharing-{name}",
        name=name,
        class_="form-select",
    )
    return _field(name, label, control)


def _amount(typed_: str, asked: Asked, unit: str) -> Element:
    """What is shared out; where nothing is typed the forecast stands behind."""
    behind = "" if asked.ore is None else numbers.amount(asked.ore, unit)
    control = element(
        "input",
        id=f"sharing-{AMOUNT}",
        name=AMOUNT,
        type="text",
        inputmode="decimal",
        autocomplete="off",
        value=typed_,
        placeholder=behind or None,
        class_="form-control",
        aria_invalid="true" if asked.wrong else None,
        aria_describedby="sharing-wrong" if asked.wrong else None,
    )
    return _field(AMOUNT, texts.SPLIT_AMOUNT.format(unit), control)


def _field(name: str, label: str, control: Element) -> Element:
    return element("div", [element("label", label, for_=f"sharing-{name}"), control])


# The answer


def _answer(asked: Asked, found: Buyers, unit: str) -> list[Component]:
    wrong = [html.P(asked.wrong, id="sharing-wrong", className="wrong")]
    said = wrong if asked.wrong else []
    if asked.ore is None:
        return said or [html.P(texts.NO_SPLIT_AMOUNT, className="empty")]
    names = {buyer.id: buyer.name for buyer in found.buyers}
    moved = keys.moved(asked.ore, asked.before.shares, asked.after.shares)
    in_order = {buyer: moved[buyer] for buyer in names if buyer in moved}
    return [
        *said,
        html.P(words.moved(names, in_order, unit), className="message"),
        html.Div(
            cards.small_picture(_bars(names, in_order, unit)), className="small-bars"
        ),
        _table(asked, names, in_order, unit),
    ]


def _bars(names: Mapping[int, str], moved: Mapping[int, int], unit: str) -> list[Bar]:
    spans = cards.spans(list(moved.values()))
    return [
        Bar(
            names[buyer],
            numbers.amount(ore, unit, signed=True),
            start,
            length,
            "deviation",
            "neutral",
        )
        for (buyer, ore), (start, length) in zip(moved.items(), spans, strict=True)
    ]


def _table(
    asked: Asked, names: Mapping[int, str], moved: Mapping[int, int], unit: str
) -> Component:
    before, after = asked.before.shares, asked.after.shares
    old, new = keys.split(asked.ore or 0, before), keys.split(asked.ore or 0, after)
    whole = numbers.amount(asked.ore, unit)
    whence = texts.SPLIT_TYPED if asked.is_typed else texts.SPLIT_DEFAULT
    return tables.table(
        texts.SPLIT_TABLE.format(numbers.with_unit(asked.ore, unit)),
        [
            Column(texts.SHARE, texts.WITH_KEY_BEFORE),
            Column(unit, texts.WITH_KEY_BEFORE),
            Column(texts.SHARE, texts.WITH_KEY_AFTER),
            Column(unit, texts.WITH_KEY_AFTER),
            Column(texts.SPLIT_DIFFERENCE, "", "deviation"),
        ],
        [
            *(
                Line(
                    names[buyer],
                    [
                        Cell(words.share(before.get(buyer))),
                        Cell(numbers.amount(old.get(buyer), unit)),
                        Cell(words.share(after.get(buyer))),
                        Cell(numbers.amount(new.get(buyer), unit)),
                        Cell(numbers.amount(ore, unit, signed=True)),
                    ],
                )
                for buyer, ore in moved.items()
            ),
            Line(
                texts.SUM,
                [
                    Cell(words.share(keys.WHOLE)),
                    Cell(whole),
                    Cell(words.share(keys.WHOLE)),
                    Cell(whole),
                    Cell(numbers.amount(sum(moved.values()), unit, signed=True)),
                ],
                kind="total",
            ),
        ],
        first=texts.BUYER,
        note=texts.SPLIT_NOTE.format(whence),
    )
