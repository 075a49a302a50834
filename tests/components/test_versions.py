"""What every page says of the version that it shows."""

import pytest

from components import answers, sentences, url
from components.pages import (
    PAGES,
    about,
    imports,
    log,
    operating_costs,
    report,
    settings,
)
from data_access import Money, Selection, Source, UnknownVersionError
from data_access.records.edits import Edit
from tests.components.test_pages import rows, text
from tests.ways import DECISION, Way

#: Pages about a report; the others have none of its versions to tell of.
ANSWERING = [p for p in PAGES if p.ANSWERING and p not in (imports, log, settings)]
CHANGE = "Ändrat efter utskick: Kostnader, prognos helår: 69,5 → 69,9 mnkr."


@pytest.fixture
def way(empty):
    return Way(empty)


def shown(way, page, search=""):
    found = answers.answer(Source(way.engine), page.ANSWERING, url.read(search))
    return found.values


def notice(way, search="", page=operating_costs):
    return text(shown(way, page, search)["notice"])


def changed(way):
    """Report 1 sent out, and its forecast changed after that."""
    way.bring("sent").do("change_after_sending", 1)
    way.forecast(2, "Kostnader", "69,9")
    return way


@pytest.mark.parametrize("page", ANSWERING, ids=lambda page: page.NAME)
def test_one_version_needs_no_words(way, page):
    way.bring("sent")
    found = shown(way, page)
    assert found["notice"] is None
    assert "version" not in text(found["context"])


@pytest.mark.parametrize("page", ANSWERING, ids=lambda page: page.NAME)
def test_every_page_names_what_was_changed_after_sending(way, page):
    found = shown(changed(way), page)
    assert CHANGE in text(found["notice"])
    assert "utskickad, version 1" in text(found["context"])


@pytest.mark.parametrize("status", ["sent", "decided", "confirmed"])
def test_the_screen_keeps_what_was_sent(way, status):
    changed(way)
    for reached, deed, typed in (
        ("decided", "decide", DECISION),
        ("confirmed", "confirm", {"confirmed_on": "2021-10-05"}),
    ):
        if status in (reached, "confirmed"):
            way.do(deed, 1, **typed)
    table = rows(shown(way, operating_costs)["table"])
    assert "Kostnader|39,8|43,9|−4,1|59,6|69,5|−9,9" in table
    assert CHANGE in notice(way)
    other = rows(shown(way, operating_costs, "?version=2")["table"])
    assert "Kostnader|39,8|43,9|−4,1|59,6|69,9|−10,3" in other


def test_a_version_that_is_not_in_force_says_which_is(way):
    said = notice(changed(way), "?version=2")
    assert "Du ser version 2, ett utkast med ändringar efter utskick." in said
    assert "I kraft är version 1, utskickad" in said
    assert "Visa version 1" in said
    assert CHANGE in said


def test_the_day_of_the_decision_is_said(way):
    changed(way).do("decide", 1, **DECISION, met_on="2021-09-30")
    said = notice(way, "?version=2")
    assert "I kraft är version 1, beslutad 30 september 2021." in said


def test_what_was_sent_back_leads_to_what_came_after(way):
    way.bring("sent").do("send_back", 1, reason="Åtgärder saknas")
    assert notice(way) == ""
    assert "Du ser version 1, återremitterad." in notice(way, "?version=1")
    assert "Den senaste är version 2, ett utkast efter återremiss." in notice(
        way, "?version=1"
    )


def test_a_correction_is_named_on_both_sides(way):
    way.bring("decided").do("correct", 1, reason="Fel prognos.")
    way.forecast(2, "Kostnader", "69,9")
    change = "Fel prognos. Kostnader, prognos helår: 69,5 → 69,9 mnkr."
    assert f"En rättelse är påbörjad, version 2: {change}" in notice(way)
    assert f"Rättelse av version 1: {change}" in notice(way, "?version=2")
    for deed, typed in (("mark_ready", {}), ("send", {}), ("decide", DECISION)):
        way.do(deed, 2, **typed)
    assert f"Rättelse av version 1: {change}" in notice(way)
    assert "Du ser version 1, beslutad." in notice(way, "?version=1")


def test_three_differences_are_named_and_the_rest_counted(way):
    way.bring("sent").do("change_after_sending", 1)
    way.type_figures(2, {"Intäkter": ("1,0", "2,0", "3,0", "4,0")})
    way.forecast(2, "Kostnader", "69,9")
    said = notice(way)
    assert said.count("→") == 3
    assert "2 fler på sidan Rapport" in said


def test_amounts_are_named_in_the_unit_that_is_chosen(way):
    said = notice(changed(way), "?enhet=tkr")
    assert "prognos helår: 69 500 → 69 900 tkr" in said


def test_long_words_are_not_repeated(way):
    way.bring("sent").do("change_after_sending", 1)
    way.save(Edit("x", "report", 2, typed={"title": "Rättad rubrik"}))
    way.save(
        Edit("x", "text", owner=2, typed={"section": "matter", "body": "Ord " * 40})
    )
    said = notice(way)
    assert "rapport, rubrik: ändrad" in said
    assert "ny rad (stycke): Ord Ord" in said
    assert len(said) < 300


def test_an_unknown_version_is_said(way):
    way.bring("draft")
    found = shown(way, about, "?version=7")
    assert "Rapporten har ingen version 7. Den har version 1." in text(found["notice"])
    assert found["hidden"] is True
    with pytest.raises(UnknownVersionError):
        Source(way.engine).report(Selection(version=7))


@pytest.mark.parametrize(
    ("ore", "quantum", "unit", "said"),
    [
        (6_950_000_000, 10_000_000, "mnkr", "69,5 mnkr"),
        (6_950_000_000, 10_000_000, "tkr", "69 500 tkr"),
        (130_000, 100, "mnkr", "0,001300 mnkr"),
        (130_000, 100, "kr", "1 300 kr"),
        (12_345, 1, "kr", "123,45 kr"),
        (-80_000_000, 10_000_000, "mnkr", "−0,8 mnkr"),
        (0, 1_000_000, "mnkr", "0,00 mnkr"),
    ],
)
def test_no_part_of_an_amount_is_rounded_away(ore, quantum, unit, said):
    told = sentences.only(None, Money(ore, quantum), unit)
    assert told.replace("\u00a0", " ") == said


# The report's own page


def test_the_way_of_a_report_with_who_and_when(way):
    way.bring("sent")
    said = text(shown(way, report)["steps"])
    assert "Utskickad, här är rapporten nu" in said
    assert said.count("Controller") == 3
    assert "Beslutad, återstår" in said


@pytest.mark.parametrize(
    ("status", "offered", "not_offered"),
    [
        ("draft", ["Klarmarkera"], ["Skicka ut", "Öppna igen"]),
        ("ready", ["Skicka ut", "Öppna igen"], ["Klarmarkera", "Skriv in beslutet"]),
        (
            "sent",
            ["Skriv in beslutet", "Ändra efter utskick", "Återremittera"],
            ["Skicka ut", "Gör en rättelse"],
        ),
        ("decided", ["Markera som justerad", "Gör en rättelse"], ["Återremittera"]),
        ("confirmed", ["Gör en rättelse", "Vägen är slut"], ["Markera som justerad"]),
    ],
)
def test_what_can_be_done_now(way, status, offered, not_offered):
    said = text(shown(way.bring(status), report)["now"])
    assert [words for words in offered if words not in said] == []
    assert [words for words in not_offered if words in said] == []


def test_what_is_missing_is_listed_instead_of_a_button(way):
    way.do("create_report", board_id="1", occasion_id="1")
    said = text(shown(way, report)["now"])
    assert "Driftkostnaderna har inga siffror." in said
    assert "Klarmarkera" not in said


def test_changes_after_sending_have_no_step_of_their_own(way):
    said = text(shown(changed(way), report, "?version=2")["now"])
    assert "visas bredvid version 1, som är utskickad" in said
    assert "Klarmarkera" not in said
    assert "Ändra efter utskick" not in text(shown(way, report)["now"])
    way.do("decide", 1, **DECISION)
    said = text(shown(way, report, "?version=2")["now"])
    assert "Gör en rättelse av den" in said


def test_versions_are_listed_and_compared(way):
    changed(way)
    found = shown(way, report)
    listed = text(found["versions"])
    assert "första versionen|utskickad" in listed
    assert "ändring efter utskick|ett utkast" in listed
    assert "Kostnader|Driftkostnader|Prognos helår|69,5|69,9|+0,4" in rows(
        found["comparison"]
    )


def test_no_differences_are_said(way):
    way.bring("sent").do("change_after_sending", 1)
    said = text(shown(way, report)["comparison"])
    assert "Inga skillnader mellan version 1 och version 2." in said


def test_any_two_versions_are_compared(way):
    way.bring("sent").do("send_back", 1)
    for deed in ("mark_ready", "send", "send_back"):
        way.do(deed, 2)
    way.forecast(3, "Kostnader", "70,0")
    found = shown(way, report, "?version=3&jamfor=1")
    assert "Jämförelse av version 1 och version 3" in text(found["comparison"])
    assert "69,5|70,0|+0,5" in text(found["comparison"])
    default = shown(way, report, "?version=3")
    assert "Jämförelse av version 2 och version 3" in text(default["comparison"])


def test_the_decision_is_shown_with_its_papers(way):
    said = text(shown(way.bring("decided"), report)["decision"])
    for words in (
        "§ 23",
        "Dnr 2021/28",
        "Tjänsteskrivelse",
        "IT-chef för verkställighet",
    ):
        assert words in said


def test_the_words_are_edited_only_in_a_draft(way):
    way.bring("draft")
    assert "Lägg till" in text(shown(way, report, "?redigera=1")["words"])
    way.do("mark_ready", 1)
    assert "Lägg till" not in text(shown(way, report, "?redigera=1")["words"])


def test_the_first_report_can_be_made_where_there_is_none(way):
    found = shown(way, report)
    assert found["hidden"] is False
    assert "Det finns ingen rapport än" in text(found["notice"])
    assert "Gemensamma servicenämnden" in text(found["new"])


def test_without_boards_the_way_to_them_is_said(empty):
    found = answers.answer(Source(empty), report.ANSWERING, url.read("")).values
    assert "Lägg till dem på Inställningar" in text(found["new"])
