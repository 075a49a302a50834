"""The published annexes, typed in from the paper with the keyboard alone.

The test counts what it takes: fields and keys. What comes of it is compared
with what was published, figure for figure.
"""

from dataclasses import dataclass

import pytest
from playwright.sync_api import expect

from data_access import Actor, Desk, Edit, Selection, Source, open_store
from tests.conftest import serving
from tests.test_browser import settled

pytestmark = pytest.mark.browser

GSN = Selection("gsn", 2021, "3")
EDIT = "?namnd=gsn&ar=2021&tillfalle=3&redigera=1"
BOARD = {"name": "Gemensamma servicenämnden", "short": "GSN", "slug": "gsn"}
OCCASION = {
    "year": "2021",
    "kind": "followup",
    "number": "3",
    "period_end": "2021-08-31",
}
#: Annex 1, a column at a time, as a hand goes down the paper.
OPERATING = (
    ("39,3", "39,8", "0,4"),
    ("44,7", "43,9", "-0,8"),
    ("5,4", "-4,1", "1,3"),
    ("59,6", "59,6", "0,0"),
    ("69,5", "69,5", "0,0"),
    ("9,9", "-9,9", "0,0"),
)
#: Annex 1, the row of the investments, with Tab past the cells that it lacks.
INVESTED = ("9,0", "", "", "3,5", "12,5", "0,8", "", "-11,7", "8,7", "-3,8")


@dataclass
class Hand:
    """Types on a page, and counts fields and keys."""

    page: object
    fields: int = 0
    keys: int = 0

    def press(self, key):
        self.page.keyboard.press(key)
        self.keys += 1

    def fill(self, text):
        """Type over what a field holds; going to it has marked it."""
        self.page.keyboard.type(text)
        self.keys += len(text)
        self.fields += 1

    def go(self, label):
        """Tab until the field of that name has the focus."""
        for _ in range(100):
            if label == self.here():
                return
            self.press("Tab")
        pytest.fail(f"Tab never came to {label}")

    def here(self):
        """The name of what has the focus."""
        return self.page.evaluate(
            "() => document.activeElement.getAttribute('aria-label') || ''"
        )

    def save(self):
        self.press("Control+s")
        expect(self.page.locator("#live")).to_contain_text("Sparat")


@pytest.fixture
def blank(new_address):
    """Address of a database with a report that nothing is typed into."""
    address = new_address()
    engine = open_store(address, sample=False)
    desk, actor = Desk(engine), Actor("Ekonomienheten", "provet")
    made = desk.save(
        actor,
        [Edit("b", "board", typed=BOARD), Edit("o", "occasion", typed=OCCASION)],
        "mnkr",
    )
    asked = {
        "board_id": str(made.rows["b"][0]),
        "occasion_id": str(made.rows["o"][0]),
        "title": "Uppföljningstillfälle 3",
    }
    assert desk.do(actor, "create_report", None, asked, "mnkr").action
    engine.dispose()
    return address


@pytest.fixture
def base(blank):
    """The app on it."""
    with serving(blank) as address:
        yield address


@pytest.fixture
def hand(page, base):
    """How a hand opens a page of the app."""

    def on(path):
        page.goto(f"{base}{path}{EDIT}")
        settled(page)
        return Hand(page)

    return on


@pytest.fixture
def typed(blank):
    """What the store holds of what was typed."""
    engine = open_store(blank, sample=False)
    yield Source(engine)
    engine.dispose()


def figures(frame, names):
    return frame[[f"{name}_shown" for name in names]].to_dict("records")


def test_annex_1_operating_costs(hand, typed, source):
    on = hand("/drift")
    on.go("Budget perioden, Intäkter")
    for place, column in enumerate(OPERATING):
        for row, figure in enumerate(column):
            on.fill(figure)
            if row < len(column) - 1:
                on.press("Enter")
        if place < len(OPERATING) - 1:
            on.press("Shift+Enter")
            on.press("Shift+Enter")
            on.press("Tab")
    on.save()
    names = [name for name in source.operating_costs(GSN) if name.endswith("_shown")]
    names = [n.removesuffix("_shown") for n in names if "computed" not in n]
    assert figures(typed.operating_costs(GSN), names) == figures(
        source.operating_costs(GSN), names
    )
    cells = on.page.locator("#drift-table td")
    expect(cells.first).to_have_text("39,3")
    published = cells.all_inner_texts()
    assert published[:6] == ["39,3", "44,7", "5,4", "59,6", "69,5", "9,9"]
    assert published[-6:] == ["0,4", "−0,8", "1,3", "0,0", "0,0", "0,0"]
    assert on.fields == 18
    assert on.keys < 150


def test_annex_1_investments(hand, typed, source):
    on = hand("/investeringar")
    on.go("Årsbudget anslag, Investeringar")
    for place, figure in enumerate(INVESTED):
        if figure:
            on.fill(figure)
        if place < len(INVESTED) - 1:
            on.press("Tab")
    on.save()
    names = (
        "original",
        "carried_over_and_extra",
        "appropriation",
        "outcome",
        "deviation_outcome",
        "forecast",
        "deviation_forecast",
    )
    assert figures(typed.investments(GSN), names) == figures(
        source.investments(GSN).head(1), names
    )
    assert on.fields == 7
    assert on.keys < 75


def test_annex_2(hand, typed, source):
    on = hand("/handlingsplan")
    on.go("Beskrivning åtgärd, 1.1")
    on.fill("Inga åtgärder i handlingsplanen")
    on.save()
    plan, published = typed.action_plan(GSN), source.action_plan(GSN)
    same = ["number", "kind", "group", "description"]
    assert plan[same].to_dict("records") == published[same].to_dict("records")
    # The form says its fixed words everywhere; the published one forgot two.
    lacking = published[published["counted_answer"] == ""]["number"].tolist()
    assert [n for n in lacking if n] == ["3.1", "4.1"]
    measures = plan[plan["kind"] == "measure"]
    assert set(measures["counted_answer"]) == {
        "effekten är inte tillräckligt sannolik för att beaktas i prognosen"
    }
    sums = plan[plan["kind"] != "measure"]
    assert (sums[["effect_0", "effect_3", "counted"]] == 0).all(axis=None)
    assert (plan["counted"] == 0).all()
    assert on.fields == 1
