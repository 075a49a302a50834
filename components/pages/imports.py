"""Inläsning: a file is dropped, looked at, answered for, saved, and undone.

The address names the file that is looked at (``?inlasning=7``), so a reload in the
middle finds it again. How it goes is read anew each time and never kept.
"""

from collections.abc import Iterator, Mapping
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
    url,
)
from components.answers import Answering
from components.forms import imports as forms
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
from data_access import DataError, Source
from data_access.importing import Import, Plan
from data_access.readers.reading import Reading

PATH = ledger.IMPORTS_PATH
NAME = texts.IMPORTS

_PAGE = "imports"
_OWN = "inlasning"
_LIVE = ("waiting", "reading")
_DROPPED = ("waiting", "reading", "read", "broken")


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
    number = url.number(asked)
    return None if number is None else source.imports.get(number)


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
    yield forms.deeds(found, (addresses.CANCEL, texts.IMPORT_STOP, False))


def _ended(_source: Source, found: Import, _view: View) -> Iterator[Component]:
    yield html.P(found.message, className="import-message")
    if found.status == "broken":
        yield forms.deeds(
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
        yield forms.deeds(found, (addresses.CANCEL, texts.IMPORT_DISCARD, False))
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
        return html.Div([waits, forms.deeds(found, drop)])
    if not plan.saves:
        return forms.deeds(found, drop)
    words_ = texts.IMPORT_SAVE.format(plan_view.goal(plan))
    return forms.deeds(found, (addresses.SAVE, words_, True), drop, seen=plan.digest)


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
        yield forms.deeds(found, (addresses.UNDO, texts.IMPORT_UNDO, False), sure=sure)
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


# A file to come


def _send(source: Source, found: Import | None, view: View) -> Component:
    boards, occasions = source.boards(), source.occasions()
    if not (boards and occasions):
        way = html.A(texts.IMPORT_TO_SETTINGS, href=frame.SETTINGS_PATH)
        return html.P([f"{texts.IMPORT_NO_BOARDS} ", way], className="empty")
    form = forms.send(boards, occasions[::-1], _meant(source, found, view), _OWN)
    if found is None:
        return html.Section([html.H2(texts.IMPORT_SEND), html.Div(form)])
    return html.Details(
        [html.Summary(texts.IMPORT_MORE), html.Div(form)],
        className="folded",
        open=found.status not in _DROPPED,
    )


def _meant(source: Source, found: Import | None, view: View) -> forms.Meant:
    """Where the next file goes: where the one that is looked at does."""
    if found is not None:
        return found.board_id, found.occasion_id
    try:
        report = source.report(view.selection)
    except DataError:
        return None, None
    return report.board_id, report.occasion_id


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
    said = html.Span(
        texts.IMPORT_STATUSES[each.status],
        className=f"state import-{each.status}",
        **_live(each),
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
