"""Månadsrapport: what the month comes to, on a screen and on a sheet of A4.

It is written of what is stored, when it is asked for: it is not stored itself. The
joint board's operation sends it to its coordination group (Samordningsgruppen).
"""

from dash import Dash, Output, html
from dash.development.base_component import Component

from components import (
    annexes,
    answers,
    deviating,
    explanations,
    ledger,
    links,
    month_lines,
    month_picture,
    month_questions,
    openings,
    ordered,
    pictures,
    rows,
    sentences,
    since,
    standing,
    tables,
    texts,
)
from components import frame as framing
from components import monthly as gathering
from components.answers import Answering
from components.chosen import Chosen, chosen, filled
from components.frame import Values
from components.monthly import Monthly
from components.sentences import month as words
from components.sentences import month_end as more
from components.site import Site
from components.tables import Column, Line
from components.url import View
from data_access import Report, Source

PATH = ledger.MONTH_REPORT_PATH
NAME = texts.MONTH_REPORT

_PAGE = "month-report"
_MAIN = "month-report-main"
_PLOTS = month_picture.PLOTS
_SLOTS = (
    "head",
    "message",
    "lines",
    "since",
    "deviating",
    "ordered",
    "causes",
    "questions",
)

#: How many accounts are told.
_MOST = 5


def layout(_site: Site) -> Component:
    """The page without data."""
    slots = {name: html.Div(id=f"{_PAGE}-{name}") for name in _SLOTS}
    return framing.layout(
        _PAGE,
        NAME,
        slots["head"],
        slots["message"],
        html.Div(
            pictures.layout(_MAIN, _PLOTS),
            id=f"{_PAGE}-picture",
            className="one-picture",
        ),
        *(slots[name] for name in _SLOTS[2:]),
    )


def register(app: Dash, source: Source) -> None:
    """Follow the address."""
    answers.register(app, source, ANSWERING)


def answer(source: Source, view: View) -> Values:
    """Fill the page for an address."""
    about = chosen(source, view)
    form = ledger.shown(source, about, view)
    of = gathering.read(source, about, form)
    outlook = source.outlook(about.board.id, about.year)
    report = outlook.report if outlook else about.report
    board = about.board.id
    tied = ordered.told(ordered.tie(source, board, about.year, of), view.unit)
    asked = month_questions.questions(source, board, about.year, of, report)
    return {
        **filled(about, view, ledger.signs(form)),
        "head": _head(about, of, report),
        "ordered": ordered.section(source, board, about.year, tied, view),
        "causes": _causes(source, report, view),
        "questions": _questions(asked),
        **(_of_ledger(source, of, view) if of else _of_report(source, about, view)),
    }


ANSWERING = Answering(
    _PAGE,
    {
        **{name: Output(f"{_PAGE}-{name}", "children") for name in _SLOTS},
        "picture": Output(f"{_PAGE}-picture", "hidden"),
        **pictures.outputs(_MAIN, _PLOTS),
    },
    answer,
    dated=True,
)


def _of_ledger(source: Source, of: Monthly, view: View) -> Values:
    """What the ledger says of the month."""
    shown = month_picture.picture(of, of.net)
    return {
        "message": None,
        "picture": False,
        **pictures.values(_MAIN, _PLOTS, shown),
        "lines": month_lines.section(of, None, ledger.MONTH_PATH, view, last=False),
        "since": since.section(source, of, ledger.MONTH_PATH, view),
        "deviating": _deviating(source, of, view),
    }


def _of_report(source: Source, about: Chosen, view: View) -> Values:
    """What the report says, where there is no ledger."""
    blank = {
        "message": None,
        "picture": True,
        **pictures.values(_MAIN, _PLOTS, pictures.missing("", "")),
    }
    if about.report is None:
        return blank
    lines = source.operating_costs(view.selection)
    return {
        **blank,
        "message": html.P(
            sentences.operating_costs(about.report, lines, view.unit),
            className="message",
        ),
        "lines": _printed(source, about.report, view),
    }


# The head


def _head(about: Chosen, of: Monthly | None, report: Report | None) -> Component:
    """Which board and month, how far it is closed, and the day of the print."""
    facts = [
        (texts.MONTH_REPORT_FIGURES, _figures(about, of)),
        (texts.FORECAST, _forecast(of, report)),
        (texts.MONTH_REPORT_MADE, sentences.day(answers.today())),
    ]
    listed = [html.Div([html.Dt(name), html.Dd(said)]) for name, said in facts if said]
    title = texts.MONTH_REPORT_HEAD.format(about.name, _when(about, of))
    return html.Header(
        [html.H2(title, className="report-title"), html.Dl(listed, className="facts")]
    )


def _when(about: Chosen, of: Monthly | None) -> str:
    """The month: augusti 2026; else the report's period, or the year."""
    if of is not None and of.year.shown:
        return words.named(of.year.months[of.year.shown - 1])
    return sentences.period(about.report) if about.report else str(about.year)


def _figures(about: Chosen, of: Monthly | None) -> str:
    """Where they come from, and which months are closed."""
    if of is not None:
        return " ".join(filter(None, [words.closed(of.year), words.sources(of.year)]))
    missing = texts.MONTH_REPORT_NO_LEDGER.format(about.year)
    if about.report is None:
        return missing
    said = words.occasion(about.report), sentences.status(about.report)
    return f"{texts.MONTH_REPORT_PRINTED.format(*said)} {missing}"


def _forecast(of: Monthly | None, report: Report | None) -> str:
    if of is not None and of.outlook is None:
        return texts.MONTH_NO_FORECAST.format(of.year.year)
    return more.forecast_from(report) if report else ""


# Lines


def _printed(source: Source, report: Report, view: View) -> Component | None:
    """The report's own lines, as it prints them."""
    lines = source.operating_costs(view.selection)
    if not rows.anything(lines, annexes.OPERATING):
        return None
    section = source.sections(view.selection)["operating_costs"]
    return tables.table(
        sentences.caption(section, view.unit),
        [annexes.operating_column(report, name) for name in annexes.OPERATING],
        [
            Line(
                str(row["label"]),
                [tables.figure(row, name, view.unit) for name in annexes.OPERATING],
                kind=str(row["kind"]),
                level=int(row["level"]),
            )
            for row in rows.all_of(lines)
        ],
        first=texts.LINE,
        note=sentences.operating_signs(section),
    )


def _deviating(source: Source, of: Monthly, view: View) -> Component | None:
    """The accounts that deviate most so far."""
    count = of.year.shown
    if of.year.budget is None:
        return html.P(texts.DEVIATING_NO_BUDGET, className="empty")
    found = deviating.ranked(source, of, deviating.ACCOUNTS).items
    wanted = [each for each in found if each.deviation(count)][:_MOST]
    if not wanted:
        return html.P(texts.MONTH_REPORT_NONE, className="empty") if count else None
    until = words.until(of.year, count) if count else texts.FULL_YEAR
    lines = [
        Line(
            html.A(
                each.item.code,
                href=links.href(
                    ledger.MONTH_PATH,
                    openings.to_account(view, each.post, each.item.code),
                ),
            ),
            [
                tables.Cell(each.item.name),
                tables.Cell(each.post),
                *standing.cells(of, each),
            ],
        )
        for each in wanted
    ]
    last = [Column(more.last_year(of.year), scenario="previous")] if of.before else []
    table = tables.table(
        texts.MONTH_REPORT_DEVIATIONS.format(until, of.unit),
        [
            Column(texts.MONTH_NAME, text=True),
            Column(texts.DEVIATING_IN_LINE, text=True),
            *ledger.columns("", "", whole=True),
            *last,
        ],
        lines,
        first=texts.MONTH_ACCOUNT,
    )
    return html.Section([html.H2(texts.MONTH_REPORT_DEVIATING), table])


# Causes and questions


def _causes(source: Source, report: Report | None, view: View) -> Component | None:
    """The causes that the report gives, in its own words and amounts."""
    if report is None:
        return None
    told = source.causes(report.selection)
    if not told:
        said = texts.MONTH_REPORT_NO_CAUSES.format(words.occasion(report))
        return html.Section([html.H2(texts.CAUSES), html.P(said, className="empty")])
    lines = source.operating_costs(report.selection)
    of = words.occasion(report), sentences.status(report)
    return html.Div(
        [
            explanations.section(lines, told, view.unit),
            html.P(texts.MONTH_REPORT_CAUSES_OF.format(*of), className="soft"),
        ]
    )


def _questions(asked: list[str]) -> Component:
    if asked:
        said: Component = html.Ul([html.Li(each) for each in asked])
    else:
        said = html.P(texts.MONTH_REPORT_NO_QUESTIONS, className="empty")
    return html.Section([html.H2(texts.MONTH_REPORT_QUESTIONS), said])
