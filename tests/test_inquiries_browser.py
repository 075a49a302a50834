"""Begäran om yttrande in a browser: from a figure to a closed inquiry, by keyboard."""

import re

import pytest
from playwright.sync_api import expect

from tests import axe
from tests.conftest import running_example
from tests.test_browser import GSN, opened, settled

pytestmark = pytest.mark.browser

PATH = "/yttranden"


@pytest.fixture(scope="module")
def own(example, tmp_path_factory):
    """An app whose data these tests change."""
    with running_example(example, tmp_path_factory.mktemp("inquiries")) as started:
        yield started.address()


def press_link(page, name, within="#page"):
    """Follow a link as a keyboard does."""
    link = page.locator(within).get_by_role("link", name=name).first
    link.focus()
    page.keyboard.press("Enter")
    settled(page)


@pytest.mark.parametrize("more", ["", "&redigera=1", "&om=zero_forecast"])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(page, served, more):
    opened(page, served, PATH, GSN + more)
    assert axe.in_every_mode(page) == {}
    assert axe.sideways(page, 1280, 1024, 320) == []


def test_from_a_figure_to_a_closed_inquiry_with_the_keyboard(page, own):
    opened(page, own, "/drift", GSN)
    press_link(page, "Kostnader", "#drift-table")
    press_link(page, re.compile("Begär yttrande om Kostnader, prognos, helår"))
    expect(page).to_have_url(re.compile(r"/yttranden\?.*om=rad"))
    subject = page.locator("[data-field=subject]").first
    expect(subject).to_have_value("Kostnader, prognos, helår: 69,5 mnkr")
    # The question is what is missing: it is said, and then typed.
    page.locator("[data-field=addressee]").first.focus()
    page.keyboard.type("IT-chef")
    page.keyboard.press("Control+s")
    question = page.locator("[data-field=body]").first
    expect(question).to_have_attribute("aria-invalid", "true")
    expect(question).to_be_focused()
    page.keyboard.type("Hur ska beloppet täckas?")
    page.keyboard.press("Control+s")
    listed = page.locator("#inquiries-list")
    expect(listed).to_contain_text("Hur ska beloppet täckas?")
    expect(page.locator("#inquiries-message")).to_contain_text("väntar på svar senast")
    expect(page.locator("#inquiries-ask")).to_contain_text("finns redan en begäran")
    assert axe.in_every_mode(page) == {}

    press_link(page, re.compile("^Svara eller följ upp"))
    reply = page.locator("[data-field=answer]")
    reply.focus()
    page.keyboard.type("Genom högre intäkter.")
    page.keyboard.press("Control+s")
    expect(listed.locator(".state")).to_have_text("besvarad")
    expect(page.locator("#inquiries-message")).to_contain_text("väntar på uppföljning")

    page.locator("[data-field=follow_up]").focus()
    page.keyboard.type("Godtas.")
    page.locator("[data-field=closed_on]").focus()
    page.keyboard.type("2020-01-01")
    page.keyboard.press("Control+s")
    fault = page.locator("[data-field=closed_on]")
    expect(fault).to_have_attribute("aria-invalid", "true")
    fault.fill("2099-01-01")
    page.keyboard.press("Control+s")
    expect(listed.locator(".state")).to_have_text("avslutad")
    assert axe.in_every_mode(page) == {}
    press_link(page, re.compile("^Stäng svaret"))
    expect(page.locator("[data-field=answer]")).to_have_count(0)
    expect(page.get_by_role("link", name=re.compile("^Svara eller"))).to_be_focused()


def test_thresholds_are_chosen_and_put_back(page, own):
    opened(page, own, "/installningar", "?redigera=1")
    form = page.locator("form[data-deed=choose_thresholds]")
    pace = form.locator("[data-field=pace]")
    pace.fill("0,5")
    form.get_by_role("button", name="Spara gränsvärdena").click()
    expect(pace).to_have_attribute("aria-invalid", "true")
    pace.fill("25,5")
    form.get_by_role("button", name="Spara gränsvärdena").click()
    shown = page.locator("#settings-thresholds")
    expect(shown).to_contain_text("25,5 %, ändrat")
    page.get_by_role("button", name="Återställ alla till standard").click()
    expect(shown).not_to_contain_text("ändrat.")
    expect(page.locator(".edit-notice")).to_have_text(
        "Alla gränsvärden är standard igen."
    )
    expect(shown).not_to_contain_text("25,5 %")
