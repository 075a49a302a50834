"""A worker killed while it saves: what was answered is there, and nothing half.

The app runs as README starts it. One asks it to save pairs of rows without end;
another kills its worker (kill -9) at random moments; gunicorn starts a new one.
"""

import contextlib
import itertools
import json
import os
import random
import signal
import sys
import threading
import time
import urllib.request
from http.client import HTTPException
from pathlib import Path

import pytest
import sqlalchemy as sa

from data_access import open_store, verify
from data_access.records import audit
from data_access.store import engine as engines
from data_access.store import schema
from tests.conftest import running
from tests.ways import Way

pytestmark = pytest.mark.engines

KILLS = 50
SECONDS = 240


@pytest.fixture
def report(new_address):
    """Address of a store with a draft, and the draft's number."""
    address = new_address()
    engine = open_store(address, sample=False)
    way = Way(engine)
    way.do("create_report", board_id="1", occasion_id="1")
    engine.dispose()
    return address, 1


class Saver(threading.Thread):
    """Asks for one pair of rows after another, and keeps what was answered."""

    def __init__(self, base, report):
        super().__init__(daemon=True)
        self.base, self.report = base, report
        self.answered, self.lost, self.ended = {}, 0, threading.Event()

    def run(self):
        for number in itertools.count(1):
            if self.ended.is_set():
                return
            try:
                answer = self.ask(number)
            except (OSError, ValueError, HTTPException):
                self.lost += 1
                time.sleep(0.02)
                continue
            assert answer["saved"], answer
            self.answered[number] = answer["action"]

    def ask(self, number):
        body = {
            "output": "edit-answer.data",
            "outputs": {"id": "edit-answer", "property": "data"},
            "inputs": [{"id": "edit", "property": "data", "value": self.asked(number)}],
            "changedPropIds": ["edit.data"],
        }
        request = urllib.request.Request(  # noqa: S310 -- our own server
            f"{self.base}/_dash-update-component",
            json.dumps(body).encode(),
            {"Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=20) as answer:  # noqa: S310
            return json.load(answer)["response"]["edit-answer"]["data"]

    def asked(self, number):
        rows = (
            ("goal", {"name": f"Mål {number}", "comment": "prov"}),
            ("metric", {"name": f"Mått {number}", "outcome": str(number)}),
        )
        return {
            "n": number,
            "do": "save",
            "path": "/mal",
            "unit": "mnkr",
            "rows": [
                {
                    "key": noun,
                    "noun": noun,
                    "id": None,
                    "owner": self.report,
                    "version": None,
                    "typed": typed,
                    "remove": False,
                    "after": None,
                }
                for noun, typed in rows
            ],
        }


def workers(parent):
    return Path(f"/proc/{parent}/task/{parent}/children").read_text().split()


def kill_one(parent, chance):
    """Kill a worker at a random moment, and wait for the next."""
    time.sleep(chance.uniform(0.0, 0.12))
    for worker in workers(parent)[:1]:
        with contextlib.suppress(ProcessLookupError):
            os.kill(int(worker), signal.SIGKILL)


@pytest.mark.skipif(sys.platform != "linux", reason="looks for workers in /proc")
def test_what_was_answered_is_there_and_nothing_is_half(report, tmp_path):
    address, number = report
    chance = random.Random(3)  # noqa: S311 -- the same moments in every run
    settings = {"port": 0, "database": address, "workers": 1}
    with running(tmp_path, sys.executable, "app.py", **settings) as started:
        saver = Saver(started.address(), number)
        saver.start()
        end = time.monotonic() + SECONDS
        for _ in range(KILLS):
            before = len(saver.answered)
            kill_one(started.process.pid, chance)
            while len(saver.answered) == before and time.monotonic() < end:
                time.sleep(0.01)
        saver.ended.set()
        saver.join(30)
    assert time.monotonic() < end + 30
    assert len(saver.answered) >= KILLS
    assert saver.lost
    look(address, saver)


def look(address, saver):
    """Hold what is there against what was answered, and against the log."""
    verify(address)
    engine = open_store(address, sample=False)
    goals, metrics = schema.goals.c, schema.metrics.c
    with engines.read(engine) as connection:
        named = [set(connection.scalars(sa.select(c.name))) for c in (goals, metrics)]
        told = {
            action: audit.changes_of(connection, action)
            for action in connection.scalars(sa.select(schema.actions.c.id))
        }
    engine.dispose()
    there = {int(name.split()[1]) for name in named[0]}
    assert there == {int(name.split()[1]) for name in named[1]}
    assert set(saver.answered) <= there
    for number, action in saver.answered.items():
        labels = {change.label for change in told[action]}
        assert labels == {f"Mål {number}", f"Mått {number}"}
    logged = {change.label for changes in told.values() for change in changes}
    assert named[0] | named[1] <= logged
    assert len([label for label in logged if label.startswith("Mål ")]) == len(there)
