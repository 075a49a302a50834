"""What-if (Tänk om): the reader tries measures and paces, and the forecast follows.

All of it happens in the browser (``assets/70-what-if-numbers.js`` and those after
it), from the numbers in ``data-what-if``; nothing is asked of the server. Without
JavaScript the section stays hidden. ``large`` is for the meeting's screen.
"""

import json
from typing import Any

from dash import html

from components import numbers, sentences, tables, texts
from components.elements import Element, element
from components.tables import Cell, Column, Line
from components.trying import Level, Measure, Trial, data, trial
from components.url import View
from data_access import Report, Source
from data_access.rules.forecast import MONTHS, pace
from data_access.rules.what_if import tried

TITLE = "what-if-title"


def section(source: Source, view: View, *, large: bool = False) -> Element:
    """The section for a report, or what it lacks."""
    report = source.report(view.selection)
    lines = source.operating_costs(view.selection)
    plan = source.action_plan(view.selection)
    costs = source.sections(view.selection).get("operating_costs")
    found = trial(report, lines, plan, costs)
    if found is None:
        return _missing(texts.WHAT_IF_NO_FORECAST)
    if report.months == MONTHS:
        return _missing(texts.WHAT_IF_YEAR_OVER)
    return _section(report, found, view.unit, large=large)


def _missing(why: str) -> Element:
    """The section where there is nothing to try."""
    said = element("p", why, class_="empty")
    return element("section", [_title(), said], class_="what-if-missing")


def _title() -> Element:
    return element("h2", texts.WHAT_IF, id=TITLE)


def _section(report: Report, found: Trial, unit: str, *, large: bool) -> Element:
    return element(
        "section",
        [
            element(
                "div",
                [_title(), element("p", class_="what-if-mark", data_out="mark")],
                class_="what-if-head",
            ),
            element("p", texts.WHAT_IF_WHAT, class_="what-if-what"),
            element(
                "div",
                [_choices(report, found, unit), _answer(report, found, unit)],
                class_="what-if-body",
            ),
        ],
        class_="what-if what-if-large" if large else "what-if",
        hidden=True,
        aria_labelledby=TITLE,
        data_what_if=json.dumps(data(report, found, unit), ensure_ascii=False),
    )


# The choices


def _choices(report: Report, found: Trial, unit: str) -> Element:
    return element(
        "form",
        [
            element("h3", texts.WHAT_IF_MEASURES),
            *_measures(found, unit),
            element("h3", texts.WHAT_IF_PACES.format(sentences.rest_of_year(report)))
            if found.left
            else element("p", texts.WHAT_IF_NO_PERIOD, class_="empty"),
            *(_side(side, found.left, unit) for side in found.sides if found.left),
            # In sight on a screen too narrow for the answer beside.
            element("p", class_="what-if-short", data_out="short", aria_hidden="true"),
        ],
        class_="what-if-choices",
        aria_label=texts.WHAT_IF,
        autocomplete="off",
        novalidate=True,
    )


def _measures(found: Trial, unit: str) -> list[Element]:
    if not found.measures:
        none = texts.WHAT_IF_NO_MEASURES if found.has_plan else texts.WHAT_IF_NO_PLAN
        return [element("p", none, class_="empty")]
    unsure = any(not measure.counted for measure in found.measures)
    rule = [element("p", texts.WHAT_IF_RULE, class_="what-if-rule")] if unsure else []
    return [*rule, *(_measure(measure, unit) for measure in found.measures)]


def _measure(measure: Measure, unit: str) -> Element:
    name, counts = f"m-{measure.key}", bool(measure.counted)
    full = measure.effect
    return _group(
        measure.title,
        _now(measure, unit),
        [
            _radio(
                name,
                "ja",
                texts.WHAT_IF_COUNT_UNKNOWN
                if full is None
                else texts.WHAT_IF_COUNT.format(_plain(full, unit, measure.quantum)),
                checked=counts,
                disabled=full is None,
            ),
            _radio(name, "nej", texts.WHAT_IF_LEAVE, checked=not counts),
            _together(
                _radio(name, "eget", texts.WHAT_IF_OWN),
                _field(
                    f"{name}-ore",
                    texts.WHAT_IF_OWN_FIELD.format(measure.name, unit),
                    unit,
                    chooses="eget",
                ),
            ),
        ],
        data_measure=measure.key,
    )


def _now(measure: Measure, unit: str) -> str:
    """How the plan has it, and what the effect would be."""

    def said(ore: int) -> str:
        return numbers.with_unit(ore, unit, measure.quantum)

    if measure.counted:
        return texts.WHAT_IF_COUNTED.format(said(measure.counted))
    effect = (
        texts.WHAT_IF_NO_EFFECT
        if measure.effect is None
        else texts.WHAT_IF_EFFECT.format(said(measure.effect))
    )
    return f"{texts.WHAT_IF_NOT_COUNTED} {effect}"


def _side(side: Level, left: int, unit: str) -> Element:
    grows = -1 if side.key == "cost" else 1
    known = pace(side.outcome, side.forecast, MONTHS - left)
    if known.required is None or known.so_far is None:
        return element("p", texts.WHAT_IF_NO_PACE.format(side.label), class_="empty")
    name = f"t-{side.key}"
    return _group(
        side.label,
        texts.WHAT_IF_PACE_NOW.format(
            sentences.monthly(grows * known.required, unit),
            sentences.paced(grows * known.so_far, unit),
        ),
        [
            _radio(name, "prognos", texts.WHAT_IF_AS_FORECAST, checked=True),
            _together(
                _radio(name, "procent", texts.WHAT_IF_PERCENT),
                _together(
                    _step(side, -10, "−1", texts.WHAT_IF_SLOWER),
                    _field(
                        f"{name}-procent",
                        texts.WHAT_IF_PERCENT_FIELD.format(side.label),
                        "%",
                        chooses="procent",
                    ),
                    _step(side, 10, "+1", texts.WHAT_IF_FASTER),
                ),
            ),
            _together(
                _radio(name, "egen", texts.WHAT_IF_MONTHLY),
                _field(
                    f"{name}-ore",
                    texts.WHAT_IF_MONTHLY_FIELD.format(side.label, unit),
                    texts.WHAT_IF_MONTHLY_UNIT.format(unit),
                    chooses="egen",
                ),
            ),
        ],
        data_side=side.key,
    )


def _group(title: str, now: str, controls: list[Element], **named: str) -> Element:
    return element(
        "fieldset",
        [
            element("legend", title),
            element("p", now, class_="what-if-now"),
            element("div", controls, class_="what-if-ways"),
            element("p", class_="what-if-fault", hidden=True),
        ],
        class_="what-if-group",
        **named,
    )


def _together(*parts: Element) -> Element:
    """A way to choose and what is typed for it, on one line where there is room."""
    return element("span", list(parts), class_="what-if-pair")


def _radio(
    name: str, value: str, words: str, *, checked: bool = False, disabled: bool = False
) -> Element:
    control = element(
        "input",
        type="radio",
        name=f"what-if-{name}",
        value=value,
        checked=checked,
        disabled=disabled,
        class_="form-check-input",
    )
    return element("label", [control, element("span", words)], class_="what-if-way")


def _field(name: str, label: str, after: str, *, chooses: str) -> Element:
    """A field to type in; typing there chooses the way beside it."""
    control = element(
        "input",
        type="text",
        id=f"what-if-{name}",
        name=f"what-if-{name}",
        # A keyboard of figures alone may have no minus, which a percentage needs.
        inputmode="text" if chooses == "procent" else "decimal",
        class_="form-control",
        aria_label=label,
        data_chooses=chooses,
        maxlength=60,
    )
    said = element("span", after, aria_hidden="true")
    return element("span", [control, said], class_="what-if-typed")


def _step(side: Level, thousandths: int, sign: str, words: str) -> Element:
    return element(
        "button",
        sign,
        type="button",
        class_="btn btn-outline-secondary what-if-step",
        aria_label=words.format(side.label),
        data_step=thousandths,
    )


# What comes of them


def _answer(report: Report, found: Trial, unit: str) -> Element:
    return element(
        "div",
        [
            element("p", class_="message what-if-message", data_out="message"),
            element("p", class_="what-if-cover", data_out="cover"),
            _picture(report, found, unit),
            element("div", _table(report, found, unit), class_="what-if-table"),
            _doing(report, found),
        ],
        class_="what-if-answer",
    )


def _picture(report: Report, found: Trial, unit: str) -> Element:
    """The forecast in the report and the tried one, as bars on one scale."""
    said = texts.WHAT_IF_PICTURE.format(report.year, unit)
    before = _signed(found.deviation, unit, found.quantum)
    return element(
        "div",
        [
            element("p", said, class_="what-if-scale"),
            *_bar("before", texts.WHAT_IF_REPORTED, before),
            *_bar("after", texts.WHAT_IF, ""),
        ],
        class_="what-if-bars",
    )


def _bar(name: str, label: str, figure: str) -> list[Element]:
    return [
        element("span", label, class_="mini-label"),
        element(
            "span",
            [
                element("span", class_=f"what-if-bar {name}", data_bar=name),
                element("span", class_="what-if-zero"),
            ],
            class_="mini-track",
            aria_hidden="true",
        ),
        element("span", figure, class_="mini-figure", data_out=f"bar-{name}"),
    ]


def _table(report: Report, found: Trial, unit: str) -> Any:  # noqa: ANN401 -- a component
    counted = sum(measure.counted for measure in found.measures)
    as_is = tried(
        found.start, found.start.counted, [None for _ in found.start.sides]
    ).uncovered
    lines = [
        (
            "deviation",
            texts.WHAT_IF_DEVIATION,
            _signed(found.deviation, unit, found.quantum),
            "net",
        ),
        *(
            (level.key, level.label, _level(level, unit), "")
            for level in (found.net, *found.sides)
        ),
        ("counted", texts.WHAT_IF_SUM, _plain(counted, unit, _fine(found)), ""),
        ("uncovered", texts.WHAT_IF_UNCOVERED, _plain(as_is, unit, found.quantum), ""),
    ]
    return tables.table(
        texts.WHAT_IF_TABLE.format(report.year, unit),
        [
            Column(texts.WHAT_IF_REPORTED, "", "forecast"),
            Column(texts.WHAT_IF, "", "forecast"),
            Column(texts.WHAT_IF_CHANGE, "", "deviation"),
        ],
        [
            Line(
                label,
                [
                    Cell(before),
                    Cell([_slot(f"{key}-after")]),
                    Cell([_slot(f"{key}-change")]),
                ],
                kind=kind,
            )
            for key, label, before, kind in lines
        ],
        first=texts.AMOUNT,
        note=texts.WHAT_IF_NOTE,
    )


def _slot(name: str) -> Any:  # noqa: ANN401 -- a component
    return html.Span(**{"data-out": name})


def _fine(found: Trial) -> int:
    quanta = [measure.quantum for measure in found.measures]
    return min(quanta, default=sentences.PACE_QUANTUM)


def _level(level: Level, unit: str) -> str:
    ore = None if level.forecast is None else level.factor * level.forecast
    return numbers.amount(ore, unit, level.quantum)


def _plain(ore: int, unit: str, quantum: int | None) -> str:
    return numbers.amount(ore, unit, quantum)


def _signed(ore: int, unit: str, quantum: int | None) -> str:
    return numbers.amount(ore, unit, quantum, signed=True)


def _doing(report: Report, found: Trial) -> Element:
    into = report.status == "draft" and bool(found.measures)
    return element(
        "div",
        [
            _button(texts.WHAT_IF_RESET, "reset"),
            _button(texts.WHAT_IF_LINK, "link"),
            *([_button(texts.WHAT_IF_PLAN, "plan")] if into else []),
            element(
                "label",
                [
                    element("span", texts.WHAT_IF_LINK_FIELD),
                    element("input", type="text", readonly=True, class_="form-control"),
                ],
                class_="what-if-link",
                hidden=True,
            ),
            element("p", class_="what-if-said", data_out="said"),
            *(
                [element("p", texts.WHAT_IF_PLAN_NOTE, class_="table-note")]
                if into
                else []
            ),
        ],
        class_="what-if-doing",
    )


def _button(words: str, does: str) -> Element:
    return element(
        "button",
        words,
        type="button",
        class_="btn btn-outline-secondary",
        data_try=does,
    )
