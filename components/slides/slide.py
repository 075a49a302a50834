"""A slide: one message, and one chart or up to three figures or a few points."""

from collections.abc import Sequence
from dataclasses import dataclass

from components.figures.notation import Figure
from components.figures.series import Chart


@dataclass(frozen=True)
class Number:
    """One of at most three large figures.

    Attributes:
        label: What it is, as "Netto, avvikelse januari–augusti".
        said: The figure as printed, with its sign.
        unit: As "mnkr".
        word: What it means, as "bättre än budget"; never by colour alone.
        tone: good, bad, neutral or "".
        changed: "Ändrat efter utskick: 69,5 → 69,9", or "".
    """

    label: str
    said: str
    unit: str
    word: str = ""
    tone: str = ""
    changed: str = ""


@dataclass(frozen=True)
class Picture:
    """The chart of a slide.

    Attributes:
        figure: A Plotly dict in the notation of the screen.
        summary: What it shows, for who cannot see it.
        native: The same figures, for programs that draw charts of their own.
    """

    figure: Figure
    summary: str
    native: Chart | None = None


@dataclass(frozen=True)
class Slide:
    """One slide.

    Attributes:
        key: Its name in the address, as "driftkostnader"; unique in a meeting.
        name: Its name in the overview, as "Driftkostnader".
        title: Its message: one sentence with its figure.
        numbers: At most three; then there is no picture and there are no points.
        picture: Its chart, or ``None``.
        points: At most five short sentences, where it is words that are shown.
        notes: What the one who presents can say, sentence by sentence.
        source: Board, occasion, status and date, for the foot.
        changed: What was changed after sending and concerns this slide, in words.
    """

    key: str
    name: str
    title: str
    numbers: Sequence[Number] = ()
    picture: Picture | None = None
    points: Sequence[str] = ()
    notes: Sequence[str] = ()
    source: str = ""
    changed: Sequence[str] = ()
