"""Inläsning: a file is dropped, looked at, answered for, saved, and undone.

The address names the file that is looked at (``?inlasning=7``), so a reload in the
middle finds it again. How it goes is read anew each time and never kept.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from dash import Dash, Output, html
from dash.development.base_component import Component

from components import (
    answers,
    control_view,
    frame,
    ledger,
    links,
    numbers,
    plan_view,
    tables,
    texts,
)
from components.answers import Answering
from components.elements import Attribute, Element, element
from components.frame import Values
from components.pages import (
    action_plan,
    investments,
    mapping,
    month,
    operating_costs,
    report,
)
from components.sentences import imports as words
from components.site import Site
from components.tables import Cell, Column, Line
from components.url import View
from components.web import importing_files as addresses
from data_access import DataError, Record, Source
from data_access.importing import Import, Plan
from data_access.importing.keeping import LARGEST
from data_access.readers.reading import Reading
from data_access.rules import periods

PATH = ledger.IMPORTS_PATH
NAME = texts.IMPORTS

_PAGE = "imports"
_OWN = "inlasning"
_LIVE = ("waiting", "reading")
_DROPPED = ("waiting", "reading", "read", "broken")

#: Numbers of a board and an occasion, if they are known.
_Meant = tuple[int | None, int | None]


def layout(_site: Site) -> Component:
    """The page without data."""
    return frame.layout(
        _PAGE,
        NAME,
        html.Div(id="imports-now"),
        html.Div(id="imports-send"),
        html.Div(id="imports-list"),
    )


def register(app: Dash, source: Source) -> None:
    """Follow the address."""
    answers.register(app, source, ANSWERING)


def answer(source: Source, view: View) -> Values:
    """Fill the page for an address."""
    asked = dict(view.own).get(_OWN, "")
    found = _found(source, asked)
    lost = f"{_OWN}={asked}" if asked and found is None else None
    told = replace(view, unreadable=(*view.unreadable, *([lost] if lost else [])))
    return {
        "context": None,
        "notice": frame.unreadable(told),
        "hidden": False,
        "now": _now(source, found, view) if found else None,
        "send": _send(source, found, view),
        "list": _list(source, found, view),
    }


ANSWERING = Answering(
    _PAGE,
    {name: Output(f"imports-{name}", "children") for name in ("now", "send", "list")},
    answer,
    live=True,
)


def _found(source: Source, asked: str) -> Import | None:
    plain = asked.isascii() and asked.isdecimal() and len(asked) < 10
    return source.imports.get(int(asked)) if plain else None


# The file that is looked at


def _now(source: Source, found: Import, view: View) -> Component:
    return html.Section(
        [
            html.H2(words.heading(found), tabIndex="-1", className="import-heading"),
            *_STATES.get(found.status, _ended)(source, found, view),
        ],
        className=f"import-now import-{found.status}",
        **_live(found),
    )


def _live(found: Import) -> Mapping[str, str]:
    """What the browser follows until it has another state."""
    if found.status not in _LIVE:
        return {}
    return {"data-import-id": str(found.id), "data-import-status": found.status}


def _under_way(_source: Source, found: Import, _view: View) -> Iterator[Component]:
    yield html.Div(
        [
            html.Progress(**{"aria-label": words.heading(found)}),
            html.Span(words.progress(found), className="import-progress"),
        ],
        className="import-course",
    )
    yield html.P(texts.IMPORT_LIVE, className="soft")
    yield _deeds(found, (addresses.CANCEL, texts.IMPORT_STOP, False))


def _ended(_source: Source, found: Import, _view: View) -> Iterator[Component]:
    yield html.P(found.message, className="import-message")
    if found.status == "broken":
        yield _deeds(
            found,
            (addresses.AGAIN, texts.IMPORT_AGAIN, True),
            (addresses.CANCEL, texts.IMPORT_DISCARD, False),
        )


def _to_confirm(source: Source, found: Import, view: View) -> Iterator[Component]:
    """Verdict, questions, what it does; then how it was read."""
    try:
        reading, plan = source.imports.reading(found.id), source.imports.plan(found.id)
    except DataError as error:
        yield frame.notice(str(error), "warning")
        yield _deeds(found, (addresses.CANCEL, texts.IMPORT_DISCARD, False))
        return
    if reading is None:
        return
    yield html.P(words.verdict(reading), className="message")
    if plan.refusal:
        yield plan_view.refusal(plan)
    asked = plan_view.questions(plan, addresses.address(found.id, addresses.ANSWER))
    if asked is not None:
        yield asked
    if not plan.refusal:
        chosen = view.unit if view.unit_chosen else ""
        yield plan_view.effect(plan, found.name, _unit(source, plan, view), chosen)
    yield _decide(found, plan)
    yield control_view.section(reading)


def _decide(found: Import, plan: Plan) -> Component:
    drop = (addresses.CANCEL, texts.IMPORT_DISCARD, False)
    if plan.open:
        waits = html.P(words.number(len(plan.open), texts.IMPORT_WAITS))
        return html.Div([waits, _deeds(found, drop)])
    if not plan.saves:
        return _deeds(found, drop)
    words_ = texts.IMPORT_SAVE.format(plan_view.goal(plan))
    return _deeds(found, (addresses.SAVE, words_, True), drop, seen=plan.digest)


def _unit(source: Source, plan: Plan, view: View) -> str:
    """The board's own unit; where none is chosen, what the page shows."""
    board = next((b for b in source.boards() if b.id == plan.board_id), None)
    return str(board.values["unit"]) if board else view.unit


def _saved(source: Source, found: Import, view: View) -> Iterator[Component]:
    yield html.P(found.message, className="import-message")
    reading = _reading(source, found)
    yield html.Ul([html.Li(link) for link in _ways(source, found, reading, view)])
    if found.undoable:
        sure = texts.IMPORT_UNDO_SURE.format(found.name)
        yield _deeds(found, (addresses.UNDO, texts.IMPORT_UNDO, False), sure=sure)
    else:
        yield html.P(texts.IMPORT_UNDO_NOT, className="soft")
    if reading is not None:
        yield control_view.section(reading)


def _reading(source: Source, found: Import) -> Reading | None:
    """What was read; nothing where another version of the program read it."""
    try:
        return source.imports.reading(found.id)
    except DataError:
        return None


def _ways(
    source: Source, found: Import, reading: Reading | None, view: View
) -> Iterator[Component]:
    """Where what was saved can be seen."""
    there = _selected(source, found, view)
    kinds = {table.kind for table in reading.tables} if reading else set()
    pages = (
        (month, mapping)
        if found.kind == "ledger"
        else (*(_SHOWN[kind] for kind in _SHOWN if kind in kinds), report)
    )
    for page in dict.fromkeys(pages):
        said = texts.IMPORT_LOOK.format(page.NAME)
        yield html.A(said, href=links.href(page.PATH, there))


#: Where each kind of table is seen.
_SHOWN = {
    "operating_costs": operating_costs,
    "causes": operating_costs,
    "investments": investments,
    "action_plan": action_plan,
}


def _selected(source: Source, found: Import, view: View) -> View:
    """The report that an import was saved in, else its board."""
    bare = View(unit=view.unit, unit_chosen=view.unit_chosen)
    saved = next((r for r in source.reports() if r.id == found.report_id), None)
    if saved is not None:
        where = replace(
            bare.selection,
            board=saved.board,
            year=saved.year,
            occasion=saved.occasion,
            version=None if saved.version == saved.versions else saved.version,
        )
        return replace(bare, selection=where)
    board = next((b for b in source.boards() if b.id == found.board_id), None)
    slug = str(board.values["slug"]) if board else view.selection.board
    return replace(bare, selection=replace(view.selection, board=slug, version=None))


_STATES = {
    "waiting": _under_way,
    "reading": _under_way,
    "read": _to_confirm,
    "saved": _saved,
}


def _deeds(
    found: Import,
    *deeds: tuple[str, str, bool],
    seen: str = "",
    sure: str = "",
) -> Component:
    """Buttons that do something to an import; the first may be the main one."""
    buttons = [
        element(
            "button",
            said,
            type="submit",
            formaction=addresses.address(found.id, deed),
            class_=f"btn btn-{'primary' if is_main else 'outline-secondary'}",
        )
        for deed, said, is_main in deeds
    ]
    kept = [element("input", type="hidden", name=addresses.SEEN, value=seen)]
    return html.Div(
        element(
            "form",
            [
                *(kept if seen else []),
                element("div", buttons, class_="edit-doing"),
                element("p", role="alert", class_="import-said"),
            ],
            data_import=True,
            data_sure=sure or None,
        )
    )


# A file to come


def _send(source: Source, found: Import | None, view: View) -> Component:
    boards, occasions = source.boards(), source.occasions()
    if not (boards and occasions):
        way = html.A(texts.IMPORT_TO_SETTINGS, href=frame.SETTINGS_PATH)
        return html.P([f"{texts.IMPORT_NO_BOARDS} ", way], className="empty")
    form = _form(boards, occasions[::-1], _meant(source, found, view))
    if found is None:
        return html.Section([html.H2(texts.IMPORT_SEND), html.Div(form)])
    return html.Details(
        [html.Summary(texts.IMPORT_MORE), html.Div(form)],
        className="folded",
        open=found.status not in _DROPPED,
    )


def _meant(source: Source, found: Import | None, view: View) -> _Meant:
    """Where the next file goes: where the one that is looked at does."""
    if found is not None:
        return found.board_id, found.occasion_id
    try:
        report = source.report(view.selection)
    except DataError:
        return None, None
    return report.board_id, report.occasion_id


def _form(
    boards: Sequence[Record], occasions: Sequence[Record], meant: _Meant
) -> Element:
    board, occasion = meant
    return element(
        "form",
        [
            element(
                "div",
                [
                    _choice(
                        addresses.BOARD,
                        texts.IMPORT_BOARD,
                        [(each.id, str(each.values["name"])) for each in boards],
                        board,
                    ),
                    _choice(
                        addresses.OCCASION,
                        texts.IMPORT_OCCASION,
                        [(each.id, _occasion(each)) for each in occasions],
                        occasion,
                    ),
                ],
                class_="import-where",
            ),
            _drop(),
            element("ul", class_="import-sending"),
            element("p", role="alert", class_="import-said"),
            element(
                "div",
                [
                    element("p", texts.IMPORT_TEMPLATE_WHAT, class_="soft"),
                    element(
                        "button",
                        texts.IMPORT_TEMPLATE,
                        type="submit",
                        class_="btn btn-outline-secondary",
                    ),
                ],
                class_="import-template",
            ),
        ],
        method="get",
        action=addresses.TEMPLATE,
        class_="import-send",
        data_import_send=addresses.SEND,
        data_sending=texts.IMPORT_SENDING,
        data_stop=texts.IMPORT_STOP,
        data_failed=texts.IMPORT_NOT_SENT,
        data_largest=LARGEST,
        data_large=texts.IMPORT_TOO_LARGE,
        data_lost=texts.IMPORT_LOST,
        data_state=addresses.STATE,
        data_page=_OWN,
    )


def _drop() -> Element:
    return element(
        "div",
        [
            element("label", texts.IMPORT_DROP, for_="import-files"),
            element(
                "input",
                type="file",
                id="import-files",
                multiple=True,
                accept=".xlsx,.xlsm,.xls,.xlsb,.ods,.csv,.txt,.pdf,.se,.si,.sie",
                aria_describedby="import-what",
                class_="form-control",
            ),
            element("p", texts.IMPORT_DROP_WHAT, id="import-what"),
        ],
        class_="import-drop",
    )


def _choice(
    name: str, label: str, offered: Sequence[tuple[int, str]], chosen: int | None
) -> Element:
    given = f"import-{name}"
    return element(
        "div",
        [
            element("label", label, for_=given),
            element(
                "select",
                [
                    element("option", said, value=number, selected=number == chosen)
                    for number, said in offered
                ],
                id=given,
                name=name,
                class_="form-select",
            ),
        ],
    )


def _occasion(occasion: Record) -> str:
    kind, number = str(occasion.values["kind"]), occasion.values["number"] or 0
    said = periods.Occasion(kind, int(str(number))).words
    return f"{said} {occasion.values['year']}".capitalize()


# Those that were


def _list(source: Source, found: Import | None, view: View) -> Component:
    there = source.imports.list()
    if not there:
        return _nothing()
    boards = {each.id: str(each.values["short"]) for each in source.boards()}
    table = tables.table(
        texts.IMPORT_EARLIER,
        [
            Column(texts.STATUS, text=True),
            Column(texts.IMPORT_FOR, text=True),
            Column(texts.IMPORT_WHEN, text=True),
            Column(texts.IMPORT_WHO, text=True),
        ],
        [_row(each, found, boards, view) for each in there],
        first=texts.IMPORT_FILE,
    )
    return html.Section(table, className="import-list")


def _nothing() -> Component:
    """What there is to gain, before there is anything."""
    gains = [
        html.Div([html.Dt(what), html.Dd(comes)])
        for what, comes in texts.IMPORT_EXAMPLES.items()
    ]
    command = html.Code(texts.IMPORT_COMMAND)
    return html.Section(
        [
            html.P(texts.IMPORT_NONE, className="empty"),
            html.Dl(gains, className="import-examples"),
            html.P([f"{texts.IMPORT_COMMAND_WHAT} ", command], className="soft"),
        ],
        className="import-list",
    )


def _row(
    each: Import, found: Import | None, boards: Mapping[int, str], view: View
) -> Line:
    there = replace(view, own=((_OWN, str(each.id)),), line=None, edit=False)
    name = html.A(each.name, href=links.href(PATH, there))
    status: dict[str, Attribute] = dict(_live(each))
    said = html.Span(
        texts.IMPORT_STATUSES[each.status],
        className=f"state import-{each.status}",
        **status,
    )
    return Line(
        name,
        [
            Cell(said),
            Cell(boards.get(each.board_id or 0, numbers.MISSING)),
            Cell(words.when(each.started_at)),
            Cell(each.role),
        ],
        chosen=found is not None and found.id == each.id,
    )
