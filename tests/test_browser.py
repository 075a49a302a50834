"""What only a browser can tell: the address is the state, and anyone can use it."""

import re

import pytest
from playwright.sync_api import expect

from tests import axe

pytestmark = pytest.mark.browser

PATHS = (
    "/",
    "/drift",
    "/investeringar",
    "/handlingsplan",
    "/manad",
    "/manadsrapport",
    "/koppling",
    "/inlasning",
    "/avstamning",
    "/kopare",
    "/arsskifte",
    "/rapport",
    "/installningar",
    "/logg",
    "/tillganglighet",
    "/om",
)
GSN = "?namnd=gsn&ar=2021&tillfalle=3"

#: The address changes before the page begins to wait for its answer.
ANSWERED = """() => {
    const page = document.querySelector("#page .page");
    const said = page ? page.getAttribute("data-answered") : null;
    return said === "*" || said === location.search;
}"""


def opened(page, served, path="/", search=""):
    page.goto(f"{served}{path}{search}")
    settled(page)
    return page


def settled(page):
    """The page shows the answer to its address, and the first paint is gone."""
    page.wait_for_selector("#uppsikt-first", state="detached")
    page.wait_for_function(ANSWERED)
    expect(page.locator("main:not([data-waiting])")).to_be_visible()


def query(page):
    return page.evaluate("location.search")


# The figures


def test_the_report_is_on_the_screen(page, served):
    opened(page, served, "/drift")
    text = page.locator("main").inner_text()
    for figure in ("44,7", "43,9", "−0,8", "1,3", "69,5"):
        assert figure in text
    opened(page, served, "/investeringar")
    text = page.locator("main").inner_text()
    for figure in ("9,0", "3,5", "12,5", "0,8", "8,7", "−11,7", "−3,8"):
        assert figure in text


# The address is the state


def test_a_choice_changes_the_address_and_back_undoes_it(page, served):
    opened(page, served, "/drift")
    unit = page.get_by_label("Enhet", exact=True)
    table = page.locator("#drift-table")
    expect(table).to_contain_text("44,7")
    page.evaluate("document.querySelector('h1').dataset.kept = 'yes'")

    unit.select_option("tkr")
    expect(table).to_contain_text("44\u00a0700")
    assert query(page) == "?enhet=tkr"
    assert page.locator("h1[data-kept]").count(), "redrawn, not rebuilt"

    page.get_by_role("link", name="Investeringar", exact=True).first.click()
    expect(page.locator("h1")).to_have_text("Investeringar")
    expect(page.locator("#invest-table")).to_contain_text("12\u00a0500")
    assert query(page) == "?enhet=tkr"

    page.go_back()
    expect(table).to_contain_text("44\u00a0700")
    page.go_back()
    expect(table).to_contain_text("44,7")
    expect(unit).to_have_value("mnkr")
    assert query(page) == ""

    page.go_forward()
    expect(table).to_contain_text("44\u00a0700")
    expect(unit).to_have_value("tkr")
    page.reload()
    settled(page)
    expect(table).to_contain_text("44\u00a0700")
    expect(unit).to_have_value("tkr")


def test_what_is_shown_already_is_no_choice(page, served):
    opened(page, served, "/drift")
    page.get_by_label("År", exact=True).select_option("2021")
    page.get_by_label("Uppföljningstillfälle", exact=True).select_option("3")
    assert query(page) == "", "what is shown already is not a choice"


def test_a_line_opens_from_the_table_and_from_the_picture(page, served):
    opened(page, served, "/drift", GSN)
    page.locator("#drift-table").get_by_role("link", name="Kostnader").click()
    detail = page.locator("#drift-detail")
    expect(detail).to_contain_text("Kostnader: varifrån kommer siffrorna?")
    expect(detail).to_contain_text("Bilaga 1")
    page.go_back()
    expect(detail).to_be_empty()
    page.locator("#drift-main-year .point path").first.click(force=True)
    expect(detail).to_contain_text("varifrån kommer siffrorna?")
    assert "rad=" in query(page)


@pytest.mark.parametrize(
    ("search", "said"),
    [
        ("?namnd=xyz", "nämnden ”xyz”"),
        ("?ar=1999", "1999"),
        ("?tillfalle=2", "tillfälle 2"),
        ("?namnd=gsn&ar=2021&tillfalle=bokslut", "bokslut år 2021"),
    ],
)
@pytest.mark.parametrize("path", ["/", "/drift", "/avstamning"])
def test_what_is_not_there_is_said_and_old_figures_go(page, served, path, search, said):
    opened(page, served, path, GSN)
    page.goto(f"{served}{path}{search}")
    settled(page)
    alert = page.locator("main .alert-danger:visible")
    expect(alert).to_contain_text(said)
    expect(alert).to_contain_text("Välj")
    expect(page.locator(".page-body")).to_be_hidden()
    page.get_by_label("Nämnd", exact=True).select_option("gsn")
    expect(page.locator(".page-body")).to_be_visible()


def test_an_unreadable_part_of_the_address_is_named(page, served):
    opened(page, served, "/drift", "?ar=tjugo")
    expect(page.locator("main .alert-warning")).to_contain_text("ar=tjugo")
    expect(page.locator("#drift-table")).to_contain_text("44,7")


def test_an_unknown_page_says_so(page, served):
    answer = page.goto(f"{served}/finns-inte")
    assert answer.status == 404
    settled(page)
    expect(page.locator("h1")).to_have_text("Sidan finns inte")
    assert page.title() == "Sidan finns inte – Uppsikt"


def test_figures_go_when_the_server_does_not_answer(page, served, quiet):
    quiet()
    opened(page, served, "/drift", GSN)
    page.route("**/_dash-update-component*", lambda route: route.abort())
    page.get_by_label("Enhet", exact=True).select_option("tkr")
    expect(page.locator("#drift-table")).to_be_hidden(timeout=12_000)
    expect(page.locator(".no-server")).to_contain_text("Servern svarar inte")


# Pages and focus


def test_focus_follows_navigation_and_the_page_says_its_name(page, served):
    opened(page, served)
    page.get_by_role("link", name="Driftkostnader", exact=True).first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Driftkostnader")
    expect(page.locator("h1")).to_be_focused()
    expect(page.locator("#live")).to_have_text("Sidan Driftkostnader visas")
    assert page.title() == "Driftkostnader – Uppsikt"


def test_the_skip_link_is_first_and_leads_to_the_content(page, served):
    opened(page, served)
    page.keyboard.press("Tab")
    expect(page.get_by_text("Hoppa till innehållet")).to_be_focused()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


@pytest.mark.parametrize("path", PATHS)
def test_every_page_has_its_title_and_can_be_walked_with_tab_alone(page, served, path):
    """Focus moves on at each Tab, never gets stuck, and is always visible."""
    opened(page, served, path, GSN)
    assert re.fullmatch(r".+ – Uppsikt", page.title())
    assert page.locator("h1").count() == 1
    assert page.locator("a[aria-current=page]").count() == 1
    seen = []
    for _ in range(150):
        page.keyboard.press("Tab")
        place = page.evaluate(
            """() => {
              const e = document.activeElement;
              if (!e || e === document.body) return null;
              window.__n = (window.__n || 0) + 1;
              e.dataset.tab = e.dataset.tab || String(window.__n);
              return e.dataset.tab;
            }"""
        )
        if place is None or place in seen:
            break
        seen.append(place)
    reachable = page.locator(
        "main a:visible, main button:visible, main summary:visible"
    ).count()
    assert len(seen) >= reachable
    assert page.locator("main a:visible:not([data-tab])").count() == 0


def test_the_theme_is_chosen_and_kept(page, served):
    opened(page, served)
    page.get_by_label("Tema").select_option("dark")
    assert page.evaluate("document.documentElement.dataset.bsTheme") == "dark"
    page.reload()
    settled(page)
    assert page.evaluate("document.documentElement.dataset.bsTheme") == "dark"
    expect(page.get_by_label("Tema")).to_have_value("dark")


# Without JavaScript, and on paper


def test_words_and_tables_are_there_without_javascript(chromium, served):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served}/drift{GSN}")
    text = page.locator("body").inner_text()
    for figure in ("44,7", "−4,1", "69,5", "1,3"):
        assert figure in text
    assert page.locator("table caption").count() >= 1
    assert "inte kör JavaScript" in text
    context.close()


# Accessibility


@pytest.mark.parametrize("path", [*PATHS, "/finns-inte"])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(page, served, path, quiet):
    quiet()
    opened(page, served, path, GSN)
    assert axe.in_every_mode(page) == {}
    assert axe.sideways(page, 390, 320) == []


@pytest.mark.parametrize(
    "search", ["?namnd=xyz", f"{GSN}&rad=2&visa=period&enhet=kr", "?ar=tjugo"]
)
def test_axe_finds_nothing_in_other_states(page, served, search):
    opened(page, served, "/drift", search)
    assert axe.violations(page) == []
