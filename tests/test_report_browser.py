"""A report's way, its versions and the log, with the keyboard and before axe."""

import re

import pytest
from playwright.sync_api import expect

from tests import axe
from tests.conftest import serving
from tests.test_browser import opened, query, settled
from tests.ways import DECISION, Way

pytestmark = pytest.mark.browser

CHANGE = "Ändrat efter utskick: Kostnader, prognos helår: 69,5 → 69,9 mnkr"


@pytest.fixture
def way(new_address):
    from data_access import open_store

    engine = open_store(new_address(), sample=False)
    yield Way(engine)
    engine.dispose()


@pytest.fixture
def base(way):
    """The app on the test's own store, in this process: it starts at once."""
    with serving(way.engine) as address:
        yield address


def changed(way):
    """Report 1 sent out, and its forecast changed after that."""
    way.bring("sent").do("change_after_sending", 1, reason="Ny uppgift")
    way.forecast(2, "Kostnader", "69,9")


def corrected(way):
    """Report 1 decided and corrected, with words that differ too."""
    way.bring("decided").do("correct", 1, reason="Fel prognos")
    way.forecast(2, "Kostnader", "69,9")


STATES = {
    "empty": lambda _: None,
    "draft": lambda way: way.bring("draft"),
    "sent": changed,
    "decided": corrected,
}


def focused(page):
    """The words of what has the focus."""
    return page.evaluate("document.activeElement.textContent.trim()")


def tab_to(page, words, most=80):
    for _ in range(most):
        if focused(page) == words:
            return
        page.keyboard.press("Tab")
    pytest.fail(f"Tab never came to ”{words}”")


def sure(page, words):
    """Press the second button, which a held key does not."""
    expect(page.get_by_role("button", name=f"Ja, {words}")).to_be_focused()
    page.wait_for_timeout(450)
    page.keyboard.press("Enter")


def step(page, name):
    expect(page.locator(".step.now .step-name")).to_have_text(name)


def test_the_way_is_walked_with_the_keyboard(page, base, way):
    way.bring("draft")
    opened(page, base, "/rapport")
    step(page, "Utkast")
    tab_to(page, "Klarmarkera")
    page.keyboard.press("Enter")
    step(page, "Klarmarkerad")
    expect(page.locator("#live")).to_contain_text("Rapporten är klarmarkerad.")
    assert focused(page) == "Rapport", "the form is gone, the page is not"
    tab_to(page, "Skicka ut")
    page.keyboard.press("Enter")
    expect(page.locator(".edit-warning:visible")).to_contain_text("kan den inte ändras")
    sure(page, "skicka ut")
    step(page, "Utskickad")
    assert way.report(1)["status"] == "sent"
    page.get_by_label(re.compile("^Paragraf")).focus()
    for typed in ("§ 23", "Dnr 2021/28", "2021-09-30", "Nämnden godkänner"):
        page.keyboard.type(typed)
        page.keyboard.press("Tab")
    page.keyboard.type("Tjänsteskrivelse")
    page.keyboard.press("Tab")
    page.keyboard.type("IT-chef; för verkställighet")
    tab_to(page, "Skriv in beslutet")
    page.keyboard.press("Enter")
    sure(page, "skriv in beslutet")
    step(page, "Beslutad")
    decision = page.locator("#report-decision")
    expect(decision).to_contain_text("§ 23, Dnr 2021/28. 30 september 2021")
    expect(decision).to_contain_text("IT-chef för verkställighet")
    assert way.report(1)["status"] == "decided"


def test_a_step_that_cannot_be_done_says_why_beside_the_field(page, base, way):
    way.bring("sent")
    opened(page, base, "/rapport")
    page.get_by_role("button", name="Skriv in beslutet").click()
    sure(page, "skriv in beslutet")
    expect(page.locator("#page form[data-deed=decide]")).to_contain_text(
        "Paragraf får inte vara tomt"
    )
    assert way.report(1)["status"] == "sent"


def test_what_is_changed_after_sending_is_named_where_it_was_sent(page, base, way):
    way.bring("sent")
    opened(page, base, "/rapport")
    page.get_by_text("Ändra efter utskick", exact=True).first.click()
    form = page.locator("#page form[data-deed=change_after_sending]")
    form.get_by_label("Skäl").fill("Ny uppgift")
    form.get_by_role("button", name="Ändra efter utskick").click()
    sure(page, "ändra efter utskick")
    page.wait_for_url(re.compile("version=2"))
    way.forecast(2, "Kostnader", "69,9")

    opened(page, base, "/drift")
    expect(page.locator(".version-note")).to_contain_text(CHANGE)
    expect(page.locator("#drift-table")).to_contain_text("69,5")
    expect(page.locator("#drift-table")).not_to_contain_text("69,9")

    page.get_by_role("link", name="jämför versionerna").click()
    expect(page.locator("h1")).to_have_text("Rapport")
    row = page.locator("#report-comparison tr", has_text="Kostnader")
    expect(row).to_contain_text("+0,4")
    page.locator(".version-note").get_by_role("link", name="Visa version 1").click()
    expect(page.locator(".context")).to_contain_text("utskickad, version 1")
    assert "version=" not in query(page)
    page.go_back()
    expect(page.locator(".context")).to_contain_text("utkast, version 2")


def test_another_board_or_occasion_leaves_the_version_behind(page, base, way):
    changed(way)
    opened(page, base, "/rapport", "?version=2&jamfor=1")
    page.get_by_label("Enhet", exact=True).select_option("tkr")
    expect(page.locator("#report-comparison")).to_contain_text("69\u00a0900")
    assert "version=2" in query(page)
    page.get_by_role("link", name="Driftkostnader", exact=True).first.click()
    expect(page.locator("h1")).to_have_text("Driftkostnader")
    assert "jamfor" not in query(page)
    assert "version=2" in query(page)


def test_a_figures_history_is_one_click_away(page, base, way):
    corrected(way)
    opened(page, base, "/drift", "?version=2")
    page.locator("#drift-table").get_by_role("link", name="Kostnader").click()
    history = page.get_by_role("table", name=re.compile("Ändringar av raden"))
    expect(history).to_contain_text("69,5 → 69,9 mnkr")
    expect(history).to_contain_text("– → 69,5 mnkr")
    expect(history).to_contain_text("Controller")


def test_the_log_is_asked_with_the_keyboard(page, base, way):
    way.bring("decided")
    opened(page, base, "/logg")
    page.evaluate("document.querySelector('h1').dataset.kept = 'yes'")
    search = page.get_by_label("Sök", exact=True)
    search.focus()
    page.keyboard.type("beslutades")
    page.keyboard.press("Enter")
    expect(page.locator(".log-count")).to_have_text("1 händelse")
    expect(search).to_be_focused()
    assert query(page) == "?sok=beslutades"
    assert page.locator("h1[data-kept]").count(), "redrawn, not rebuilt"
    page.get_by_label("Vad", exact=True).select_option("operating_line")
    page.keyboard.press("Tab")
    page.get_by_role("button", name="Visa", exact=True).click()
    expect(page.locator("#log-actions")).to_contain_text("Inget i loggen stämmer")
    page.get_by_role("link", name="Rensa urvalet").click()
    expect(page.locator(".log-count")).to_have_text("7 händelser")
    assert query(page) == ""
    page.go_back()
    expect(search).to_have_value("beslutades")


def test_the_log_leads_to_the_row_that_was_changed(page, base, way):
    changed(way)
    opened(page, base, "/logg", "?slag=operating_line")
    page.locator(".log").get_by_role("link", name="Kostnader").first.click()
    expect(page.locator("h1")).to_have_text("Driftkostnader")
    expect(page.locator("#drift-detail")).to_contain_text("69,5 → 69,9 mnkr")
    assert "version=2" in query(page)
    assert "slag" not in query(page)


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("path", ["/rapport", "/logg"])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(page, base, way, path, state):
    STATES[state](way)
    opened(page, base, path)
    assert axe.in_every_mode(page) == {}
    assert axe.sideways(page, 320) == []


@pytest.mark.parametrize("state", STATES)
def test_no_figures_scroll_sideways_at_320_pixels(page, base, way, state):
    STATES[state](way)
    opened(page, base, "/drift")
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert axe.sideways(page, 320) == []


def test_what_can_be_pressed_is_large_enough(page, base, way):
    changed(way)
    for path in ("/rapport", "/logg"):
        opened(page, base, path)
        small = page.evaluate(
            """() => [...document.querySelectorAll(
                '#page button, #page summary, #page select, #page input'
              )].filter(e => e.offsetParent && e.getBoundingClientRect().height < 43.5)
                .map(e => e.outerHTML.slice(0, 80))"""
        )
        assert small == [], path


def test_decided_words_are_there_without_javascript(chromium, base, way):
    way.bring("sent").do("decide", 1, **DECISION)
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{base}/rapport")
    expect(page.locator("main").first).to_contain_text("§ 23")
    expect(page.locator("main").first).to_contain_text("Beslutad")
    context.close()


def test_the_page_is_answered_anew_when_the_report_is_changed(page, base, way):
    way.bring("draft")
    opened(page, base, "/rapport")
    way.do("mark_ready", 1)
    page.reload()
    settled(page)
    step(page, "Klarmarkerad")
