"""The signals of a board's report as html: what each says, its rule, where to look."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dash import html
from dash.development.base_component import Component

from components import inquiring, links, sentences, texts
from components.forms import signal_answers
from components.url import View
from data_access import Report
from data_access.loaders.inquiries import SignalAnswer
from data_access.loaders.oversight import Judged
from data_access.rules.signals import SHOWN, Signal, Thresholds
from data_access.rules.signals.signal import Case

#: Where the figures of a signal stand; operating costs unless it is said here.
PLACES: Mapping[str, str] = {
    "swinging": "/prognos",
    "improved_without_measure": "/prognos",
    "optimistic": "/prognos",
    "pessimistic": "/prognos",
    "empty_plan": "/handlingsplan",
    "deficit_without_measures": "/handlingsplan",
    "repeated_carry_over": "/investeringar",
    "no_calculation": "/investeringar",
    "disagrees": "/avstamning",
    "late": "/rapport",
}
#: How many earlier reports with the same signal are named.
_NAMED = 4
_OPERATING = "/drift"
_INVESTING = "Investeringar"


@dataclass(frozen=True)
class About:
    """What stands beside the signals of a report.

    Attributes:
        report: It.
        limits: The thresholds in force.
        earlier: By the signal's code the board's reports that had it before.
        answers: By the signal's code, what the board has answered.
        roles: Those that the municipality has.
        answers_as: The role that answers for the board.
    """

    report: Report
    limits: Thresholds
    earlier: Mapping[str, Sequence[Report]]
    answers: Mapping[str, SignalAnswer]
    roles: Sequence[str] = ()
    answers_as: str = ""


def section(judged: Judged, view: View, about: About) -> Component:
    """Every signal of a report: three, then the others, then the untestable ones."""
    found = judged.found
    shown, rest = found[:SHOWN], found[SHOWN:]

    def item(signal: Signal) -> Component:
        rule = sentences.signal_rule(signal.code, about.limits, judged.facts.gross)
        return _item(signal, view, rule, about)

    return html.Section(
        [
            html.H2(texts.SIGNALS, id="signaler"),
            html.Ul([item(each) for each in shown], className="signals")
            if shown
            else html.P(texts.NO_SIGNALS, className="empty"),
            *_more(texts.MORE_SIGNALS, [item(each) for each in rest]),
            *_more(texts.UNTESTABLE_ONES, _untestable(judged.signals)),
            html.P(texts.SIGNALS_NOTE, className="table-note"),
        ]
    )


def _more(words: str, items: Sequence[Component]) -> list[Component]:
    if not items:
        return []
    listed = html.Ul(list(items), className="signals")
    return [html.Details([html.Summary(words.format(len(items))), listed])]


def _item(signal: Signal, view: View, rule: str, about: About) -> Component:
    grade = "signal note" if signal.is_note else "signal"
    name = sentences.signal_name(signal.code)
    word = [html.Span(f" {texts.SIGNAL_NOTE_WORD}", className="soft")]
    history = _history(about.earlier.get(signal.code, ()))
    asks = inquiring.About(signal=signal.code)
    return html.Li(
        [
            html.H3([name, *(word if signal.is_note else [])]),
            *(_case(case, signal.code, view) for case in signal.cases),
            html.P(
                [
                    html.Span(f"{texts.SIGNAL_RULE}: ", className="soft"),
                    f"{rule} {history}",
                ],
                className="signal-rule",
            ),
            html.P(inquiring.link(view, about.report, asks, name.lower())),
            signal_answers.section(
                about.report.id,
                signal.code,
                about.answers.get(signal.code),
                roles=about.roles,
                answers_as=about.answers_as,
            ),
        ],
        className=grade,
        id=f"signal-{signal.code}",
    )


def _case(case: Case, code: str, view: View) -> Component:
    said = sentences.signal(case, code, view.unit)
    return html.P(
        [
            said,
            " ",
            html.A(
                texts.SIGNAL_PLACE,
                href=links.href(place(code, case), replace(view, line=case.line)),
                **{"aria-label": f"{texts.SIGNAL_PLACE}: {said}"},
            ),
        ]
    )


def place(code: str, case: Case) -> str:
    """The page where the figures of a case stand."""
    if code == "pace" and case.values.get("label") == _INVESTING:
        return PLACES["repeated_carry_over"]
    return PLACES.get(code, _OPERATING)


def _history(earlier: Sequence[Report]) -> str:
    if not earlier:
        return texts.SIGNAL_FIRST
    named = [sentences.occasion_with_year(each) for each in earlier[:_NAMED]]
    if len(earlier) > _NAMED:
        named.append(texts.MORE_OF_THEM.format(len(earlier) - _NAMED))
    return texts.SIGNAL_HISTORY.format(", ".join(named))


def _untestable(signals: Sequence[Signal]) -> list[Component]:
    return [
        html.Li(
            [
                html.Strong(sentences.signal_name(signal.code)),
                f" {sentences.untestable(signal)}.",
            ]
        )
        for signal in signals
        if signal.state == "untestable"
    ]
