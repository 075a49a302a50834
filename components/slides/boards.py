"""Every board at one occasion as slides: an overview, then those to talk about."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from components import numbers, overseen, results, sentences, texts
from components.figures import boards as figures
from components.figures.series import Chart, Series
from components.overseen import Row
from components.slides import measured
from components.slides.slide import Number, Picture, Slide
from data_access import Report, Source

#: How many boards stand in the overview, and how many get a slide.
_SHOWN, _MOST = 9, 8


def slides(source: Source, chosen: Report, unit: str, today: date) -> list[Slide]:
    """The slides of all boards at the occasion of a report."""
    rows = [overseen.row(each) for each in source.oversight(chosen, today)]
    own = sorted(
        (row for row in rows if not row.seen.is_beside),
        key=lambda row: row.need,
        reverse=True,
    )
    total = results.result(
        [row.seen for row in rows],
        chosen,
        source.records("balance_item", chosen.occasion_id),
    )
    said = results.said(total, unit)
    whose = source.invented() or texts.PAPER_BOARDS
    source_line = " · ".join(
        [
            f"{whose}, {sentences.occasion_with_year(chosen)}",
            overseen.reported(rows),
            sentences.day(today),
        ]
    )
    made = [
        Slide(
            "budskap",
            texts.SLIDE_MESSAGE,
            overseen.message(rows, unit),
            notes=[each for each in (overseen.year_together(rows, unit), said) if each],
        ),
        *_overview(own, unit),
        *(_board(row, unit) for row in own[:_MOST] if _asking(row)),
    ]
    return [replace(slide, source=source_line) for slide in made]


def _asking(row: Row) -> bool:
    return any(not signal.is_note for signal in row.signals)


def _overview(rows: Sequence[Row], unit: str) -> Iterator[Slide]:
    """The boards' forecasts against their budgets, the largest need first."""
    shown = rows[:_SHOWN]
    bars = [
        figures.Bar(
            row.seen.name,
            row.year,
            overseen.tone_of(row.year or 0, unit),
            row.quantum,
        )
        for row in shown
    ]
    figure = figures.deviations(bars, unit)
    if figure is None:
        return
    told = ". ".join(_told(row, unit) for row in shown)
    title = overseen.year_together(rows, unit) or texts.BOARDS_OF.format(unit)
    native = Chart(
        texts.BOARDS_OF.format(unit),
        unit,
        numbers.decimals(unit),
        [bar.name for bar in bars],
        [
            Series(
                texts.DEVIATION,
                "deviation",
                [numbers.scaled(bar.ore, unit) for bar in bars],
                [numbers.amount(bar.ore, unit, signed=True) for bar in bars],
                [bar.tone for bar in bars],
            )
        ],
    )
    yield Slide(
        "namnderna",
        texts.SLIDE_BOARDS,
        title.rstrip("."),
        picture=Picture(measured.large(figure), f"{told}.", native),
        notes=[f"{told}."],
    )


def _told(row: Row, unit: str) -> str:
    amount = numbers.amount(row.year, unit, row.quantum, signed=True)
    return f"{row.seen.name} {amount}"


def _board(row: Row, unit: str) -> Slide:
    """A board that needs attention: why, and its three figures."""
    asking = [signal for signal in row.signals if not signal.is_note]
    said = [
        sentences.signal(case, signal.code, unit)
        for signal in asking
        for case in signal.cases
    ]
    why = sentences.signal_short(asking[0], unit, named=True)
    return Slide(
        f"namnd-{row.seen.slug}",
        row.seen.name,
        f"{row.seen.name}: {why}",
        numbers=[
            _number(texts.NUMBER_PERIOD, row.period, row, unit),
            _number(texts.NUMBER_YEAR, row.year, row, unit),
            _number(texts.NUMBER_MOVED, row.moved, row, unit, words=False),
        ],
        notes=said,
    )


def _number(
    label: str, ore: int | None, row: Row, unit: str, *, words: bool = True
) -> Number:
    known = ore is not None
    return Number(
        label,
        numbers.amount(ore, unit, row.quantum, signed=True),
        unit,
        f"{sentences.compared(ore)}" if words and known else "",
        overseen.tone_of(ore or 0, unit) if known else "",
    )
