"""A fresh store with the published example, the app on it, and a browser."""

import contextlib
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, settings
from werkzeug.serving import make_server

from tests.databases import POSTGRES, databases

ROOT = Path(__file__).parents[1]

#: Reports quite unlike the published one.
pytest_plugins = ["tests.municipality", "tests.invented"]

#: The fixture by which a test is known to use a database, and where those that
#: have one are of the data themselves.
ROOT_FIXTURE = "tested_engine"
OF_DATA = ROOT / "tests" / "data_access"
LEFT_OUT = pytest.StashKey[int]()
NO_SERVER = "PostgreSQL only: UPPSIKT_TEST_POSTGRES names no server"

#: How long a browser may take over what it is expected to show, in ms.
SLOW = 20_000

#: The same engine; the first has no windows to draw, and is done in half the time.
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser")

#: Only what the example needs; nothing leaves the machine.
BROWSER_OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


# A slow day fails no test. (In CI hypothesis has such a profile of its own.)
if "CI" not in os.environ:
    settings.register_profile(
        "uppsikt", deadline=None, suppress_health_check=[HealthCheck.too_slow]
    )
    settings.load_profile("uppsikt")


# Which database


def pytest_report_header():
    return f"databases: {'PostgreSQL' if POSTGRES else 'SQLite'}"


def pytest_collection_modifyitems(config, items):
    """Skip what is about the other engine; on PostgreSQL, run only what it sees."""
    other, why = ("sqlite", "SQLite only") if POSTGRES else ("postgres", NO_SERVER)
    for item in items:
        if item.get_closest_marker(other):
            item.add_marker(pytest.mark.skip(reason=why))
    away = [item for item in items if POSTGRES and not _sees_postgres(item)]
    config.hook.pytest_deselected(items=away)
    items[:] = [item for item in items if item not in set(away)]
    config.stash[LEFT_OUT] = len(away)


def _sees_postgres(item):
    """Whether a test asks something that the engines may answer differently.

    Those of the data do, and those marked ``engines``, which go the whole way to
    it. The rest see what loaders and the desk hand out, and `test_engines_agree`
    proves that every page and every answer made of that is the same on both.
    """
    asks = OF_DATA in item.path.parents or item.get_closest_marker("engines")
    return bool(asks) and ROOT_FIXTURE in item.fixturenames


def pytest_sessionfinish(session):
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["left out"] = session.config.stash[LEFT_OUT]


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node):
    node.config.stash[LEFT_OUT] = getattr(node, "workeroutput", {}).get("left out", 0)


def pytest_terminal_summary(terminalreporter, config):
    if left_out := config.stash.get(LEFT_OUT, 0):
        terminalreporter.write_line(
            f"{left_out} tests were left out on PostgreSQL: they have no database, or"
            " see of it only what test_engines_agree proves to be the same"
        )


@pytest.fixture(scope="session")
def tested_engine():
    """Every fixture with a database stands on this one."""
    return "postgresql" if POSTGRES else "sqlite"


# The store and the app


@pytest.fixture(scope="session")
def example(tested_engine, tmp_path_factory):
    """Address of a database with the published example; copied, never written."""
    from data_access import open_store

    with databases(tmp_path_factory.mktemp("example")) as made:
        address = made.new()
        open_store(address, sample=True).dispose()
        yield address


@pytest.fixture(scope="session")
def blank(tested_engine, tmp_path_factory):
    """Address of a database without reports; copied, never written."""
    from data_access import open_store

    with databases(tmp_path_factory.mktemp("blank")) as made:
        address = made.new()
        open_store(address, sample=False).dispose()
        yield address


@pytest.fixture
def own_databases(tested_engine, tmp_path):
    """Makes the test's databases: ``new()`` and ``copy(address)``."""
    with databases(tmp_path) as made:
        yield made


@pytest.fixture
def new_address(own_databases):
    """Give the address of a database that does not exist yet, or is empty."""
    return own_databases.new


@pytest.fixture
def address(example, own_databases):
    """A database of the test's own, with the example."""
    return own_databases.copy(example)


@pytest.fixture
def engine(address):
    from data_access import open_store

    engine = open_store(address, sample=False)
    yield engine
    engine.dispose()


@pytest.fixture
def source(engine):
    from data_access import Source

    return Source(engine)


@pytest.fixture
def app(address):
    from app import Settings, create_app

    return create_app(Settings(database=address))


@pytest.fixture
def client(app):
    return app.server.test_client()


# The real thing, in processes of its own


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@dataclass(frozen=True)
class Running:
    """A process that a test has started, and what it has said."""

    process: subprocess.Popen
    log: Path

    @property
    def said(self):
        return self.log.read_text(encoding="utf-8")

    def address(self, seconds=20):
        """Where the app says that it is, once it takes requests."""
        end = time.monotonic() + seconds
        while time.monotonic() < end and self.process.poll() is None:
            if found := re.search(r"http://\S+(?=/ )", self.said):
                return found[0]
            time.sleep(0.02)
        return pytest.fail(f"the app did not start:\n{self.said}")


@contextlib.contextmanager
def running(folder, *command, environ=None, **settings):
    """Run a command in a process group of its own; end all that it started.

    Args:
        folder: For its log; it runs in the project's folder.
        command: Program and arguments.
        environ: Variables beside the inherited ones. Settings are not inherited,
            nor the wish to compile every module anew, which doubles the start.
        settings: UPPSIKT_ variables, by name without the prefix.
    """
    inherited = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("UPPSIKT_") and name != "PYTHONDONTWRITEBYTECODE"
    }
    given = {f"UPPSIKT_{name.upper()}": str(v) for name, v in settings.items()}
    log = Path(folder) / f"{uuid.uuid4()}.log"
    with log.open("w") as output:
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            env=inherited | given | (environ or {}),
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        yield Running(process, log)
    finally:
        process.terminate()
        try:
            process.wait(15)
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)


@contextlib.contextmanager
def running_example(example, folder, **settings):
    """Run the app as README starts it, on a copy of the example."""
    with databases(folder) as made:
        settings = {"port": 0, "database": made.copy(example)} | settings
        with running(folder, sys.executable, "app.py", **settings) as started:
            yield started


@contextlib.contextmanager
def serving(database):
    """Address of the app on an engine's or an address's database, in this process.

    It starts at once.
    """
    from app import Settings, create_app

    address = (
        database
        if isinstance(database, str)
        else database.url.render_as_string(hide_password=False)
    )
    app = create_app(Settings(database=address))
    server = make_server("127.0.0.1", 0, app.server, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture(scope="session")
def served(example, tmp_path_factory):
    """Address of the running app, without a slash at its end."""
    with running_example(example, tmp_path_factory.mktemp("served")) as started:
        yield started.address()


class Done(NamedTuple):
    """How a command ended."""

    code: int
    out: str
    err: str


@pytest.fixture
def uppsikt(monkeypatch, capsys):
    """Run the command line to its end, in this process: starting one costs."""
    for name in [name for name in os.environ if name.startswith("UPPSIKT_")]:
        monkeypatch.delenv(name)

    def run(*arguments, **settings):
        for name, value in settings.items():
            monkeypatch.setenv(f"UPPSIKT_{name.upper()}", str(value))
        from app import main

        try:
            code = main([str(each) for each in arguments])
        except SystemExit as end:
            code = end.code
        said = capsys.readouterr()
        return Done(code, said.out, said.err)

    return run


# The browser


@pytest.fixture(scope="session")
def chromium():
    """Debian's Chromium; without one the browser tests are skipped, not in CI."""
    from playwright.sync_api import expect, sync_playwright

    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        say = pytest.fail if os.environ.get("CI") else pytest.skip
        say("no Chromium in PATH: apt-get install chromium")
    with sync_playwright() as playwright:
        # What is waited for comes; a slow machine only takes longer over it.
        expect.set_options(timeout=SLOW)
        browser = playwright.chromium.launch(executable_path=path, args=BROWSER_OPTIONS)
        yield browser
        browser.close()


@pytest.fixture
def heard():
    """What the page's console said that it should not have said."""
    return []


@pytest.fixture
def quiet(heard):
    """Call it where a test provokes what the console complains about."""
    return lambda: heard.append(None)


@pytest.fixture
def page(request, chromium, heard):
    """A page of its own: no console error, nothing asked of another machine.

    Where a test has a server of its own (``base``), the page goes before it does.
    """
    if "base" in request.fixturenames:
        request.getfixturevalue("base")
    context = chromium.new_context(locale="sv-SE")
    page = context.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request))  # noqa: PLW0108 -- a builtin takes no attributes
    page.on("console", lambda message: heard.append(_complaint(message, page)))
    page.on("pageerror", lambda error: heard.append(str(error)))
    yield page
    context.close()
    away = [r.url for r in asked if not _is_local(r.url)]
    assert not away
    if None not in heard:
        assert not [said for said in heard if said]


def _complaint(message, page):
    """A warning or an error; an unknown page's own 404 is none."""
    if message.type not in ("error", "warning"):
        return ""
    of_document = message.location.get("url") == page.url
    return "" if of_document and "404" in message.text else message.text


def _is_local(url):
    return re.match(r"(http://(127\.0\.0\.1|localhost|\[::1\])[:/]|data:|blob:)", url)
