"""The full report: message, pictures, tables, comments, causes, checks, decision."""

from collections.abc import Sequence
from datetime import date

import pandas as pd

from components import causes, charts, rows, sentences, texts
from components.charts import Chart
from components.export.contents import about, deciding, tables
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
from components.tabular import Column
from data_access import Check, Report, Section, Source

KIND = about.Kind(texts.PAPER_REPORT)

_PARAGRAPH = "paragraph"
_STATUSES = ("disagrees", "rounding", "unchecked", "agrees")

#: Shares of the width of the plan where it stands upright among the rest.
_PLAN_WIDTHS = (1.3, 4.0, 1.0, 1.0, 1.0, 1.0, 1.0)


def write(source: Source, report: Report, today: date) -> Document:
    """The whole report of a board, to be read from the first page to the last."""
    blocks = [
        *_opening(source, report),
        *_operating(source, report),
        *_investments(source, report),
        *_plan(source, report),
        *_signals(source, report, today),
        *_checks(source, report),
        *deciding.chapter(source, report, today),
    ]
    title = f"{report.board_name}: {report.title or sentences.occasion(report)}"
    return about.document(source, report, KIND, today, title=title, blocks=blocks)


def _opening(source: Source, report: Report) -> list[Block]:
    """What it says in one sentence, and what it is about."""
    lines = source.operating_costs(report.selection)
    unit = about.unit(source, report)
    message = (
        sentences.operating_costs(report, lines, unit)
        if not lines.empty
        else texts.NO_OPERATING_COSTS
    )
    return [
        Paragraph(message, "message"),
        Facts(
            [
                (texts.PERIOD, sentences.period(report)),
                (texts.OCCASION, sentences.occasion(report)),
                (texts.UNIT, sentences.unit(unit)),
                (texts.STATUS, about.status(source, report)),
                (texts.SOURCES, report.source or texts.MISSING),
            ]
        ),
        *_words(source, report, "matter"),
    ]


# Chapters


def _operating(source: Source, report: Report) -> list[Block]:
    section = source.sections(report.selection).get("operating_costs")
    lines = source.operating_costs(report.selection)
    table = tables.operating_costs(report, section, lines) if section else None
    if section is None or table is None:
        return _missing("operating_costs")
    unit, told = section.unit, source.causes(report.selection)
    return [
        Heading(texts.OPERATING_COSTS),
        *_drawn(charts.operating_costs(report, lines, unit)),
        table,
        *_drawn(charts.pace(report, lines, unit)),
        *_drawn(charts.bridge(report, lines, told, unit)),
        *_headed(texts.CAUSES, causes.tables(lines, told, unit)),
        *_headed(texts.OWN_WORDS, _words(source, report, "operating_costs")),
    ]


def _investments(source: Source, report: Report) -> list[Block]:
    section = source.sections(report.selection).get("investments")
    lines = source.investments(report.selection)
    total = rows.total(lines)
    table = tables.investments(report, section, lines) if section else None
    if section is None or table is None or total is None:
        return _missing("investments")
    return [
        Heading(texts.INVESTMENTS),
        *_drawn(charts.allocation(report, total, section.unit)),
        table,
        Facts(charts.investment_facts(report, total, section.unit)),
        *_drawn(charts.investment_months(report, total, section.unit)),
        *_headed(texts.OWN_WORDS, _words(source, report, "investments")),
    ]


def _plan(source: Source, report: Report) -> list[Block]:
    section = source.sections(report.selection).get("action_plan")
    plan = source.action_plan(report.selection)
    if section is None or plan.empty:
        return _missing("action_plan")
    chart = charts.effects(report, plan, section.unit)
    said = (
        _drawn(chart)
        if chart
        else [
            Paragraph(sentences.action_plan(plan, section.unit), "message"),
            Paragraph(sentences.empty_plan(plan, section.unit)),
        ]
    )
    return [
        Heading(texts.ACTION_PLAN),
        *said,
        *_measures(report, section, plan),
        *_headed(texts.OWN_WORDS, _words(source, report, "action_plan")),
    ]


def _measures(report: Report, section: Section, plan: pd.DataFrame) -> list[Block]:
    """The measures in few columns; the whole form is annex 2."""
    whole = tables.action_plan(report, section, plan)
    kept = [1, *range(7, 11), 12]
    shown = [row for row in whole.rows if row.kind or row.cells[1].said]
    if len(shown) == len([row for row in shown if row.kind]):
        return []
    return [
        Table(
            whole.caption,
            [_ungrouped(whole.columns[at]) for at in kept],
            [
                Row(row.label, [row.cells[at] for at in kept], row.kind)
                for row in whole.rows
            ],
            whole.first,
            texts.WHOLE_PLAN_IN_ANNEX,
            _PLAN_WIDTHS,
        )
    ]


def _ungrouped(column: Column) -> Column:
    return Column(column.head, "", column.scenario, column.text)


def _signals(source: Source, report: Report, today: date) -> list[Block]:
    judged = source.judged([report], about.dated(report, today))[report.id]
    unit = about.unit(source, report)
    told = [
        f"{sentences.signal_name(signal.code)}. "
        + " ".join(sentences.signal(c, signal.code, unit) for c in signal.cases)
        for signal in judged.found
    ]
    return [
        Heading(texts.SIGNALS),
        Bullets(told) if told else Paragraph(texts.NO_SIGNALS),
        Paragraph(texts.SIGNALS_NOTE, "note"),
    ]


def _checks(source: Source, report: Report) -> list[Block]:
    tested = source.reconciliation(report.selection)
    counts = {
        status: sum(check.status == status for check in tested) for status in _STATUSES
    }
    wrong = [check for check in tested if check.status == "disagrees"]
    tally = ", ".join(
        f"{count} {texts.CHECKS[status]}" for status, count in counts.items() if count
    )
    return [
        Heading(texts.RECONCILIATION),
        Paragraph(f"{sentences.reconciliation(counts)} ({tally})."),
        *([_wrong(wrong, about.unit(source, report))] if wrong else []),
    ]


def _wrong(wrong: Sequence[Check], unit: str) -> Table:
    return Table(
        texts.CHECKS_TABLE,
        [Column(texts.CHECK_FOUND, text=True), Column(texts.PLACE, text=True)],
        [
            Row(
                ", ".join(filter(None, (check.subject, check.column))),
                [Cell(sentences.arithmetic(check, unit)), Cell(check.place)],
            )
            for check in wrong
        ],
        texts.CHECK_SUBJECT,
        widths=(1.5, 2.5, 1.5),
    )


# Parts


def _missing(name: str) -> list[Block]:
    words = texts.NOTHING_IN_ANNEX.format(texts.SECTIONS[name].lower())
    return [Heading(texts.SECTIONS[name]), Paragraph(words)]


def _drawn(chart: Chart | None) -> list[Block]:
    return [chart] if chart else []


def _headed(words: str, blocks: Sequence[Block]) -> list[Block]:
    return [Heading(words, 2), *blocks] if blocks else []


def _words(source: Source, report: Report, section: str) -> list[Block]:
    """The report's own words, verbatim."""
    return [
        Paragraph(text.body)
        for text in source.texts(report.selection)
        if (text.section, text.kind) == (section, _PARAGRAPH)
    ]
