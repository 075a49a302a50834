"""Files sent in, sent out and taken away, over http."""

import io

import pytest
from werkzeug.datastructures import FileStorage
from werkzeug.test import encode_multipart

from components import texts
from components.web import callbacks, guard
from data_access.records.attaching import LARGEST

PDF = b"%PDF-1.7 innehall"
ROUTE = "/bilagor"


def send(client, content=PDF, name="Årsbild.pdf", briefing="1", **headers):
    # Encoded here: the client would leave a large body in an open file.
    file = FileStorage(io.BytesIO(content), name, "fil")
    boundary, body = encode_multipart({"rapport": briefing, "fil": file})
    kind = f"multipart/form-data; boundary={boundary}"
    return client.post(ROUTE, data=body, content_type=kind, headers=headers)


def test_sent_fetched_and_taken_away(client):
    assert send(client).json == {"message": texts.ATTACHED.format("Årsbild.pdf")}
    got = client.get(f"{ROUTE}/1")
    assert got.data == PDF
    assert got.mimetype == "application/pdf"
    said = got.headers["Content-Disposition"]
    assert said == "attachment; filename*=UTF-8''%C3%85rsbild.pdf"
    assert got.headers["X-Content-Type-Options"] == "nosniff"
    again = client.get(f"{ROUTE}/1", headers={"If-None-Match": got.headers["ETag"]})
    assert again.status_code == 304
    assert client.post(f"{ROUTE}/1/ta-bort").status_code == 200
    assert client.get(f"{ROUTE}/1").status_code == 404
    assert client.post(f"{ROUTE}/1/ta-bort").status_code == 404


@pytest.mark.parametrize(
    ("sent", "status", "why"),
    [
        ({"content": b"<script>", "name": "a.html"}, 422, "slag som tas emot"),
        ({"content": b"<script>", "name": "a.pdf"}, 422, "stämmer innehållet inte"),
        ({"content": b""}, 422, "tom"),
        ({"briefing": "99"}, 422, "finns inte"),
        ({"briefing": "x"}, 400, "finns inte"),
        ({"name": ""}, 400, "Välj en fil"),
        ({"content": b"%PDF-" + bytes(LARGEST)}, 422, "10 MB"),
        ({"content": b"%PDF-" + bytes(LARGEST + 200_000)}, 413, "10 MB"),
    ],
)
def test_refused_with_a_reason(client, sent, status, why):
    answer = send(client, **sent)
    assert answer.status_code == status
    assert why in answer.json["failed"]
    assert client.get(f"{ROUTE}/1").status_code == 404


def test_the_guard_stands_before_it(client):
    foreign = {"Origin": "https://evil.example"}
    assert send(client, **foreign).status_code == 403
    assert client.post(f"{ROUTE}/1/ta-bort", headers=foreign).status_code == 403


def test_other_routes_keep_their_limit(client):
    body = b'"' + b"x" * guard.MAX_BODY + b'"'
    big = client.post(callbacks.PATH, data=body, content_type="application/json")
    assert big.status_code == 413


@pytest.mark.parametrize("number", [0, 7, 2**31, 2**70])
def test_unknown_numbers(client, number):
    assert client.get(f"{ROUTE}/{number}").status_code == 404
    assert client.post(f"{ROUTE}/{number}/ta-bort").status_code == 404


def test_what_comes_out_does_nothing_here(client):
    send(client, b"<script>alert(1)</script>", "a.txt")
    answer = client.get(f"{ROUTE}/1")
    assert answer.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert "sandbox" not in client.get("/").headers["Content-Security-Policy"]
