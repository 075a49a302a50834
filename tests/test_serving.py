"""The app in processes of its own: both ways to serve it, and the command line."""

import json
import os
import re
import socket
import sys
import time
import urllib.error
import urllib.request
from typing import NamedTuple

import pytest

from app import main
from tests.conftest import free_port, running

GUNICORN = (sys.executable, "-m", "gunicorn", "app:server", "--no-control-socket")


class Done(NamedTuple):
    """How a command ended."""

    code: int
    out: str
    err: str


def get(address, **headers):
    request = urllib.request.Request(address, headers=headers)  # noqa: S310 -- ours
    with urllib.request.urlopen(request, timeout=10) as answer:  # noqa: S310 -- ours
        return answer.status, answer.read().decode()


def wait_for(started, address, seconds=30):
    end = time.monotonic() + seconds
    while time.monotonic() < end and started.process.poll() is None:
        try:
            return get(address)
        except OSError:
            time.sleep(0.05)
    return pytest.fail(f"{address} does not answer:\n{started.said}")


@pytest.fixture
def uppsikt(monkeypatch, capsys):
    """Run the command line to its end, in this process: starting one costs."""
    for name in [name for name in os.environ if name.startswith("UPPSIKT_")]:
        monkeypatch.delenv(name)

    def run(*arguments, **settings):
        for name, value in settings.items():
            monkeypatch.setenv(f"UPPSIKT_{name.upper()}", str(value))
        try:
            code = main(arguments)
        except SystemExit as end:
            code = end.code
        said = capsys.readouterr()
        return Done(code, said.out, said.err)

    return run


def boards(base):
    """The boards that an app can show."""
    layout = json.dumps(json.loads(get(f"{base}/_dash-layout")[1]))
    return set(re.findall(r'"board": "([^"]+)"', layout))


# Two ways to serve


def test_python_app_serves(served):
    assert get(f"{served}/health") == (200, "OK")
    status, html = get(f"{served}/drift")
    assert status == 200
    assert "44,7" in html


def test_it_says_one_line_in_swedish(tmp_path, address):
    with running(
        tmp_path, sys.executable, "app.py", port=0, database=address
    ) as started:
        base = started.address()
        assert get(f"{base}/health")[0] == 200
        assert started.said == f"Uppsikt finns på {base}/ (avsluta med Ctrl+C).\n"


def test_gunicorn_serves_and_both_workers_create_the_database(tmp_path):
    port = free_port()
    listen = ("-b", f"127.0.0.1:{port}", "-w", "2", "--threads", "4")
    environ = {"XDG_DATA_HOME": str(tmp_path / "data")}
    with running(tmp_path, *GUNICORN, *listen, environ=environ) as started:
        base = f"http://127.0.0.1:{port}"
        wait_for(started, f"{base}/health")
        for _ in range(10):
            assert boards(base) == {"gsn"}
        assert "Traceback" not in started.said
        assert (tmp_path / "data" / "uppsikt" / "uppsikt.db").exists()


def test_two_first_starts_at_once(tmp_path):
    settings = {"port": 0, "database": f"sqlite:///{tmp_path}/new.db", "sample": 1}
    command = (sys.executable, "app.py")
    with (
        running(tmp_path, *command, **settings) as one,
        running(tmp_path, *command, **settings) as other,
    ):
        assert boards(one.address()) == boards(other.address()) == {"gsn"}


def test_nothing_lands_in_the_home_folder(tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    environ = {"HOME": str(home), "XDG_RUNTIME_DIR": str(home)}
    database = f"sqlite:///{tmp_path}/x.db"
    with running(
        tmp_path, sys.executable, "app.py", environ=environ, port=0, database=database
    ) as started:
        get(f"{started.address()}/health")
        assert not list(home.iterdir())


@pytest.mark.parametrize(("sample", "shown"), [(None, set()), (0, set()), (1, {"gsn"})])
def test_a_named_database_gets_the_example_only_when_told(tmp_path, sample, shown):
    settings = {} if sample is None else {"sample": sample}
    database = f"sqlite:///{tmp_path}/named.db"
    with running(
        tmp_path, sys.executable, "app.py", port=0, database=database, **settings
    ) as started:
        assert boards(started.address()) == shown


# Refusals: one line each, no traceback


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        (
            {"host": "0.0.0.0"},  # noqa: S104 -- refused
            "UPPSIKT_HOST=0.0.0.0: Uppsikt har ännu ingen inloggning",
        ),
        ({"port": "abc"}, "UPPSIKT_PORT=abc: ska vara ett heltal"),
        ({"database": "nonsense"}, "nonsense"),
        ({"database": "sqlite:////proc/no/uppsikt.db"}, "/proc/no"),
    ],
    ids=str,
)
def test_refuses_to_start(uppsikt, settings, said):
    done = uppsikt(**({"port": 0} | settings))
    assert done.code == 2
    assert said in done.err
    assert len(done.err.splitlines()) == 1
    assert done.err.startswith("uppsikt: ")
    assert done.out == ""


def test_a_port_in_use_is_told(uppsikt, address):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = uppsikt(port=port, database=address)
    assert done.code == 2
    assert f"port {port}" in done.err
    assert "UPPSIKT_PORT" in done.err
    assert len(done.err.splitlines()) == 1


def test_a_foreign_name_is_refused(served):
    with pytest.raises(urllib.error.HTTPError) as error:
        get(f"{served}/", Host="evil.example")
    with error.value as answer:
        assert answer.code == 403
        assert "UPPSIKT_ALLOWED_HOSTS" in answer.read().decode()


# The command line


def test_a_process_ends_with_the_code_and_without_a_traceback(tmp_path):
    with running(tmp_path, sys.executable, "app.py", port="abc") as started:
        assert started.process.wait(20) == 2
        assert started.said.startswith("uppsikt: UPPSIKT_PORT=abc: ska vara")
        assert len(started.said.splitlines()) == 1


def test_help_is_swedish_and_names_every_command(uppsikt):
    done = uppsikt("--help")
    assert done.code == 0
    for words in ("uppsikt sample remove", "--version", "tar bort", "UPPSIKT_"):
        assert words in done.out
    assert "usage" not in done.out


def test_version(uppsikt):
    done = uppsikt("--version")
    assert done.code == 0
    assert re.fullmatch(r"uppsikt \d+\.\d+\.\d+\n", done.out)


@pytest.mark.parametrize(
    "arguments", [["nonsense"], ["sample"], ["sample", "x"], ["-x"]]
)
def test_an_unknown_command_is_told_in_swedish(uppsikt, arguments):
    done = uppsikt(*arguments)
    assert done.code == 2
    assert done.err == "uppsikt: Kommandot finns inte. Skriv uppsikt --help.\n"


def test_a_misspelt_setting_is_warned_of(uppsikt, address, caplog):
    done = uppsikt("sample", "remove", database=address, prot=1)
    assert done.code == 0
    assert "UPPSIKT_PROT är ingen inställning" in caplog.text


def test_the_example_is_removed_whole_and_stays_away(tmp_path, uppsikt, address):
    first = uppsikt("sample", "remove", database=address)
    assert (first.code, first.out) == (0, "Exemplet är borttaget.\n")
    again = uppsikt("sample", "remove", database=address)
    assert (again.code, again.out) == (0, "Det finns inget exempel.\n")
    with running(
        tmp_path, sys.executable, "app.py", port=0, database=address, sample=1
    ) as started:
        assert boards(started.address()) == set()
