"""Newer slides for a meeting that goes on: one cheap question every few seconds."""

from flask import Flask, Response, request

from components import answers, meeting_view, prerender, units, url
from data_access import DataError, Source


def register(server: Flask, source: Source) -> None:
    """Answer with the slides, or that they are the same; the guard stands before."""

    @server.get(meeting_view.NEWS_PATH)
    def slides() -> Response:
        # Known before any slide is made: the same revision and day, the same slides.
        tag = f"{source.revision()}-{answers.today()}"
        if request.if_none_match.contains_weak(tag):
            answer = Response(status=304)
        else:
            answer = Response(_slides(source), content_type="text/html; charset=utf-8")
        answer.set_etag(tag, weak=True)
        answer.headers["Cache-Control"] = "no-cache"
        return answer


def _slides(source: Source) -> str:
    """The slides as html; where there are none any more, why."""
    view = units.settled(
        source, url.read(request.query_string.decode("ascii", "replace"))
    )
    day = answers.today()
    try:
        return source.kept(
            ("slides", view, day),
            lambda: prerender.html(
                meeting_view.shown(source, view, day), {}, live=True
            ),
        )
    except DataError as error:
        return prerender.html(str(error), {})
