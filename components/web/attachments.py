"""Files beside reports from operations: sent in, sent out, and taken away.

Answers to what is sent are JSON, which ``assets/57-attachments.js`` tells the
reader. The guard stands before them; only the limit of size is another here.
"""

from contextlib import closing
from urllib.parse import quote

from flask import Flask, Response, abort, jsonify, request
from werkzeug.exceptions import RequestEntityTooLarge

from components import texts, url
from components.web import acting
from data_access import Actor, DataError
from data_access.errors import AttachmentError
from data_access.records.attaching import LARGEST, Attachment, Attachments

PATH = "/bilagor"

#: Names of the form's fields.
BRIEFING, FILE = "rapport", "fil"

#: What a request has beside the file: heads and the form's other fields.
_AROUND = 64 * 1024

#: Past every number that a file can have, on either engine.
_NUMBERS = 2**31

#: A file that is opened all the same does nothing.
_POLICY = "sandbox; default-src 'none'"


def register(server: Flask, attachments: Attachments) -> None:
    """Take files in and give them out."""

    @server.post(PATH)
    def attach() -> tuple[Response, int]:
        return _attach(attachments)

    @server.post(f"{PATH}/<int:number>/ta-bort")
    def detach(number: int) -> tuple[Response, int]:
        if number >= _NUMBERS:
            return _failed(AttachmentError.GONE, 404)
        try:
            name = attachments.remove(_actor(), number)
        except DataError as error:
            return _failed(str(error), 404)
        return _done(texts.DETACHED.format(name))

    @server.get(f"{PATH}/<int:number>")
    def download(number: int) -> Response:
        found = attachments.read(number) if number < _NUMBERS else None
        if found is None:
            abort(404, texts.ATTACHMENT_GONE)
        return _file(found)


def address(number: int) -> str:
    """Where a file is."""
    return f"{PATH}/{number}"


def _attach(attachments: Attachments) -> tuple[Response, int]:
    request.max_content_length = LARGEST + _AROUND
    try:
        briefing = request.form.get(BRIEFING, "")
        sent = request.files.get(FILE)
    except RequestEntityTooLarge:
        return _failed(texts.ATTACH_TOO_LARGE, 413)
    if sent is None or not sent.filename:
        return _failed(texts.ATTACH_NOTHING, 400)
    owner = url.number(briefing)
    if owner is None:
        return _failed(texts.ATTACH_NO_BRIEFING, 400)
    try:
        with closing(sent.stream):  # a large one is a file on the disk
            content = sent.read()
        name = attachments.add(_actor(), owner, sent.filename, content)
    except DataError as error:
        return _failed(str(error), 422)
    return _done(texts.ATTACHED.format(name))


def _actor() -> Actor:
    return acting.actor(texts.ORIGIN_PAGE.format("/verksamhet"))


def _done(message: str) -> tuple[Response, int]:
    return jsonify(message=message), 200


def _failed(message: str, status: int) -> tuple[Response, int]:
    return jsonify(failed=message), status


def _file(found: Attachment) -> Response:
    """The file, to be saved and never shown as a page of ours."""
    answer = Response(found.content, content_type=found.media_type)
    name = quote(found.name)
    answer.headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{name}"
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Content-Security-Policy"] = _POLICY
    answer.headers["Cache-Control"] = "no-cache"
    answer.set_etag(found.sha256)
    answer.make_conditional(request)
    return answer
