"""A report's way as a row of steps: what is done, where it is, what is left."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from dash import html
from dash.development.base_component import Component

from components import sentences, texts
from data_access import Decision, Report, Step
from data_access.records.clock import day

_ORDER = ("draft", "ready", "sent", "decided", "confirmed")
_SENT_BACK = ("draft", "ready", "sent", "returned")


@dataclass(frozen=True)
class _Stage:
    """A step of the way: its status, whether it is reached, when and by whom."""

    status: str
    state: str
    when: date | None = None
    who: str = ""


def steps(
    report: Report, logged: Mapping[str, Step], decided: Decision | None
) -> Component:
    """Build the steps; what is not in the log is taken from the report itself."""
    return html.Ol(
        [_item(stage) for stage in _stages(report, logged, decided)],
        className="steps",
        **{"aria-label": texts.WAY},
    )


def _stages(
    report: Report, logged: Mapping[str, Step], decided: Decision | None
) -> Iterator[_Stage]:
    order = _SENT_BACK if report.status == "returned" else _ORDER
    now = order.index(report.status)
    own = {
        "ready": report.ready_on,
        "sent": report.sent_on,
        "decided": decided.met_on if decided else None,
        "confirmed": report.confirmed_on,
    }
    for place, status in enumerate(order):
        if place > now:
            yield _Stage(status, "to-come")
            continue
        step = logged.get(status)
        when = own.get(status) or (day(step.at) if step else None)
        state = "now" if place == now else "done"
        yield _Stage(status, state, when, step.role if step else "")


def _item(stage: _Stage) -> Component:
    current = {"aria-current": "step"} if stage.state == "now" else {}
    said = {
        "done": texts.STEP_DONE,
        "now": texts.STEP_NOW,
        "to-come": texts.STEP_TO_COME,
    }[stage.state]
    return html.Li(
        [
            html.Span(texts.STEPS[stage.status], className="step-name"),
            html.Span(f", {said}", className="visually-hidden"),
            *_when(stage),
        ],
        className=f"step {stage.state}",
        **current,
    )


def _when(stage: _Stage) -> list[Component]:
    if stage.state == "to-come":
        return []
    when = sentences.day(stage.when) if stage.when else texts.WHEN_UNKNOWN
    told = [html.Span(when, className="step-when")]
    if stage.who:
        told.append(html.Span(stage.who, className="step-who"))
    return told
