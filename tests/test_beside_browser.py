"""What a board keeps beside its reports, in a browser."""

import pytest
from playwright.sync_api import expect

from tests import axe
from tests.conftest import running_example
from tests.test_browser import GSN, opened, settled

pytestmark = pytest.mark.browser

PATHS = ("/mal", "/verksamhet", "/uppdrag", "/kalender")
PDF = {"name": "Årsbild.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 x"}


@pytest.fixture(scope="module")
def own(example, tmp_path_factory):
    """An app whose data these tests change."""
    with running_example(example, tmp_path_factory.mktemp("beside")) as started:
        yield started.address()


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("edit", ["", "&redigera=1"])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(page, served, path, edit):
    """What is only for ears, in a table that scrolls, does not widen the page."""
    opened(page, served, path, GSN + edit)
    assert axe.in_every_mode(page) == {}
    assert axe.sideways(page, 1280, 1024, 320) == []


def test_the_current_page_is_in_sight_in_a_narrow_menu(page, served):
    page.set_viewport_size({"width": 320, "height": 640})
    opened(page, served, "/kalender", GSN)
    expect(page.locator(".site-head nav a[aria-current=page]")).to_be_in_viewport()


def test_an_assignment_is_added_to_a_decided_report(page, own):
    opened(page, own, "/uppdrag", GSN)
    page.get_by_role("link", name="Redigera").click()
    settled(page)
    page.get_by_role("button", name="Lägg till uppdrag").click()
    row = page.locator(".edit-record").last
    row.locator("[data-field=body]").fill("Svara kommunstyrelsen")
    row.locator("[data-field=addressee]").fill("IT-chef")
    row.locator("[data-field=due_on]").fill("2022-01-01")
    page.keyboard.press("Control+s")
    message = page.locator("#assignments-message")
    expect(message).to_contain_text("Ett uppdrag är försenat")
    page.get_by_role("link", name="Klar med redigeringen").click()
    expect(page.locator("#assignments-list")).to_contain_text("Svara kommunstyrelsen")


def test_a_file_is_attached_fetched_and_taken_away(page, own, quiet):
    quiet()  # a refusal is an error to the browser
    opened(page, own, "/verksamhet", f"{GSN}&redigera=1")
    form = page.locator("form[data-attach]")
    form.get_by_role("button", name="Bifoga", exact=True).click()
    expect(form.get_by_role("status")).to_have_text("Välj en fil först.")
    form.locator("[type=file]").set_input_files(PDF | {"buffer": b"<script>"})
    form.get_by_role("button", name="Bifoga", exact=True).click()
    expect(form.get_by_role("status")).to_contain_text("inte av ett slag")
    form.locator("[type=file]").set_input_files(PDF)
    form.get_by_role("button", name="Bifoga", exact=True).click()
    expect(page.locator(".edit-notice")).to_have_text("Årsbild.pdf är bifogad.")
    expect(form.locator("li")).to_contain_text("Årsbild.pdf")
    expect(form.locator("[type=file]")).to_be_focused()
    page.get_by_role("link", name="Klar med redigeringen").click()
    with page.expect_download() as fetched:
        page.get_by_role("link", name="Årsbild.pdf").click()
    assert fetched.value.suggested_filename == "Årsbild.pdf"
    page.get_by_role("link", name="Redigera").click()
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Ta bort Årsbild.pdf").click()
    expect(form.locator("li")).to_have_count(0)
    expect(form.locator("[type=file]")).to_be_focused()


def test_the_calendar_can_be_subscribed_to(page, served):
    opened(page, served, "/kalender", GSN)
    link = page.get_by_role("link", name="Prenumerera")
    assert link.get_attribute("href") == "/kalender.ics?namnd=gsn"
    answer = page.request.get(f"{served}/kalender.ics?namnd=gsn")
    assert answer.text().startswith("BEGIN:VCALENDAR\r\n")
