"""A line opened down to a voucher, and a rule whose effect is seen at once."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests import axe, ledgers
from tests.conftest import serving
from tests.test_browser import opened, query, settled

pytestmark = pytest.mark.browser

GSN = "?namnd=gsn&ar=2021&tillfalle=3"


@pytest.fixture
def base(engine, monkeypatch, tmp_path):
    """The app on the example with a ledger, in this process."""
    monkeypatch.setattr(
        "platformdirs.user_cache_path", lambda *_, **__: Path(tmp_path / "cache")
    )
    found, file = ledgers.with_vouchers(tmp_path)
    ledgers.put(engine, found, file)
    with serving(engine) as address:
        yield address


def follow(page, name, within="main"):
    page.locator(within).get_by_role("link", name=name, exact=True).click()
    settled(page)


def test_a_line_opens_down_to_a_voucher(page, base):
    opened(page, base, "/manad", GSN)
    follow(page, "Övriga kostnader", "#month-lines")
    expect(page.locator("#month-main-title")).to_contain_text("Övriga kostnader")
    follow(page, "6100", "#month-opened")
    follow(page, "Mars 2021", "#month-opened")
    follow(page, "4510", "#month-opened")
    vouchers = page.get_by_role("table", name="Verifikationsrader, kr")
    expect(vouchers.locator("tbody tr")).to_have_count(1)
    expect(vouchers).to_contain_text("Licenser 2021-03")
    expect(vouchers).to_contain_text("150,00")
    expect(page.locator("#month-opened")).to_contain_text("stämmer.")
    assert "manad=2021-03" in query(page)
    page.go_back()
    settled(page)
    expect(vouchers.locator("tbody tr")).to_have_count(3)
    page.reload()
    settled(page)
    expect(vouchers.locator("tbody tr")).to_have_count(3)


def test_the_picture_is_walked_with_the_keyboard(page, base):
    opened(page, base, "/manad", GSN)
    page.wait_for_selector("#month-main-course .js-plotly-plot .bars path")
    page.locator("#month-main-plots").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#live")).to_contain_text("Januari 2021, Budget")
    page.keyboard.press("End")
    expect(page.locator("#live")).to_contain_text("22 av 22")


def test_another_board_or_page_shuts_what_was_open(page, base):
    opened(page, base, "/manad", f"{GSN}&post=Kostnader&konto=6100&manad=2021-03")
    href = page.locator("#link-drift").get_attribute("href")
    assert href.endswith(GSN)


def test_what_deviates_is_chosen_searched_and_opened(page, base):
    opened(page, base, "/manad", GSN)
    follow(page, "Ansvar", "#month-deviating")
    assert "per=1" in query(page)
    follow(page, "4510", "#month-deviating")
    follow(page, "6100", "#month-deviating section")
    expect(page.locator("#verifikationer")).to_contain_text("4510 Drift")
    follow(page, "Konto", "#month-deviating")
    page.get_by_label("Sök kod eller namn").fill("licens")
    page.get_by_role("button", name="Sök").click()
    settled(page)
    assert "sok=licens" in query(page)
    rows = page.locator("#month-deviating tbody tr")
    expect(rows).to_have_count(1)
    page.go_back()
    settled(page)
    expect(rows).not_to_have_count(1)


def test_the_report_of_the_month_is_a_page_and_a_sheet(page, base):
    opened(page, base, "/manad", GSN)
    follow(page, "Månadsrapport att visa eller skriva ut")
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_have_text("Månadsrapport")
    expect(heading).to_be_focused()
    assert query(page) == GSN
    page.wait_for_selector("#month-report-main-course .js-plotly-plot .bars path")
    page.emulate_media(media="print")
    for gone in (".site-head", ".controls", ".picture-tools"):
        expect(page.locator(gone).first).to_be_hidden()
    expect(page.locator("#month-report-lines table")).to_be_visible()
    sheets = page.pdf(prefer_css_page_size=True)
    assert sheets.count(b"/Type /Page\n") in range(2, 6)


def test_a_rule_is_seen_at_once(page, base):
    opened(page, base, "/koppling", f"{GSN}&redigera=1")
    message = page.locator("#mapping-message")
    expect(message).to_have_text("1 konto är utan koppling")
    page.get_by_role("button", name="Lägg till regel").click()
    row = page.locator("form[data-noun=mapping] tr.new").last
    row.get_by_label("Rad, Ny rad").fill("Övriga kostnader")
    row.get_by_label("Konto börjar med, Ny rad").fill("86")
    page.keyboard.press("Control+s")
    expect(message).to_have_text("Alla konton med belopp är kopplade till en rad")


@pytest.mark.parametrize(
    ("path", "search"),
    [
        ("/manad", "&post=Kostnader&konto=6100&manad=2021-03&serie=utfall-summa"),
        ("/manad", "&per=1&objekt=1:4510&alla=1"),
        ("/manadsrapport", ""),
        ("/koppling", ""),
        ("/koppling", "&redigera=1"),
    ],
)
def test_axe_finds_nothing_and_nothing_scrolls_sideways(page, base, path, search):
    opened(page, base, path, GSN + search)
    assert axe.in_every_mode(page) == {}
    assert axe.sideways(page, 390, 320) == []
