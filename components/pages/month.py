"""Månad: the board's ledger month by month, each line down to its vouchers."""

from collections.abc import Sequence

from dash import Dash, Output, html
from dash.development.base_component import Component

from components import (
    answers,
    deviating,
    frame,
    ledger,
    links,
    month_lines,
    month_picture,
    openings,
    ordered,
    pictures,
    since,
    tables,
    texts,
)
from components import monthly as gathering
from components.answers import Answering
from components.chosen import Chosen, chosen, filled
from components.frame import Values
from components.ledger import Shown
from components.links import Option
from components.monthly import Monthly
from components.sentences import month as words
from components.sentences import month_end as more
from components.site import Site
from components.tables import Cell, Column, Line
from components.url import View
from data_access import Source
from data_access.ledger.months import Course, Months, Post
from data_access.ledger.stored import Stored

PATH = ledger.MONTH_PATH
NAME = texts.MONTH

_PAGE = "month"
_MAIN = "month-main"
_PLOTS = month_picture.PLOTS
_SUMMED = "-summa"


def layout(_site: Site) -> Component:
    """The page without data."""
    return frame.layout(
        _PAGE,
        NAME,
        html.P(id="month-message", className="message"),
        html.Div(id="month-about"),
        html.Div(
            pictures.layout(_MAIN, _PLOTS), id="month-picture", className="one-picture"
        ),
        html.Div(
            [html.Div(id="month-lines"), html.Div(id="month-deviating")],
            className="month-beside",
        ),
        html.Div(id="month-opened"),
        html.Div(id="month-since"),
        html.Div(id="month-ordered"),
        html.Div(id="month-choice"),
        html.Div(id="month-series"),
        html.Div(id="month-ledgers"),
    )


def register(app: Dash, source: Source) -> None:
    """Follow the address."""
    answers.register(app, source, ANSWERING)


def answer(source: Source, view: View) -> Values:
    """Fill the page for an address."""
    about = chosen(source, view)
    form = ledger.shown(source, about, view)
    of = gathering.read(source, about, form)
    there = source.ledgers(about.board.id)
    tied = ordered.told(ordered.tie(source, about.board.id, about.year, of), view.unit)
    own = {
        **filled(about, view, ledger.signs(form)),
        "ordered": ordered.section(source, about.board.id, about.year, tied, view),
        "ledgers": _ledgers(there),
    }
    if of is None:
        return {
            **own,
            **pictures.values(_MAIN, _PLOTS, pictures.missing("", "")),
            "picture": True,
            "about": _nothing(about, view),
        }
    year = of.year
    post = year.post(dict(view.own).get(ledger.POST))
    return {
        **own,
        # Where there is a picture, its title says it.
        "message": None if _dated(year) else words.message(year, view.unit),
        "about": _about(of, post or of.net, view),
        "picture": False,
        **pictures.values(_MAIN, _PLOTS, month_picture.picture(of, post or of.net)),
        "lines": month_lines.section(of, post, PATH, view),
        "deviating": deviating.section(source, of, PATH, view),
        "opened": openings.section(source, PATH, about, year, form, view),
        "since": since.section(source, of, PATH, view),
        "choice": _choice(year, view),
        "series": _series(year, form, view),
    }


ANSWERING = Answering(
    _PAGE,
    {
        "message": Output("month-message", "children"),
        "about": Output("month-about", "children"),
        "picture": Output("month-picture", "hidden"),
        **pictures.outputs(_MAIN, _PLOTS),
        "lines": Output("month-lines", "children"),
        "deviating": Output("month-deviating", "children"),
        "opened": Output("month-opened", "children"),
        "since": Output("month-since", "children"),
        "ordered": Output("month-ordered", "children"),
        "choice": Output("month-choice", "children"),
        "series": Output("month-series", "children"),
        "ledgers": Output("month-ledgers", "children"),
    },
    answer,
)


def _nothing(about: Chosen, view: View) -> Component:
    """What to do where there is no ledger."""
    said = texts.MONTH_MISSING.format(about.name, about.year)
    way = html.A(
        texts.TO_IMPORTS, href=links.href(ledger.IMPORTS_PATH, ledger.bare(view))
    )
    return html.P([f"{said} {texts.MONTH_MISSING_HELP} ", way], className="empty")


def _about(of: Monthly, post: Post, view: View) -> list[Component]:
    """Where it comes from, what is closed, and what there is to do first."""
    year = of.year
    said = [words.closed(year), words.undivided(year), words.sources(year)]
    said += more.last_year_lacking(
        year, is_there=of.before is not None, is_short=of.is_short
    )
    said += [
        more.forecast_told(year, of.outlook, post, of.expected(post)),
        _budgets(of, post),
    ]
    report = links.href(ledger.MONTH_REPORT_PATH, ledger.bare(view))
    found: list[Component] = [
        html.P(" ".join(filter(None, said)), className="soft"),
        html.P(html.A(texts.TO_MONTH_REPORT, href=report)),
    ]
    if not year.rules.rules:
        way = html.A(
            texts.TO_MAPPING, href=links.href(ledger.MAPPING_PATH, ledger.bare(view))
        )
        told = f"{texts.MONTH_NO_RULES} {texts.MONTH_NO_RULES_HELP} "
        found.append(html.P([told, way], className="empty"))
    return found


def _budgets(of: Monthly, post: Post) -> str:
    """That report and ledger have different budgets of the year, if they have."""
    expected = of.expected(post)
    if expected is None:
        return ""
    form = of.form
    shown = (
        form.amount(expected.budget, post.kind, expected.quantum),
        form.amount(post.budget.total, post.kind),
    )
    return more.other_budget(post, expected, shown)


# Lines by months


def _choice(year: Months, view: View) -> Component | None:
    if not _dated(year):
        return None
    options = [
        Option(said, ledger.at(view, serie=None if name == _default() else name))
        for name, said in texts.SERIES.items()
    ]
    return links.choice(texts.MONTH_SERIES, PATH, options, view)


def _default() -> str:
    return next(iter(texts.SERIES))


def _dated(year: Months) -> bool:
    """Whether any month is known."""
    return any(
        ore is not None
        for course in (year.posts[-1].budget, year.posts[-1].outcome)
        for ore in course.months
    )


def _series(year: Months, form: Shown, view: View) -> Component | None:
    """Every line month by month; the border of what is closed is in the heads."""
    if not _dated(year):
        return None
    asked = dict(view.own).get(ledger.SERIES, "")
    name = asked if asked in texts.SERIES else _default()
    outcome = name.startswith("utfall")
    scenario = "outcome" if outcome else "budget"
    caption = texts.MONTH_SERIES_TABLE.format(texts.SERIES[name], form.unit)
    return tables.table(
        caption,
        [
            Column(words.short(month), words.month_block(year, place, outcome=outcome))
            for place, month in enumerate(year.months)
        ],
        [
            Line(
                post.label,
                [
                    Cell(form.amount(ore, post.kind))
                    for ore in _values(getattr(post, scenario), name)
                ],
                kind=ledger.kind_class(post),
                level=post.level,
            )
            for post in year.posts
        ],
        first=texts.LINE,
    )


def _values(course: Course, name: str) -> Sequence[int | None]:
    return ledger.summed(course.months) if name.endswith(_SUMMED) else course.months


# What has been imported


def _ledgers(there: Sequence[Stored]) -> Component | None:
    """Every ledger of the board, and which has replaced which."""
    if not there:
        return None
    imports = {each.id: each.import_id for each in there}
    table = tables.table(
        texts.LEDGERS,
        [
            Column(texts.LEDGER_SCENARIO, text=True),
            Column(texts.LEDGER_YEAR, text=True),
            Column(texts.LEDGER_UNTIL, text=True),
            Column(texts.LEDGER_ROWS),
            Column(texts.STATUS, text=True),
        ],
        [
            Line(
                texts.LEDGER_IMPORT.format(each.import_id, each.file),
                [
                    Cell(texts.LEDGER_SCENARIOS[each.scenario]),
                    Cell(words.days(each)),
                    Cell(words.ends(each)),
                    Cell(words.count(each.row_count)),
                    Cell(
                        texts.LEDGER_IN_FORCE
                        if each.replaced_by is None
                        else texts.LEDGER_REPLACED.format(
                            imports.get(each.replaced_by, "")
                        )
                    ),
                ],
            )
            for each in reversed(there)
        ],
        first=texts.LEDGER_FIRST,
    )
    return html.Details([html.Summary(texts.LEDGERS), table], className="folded")
