"""Settings, buyers and the year change as people use them, from an empty database."""

import pytest
from playwright.sync_api import expect

from tests import axe
from tests.components import test_buyers as buying
from tests.conftest import serving
from tests.data_access.records import test_year_change as records
from tests.test_browser import opened, query, settled
from tests.ways import Way

pytestmark = pytest.mark.browser

EDIT = "?redigera=1"
GSN = "?namnd=gsn&ar=2021&tillfalle=3"
CLOSING = "?namnd=gsn&ar=2021&tillfalle=bokslut"


@pytest.fixture
def engine(new_address):
    from data_access import open_store

    engine = open_store(new_address(), sample=False)
    yield engine
    engine.dispose()


@pytest.fixture
def base(engine):
    """The app on the test's own store, in this process: it starts at once."""
    with serving(engine) as address:
        yield address


def form(page, noun):
    return page.locator(f"#page form[data-noun={noun}]").first


def deed(page, name):
    return page.locator(f"#page form[data-deed={name}]").first


def fill(place, **typed):
    """Type into controls by their label's first word(s)."""
    for name, text in typed.items():
        control = place.locator(f"[data-field={name}]").last
        if control.evaluate("e => e.tagName") == "SELECT":
            control.select_option(label=text)
        else:
            control.fill(text)


def save(place):
    """Save a form, and see that it is saved."""
    place.get_by_role("button", name="Spara", exact=True).click()
    expect(place.locator(".edit-state")).to_contain_text("Sparat")


# From nothing


def test_an_empty_database_becomes_a_report_through_the_browser_alone(page, base):
    opened(page, base)
    page.get_by_role("link", name="Till Inställningar").click()
    expect(page.locator("h1")).to_have_text("Inställningar")
    page.get_by_role("link", name="Redigera", exact=True).click()
    naming = deed(page, "name_municipality")
    fill(naming, name="Ludvika kommun", number="212000-2270")
    naming.get_by_role("button", name="Spara kommunen").click()
    expect(form(page, "municipality")).to_be_visible()
    fill(form(page, "role"), name="Controller")
    save(form(page, "role"))
    board = form(page, "board")
    fill(board, name="Gemensamma servicenämnden", short="GSN", slug="GSN")
    board.get_by_role("button", name="Spara", exact=True).click()
    expect(board.locator(".fault:not(:empty)")).to_contain_text("a–z, 0–9")
    fill(board, slug="gsn", kind="gemensam nämnd")
    save(board)
    occasion = form(page, "occasion")
    fill(
        occasion,
        year="2021",
        kind="uppföljningstillfälle",
        number="3",
        period_end="2021-08-31",
    )
    save(occasion)
    new = deed(page, "create_report")
    expect(new).to_be_visible()
    fill(new, occasion_id="tillfälle 3 2021")
    new.get_by_role("button", name="Skapa rapporten").click()
    expect(page.get_by_label("Nämnd", exact=True).first).to_have_value("gsn")
    assert "namnd=gsn" in query(page)
    expect(page.locator("#settings-start")).to_be_empty()
    page.get_by_role("link", name="Driftkostnader", exact=True).first.click()
    expect(page.locator("h1")).to_have_text("Driftkostnader")
    expect(page.locator(".facts").first).to_contain_text("utkast")


# As whom one works


def test_the_role_is_kept_by_the_browser_and_told_by_the_log(page, base, engine):
    way = Way(engine)
    for name in ("Controller", "IT-chef"):
        way.save(buying.Edit("r", "role", typed={"name": name}))
    opened(page, base, "/installningar")
    now = page.locator(".role-now")
    expect(now).to_have_text("Du arbetar som Ekonomienheten.")
    page.get_by_label("IT-chef").check()
    expect(now).to_have_text("Du arbetar som IT-chef.")
    expect(page.locator("#live")).to_have_text("Du arbetar som IT-chef.")
    (cookie,) = page.context.cookies()
    assert (cookie["name"], cookie["path"], cookie["sameSite"]) == (
        "uppsikt_roll",
        "/",
        "Strict",
    )
    page.reload()
    settled(page)
    expect(page.get_by_label("IT-chef")).to_be_checked()
    page.get_by_role("link", name="Redigera", exact=True).click()
    fill(form(page, "role"), name="Chef")
    save(form(page, "role"))
    expect(page.get_by_label("IT-chef", exact=True).first).to_be_checked()
    opened(page, base, "/logg")
    expect(page.locator("#log-actions")).to_contain_text("IT-chef")


# Buyers


def test_shares_are_refused_until_they_are_the_whole(page, base, engine):
    way = Way(engine).bring("draft")
    buyers = buying.name_buyers(way)
    buying.write_key(way, buyers, "Antal datorer", "2020-01-01", buying.OLD)
    typed = {"basis": "Rättad", "valid_from": "2021-06-01"}
    way.save(buying.Edit("k", "share_key", owner=1, typed=typed))
    opened(page, base, "/kopare", f"{GSN}&redigera=1")
    shares = page.locator("#page form[data-noun=key_share]").last
    for place, (name, share) in enumerate(buying.NEW.items()):
        if place:
            shares.get_by_role("button", name="Lägg till andel").click()
        fill(shares, buyer_id=name, share="3,4" if name == "VBU" else share)
    shares.get_by_role("button", name="Spara", exact=True).click()
    said = "Andelarna är 97,4 %, de ska vara 100 %: 2,6 % saknas."
    expect(shares.locator(".fault:not(:empty)").first).to_have_text(said)
    page.wait_for_timeout(500)  # no check that was on its way takes it away
    expect(shares.locator(".fault:not(:empty)").first).to_have_text(said)
    fill(shares, share="6")
    save(shares)
    page.get_by_role("link", name="Klar med redigeringen").click()
    expect(page.locator("#buyers-keys")).to_contain_text("Rättad (gäller 2021)")
    amount = page.get_by_label("Belopp, mnkr")
    amount.fill("65")
    amount.press("Enter")
    expect(page.locator("#buyers-sharing .message")).to_contain_text("VBU 2,6")
    assert "belopp=65" in query(page)
    page.get_by_label("Enhet", exact=True).select_option("tkr")
    expect(page.locator("#buyers-sharing .message")).to_contain_text("tkr")
    assert "belopp" not in query(page), "it was typed in another unit"


def test_what_buyers_pay_is_typed_in_one_table(page, base, engine):
    way = Way(engine).bring("draft")
    buying.name_buyers(way)
    opened(page, base, "/kopare", f"{GSN}&redigera=1")
    deed(page, "open_buyer_year").get_by_role("button", name="Lägg upp året").click()
    grid = form(page, "buyer_year")
    for name, budget in (("Ludvika", "38,7"), ("Smedjebacken", "14,9"), ("VBU", "6")):
        grid.get_by_label(f"Budget, {name}", exact=True).fill(budget)
    save(grid)
    page.get_by_role("link", name="Klar med redigeringen").click()
    expect(page.locator("#buyers-message")).to_contain_text("59,6")


# The year change


def closing(way):
    """The closing and the next year's budget of the records' own tests."""
    records.begin(way)
    return way


def test_the_year_change_is_asked_granted_and_done(page, base, engine):
    closing(Way(engine))
    opened(page, base, "/arsskifte", f"{CLOSING}&redigera=1")
    asked = form(page, "carry_over")
    fill(asked, line_id="Nätverk", asked="4,7", reason="Leverans i mars")
    asked.get_by_role("button", name="Spara", exact=True).click()
    expect(asked.locator(".fault:not(:empty)")).to_contain_text("mer än vad som är")
    fill(asked, asked="4,6")
    save(asked)
    message = page.locator("#year-change-message")
    expect(message).to_contain_text("fullmäktige har inte beslutat")
    fill(asked, granted="3,0", paragraph="§ 12", decided_on="2022-03-01")
    save(asked)
    expect(message).to_have_text("3,0 av begärda 4,6 mnkr beviljade; 1,6 förfaller")
    expect(page.locator("#year-change-edit")).to_contain_text("är låsta")
    expect(page.locator("#year-change-use")).to_contain_text("63,2 %")
    preview = page.locator("#year-change-next")
    expect(preview).to_contain_text("budget 2022")
    page.get_by_role("button", name="För över till nästa år").click()
    expect(preview).to_contain_text("Redan fört över: 1 av 1.")
    preview.get_by_role("link").click()
    expect(page.locator("h1")).to_have_text("Investeringar")
    expect(page.locator("#invest-project-table")).to_contain_text("13,0")


# Anyone can use it


@pytest.fixture
def everything(engine):
    """Buyers, keys, a closing, and what was granted of it."""
    way = Way(engine)
    buyers = buying.name_buyers(way)
    buying.write_key(way, buyers, "Antal datorer", "2020-01-01", buying.OLD)
    buying.write_key(way, buyers, "Rättad", "2021-06-01", buying.NEW)
    budgets = ("38,7", "14,9", "6,0")
    buying.write_years(way, buyers, budget=budgets, forecast=budgets)
    closing(way)
    records.ask(way, **records.GRANTED)
    way.save(buying.Edit("r", "role", typed={"name": "Controller"}))
    return way


@pytest.mark.parametrize("edit", ["", "&redigera=1", "&redigera=1&rad=1"])
@pytest.mark.parametrize("path", ["/installningar", "/kopare", "/arsskifte"])
def test_axe_finds_nothing_in_any_mode(page, base, everything, path, edit):
    opened(page, base, path, f"{CLOSING}{edit}")
    assert axe.in_every_mode(page) == {}
    assert axe.when_narrow(page) == []


@pytest.mark.parametrize("path", ["/", "/installningar", "/kopare", "/arsskifte"])
@pytest.mark.parametrize("edit", ["", EDIT])
def test_axe_finds_nothing_in_an_empty_database(page, base, path, edit):
    opened(page, base, path, edit)
    assert axe.violations(page) == []
