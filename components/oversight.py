"""All boards at one occasion, in a table sorted by need of attention.

The order and the filter are in the address (``ordna``, ``bara``), so that a link
shows the same. Bars stand in the cells, on one scale.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from dash import html
from dash.development.base_component import Component

from components import cards, inquiring, links, numbers, sentences, texts, url
from components.url import View
from data_access import Report, Selection
from data_access.loaders.inquiries import Inquiry
from data_access.loaders.oversight import Seen
from data_access.rules import investments
from data_access.rules.inquiries import status
from data_access.rules.signals import Signal

ORDER, ONLY = "ordna", "bara"
PATH = "/"

#: Signals of money that is not spent: they come after those of the result.
_OF_INVESTMENTS = frozenset({"repeated_carry_over", "no_calculation"})
#: How many signals stand in a row before "till".
_SHOWN = 2


@dataclass(frozen=True)
class Row:
    """A board as the table shows it; amounts öre, + is better than budget.

    ``asked`` says how what Kommunstyrelsen has asked the board stands.
    """

    seen: Seen
    signals: Sequence[Signal] = ()
    period: int | None = None
    year: int | None = None
    moved: int | None = None
    last_year: int | None = None
    use: float | None = None
    counted: int | None = None
    quantum: int = 1
    asked: str = ""

    @property
    def need(self) -> tuple[int, int]:
        """What it is sorted by: the heaviest signal of its result, then of any."""
        asking = [signal for signal in self.signals if not signal.is_note]
        result = [s.weight for s in asking if s.code not in _OF_INVESTMENTS]
        return max(result, default=0), max((s.weight for s in asking), default=0)


def asked(found: Sequence[Inquiry], board: str, today: date) -> str:
    """How what a board has been asked stands: the state that matters the most."""
    states = {status(each.asked, today) for each in found if each.board == board}
    return next((texts.INQUIRY_STATES[s] for s in _STATES if s in states), "")


#: What is shown of several inquiries, the first that there is.
_STATES = ("late", "open", "answered", "closed")


def row(seen: Seen, asked: str = "") -> Row:
    """What the table shows of a board."""
    if seen.judged is None:
        return Row(seen, asked=asked)
    facts = seen.judged.facts
    before = facts.before.deviation if facts.before else None
    year = facts.net.deviation_year
    spent = facts.investments
    return Row(
        seen,
        seen.judged.found,
        facts.net.deviation_period,
        year if facts.left else None,
        None if before is None or year is None else year - before,
        facts.last_year.deviation_period,
        investments.completion(spent.forecast, spent.appropriation) if spent else None,
        facts.plan.counted if facts.plan else None,
        facts.net.quantum,
        asked,
    )


@dataclass(frozen=True)
class _Column:
    """A column: what it is sorted by, and of which scenario its bars are, if any."""

    key: str
    head: str
    value: Callable[[Row], float | None]
    bars: str = ""


def _columns(report: Report) -> list[_Column]:
    last = texts.LAST_YEAR.format(report.year - 1)
    return [
        _Column("period", texts.PERIOD_DEVIATION, lambda r: r.period, "outcome"),
        _Column("prognos", texts.YEAR_DEVIATION, lambda r: r.year, "forecast"),
        _Column("andring", texts.SINCE_LAST, lambda r: r.moved),
        _Column("forra", last, lambda r: r.last_year, "before"),
        _Column("investering", texts.USE_OF, lambda r: r.use),
        _Column("atgarder", texts.MEASURES_OF, lambda r: r.counted),
    ]


def ordered(rows: Sequence[Row], view: View, report: Report) -> list[Row]:
    """The rows in the order that the address asks for; by need where it asks none.

    What is not known comes last, whichever way.
    """
    asked = dict(view.own).get(ORDER, "")
    key, falling = asked.removeprefix("-"), asked.startswith("-")
    by_need = sorted(rows, key=lambda r: r.need, reverse=True)
    if key == "namnd":
        return sorted(rows, key=lambda r: _alphabetic(r.seen.name), reverse=falling)
    if key == "behov":
        return by_need if falling else by_need[::-1]
    column = next((each for each in _columns(report) if each.key == key), None)
    if column is None:
        return by_need
    known = [r for r in by_need if column.value(r) is not None]
    unknown = [r for r in by_need if column.value(r) is None]
    known.sort(key=lambda r: column.value(r) or 0, reverse=falling)
    return [*known, *unknown]


_ALPHABET = str.maketrans("åäö", "{|}")


def _alphabetic(name: str) -> str:
    return name.casefold().translate(_ALPHABET)


def kept(rows: Sequence[Row], only: str) -> list[Row]:
    """The rows that a filter lets through; all where there is no such filter."""
    wanted = _FILTERS.get(only)
    return [r for r in rows if wanted(r)] if wanted else list(rows)


_FILTERS: Mapping[str, Callable[[Row], bool]] = {
    "signal": lambda r: any(not signal.is_note for signal in r.signals),
    "underskott": lambda r: (r.year or 0) < 0,
    "saknas": lambda r: r.seen.report is None or r.seen.report.status == "draft",
}


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
    columns = _columns(report)
    only = dict(view.own).get(ONLY, "")
    scale = _Scale.of(rows, columns)
    shown = ordered(kept(own, only), view, report)
    groups = [
        html.Tbody([_line(r, columns, scale, view) for r in shown], role="rowgroup")
    ]
    also = ordered(kept(beside, only), view, report)
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


def _heads(columns: Sequence[_Column], view: View) -> Component:
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
    def of(cls, rows: Sequence[Row], columns: Sequence[_Column]) -> "_Scale":
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


def _line(row: Row, columns: Sequence[_Column], scale: _Scale, view: View) -> Component:
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
    found = [s for s in row.signals if not s.is_note] or list(row.signals)
    if not found:
        return [html.Span(texts.NEED_NONE, className="soft")]
    shown = [sentences.signal_short(each, view.unit) for each in found[:_SHOWN]]
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


def _figure(row: Row, column: _Column, scale: _Scale, view: View) -> Component:
    value = column.value(row)
    words = _words(value, column, view.unit, row.quantum)
    if value is None:
        return _cell(column.head, words, "num")
    said = html.A(words, href=links.href(_PAGES[column.key], view))
    tone = tone_of(int(value), view.unit) if column.bars else ""
    kind = f"num {tone}".strip()
    if not column.bars:
        return _cell(column.head, said, kind)
    return _cell(
        column.head,
        [_bar(int(value), scale, f"{column.bars} {tone}"), said],
        f"{kind} barred",
    )


def _words(value: float | None, column: _Column, unit: str, quantum: int) -> str:
    if column.key == "investering":
        return numbers.percent(value)
    if value is None:
        return numbers.MISSING
    signed = column.key != "atgarder"
    return numbers.amount(int(value), unit, quantum, signed=signed)


def tone_of(ore: int, unit: str) -> str:
    """How a deviation of a net is judged; what is printed as 0 is neither."""
    if not any(digit in "123456789" for digit in numbers.amount(ore, unit)):
        return "neutral"
    return "good" if ore > 0 else "bad"


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


def added(rows: Sequence[Row], value: Callable[[Row], int | None]) -> int | None:
    """What is known of the rows together; ``None`` where nothing is."""
    known = [ore for row in rows if (ore := value(row)) is not None]
    return sum(known) if known else None


def _together(rows: Sequence[Row], columns: Sequence[_Column], view: View) -> Component:
    """The boards' sum; shares and measures are each board's own."""
    summed = {
        "period": added(rows, lambda r: r.period),
        "prognos": added(rows, lambda r: r.year),
        "andring": added(rows, lambda r: r.moved),
        "forra": added(rows, lambda r: r.last_year),
    }
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
