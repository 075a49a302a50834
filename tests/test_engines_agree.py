"""What is shown is the same whatever the database: page by page, answer by answer.

On PostgreSQL the app is compared with one on SQLite, to which its database was
moved. So tests that look at the example in a browser need to run on one engine.
"""

import itertools
import re

import pytest

from app import Settings, create_app
from components.pages import PAGES
from components.web import callbacks
from data_access import Source, move_database

pytestmark = pytest.mark.engines

ADDRESS = [{"id": "url", "property": "search"}]
SEARCHES = (
    "",
    "?namnd=gsn&ar=2021&tillfalle=3",
    "?namnd=teknik&ar=2026",
    "?namnd=teknik&ar=2026&redigera=1",
    "?namnd=x",
)


@pytest.fixture
def clients(municipality, engine, address, tmp_path):
    """The app on a database, and on the same one moved to SQLite."""
    other = f"sqlite:///{tmp_path / 'moved.db'}"
    move_database(address, other)
    apps = [create_app(Settings(database=each)) for each in (address, other)]
    return [app.server.test_client() for app in apps]


def shown(client, address):
    """A page without the token that Dash makes up for each app."""
    return re.sub(r'"end_id":"[^"]+"', "", client.get(address).text)


def test_every_page_is_the_same(clients):
    for page, search in itertools.product(PAGES, SEARCHES):
        one, other = (shown(client, page.PATH + search) for client in clients)
        assert one == other, page.PATH
        assert len(one) > 1000


def asked(wired, search):
    """What the browser posts when the address changes."""
    ends = [name.rpartition(".") for name in wired["output"].strip(".").split("...")]
    return {
        "output": wired["output"],
        "outputs": [{"id": e[0], "property": e[2].split("@")[0]} for e in ends],
        "inputs": [{**each, "value": search} for each in wired["inputs"]],
        "state": [{**each, "value": None} for each in wired["state"]],
        "changedPropIds": ["url.search"],
    }


def test_every_answer_is_the_same(clients):
    there = [
        wired
        for wired in clients[0].get("/_dash-dependencies").json
        if not wired["clientside_function"] and wired["inputs"] == ADDRESS
    ]
    assert len(there) > 3
    for wired, search in itertools.product(there, SEARCHES):
        body = asked(wired, search)
        one, other = (client.post(callbacks.PATH, json=body) for client in clients)
        assert one.status_code == other.status_code == 200
        assert one.text == other.text, wired["output"]


def test_the_catalogue_is_in_the_same_order(municipality, address, tmp_path):
    from data_access.store import engine as engines

    other = f"sqlite:///{tmp_path / 'moved.db'}"
    move_database(address, other)
    moved = engines.connect(other)
    assert Source(moved).catalogue() == municipality.catalogue()
    moved.dispose()
