"""What an answer costs, how soon the app answers, and what it weighs."""

import json
import re
import statistics
import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmarks.conftest import SLACK, callback_body, free_port, running, serving

pytestmark = pytest.mark.benchmark

PAGES = (
    *("overview", "drift", "invest", "plan", "check", "about"),
    *("month", "month-report"),
)
SEARCH = "?namnd=gsn&ar=2021&tillfalle=3"
LOAD = Path(__file__).with_name("load.py")


def rate(port, body, seconds=2, connections=4):
    done = subprocess.run(
        [sys.executable, LOAD, str(port), str(seconds), str(connections)],
        input=json.dumps(body).encode(),
        capture_output=True,
        check=True,
    )
    result = json.loads(done.stdout)
    assert not result["failed"]
    return result["rate"]


def empty_body():
    return {
        "output": "answered.children",
        "outputs": {"id": "answered", "property": "children"},
        "inputs": [{"id": "asked", "property": "children", "value": "x"}],
        "changedPropIds": ["asked.children"],
    }


def test_the_heaviest_answer_beside_an_empty_callback(app_url):
    port = int(app_url.rpartition(":")[2])
    bodies = {page: callback_body(app_url, page, SEARCH) for page in PAGES}
    for body in bodies.values():
        rate(port, body, seconds=1)
    other = free_port()
    gunicorn = (sys.executable, "-m", "gunicorn", "tests.benchmarks.empty_app:server")
    options = ("-k", "gthread", "-w", "2", "--threads", "16", "--keep-alive", "75")
    bind = ("-b", f"127.0.0.1:{other}", "--no-control-socket")
    with running(*gunicorn, *options, *bind, port=other, health="/", environ={}):
        rate(other, empty_body(), seconds=1)
        empty = statistics.median(rate(other, empty_body()) for _ in range(3))
        rates = {page: rate(port, body) for page, body in bodies.items()}
        heaviest = min(rates, key=rates.get)
        heavy = statistics.median(rate(port, bodies[heaviest]) for _ in range(3))
    print(f"\nempty callback {empty:.0f}/s; pages {rates}")
    print(f"heaviest ({heaviest}): {heavy:.0f}/s = {heavy / empty:.2f}x (limit 0.5x)")
    assert heavy / empty >= 0.5 / SLACK


def test_start_and_weight(tmp_path):
    seconds = []
    for turn in range(3):
        folder = tmp_path / str(turn)
        folder.mkdir()
        with serving(folder) as (_url, process, took):
            seconds.append(took)
            weights = worker_weights(process.pid)
    print(f"\nstart {statistics.median(seconds):.2f} s (limit 2.5 s)")
    print(f"a worker's memory {max(weights)} MB (limit 180 MB)")
    assert statistics.median(seconds) <= 2.5 * SLACK
    assert max(weights) <= 180


def worker_weights(master):
    """Resident megabytes of each worker of a gunicorn master."""
    children = Path(f"/proc/{master}/task/{master}/children").read_text().split()
    status = [Path(f"/proc/{child}/status").read_text() for child in children]
    return [int(re.search(r"VmRSS:\s+(\d+)", s)[1]) // 1024 for s in status]
