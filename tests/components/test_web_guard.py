"""Who is let in, as a table."""

import pytest
from flask import Flask, Request
from werkzeug.test import EnvironBuilder

from components.web import guard

OURS = "127.0.0.1:8050"
PROXIED = "uppsikt.kommun.se"

LINK = {
    "Sec-Fetch-Site": "cross-site",
    "Sec-Fetch-Mode": "navigate",
    "Sec-Fetch-Dest": "document",
}

#: Host, headers, method, and what the refusal says; None: let in.
ASKED = [
    (OURS, {}, "GET", None),
    ("localhost", {}, "GET", None),
    ("LOCALHOST:8050", {}, "GET", None),
    ("127.8.8.8:1", {}, "GET", None),
    ("[::1]:8050", {}, "GET", None),
    ("[::1]", {}, "GET", None),
    (PROXIED, {}, "GET", None),
    ("Uppsikt.Kommun.se", {}, "GET", None),
    (f"{PROXIED}:8443", {}, "GET", guard.UNKNOWN_HOST),
    (f"x.{PROXIED}", {}, "GET", guard.UNKNOWN_HOST),
    ("evil.example", {}, "GET", guard.UNKNOWN_HOST),
    ("localhost.evil.example", {}, "GET", guard.UNKNOWN_HOST),
    ("127.0.0.1.evil.example", {}, "GET", guard.UNKNOWN_HOST),
    ("192.168.1.4:8050", {}, "GET", guard.UNKNOWN_HOST),
    ("0.0.0.0:8050", {}, "GET", guard.UNKNOWN_HOST),
    ("", {}, "GET", guard.UNKNOWN_HOST),
    (OURS, {"Origin": f"http://{OURS}"}, "POST", None),
    (PROXIED, {"Origin": f"https://{PROXIED}"}, "POST", None),
    (OURS, {"Origin": "http://127.0.0.1:8051"}, "POST", guard.FOREIGN),
    (OURS, {"Origin": "http://localhost:8050"}, "POST", guard.FOREIGN),
    (OURS, {"Origin": "https://evil.example"}, "POST", guard.FOREIGN),
    (OURS, {"Origin": f"https://evil.example/{OURS}"}, "POST", guard.FOREIGN),
    (OURS, {"Origin": f"http://{OURS}@evil.example"}, "POST", guard.FOREIGN),
    (OURS, {"Origin": "null"}, "POST", guard.FOREIGN),
    (OURS, {"Origin": "http://["}, "POST", guard.FOREIGN),
    (OURS, {"Sec-Fetch-Site": "same-origin"}, "POST", None),
    (OURS, {"Sec-Fetch-Site": "none"}, "GET", None),
    (OURS, {"Sec-Fetch-Site": "same-site"}, "GET", guard.FOREIGN),
    (OURS, {"Sec-Fetch-Site": "cross-site"}, "GET", guard.FOREIGN),
    (OURS, LINK, "GET", None),
    (OURS, LINK, "POST", guard.FOREIGN),
    (OURS, LINK | {"Sec-Fetch-Dest": "iframe"}, "GET", guard.FOREIGN),
    (OURS, LINK | {"Sec-Fetch-Mode": "no-cors"}, "GET", guard.FOREIGN),
]


def request(host, headers=None, method="GET", peer="127.0.0.1"):
    builder = EnvironBuilder(method=method, headers=headers)
    environ = builder.get_environ() | {"REMOTE_ADDR": peer, "HTTP_HOST": host}
    return Request(environ)


@pytest.mark.parametrize(("host", "headers", "method", "said"), ASKED)
def test_refuses(host, headers, method, said):
    assert guard.refusal(request(host, headers, method), {PROXIED}) == said


@pytest.mark.parametrize(
    ("peer", "said"),
    [
        ("127.0.0.1", None),
        ("::1", None),
        ("", None),  # a proxy that asks through a socket file
        ("192.168.1.9", guard.NOT_LOCAL),
        ("2001:db8::1", guard.NOT_LOCAL),
    ],
)
def test_only_this_machine_asks(peer, said):
    """Also where gunicorn itself was told to listen to the world."""
    assert guard.refusal(request(OURS, peer=peer), {PROXIED}) == said


@pytest.mark.parametrize(
    ("method", "status"),
    [("GET", 200), ("HEAD", 200), ("POST", 200), ("OPTIONS", 405), ("DELETE", 405)],
)
def test_methods(method, status):
    server = Flask(__name__)
    server.add_url_rule("/", view_func=lambda: "", methods=["GET", "POST", "DELETE"])
    guard.register(server, ())
    assert server.test_client().open("/", method=method).status_code == status


def test_a_large_body_is_refused():
    server = Flask(__name__)
    server.add_url_rule(
        "/", "x", lambda: str(len(guard.request.get_data())), methods=["POST"]
    )
    guard.register(server, ())
    client = server.test_client()
    assert client.post("/", data=b"x" * guard.MAX_BODY).status_code == 200
    assert client.post("/", data=b"x" * (guard.MAX_BODY + 1)).status_code == 413
