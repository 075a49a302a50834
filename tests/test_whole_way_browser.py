"""From an empty store to a decided report and its correction, in the browser alone."""

import json
import re
import sys
import urllib.request

import pytest
import sqlalchemy as sa
from playwright.sync_api import expect

from data_access import Selection, Source, open_store
from data_access.store import engine as engines
from tests.conftest import running
from tests.test_browser import settled

pytestmark = [pytest.mark.browser, pytest.mark.engines]

ASKED = Selection("teknik", 2027, "1")
QUERY = "?namnd=teknik&ar=2027&tillfalle=1"
BOARD = {"name": "Tekniska nämnden", "short": "TN", "slug": "teknik"}
OCCASION = {
    "year": "2027",
    "kind": "followup",
    "number": "1",
    "period_end": "2027-04-30",
    "data_date": "2027-05-07",
    "deadline": "2027-05-15",
}
#: Label, and what is typed of a line: the rest is left to the rules.
LINES = {
    "Intäkter": {"budget_year": "10,0", "forecast_year": "10,5"},
    "Kostnader": {"budget_year": "50,0", "forecast_year": "51,2"},
}
CAUSES = (
    {"horizon": "year", "code": "volume", "income": "0,5", "cost": "-0,4"},
    {"horizon": "year", "code": "price", "cost": "-0,5", "body": "Dyrare energi"},
)
PROJECT = {
    "label": "Ny bro",
    "original": "9,0",
    "carried_over": "3,5",
    "outcome": "0,8",
    "forecast": "8,7",
    "ordered": "2,0",
}
MEASURE = {"description": "Senarelägg inköp", "goal": "0,3 lägre kostnad"}
EFFECT = {"effect_0": "0,30", "approved_on": "2027-05-10"}
DECISION = {
    "paragraph": "§ 31",
    "reference": "Dnr 2027/12",
    "items": "Nämnden godkänner rapporten.",
    "documents": "Rapport, tillfälle 1",
    "recipients": "Kommunstyrelsen; för kännedom\nAkten",
}


class Worker:
    """Somebody who fills in forms and presses buttons."""

    def __init__(self, page, base):
        self.page, self.base = page, base

    def go(self, path, query=QUERY, *, edit=True):
        editing = f"{'&' if query else '?'}redigera=1" if edit else ""
        self.page.goto(f"{self.base}{path}{query}{editing}")
        settled(self.page)

    def grid(self, noun, number=0):
        return self.page.locator(f"#page form[data-noun={noun}]").nth(number)

    def row(self, form, label):
        rows = form.locator("[data-row]")
        for place in range(rows.count()):
            named = rows.nth(place).locator("[data-field=label], [data-field=number]")
            if named.count() and named.first.input_value() == label:
                return rows.nth(place)
        return form.locator("[data-row]", has_text=label)

    def fill(self, row, typed):
        for name, text in typed.items():
            control = row.locator(f"[data-field={name}]")
            if control.evaluate("e => e.tagName") == "SELECT":
                control.select_option(text)
            else:
                control.fill(text)

    def save(self, form):
        form.get_by_role("button", name="Spara", exact=True).click()
        expect(self.page.locator("#live")).to_contain_text("Sparat")
        expect(form.locator(".edit-state").first).to_contain_text("Sparat")

    def deed(self, name, **typed):
        form = self.page.locator(f"#page form[data-deed={name}]").first
        folded = self.page.locator("details:not([open]) > summary")
        for place in reversed(range(folded.count())):
            folded.nth(place).click()
        self.fill(form, typed)
        form.locator("button[type=submit], .btn-primary").first.click()
        sure = form.locator(".edit-sure button").first
        if form.get_attribute("data-twice") is not None:
            self.page.wait_for_timeout(500)  # a held key is one press
            sure.click()


@pytest.fixture
def store(new_address):
    """Address of a store with nothing in it."""
    address = new_address()
    open_store(address, sample=False).dispose()
    return address


@pytest.fixture
def worker(page, store, tmp_path):
    settings = {"port": 0, "database": store, "workers": 1}
    with running(tmp_path, sys.executable, "app.py", **settings) as started:
        yield Worker(page, started.address())


@pytest.fixture
def engine(store):
    engine = open_store(store, sample=False)
    yield engine
    engine.dispose()


def test_a_report_from_nothing_to_its_correction(worker, engine, quiet):
    organise(worker)
    fill_in(worker)
    source = Source(engine)
    assert figures(source) == (-70_000_000, 380_000_000, 30_000_000)
    decide(worker)
    assert source.report(ASKED).status == "decided"
    refuse(worker, engine)
    correct(worker)
    assert figures(source) == (-70_000_000, 380_000_000, 30_000_000)


def figures(source):
    """Net's deviation of the year, what of the forecast is unspent, what counts."""
    drift = source.operating_costs(ASKED)
    net = drift[drift["kind"] == "net"].iloc[0]
    projects = source.investments(ASKED)
    total = projects[projects["kind"] == "total"].iloc[0]
    plan = source.action_plan(ASKED)
    counted = plan[plan["kind"] == "total"].iloc[0]["counted"]
    return int(net["deviation_year"]), int(total["unspent"]), int(counted)


def organise(worker):
    worker.go("/installningar", "")
    form = worker.grid("board")
    worker.fill(form.locator("[data-row]").last, BOARD)
    worker.save(form)
    worker.go("/installningar", "")
    form = worker.grid("occasion")
    worker.fill(form.locator("[data-row]").last, OCCASION)
    worker.save(form)
    worker.go("/installningar", "")
    form = worker.page.locator("form[data-deed=create_report]")
    form.locator("[data-field=board_id]").select_option(label="Tekniska nämnden")
    form.locator("[data-field=occasion_id]").select_option(index=1)
    worker.deed("create_report")
    expect(worker.page).to_have_url(re.compile("namnd=teknik"))


def fill_in(worker):
    worker.go("/drift")
    form = worker.grid("operating_line")
    for label, typed in LINES.items():
        worker.fill(worker.row(form, label), typed)
    worker.save(form)
    for cause in CAUSES:
        form = worker.grid("cause")
        if form.locator("[data-row]").last.get_attribute("data-id"):
            form.get_by_role("button", name=re.compile("Lägg till")).click()
        worker.fill(form.locator("[data-row]").last, cause)
        worker.save(form)
        worker.go("/drift")
    expect(worker.page.locator("#drift-causes")).to_contain_text("Dyrare energi")
    expect(worker.page.locator("#drift-causes .rest")).to_contain_text("−0,3")
    worker.go("/investeringar")
    form = worker.grid("investment_line")
    form.get_by_role("button", name=re.compile("Lägg till")).click()
    worker.fill(form.locator("[data-row]").last, PROJECT)
    worker.save(form)
    worker.go("/handlingsplan")
    form = worker.grid("plan_line")
    worker.fill(worker.row(form, "1.1"), MEASURE)
    worker.save(form)
    form = worker.grid("plan_line", 1)
    worker.fill(worker.row(form, "1.1"), EFFECT)
    worker.save(form)


def decide(worker):
    worker.go("/rapport", edit=False)
    for deed, after in (("mark_ready", "klarmarkerad"), ("send", "utskickad")):
        worker.deed(deed)
        expect(worker.page.locator(".context")).to_contain_text(after)
    worker.deed("decide", **DECISION)
    expect(worker.page.locator(".context")).to_contain_text("beslutad")
    expect(worker.page.locator("#page")).to_contain_text("§ 31")


def refuse(worker, engine):
    """Every way to change what is decided fails, and says why."""
    worker.go("/drift")
    expect(worker.grid("operating_line")).to_have_count(0)
    expect(worker.page.locator("#page")).to_contain_text("kan inte ändras")
    line = Source(engine).operating_costs(ASKED).iloc[0]
    assert "beslutad" in posted(worker, int(line["line"]))["failed"]
    for statement in ("UPDATE amounts SET ore = 0", "DELETE FROM decisions"):
        refused = pytest.raises(sa.exc.DBAPIError, match="kan inte ändras")
        with refused, engines.write(engine) as connection:
            connection.exec_driver_sql(statement)


def posted(worker, line):
    """The answer to an edit that no page has offered."""
    edit = {"noun": "operating_line", "id": line, "version": 1, "key": "x"}
    asked = {
        "n": 1,
        "do": "save",
        "path": "/drift",
        "unit": "mnkr",
        "rows": [
            {
                **edit,
                "typed": {"forecast_year": "1"},
                "owner": None,
                "remove": False,
                "after": None,
            }
        ],
    }
    body = {
        "output": "edit-answer.data",
        "outputs": {"id": "edit-answer", "property": "data"},
        "inputs": [{"id": "edit", "property": "data", "value": asked}],
        "changedPropIds": ["edit.data"],
    }
    request = urllib.request.Request(  # noqa: S310 -- our own server
        f"{worker.base}/_dash-update-component",
        json.dumps(body).encode(),
        {"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request) as answer:  # noqa: S310
        return json.load(answer)["response"]["edit-answer"]["data"]


def correct(worker):
    worker.go("/rapport", edit=False)
    worker.deed("correct", reason="Kostnaderna var 51,3")
    expect(worker.page).to_have_url(re.compile("version=2"))
    worker.go("/drift", f"{QUERY}&version=2")
    form = worker.grid("operating_line")
    worker.fill(worker.row(form, "Kostnader"), {"forecast_year": "51,3"})
    worker.save(form)
    worker.go("/drift", edit=False)
    expect(worker.page.locator("#drift-table")).to_contain_text("51,2")
    expect(worker.page.locator("#page")).to_contain_text("rättelse")
    worker.go("/rapport", edit=False)
    expect(worker.page.locator("#page")).to_contain_text("51,3")
