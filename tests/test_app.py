"""The app in this process: what it answers, and to whom."""

import json
import re
import subprocess
import sys
import threading

import pytest

import app as app_module
from app import Settings, create_app
from components.pages import PAGES
from components.web import callbacks, document
from tests.conftest import ROOT

PATHS = [page.PATH for page in PAGES]
UPDATE = callbacks.PATH

#: Every kind of answer: method, path, status, how long it may be kept.
ANSWERS = [
    ("GET", "/", 200, "no-cache"),
    ("GET", "/drift?namnd=gsn&ar=2021&tillfalle=3", 200, "no-cache"),
    ("HEAD", "/", 200, "no-cache"),
    ("GET", "/finns-inte", 404, "no-store"),
    ("GET", "/finns/inte?ar=2021", 404, "no-store"),
    ("GET", "/health", 200, "no-store"),
    ("GET", "/_dash-layout", 200, "no-store"),
    ("GET", "/_dash-dependencies", 200, "no-store"),
    ("GET", document.CHART_SCRIPT, 200, "no-cache"),
    ("GET", "/assets/favicon.svg", 200, "public, max-age=31536000"),
    ("GET", "/assets/finns-inte.css", 404, "no-store"),
    ("GET", "/assets/../app.py", 404, "no-store"),
    ("GET", "/vendor/finns-inte.css", 404, "no-store"),
    ("GET", "/_dash-component-suites/os/path.py", 404, "no-store"),
    ("GET", "/_dash-component-suites/dash/dash.py", 404, "no-store"),
    ("GET", UPDATE, 404, "no-store"),
    ("POST", "/", 405, "no-store"),
    ("POST", UPDATE, 415, "no-store"),
    ("DELETE", "/", 405, "no-store"),
    ("OPTIONS", "/", 405, "no-store"),
]


def ask(client, method, path, **options):
    answer = client.open(path, method=method, **options)
    answer.close()
    return answer


# Import and creation


def test_importing_the_app_touches_nothing(tmp_path):
    """No database, no server, no thread; and ``server`` is made when asked for."""
    code = """
import os, sys, threading
import app
assert "server" not in vars(app)
assert not list(os.scandir(".")), list(os.scandir("."))
assert threading.active_count() == 1
assert not os.path.exists(os.environ["XDG_DATA_HOME"])
assert app.server is app.server
assert os.path.exists(os.environ["XDG_DATA_HOME"])
try:
    app.nothing
except AttributeError as error:
    print(error)
"""
    work = tmp_path / "work"
    work.mkdir()
    environ = {
        "PATH": "/usr/bin",
        "HOME": str(tmp_path / "home"),
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "PYTHONPATH": str(ROOT),
    }
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=work,
        env=environ,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "module 'app' has no attribute 'nothing'" in done.stdout


def test_server_is_made_once_however_many_ask(monkeypatch):
    made = []

    def create(settings):
        made.append(settings)
        return type("Made", (), {"server": object()})

    monkeypatch.setattr(app_module, "create_app", create)
    monkeypatch.delitem(vars(app_module), "server", raising=False)
    start = threading.Barrier(8)
    found = []

    def look():
        start.wait()
        found.append(app_module.server)

    threads = [threading.Thread(target=look) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    monkeypatch.delitem(vars(app_module), "server")
    assert len(made) == 1
    assert len(set(map(id, found))) == 1


def test_two_apps_in_one_process_both_answer(address, tmp_path):
    other = Settings(database=f"sqlite:///{tmp_path}/other.db", sample=True)
    for app in create_app(Settings(database=address)), create_app(other):
        client = app.server.test_client()
        assert post(client, search="").status_code == 200
        assert len(client.get("/_dash-dependencies").json) > len(PATHS)


def test_every_id_of_a_callback_is_on_some_page(app):
    there = set(app.validation_layout)
    wired = json.dumps(app.server.test_client().get("/_dash-dependencies").json)
    ids = set(re.findall(r'"id": "([^"]+)"', wired))
    for output in re.findall(r'"output": "([^"]+)"', wired):
        names = output.strip(".").split("...")
        ids |= {name.rpartition(".")[0] for name in names}
    assert ids
    assert ids <= there


# Answers


@pytest.mark.parametrize(("method", "path", "status", "kept"), ANSWERS)
def test_answers(client, method, path, status, kept):
    answer = ask(client, method, path)
    assert answer.status_code == status
    assert answer.headers["Cache-Control"] == kept


@pytest.mark.parametrize(("method", "path"), [row[:2] for row in ANSWERS])
def test_every_answer_carries_the_headers(client, method, path):
    headers = ask(client, method, path).headers
    policy = headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; script-src 'self' 'sha256-")
    assert "script-src" in policy
    assert "unsafe" not in policy.replace("style-src-attr 'unsafe-inline'", "")
    assert "frame-ancestors 'none'" in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]
    assert "Set-Cookie" not in headers


def test_health(client):
    assert client.get("/health").text == "OK"


# The document


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.PATH)
def test_the_document_is_complete_before_any_script(client, page):
    html = client.get(page.PATH).text
    assert html.startswith('<!DOCTYPE html>\n<html lang="sv">')
    assert f"<title>{page.NAME} – Uppsikt</title>" in html
    assert '<meta name="description"' in html
    assert '<meta name="viewport"' in html
    first = html.index('<div id="uppsikt-first">')
    assert first < html.index('<div id="react-entry-point"></div>')
    assert "<h1" in html[first:]
    assert "Loading..." not in html
    assert "//" not in "".join(re.findall(r'(?:href|src)="([^"]+)"', html[:first]))


def test_an_unknown_page_is_the_shells_own(client):
    html = client.get("/finns-inte").text
    assert '<div id="react-entry-point">' in html
    assert "<title>Sidan finns inte – Uppsikt</title>" in html


def test_the_theme_is_set_before_anything_is_drawn(client):
    head = client.get("/").text.partition("</head>")[0]
    assert '<script src="/assets/00-theme.js' in head
    assert head.index("bootstrap.min.css") < head.index("/assets/10-")


def test_nobody_loads_what_only_old_browsers_need(client):
    """It has to match what Dash writes, or it would silently come back."""
    html = client.get("/").text
    assert "/deps/react-dom@" in html
    assert "polyfill" not in html


def test_nothing_of_the_machine_is_told(client):
    html = client.get("/").text
    assert sys.version.split()[0] not in html
    assert str(ROOT) not in html


def test_a_page_without_first_paint_is_still_a_page(address, monkeypatch, caplog):
    def fail(*_args):
        raise RuntimeError

    monkeypatch.setattr("components.shell.prerendered", fail)
    app = create_app(Settings(database=address))
    answer = app.server.test_client().get("/")
    assert answer.status_code == 200
    assert '<div id="uppsikt-first"></div>' in answer.text
    assert "no first paint of /" in caplog.text


# Which plotly


@pytest.fixture
def npm(tmp_path, monkeypatch):
    """A project folder with the small bundle, and with our own assets."""
    from plotly.offline import get_plotlyjs_version

    package = tmp_path / "node_modules" / "plotly.js-basic-dist-min"
    package.mkdir(parents=True)
    (package / "plotly-basic.min.js").write_text("//")
    version = {"version": get_plotlyjs_version()}
    (package / "package.json").write_text(json.dumps(version))
    (tmp_path / "assets").symlink_to(ROOT / "assets")
    monkeypatch.setattr(app_module, "_HERE", tmp_path)


@pytest.mark.usefixtures("npm")
@pytest.mark.parametrize("bundle", ["auto", "basic"])
def test_the_small_plotly_comes_before_the_renderer(address, bundle):
    app = create_app(Settings(database=address, plotly=bundle))
    html = app.server.test_client().get("/drift").text
    small = html.index('/plotly-basic.min.js"></script>')
    assert html.index("react-dom") < small < html.index("dash_renderer")
    assert "plotly.min.js" not in html


@pytest.mark.usefixtures("npm")
def test_the_full_plotly_is_named_early_where_there_are_charts(address):
    app = create_app(Settings(database=address, plotly="full"))
    client = app.server.test_client()
    early = f'<link rel="preload" as="script" href="{document.FULL_PLOTLY}">'
    assert early in client.get("/drift").text
    assert "plotly" not in client.get("/om").text.partition("<body>")[0]


def test_the_small_plotly_is_asked_for_but_not_there(address, tmp_path, monkeypatch):
    monkeypatch.setattr(app_module, "_HERE", tmp_path)
    with pytest.raises(app_module.SettingsError, match="npm ci"):
        create_app(Settings(database=address, plotly="basic"))


# Guard


@pytest.mark.parametrize(
    "path", ["/", "/health", "/_dash-layout", "/assets/favicon.svg"]
)
@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Origin": "https://evil.example"},
        {"Sec-Fetch-Site": "cross-site"},
    ],
    ids=str,
)
def test_foreign_requests_are_refused_in_words(client, path, headers):
    answer = client.get(path, headers=headers)
    assert answer.status_code == 403
    assert "<h1>Begäran nekades</h1>" in answer.text


def test_a_callback_from_elsewhere_is_refused(client):
    answer = post(client, headers={"Origin": "https://evil.example"})
    assert answer.status_code == 403


def test_the_name_in_the_settings_is_let_in(address):
    settings = Settings(database=address, allowed_hosts=("uppsikt.kommun.se",))
    client = create_app(settings).server.test_client()
    for host, status in ("uppsikt.kommun.se", 200), ("kommun.se", 403):
        assert client.get("/health", headers={"Host": host}).status_code == status


# Callbacks


def body(client, search):
    """What the browser posts for Driftkostnader."""
    callback = next(
        c
        for c in client.get("/_dash-dependencies").json
        if not c["clientside_function"] and "drift-answer" in c["output"]
    )
    ends = [name.rpartition(".") for name in callback["output"].strip(".").split("...")]
    return {
        "output": callback["output"],
        "outputs": [{"id": e[0], "property": e[2].split("@")[0]} for e in ends],
        "inputs": [{**callback["inputs"][0], "value": search}],
        "state": [{**state, "value": None} for state in callback["state"]],
        "changedPropIds": ["url.search"],
    }


def post(client, search="?namnd=gsn&ar=2021&tillfalle=3", headers=None):
    return client.post(UPDATE, json=body(client, search), headers=headers)


def test_a_choice_is_answered_and_never_kept(client):
    answer = post(client)
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    assert "44,7" in answer.text


def test_controls_hear_of_reports_that_came_after_the_page(client):
    asked = body(client, "?namnd=gsn")
    for known, told in ((None, False), (1, False), (0, True)):
        asked["state"][0]["value"] = known
        heard = client.post(UPDATE, json=asked).json.get("sideUpdate", {})
        assert ("catalogue" in str(heard)) is told


@pytest.mark.parametrize("search", [None, "", "?", "?ar=x", "?" + "a=1&" * 500, "%FF"])
def test_any_address_is_answered(client, search):
    assert post(client, search).status_code == 200


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"{}", b"null", b'{"output": 1}'])
def test_a_malformed_body_is_400_and_not_logged(client, data, caplog):
    answer = client.post(UPDATE, data=data, content_type="application/json")
    assert answer.status_code == 400
    assert '<html lang="sv">' in answer.text
    assert not caplog.records
