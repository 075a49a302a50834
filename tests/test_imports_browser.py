"""Inläsning as people use it: a file is dropped, looked at, saved, and undone."""

import re
from pathlib import Path

import pytest
import sqlalchemy as sa
from playwright.sync_api import expect

from data_access import Edit
from data_access.desk import Desk
from data_access.importing import Imports, jobs
from data_access.store import engine as engines
from data_access.store import schema
from tests import axe, sie_files, workbooks
from tests.conftest import ROOT, serving
from tests.data_access.importing.conftest import ACTOR, DRIFT, INVESTMENTS
from tests.test_browser import opened, query, settled

pytestmark = pytest.mark.browser

PAGE = "/inlasning"
GSN = "?namnd=gsn&ar=2021&tillfalle=3"
NEW = "Nya nämnden"
REAL = ROOT.parent / "shared/underlag/xlsx/02_ludvika_gsn_mnkr_two_blocks.xlsx"
#: Drops files on the page, by name and bytes.
DROP = """(files) => {
  const carried = new DataTransfer();
  files.forEach(([name, bytes]) =>
    carried.items.add(new File([new Uint8Array(bytes)], name)));
  for (const kind of ["dragover", "drop"]) {
    const event = new DragEvent(kind, {bubbles: true, dataTransfer: carried});
    document.querySelector("main").dispatchEvent(event);
  }
}"""
SAVE = re.compile("^Spara i (GSN|NN|huvudboken)")
MADE = workbooks.book({"Bilaga 1": DRIFT, "Bilaga 2": INVESTMENTS})


@pytest.fixture
def base(engine, monkeypatch, tmp_path):
    """The app in this process, on the example and a board without a report."""
    monkeypatch.setattr(
        "platformdirs.user_cache_path", lambda *_, **__: Path(tmp_path / "cache")
    )
    typed = {"slug": "ny", "name": NEW, "short": "NN"}
    assert Desk(engine).save(ACTOR, [Edit("b", "board", typed=typed)], "mnkr").action
    with serving(engine) as address:
        yield address


@pytest.fixture
def page(page):
    """What the page asks is answered yes."""
    page.on("dialog", lambda dialog: dialog.accept())
    return page


def file(name, content):
    return {"name": name, "mimeType": "application/octet-stream", "buffer": content}


def drop(page, *files, board=NEW):
    """Choose files for a board, as by the keyboard."""
    form = page.locator("form[data-import-send]")
    if page.locator("details:has(form[data-import-send]):not([open])").count():
        page.get_by_text("Läs in fler filer").click()
    form.get_by_label("Nämnd").select_option(label=board)
    form.locator("[type=file]").set_input_files(list(files))


def now(page):
    return page.locator("#imports-now")


def verdict(page):
    return page.locator("#imports-now .message")


def press(page, name):
    """Press a button with the keyboard."""
    button = now(page).get_by_role("button", name=name, exact=True)
    button.focus()
    page.keyboard.press("Enter")


def table(page, base, path, search):
    opened(page, base, path, search)
    place = {"/drift": "#drift-table", "/investeringar": "#invest-table"}[path]
    return page.locator(f"{place} table").first.inner_text()


def listed(page, name):
    return page.locator("#imports-list tbody tr").filter(has_text=name).first


# A report


def test_a_workbook_becomes_the_report_and_is_undone(page, base):
    """The board's own workbook where it is at hand, else one like it."""
    real = REAL.exists()
    sent = file("bilagor.xlsx", REAL.read_bytes() if real else MADE)
    opened(page, base, PAGE)
    expect(page.locator("#imports-list")).to_contain_text("Inga filer är inlästa än")
    drop(page, sent)
    expect(verdict(page)).to_contain_text("Läst rätt: alla")
    expect(page.locator(":focus")).to_contain_text("bilagor.xlsx")
    expect(now(page)).to_contain_text("Den skapas när du bekräftar")
    expect(now(page)).to_contain_text("69,5")
    expect(page.locator("#live")).to_contain_text("bilagor.xlsx")
    press(page, "Spara i NN, tillfälle 3 2021")
    expect(now(page)).to_contain_text("Sparat ur bilagor.xlsx: Driftkostnader")
    first = query(page)
    page.get_by_role("link", name="Se på Driftkostnader").click()
    settled(page)
    expect(page.locator("#drift-table")).to_contain_text("44,7")
    mine = query(page)

    drift = table(page, base, "/drift", mine)
    assert drift == table(page, base, "/drift", GSN)
    if real:
        spent = table(page, base, "/investeringar", mine)
        assert spent == table(page, base, "/investeringar", GSN)

    opened(page, base, PAGE, GSN)
    drop(page, sent)
    expect(now(page)).to_contain_text("redan sparad")
    expect(now(page).get_by_role("button", name=SAVE)).to_have_count(0)
    more = page.locator("form[data-import-send]")
    expect(more.get_by_label("Nämnd").locator("option:checked")).to_have_text(NEW)

    opened(page, base, PAGE, first)
    press(page, "Ångra inläsningen")
    expect(now(page)).to_contain_text("är ångrad")
    opened(page, base, "/drift", mine)
    expect(page.locator("main")).not_to_contain_text("44,7")


def test_what_has_changed_since_it_was_seen_is_seen_first(page, base, engine, quiet):
    """Files may be dropped anywhere, also while others are on their way."""
    quiet()  # a refusal is an error to the browser
    opened(page, base, PAGE)
    page.locator("form[data-import-send]").get_by_label("Nämnd").select_option(
        label=NEW
    )
    page.evaluate(DROP, [["ett.xlsx", list(MADE)], ["två.xlsx", list(MADE)]])
    page.evaluate(DROP, [["tre.xlsx", list(MADE)]])
    for name in ("tre.xlsx", "två.xlsx", "ett.xlsx"):
        expect(listed(page, name)).to_contain_text("väntar på dig")
    page.get_by_role("link", name="ett.xlsx").click()
    expect(now(page)).to_contain_text("Den skapas när du bekräftar")
    imports = Imports(engine)
    other = next(each.id for each in imports.list() if each.name == "två.xlsx")
    imports.confirm(ACTOR, other)
    press(page, "Spara i NN, tillfälle 3 2021")
    expect(now(page)).to_contain_text("Rapporten har ändrats sedan förhandsvisningen")
    expect(now(page)).to_contain_text("redan sparad")
    expect(page.locator(":focus")).to_contain_text("ett.xlsx")


def test_what_the_file_does_not_settle_is_asked(page, base):
    rows = [["Intäkter och kostnader 2021"], *DRIFT[1:]]
    opened(page, base, PAGE)
    drop(page, file("utan enhet.xlsx", workbooks.book({"Blad": rows})))
    expect(now(page)).to_contain_text("Frågor om filen")
    expect(now(page).get_by_role("button", name=SAVE)).to_have_count(0)
    now(page).get_by_label("mnkr", exact=True).check()
    press(page, "Spara svaren")
    save = now(page).get_by_role("button", name="Spara i NN, tillfälle 3 2021")
    expect(save).to_be_visible()
    assert axe.in_every_mode(page) == {}
    assert axe.sideways(page, 390, 320) == []
    page.reload()
    settled(page)
    expect(save).to_be_visible()


# What takes long, or goes wrong


def test_a_reading_outlives_a_reload_and_waits_for_its_turn(
    page, base, engine, monkeypatch
):
    monkeypatch.setattr(jobs, "AT_ONCE", 0)
    opened(page, base, PAGE)
    drop(page, file("ett.xlsx", MADE))
    expect(now(page)).to_contain_text("Väntar på sin tur")
    page.reload()
    settled(page)
    expect(now(page)).to_contain_text("Väntar på sin tur")
    drop(page, file("två.xlsx", MADE))
    expect(now(page)).to_contain_text("två.xlsx")
    expect(listed(page, "ett.xlsx")).to_contain_text("väntar på sin tur")
    assert axe.violations(page) == []
    press(page, "Avbryt")
    expect(now(page)).to_contain_text("Avbruten")
    expect(listed(page, "två.xlsx")).to_contain_text("avbruten")

    page.get_by_role("link", name="ett.xlsx").click()
    expect(now(page)).to_contain_text("Väntar på sin tur")
    dead = {"status": "reading", "pid": 2**22 + 1, "host": jobs.host()}
    with engines.alone(engine) as connection:
        waits = schema.imports.c.status == "waiting"
        connection.execute(sa.update(schema.imports).where(waits).values(**dead))
    expect(now(page)).to_contain_text("Läsningen avbröts")
    monkeypatch.undo()
    press(page, "Läs igen")
    expect(verdict(page)).to_contain_text("Läst rätt: alla")


def test_files_that_are_not_taken_say_why(page, base, quiet, monkeypatch):
    quiet()  # a refusal is an error to the browser
    monkeypatch.setattr("data_access.importing.keeping.LARGEST", 10_000)
    opened(page, base, PAGE)
    drop(page, file("stor.csv", bytes(10_001)))
    expect(page.locator(".import-sending")).to_contain_text("stor.csv: Filen är större")
    drop(page, file("tom.csv", b""))
    expect(page.locator(".import-sending")).to_contain_text("tom.csv: Filen är tom")
    drop(
        page,
        file("<i>bild.png", b"\x89PNG\r\n\x1a\n" + bytes(200)),
        file("drift.xlsx", MADE),
    )
    row = listed(page, "bild")
    expect(row).to_contain_text("inte läst")
    expect(listed(page, "drift.xlsx")).to_contain_text("väntar på dig")
    row.get_by_role("link").click()
    expect(now(page).locator(".import-message")).to_have_text(re.compile(r"\w{4,}.*\."))
    assert axe.violations(page) == []
    with page.expect_download() as fetched:
        page.get_by_role("button", name="Hämta mall").click()
    assert fetched.value.suggested_filename.endswith(".xlsx")


# A ledger


def test_a_ledger_opens_down_to_its_vouchers_and_gives_way_to_a_newer(page, base):
    opened(page, base, PAGE, GSN)
    drop(
        page,
        file("juli.se", sie_files.municipal(months=7)),
        board="Gemensamma servicenämnden",
    )
    expect(verdict(page)).to_contain_text("Läst rätt: alla")
    expect(now(page)).to_contain_text("Utfall 2021, 2021-01–2021-07")
    now(page).get_by_role("button", name=SAVE).click()
    expect(now(page)).to_contain_text("Sparat ur juli.se: Huvudbok.")
    drop(
        page,
        file("augusti.se", sie_files.municipal()),
        board="Gemensamma servicenämnden",
    )
    expect(now(page)).to_contain_text("juli.se")
    expect(now(page)).to_contain_text("2021-01–2021-08")
    now(page).get_by_role("button", name=SAVE).click()
    expect(now(page)).to_contain_text("Sparat ur augusti.se: Huvudbok.")
    page.get_by_role("link", name="Se på Månad").click()
    settled(page)
    income = sum(o for a, o in sie_files.actual().items() if a.startswith("3"))
    shown = f"{-income / 1e8:.1f}".replace(".", ",")
    row = page.locator("#month-lines tbody tr").filter(has_text="Intäkter")
    expect(row.locator("td").nth(1)).to_have_text(shown)
    row.get_by_role("link").click()
    for name in ("3510", "Mars 2021"):
        page.locator("#month-opened").get_by_role("link", name=name, exact=True).click()
        settled(page)
    vouchers = page.get_by_role("table", name="Verifikationsrader, kr")
    expect(vouchers).to_contain_text("Försäljning av IT-tjänster 2021-03")
    expect(page.locator("#month-opened")).to_contain_text("stämmer.")
