"""What Kommunstyrelsen has asked boards in the last year, and what they answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from data_access.demo.batches import Batches
from data_access.demo.boards import Board
from data_access.demo.municipality import YEARS
from data_access.demo.occasions import Sitting
from data_access.store import schema

_YEAR = YEARS[-1]


@dataclass(frozen=True)
class Asked:
    """An inquiry about a signal of a report of the last year.

    Attributes:
        board: Short name.
        occasion: Of the report.
        signal: Code.
        subject: Its words.
        body: The question.
        asked_on: The day it was put.
        due_on: The last day to answer.
        answer: "" where there is none.
        answered_on: Its day.
        follow_up: What Kommunstyrelsen said of it.
        closed_on: The day that it was closed.
    """

    board: str
    occasion: str
    signal: str
    subject: str
    body: str
    asked_on: date
    due_on: date
    answer: str = ""
    answered_on: date | None = None
    follow_up: str = ""
    closed_on: date | None = None


#: One that is late, see `planted.UNANSWERED`; one answered and closed; one open.
INQUIRIES: Sequence[Asked] = (
    Asked(
        "soc",
        "1",
        "deficit_without_measures",
        f"Underskott utan åtgärder, tillfälle 1 {_YEAR}",
        "Prognosen visar underskott, och åtgärderna som räknas in täcker inte hela. "
        "Vilka ytterligare åtgärder beslutar nämnden om, och när ger de effekt?",
        date(_YEAR, 6, 10),
        date(_YEAR, 8, 31),
    ),
    Asked(
        "vard",
        "2",
        "unexplained",
        f"Oförklarad avvikelse, tillfälle 2 {_YEAR}",
        "14,0 mnkr av underskottet har ingen orsak med belopp. Vad beror det på?",
        date(_YEAR, 9, 30),
        date(_YEAR, 10, 30),
        "Fler brukare i hemtjänsten än budgeten räknar med, och högre kostnad för "
        "köpta platser. Orsakerna får belopp i nästa rapport.",
        date(_YEAR, 10, 21),
        "Svaret godtas. Beloppen följs upp vid tillfälle 3.",
        date(_YEAR, 11, 3),
    ),
    Asked(
        "bun",
        "2",
        "zero_forecast",
        f"Nollprognos, tillfälle 2 {_YEAR}",
        "Perioden är 11,6 mnkr sämre än budget. Hur ska året sluta i balans?",
        date(_YEAR, 11, 11),
        date(_YEAR + 1, 1, 29),
    ),
)

#: What a board has answered to a signal: board, occasion, signal, words, day.
ANSWERS: Sequence[tuple[str, str, str, str, date]] = (
    (
        "soc",
        "2",
        "swinging",
        "Prognosen bygger nu på augusti månads placeringar. I våras var de färre.",
        date(_YEAR, 10, 8),
    ),
)
_ROLE = "Förvaltningschef"


def write(
    batches: Batches, made: Board, number: int, sitting: Sitting, report: int
) -> None:
    """What is asked about a board's report, and answered to its signals.

    Args:
        batches: To write by.
        made: The board.
        number: The board's.
        sitting: The occasion.
        report: The report's number.
    """
    if sitting.year != _YEAR:
        return
    for asked in INQUIRIES:
        if (asked.board, asked.occasion) == (made.slug, sitting.code):
            told = vars(asked) | {"board_id": number, "report_id": report}
            del told["board"], told["occasion"]
            fixed = {"about": "signal", "line_id": None, "measure": ""}
            batches.add(schema.inquiries, **told, **fixed, addressee=_ROLE)
    for board, occasion, signal, body, day in ANSWERS:
        if (board, occasion) == (made.slug, sitting.code):
            batches.add(
                schema.signal_answers,
                report_id=report,
                signal=signal,
                body=body,
                answered_on=day,
                answered_by=_ROLE,
            )
