"""What-if in the browser: at once, with the keyboard, and never saved unasked."""

import re

import pytest
from playwright.sync_api import expect

from tests import axe
from tests.conftest import serving
from tests.measures import with_measures
from tests.test_browser import opened, query, settled

pytestmark = pytest.mark.browser

GSN = "?namnd=gsn&ar=2021&tillfalle=3"
PLAN = "?namnd=gsn&ar=2022&tillfalle=2"


@pytest.fixture(scope="session")
def planned(example, tmp_path_factory):
    """Address of a database with a draft whose plan has measures."""
    from tests.databases import databases

    with databases(tmp_path_factory.mktemp("planned")) as made:
        address = made.copy(example)
        with_measures(address)
        yield address


@pytest.fixture(scope="session")
def base(planned):
    """The app on it, for all that only look."""
    with serving(planned) as address:
        yield address


@pytest.fixture
def own_base(planned, own_databases):
    """The app on a copy, for what is saved."""
    with serving(own_databases.copy(planned)) as address:
        yield address


@pytest.fixture(autouse=True)
def without_motion(page):
    """A page that scrolls by degrees moves its buttons from under the pointer."""
    page.emulate_media(reduced_motion="reduce")


def section(page):
    return page.locator("#page section.what-if")


def out(page, name):
    return section(page).locator(f"[data-out='{name}']")


def measure(page, number):
    return section(page).locator(f"[data-measure='{number}']")


def side(page, name):
    return section(page).locator(f"[data-side='{name}']")


# The choices


def test_a_choice_changes_the_forecast_at_once_and_asks_nothing(page, base):
    opened(page, base, "/handlingsplan", PLAN)
    said = out(page, "message")
    expect(said).to_have_text(
        "Inget är ändrat: prognosen är −22,9\u00a0mnkr mot budget."
    )
    expect(out(page, "mark")).to_have_text("Som i rapporten")
    asked = []
    page.on("request", lambda request: asked.append(request.url))

    measure(page, "2.1").get_by_label("Räknas med 6,00").check()
    expect(said).to_have_text(
        "Prognosen blir −16,9\u00a0mnkr mot budget i stället för −22,9 om åtgärd 2.1 "
        "räknas."
    )
    expect(out(page, "mark")).to_have_text("Tänk om – inte sparat")
    expect(out(page, "cover")).to_have_text(
        "Åtgärder för 9,00\u00a0mnkr räknas mot underskottet 16,9\u00a0mnkr: "
        "7,9\u00a0mnkr är utan åtgärder."
    )
    expect(page.locator("#live")).to_have_text(
        f"Tänk om – inte sparat. {said.inner_text()} {out(page, 'cover').inner_text()}"
    )
    measure(page, "1.1").get_by_label("Räknas inte").check()
    expect(said).to_contain_text("−17,9\u00a0mnkr mot budget i stället för −22,9 om")
    expect(said).to_contain_text("om åtgärd 2.1 räknas och åtgärd 1.1 inte räknas.")
    side(page, "cost").get_by_role("textbox").first.fill("−1")
    expect(said).to_contain_text("åtgärd 1.1 inte räknas och kostnadernas takt är")
    expect(said).to_contain_text("1\u00a0% lägre än prognosens.")
    # 1 % of the 376,0 that the forecast leaves: 3,8.
    expect(out(page, "deviation-after")).to_have_text("−14,1")
    expect(out(page, "cost-change")).to_have_text("−3,8")
    expect(out(page, "income-change")).to_have_text("0,0")
    assert not asked
    assert query(page) == PLAN


def test_with_the_keyboard_alone(page, base):
    opened(page, base, "/handlingsplan", PLAN)
    measure(page, "1.1").get_by_label("Räknas med 1,00").focus()
    page.keyboard.press("ArrowDown")
    expect(out(page, "message")).to_contain_text("om åtgärd 1.1 inte räknas.")
    page.keyboard.press("Tab")
    page.keyboard.type("12,5")
    expect(out(page, "message")).to_contain_text(
        "åtgärd 1.1 räknas med 12,5\u00a0mnkr."
    )
    expect(out(page, "deviation-after")).to_have_text("−11,4")
    side(page, "cost").get_by_role("button", name="en procent högre").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(side(page, "cost").get_by_role("textbox").first).to_have_value("2")
    expect(out(page, "message")).to_contain_text("kostnadernas takt är 2\u00a0% högre")
    section(page).get_by_role("button", name="Återställ").focus()
    page.keyboard.press("Enter")
    expect(out(page, "message")).to_contain_text("Inget är ändrat")
    expect(measure(page, "1.1").get_by_role("textbox")).to_have_value("")
    expect(page.locator("#live")).to_have_text("Valen är återställda.")


def test_what_cannot_be_read_is_told_and_kept(page, base):
    opened(page, base, "/handlingsplan", PLAN)
    typed_ = measure(page, "1.1").get_by_role("textbox")
    typed_.fill("1.5")
    fault = measure(page, "1.1").locator(".what-if-fault")
    expect(fault).to_have_text(
        "”1.5”: skriv decimalkomma, 1,5. Tills det går att läsa räknas som i rapporten."
    )
    expect(typed_).to_have_attribute("aria-invalid", "true")
    expect(typed_).to_have_accessible_description(re.compile("skriv decimalkomma, 1,5"))
    expect(out(page, "message")).to_contain_text("Inget är ändrat")
    # Another unit fills the page anew: nothing that was typed is lost.
    measure(page, "2.1").get_by_role("textbox").fill("2,5")
    page.get_by_label("Enhet", exact=True).select_option("tkr")
    settled(page)
    expect(typed_).to_have_value("1.5 mnkr")
    expect(measure(page, "2.1").get_by_role("textbox")).to_have_value("2,5 mnkr")
    expect(out(page, "message")).to_contain_text(
        "åtgärd 2.1 räknas med 2\u00a0500\u00a0tkr."
    )
    typed_.fill("")
    expect(fault).to_be_hidden()


def test_a_link_holds_the_choices_and_nothing_else_does(page, base):
    opened(page, base, "/handlingsplan", PLAN)
    measure(page, "2.1").get_by_label("Räknas med 6,00").check()
    measure(page, "1.1").get_by_role("textbox").fill("1,25")
    side(page, "income").get_by_role("textbox").nth(1).fill("20")
    side(page, "cost").get_by_role("textbox").first.fill("-2,5")
    said = out(page, "message").inner_text()
    button = section(page).get_by_role("button", name="Kopiera länk")
    # It stands in what stays in place as the page scrolls: scrolled to, then clicked.
    button.scroll_into_view_if_needed()
    button.click()
    link = page.get_by_label("Länk med valen")
    expect(link).to_have_value(
        f"{base}/handlingsplan{PLAN}"
        "&tankom=1.1*125000000_2.1*ja_income*m2000000000_cost*p-25"
    )
    page.goto(link.input_value())
    settled(page)
    expect(out(page, "message")).to_have_text(said)
    expect(side(page, "cost").get_by_role("textbox").first).to_have_value("−2,5")
    section(page).get_by_role("button", name="Återställ").click()
    settled(page)
    assert query(page) == PLAN
    expect(out(page, "message")).to_contain_text("Inget är ändrat")
    page.reload()
    settled(page)
    expect(out(page, "message")).to_contain_text("Inget är ändrat")


def test_a_link_is_read_as_far_as_it_goes(page, base):
    said = "2.1*ja_9.9*ja_1.1_cost*p99999_income*x_*_1.1*tio"
    opened(page, base, "/handlingsplan", f"{PLAN}&tankom={said}")
    expect(out(page, "message")).to_contain_text("om åtgärd 2.1 räknas.")
    expect(out(page, "said")).to_have_text(
        "Allt i länken kunde inte läsas: 9.9*ja, 1.1, cost*p99999, income*x, *, "
        "1.1*tio."
    )


def test_own_amounts_go_into_the_plans_own_form(page, own_base, leaving):
    opened(page, own_base, "/handlingsplan", PLAN)
    button = section(page).get_by_role("button", name="För in i planen")
    button.click()
    expect(out(page, "said")).to_contain_text("Skriv först ett eget belopp")
    measure(page, "2.1").get_by_role("textbox").fill("4,5")
    button.click()
    settled(page)
    assert query(page) == f"{PLAN}&redigera=1"
    form = page.locator("#page form[data-noun=plan_line]").last
    effect = form.get_by_label("År 1 realistisk ekonomisk effekt, 2.1")
    expect(effect).to_have_value("4,5")
    expect(effect).to_be_focused()
    expect(form.locator(".edit-state")).to_contain_text("1 osparad ändring")
    page.keyboard.press("Control+s")
    expect(form.locator(".edit-state")).to_contain_text("Sparat")
    # The form's rule governs: without approval it still counts nothing.
    expect(measure(page, "2.1")).to_contain_text(
        "I planen nu: räknas inte. Effekt i år 4,50\u00a0mnkr."
    )


@pytest.fixture
def leaving(page):
    """Let the page be left though something is unsaved."""
    page.on("dialog", lambda dialog: dialog.accept())


def test_a_plan_without_measures_has_its_pace_alone(page, base):
    opened(page, base, "/handlingsplan", GSN)
    expect(section(page)).to_contain_text("ingen åtgärd att prova, bara takten")
    side(page, "cost").get_by_role("textbox").nth(1).fill("5,49")
    # As until August: 43,9 + 4 × 5,49 instead of 69,5.
    expect(out(page, "cost-after")).to_have_text("65,9")
    expect(out(page, "deviation-after")).to_have_text("+3,6")
    expect(section(page).get_by_role("button", name="För in i planen")).to_have_count(0)


def test_without_scripts_nothing_is_shown_that_cannot_be_used(chromium, base):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{base}/handlingsplan{PLAN}")
    expect(page.locator("section.what-if")).to_have_count(1)
    expect(page.locator("section.what-if")).to_be_hidden()
    context.close()


@pytest.mark.parametrize("search", [PLAN, GSN])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(page, base, search):
    opened(page, base, "/handlingsplan", search)
    side(page, "cost").get_by_role("textbox").first.fill("tio")
    section(page).get_by_role("button", name="Kopiera länk").click()
    assert axe.in_every_mode(page) == {}
    assert axe.sideways(page, 390, 320) == []


def test_the_record_is_as_it_was(page, base):
    opened(page, base, "/handlingsplan", PLAN)
    measure(page, "2.1").get_by_label("Räknas med 6,00").check()
    expect(out(page, "mark")).to_have_text("Tänk om – inte sparat")
    page.reload()
    settled(page)
    expect(out(page, "mark")).to_have_text("Som i rapporten")
