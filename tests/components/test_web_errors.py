"""Error pages: Swedish, complete, and without a word about the server."""

import logging
from html.parser import HTMLParser

import pytest
from flask import Flask, abort
from werkzeug.exceptions import default_exceptions

from components.web import errors

DETAIL = "hemligt <inre>"


class Outline(HTMLParser):
    """The parts of a page that every reader needs."""

    def __init__(self, text):
        super().__init__()
        self.seen = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))

    def count(self, tag):
        return sum(seen == tag for seen, _ in self.seen)


@pytest.fixture(scope="module")
def client():
    server = Flask(__name__)
    errors.register(server, name="Uppsikt", style="/a.css", icon="/a.svg")

    @server.get("/fail")
    def fail():
        raise RuntimeError(DETAIL)

    @server.get("/abort/<int:code>")
    def stop(code):
        abort(code)

    @server.get("/reason")
    def reason():
        abort(403, "Skälet är <b>detta</b>.")

    @server.get("/folder/")
    def folder():
        return ""

    return server.test_client()


@pytest.mark.parametrize("code", sorted(set(default_exceptions) - {401}))
def test_every_status_has_a_page(client, code):
    answer = client.get(f"/abort/{code}")
    assert answer.status_code == code
    assert answer.mimetype == "text/html"
    page = Outline(answer.text)
    assert ("html", {"lang": "sv"}) in page.seen
    assert page.count("title") == page.count("h1") == page.count("main") == 1
    assert ("a", {"href": "/"}) in page.seen
    assert not page.count("script") + page.count("style")
    assert default_exceptions[code]().description not in answer.text
    assert " – Uppsikt</title>" in answer.text


@pytest.mark.parametrize("code", sorted(errors.WORDS))
def test_the_common_ones_say_what_to_do(client, code):
    heading, help_ = errors.WORDS[code]
    text = client.get(f"/abort/{code}").text
    assert f"<h1>{heading}</h1>" in text
    assert f"<p>{help_}</p>" in text


def test_a_reason_takes_the_place_of_the_help(client):
    text = client.get("/reason").text
    assert "<p>Skälet är &lt;b&gt;detta&lt;/b&gt;.</p>" in text


def test_an_unexpected_error_is_logged_and_not_shown(client, caplog):
    with caplog.at_level(logging.ERROR):
        answer = client.get("/fail")
    assert answer.status_code == 500
    assert DETAIL in caplog.text
    assert "hemligt" not in answer.text
    assert "Traceback" not in answer.text


def test_what_belongs_to_the_answer_stays(client):
    assert "GET" in client.post("/fail").headers["Allow"]
    assert client.get("/folder").status_code == 308
