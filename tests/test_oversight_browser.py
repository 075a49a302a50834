"""Översikt of all boards in a browser: one screen, sorted, filtered, and back."""

import re

import pytest
from playwright.sync_api import expect

from tests import axe
from tests.conftest import serving
from tests.databases import databases
from tests.test_browser import opened, query, settled

pytestmark = pytest.mark.browser

T2 = "?ar=2026&tillfalle=2"


@pytest.fixture(scope="module")
def base(last_year, tmp_path_factory):
    with (
        databases(tmp_path_factory.mktemp("oversight")) as copies,
        serving(copies.copy(last_year)) as address,
    ):
        yield address


def led(page, link, part):
    """Follow a link, to the answer of an address that has the part in it."""
    link.click()
    page.wait_for_url(re.compile(part))
    settled(page)


def names(page):
    return page.locator(".oversight tbody:first-of-type th a").all_inner_texts()


def test_twelve_boards_stand_on_one_screen(page, base):
    page.set_viewport_size({"width": 1920, "height": 1080})
    opened(page, base, "/", T2)
    assert len(names(page)) >= 12
    last = page.locator(".oversight .together").bounding_box()
    assert last["y"] + last["height"] <= 1080
    expect(page.locator(".message")).to_contain_text("Socialnämnden")
    assert names(page)[0] == "Socialnämnden"
    assert axe.in_every_mode(page) == {}


def test_a_narrow_screen_does_not_scroll_sideways(page, base):
    for width in (390, 320):
        page.set_viewport_size({"width": width, "height": 844})
        opened(page, base, "/", T2)
        assert axe.sideways(page, width) == []
    # Each figure still says what it is.
    cell = page.locator(".oversight td.num").first
    shown = cell.evaluate("(each) => getComputedStyle(each, '::before').content")
    assert "Perioden" in shown


def test_sorting_is_an_address(page, base):
    opened(page, base, "/", T2)
    by_need = names(page)
    sort = page.get_by_role("link", name=re.compile("^Helår prognos"))
    led(page, sort, "ordna=prognos")
    head = page.get_by_role("columnheader", name=re.compile("Helår prognos"))
    expect(head).to_have_attribute("aria-sort", "ascending")
    assert names(page)[:2] == ["Socialnämnden", "Vård- och omsorgsnämnden"]
    led(page, sort, "ordna=-prognos")
    expect(head).to_have_attribute("aria-sort", "descending")
    assert names(page)[0] == "Finansförvaltningen"
    page.go_back()
    page.go_back()
    expect(head).not_to_have_attribute("aria-sort", re.compile("."))
    settled(page)
    assert names(page) == by_need


def test_a_filter_keeps_the_order(page, base):
    opened(page, base, "/", T2)
    led(
        page, page.get_by_role("link", name="underskott i prognosen"), "bara=underskott"
    )
    shown = names(page)
    assert "Barn- och utbildningsnämnden" not in shown
    assert shown[0] == "Socialnämnden"
    assert len(shown) < 6


def test_from_all_boards_to_one_and_back(page, base):
    opened(page, base, "/", T2)
    board = page.get_by_label("Nämnd", exact=True)
    expect(board.locator("option:checked")).to_have_text("Alla nämnder")
    led(page, page.get_by_role("link", name="Socialnämnden", exact=True), "namnd=soc")
    expect(board.locator("option:checked")).to_have_text("Socialnämnden")
    expect(page.get_by_role("heading", name="Underskott utan åtgärder")).to_be_visible()
    assert axe.in_every_mode(page) == {}
    board.select_option(label="Alla nämnder")
    expect(page.locator(".oversight")).to_be_visible()
    assert "namnd" not in query(page)
    assert names(page)[0] == "Socialnämnden"
    # Other pages are of one board: there is nothing to choose all of.
    led(page, page.get_by_role("link", name="Driftkostnader").first, "/drift")
    expect(board.locator("option", has_text="Alla nämnder")).to_have_count(0)


def test_each_figure_leads_to_where_it_stands(page, base):
    opened(page, base, "/", T2)
    row = page.get_by_role("row", name=re.compile("^Socialnämnden"))
    led(page, row.get_by_role("link", name="−16,7"), "/drift")
    assert "namnd=soc" in query(page)
