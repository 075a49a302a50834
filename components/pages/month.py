"""Månad: the board's ledger month by month, each line down to its vouchers."""

from collections.abc import Sequence

from dash import Dash, Output, html
from dash.development.base_component import Component

from components import answers, frame, ledger, links, openings, pictures, tables, texts
from components.answers import Answering
from components.chosen import Chosen, chosen, filled
from components.figures import month as figures
from components.figures.month import Point, Words
from components.frame import Values
from components.ledger import Shown
from components.links import Option
from components.pictures import Picture
from components.sentences import month as words
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
_PLOTS = ("course",)
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
        html.Div(id="month-lines"),
        html.Div(id="month-opened"),
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
    year = ledger.months(source, about)
    there = source.ledgers(about.board.id)
    if year is None:
        return {
            **filled(about, view, ledger.signs(form)),
            **pictures.values(_MAIN, _PLOTS, pictures.missing("", "")),
            "picture": True,
            "about": _nothing(about, view),
            "ledgers": _ledgers(there),
        }
    post = year.post(dict(view.own).get(ledger.POST))
    return {
        **filled(about, view, ledger.signs(form)),
        # Where there is a picture, its title says it.
        "message": None if _dated(year) else words.message(year, view.unit),
        "about": _about(year, view),
        "picture": False,
        **pictures.values(_MAIN, _PLOTS, _picture(about, year, post, form)),
        "lines": _lines(year, post, form, view),
        "opened": openings.section(source, PATH, about, year, form, view),
        "choice": _choice(year, view),
        "series": _series(year, form, view),
        "ledgers": _ledgers(there),
    }


ANSWERING = Answering(
    _PAGE,
    {
        "message": Output("month-message", "children"),
        "about": Output("month-about", "children"),
        "picture": Output("month-picture", "hidden"),
        **pictures.outputs(_MAIN, _PLOTS),
        "lines": Output("month-lines", "children"),
        "opened": Output("month-opened", "children"),
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


def _about(year: Months, view: View) -> list[Component]:
    """Where it comes from, what is closed, and what there is to do first."""
    said = [words.closed(year), words.undivided(year), words.sources(year)]
    found: list[Component] = [html.P(" ".join(filter(None, said)), className="soft")]
    if not year.rules.rules:
        way = html.A(
            texts.TO_MAPPING, href=links.href(ledger.MAPPING_PATH, ledger.bare(view))
        )
        told = f"{texts.MONTH_NO_RULES} {texts.MONTH_NO_RULES_HELP} "
        found.append(html.P([told, way], className="empty"))
    return found


# The picture


def _picture(about: Chosen, year: Months, post: Post | None, form: Shown) -> Picture:
    one = post or year.posts[-1]
    budget, outcome = (
        [form.printed(ore, one.kind) for ore in ledger.summed(course.months)]
        for course in (one.budget, one.outcome)
    )
    points = [
        Point(words.named(month), words.short(month)[0].upper(), *levels)
        for month, *levels in zip(year.months, budget, outcome, strict=True)
    ]
    said = Words(
        texts.BUDGET, texts.OUTCOME, texts.MONTH_BUDGET_YEAR, words.border(year)
    )
    plot = figures.months(points, year.shown, form.unit, said)
    if plot is None:
        return pictures.missing(one.label, texts.MONTH_NO_PICTURE)
    first = words.named(year.months[0])
    return Picture(
        message=words.course(year, one, form.unit),
        who=texts.MONTH_POST_PICTURE.format(one.label, about.name, form.unit),
        when=texts.MONTH_PICTURE_WHEN.format(first),
        summary=_summary(points[: year.shown] or points, form.unit),
        plots=(plot,),
        table=_drawn(year, one, points, form),
    )


def _summary(points: Sequence[Point], unit: str) -> str:
    names = [point.name for point in points]
    return ". ".join(
        f"{name}: {words.summary(names, values, unit)}"
        for name, values in (
            (texts.BUDGET, [point.budget for point in points]),
            (texts.OUTCOME, [point.outcome for point in points]),
        )
    )


def _drawn(year: Months, post: Post, points: Sequence[Point], form: Shown) -> Component:
    lines = []
    for count, point in enumerate(points, 1):
        cells = form.cells(post.budget, post.outcome, post.kind, count)[:3]
        lines.append(Line(point.name.capitalize(), cells))
    caption = f"{post.label}, {words.fiscal(year)}, {form.unit}"
    heads = ledger.columns("", "", whole=True)
    return tables.table(caption, heads, lines, first=texts.MONTH_ONE)


# The lines


def _lines(
    year: Months, chosen_post: Post | None, form: Shown, view: View
) -> Component:
    """Each line till the last closed month; its label opens it, or closes it."""
    count = year.shown
    block = words.block(year, count)
    caption = (
        texts.MONTH_LINES.format(words.until(year, count), form.unit)
        if count
        else texts.MONTH_LINES_YEAR.format(words.fiscal(year), form.unit)
    )
    return tables.table(
        caption,
        ledger.columns(block, words.whole_year(year), whole=not count),
        [_line(post, chosen_post, form, view, count) for post in year.posts],
        first=texts.LINE,
    )


def _line(
    post: Post, chosen_post: Post | None, form: Shown, view: View, count: int
) -> Line:
    opened = chosen_post == post
    target = openings.to_post(view, None if opened else post.label)
    return Line(
        html.A(post.label, href=links.href(PATH, target)),
        form.cells(post.budget, post.outcome, post.kind, count),
        kind=ledger.kind_class(post),
        level=post.level,
        chosen=opened,
    )


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
