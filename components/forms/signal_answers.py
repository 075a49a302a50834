"""What a board answers to a signal of its report, beside the signal.

The answer is no part of the report that was sent out, and can be given after.
"""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from components import editor, sentences, texts
from data_access import NOUNS, Record
from data_access.loaders.inquiries import SignalAnswer

_NOUN = "signal_answer"
_FIELDS = ("body", "answered_by", "answered_on")


def section(
    report: int,
    code: str,
    given: SignalAnswer | None,
    *,
    roles: Sequence[str] = (),
    answers_as: str = "",
) -> Component:
    """The answer to a signal, if there is one, and the form to give or change it.

    Args:
        report: The number of the report version that has the signal.
        code: Of the signal.
        given: The answer that there is; see `Source.signal_answers`.
        roles: Those that the municipality has, to choose among.
        answers_as: The role that the form suggests: the board's responsible one.
    """
    words = texts.CHANGE_ANSWER if given else texts.ANSWER_SIGNAL
    return html.Div(
        [
            *([said(given)] if given else []),
            html.Details(
                [html.Summary(words), _form(report, code, given, roles, answers_as)],
                className="folded",
            ),
        ],
        className="signal-answer",
    )


def said(given: SignalAnswer) -> Component:
    """An answer, who gave it, and when."""
    when = texts.ANSWERED_BY.format(given.answered_by, sentences.day(given.answered_on))
    return html.Div(
        [
            html.P(texts.INQUIRY_ANSWER, className="soft"),
            html.Blockquote(given.body),
            html.P(when, className="soft"),
        ],
        className="said",
    )


def _form(
    report: int,
    code: str,
    given: SignalAnswer | None,
    roles: Sequence[str],
    answers_as: str,
) -> Component:
    name = NOUNS[_NOUN].field("signal").words(code)
    return editor.grid(
        _NOUN,
        [_record(report, given)] if given else [],
        report,
        "mnkr",
        layout="form",
        only=_FIELDS,
        hidden=("signal",),
        start={"signal": code, "answered_by": answers_as},
        adds=False,
        roles=roles,
        caption=texts.SIGNAL_ANSWER_OF.format(name),
        key=code,
    )


def _record(report: int, given: SignalAnswer) -> Record:
    values = {name: getattr(given, name) for name in ("signal", *_FIELDS)}
    return Record(_NOUN, given.id, report, given.version, values)
