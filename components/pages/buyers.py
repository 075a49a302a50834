"""Köpare: who buys of the board, by which key, and who pays instead by another."""

from collections.abc import Sequence

from dash import Dash, Output, html
from dash.development.base_component import Component

from components import answers, frame, numbers, sentences, sharing, tables, texts
from components.answers import Answering
from components.chosen import Chosen, chosen, filled
from components.forms import buyers as forms
from components.frame import Values
from components.sentences import buyers as words
from components.site import Site
from components.tables import Cell, Column, Line
from components.url import View
from data_access import NOUNS, Source
from data_access.loaders.buyers import MEASURES, Buyer, Buyers, Key

PATH = "/kopare"
NAME = texts.BUYERS

_PAGE = "buyers"
_KIND = NOUNS["buyer"].field("kind")
_COLUMNS = {
    "budget": (texts.BUDGET, "budget"),
    "debited": (texts.DEBITED, "outcome"),
    "forecast": (texts.FORECAST, "forecast"),
    "settled": (texts.SETTLED, "outcome"),
}


def layout(_site: Site) -> Component:
    """The page without data."""
    return frame.layout(
        _PAGE,
        NAME,
        html.P(id="buyers-message", className="message"),
        html.Div(id="buyers-edit"),
        html.Div(id="buyers-table"),
        html.Div(id="buyers-keys"),
        html.Div(id="buyers-sharing"),
    )


def register(app: Dash, source: Source) -> None:
    """Follow the address."""
    answers.register(app, source, ANSWERING)


def answer(source: Source, view: View) -> Values:
    """Fill the page for an address."""
    about = chosen(source, view)
    found = source.buyers(about.board.id, about.year)
    shown = {} if view.edit or not found.buyers else _shown(source, about, found, view)
    nobody = not found.buyers and not view.edit
    return {
        **filled(about, view, texts.BUYERS_SIGN),
        "message": words.buyers(found, view.unit) if found.buyers else None,
        "edit": [
            *([_nobody(about)] if nobody else []),
            *forms.form(source, PATH, about, found, view),
        ],
        **shown,
    }


ANSWERING = Answering(
    _PAGE,
    {
        "message": Output("buyers-message", "children"),
        "edit": Output("buyers-edit", "children"),
        "table": Output("buyers-table", "children"),
        "keys": Output("buyers-keys", "children"),
        "sharing": Output("buyers-sharing", "children"),
    },
    answer,
)


def _nobody(about: Chosen) -> Component:
    return html.P(texts.NO_BUYERS.format(about.name), className="empty")


def _shown(source: Source, about: Chosen, found: Buyers, view: View) -> Values:
    return {
        "table": _table(found, view.unit),
        "keys": _keys(found),
        "sharing": sharing.section(source, PATH, about, found, view),
    }


# What they pay


def _table(found: Buyers, unit: str) -> Component:
    measures = [
        name
        for name in MEASURES
        if name == "budget" or any(name in buyer.amounts for buyer in found.buyers)
    ]
    return tables.table(
        texts.BUYERS_IN_YEAR.format(found.year, unit),
        [
            Column(texts.BOARD_KIND, text=True),
            Column(texts.SHARE),
            *(Column(*_head(name)) for name in measures),
        ],
        [
            *(_line(buyer, measures, unit) for buyer in found.buyers),
            _sums(found, measures, unit),
        ],
        first=texts.BUYER,
        note=_note(found),
    )


def _head(name: str) -> tuple[str, str, str]:
    words_, scenario = _COLUMNS[name]
    return words_, "", scenario


def _line(buyer: Buyer, measures: Sequence[str], unit: str) -> Line:
    step = words.quantum([buyer], unit)
    return Line(
        buyer.name,
        [
            Cell(_KIND.words(buyer.kind)),
            Cell(words.share(buyer.share)),
            *(
                Cell(numbers.amount(buyer.amounts.get(name), unit, step))
                for name in measures
            ),
        ],
    )


def _sums(found: Buyers, measures: Sequence[str], unit: str) -> Line:
    step = words.quantum(found.buyers, unit)
    shares = sum(found.key.shares.values()) if found.key and found.key.shares else None
    return Line(
        texts.SUM,
        [
            Cell(""),
            Cell(words.share(shares)),
            *(
                Cell(numbers.amount(words.total(found.buyers, name), unit, step))
                for name in measures
            ),
        ],
        kind="total",
    )


def _note(found: Buyers) -> str:
    if found.key is None:
        return texts.BUYERS_NOTE_PLAIN
    return texts.BUYERS_NOTE.format(words.key(found.key))


# The keys


def _keys(found: Buyers) -> Component:
    if not found.keys:
        shown: Component = html.P(texts.NO_KEYS, className="empty")
    else:
        shown = tables.table(
            texts.KEYS_TABLE,
            [
                Column(texts.VALID_FROM, text=True),
                Column(texts.KEY_DECISION, text=True),
                *(Column(buyer.name) for buyer in found.buyers),
                Column(texts.SUM),
            ],
            [_key_line(key, found) for key in found.keys],
            first=texts.KEY,
        )
    return html.Section([html.H2(texts.KEYS), shown])


def _key_line(key: Key, found: Buyers) -> Line:
    holds = found.key is not None and key.id == found.key.id
    name = texts.KEY_IN_YEAR.format(key.basis, found.year) if holds else key.basis
    whole = sum(key.shares.values()) if key.shares else None
    return Line(
        name,
        [
            Cell(sentences.day(key.valid_from)),
            Cell(key.decision or numbers.MISSING),
            *(Cell(words.share(key.shares.get(buyer.id))) for buyer in found.buyers),
            Cell(words.share(whole)),
        ],
        chosen=holds,
    )
