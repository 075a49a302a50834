"""Changing the buyers of a board: themselves, their year, the keys, the shares."""

from dash import html
from dash.development.base_component import Component

from components import editor, texts
from components.chosen import Chosen
from components.sentences import buyers as words
from components.url import View
from data_access import Source
from data_access.loaders.buyers import MEASURES, Buyers, Key


def form(
    source: Source, path: str, about: Chosen, found: Buyers, view: View
) -> list[Component]:
    """The way into editing, and the forms once there."""
    way = editor.link(path, view)
    return [way, *_forms(source, about, found, view)] if view.edit else [way]


def _forms(source: Source, about: Chosen, found: Buyers, view: View) -> list[Component]:
    board = about.board.id
    who = editor.grid(
        "buyer",
        source.records("buyer", board),
        board,
        view.unit,
        caption=texts.BUYERS_OF.format(about.short),
    )
    if not found.buyers:
        return [who]
    return [
        who,
        *_year(source, about, found, view),
        editor.grid("share_key", source.records("share_key", board), board, view.unit),
        *(_shares(source, key, found, view) for key in found.keys),
    ]


def _year(source: Source, about: Chosen, found: Buyers, view: View) -> list[Component]:
    """What every buyer pays in the year: one row each, once the year is laid out."""
    there = [buyer for buyer in found.buyers if buyer.year is not None]
    records = [
        record
        for buyer in there
        for record in source.records("buyer_year", buyer.id)
        if record.id == buyer.year
    ]
    names = {buyer.year: buyer.name for buyer in there if buyer.year is not None}
    grid = editor.grid(
        "buyer_year",
        records,
        None,
        view.unit,
        only=MEASURES,
        names=(texts.BUYER, names),
        caption=texts.BUYERS_YEAR.format(found.year),
        note=texts.BUYERS_YEAR_NOTE,
    )
    lays_out = editor.deed(
        "open_buyer_year",
        None,
        quiet=len(there) == len(found.buyers),
        values={"board_id": about.board.id, "year": found.year},
        refs={"board_id": [(about.board.id, about.name)]},
    )
    if len(there) == len(found.buyers):
        folded = html.Details([html.Summary(texts.ALSO_YEAR), lays_out])
        return [grid, folded]
    said = html.P(texts.OPEN_YEAR.format(found.year))
    return [*([grid] if there else []), said, lays_out]


def _shares(source: Source, key: Key, found: Buyers, view: View) -> Component:
    """All the shares of a key: saved together, or refused."""
    return editor.grid(
        "key_share",
        source.records("key_share", key.id),
        key.id,
        view.unit,
        refs={"buyer_id": [(buyer.id, buyer.name) for buyer in found.buyers]},
        caption=texts.SHARES_OF.format(words.key(key)),
        note=texts.SHARES_NOTE,
    )
