"""Inställningar: the role one works in, the municipality, its boards, its occasions.

The page needs no report: it is where an empty database begins.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dash import Dash, Output, html
from dash.development.base_component import Component

from components import answers, editor, frame, links, numbers, sentences, tables, texts
from components.answers import Answering
from components.elements import Element, element
from components.forms import report as report_forms
from components.forms import thresholds
from components.frame import Values
from components.site import Site
from components.tables import Cell, Column, Line
from components.url import View
from data_access import NOUNS, DataError, Record, Report, Source
from data_access.rules import periods

PATH = frame.SETTINGS_PATH
NAME = texts.SETTINGS

_PAGE = "settings"
_SLOTS = (
    *("start", "role", "edit", "organisation", "boards", "occasions"),
    *("thresholds", "new"),
)


def layout(_site: Site) -> Component:
    """The page without data."""
    return frame.layout(
        _PAGE, NAME, *(html.Div(id=f"settings-{name}") for name in _SLOTS)
    )


def register(app: Dash, source: Source) -> None:
    """Follow the address."""
    answers.register(app, source, ANSWERING)


def answer(source: Source, view: View) -> Values:
    """Fill the page for an address."""
    start = None if source.boards() and source.catalogue() else _start()
    return {
        "context": None,
        "notice": frame.unreadable(view),
        "hidden": False,
        "start": start,
        "role": _role(source),
        "edit": editor.link(PATH, replace(view, line=None)),
        "organisation": _organisation(source, view),
        "boards": _boards(source, view),
        "occasions": _occasions(source, view),
        "thresholds": thresholds.section(source, view),
        "new": _new(source, view),
    }


ANSWERING = Answering(
    _PAGE, {name: Output(f"settings-{name}", "children") for name in _SLOTS}, answer
)


def _start() -> Component:
    """What to do first, in an empty database."""
    return html.Section(
        [
            html.H2(texts.START_WITH),
            html.Ol([html.Li(step) for step in texts.START_STEPS]),
        ]
    )


# As whom one works


def _role(source: Source) -> Component:
    """A list of roles; the browser keeps the choice (``assets/58-settings.js``)."""
    there = source.roles()
    default = texts.DEFAULT_ROLE
    listed = there if default in there else [default, *there]
    return html.Section(
        [
            html.H2(texts.WORKING_AS),
            html.P(texts.WORKING_AS_WHAT),
            html.Div(
                element(
                    "fieldset",
                    [
                        element("legend", texts.ROLE, class_="visually-hidden"),
                        *(_option(each, place) for place, each in enumerate(listed)),
                    ],
                    class_="role-choice",
                    data_default=default,
                    data_said=texts.WORKING_AS_NOW,
                )
            ),
            html.P(className="role-now"),
        ]
    )


def _option(role: str, place: int) -> Element:
    given = f"role-{place}"
    return element(
        "div",
        [
            element(
                "input",
                type="radio",
                name="role",
                id=given,
                value=role,
                class_="form-check-input",
                autocomplete="off",
            ),
            element("label", role, for_=given),
        ],
        class_="role-option",
    )


# The municipality and its roles


def _organisation(source: Source, view: View) -> Component:
    return html.Div(
        [_municipality(source, view), _roles(source, view)], className="pair"
    )


def _municipality(source: Source, view: View) -> Component:
    found = source.records("municipality", None)
    return html.Section(
        [
            html.H2(texts.MUNICIPALITY),
            *(_named(found, view) if view.edit else _told(found)),
        ]
    )


def _named(found: Sequence[Record], view: View) -> list[Component]:
    """The form of the municipality: a step the first time, then a row."""
    if not found:
        return [editor.deed("name_municipality", None)]
    return [
        editor.grid(
            "municipality",
            found,
            None,
            view.unit,
            caption=texts.MUNICIPALITY_CAPTION,
            layout="form",
        )
    ]


def _told(found: Sequence[Record]) -> list[Component]:
    if not found:
        return [html.P(texts.NO_MUNICIPALITY, className="empty")]
    values = found[0].values
    facts = (
        (texts.MUNICIPALITY_NAME, str(values["name"])),
        (texts.MUNICIPALITY_NUMBER, str(values["number"] or numbers.MISSING)),
    )
    return [
        html.Dl(
            [html.Div([html.Dt(name), html.Dd(said)]) for name, said in facts],
            className="facts key-facts",
        )
    ]


def _roles(source: Source, view: View) -> Component:
    found = source.records("role", None)
    if view.edit:
        shown: Component = editor.grid(
            "role", found, None, view.unit, caption=texts.ROLES_CAPTION
        )
    elif found:
        shown = html.Ul([html.Li(str(role.values["name"])) for role in found])
    else:
        shown = html.P(texts.NO_ROLES, className="empty")
    return html.Section([html.H2(texts.ROLES), shown])


# Boards


def _boards(source: Source, view: View) -> Component:
    boards = source.boards()
    parts = [_board_table(source, boards, view)] if boards else []
    if not boards and not view.edit:
        parts = [html.P(texts.NO_BOARDS_YET, className="empty")]
    if view.edit:
        parts += _board_forms(source, boards, view)
    return html.Section([html.H2(texts.BOARDS_LIST), *parts])


def _board_table(source: Source, boards: Sequence[Record], view: View) -> Component:
    return tables.table(
        texts.BOARDS_CAPTION,
        [
            Column(texts.BOARD_SHORT, text=True),
            Column(texts.BOARD_SLUG, text=True),
            Column(texts.BOARD_KIND, text=True),
            Column(texts.OWNER, text=True),
            Column(texts.COLOUR_RULE, text=True),
            Column(texts.CONVENTION, text=True),
            Column(texts.UNIT, text=True),
            Column(texts.CLOSED_UNTIL, text=True),
            Column(texts.REPORTS_COUNT),
        ],
        [_board_line(source, board, view) for board in boards],
        first=texts.BOARD,
    )


def _board_line(source: Source, board: Record, view: View) -> Line:
    values = board.values
    count = sum(report.board_id == board.id for report in source.catalogue())
    return Line(
        str(values["name"]),
        [
            Cell(str(values["short"])),
            Cell(str(values["slug"])),
            Cell(_words(board, "kind")),
            Cell(str(values["responsible"] or numbers.MISSING)),
            Cell(texts.COLOUR_RULES[str(values["colour_rule"])]),
            Cell(_convention(board)),
            Cell(str(values["unit"])),
            Cell(_closed(source, board)),
            Cell(str(count)),
        ],
        chosen=view.edit and board.id == view.line,
    )


def _words(record: Record, name: str) -> str:
    field = NOUNS[record.noun].field(name)
    return field.words(str(record.values[name]))


def _convention(board: Record) -> str:
    return texts.CONVENTION_SAID.format(
        *(_words(board, name) for name in ("cost_sign", "net_sign", "deviation_sign"))
    )


def _closed(source: Source, board: Record) -> str:
    """The months that are closed, by year: 2021 jan, feb, mars."""
    by_year: dict[int, list[str]] = {}
    for month in source.records("closed_month", board.id):
        year, number = (int(str(month.values[name])) for name in ("year", "month"))
        by_year.setdefault(year, []).append(periods.MONTH_NAMES[number - 1][:3])
    said = [
        texts.CLOSED_IN_YEAR.format(year, _span(names))
        for year, names in sorted(by_year.items())
    ]
    return "; ".join(said) or texts.NONE_CLOSED


def _span(names: Sequence[str]) -> str:
    """Months from the first of the year on as a span, others one by one."""
    first = [name[:3] for name in periods.MONTH_NAMES[: len(names)]]
    if len(names) > 1 and list(names) == first:
        return f"{names[0]}–{names[-1]}"
    return ", ".join(names)


def _board_forms(
    source: Source, boards: Sequence[Record], view: View
) -> list[Component]:
    """The board that the address names, or a new one."""
    chosen = next((board for board in boards if board.id == view.line), None)
    ways = [_way(boards, chosen, view)] if boards else []
    form = editor.grid(
        "board",
        [chosen] if chosen else [],
        None,
        view.unit,
        roles=source.roles(),
        caption=texts.BOARD_CAPTION if chosen else texts.NEW_BOARD,
        layout="form",
        note=texts.NEW_BOARD_NOTE,
    )
    return [*ways, form, *([_months(source, chosen, view)] if chosen else [])]


def _way(boards: Sequence[Record], chosen: Record | None, view: View) -> Component:
    options = [
        *(
            links.Option(str(board.values["short"]), replace(view, line=board.id))
            for board in boards
        ),
        links.Option(texts.NEW_BOARD, replace(view, line=None)),
    ]
    current = replace(view, line=chosen.id if chosen else None)
    return links.choice(texts.CHOOSE_BOARD, PATH, options, current)


def _months(source: Source, board: Record, view: View) -> Component:
    return editor.grid(
        "closed_month",
        source.records("closed_month", board.id),
        board.id,
        view.unit,
        caption=texts.CLOSED_MONTHS_OF.format(board.values["name"]),
    )


# Occasions and a new report


def _occasions(source: Source, view: View) -> Component:
    found = source.occasions()
    if view.edit:
        shown: Component = editor.grid(
            "occasion",
            found,
            None,
            view.unit,
            caption=texts.OCCASIONS_CAPTION,
            note=texts.OCCASIONS_NOTE,
        )
    elif found:
        shown = _occasion_table(source, found)
    else:
        shown = html.P(texts.NO_OCCASIONS_YET, className="empty")
    return html.Section([html.H2(texts.OCCASIONS_LIST), shown])


def _occasion_table(source: Source, found: Sequence[Record]) -> Component:
    counts: dict[int, int] = {}
    for report in source.catalogue():
        counts[report.occasion_id] = counts.get(report.occasion_id, 0) + 1
    return tables.table(
        texts.OCCASIONS_CAPTION,
        [
            Column(texts.PERIOD_ENDS, text=True),
            Column(texts.DATA_DAY, text=True),
            Column(texts.LAST_DAY, text=True),
            Column(texts.REPORTS_COUNT),
        ],
        [_occasion_line(occasion, counts) for occasion in reversed(found)],
        first=texts.OCCASION,
        note=texts.OCCASIONS_NOTE,
    )


def _occasion_line(occasion: Record, counts: Mapping[int, int]) -> Line:
    values = occasion.values
    days = (values[name] for name in ("period_end", "data_date", "deadline"))
    return Line(
        sentences.named_occasion(occasion).capitalize(),
        [
            *(Cell(str(day or numbers.MISSING)) for day in days),
            Cell(str(counts.get(occasion.id, 0))),
        ],
    )


def _new(source: Source, view: View) -> Component:
    """A new report; what it needs first, where that is missing."""
    missing = (not source.boards(), not source.occasions())
    if not any(missing):
        return report_forms.new(source, _report(source, view))
    needed = {
        (True, True): texts.NEEDS_BOTH,
        (True, False): texts.NEEDS_BOARD,
        (False, True): texts.NEEDS_OCCASION,
    }[missing]
    said = texts.REPORT_NEEDS.format(needed)
    return html.Section([html.H2(texts.NEW_REPORT), html.P(said, className="empty")])


def _report(source: Source, view: View) -> Report | None:
    try:
        return source.report(view.selection)
    except DataError:
        return None
