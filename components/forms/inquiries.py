"""Asking a board, answering, following up, closing, and changing what was asked."""

from dataclasses import dataclass
from datetime import date

from dash import html
from dash.development.base_component import Component

from components import editor, inquiring, links, sentences, texts
from components.chosen import Chosen
from components.inquiring import About
from components.sentences.assignments import days, shortened
from components.url import View
from data_access import Record, Source, Value
from data_access.loaders.inquiries import Inquiry
from data_access.rules.inquiries import default_due

_NOUN = "inquiry"
_QUESTION = ("subject", "body", "addressee", "asked_on", "due_on")
_REPLY = ("answer", "answered_on", "follow_up", "closed_on")
#: What the form takes from the link that it was opened by.
_NAMED = ("report_id", "line_id", "measure")


@dataclass(frozen=True)
class Asking:
    """A new inquiry: to whom, about what, and on which day.

    Attributes:
        chosen: The board, and the report that is asked about if there is one.
        about: What of it; ``None`` where that is to be typed.
        subject: Its words; "" where they are to be typed.
        there: What has been asked about the same thing and is not closed.
        today: The day.
    """

    chosen: Chosen
    about: About | None
    subject: str
    there: Inquiry | None
    today: date


def ask(source: Source, asking: Asking, view: View) -> Component:
    """The form of a new inquiry."""
    chosen, number = asking.chosen, source.thresholds().inquiry_days
    of_line = asking.about is not None and asking.about.line is not None
    note = texts.ASK_NOTE_PLAIN.format(days(number))
    if chosen.report is not None:
        occasion = sentences.occasion_with_year(chosen.report)
        note = texts.ASK_NOTE.format(occasion, days(number))
    return editor.grid(
        _NOUN,
        [],
        chosen.board.id,
        view.unit,
        layout="form",
        only=_QUESTION if of_line else ("signal", *_QUESTION),
        hidden=_NAMED,
        start=_start(asking, number),
        adds=False,
        roles=source.roles(),
        caption=texts.ASK_CAPTION.format(chosen.name),
        note=note,
        key="ny",
    )


def _start(asking: Asking, number: int) -> dict[str, Value]:
    chosen, about = asking.chosen, asking.about or About()
    if asking.there is not None:
        about = About()
    return {
        "signal": about.signal,
        "line_id": about.line,
        "measure": about.measure,
        "report_id": chosen.report.id if chosen.report else None,
        "subject": "" if asking.there else asking.subject,
        "addressee": chosen.board.values["responsible"],
        "asked_on": asking.today,
        "due_on": default_due(asking.today, number),
    }


def there(one: Inquiry, view: View) -> Component:
    """What has been asked already about the same thing."""
    subject = html.A(shortened(one.subject), href=links.href(inquiring.PATH, view))
    return html.P([f"{texts.ASK_THERE} ", subject], className="locked-note")


def reply(source: Source, one: Inquiry, view: View) -> Component:
    """The board's answer and Kommunstyrelsen's follow-up; the question, folded."""
    record = _record(source, one)
    question = editor.grid(
        _NOUN,
        [record],
        one.board_id,
        view.unit,
        layout="form",
        only=("signal", *_QUESTION),
        adds=False,
        roles=source.roles(),
        caption=texts.CHANGE_INQUIRY,
        key=str(one.id),
    )
    # Until it is asked there is nothing to answer.
    if one.asked.asked_on is None:
        return html.Div(question)
    folded = html.Details(
        [html.Summary(texts.CHANGE_INQUIRY), question], className="folded"
    )
    return html.Div([_answering(record, one, view), folded])


def _answering(record: Record, one: Inquiry, view: View) -> Component:
    return editor.grid(
        _NOUN,
        [record],
        one.board_id,
        view.unit,
        layout="form",
        only=_REPLY,
        caption=texts.REPLY_CAPTION,
        note=texts.REPLY_NOTE,
        key=str(one.id),
    )


def _record(source: Source, one: Inquiry) -> Record:
    records = source.records(_NOUN, one.board_id)
    return next(record for record in records if record.id == one.id)
