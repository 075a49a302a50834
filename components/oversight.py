"""All boards at one occasion as a table; bars stand in the cells, on one scale."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dash import html
from dash.development.base_component import Component

from components import (
    cards,
    inquiring,
    links,
    numbers,
    overseen,
    sentences,
    texts,
    url,
)
from components.overseen import ONLY, ORDER, Measure, Row
from components.url import View
from data_access import Report, Selection

PATH = "/"


def choice(view: View) -> Component:
    """Which boards are shown."""
    return links.choice(
        texts.SHOW_BOARDS,
        PATH,
        [
            links.Option(words, with_own(view, ONLY, value))
            for value, words in texts.FILTERS.items()
        ],
        view,
    )


def with_own(view: View, name: str, value: str) -> View:
    """The view with another choice of this page's."""
    others = [(key, said) for key, said in view.own if key != name]
    own = [*others, *([(name, value)] if value else [])]
    own.sort(key=lambda pair: url.OWN.index(pair[0]))
    return replace(view, own=tuple(own))


def table(rows: Sequence[Row], report: Report, view: View) -> Component:
    """Every board, the municipality's own first, then those beside it."""
    own = [r for r in rows if not r.seen.is_beside]
    beside = [r for r in rows if r.seen.is_beside]
    columns = overseen.measures(report)
    only = dict(view.own).get(ONLY, "")
    scale = _Scale.of(rows, columns)
    shown = overseen.ordered(overseen.kept(own, only), view, report)
    groups = [
        html.Tbody([_line(r, columns, scale, view) for r in shown], role="rowgroup")
    ]
    also = overseen.ordered(overseen.kept(beside, only), view, report)
    if not only:
        groups.append(_together(own, columns, view))
    if also:
        groups.append(
            html.Tbody(
                [
                    _divider(texts.BESIDE_HEAD, len(columns) + 3),
                    *(_line(r, columns, scale, view) for r in also),
                ],
                role="rowgroup",
            )
        )
    caption = texts.BOARDS.format(
        sentences.occasion_in_year(report).lower(), report.year, view.unit
    )
    empty = [] if shown or also else [html.P(texts.FILTERED_OUT, className="empty")]
    return html.Div(
        [
            html.Table(
                [
                    html.Caption(html.Span(caption)),
                    html.Thead(_heads(columns, view), role="rowgroup"),
                    *groups,
                ],
                className="oversight",
                role="table",
            ),
            *empty,
            html.P(texts.OVERSIGHT_NOTE, className="table-note"),
        ],
        className="table-block",
    )


# Heads


def _heads(columns: Sequence[Measure], view: View) -> Component:
    named = [
        ("namnd", texts.BOARD, ""),
        ("behov", texts.NEED, ""),
        *((each.key, each.head, "num") for each in columns),
    ]
    last = html.Th(texts.INQUIRIES_SHORT, scope="col", role="columnheader")
    return html.Tr([*(_head(*each, view) for each in named), last], role="row")


def _head(key: str, words: str, kind: str, view: View) -> Component:
    asked = dict(view.own).get(ORDER, "-behov")
    # Names run from A; of figures the worst, the lowest, is asked for first.
    first = f"-{key}" if key == "behov" else key
    other = key if first.startswith("-") else f"-{key}"
    way = {key: "ascending", f"-{key}": "descending"}.get(asked)
    leads = other if asked == first else first
    mark = {"ascending": " ↑", "descending": " ↓"}.get(way or "", "")
    link = html.A(
        [words, html.Span(mark, **{"aria-hidden": "true"})],
        href=links.href(PATH, with_own(view, ORDER, leads)),
        **{"aria-label": f"{words}, {texts.SORTED_BY.format(words.lower())}"},
    )
    sort = {"aria-sort": way} if way else {}
    return html.Th(link, scope="col", role="columnheader", className=kind, **sort)


# Rows


@dataclass(frozen=True)
class _Scale:
    """The one scale of every bar: öre at its ends, zero included."""

    low: int
    high: int

    @classmethod
    def of(cls, rows: Sequence[Row], columns: Sequence[Measure]) -> "_Scale":
        """A scale that holds every bar."""
        values = [
            int(value)
            for column in columns
            if column.bars
            for row in rows
            if (value := column.value(row)) is not None
        ]
        return cls(min([0, *values]), max([0, *values]))

    def span(self, ore: int) -> tuple[float, float]:
        """Start and length of a bar, as shares of the width."""
        return cards.spans([self.low, self.high, ore])[-1]


def _line(row: Row, columns: Sequence[Measure], scale: _Scale, view: View) -> Component:
    its = _view(row, view)
    return html.Tr(
        [
            html.Th(
                [
                    html.A(row.seen.name, href=links.href(PATH, its)),
                    *_status(row),
                ],
                scope="row",
                role="rowheader",
            ),
            _cell(texts.NEED, _reasons(row, its), "need"),
            *(_figure(row, column, scale, its) for column in columns),
            _asked(row, its),
        ],
        role="row",
    )


def _asked(row: Row, view: View) -> Component:
    if not row.asked:
        return _cell(texts.INQUIRIES_SHORT, "", "asked")
    said = html.A(row.asked, href=links.href(inquiring.PATH, view))
    return _cell(texts.INQUIRIES_SHORT, said, "asked")


def _view(row: Row, view: View) -> View:
    report = row.seen.report
    occasion = (report.year, report.occasion) if report else (None, None)
    selection = Selection(row.seen.slug, *occasion)
    return replace(view, selection=selection, own=(), line=None)


def _status(row: Row) -> list[Component]:
    """What is said beside the name of a board whose report is not there."""
    report = row.seen.report
    if report is not None and report.status not in {"draft", "returned"}:
        return []
    said = sentences.status(report) if report else texts.NOT_REPORTED
    return [html.Span(f" {said}", className="soft whole")]


def _reasons(row: Row, view: View) -> list[Component | str]:
    """The signals in short, the heaviest first; a note only where nothing else is."""
    if row.seen.judged is None:
        return []
    shown = overseen.reasons(row, view.unit)
    if not shown:
        return [html.Span(texts.NEED_NONE, className="soft")]
    more = len(row.signals) - len(shown)
    said: list[Component | str] = [" · ".join(shown)]
    if more > 0:
        there = f"{links.href(PATH, view)}#signaler"
        words = texts.MORE_OF_THEM.format(more)
        said += [" · ", html.A(words, href=there, className="whole")]
    return said


#: Where a figure of a column is explained.
_PAGES = {
    "period": "/drift",
    "prognos": "/prognos",
    "andring": "/prognos",
    "forra": "/prognos",
    "investering": "/investeringar",
    "atgarder": "/handlingsplan",
}


def _figure(row: Row, column: Measure, scale: _Scale, view: View) -> Component:
    value = column.value(row)
    words = overseen.words(value, column, view.unit, row.quantum)
    if value is None:
        return _cell(column.head, words, "num")
    said = html.A(words, href=links.href(_PAGES[column.key], view))
    tone = overseen.tone_of(int(value), view.unit) if column.bars else ""
    kind = f"num {tone}".strip()
    if not column.bars:
        return _cell(column.head, said, kind)
    return _cell(
        column.head,
        [_bar(int(value), scale, f"{column.bars} {tone}"), said],
        f"{kind} barred",
    )


def _bar(ore: int, scale: _Scale, kind: str) -> Component:
    start, length = scale.span(ore)
    zero = scale.span(scale.high)[0]
    style = {"left": f"{100 * start:.2f}%", "width": f"{100 * length:.2f}%"}
    return html.Span(
        [
            html.Span(className="zero", style={"left": f"{100 * zero:.2f}%"}),
            *([html.Span(className=f"bar {kind}", style=style)] if length else []),
        ],
        className="bar-track",
        **{"aria-hidden": "true"},
    )


def _cell(head: str, said: object, kind: str) -> Component:
    return html.Td(said, role="cell", className=kind, **{"data-head": head})


def _divider(words: str, span: int) -> Component:
    return html.Tr(
        html.Th(words, colSpan=span, scope="rowgroup", role="rowheader"),
        className="divider",
        role="row",
    )


# Sums


def _together(rows: Sequence[Row], columns: Sequence[Measure], view: View) -> Component:
    """The boards' sum; shares and measures are each board's own."""
    summed = overseen.together(rows)
    cells = [
        _cell(
            column.head,
            numbers.amount(summed[column.key], view.unit, signed=True)
            if column.key in summed
            else "",
            "num",
        )
        for column in columns
    ]
    head = html.Th(texts.TOGETHER, scope="row", role="rowheader")
    return html.Tbody(
        html.Tr(
            [head, _cell("", "", "need"), *cells, _cell("", "", "asked")], role="row"
        ),
        className="together",
        role="rowgroup",
    )
