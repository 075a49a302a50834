"""Översikt: the report's message with its doubt, and each board in one row."""

from collections import Counter
from dataclasses import dataclass, replace

import pandas as pd
from dash import Dash, Output, html
from dash.development.base_component import Component

from components import (
    answers,
    cards,
    frame,
    links,
    numbers,
    quotes,
    rows,
    sentences,
    tables,
    texts,
)
from components.answers import Answering
from components.cards import Bar, Card
from components.frame import Values
from components.rows import Row, known
from components.site import Site
from components.tables import Cell, Column, Line
from components.url import View
from data_access import Report, Selection, Source

PATH = "/"
NAME = texts.OVERVIEW

_PAGE = "overview"


@dataclass(frozen=True)
class _Board:
    """A board's report and its three frames."""

    report: Report
    view: View
    lines: pd.DataFrame
    investments: pd.DataFrame
    plan: pd.DataFrame

    @property
    def net(self) -> Row | None:
        return rows.net(self.lines)

    @property
    def total(self) -> Row | None:
        return rows.total(self.investments)


def layout(_site: Site) -> Component:
    """The page without data."""
    return frame.layout(
        _PAGE,
        NAME,
        html.P(id="overview-message", className="message"),
        html.Div(id="overview-cards"),
        html.Div(id="overview-boards"),
        html.Div(id="overview-decision"),
    )


def register(app: Dash, source: Source) -> None:
    """Follow the address."""
    answers.register(app, source, ANSWERING)


def answer(source: Source, view: View) -> Values:
    """Fill the page for an address."""
    board = _read(source, view)
    signs = sentences.signs(source.sections(view.selection))
    return {
        **frame.filled(board.report, view, signs),
        "message": _message(board),
        "cards": cards.cards(_cards(board)),
        "boards": _boards(source, board),
        "decision": quotes.decision(source.decision(view.selection)),
    }


ANSWERING = Answering(
    _PAGE,
    {
        "message": Output("overview-message", "children"),
        "cards": Output("overview-cards", "children"),
        "boards": Output("overview-boards", "children"),
        "decision": Output("overview-decision", "children"),
    },
    answer,
)


def _read(source: Source, view: View) -> _Board:
    return _Board(
        source.report(view.selection),
        view,
        source.operating_costs(view.selection),
        source.investments(view.selection),
        source.action_plan(view.selection),
    )


def _message(board: _Board) -> str:
    if board.lines.empty:
        return texts.NO_OPERATING_COSTS
    said = sentences.operating_costs(board.report, board.lines, board.view.unit)
    return f"{board.report.board_short}: {said}"


def _cards(board: _Board) -> list[Card]:
    """Four cards whose small pictures share one scale."""
    made_of = [*rows.top(board.lines), *([board.net] if board.net else [])]
    period = [(row, "deviation_period", "tone_period") for row in made_of]
    year = [(row, "deviation_year", "tone_year") for row in made_of]
    use = [
        (board.total, name, "") for name in ("appropriation", "forecast", "outcome")
    ] if board.total else []  # fmt: skip
    bars = _bars([*period, *year, *use], board.view.unit)
    return [
        _deviation_card(board, "deviation_period", bars[: len(period)]),
        _deviation_card(board, "deviation_year", bars[len(period) : -len(use) or None]),
        _investment_card(board, bars[len(bars) - len(use) :]),
        _plan_card(board),
    ]


def _bars(figures: list[tuple[Row, str, str]], unit: str) -> list[Bar]:
    """Bars on one scale; deviations printed with their sign."""
    spans = cards.spans([known(row[f"{name}_shown"]) for row, name, _ in figures])
    return [
        Bar(
            row["label"] if tone else _SCENARIOS[name][1],
            sentences.printed(row, name, unit, signed=bool(tone)),
            start,
            length,
            "deviation" if tone else _SCENARIOS[name][0],
            row[tone] if tone else "",
        )
        for (row, name, tone), (start, length) in zip(figures, spans, strict=True)
    ]


#: Each measure of the investments as a small bar: its scenario and its word.
_SCENARIOS = {
    "appropriation": ("budget", texts.APPROPRIATION),
    "forecast": ("forecast", texts.FORECAST),
    "outcome": ("outcome", texts.OUTCOME),
}


def _deviation_card(board: _Board, measure: str, bars: list[Bar]) -> Card:
    of_year = measure.endswith("_year")
    net, report = board.net, board.report
    when = sentences.full_year(report).lower() if of_year else sentences.until(report)
    return Card(
        name=texts.FORECAST_CARD if of_year else texts.PERIOD_CARD,
        figure=sentences.printed(net, measure, board.view.unit, signed=True)
        if net
        else numbers.MISSING,
        unit=board.view.unit,
        word=f"{sentences.compared(known(net[measure]) if net else None)} {when}",
        tone=tables.tone(net, measure) if net else "",
        href=links.href("/drift", board.view),
        bars=bars,
        more=sentences.turnover(board.lines) if of_year else "",
    )


def _investment_card(board: _Board, bars: list[Bar]) -> Card:
    total, unit = board.total, board.view.unit
    href = links.href("/investeringar", board.view)
    if total is None:
        return Card(texts.USE_CARD, numbers.MISSING, unit, texts.MISSING, href)
    return Card(
        name=texts.USE_CARD,
        figure=sentences.printed(total, "outcome", unit),
        unit=f"av {sentences.figure(total, 'appropriation', unit)}",
        word=sentences.use_word(board.report, total, unit),
        href=href,
        bars=bars,
    )


def _plan_card(board: _Board) -> Card:
    total, unit = rows.total(board.plan), board.view.unit
    href = links.href("/handlingsplan", board.view)
    if total is None:
        return Card(texts.PLAN_CARD, numbers.MISSING, unit, texts.NO_ACTION_PLAN, href)
    return Card(
        name=texts.PLAN_CARD,
        figure=sentences.printed(total, "counted", unit),
        unit=unit,
        word=texts.PLAN_COUNTED,
        href=href,
        more=sentences.action_plan(board.plan, unit),
    )


def _boards(source: Source, chosen: _Board) -> Component:
    """Every board's report of the same occasion, one row each."""
    of_occasion = [
        report
        for report in source.catalogue()
        if (report.year, report.occasion)
        == (chosen.report.year, chosen.report.occasion)
    ]
    unit = chosen.view.unit
    return tables.table(
        texts.BOARDS.format(
            sentences.occasion_in_year(chosen.report).lower(), chosen.report.year, unit
        ),
        [
            Column(texts.DEVIATION, sentences.period(chosen.report).capitalize()),
            Column(texts.DEVIATION, sentences.full_year(chosen.report)),
            Column(texts.OUTCOME, texts.INVESTMENTS),
            Column(texts.FORECAST, texts.INVESTMENTS),
            Column(texts.APPROPRIATION, texts.INVESTMENTS),
            Column(texts.COUNTED, texts.ACTION_PLAN),
            Column(texts.RECONCILIATION, text=True),
            Column(texts.STATUS, text=True),
        ],
        [_board_line(source, report, chosen.view) for report in of_occasion],
        first=texts.BOARD,
        note=f"{texts.BETTER_UP} {texts.UNSPENT_NEUTRAL}",
    )


def _board_line(source: Source, report: Report, view: View) -> Line:
    selection = Selection(report.board, report.year, report.occasion)
    its_view = replace(view, selection=selection)
    board = _read(source, its_view)
    counts = Counter(check.status for check in source.reconciliation(selection))
    plan_total = rows.total(board.plan)
    return Line(
        html.A(report.board_name, href=links.href(PATH, its_view)),
        [
            _cell(board.net, "deviation_period", its_view, signed=True),
            _cell(board.net, "deviation_year", its_view, signed=True),
            _cell(board.total, "outcome", its_view),
            _cell(board.total, "forecast", its_view),
            _cell(board.total, "appropriation", its_view),
            _cell(plan_total, "counted", its_view),
            Cell(
                html.A(
                    sentences.reconciliation_word(counts),
                    href=links.href("/avstamning", its_view),
                )
            ),
            Cell(sentences.status(report)),
        ],
    )


def _cell(row: Row | None, measure: str, view: View, *, signed: bool = False) -> Cell:
    if row is None:
        return Cell(numbers.MISSING)
    return tables.figure(row, measure, view.unit, signed=signed)
