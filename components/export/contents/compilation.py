"""Kommunstyrelsen's compilation (sammanställning): every board at one occasion."""

from collections.abc import Sequence
from datetime import date

from components import numbers, overseen, results, sentences, texts
from components.export.contents import about
from components.export.document import (
    Block,
    Bullets,
    Cell,
    Document,
    Facts,
    Heading,
    Paragraph,
    Row,
    Table,
)
from components.overseen import Measure
from components.tabular import Column
from data_access import Report, Source

KIND = about.Kind(texts.PAPER_COMPILATION, landscape=True)

#: The scenario of a measure's bars on the screen, as a head has it on paper.
_SCENARIOS = {"before": "previous"}

#: Shares of the width: the board, its six figures, status, what it needs.
_WIDTHS = (2.6, 1.1, 1.2, 1.0, 1.0, 1.2, 1.2, 1.1, 3.4)


def write(source: Source, chosen: Report, today: date) -> Document:
    """All boards at the occasion of a report.

    Args:
        source: To read from.
        chosen: A report of the occasion, of any board.
        today: The day that deadlines are held against.
    """
    seen = source.oversight(chosen, today)
    rows = [overseen.row(each) for each in seen]
    own = [row for row in rows if not row.seen.is_beside]
    beside = [row for row in rows if row.seen.is_beside]
    unit = chosen.unit
    items = source.records("balance_item", chosen.occasion_id)
    total = results.result(seen, chosen, items)
    told = overseen.year_together(rows, unit), results.said(total, unit)
    title = texts.PAPER_COMPILED.format(about.occasion(chosen), chosen.year)
    blocks: list[Block] = [
        Paragraph(overseen.message(rows, unit), "message"),
        Paragraph(" ".join(each for each in told if each)),
        _facts(rows, chosen),
        Heading(texts.BOARDS_SEEN),
        _table(texts.BOARDS_OF_ALL.format(unit), own, chosen, unit, summed=True),
        *([_table(texts.BESIDE_HEAD, beside, chosen, unit)] if beside else []),
        Heading(texts.RESULT_OF_YEAR),
        _result(total, chosen, unit),
        Heading(texts.SIGNALS),
        *_signals(own, unit),
        Paragraph(texts.SIGNALS_NOTE, "note"),
    ]
    return Document(
        title=title[0].upper() + title[1:],
        kind=KIND.name,
        sender=source.invented() or texts.PAPER_BOARDS,
        dated=today,
        status=overseen.reported(rows),
        blocks=blocks,
        landscape=KIND.landscape,
        draft=not all(map(overseen.is_come, rows)),
        invented=texts.INVENTED_PAPER if source.invented() else "",
    )


def _facts(rows: Sequence[overseen.Row], chosen: Report) -> Facts:
    return Facts(
        [
            (texts.PERIOD, sentences.period(chosen)),
            (texts.OCCASION, sentences.occasion(chosen)),
            (texts.BOARDS_SEEN, overseen.reported(rows)),
            (texts.SIGN, texts.DEVIATION_SIGNS["better_positive"]),
        ]
    )


def _table(
    caption: str,
    rows: Sequence[overseen.Row],
    chosen: Report,
    unit: str,
    *,
    summed: bool = False,
) -> Table:
    measures = overseen.measures(chosen)
    by_need = sorted(rows, key=lambda row: row.need, reverse=True)
    lines = [_line(row, measures, unit) for row in by_need]
    if summed:
        lines.append(_together(rows, measures, unit))
    return Table(
        caption,
        [
            *(
                Column(m.head, scenario=_SCENARIOS.get(m.bars, m.bars))
                for m in measures
            ),
            Column(texts.STATUS, text=True),
            Column(texts.NEED, text=True),
        ],
        lines,
        texts.BOARD,
        texts.OVERSIGHT_PAPER_NOTE,
        _WIDTHS,
    )


def _line(row: overseen.Row, measures: Sequence[Measure], unit: str) -> Row:
    report = row.seen.report
    status = sentences.status(report) if report else texts.NOT_REPORTED
    return Row(
        row.seen.name,
        [
            *(_cell(row, measure, unit) for measure in measures),
            Cell(status),
            Cell("; ".join(overseen.reasons(row, unit)) or texts.NEED_NONE),
        ],
    )


def _cell(row: overseen.Row, measure: Measure, unit: str) -> Cell:
    value = measure.value(row)
    words = overseen.words(value, measure, unit, row.quantum)
    judged = measure.bars and value is not None
    return Cell(words, overseen.tone_of(int(value or 0), unit) if judged else "")


def _together(
    rows: Sequence[overseen.Row], measures: Sequence[Measure], unit: str
) -> Row:
    summed = overseen.together(rows)
    cells = [
        Cell(
            numbers.amount(summed[m.key], unit, signed=True) if m.key in summed else ""
        )
        for m in measures
    ]
    return Row(texts.TOGETHER, [*cells, Cell(""), Cell("")], "total")


def _result(total: results.Result, chosen: Report, unit: str) -> Table:
    return Table(
        texts.MUNICIPAL_RESULT.format(chosen.year, unit),
        results.columns(total, chosen),
        [
            Row(
                step.words,
                [Cell(numbers.amount(ore, unit, signed=True)) for ore in step.amounts],
                step.kind,
            )
            for step in results.steps(total)
        ],
        texts.LINE,
        texts.RESULT_NOTE if total.items else texts.RESULT_NO_ITEMS,
    )


def _signals(rows: Sequence[overseen.Row], unit: str) -> list[Block]:
    """What each board's figures ask, the board that needs attention most first."""
    found: list[Block] = []
    for row in sorted(rows, key=lambda each: each.need, reverse=True):
        asking = [signal for signal in row.signals if not signal.is_note]
        if asking:
            said = [
                f"{sentences.signal_name(signal.code)}. "
                + " ".join(sentences.signal(c, signal.code, unit) for c in signal.cases)
                for signal in asking
            ]
            found += [Heading(row.seen.name, 2), Bullets(said)]
    return found or [Paragraph(texts.NO_NEED)]
