"""Choosing between boards, years and occasions, on reports unlike the published."""

import pytest
from playwright.sync_api import expect

from tests import axe
from tests.conftest import serving
from tests.test_browser import PATHS, opened, query

pytestmark = pytest.mark.browser

#: The pages that another board makes others; the rest are as they were.
OF_BOARD = [
    path
    for path in PATHS
    if path not in {"/inlasning", "/installningar", "/logg", "/tillganglighet", "/om"}
]


@pytest.fixture
def base(municipality, engine):
    """The app on the example, a technical board of two years, and waste."""
    with serving(engine) as address:
        yield address


@pytest.fixture
def nothing(empty):
    """The app on a database without reports."""
    with serving(empty) as address:
        yield address


def control(page, name):
    return page.get_by_label(name, exact=True)


def test_controls_address_and_content_agree(page, base):
    opened(page, base, "/drift")
    heading = page.locator(".context")
    expect(heading).to_contain_text("Tekniska nämnden")
    expect(control(page, "Nämnd")).to_have_value("teknik")
    expect(control(page, "Enhet")).to_have_value("tkr")

    control(page, "Nämnd").select_option("gsn")
    expect(heading).to_contain_text("Gemensamma servicenämnden")
    assert query(page) == "?namnd=gsn"
    expect(control(page, "År")).to_have_value("2021")
    expect(control(page, "Enhet")).to_have_value("mnkr")

    page.go_back()
    expect(heading).to_contain_text("Tekniska nämnden")
    expect(control(page, "Nämnd")).to_have_value("teknik")

    control(page, "År").select_option("2025")
    expect(heading).to_contain_text("bokslut 2025")
    assert query(page) == "?ar=2025"

    control(page, "Nämnd").select_option("avfall")
    expect(heading).to_contain_text("Avfall")
    assert query(page) == "?namnd=avfall", "2025 goes: waste has no report for it"
    expect(control(page, "Uppföljningstillfälle")).to_have_value("m03")


def test_every_board_of_the_occasion_has_a_row(page, base):
    opened(page, base, "/", "?ar=2026")
    boards = page.locator("#overview-boards .oversight tbody:first-of-type tr")
    expect(boards).to_have_count(2)
    boards.get_by_role("link", name="Avfall").click()
    expect(control(page, "Nämnd")).to_have_value("avfall")


@pytest.mark.parametrize("board", ["teknik", "avfall"])
def test_a_board_unlike_the_published_is_shown(page, base, board):
    for path in OF_BOARD:
        page.set_viewport_size({"width": 1280, "height": 720})
        opened(page, base, path, f"?namnd={board}")
        expect(page.locator(".alert:visible")).to_have_count(0)
        assert axe.violations(page) == []
        page.set_viewport_size({"width": 320, "height": 640})
        expect(page.locator("html")).to_have_js_property("scrollWidth", 320)


def test_a_database_without_reports_says_what_to_do(nothing, page):
    for path in ("/", "/drift", "/investeringar", "/handlingsplan", "/avstamning"):
        opened(page, nothing, path)
        alert = page.locator("main .alert:visible")
        expect(alert).to_contain_text("inga rapporter än")
    opened(page, nothing, "/tillganglighet")
    expect(page.locator("h1")).to_contain_text("Tillgänglighetsredogörelse")
