"""Editing as people do it: with the keyboard, beside others, with slips."""

import contextlib
import re

import pytest
from playwright.sync_api import expect

from components import editor, prerender
from data_access import Record
from tests import axe
from tests.conftest import serving
from tests.databases import databases
from tests.test_browser import settled

pytestmark = pytest.mark.browser

DRAFT = "?namnd=gsn&ar=2022&tillfalle=1"
EDIT = f"{DRAFT}&redigera=1"
MEASURES = ("budget_year", "forecast_year")
#: What is typed into the draft before the tests: a line's budget and forecast.
FIGURES = {
    "Intäkter": ("59,6", "69,5"),
    "Kostnader": ("59,6", "69,5"),
    "Netto": ("0,0", "0,0"),
}


@pytest.fixture(scope="session")
def drafted(example, tmp_path_factory):
    """Address of a database with a draft beside the published report."""
    from data_access import Actor, Edit, Selection, Source, open_store
    from data_access.desk import Desk

    with databases(tmp_path_factory.mktemp("drafted")) as made:
        address = made.copy(example)
        engine = open_store(address, sample=False)
        desk, source = Desk(engine), Source(engine)
        actor = Actor("Ekonomienheten", "provet")
        occasion = {
            "year": "2022",
            "kind": "followup",
            "number": "1",
            "period_end": "2022-04-30",
        }
        made_occasion = desk.save(
            actor, [Edit("o", "occasion", typed=occasion)], "mnkr"
        )
        done = desk.do(
            actor,
            "create_report",
            None,
            {
                "board_id": str(source.boards()[0].id),
                "occasion_id": str(made_occasion.rows["o"][0]),
                "title": "Uppföljning tillfälle 1",
                "copy_from": str(source.report(Selection()).id),
            },
            "mnkr",
        )
        assert done.action, done.faults
        section = source.section_ids(Selection("gsn", 2022, "1"))["operating_costs"]
        rows = source.records("operating_line", section)
        edits = [
            Edit(
                str(row.id),
                "operating_line",
                row.id,
                version=row.version,
                typed=dict(zip(MEASURES, FIGURES[row.values["label"]], strict=True)),
            )
            for row in rows
        ]
        assert desk.save(actor, edits, "mnkr").action
        engine.dispose()
        yield address


@pytest.fixture
def base(drafted, own_databases):
    """The app on a draft of the test's own, in this process: it starts at once."""
    with serving(own_databases.copy(drafted)) as address:
        yield address


@pytest.fixture
def editing(page, base):
    """The page of operating costs, open for editing."""
    return opened(page, base)


@pytest.fixture
def leaving(page):
    """Let the page be left though something is unsaved."""
    asked = []

    def leave(dialog):
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", leave)
    return asked


def opened(page, base, path="/drift", search=EDIT):
    page.goto(f"{base}{path}{search}")
    settled(page)
    return page


def form(page, noun="operating_line"):
    return page.locator(f"#page form[data-noun={noun}]")


def cell(page, label, noun="operating_line"):
    return form(page, noun).get_by_label(label, exact=True)


def focused(page):
    """The label of what has the focus."""
    return page.evaluate(
        """() => {
          const e = document.activeElement;
          return e.getAttribute('aria-label') || e.textContent.trim();
        }"""
    )


def state(page, noun="operating_line"):
    return form(page, noun).locator(".edit-state")


@contextlib.contextmanager
def another(chromium, base, role):
    """The same page in somebody else's browser."""
    context = chromium.new_context(locale="sv-SE")
    context.add_cookies([{"name": "uppsikt_roll", "value": role, "url": base}])
    yield opened(context.new_page(), base)
    context.close()


# Typing, with the keyboard alone


def test_a_figure_is_typed_understood_saved_and_shown(editing):
    page = editing
    forecast = cell(page, "Prognos helår, Kostnader")
    forecast.focus()
    page.keyboard.press("Control+a")
    page.keyboard.type("69,9")
    page.keyboard.press("Enter")
    assert focused(page) == "Prognos helår, Netto"
    expect(form(page).locator(".echo").filter(has_text="69")).to_have_text(
        "69\u00a0900\u00a0000\u00a0kr"
    )
    expect(state(page)).to_have_text("1 osparad ändring")
    page.keyboard.press("Control+s")
    said = re.compile(r"Sparat \d\d:\d\d\. Kostnader: prognos helår 69,9\.")
    expect(state(page)).to_have_text(said)
    expect(page.locator("#live")).to_have_text(said)
    expect(page.locator("#drift-table")).to_contain_text("69,9")
    assert focused(page) == "Prognos helår, Netto", "the focus is where it was"
    assert forecast.input_value() == "69,9"


def test_enter_goes_down_the_column_and_shift_enter_up(editing):
    cell(editing, "Budget perioden, Intäkter").focus()
    editing.keyboard.press("Enter")
    assert focused(editing) == "Budget perioden, Kostnader"
    editing.keyboard.press("Shift+Enter")
    assert focused(editing) == "Budget perioden, Intäkter"


def test_escape_brings_back_what_was_there(editing):
    forecast = cell(editing, "Prognos helår, Kostnader")
    forecast.fill("1")
    expect(state(editing)).to_have_text("1 osparad ändring")
    forecast.press("Escape")
    assert forecast.input_value() == "69,5"
    expect(state(editing)).to_contain_text("Ctrl+S")


def test_how_a_minus_and_a_space_are_typed_does_not_matter(editing):
    outcome = cell(editing, "Utfall perioden, Netto")
    outcome.fill("-0,8")
    outcome.press("Control+s")
    expect(state(editing)).to_contain_text("Sparat")
    expect(outcome).to_have_value("−0,8")
    outcome.fill("-0,8")
    expect(state(editing)).to_contain_text("Sparat")


def test_new_rows_are_typed_one_after_the_other(editing):
    page = editing
    last = cell(page, "Kommentar, Netto")
    form(page).get_by_role("button", name="Lägg till rad").press("Enter")
    assert focused(page) == "Rad, ny rad"
    page.keyboard.type("IT-infrastruktur")
    page.keyboard.press("Enter")
    assert focused(page) == "Rad, ny rad", "another new row"
    page.keyboard.type("Kapitalkostnader")
    page.keyboard.press("Control+s")
    expect(state(page)).to_contain_text("Sparat")
    assert form(page).locator("tbody tr[data-id]").count() == 5
    assert last.count() == 1
    rows = form(page).locator("tbody tr")
    # What sums up stands last when the page has been filled anew.
    expect(rows.last.get_by_role("textbox").first).to_have_value("Netto")
    names = [row.get_by_role("textbox").first.input_value() for row in rows.all()]
    assert names[-3:-1] == ["IT-infrastruktur", "Kapitalkostnader"]
    expect(cell(page, "Rad, Kapitalkostnader")).to_be_focused()


def test_rows_put_in_after_a_row_stand_there_in_order(editing):
    page = editing
    for name in ("Bemanning", "Avskrivningar"):
        form(page).get_by_role("button", name="Infoga rad efter, Intäkter").press(
            "Enter"
        )
        page.keyboard.type(name)
    page.keyboard.press("Control+s")
    expect(state(page)).to_contain_text("Sparat")
    labels = form(page).locator("[data-field=label]")
    assert [each.input_value() for each in labels.all()] == [
        "Intäkter",
        "Avskrivningar",
        "Bemanning",
        "Kostnader",
        "Netto",
    ]


def test_a_row_is_removed_when_saved_and_can_be_regretted(editing):
    page = editing
    tool = form(page).get_by_role("button", name=re.compile(", Intäkter$")).first
    tool.press("Enter")
    expect(page.locator("#live")).to_have_text("Raden tas bort när du sparar")
    expect(cell(page, "Prognos helår, Intäkter")).to_be_disabled()
    tool.press("Enter")
    expect(cell(page, "Prognos helår, Intäkter")).to_be_enabled()
    tool.press("Enter")
    page.keyboard.press("Control+s")
    expect(state(page)).to_contain_text("Intäkter borttagen")
    expect(cell(page, "Prognos helår, Intäkter")).to_have_count(0)


# Faults


def test_a_fault_is_told_beside_its_field_and_nothing_is_saved(editing):
    page = editing
    cell(page, "Prognos helår, Intäkter").fill("70,1")
    wrong = cell(page, "Prognos helår, Kostnader")
    wrong.fill("sjuttio")
    wrong.press("Tab")
    fault = page.locator(f"#{wrong.get_attribute('id')}-fault")
    expect(fault).to_contain_text("inget belopp")
    expect(wrong).to_have_attribute("aria-invalid", "true")
    assert fault.get_attribute("id") in wrong.get_attribute("aria-describedby")
    page.keyboard.press("Control+s")
    expect(form(page).get_by_role("alert")).to_have_text("1 fält behöver rättas.")
    expect(wrong).to_be_focused()
    expect(page.locator("#drift-table")).not_to_contain_text("70,1")
    wrong.fill("69,6")
    page.keyboard.press("Control+s")
    expect(state(page)).to_contain_text("Sparat")
    expect(page.locator("#drift-table")).to_contain_text("70,1")


def test_what_a_new_row_must_have_is_missed_when_it_is_saved(editing):
    page = editing
    form(page).get_by_role("button", name="Lägg till rad").click()
    cell(page, "Budget helår, ny rad").fill("1,0")
    cell(page, "Budget helår, ny rad").press("Tab")
    page.wait_for_timeout(600)
    assert form(page).locator("[aria-invalid]").count() == 0, "not while it is typed"
    page.keyboard.press("Control+s")
    expect(form(page).locator("[aria-invalid]")).to_have_count(1)
    expect(form(page).locator("[aria-invalid]")).to_be_focused()


def test_nothing_to_save_is_said(editing):
    editing.keyboard.press("Control+s")
    expect(state(editing)).to_have_text("Det finns inget att spara.")


# Undo


def test_the_latest_saving_is_undone(editing):
    page = editing
    forecast = cell(page, "Prognos helår, Kostnader")
    undo = form(page).get_by_role("button", name="Ångra senaste sparningen")
    expect(undo).to_be_hidden()
    forecast.fill("71,0")
    forecast.press("Control+s")
    expect(undo).to_be_visible()
    undo.press("Enter")
    expect(state(page)).to_have_text("Den senaste sparningen är ångrad.")
    expect(forecast).to_have_value("69,5")
    expect(undo).to_be_hidden()
    expect(page.locator("#drift-table")).not_to_contain_text("71,0")


def test_a_saving_can_be_undone_after_a_reload(editing):
    page = editing
    forecast = cell(page, "Prognos helår, Kostnader")
    forecast.fill("71,0")
    forecast.press("Control+s")
    expect(state(page)).to_contain_text("Sparat")
    page.reload()
    settled(page)
    form(page).get_by_role("button", name="Ångra senaste sparningen").click()
    expect(forecast).to_have_value("69,5")


# Two editors


@pytest.mark.parametrize(
    ("choice", "kept"), [("Behåll mitt", "69,7"), ("Ta det sparade", "69,9")]
)
def test_the_second_of_two_sees_both_values_and_chooses(
    editing, chromium, base, choice, kept
):
    page = editing
    mine = cell(page, "Prognos helår, Kostnader")
    mine.fill("69,7")
    with another(chromium, base, "Controller") as other:
        theirs = cell(other, "Prognos helår, Kostnader")
        theirs.fill("69,9")
        theirs.press("Control+s")
        expect(state(other)).to_contain_text("Sparat")
    page.keyboard.press("Control+s")
    box = page.get_by_role("group", name="Någon annan har sparat samma rad")
    expect(box).to_be_focused()
    expect(box).to_contain_text(
        re.compile(
            r"Controller sparade \d\d:\d\d: Prognos helår 69,9\. "
            r"Du skrev Prognos helår 69,7\."
        )
    )
    assert axe.violations(page) == []
    page.get_by_role("button", name=choice).press("Enter")
    expect(box).to_have_count(0)
    expect(mine).to_have_value(kept)
    expect(page.locator("#drift-table")).to_contain_text(kept)
    expect(page.locator("#drift-edit [data-unsaved]")).to_have_count(0)


def test_two_who_change_different_fields_of_a_row_both_keep_theirs(
    editing, chromium, base
):
    page = editing
    cell(page, "Prognos helår, Kostnader").fill("69,7")
    with another(chromium, base, "Controller") as other:
        cell(other, "Kommentar, Kostnader").fill("Lägre kapitalkostnader")
        other.keyboard.press("Control+s")
        expect(state(other)).to_contain_text("Sparat")
    page.keyboard.press("Control+s")
    expect(state(page)).to_contain_text("Sparat")
    expect(cell(page, "Kommentar, Kostnader")).to_have_value("Lägre kapitalkostnader")
    expect(cell(page, "Prognos helår, Kostnader")).to_have_value("69,7")


def test_a_row_that_somebody_has_removed_is_told(editing, chromium, base):
    page = editing
    cell(page, "Prognos helår, Intäkter").fill("70,0")
    with another(chromium, base, "Controller") as other:
        form(other).get_by_role("button", name="Ta bort raden, Intäkter").click()
        other.keyboard.press("Control+s")
        expect(state(other)).to_contain_text("borttagen")
    page.keyboard.press("Control+s")
    box = page.get_by_role("group", name="Någon annan har sparat samma rad")
    expect(box).to_contain_text("Controller tog bort raden")
    expect(box).to_contain_text("Du skrev Prognos helår 70,0.")
    page.get_by_role("button", name="Kasta det jag skrev").press("Enter")
    expect(cell(page, "Prognos helår, Intäkter")).to_have_count(0)


# Nothing typed is lost


def test_what_is_not_saved_is_put_back_after_a_reload(editing, leaving):
    page = editing
    cell(page, "Prognos helår, Kostnader").fill("70,0")
    form(page).get_by_role("button", name="Lägg till rad").click()
    page.keyboard.type("Ny kostnad")
    page.reload()
    settled(page)
    assert leaving == ["beforeunload"]
    expect(cell(page, "Prognos helår, Kostnader")).to_have_value("70,0")
    expect(cell(page, "Rad, ny rad")).to_have_value("Ny kostnad")
    notice = form(page).locator(".edit-restored")
    expect(notice).to_contain_text("Osparade ändringar har återställts.")
    discard = notice.get_by_role("button")
    discard.press("Enter")
    expect(discard).to_have_text("Ja, kasta 2 osparade ändringar")
    discard.press("Enter")
    expect(cell(page, "Prognos helår, Kostnader")).to_have_value("69,5")
    expect(cell(page, "Rad, ny rad")).to_have_count(0)
    page.reload()
    settled(page)
    assert len(leaving) == 1, "nothing is unsaved"
    expect(cell(page, "Prognos helår, Kostnader")).to_have_value("69,5")


def test_what_is_not_saved_survives_a_wrong_click(editing):
    page = editing
    cell(page, "Prognos helår, Kostnader").fill("70,0")
    page.get_by_role("link", name="Investeringar", exact=True).first.click()
    expect(page.locator("h1")).to_have_text("Investeringar")
    bar = page.locator("#editing")
    expect(bar).to_contain_text("Osparade ändringar på Driftkostnader")
    settled(page)
    assert axe.violations(page) == []
    bar.get_by_role("link", name="Gå tillbaka").click()
    expect(cell(page, "Prognos helår, Kostnader")).to_have_value("70,0")
    expect(bar).to_be_empty()
    page.get_by_role("link", name="Klar med redigeringen").click()
    expect(bar).to_contain_text("Osparade ändringar på Driftkostnader")
    page.go_back()
    expect(cell(page, "Prognos helår, Kostnader")).to_have_value("70,0")
    page.get_by_role("link", name="Översikt", exact=True).first.click()
    discard = bar.get_by_role("button", name="Kasta")
    discard.click()
    expect(discard).to_have_text("Ja, kasta 1 osparad ändring")
    discard.click()
    expect(bar).to_be_empty()
    page.go_back()
    expect(cell(page, "Prognos helår, Kostnader")).to_have_value("69,5")


def test_what_is_saved_while_the_page_is_left_is_not_unsaved(editing):
    page = editing
    held = []

    def hold(route):
        if page.url.endswith(EDIT):
            held.append(route)
        else:
            route.continue_()

    page.route("**/_dash-update-component*", hold)
    cell(page, "Prognos helår, Kostnader").fill("70,0")
    page.keyboard.press("Control+s")
    expect(state(page)).to_have_text("Sparar…")
    page.get_by_role("link", name="Om", exact=True).first.click()
    expect(page.locator("#editing")).to_contain_text("Osparade ändringar")
    for route in held:
        route.continue_()
    expect(page.locator("#editing")).to_be_empty()
    page.unroute("**/_dash-update-component*", hold)
    page.go_back()
    expect(cell(page, "Prognos helår, Kostnader")).to_have_value("70,0")
    expect(page.locator("#drift-edit [data-unsaved]")).to_have_count(0)


def test_what_others_save_does_not_disturb_what_is_typed(editing, chromium, base):
    """Our own saving shows their figures; what is typed meanwhile stays."""
    page = editing
    with another(chromium, base, "Controller") as other:
        cell(other, "Prognos helår, Intäkter").fill("70,5")
        other.keyboard.press("Control+s")
        expect(state(other)).to_contain_text("Sparat")
    cell(page, "Budget helår, Kostnader").fill("59,7")
    page.keyboard.press("Control+s")
    page.keyboard.press("Tab")
    page.keyboard.type("70,2")
    expect(cell(page, "Prognos helår, Intäkter")).to_have_value("70,5")
    expect(cell(page, "Prognos helår, Kostnader")).to_have_value("70,2")
    expect(cell(page, "Prognos helår, Kostnader")).to_be_focused()
    page.keyboard.press("Control+s")
    expect(page.locator("#drift-table")).to_contain_text("70,2")


def test_what_is_typed_stays_when_the_server_does_not_answer(editing, quiet, leaving):
    quiet()
    page = editing
    page.clock.install()
    cell(page, "Prognos helår, Kostnader").fill("70,0")
    page.route("**/_dash-update-component*", lambda route: route.abort())
    page.keyboard.press("Control+s")
    expect(state(page)).to_have_text("Sparar…")
    page.clock.run_for(16_000)
    expect(form(page).get_by_role("alert")).to_contain_text("Servern svarar inte")
    page.unroute("**/_dash-update-component*")
    page.keyboard.press("Control+s")
    page.clock.run_for(1_000)
    expect(state(page)).to_contain_text("Sparat")
    assert not leaving


def test_what_is_typed_stays_when_the_report_is_locked_meanwhile(
    editing, chromium, base
):
    """The database's own lock answers in words, and the draft is kept."""
    page = editing
    cell(page, "Prognos helår, Kostnader").fill("70,0")
    report = report_id(page)
    with another(chromium, base, "Controller") as other:
        deed(other, "mark_ready", report)
    page.keyboard.press("Control+s")
    expect(form(page).get_by_role("alert")).to_contain_text("klarmarkerad")
    expect(cell(page, "Prognos helår, Kostnader")).to_have_value("70,0")


def report_id(page):
    return int(form(page, "cause").get_attribute("data-owner"))


def deed(page, name, target):
    """Do a deed as a page does it."""
    page.evaluate(
        """([name, target]) => window.dash_clientside.set_props('edit', {data: {
          n: 999999, do: name, path: '/rapport', unit: 'mnkr', target: target, typed: {}
        }})""",
        [name, target],
    )
    expect(page.locator("#editing[data-heard='999999']")).to_be_attached()


# Anyone can use it


@pytest.mark.parametrize("path", ["/drift", "/investeringar", "/handlingsplan"])
def test_axe_finds_nothing_while_editing(page, base, path):
    opened(page, base, path)
    page.evaluate("document.querySelectorAll('details').forEach((d) => d.open = true)")
    for add in page.locator("[data-do=add]:visible").all():
        add.click()
    assert axe.in_every_mode(page) == {}
    assert axe.when_narrow(page) == []


@pytest.mark.parametrize("path", ["/drift", "/investeringar", "/handlingsplan"])
def test_every_control_has_a_name_of_its_own(page, base, path):
    opened(page, base, path)
    names = page.evaluate(
        """() => [...document.querySelectorAll('#page form.editor')].map((form) =>
          [...form.querySelectorAll('[data-field]')].map(
            (e) => e.labels.length && e.getAttribute('aria-label')))"""
    )
    for labels in names:
        assert labels
        assert all(labels)
        assert len(set(labels)) == len(labels)


def test_controls_are_as_large_as_a_finger(editing):
    small = editing.evaluate(
        """() => [...document.querySelectorAll('#page form.editor ' +
            ':is(input:not([type=checkbox]), select, textarea, button)')]
          .filter((e) => e.offsetParent && e.getBoundingClientRect().height < 44)
          .map((e) => e.outerHTML)"""
    )
    assert small == []


def test_a_narrow_screen_stacks_each_row_with_its_labels(page, base):
    page.set_viewport_size({"width": 390, "height": 800})
    opened(page, base)
    label = form(page).locator("label", has_text="Prognos helår").first
    expect(label).to_be_visible()
    assert label.bounding_box()["width"] > 50
    box = form(page).locator(".edit-scroll")
    assert box.evaluate("e => e.scrollWidth <= e.clientWidth")


def test_the_first_paint_is_inert(chromium, base):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{base}/drift{EDIT}")
    controls = page.locator(":is(input, select, textarea, form button)")
    assert controls.count() > 20
    assert page.locator(":is(input, textarea, form button):enabled").count() == 0
    context.close()


# Deeds, and records below one another: on a page that a test has planted


def plant(page, tree):
    """Put a form into a slot of the page, as an answer would."""
    page.evaluate(
        """(html) => {
          const slot = document.getElementById('drift-quotes');
          slot.innerHTML = html;
          slot.dispatchEvent(new CustomEvent('uppsikt:filled', {bubbles: true}));
        }""",
        prerender.html(tree, {}, live=True),
    )


def steps(page, *names):
    """Do deeds to the draft without looking at it, one after the other."""
    report = report_id(page)
    for name in names:
        deed(page, name, report)
    return report


def test_a_deed_is_one_press_and_says_what_it_did(editing):
    page = editing
    plant(page, editor.deed("mark_ready", report_id(page)))
    page.get_by_role("button", name="Klarmarkera").press("Enter")
    expect(page.locator("#editing")).to_have_text("Rapporten är klarmarkerad.")
    expect(page.locator("#live")).to_have_text("Rapporten är klarmarkerad.")
    expect(page.locator("#drift-context")).to_contain_text("klarmarkerad")
    expect(form(page)).to_have_count(0)
    page.get_by_role("link", name="Översikt", exact=True).first.click()
    expect(page.locator("#editing")).to_be_empty()


def test_what_cannot_be_undone_is_pressed_twice(editing):
    page = editing
    report = steps(page, "mark_ready")
    plant(page, editor.deed("send", report))
    send = page.get_by_role("button", name="Skicka ut", exact=True)
    sure = page.get_by_role("button", name="Ja, skicka ut")
    expect(sure).to_be_hidden()
    send.press("Enter")
    expect(sure).to_be_focused()
    page.keyboard.press("Enter")  # a key that is held presses at once again
    expect(page.locator(".edit-sure")).to_contain_text("kan den inte ändras")
    assert axe.violations(page) == []
    page.get_by_role("button", name="Avbryt").press("Enter")
    expect(send).to_be_focused()
    expect(sure).to_be_hidden()
    expect(page.locator("#editing")).to_be_empty()
    send.press("Enter")
    page.wait_for_timeout(500)
    page.keyboard.press("Enter")
    expect(page.locator("#editing")).to_contain_text("utskickad")
    expect(page.locator("#drift-context")).to_contain_text("utskickad")


def test_the_faults_of_a_deed_stand_beside_its_fields(editing):
    page = editing
    report = steps(page, "mark_ready", "send")
    plant(page, editor.deed("decide", report))
    decide = page.locator("form[data-deed=decide]")
    met = decide.get_by_label("Sammanträde", exact=False).first
    met.fill("30 september")
    met.press("Tab")
    expect(decide.locator(".fault").filter(has_text="inget datum")).to_be_visible()
    met.fill("20210930")
    met.press("Tab")
    expect(decide.locator(".echo").filter(has_text="30 september 2021")).to_be_visible()
    decide.locator("[type=submit]").press("Enter")
    page.wait_for_timeout(500)
    page.keyboard.press("Enter")
    expect(decide.get_by_role("alert")).to_contain_text("behöver rättas")
    expect(decide.locator("[aria-invalid]").first).to_be_focused()
    assert axe.violations(page) == []


def test_the_fields_of_a_deed_survive_a_reload(editing, leaving):
    page = editing
    report = report_id(page)
    tree = editor.deed("send_back", report)
    plant(page, tree)
    reason = page.locator("form[data-deed=send_back] textarea")
    reason.fill("Komplettera")
    page.reload()
    settled(page)
    expect(page.locator("#editing")).to_contain_text("Osparade ändringar")
    plant(page, tree)
    expect(reason).to_have_value("Komplettera")
    expect(page.locator("#editing")).to_be_empty()
    assert leaving


def test_records_stand_below_one_another_and_are_saved(editing):
    page = editing
    goal = Record("goal", 10**6, report_id(page), 1, {"name": "Nöjda köpare"})
    plant(
        page,
        editor.grid("goal", [goal], report_id(page), "mnkr", layout="form"),
    )
    goals = form(page, "goal")
    goals.get_by_role("button", name="Lägg till verksamhetsmål").press("Enter")
    page.keyboard.type("Kortare väntan")
    page.keyboard.press("Enter")
    page.keyboard.type("på svar")
    for width in (1920, 320):
        page.set_viewport_size({"width": width, "height": 900})
        page.wait_for_timeout(200)
        assert axe.violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.keyboard.press("Control+s")
    expect(goals.locator(".edit-state")).to_contain_text("Sparat")
    assert goals.locator("textarea").nth(2).input_value() == "Kortare väntan\npå svar"
