"""A board's own overview: its message with the doubt, its cards, its signals."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd
from dash.development.base_component import Component

from components import (
    cards,
    links,
    numbers,
    quotes,
    rows,
    sentences,
    signals,
    tables,
    texts,
)
from components.cards import Bar, Card
from components.frame import Values
from components.rows import Row, known
from components.signals import About
from components.url import View
from data_access import Report, Source


@dataclass(frozen=True)
class Board:
    """A board's report and its three frames."""

    report: Report
    view: View
    lines: pd.DataFrame
    investments: pd.DataFrame
    plan: pd.DataFrame

    @property
    def net(self) -> Row | None:
        """The net of the operating costs."""
        return rows.net(self.lines)

    @property
    def total(self) -> Row | None:
        """All investments."""
        return rows.total(self.investments)


def values(source: Source, view: View, today: date) -> Values:
    """What the overview's slots hold for a board."""
    board = _read(source, view)
    return {
        "message": _message(board),
        "cards": cards.cards(_cards(board)),
        "signals": _signals(source, board, today),
        "decision": quotes.decision(source.decision(view.selection)),
    }


def _signals(source: Source, board: Board, today: date) -> Component:
    report = board.report
    judged = source.judged([report], today)[report.id]
    record = next(each for each in source.boards() if each.id == report.board_id)
    about = About(
        report,
        source.thresholds(),
        _earlier(source, report, today),
        {each.signal: each for each in source.signal_answers(report.id)},
        source.roles(),
        str(record.values["responsible"] or ""),
    )
    return signals.section(judged, board.view, about)


def _earlier(
    source: Source, report: Report, today: date
) -> Mapping[str, Sequence[Report]]:
    """By the signal's code, the board's earlier reports that had it; newest first."""
    before = [
        each
        for each in source.catalogue()
        if each.board_id == report.board_id
        and each.kind in {"followup", report.kind}
        and each.period_end < report.period_end
    ]
    judged = source.judged(before, today)
    found: dict[str, list[Report]] = {}
    for each in reversed(before):
        for signal in judged[each.id].found:
            found.setdefault(signal.code, []).append(each)
    return found


def _read(source: Source, view: View) -> Board:
    return Board(
        source.report(view.selection),
        view,
        source.operating_costs(view.selection),
        source.investments(view.selection),
        source.action_plan(view.selection),
    )


def _message(board: Board) -> str:
    if board.lines.empty:
        return texts.NO_OPERATING_COSTS
    said = sentences.operating_costs(board.report, board.lines, board.view.unit)
    return f"{board.report.board_short}: {said}"


def _cards(board: Board) -> list[Card]:
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


def _deviation_card(board: Board, measure: str, bars: list[Bar]) -> Card:
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


def _investment_card(board: Board, bars: list[Bar]) -> Card:
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


def _plan_card(board: Board) -> Card:
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
