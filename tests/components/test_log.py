"""The page Logg: what it tells, what can be asked for, and the way to it."""

import pytest

from components import answers, url
from components.pages import action_plan, investments, log, operating_costs
from data_access import Source
from data_access.records.edits import Edit
from tests.components.test_pages import rows, text
from tests.ways import CONTROLLER, Way


@pytest.fixture
def way(empty):
    return Way(empty)


def shown(way, search="", page=log):
    found = answers.answer(Source(way.engine), page.ANSWERING, url.read(search))
    return found.values


def told(way, search=""):
    return text(shown(way, search)["actions"])


def test_a_saving_is_told_with_before_and_after(way):
    way.bring("draft").forecast(1, "Kostnader", "69,9")
    said = told(way)
    assert "Controller" in said
    assert "sidan /rapport" in said
    assert "Kostnader: prognos helår 69,5 → 69,9 mnkr" in said
    assert "GSN, tillfälle 3 2021" in said


def test_amounts_are_told_in_the_unit_that_is_chosen(way):
    way.bring("draft").forecast(1, "Kostnader", "69,9")
    assert "69 500 → 69 900 tkr" in told(way, "?enhet=tkr")


def test_a_step_is_told_by_its_name(way):
    said = told(way.bring("decided"))
    assert "Rapporten beslutades" in said
    assert "status utskickad → beslutad" in said
    assert "paragraf" in said


def test_what_came_is_told_without_a_before(way):
    way.bring("draft")
    typed = {"code": "volume", "cost": "−0,8", "body": "Fler avrop"}
    way.save(Edit("x", "cause", owner=1, typed=typed))
    said = told(way, "?slag=cause")
    assert "ny rad: orsak volym: " in said
    assert "effekt på kostnader −0,8 mnkr" in said


def test_a_long_text_has_room_before_and_after(way):
    way.bring("draft")
    made = way.save(Edit("x", "text", owner=1, typed={"body": "Först. " * 30}))
    number, version = made.rows["x"]
    typed = {"body": "Sedan. " * 30}
    way.save(Edit("x", "text", number, version=version, typed=typed))
    said = told(way)
    assert "text: ändrad" in said
    assert "FöreFörst." in said
    assert "EfterSedan." in said


def test_an_undone_saving_says_so(way):
    way.bring("draft").forecast(1, "Kostnader", "69,9")
    action = Source(way.engine).log(log.Asked()).actions[0].id
    way.desk.undo(CONTROLLER, action)
    assert f"Ångrade händelse {action}" in told(way)


@pytest.mark.parametrize(
    ("search", "there", "gone"),
    [
        ("?roll=Controller", "Rapporten beslutades", ""),
        ("?roll=Okänd", "Inget i loggen stämmer", "Rapporten"),
        ("?slag=operating_line", "1 händelse", "Rapporten beslutades"),
        ("?sok=beslutades", "1 händelse", "klarmarkerades"),
        ("?fran=2999-01-01", "Inget i loggen stämmer", "Rapporten"),
        ("?till=2000-01-01", "Inget i loggen stämmer", "Rapporten"),
        ("?bara=1", "Rapporten skapades", "tillfälle uppföljningstillfälle"),
    ],
)
def test_the_address_says_what_is_asked_for(way, search, there, gone):
    said = told(way.bring("decided"), search)
    assert there in said
    assert not gone or gone not in said


@pytest.mark.parametrize(
    "part", ["fran=igår", "till=2021-13-01", "slag=häst", "sida=0", "sida=x", "bara=2"]
)
def test_what_cannot_be_read_is_named_and_passed_over(way, part):
    found = shown(way.bring("draft"), f"?{part}")
    assert part in text(found["notice"])
    assert "händelser" in text(found["actions"])


def test_pages_lead_to_each_other(way):
    way.bring("draft")
    for n in range(60):
        way.forecast(1, "Kostnader", f"{n},5")
    first, last = told(way), told(way, "?sida=2")
    assert "sida 1 av 2" in first
    assert "Äldre" in first
    assert "Nyare" not in first
    assert "Nyare" in last
    assert "Rapporten skapades" in last
    assert "Inget" not in told(way, "?sida=99")


def test_a_log_without_reports(way):
    found = shown(way)
    assert found["hidden"] is False
    assert "nämnd Gemensamma servicenämnden" in text(found["actions"])


def test_a_figures_history_stands_under_its_origin(way):
    way.bring("decided").do("correct", 1, reason="fel")
    way.forecast(2, "Kostnader", "69,9")
    line = way.line(2, "Kostnader").id
    said = rows(shown(way, f"?version=2&rad={line}", operating_costs)["detail"])
    (latest, first) = [row for row in said if row.startswith("Prognos helår|")]
    assert latest.startswith("Prognos helår|69,5 → 69,9 mnkr|")
    assert first.startswith("Prognos helår|– → 69,5 mnkr|")
    assert first.endswith("|Controller|sidan /rapport")


def test_a_computed_line_says_where_its_changes_are(way):
    way.bring("draft")
    line = way.line(1, "Netto").id
    said = text(shown(way, f"?rad={line}", operating_costs)["detail"])
    assert "Raden räknas ut ur andra rader" in said


def test_a_published_line_has_not_been_changed(source):
    for page, frame in (
        (operating_costs, source.operating_costs),
        (investments, source.investments),
        (action_plan, source.action_plan),
    ):
        view = url.read("?namnd=gsn&ar=2021&tillfalle=3")
        line = int(frame(view.selection)["line"].iloc[0])
        search = f"?namnd=gsn&ar=2021&tillfalle=3&rad={line}"
        found = answers.answer(source, page.ANSWERING, url.read(search)).values
        assert "Ingen siffra på raden har ändrats" in text(found["detail"]), page.NAME
