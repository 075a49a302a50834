"""Files that are read in: sent, followed, answered for, saved, and undone.

A file is the body of its request, as it is: it goes to the store as it comes and is
never whole in memory. Answers are JSON, which ``assets/60-imports.js`` tells the
reader. The guard stands before them; only the limit of size is another here.
"""

from collections.abc import Mapping
from urllib.parse import quote

from flask import Flask, Response, abort, jsonify, request
from werkzeug.exceptions import RequestEntityTooLarge

from components import texts, url
from components.sentences import imports as words
from components.web import acting
from data_access import Actor, DataError, Source
from data_access.errors import ImportRefusedError
from data_access.importing import Import, Plan, keeping
from data_access.records.edits import Done

PATH = "/inlasning"
SEND, TEMPLATE, STATE = f"{PATH}/fil", f"{PATH}/mall", f"{PATH}/lage.json"

#: Names of what is asked: the file's name, its board and occasion, the numbers of
#: imports, and the plan that was looked at.
NAME, BOARD, OCCASION, NUMBER, SEEN = "namn", "namnd", "tillfalle", "nr", "sedd"

#: The last part of the address of what is done to an import.
ANSWER, SAVE, UNDO, CANCEL, AGAIN = "svar", "spara", "angra", "avbryt", "igen"

_MOST_ASKED = 50
_NUMBERS = 2**31
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

Answer = tuple[Response, int]


def register(server: Flask, source: Source) -> None:
    """Take files in, tell how they fare, and do what is asked with them."""
    imports = source.imports

    @server.post(SEND)
    def send() -> Answer:
        return _send(source)

    @server.get(STATE)
    def state() -> Response:
        asked = request.args.getlist(NUMBER)[:_MOST_ASKED]
        found = (imports.get(n) for n in map(url.number, asked) if n is not None)
        return jsonify(imports=[_told(each) for each in found if each])

    @server.get(TEMPLATE)
    def template() -> Response:
        return _template(source)

    @server.post(f"{PATH}/<int:number>/<deed>")
    def do(number: int, deed: str) -> Answer:
        if deed not in _DEEDS:
            abort(404)
        try:
            if number >= _NUMBERS or imports.get(number) is None:
                raise ImportRefusedError(ImportRefusedError.GONE)
            return _done(*_DEEDS[deed](source, number))
        except DataError as error:
            return _failed(str(error), 422)


def address(number: int, deed: str) -> str:
    """Where something is done to an import."""
    return f"{PATH}/{number}/{deed}"


def _actor() -> Actor:
    return acting.actor(texts.ORIGIN_PAGE.format(PATH))


# A file that comes


def _send(source: Source) -> Answer:
    request.max_content_length = keeping.LARGEST
    name = request.args.get(NAME, "").strip()
    if not name:
        return _failed(texts.IMPORT_NO_NAME, 400)
    try:
        board, occasion = _chosen(source)
        imports = source.imports
        number = imports.add(_actor(), name, request.stream, board, occasion)
    except RequestEntityTooLarge:
        return _failed(keeping.too_large(), 413)
    except DataError as error:
        return _failed(str(error), 422)
    imports.start(number)
    return jsonify(id=number), 200


def _chosen(source: Source) -> tuple[int | None, int | None]:
    """The board and the occasion that a file is sent for, if they are chosen."""
    boards = {each.id for each in source.boards()}
    occasions = {each.id for each in source.occasions()}
    board, occasion = (url.number(request.args.get(n, "")) for n in (BOARD, OCCASION))
    if board not in {None, *boards} or occasion not in {None, *occasions}:
        raise ImportRefusedError(ImportRefusedError.NO_TEMPLATE)
    return board, occasion


# How it fares


def _told(found: Import) -> Mapping[str, str | int]:
    return {
        "id": found.id,
        "status": found.status,
        "progress": words.progress(found),
        "said": words.heard(found),
    }


# What is done with it


def _answer(source: Source, number: int) -> tuple[str, str]:
    """Answer questions, those that are asked and no other."""
    imports = source.imports
    known = _codes(imports.plan(number))
    given = {key: code for key, code in request.form.items() if key in known}
    if any(code and code not in known[key] for key, code in given.items()) or not given:
        raise ImportRefusedError(texts.IMPORT_ODD_ANSWER)
    imports.answer(number, given)
    return "", ""


def _codes(plan: Plan) -> dict[str, set[str]]:
    asked = [*plan.questions, *(q for table in plan.tables for q in table.questions)]
    return {each.key: {option.code for option in each.options} for each in asked}


def _save(source: Source, number: int) -> tuple[str, str]:
    seen = request.form.get(SEEN, "")
    return _of_done(source.imports.confirm(_actor(), number, seen))


def _undo(source: Source, number: int) -> tuple[str, str]:
    return _of_done(source.imports.undo(_actor(), number))


def _of_done(done: Done) -> tuple[str, str]:
    if done.action is None:
        raise ImportRefusedError(" ".join(done.faults.values()))
    return done.message, done.address or ""


def _cancel(source: Source, number: int) -> tuple[str, str]:
    source.imports.cancel(number)
    found = source.imports.get(number)
    return words.heard(found) if found else "", ""


def _again(source: Source, number: int) -> tuple[str, str]:
    source.imports.again(number)
    return "", ""


_DEEDS = {ANSWER: _answer, SAVE: _save, UNDO: _undo, CANCEL: _cancel, AGAIN: _again}


def _done(message: str, to: str) -> Answer:
    return jsonify(message=message, address=to), 200


def _failed(message: str, status: int) -> Answer:
    return jsonify(failed=message), status


# The workbook to fill in


def _template(source: Source) -> Response:
    board, occasion = (url.number(request.args.get(n, "")) for n in (BOARD, OCCASION))
    if board is None or occasion is None:
        abort(400, texts.IMPORT_TEMPLATE_CHOOSE)
    try:
        name, book = source.imports.template(board, occasion)
    except DataError as error:
        abort(404, str(error))
    answer = Response(book, content_type=_SHEET)
    answer.headers["Content-Disposition"] = (
        f"attachment; filename*=UTF-8''{quote(name)}"
    )
    answer.headers["Cache-Control"] = "no-cache"
    return answer
