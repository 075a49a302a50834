"""Exempeldata stands on every page while an invented municipality is in the store."""

import re

import pytest

from app import Settings, create_app
from components.pages import PAGES
from data_access import demo, open_store

SMALL = demo.Wanted(only=("ovn",), years=(2026,))
PATHS = [page.PATH for page in PAGES] + ["/finns-inte"]


@pytest.fixture(scope="module")
def invented(tmp_path_factory):
    """A database with a small part of the municipality."""
    address = f"sqlite:///{tmp_path_factory.mktemp('invented') / 'u.db'}"
    engine = open_store(address, sample=True)
    demo.add(engine, SMALL)
    engine.dispose()
    return address


@pytest.fixture(scope="module")
def visitor(invented):
    return create_app(Settings(database=invented)).server.test_client()


def banner(html):
    found = re.search(r'<aside class="invented".*?</aside>', html)
    return found and re.sub("<[^>]+>", "", found[0])


@pytest.mark.parametrize("path", PATHS)
def test_it_stands_in_the_first_paint_of_every_page(visitor, path):
    said = banner(visitor.get(f"{path}?namnd=ovn").text)
    assert said == (
        "Exempeldata Exempelköpings kommun är påhittad. Nämnderna, beloppen och "
        "besluten finns inte i verkligheten."
    )


def test_it_stands_in_the_live_page(visitor):
    layout = visitor.get("/_dash-layout").text
    assert '"className":"invented"' in layout.replace(" ", "")


@pytest.mark.parametrize("path", ["/", "/drift", "/om"])
def test_it_does_not_stand_over_real_figures(client, path):
    assert banner(client.get(path).text) is None
    assert "påhittad" not in client.get("/_dash-layout").text


def test_a_calendar_says_it_too(visitor):
    answer = visitor.get("/kalender.ics?namnd=ovn")
    assert "X-WR-CALNAME:Exempeldata: " in answer.get_data(as_text=True)
