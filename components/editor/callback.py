"""The one callback that carries every check, saving, undoing and deed.

The browser puts a request into one store and finds the answer in another, with
the request's serial number (``assets/50-edit.js``).
"""

import logging
from collections.abc import Callable, Mapping
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output

from components import ids, texts
from components.editor import inputs, requests, values
from components.editor.requests import Request, RequestError
from components.web import acting
from data_access import (
    NOUNS,
    Actor,
    Conflict,
    DataError,
    Edit,
    Field,
    Outcome,
    Source,
    Value,
)
from data_access.desk import Desk
from data_access.records import deeds, typed

log = logging.getLogger(__name__)

Answer = dict[str, Any]


def register(app: Dash, source: Source, desk: Desk) -> None:
    """Answer requests to check and change the record."""

    @app.callback(
        Output(ids.EDIT_ANSWER, "data"),
        Input(ids.EDIT, "data"),
        prevent_initial_call=True,
    )
    def carry(asked: Any) -> Answer:  # noqa: ANN401 -- any JSON
        return answer(source, desk, asked)

    app.clientside_callback(
        ClientsideFunction("uppsikt", "edited"),
        Output(ids.EDITING, "data-heard"),
        Input(ids.EDIT_ANSWER, "data"),
        prevent_initial_call=True,
    )


def answer(source: Source, desk: Desk, asked: Any) -> Answer:  # noqa: ANN401 -- any JSON
    """Do what is asked; whatever goes wrong is said, and nothing is saved."""
    blank = _blank(requests.serial(asked))
    try:
        request = requests.read(asked)
        return blank | _done(source, desk, request)
    except RequestError as error:
        return blank | {"failed": texts.BAD_REQUEST.format(error)}
    except DataError as error:
        return blank | {"failed": str(error)}
    except Exception:
        log.exception("an edit failed")
        return blank | {"failed": texts.SAVE_FAILED}


def _blank(n: int) -> Answer:
    return {
        "n": n,
        "saved": False,
        "action": None,
        "message": "",
        "rows": {},
        "echoes": {},
        "faults": {},
        "conflicts": {},
        "address": None,
        "failed": "",
    }


def _done(source: Source, desk: Desk, request: Request) -> Answer:
    actor = acting.actor(texts.ORIGIN_PAGE.format(request.path))
    work = _WORK.get(request.do)
    return work(desk, request, actor) if work else _deed(source, desk, request, actor)


# Rows


def _check(desk: Desk, request: Request, _actor: Actor) -> Answer:
    if request.deed is not None:
        return _check_deed(request)
    return _told(request, desk.check(request.rows, request.unit))


def _save(desk: Desk, request: Request, actor: Actor) -> Answer:
    if not request.rows:
        requests.refuse("rows")
    return _told(request, desk.save(actor, request.rows, request.unit))


def _undo(desk: Desk, request: Request, actor: Actor) -> Answer:
    if request.action is None:
        requests.refuse("action")
    told = _told(request, desk.undo(actor, request.action))
    return told | {"message": texts.UNDONE if told["saved"] else ""}


_WORK: dict[str, Callable[[Desk, Request, Actor], Answer]] = {
    "check": _check,
    "save": _save,
    "undo": _undo,
}


def _told(request: Request, outcome: Outcome) -> Answer:
    by_key = {edit.key: edit for edit in request.rows}
    return {
        "saved": outcome.action is not None,
        "action": outcome.action,
        "rows": {key: list(saved) for key, saved in outcome.rows.items()},
        "echoes": {
            key: _echoes(_fields(by_key[key].noun), found)
            for key, found in outcome.values.items()
            if key in by_key
        },
        "faults": {key: dict(found) for key, found in outcome.faults.items()},
        "conflicts": {
            key: _conflict(by_key[key], found, outcome, request.unit)
            for key, found in outcome.conflicts.items()
            if key in by_key
        },
    }


def _fields(noun: str) -> dict[str, Field]:
    return {each.name: each for each in NOUNS[noun].fields}


def _echoes(fields: Mapping[str, Field], found: Mapping[str, Value]) -> dict[str, str]:
    return {
        name: values.understood(fields[name], value)
        for name, value in found.items()
        if name in fields
    }


def _conflict(edit: Edit, found: Conflict, outcome: Outcome, unit: str) -> Answer:
    mine = outcome.values.get(edit.key, {})
    fields = _fields(edit.noun)
    return {
        "version": found.version,
        "by": found.by or texts.SOMEBODY,
        "at": found.at.isoformat() + "Z" if found.at else None,
        "fields": {
            name: {
                "label": inputs.name(fields[name]),
                "mine": values.typed(fields[name], mine.get(name), unit),
                "theirs": values.typed(fields[name], theirs, unit),
            }
            for name, theirs in found.theirs.items()
            if name in fields
        },
    }


# Deeds


def _check_deed(request: Request) -> Answer:
    """What a deed's fields are understood as; whether it can be done shows later."""
    kind = deeds.DEEDS.get(request.deed or "")
    if kind is None:
        requests.refuse("deed")
    fields = {each.name: each for each in kind.fields}
    echoes: dict[str, str] = {}
    faults: dict[str, str] = {}
    for name, text in request.typed.items():
        if name not in fields:
            requests.refuse(f"fältet {name}")
        try:
            value = typed.read(fields[name], text, request.unit)
        except ValueError as error:
            faults[name] = str(error)
        else:
            echoes[name] = values.understood(fields[name], value)
    return {"echoes": {"0": echoes}, "faults": {"0": faults} if faults else {}}


def _deed(_source: Source, desk: Desk, request: Request, actor: Actor) -> Answer:
    kind = deeds.DEEDS.get(request.do)
    if kind is None:
        requests.refuse("do")
    known = {deeds.ROW_VERSION, *(each.name for each in kind.fields)}
    if unknown := set(request.typed) - known:
        requests.refuse(f"fältet {min(unknown)}")
    done = desk.do(actor, request.do, request.target, request.typed, request.unit)
    return {
        "saved": done.action is not None,
        "action": done.action,
        "message": done.message,
        "faults": {"0": dict(done.faults)} if done.faults else {},
        "address": done.address,
    }
