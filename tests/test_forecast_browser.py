"""Prognos in a browser: the question answered by keyboard, every mode and width."""

import re

import pytest
from playwright.sync_api import expect

from tests import axe
from tests.conftest import serving
from tests.databases import databases
from tests.test_browser import opened, settled

pytestmark = pytest.mark.browser

GIT = "?namnd=git&ar=2026&tillfalle=2"


@pytest.fixture(scope="module")
def base(last_year, tmp_path_factory):
    with (
        databases(tmp_path_factory.mktemp("forecast")) as copies,
        serving(copies.copy(last_year)) as address,
    ):
        yield address


def test_axe_finds_nothing_in_any_mode_or_width(page, base):
    opened(page, base, "/prognos", GIT)
    expect(page.get_by_role("heading", level=1)).to_have_text("Prognos")
    assert axe.in_every_mode(page) == {}
    assert axe.when_narrow(page) == []


def test_what_is_booked_is_answered_by_keyboard(page, base):
    opened(page, base, "/prognos", GIT)
    cases = page.get_by_role("table", name=re.compile("Rak framskrivning"))
    expect(cases.get_by_role("row")).to_have_count(3)
    page.get_by_label(re.compile("^Bokfört")).fill("1,0")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("belopp=1"))
    settled(page)
    expect(cases.get_by_role("row")).to_have_count(2)
    expect(cases).to_contain_text("Med det som är angivet")
    page.go_back()
    expect(cases.get_by_role("row")).to_have_count(3)


def test_the_picture_is_walked_with_arrow_keys(page, base):
    opened(page, base, "/prognos", GIT)
    page.wait_for_selector("#forecast-now-now .js-plotly-plot .bars path")
    page.locator("#forecast-now-plots").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#live")).to_contain_text("Nämndens prognos")
