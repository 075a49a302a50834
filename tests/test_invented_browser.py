"""Exempeldata in a browser: seen in every mode, on paper, and as soon as it is true."""

import io

import pdfplumber
import pytest
from playwright.sync_api import expect

from data_access import demo, open_store
from tests import axe
from tests.conftest import running_example
from tests.test_browser import opened, settled

pytestmark = pytest.mark.browser

SMALL = demo.Wanted(only=("ovn",), years=(2026,))
OVN = "?namnd=ovn&ar=2026&tillfalle=2"


def add(address):
    engine = open_store(address, sample=False)
    demo.add(engine, SMALL)
    engine.dispose()


@pytest.fixture(scope="module")
def invented(example, tmp_path_factory):
    """The app on a database with a small part of the municipality."""
    folder = tmp_path_factory.mktemp("invented")
    address = f"sqlite:///{folder / 'u.db'}"
    open_store(address, sample=True).dispose()
    add(address)
    with running_example(example, folder, database=address) as started:
        yield started.address()


def test_axe_finds_nothing_in_any_mode_or_width(page, invented):
    opened(page, invented, "/drift", OVN)
    expect(page.locator(".invented")).to_contain_text("Exempeldata")
    assert axe.in_every_mode(page) == {}
    assert axe.when_narrow(page) == []


@pytest.mark.parametrize("path", ["/drift", "/handlingsplan"])
def test_every_sheet_of_paper_bears_it(page, invented, path):
    opened(page, invented, path, OVN)
    with pdfplumber.open(io.BytesIO(page.pdf(prefer_css_page_size=True))) as pdf:
        said = [sheet.extract_text() or "" for sheet in pdf.pages]
    assert said
    assert all("Exempeldata: en påhittad kommun" in text for text in said)
    # The first sheet is no blank one before the page.
    assert len(said[0]) > 200


def test_it_comes_while_a_page_is_open(page, example, tmp_path):
    address = f"sqlite:///{tmp_path / 'own.db'}"
    open_store(address, sample=True).dispose()
    with running_example(example, tmp_path, database=address) as started:
        opened(page, started.address(), "/drift")
        expect(page.locator(".invented")).to_have_count(0)
        add(address)
        page.get_by_role("link", name="Investeringar", exact=True).first.click()
        settled(page)
        expect(page.locator(".invented")).to_contain_text("påhittad")


def test_a_page_on_its_side_begins_on_the_first_sheet(page, served):
    opened(page, served, "/handlingsplan")
    with pdfplumber.open(io.BytesIO(page.pdf(prefer_css_page_size=True))) as pdf:
        sheets = [
            (sheet.width > sheet.height, sheet.extract_text()) for sheet in pdf.pages
        ]
    assert all(is_wide for is_wide, _ in sheets)
    assert "Handlingsplan" in sheets[0][1]
    assert not any("Exempeldata" in text for _, text in sheets)
