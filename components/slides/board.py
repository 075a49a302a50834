"""A board's report as slides, as it was sent out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

import pandas as pd

from components import annexes, changed, charts, rows, sentences, texts
from components.export.contents import about, deciding
from components.figures import meeting, series
from components.rows import Row, known
from components.slides import measured
from components.slides.slide import Number, Picture, Slide
from data_access import Difference, Report, Source
from data_access.rules import inquiries

#: How many points stand on a slide, and how long a quoted one may be.
_MOST, _LONGEST = 4, 200

#: Inquiries that wait for an answer.
_OPEN = ("open", "late")

#: Which slides a change concerns, by the noun of the row that was changed.
_CONCERNS = {
    "operating_line": ("budskap", "siffror", "period", "helar"),
    "investment_line": ("siffror", "investeringar"),
    "plan_line": ("handlingsplan",),
    "cause": ("period", "helar"),
    "text": ("budskap",),
}


def slides(source: Source, report: Report, today: date) -> list[Slide]:
    """The slides of a board's report, in the order of the meeting."""
    status = about.status(source, report)
    day = sentences.day(about.dated(report, today))
    whose = f"{report.board_name}, {sentences.occasion_with_year(report)}"
    # Every foot has a day: that of the status, else the report's own.
    dated = [] if re.search(r"\d{4}", status) else [day]
    source_line = " · ".join([whose, status, *dated])
    found = changed.after_sending(source, report)
    unit = about.unit(source, report)
    return [
        replace(slide, source=source_line, changed=_changed(found, slide.key, unit))
        for slide in _made(source, report, today)
    ]


def _changed(found: Sequence[Difference], key: str, unit: str) -> list[str]:
    """What was changed after sending and concerns a slide, in words."""
    mine = [each for each in found if key in _CONCERNS.get(each.noun, ("budskap",))]
    if not mine:
        return []
    said = sentences.first_differences(mine, unit, 2)
    more = len(mine) - 2
    rest = f" {texts.MORE_POINTS.format(more)}" if more > 0 else ""
    return [texts.AFTER_SENDING.format(f"{said}{rest}")]


def _made(source: Source, report: Report, today: date) -> Iterator[Slide]:
    lines = source.operating_costs(report.selection)
    unit = about.unit(source, report)
    yield _message(report, lines, unit)
    total = about.invested(source, report)
    yield _numbers(report, lines, total, unit)
    yield from _operating(report, lines, unit)
    if total is not None:
        yield from _investments(
            report, source.investments(report.selection), total, unit
        )
    yield from _plan(source, report)
    yield _signals(source, report, today)
    yield from _questions(source, report, today)
    yield _decision(source, report, today)


def _message(report: Report, lines: pd.DataFrame, unit: str) -> Slide:
    said = (
        texts.NO_OPERATING_COSTS
        if lines.empty
        else sentences.operating_costs(report, lines, unit)
    )
    notes = [] if lines.empty else [sentences.operating_summary(report, lines, unit)]
    return Slide(
        "budskap", texts.SLIDE_MESSAGE, f"{report.board_short}: {said}", notes=notes
    )


def _numbers(
    report: Report, lines: pd.DataFrame, total: Row | None, unit: str
) -> Slide:
    net = rows.net(lines)
    shown = [
        *([_deviation(report, net, "period", unit)] if net else []),
        *([_deviation(report, net, "year", unit)] if net else []),
        *([_use(report, total, unit)] if total and _granted(total) else []),
    ]
    title = texts.NUMBERS_OF.format(report.board_short)
    turnover = "" if lines.empty else sentences.turnover(lines)
    return Slide(
        "siffror",
        texts.SLIDE_NUMBERS,
        turnover or title,
        numbers=shown,
        notes=[f"{n.label}: {n.said} {n.unit}, {n.word}." for n in shown],
    )


def _deviation(report: Report, net: Row, block: str, unit: str) -> Number:
    measure = f"deviation_{block}"
    of_year = block == "year"
    when = sentences.full_year(report).lower() if of_year else sentences.until(report)
    return Number(
        texts.NUMBER_YEAR if of_year else texts.NUMBER_PERIOD,
        sentences.printed(net, measure, unit, signed=True),
        unit,
        f"{sentences.compared(known(net[measure]))} {when}",
        str(net[f"tone_{block}"]),
    )


def _granted(total: Row) -> bool:
    return known(total["appropriation"]) is not None


def _use(report: Report, total: Row, unit: str) -> Number:
    return Number(
        texts.NUMBER_USE,
        sentences.printed(total, "outcome", unit),
        texts.NUMBER_OF.format(sentences.figure(total, "appropriation", unit)),
        sentences.use_word(report, total, unit),
    )


# Charts


def _operating(report: Report, lines: pd.DataFrame, unit: str) -> Iterator[Slide]:
    """The period and the year, each with its own message."""
    shown = measured.chief(lines)
    for key, name, block in (
        ("period", texts.SLIDE_PERIOD, "period"),
        ("helar", texts.SLIDE_YEAR, "year"),
    ):
        if not annexes.known(shown, f"_{block}"):
            continue
        said = sentences.operating_block(report, lines, unit, block)
        summary = sentences.operating_summary(report, shown, unit)
        native = series.operating_costs(shown, unit, block, name)
        figure = measured.large(meeting.levels(shown, unit, block))
        yield Slide(
            key,
            name,
            said,
            picture=Picture(figure, summary, native),
            notes=[f"{said}.", summary],
        )


def _investments(
    report: Report, frame: pd.DataFrame, total: Row, unit: str
) -> Iterator[Slide]:
    chart = charts.allocation(report, total, unit)
    if chart is None:
        return
    shown = frame[frame["kind"] == "total"]
    native = series.investments(shown, unit, texts.INVESTMENTS)
    yield Slide(
        "investeringar",
        texts.INVESTMENTS,
        chart.message,
        picture=Picture(measured.large(chart.plots[0] or {}), chart.summary, native),
        notes=[chart.summary],
    )


# Words


def _plan(source: Source, report: Report) -> Iterator[Slide]:
    plan = source.action_plan(report.selection)
    section = source.sections(report.selection).get("action_plan")
    if section is None or plan.empty:
        return
    unit = section.unit
    measures = rows.all_of(rows.measures(plan))
    said = [_measure(row, unit) for row in measures]
    empty = [] if said else [sentences.empty_plan(plan, unit)]
    yield Slide(
        "handlingsplan",
        texts.ACTION_PLAN,
        sentences.action_plan(plan, unit),
        points=measured.few(said or empty, _MOST),
        notes=said or empty,
    )


def _measure(row: Row, unit: str) -> str:
    counted = known(row["counted"])
    effect = "counted" if counted is not None else "effect_0"
    said = f"{sentences.printed(row, effect, unit)} {unit}"
    words = sentences.shortened(str(row["description"]), 90).rstrip(".")
    return texts.MEASURE_POINT.format(row["number"], words, said)


def _signals(source: Source, report: Report, today: date) -> Slide:
    judged = source.judged([report], today)[report.id]
    unit = about.unit(source, report)
    asking = [signal for signal in judged.found if not signal.is_note]
    said = [
        sentences.shortened(sentences.signal(s.cases[0], s.code, unit), _LONGEST)
        for s in asking
    ]
    many = texts.SIGNALS_MANY.format(len(said))
    title = texts.SIGNALS_ONE if len(said) == 1 else many
    return Slide(
        "signaler",
        texts.SIGNALS,
        title if said else texts.SIGNALS_NONE,
        points=measured.few(said, _MOST),
        notes=[
            f"{sentences.signal_name(s.code)}: {sentences.signal(c, s.code, unit)}"
            for s in judged.found
            for c in s.cases
        ],
    )


def _questions(source: Source, report: Report, today: date) -> Iterator[Slide]:
    """What Kommunstyrelsen has asked and is not answered; nothing where nothing is."""
    asked = [
        each
        for each in source.inquiries(report.board_id)
        if inquiries.status(each.asked, today) in _OPEN
    ]
    if not asked:
        return
    said = [
        texts.QUESTION.format(
            sentences.shortened(each.subject, 120), sentences.day(each.asked.due_on)
        )
        for each in asked
    ]
    many = texts.QUESTIONS_MANY.format(len(said))
    title = texts.QUESTIONS_ONE if len(said) == 1 else many
    yield Slide(
        "fragor",
        texts.SLIDE_QUESTIONS,
        title,
        points=measured.few(said, _MOST),
        notes=said,
    )


def _decision(source: Source, report: Report, today: date) -> Slide:
    items = deciding.proposed(source, report, today)
    taken = report.status in ("decided", "confirmed")
    return Slide(
        "beslut",
        texts.SLIDE_DECISION,
        texts.DECIDED_BY_BOARD if taken else texts.DECISION_PROPOSED,
        points=[
            f"{number}. {sentences.shortened(item, _LONGEST)}"
            for number, item in enumerate(items[:_MOST], start=1)
        ],
        notes=items,
    )
