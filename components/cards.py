"""Cards of the overview: a word, a figure and a small picture each."""

from collections.abc import Sequence
from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component


@dataclass(frozen=True)
class Bar:
    """A bar of a small picture.

    Attributes:
        label: The words in front of it.
        figure: The figure after it, as printed.
        start: Where it starts, as a share of the picture's width.
        length: Its length, as a share of the picture's width.
        scenario: ``budget``, ``outcome``, ``forecast`` or ``rest``.
        tone: ``good``, ``bad`` or ``neutral`` for a deviation.
    """

    label: str
    figure: str
    start: float
    length: float
    scenario: str
    tone: str = ""


@dataclass(frozen=True)
class Card:
    """A figure with its name, a word on it, and where to read more."""

    name: str
    figure: str
    unit: str
    word: str
    href: str
    bars: Sequence[Bar] = ()
    tone: str = ""
    more: str = ""


def cards(shown: Sequence[Card]) -> Component:
    """The cards in a row, as a list."""
    return html.Ul([html.Li(_card(card)) for card in shown], className="cards")


def small_picture(bars: Sequence[Bar]) -> Component:
    """Bars in the notation of the pictures; its text says what they show."""
    return html.Div(
        [
            html.Div(
                [
                    html.Span(bar.label, className="mini-label"),
                    html.Span(
                        html.Span(
                            className=f"mini-bar {bar.scenario} {bar.tone}".strip(),
                            style={
                                "marginLeft": f"{100 * bar.start:.2f}%",
                                "width": f"{100 * bar.length:.2f}%",
                            },
                        )
                        if bar.length
                        else None,
                        className="mini-track",
                    ),
                    html.Span(bar.figure, className="mini-figure"),
                ],
                className="mini-row",
            )
            for bar in bars
        ],
        className="mini",
    )


def _card(card: Card) -> Component:
    return html.Div(
        [
            html.H2(html.A(card.name, href=card.href), className="card-name"),
            html.P(
                [
                    html.Span(card.figure, className="card-figure"),
                    html.Span(f" {card.unit}", className="card-unit"),
                ],
                className=f"card-number {card.tone}".strip(),
            ),
            html.P(card.word, className="card-word"),
            *([small_picture(card.bars)] if card.bars else []),
            *([html.P(card.more, className="card-more")] if card.more else []),
        ],
        className="card-box",
    )


def spans(
    values: Sequence[int | None], *, widest: int | None = None
) -> list[tuple[float, float]]:
    """Start and length, as shares of one common scale that holds zero.

    ``values`` are öre on the same scale; a missing one has no length. Negative
    values end where positive ones begin.
    """
    known = [value for value in values if value is not None]
    low, high = min([0, *known]), max([0, *known, widest or 0])
    width = (high - low) or 1
    return [
        ((min(value, 0) - low) / width, abs(value) / width)
        if value is not None
        else (0.0, 0.0)
        for value in values
    ]
