"""Papers as addresses: ``/export/bilaga1.pdf`` with the same query as the pages."""

import logging
from datetime import datetime
from urllib.parse import quote

from flask import Flask, Response, abort, request

from components import texts, url
from components.export import catalogue
from components.web import acting
from data_access import DataError, Source
from data_access.records.clock import SWEDEN
from data_access.records.papers import Papers

log = logging.getLogger(__name__)

PATH = "/export"


def register(server: Flask, source: Source, papers: Papers) -> None:
    """Give papers out; the guard stands before it."""

    @server.get(f"{PATH}/<what>.<format_>")
    def export(what: str, format_: str) -> Response:
        return _answer(source, papers, what, format_)


def _answer(source: Source, papers: Papers, what: str, format_: str) -> Response:
    found = catalogue.find(what, format_)
    if found is None:
        abort(404, texts.NO_SUCH_EXPORT.format(f"{what}.{format_}", catalogue.words()))
    view = url.read(request.query_string.decode("ascii", "replace"))
    actor = acting.actor(texts.ORIGIN_PAGE.format("/handlingar"))
    try:
        report = source.report(view.selection)
        today = datetime.now(SWEDEN).date()
        made = catalogue.make(
            source, papers, actor,
            report=report, export=found, format_=format_, today=today,
        )  # fmt: skip
    except DataError as error:
        abort(404, str(error))
    except Exception:
        log.exception("%s.%s failed for %s", what, format_, view)
        abort(500, texts.EXPORT_FAILED)
    return _file(made)


def _file(made: catalogue.File) -> Response:
    answer = Response(made.content, content_type=made.media_type)
    shown = (
        "inline" if made.media_type == catalogue.MEDIA_TYPES["pdf"] else "attachment"
    )
    answer.headers["Content-Disposition"] = (
        f"{shown}; filename*=UTF-8''{quote(made.name)}"
    )
    answer.headers["Cache-Control"] = "no-cache"
    answer.set_etag(made.sha256)
    answer.make_conditional(request)
    return answer
