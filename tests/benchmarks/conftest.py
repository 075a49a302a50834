"""Measured in one run, beside something that costs what it must cost.

Run with ``pytest tests/benchmarks -s``. Ratios are printed, and held against
the limits with room for a slow day: a benchmark fails on a changed order of
magnitude, never on a noisy neighbour.
"""

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

#: A limit fails only when it is missed by this factor.
SLACK = 1.5


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(address, seconds=20):
    """Seconds until an address answers."""
    start = time.perf_counter()
    while time.perf_counter() - start < seconds:
        try:
            with urllib.request.urlopen(address, timeout=1):
                return time.perf_counter() - start
        except OSError:
            time.sleep(0.01)
    pytest.fail(f"{address} does not answer")


@contextlib.contextmanager
def running(*command, port, health, environ):
    """A server in a process group of its own, ended with all its workers."""
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        # As its users run it: a module that is compiled once stays compiled.
        env=os.environ | {"PYTHONDONTWRITEBYTECODE": ""} | environ,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        seconds = wait_for(f"http://127.0.0.1:{port}{health}")
        yield process, seconds
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(10)


@contextlib.contextmanager
def serving(folder, *, bundle="auto"):
    """The app as README starts it, on the published example."""
    port = free_port()
    environ = {
        "UPPSIKT_PORT": str(port),
        "UPPSIKT_DATABASE": f"sqlite:///{folder}/uppsikt-{port}.db",
        "UPPSIKT_SAMPLE": "1",
        "UPPSIKT_PLOTLY": bundle,
    }
    command = [sys.executable, "app.py"]
    with running(*command, port=port, health="/health", environ=environ) as (
        process,
        seconds,
    ):
        yield f"http://127.0.0.1:{port}", process, seconds


@pytest.fixture(scope="session")
def app_url(tmp_path_factory):
    with serving(tmp_path_factory.mktemp("bench")) as (url, _process, _seconds):
        yield url


def callback_body(url, page, search):
    """What the browser would post for a page's answer, found as it finds it."""
    with urllib.request.urlopen(f"{url}/_dash-dependencies") as answer:
        callbacks = json.load(answer)
    wanted = next(
        c
        for c in callbacks
        if not c["clientside_function"] and f"{page}-answer.data" in c["output"]
    )
    ends = [end.rpartition(".") for end in wanted["output"].strip(".").split("...")]
    names = [
        {"id": component, "property": prop.split("@")[0]} for component, _, prop in ends
    ]
    return {
        "output": wanted["output"],
        "outputs": names,
        "inputs": [{**wanted["inputs"][0], "value": search}],
        "state": [{**state, "value": None} for state in wanted["state"]],
        "changedPropIds": ["url.search"],
    }
