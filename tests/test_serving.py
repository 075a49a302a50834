"""The app in processes of its own: both ways to serve it, and refusals."""

import json
import re
import socket
import sys
import time
import urllib.error
import urllib.request

import pytest

from tests.conftest import free_port, running

pytestmark = pytest.mark.engines

GUNICORN = (sys.executable, "-m", "gunicorn", "app:server", "--no-control-socket")


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


def test_two_first_starts_at_once(tmp_path, new_address):
    settings = {"port": 0, "database": new_address(), "sample": 1}
    command = (sys.executable, "app.py")
    with (
        running(tmp_path, *command, **settings) as one,
        running(tmp_path, *command, **settings) as other,
    ):
        assert boards(one.address()) == boards(other.address()) == {"gsn"}


def test_nothing_lands_in_the_home_folder(tmp_path, new_address):
    home = tmp_path / "home"
    home.mkdir()
    environ = {"HOME": str(home), "XDG_RUNTIME_DIR": str(home)}
    database = new_address()
    with running(
        tmp_path, sys.executable, "app.py", environ=environ, port=0, database=database
    ) as started:
        get(f"{started.address()}/health")
        assert not list(home.iterdir())


@pytest.mark.parametrize(("sample", "shown"), [(None, set()), (0, set()), (1, {"gsn"})])
def test_a_named_database_gets_the_example_only_when_told(
    tmp_path, new_address, sample, shown
):
    settings = {} if sample is None else {"sample": sample}
    database = new_address()
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


def test_a_process_ends_with_the_code_and_without_a_traceback(tmp_path):
    with running(tmp_path, sys.executable, "app.py", port="abc") as started:
        assert started.process.wait(20) == 2
        assert started.said.startswith("uppsikt: UPPSIKT_PORT=abc: ska vara")
        assert len(started.said.splitlines()) == 1
