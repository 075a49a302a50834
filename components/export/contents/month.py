"""The monthly report, as the operation sends it to its coordination group."""

from datetime import date

from components import (
    annexes,
    causes,
    ledger,
    month_cells,
    month_chart,
    month_questions,
    monthly,
    rows,
    sentences,
    standing,
    texts,
)
from components.board_year import Chosen
from components.export.contents import about, tables
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
from components.monthly import Monthly
from components.sentences import month as words
from components.sentences import month_end as more
from components.tabular import Column
from components.url import View
from data_access import Report, Source

KIND = about.Kind(texts.MONTH_REPORT)

#: How many accounts are told.
_MOST = 5


def write(source: Source, report: Report, today: date) -> Document:
    """The month of a report's board and period, as the ledger has it.

    Where there is no ledger, the report's own lines stand in its place.
    """
    board = next(each for each in source.boards() if each.id == report.board_id)
    chosen = Chosen(board, report.year, report)
    view = View(report.selection, about.unit(source, report))
    of = monthly.read(source, chosen, ledger.shown(source, chosen, view))
    outlook = source.outlook(report.board_id, report.year)
    latest = outlook.report if outlook else report
    asked = month_questions.questions(source, report.board_id, report.year, of, latest)
    when = _when(report, of)
    return Document(
        title=texts.MONTH_REPORT_HEAD.format(report.board_name, when),
        kind=KIND.name,
        sender=report.board_name,
        dated=today,
        status=_status(report, of),
        invented=texts.INVENTED_PAPER if source.invented() else "",
        blocks=[
            Facts(_facts(report, of, latest)),
            *(_of_ledger(source, of) if of else _of_report(source, report)),
            *_causes(source, latest),
            Heading(texts.MONTH_REPORT_QUESTIONS),
            Bullets(asked) if asked else Paragraph(texts.MONTH_REPORT_NO_QUESTIONS),
        ],
    )


def _when(report: Report, of: Monthly | None) -> str:
    if of is not None and of.year.shown:
        return words.named(of.year.months[of.year.shown - 1])
    return sentences.period(report)


def _status(report: Report, of: Monthly | None) -> str:
    """How far the ledger is closed; without one, what the report is."""
    return words.closed(of.year) if of else sentences.status(report).capitalize()


def _facts(report: Report, of: Monthly | None, latest: Report) -> list[tuple[str, str]]:
    if of is not None:
        figures = " ".join(
            filter(None, [words.closed(of.year), words.sources(of.year)])
        )
    else:
        said = words.occasion(report), sentences.status(report)
        missing = texts.MONTH_REPORT_NO_LEDGER.format(report.year)
        figures = f"{texts.MONTH_REPORT_PRINTED.format(*said)} {missing}"
    none = of is not None and of.outlook is None
    forecast = (
        texts.MONTH_NO_FORECAST.format(report.year)
        if none
        else more.forecast_from(latest)
    )
    return [(texts.MONTH_REPORT_FIGURES, figures), (texts.FORECAST, forecast)]


def _of_ledger(source: Source, of: Monthly) -> list[Block]:
    """The net through its year, every line, and the accounts that deviate most."""
    chart = month_chart.course(of, of.net)
    table = Table(
        month_cells.caption(of),
        month_cells.columns(of, last=False),
        [
            Row(
                post.label,
                month_cells.cells(of, post, last=False),
                ledger.kind_class(post),
                post.level,
            )
            for post in of.year.posts
        ],
        texts.LINE,
        ledger.signs(of.form),
    )
    return [*([chart] if chart else []), table, *_deviating(source, of)]


def _deviating(source: Source, of: Monthly) -> list[Block]:
    count = of.year.shown
    if of.year.budget is None:
        return [Paragraph(texts.DEVIATING_NO_BUDGET)]
    found = source.ranked(of.about.board.id, of.year, "accounts").items
    wanted = [each for each in found if each.deviation(count)][:_MOST]
    if not wanted:
        return []
    until = words.until(of.year, count) if count else texts.FULL_YEAR
    return [
        Heading(texts.MONTH_REPORT_DEVIATING),
        Table(
            texts.MONTH_REPORT_DEVIATIONS.format(until, of.unit),
            [
                Column(texts.MONTH_NAME, text=True),
                *standing.columns(of, has_budget=True),
            ],
            [
                Row(each.item.code, [Cell(each.item.name), *standing.cells(of, each)])
                for each in wanted
            ],
            texts.MONTH_ACCOUNT,
        ),
    ]


def _of_report(source: Source, report: Report) -> list[Block]:
    """The report's own lines, where there is no ledger."""
    lines = source.operating_costs(report.selection)
    section = source.sections(report.selection).get("operating_costs")
    if section is None or not rows.anything(lines, annexes.OPERATING):
        return [Paragraph(texts.NO_OPERATING_COSTS)]
    said = sentences.operating_costs(report, lines, section.unit)
    table = tables.operating_costs(report, section, lines)
    return [Paragraph(said, "message"), *([table] if table else [])]


def _causes(source: Source, latest: Report) -> list[Block]:
    told = source.causes(latest.selection)
    if not told:
        said = texts.MONTH_REPORT_NO_CAUSES.format(words.occasion(latest))
        return [Heading(texts.CAUSES), Paragraph(said)]
    lines = source.operating_costs(latest.selection)
    unit = about.unit(source, latest)
    of = words.occasion(latest), sentences.status(latest)
    return [
        Heading(texts.CAUSES),
        *causes.tables(lines, told, unit),
        Paragraph(texts.MONTH_REPORT_CAUSES_OF.format(*of), "note"),
    ]
