"""Koppling: which line each account of a board's ledger belongs to, and its effect."""

from collections.abc import Sequence

from dash import Dash, Output, html
from dash.development.base_component import Component

from components import answers, frame, ledger, links, numbers, openings, tables, texts
from components.answers import Answering
from components.chosen import Chosen, chosen, filled
from components.forms import mapping as forms
from components.frame import Values
from components.ledger import Shown
from components.sentences import month as words
from components.site import Site
from components.tables import Cell, Column, Line
from components.url import View
from data_access import NOUNS, Record, Report, Source
from data_access.ledger import deeds
from data_access.ledger.lines import MEASURES, Said
from data_access.ledger.months import UNMAPPED, Months
from data_access.rules.lines import Figure

PATH = ledger.MAPPING_PATH
NAME = texts.MAPPING

_PAGE = "mapping"
_KINDS = NOUNS["mapping"].field("kind")
#: Of the objects of a large ledger so many are listed.
_MOST = 200
_SLOTS = ("message", "edit", "rules", "left", "effect", "fetch", "objects")


def layout(_site: Site) -> Component:
    """The page without data."""
    return frame.layout(
        _PAGE,
        NAME,
        html.P(id="mapping-message", className="message"),
        *(html.Div(id=f"mapping-{name}") for name in _SLOTS[1:]),
    )


def register(app: Dash, source: Source) -> None:
    """Follow the address."""
    answers.register(app, source, ANSWERING)


def answer(source: Source, view: View) -> Values:
    """Fill the page for an address."""
    about = chosen(source, view)
    form = ledger.shown(source, about, view)
    year = ledger.months(source, about)
    rules = source.records("mapping", about.board.id)
    there = source.ledgers(about.board.id)
    begin = None if rules else forms.start(source, about, there)
    return {
        **filled(about, view, ledger.signs(form)),
        "message": _message(year),
        "edit": [*forms.form(source, PATH, about, view), *([begin] if begin else [])],
        "rules": _rules(about, rules) if rules and not view.edit else None,
        "left": _left(source, about, year, form, view) if year else None,
        "effect": _effect(source, about, year, form, view),
        "fetch": _fetch(source, about, form, view) if year and rules else None,
        "objects": _objects(source, year) if year else None,
    }


ANSWERING = Answering(
    _PAGE, {name: Output(f"mapping-{name}", "children") for name in _SLOTS}, answer
)


def _message(year: Months | None) -> str | None:
    """How many accounts are without a line."""
    if year is None:
        return None
    left = {
        piece.account
        for pieces in year.pieces.values()
        for piece in pieces
        if piece.rule is None and piece.ore
    }
    if not left:
        return texts.MAPPING_ALL
    one = len(left) == 1
    return texts.MAPPING_LEFT_ONE if one else texts.MAPPING_LEFT_MANY.format(len(left))


def _rules(about: Chosen, records: Sequence[Record]) -> Component:
    return tables.table(
        texts.MAPPING_RULES.format(about.short),
        [
            Column(_KINDS.label, text=True),
            Column(texts.MAPPING_ACCOUNT, text=True),
            Column(texts.MAPPING_OBJECT, text=True),
        ],
        [
            Line(
                str(record.values["line"]),
                [
                    Cell(_KINDS.words(str(record.values["kind"]))),
                    Cell(str(record.values["account"]) or texts.MAPPING_EVERY_ACCOUNT),
                    Cell(_object(record)),
                ],
            )
            for record in forms.rules(list(records))
        ],
        first=texts.LINE,
        note=texts.MAPPING_RULES_NOTE,
    )


def _object(record: Record) -> str:
    code = str(record.values["object"])
    if not code:
        return texts.NOTHING
    dimension = texts.MONTH_DIMENSION.format(record.values["dimension"])
    return f"{code} ({dimension})"


# The effect


def _effect(
    source: Source, about: Chosen, year: Months | None, form: Shown, view: View
) -> Component:
    """The lines that the rules make of the ledger, and their accounts."""
    if year is None:
        said = texts.MAPPING_NO_LEDGER.format(about.name, about.year)
        to = links.href(ledger.IMPORTS_PATH, ledger.bare(view))
        way = html.A(texts.TO_IMPORTS, href=to)
        return html.P([f"{said} ", way], className="empty")
    lines = []
    for post in year.posts:
        items = source.ledger_accounts(about.board.id, year, post)
        to = links.href(
            ledger.MONTH_PATH, openings.to_post(ledger.bare(view), post.label)
        )
        cells = form.cells(post.budget, post.outcome, post.kind, year.shown)
        codes = ", ".join(item.code for item in items)
        is_sum = post.kind == "net" or (post.level == 0 and _has_parts(year, post.kind))
        lines.append(
            Line(
                html.A(post.label, href=to),
                [*cells, Cell("" if is_sum else codes)],
                kind=ledger.kind_class(post),
                level=post.level,
            )
        )
    heads = ledger.columns(
        words.block(year, year.shown), words.whole_year(year), whole=not year.shown
    )
    return tables.table(
        texts.MAPPING_EFFECT.format(about.short, words.fiscal(year), form.unit),
        [*heads, Column(texts.MAPPING_ACCOUNTS, text=True)],
        lines,
        first=texts.LINE,
    )


def _has_parts(year: Months, kind: str) -> bool:
    return any(post.level and post.kind == kind for post in year.posts)


def _left(
    source: Source, about: Chosen, year: Months, form: Shown, view: View
) -> Component | None:
    """Accounts without a line, with their amounts."""
    post = next((each for each in year.posts if each.kind == UNMAPPED), None)
    if post is None:
        return None
    items = source.ledger_accounts(about.board.id, year, post)
    count = year.shown
    heads = ledger.columns(
        words.block(year, count), words.whole_year(year), whole=not count
    )
    return tables.table(
        texts.MAPPING_LEFT.format(about.short, words.fiscal(year), form.unit),
        [Column(texts.MONTH_NAME, text=True), *heads],
        [
            Line(
                html.A(item.code, href=_to_account(view, post.label, item.code)),
                [
                    Cell(item.name),
                    *form.cells(item.budget, item.outcome, UNMAPPED, count),
                ],
            )
            for item in items
        ],
        first=texts.MONTH_ACCOUNT,
        note=texts.MAPPING_LEFT_NOTE,
    )


def _to_account(view: View, label: str, account: str) -> str:
    there = openings.to_post(ledger.bare(view), label)
    return links.href(ledger.MONTH_PATH, ledger.at(there, **{ledger.ACCOUNT: account}))


# Into the report


def _fetch(source: Source, about: Chosen, form: Shown, view: View) -> Component | None:
    """What the ledger says of the report's lines, and the step that fetches it."""
    report = about.report
    if report is None:
        return None
    said = source.ledger_said(report)
    body = [
        _said(source, said, form, view),
        *(html.P(each, className="table-note") for each in _remarks(said, form)),
    ]
    body += (
        [html.P(texts.MAPPING_FETCH_NOTE), forms.fetch(report, form.unit)]
        if report.status == "draft"
        else [html.P(texts.MAPPING_NOT_DRAFT, className="locked-note quiet")]
    )
    return html.Section([html.H2(texts.MAPPING_REPORT.format(_which(report))), *body])


def _which(report: Report) -> str:
    return f"{report.board_short}, {words.occasion(report)}"


def _said(source: Source, said: Said, form: Shown, view: View) -> Component:
    if not said.figures:
        return html.P(texts.MAPPING_NOTHING_SAID, className="empty")
    frame_ = source.operating_costs(view.selection)
    rows = [row for row in frame_.to_dict("records") if row["line"] in said.figures]
    return tables.table(
        texts.MAPPING_FETCH.format(form.unit),
        [Column(deeds.MEASURES[name], "", name.partition("_")[0]) for name in MEASURES],
        [
            Line(
                str(row["label"]),
                [
                    Cell(
                        _amount(form, said.figures[row["line"]].get(name), row["kind"])
                    )
                    for name in MEASURES
                ],
            )
            for row in rows
        ],
        first=texts.LINE,
    )


def _amount(form: Shown, figure: Figure | None, kind: str) -> str:
    return numbers.MISSING if figure is None else form.amount(figure.ore, kind)


def _remarks(said: Said, form: Shown) -> list[str]:
    """What is missing, what is not told apart, and what no line takes."""
    missing = [
        f"{deeds.MEASURES[name]} saknas: {deeds.MISSING[why]}."
        for name, why in said.missing.items()
    ]
    left = [
        f"{label}: {form.amount(ore, UNMAPPED)} {form.unit} har ingen rad i rapporten. "
        "Lägg till en rad som heter så, eller ändra regeln."
        for label, ore in said.unplaced.items()
    ]
    whole = [
        f"{label}: {deeds.MEASURES[name].lower()} är inte delad på objekt i huvudboken."
        for label, name in said.undivided
    ]
    still_open = [] if said.is_closed else [deeds.OPEN]
    return [*missing, *still_open, *whole, *left]


def _objects(source: Source, year: Months) -> Component | None:
    """The objects of the ledger, by which rules can tell them."""
    last = year.actual or year.budget
    found = source.ledger_objects(last.id) if last else {}
    named = [(key, name) for key, name in found.items() if key[1]]
    if not named:
        return None
    table = tables.table(
        texts.MAPPING_OBJECTS,
        [
            Column(texts.MAPPING_DIMENSION, text=True),
            Column(texts.MONTH_NAME, text=True),
        ],
        [
            Line(code, [Cell(_dimension(found, dimension)), Cell(name)])
            for (dimension, code), name in named[:_MOST]
        ],
        first=texts.MAPPING_CODE,
        note=_more(len(named)),
    )
    return html.Details(
        [html.Summary(texts.MAPPING_OBJECTS), table], className="folded"
    )


def _dimension(found: dict[tuple[int, str], str], number: int) -> str:
    return f"{number} {found.get((number, ''), '')}".strip()


def _more(count: int) -> str:
    if count <= _MOST:
        return texts.MAPPING_OBJECTS_NOTE
    more = texts.MAPPING_MORE.format(_MOST, words.count(count))
    return f"{texts.MAPPING_OBJECTS_NOTE} {more}"
