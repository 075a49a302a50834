"""Papers as PDF: tagged, archival, with the fonts inside.

``paper.typ`` is the paper's look; here its content is made ready for it.
"""

from collections.abc import Iterator, Sequence
from importlib.resources import files
from itertools import groupby
from typing import Any

import orjson

from components import sentences, texts
from components.export.document import (
    Block,
    Bullets,
    Chart,
    Document,
    Facts,
    Heading,
    Paragraph,
    Table,
    shares,
)
from components.export.pdf import typesetting
from components.figures import drawing
from components.figures.notation import Figure
from components.tabular import Column

_CONTENT = "document.json"

#: Points of type in a table, by how many columns it has.
_SIZES = ((8, 9.0), (11, 8.0), (99, 7.0))

#: Pixels of a picture over the page, upright or not: its type is then 9 points.
_PIXELS, _PIXELS_WIDE = 880.0, 1400.0

Json = dict[str, Any]


def write(document: Document) -> bytes:
    """Set a paper as tagged, archival PDF.

    The same document gives the same bytes.

    Raises:
        TypesettingError: Typst refuses it; see `typesetting.pdf`.
    """
    drawn: dict[str, bytes] = {}
    content = _content(document, drawn)
    source = files(__name__).joinpath("paper.typ").read_bytes()
    return typesetting.pdf(
        source, {_CONTENT: orjson.dumps(content), **drawn}, document.dated
    )


def _content(document: Document, drawn: dict[str, bytes]) -> Json:
    dated = document.dated
    return {
        "title": document.title,
        "kind": document.kind,
        "sender": document.sender,
        "subject": document.subject or document.title,
        "keywords": [texts.APP, document.kind],
        "reference": document.reference,
        "dated": sentences.day(dated),
        "year": dated.year,
        "month": dated.month,
        "day": dated.day,
        "status": document.status,
        "draft": document.draft,
        "draft_word": texts.PAPER_DRAFT,
        "invented": document.invented,
        "landscape": document.landscape,
        "fonts": typesetting.FAMILIES,
        "blocks": [_block(each, document, drawn) for each in document.blocks],
    }


def _block(block: Block, document: Document, drawn: dict[str, bytes]) -> Json:
    match block:
        case Heading():
            return {"block": "heading", "said": block.said, "level": block.level}
        case Paragraph():
            return {"block": "paragraph", "said": block.said, "kind": block.kind}
        case Bullets():
            return {
                "block": "bullets",
                "said": list(block.said),
                "numbered": block.numbered,
            }
        case Facts():
            return {"block": "facts", "told": [list(pair) for pair in block.told]}
        case Table():
            return _table(block)
        case Chart():
            return _chart(block, document, drawn)


def _table(table: Table) -> Json:
    count = len(table.columns) + bool(table.first)
    return {
        "block": "table",
        "caption": table.caption,
        "first": table.first,
        "note": table.note,
        "columns": [
            {"head": each.head, "scenario": each.scenario, "text": each.text}
            for each in table.columns
        ],
        "groups": list(_groups(table.columns)),
        "rows": [
            {
                "label": row.label,
                "kind": row.kind,
                "level": row.level,
                "cells": [{"said": c.said, "tone": c.tone} for c in row.cells],
            }
            for row in table.rows
        ],
        "widths": shares(table),
        "wordy": any(each.text for each in table.columns),
        "size": next(size for most, size in _SIZES if count <= most),
    }


def _groups(columns: Sequence[Column]) -> Iterator[Json]:
    if not any(column.group for column in columns):
        return
    for group, of in groupby(columns, key=lambda column: column.group):
        found = list(of)
        words = all(column.text for column in found)
        yield {"said": group, "span": len(found), "text": words}


def _chart(chart: Chart, document: Document, drawn: dict[str, bytes]) -> Json:
    """A chart; plots of one chart stand beside each other."""
    plots = [plot for plot in chart.plots if plot is not None]
    width = (_PIXELS_WIDE if document.landscape else _PIXELS) / len(plots)
    return {
        "block": "chart",
        "message": chart.message,
        "who": chart.who,
        "when": chart.when,
        "summary": chart.summary,
        "plots": [_drawn(plot, width, drawn) for plot in plots],
    }


def _drawn(plot: Figure, width: float, drawn: dict[str, bytes]) -> str:
    name = f"plot-{len(drawn)}.svg"
    drawn[name] = drawing.svg(plot, width).encode()
    return name
