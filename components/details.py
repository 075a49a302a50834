"""Small tables behind a picture or a row: what a figure is made of."""

from collections.abc import Sequence

import pandas as pd
from dash import html
from dash.development.base_component import Component

from components import checks, inquiring, numbers, rows, sentences, tables, texts
from components.inquiring import About
from components.paces import PaceRow
from components.rows import Row, known
from components.sentences import PACE_QUANTUM
from components.tables import Cell, Column, Line
from components.url import View
from data_access import Check, Entry, Report
from data_access.records.clock import local


def line(  # noqa: PLR0913 -- all that is known of a line
    row: Row,
    measures: Sequence[str],
    tested: Sequence[Check],
    unit: str,
    close: str,
    *,
    changed: Sequence[Entry] = (),
    asking: tuple[View, Report] | None = None,
) -> Component:
    """Where each figure of a line comes from, how it was tested, who changed it.

    With a view and a report to ask about, each figure leads to a question to the
    board (begäran om yttrande).
    """
    return html.Section(
        [
            html.H2(texts.WHENCE.format(row["label"]), id="detail"),
            tables.table(
                texts.WHENCE.format(row["label"]),
                [
                    Column(texts.SHOWN),
                    Column(texts.PUBLISHED),
                    Column(texts.COMPUTED),
                    Column(texts.ORIGIN, text=True),
                    Column(texts.PLACE, text=True),
                    *([Column(texts.INQUIRY, text=True)] if asking else []),
                ],
                [_origin(row, measure, unit, asking) for measure in measures],
                first=texts.FIGURE,
            ),
            *([checks.table(texts.TESTED, tested, unit, mixed=True)] if tested else []),
            history(row, measures, changed, unit),
            html.P(html.A(texts.CLOSE_LINE, href=close)),
        ],
        className="detail",
    )


def history(
    row: Row, measures: Sequence[str], changed: Sequence[Entry], unit: str
) -> Component:
    """Who changed which figure of a line when, before and after, and from where."""
    if not changed:
        origins = {row[f"{name}_origin"] for name in measures} - {None}
        computed = origins == {"computed"}
        said = texts.ONLY_COMPUTED if computed else texts.NO_CHANGES_OF_LINE
        return html.P(said, className="empty")
    places = {name: place for place, name in enumerate(measures)}
    entries = sorted(changed, key=lambda e: places.get(e.field, len(places)))
    return tables.table(
        texts.CHANGES_OF_LINE,
        [
            Column(texts.CHANGED_TO, text=True),
            Column(texts.WHEN, text=True),
            Column(texts.WHO, text=True),
            Column(texts.FROM_WHERE, text=True),
        ],
        [_change(entry, unit) for entry in entries],
        first=texts.FIGURE,
    )


def _change(entry: Entry, unit: str) -> Line:
    words = sentences.entry_words(entry) if entry.field else texts.LINE
    came = sentences.row_change(entry)
    at = local(entry.at)
    return Line(
        f"{words[:1].upper()}{words[1:]}",
        [
            Cell(came or sentences.entry_change(entry, unit)),
            Cell(f"{sentences.day(at.date())} {at:%H.%M}"),
            Cell(entry.role),
            Cell(entry.origin),
        ],
    )


def _origin(
    row: Row, measure: str, unit: str, asking: tuple[View, Report] | None
) -> Line:
    quantum = known(row[f"{measure}_quantum"])
    computed = known(row[f"{measure}_computed_shown"])
    return Line(
        sentences.measure(measure),
        [
            tables.figure(row, measure, unit),
            Cell(_printed(row[f"{measure}_printed"])),
            Cell(numbers.amount(computed, unit, quantum)),
            Cell(texts.ORIGINS.get(row[f"{measure}_origin"], texts.MISSING)),
            Cell(tables.source(row, measure)),
            *([Cell(_ask(row, measure, *asking))] if asking else []),
        ],
    )


def _ask(row: Row, measure: str, view: View, report: Report) -> Component:
    what = f"{row['label']}, {sentences.measure(measure).lower()}"
    return inquiring.link(view, report, About(line=row["line"], measure=measure), what)


def _printed(words: str | None) -> str:
    """A cell as printed, where it was; a blank one was printed too."""
    if words is None:
        return texts.NOTHING
    return words or texts.BLANK


def paces(paced: Sequence[PaceRow], unit: str) -> Component:
    """The paces of a picture as a table."""
    return tables.table(
        texts.PACES.format(unit),
        [
            Column(texts.SO_FAR, scenario="outcome"),
            Column(texts.BUDGETED_LEFT, scenario="budget"),
            Column(texts.REQUIRED, scenario="forecast"),
        ],
        [
            Line(
                row.label,
                [
                    Cell(numbers.amount(ore, unit, PACE_QUANTUM))
                    for ore in (
                        row.pace.so_far,
                        row.pace.budgeted,
                        row.pace.required,
                    )
                ],
            )
            for row in paced
        ],
        first=texts.LINE,
    )


def bridge(
    frame: pd.DataFrame, changes: Sequence[tuple[str, str]], unit: str
) -> Component:
    """The steps of the bridge as a table: name and figure of each."""
    lines = [Line(name, [Cell(figure)]) for name, figure in changes]
    net = rows.net(frame)
    if net is not None:
        figure = tables.figure(net, "deviation_period", unit, signed=True)
        lines.append(Line(net["label"], [figure], kind="net"))
    return tables.table(
        texts.BRIDGE_TABLE.format(unit),
        [Column(texts.DEVIATION, scenario="deviation")],
        lines,
        first=texts.LINE,
        note=texts.BETTER_UP,
    )


def allocation(row: Row, unit: str) -> Component:
    """The allocation and its use as a table."""
    named = [
        (name, texts.MEASURES[name])
        for name in (
            "original",
            "carried_over",
            "extra",
            "carried_over_and_extra",
            "appropriation",
            "outcome",
            "ordered",
            "forecast",
        )
    ]
    derived = [("to_spend", texts.TO_SPEND), ("unspent", texts.UNSPENT)]
    return tables.table(
        texts.ALLOCATION_TABLE,
        [Column(unit)],
        [
            Line(words, [Cell(sentences.figure(row, name, unit))])
            for name, words in [*named, *derived]
            if rows.is_said(row, name) or name == "ordered"
        ],
        first=texts.FIGURE,
    )
