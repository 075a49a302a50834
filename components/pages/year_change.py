"""Årsskifte: what is left of each project, what is carried over, what lapses."""

from collections.abc import Sequence
from dataclasses import replace

from dash import Dash, Output, html
from dash.development.base_component import Component

from components import (
    answers,
    cards,
    frame,
    links,
    numbers,
    sentences,
    tables,
    texts,
    versions,
)
from components.answers import Answering
from components.cards import Bar
from components.chosen import Chosen, chosen, filled
from components.forms import year_change as forms
from components.frame import Values
from components.pages import investments
from components.sentences import year_change as words
from components.site import Site
from components.tables import Cell, Column, Line
from components.url import View
from data_access import Report, Selection, Source
from data_access.loaders.year_change import Project, Request, Step, YearChange
from data_access.rules.year_change import Carried

PATH = "/arsskifte"
NAME = texts.YEAR_CHANGE

_PAGE = "year-change"
_SLOTS = ("edit", "use", "table", "next")


def layout(_site: Site) -> Component:
    """The page without data."""
    return frame.layout(
        _PAGE,
        NAME,
        html.P(id="year-change-message", className="message"),
        html.P(texts.YEAR_CHANGE_WHAT),
        *(html.Div(id=f"year-change-{name}") for name in _SLOTS),
    )


def register(app: Dash, source: Source) -> None:
    """Follow the address."""
    answers.register(app, source, ANSWERING)


def answer(source: Source, view: View) -> Values:
    """Fill the page for an address."""
    about = chosen(source, view)
    found = source.year_change(about.board.id, about.year)
    head = filled(about, view, texts.YEAR_CHANGE_SIGN)
    if found.closing is None:
        return {**head, "edit": _no_closing(source, about, view)}
    if not found.projects:
        nothing = html.P(texts.NO_PROJECTS_AT_CLOSING, className="empty")
        return {**head, "edit": nothing}
    return {
        **head,
        "message": words.year_change(found.projects, view.unit),
        "edit": forms.form(source, PATH, about.board.id, found, view),
        "use": _use(found, view.unit),
        "table": _table(found, view.unit),
        "next": _next(found, found.closing, view),
    }


ANSWERING = Answering(
    _PAGE,
    {
        "message": Output("year-change-message", "children"),
        **{name: Output(f"year-change-{name}", "children") for name in _SLOTS},
    },
    answer,
)


def _no_closing(source: Source, about: Chosen, view: View) -> Component:
    """Why there is nothing to see, and the years in which there is."""
    said = html.P(texts.NO_CLOSING.format(about.name, about.year), className="empty")
    years = [
        report.year
        for report in source.catalogue()
        if report.board_id == about.board.id and report.kind == "closing"
    ]
    if not years:
        return said
    ways = [html.Li(_closing_link(about, year, view)) for year in years]
    return html.Div([said, html.P(f"{texts.CLOSINGS}:"), html.Ul(ways)])


def _closing_link(about: Chosen, year: int, view: View) -> Component:
    selection = Selection(str(about.board.values["slug"]), year, "bokslut")
    target = replace(view, selection=selection, line=None, edit=False)
    return html.A(str(year), href=links.href(PATH, target), className="tall")


# How the appropriation was used


def _use(found: YearChange, unit: str) -> Component:
    money, step = words.whole(found.projects), words.quantum(found.projects)

    def said(ore: int | None) -> str:
        return numbers.amount(ore, unit, step)

    waits = words.waiting(found.projects)
    lapsed = None if waits else money.lapsed
    facts = [
        (texts.ALLOCATED, said(money.appropriation)),
        (texts.USED, said(money.used)),
        (texts.LEFT_OVER, said(money.unspent)),
        (texts.COMPLETION, words.degree(money)),
        (texts.ASKED, said(money.asked)),
        (texts.GRANTED, said(money.granted)),
        (texts.LAPSES, said(lapsed)),
    ]
    listed = html.Dl(
        [html.Div([html.Dt(name), html.Dd(told)]) for name, told in facts],
        className="facts key-facts",
    )
    bars = cards.small_picture(_bars(money, lapsed, unit, step))
    return html.Div([listed, html.Div(bars, className="small-bars")])


def _bars(money: Carried, lapsed: int | None, unit: str, step: int | None) -> list[Bar]:
    """The appropriation above what became of it, on one scale, end to end."""
    parts = [
        (texts.USED, money.used, "outcome"),
        (texts.CARRIED, money.granted, "forecast"),
        (texts.LAPSES, lapsed, "deviation"),
    ]
    known = [(name, ore, mark) for name, ore, mark in parts if ore and ore > 0]
    widest = max(money.appropriation, sum(ore for _, ore, _ in known)) or 1
    bars = [
        Bar(
            texts.ALLOCATED,
            numbers.amount(money.appropriation, unit, step),
            0,
            money.appropriation / widest,
            "budget",
        )
    ]
    start = 0
    for name, ore, mark in known:
        figure = numbers.amount(ore, unit, step)
        bars.append(Bar(name, figure, start / widest, ore / widest, mark))
        start += ore
    return bars


# Project by project


def _table(found: YearChange, unit: str) -> Component:
    year = found.closing.year if found.closing else ""
    return tables.table(
        texts.YEAR_CHANGE_TABLE.format(year, unit),
        [
            Column(texts.ALLOCATED, texts.CLOSING, "budget"),
            Column(texts.USED, texts.CLOSING, "outcome"),
            Column(texts.LEFT_OVER, texts.CLOSING),
            Column(texts.COMPLETION, texts.CLOSING),
            Column(texts.ASKED, texts.BOARD),
            Column(texts.ASKED_WHY, texts.BOARD, text=True),
            Column(texts.GRANTED, texts.COUNCIL),
            Column(texts.DECISION_ON_CARRY, texts.COUNCIL, text=True),
            Column(texts.CARRIED, texts.INTO_NEXT),
            Column(texts.LAPSES, texts.INTO_NEXT),
        ],
        [
            *(_line(project, unit) for project in found.projects),
            _total(found.projects, unit),
        ],
        first=texts.PROJECT,
        note=_note(found.projects),
    )


def _line(project: Project, unit: str) -> Line:
    money, request, step = project.money, project.request, project.quantum
    used = [money.appropriation, money.used, money.unspent] if money else [None] * 3
    carried = money.carried_over if money else None
    return Line(
        project.label,
        [
            *(Cell(numbers.amount(ore, unit, step)) for ore in used),
            Cell(words.degree(money) if money else numbers.MISSING),
            Cell(_asked(project, "asked", unit)),
            Cell(request.reason if request else ""),
            Cell(_asked(project, "granted", unit)),
            Cell(_decision(request)),
            Cell(numbers.amount(carried, unit, step)),
            Cell(_lapsed(money, unit, step)),
        ],
    )


def _asked(project: Project, name: str, unit: str) -> str:
    """An amount of what is asked, no less finely than the project's own."""
    request = project.request
    if request is None:
        return numbers.MISSING
    step = min(request.quantum, project.quantum)
    return numbers.amount(getattr(request, name), unit, step)


def _decision(request: Request | None) -> str:
    if request is None:
        return ""
    if request.decided_on is None:
        return texts.UNDECIDED
    day = sentences.day(request.decided_on)
    return texts.DECIDED_SAID.format(request.paragraph, day)


def _lapsed(money: Carried | None, unit: str, step: int | None) -> str:
    """What lapses; where more was used than there was, how much."""
    if money is not None and money.unspent < 0:
        return texts.OVERSPENT.format(numbers.amount(-money.unspent, unit, step))
    return numbers.amount(money.lapsed if money else None, unit, step)


def _total(projects: Sequence[Project], unit: str) -> Line:
    money, step = words.whole(projects), words.quantum(projects)
    waits = words.waiting(projects)
    amounts = [
        *(money.appropriation, money.used, money.unspent),
        *(money.asked, money.granted, money.carried_over),
        None if waits else money.lapsed,
    ]
    said = [Cell(numbers.amount(ore, unit, step)) for ore in amounts]
    return Line(
        texts.SUM,
        [
            *said[:3],
            Cell(words.degree(money)),
            said[3],
            Cell(""),
            said[4],
            Cell(""),
            *said[5:],
        ],
        kind="total",
    )


def _note(projects: Sequence[Project]) -> str:
    unknown = [project.label for project in projects if project.money is None]
    if not unknown:
        return texts.YEAR_CHANGE_NOTE
    partly = texts.PARTLY_KNOWN.format(", ".join(unknown))
    return f"{partly} {texts.YEAR_CHANGE_NOTE}"


# Into the next year's report


def _next(found: YearChange, closing: Report, view: View) -> Component:
    shown: list[Component] = []
    if not any(map(_is_granted, found.projects)):
        shown = [html.P(texts.INTO_NOTHING, className="empty")]
    elif not found.receiving:
        said = texts.NO_RECEIVING.format(closing.year + 1)
        shown = [html.P(said, className="empty")]
    else:
        for receiving, steps in found.receiving:
            shown += _into(closing, receiving, steps, view)
    return html.Section([html.H2(texts.INTO_NEXT), *shown])


def _is_granted(project: Project) -> bool:
    request = project.request
    return bool(request and request.decided_on and request.granted)


def _into(
    closing: Report, receiving: Report, steps: Sequence[Step], view: View
) -> list[Component]:
    """What a report would get, before it is done; and the deed while editing."""
    done = sum(step.before == step.ore for step in steps)
    left = len(steps) - done
    deed = forms.change(closing, receiving)
    doing = [deed] if view.edit else [html.P(texts.INTO_EDIT)] if left else []
    there = links.href(investments.PATH, versions.view_of(view, receiving))
    way = html.P(html.A(texts.SHOW_RECEIVING, href=there))
    return [_steps(receiving, steps, done, view.unit), way, *doing]


def _steps(receiving: Report, steps: Sequence[Step], done: int, unit: str) -> Component:
    whole = sentences.occasion_in_year(receiving).lower()
    note = texts.INTO_NOTE.format(done, len(steps)) if done else texts.INTO_NOTE_PLAIN
    return tables.table(
        texts.INTO_REPORT.format(f"{whole} {receiving.year}, {unit}"),
        [
            Column(texts.IN_REPORT, text=True),
            Column(texts.THERE_NOW),
            Column(texts.BECOMES),
            Column(texts.SINCE_YEAR),
        ],
        [
            Line(
                step.project.label,
                [
                    Cell(texts.NEW_LINE if step.line is None else ""),
                    Cell(numbers.amount(step.before, unit, step.project.quantum)),
                    Cell(numbers.amount(step.ore, unit, step.project.quantum)),
                    Cell(str(step.since)),
                ],
            )
            for step in steps
        ],
        first=texts.PROJECT,
        note=note,
    )
