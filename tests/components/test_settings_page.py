"""Inställningar: where an empty database begins, and where boards are kept."""

import pytest

from components import answers, url
from components.pages import PAGES, accessibility, imports, log, report, settings
from data_access import Edit, Source
from tests.components.test_pages import rows, text
from tests.ways import Way


def shown(engine, search="", page=settings):
    return answers.answer(Source(engine), page.ANSWERING, url.read(search)).values


def test_an_empty_database_is_told_what_to_do(empty):
    found = shown(empty)
    assert found["hidden"] is False
    assert "Så kommer du igång" in text(found["start"])
    assert "Ekonomienheten" in text(found["role"])
    assert "Kommunen är inte inskriven än" in text(found["organisation"])
    assert "Inga nämnder än" in text(found["boards"])
    assert "Inga tillfällen än" in text(found["occasions"])
    assert "Båda saknas än" in text(found["new"])


def test_an_empty_database_can_be_typed_into(empty):
    found = shown(empty, "?redigera=1")
    assert "Spara kommunen" in text(found["organisation"])
    for slot, words in (
        ("organisation", "Lägg till roll"),
        ("boards", "Lägg till nämnd"),
        ("occasions", "Lägg till tillfälle"),
    ):
        assert words in text(found[slot])


@pytest.mark.parametrize(
    "page",
    [p for p in PAGES if p not in (settings, log, report, accessibility, imports)],
    ids=lambda page: page.NAME,
)
def test_every_other_page_leads_there(empty, page):
    found = shown(empty, page=page)
    assert "Inställningar" in text(found["notice"])
    assert settings.PATH in str(found["notice"])


def test_files_have_nowhere_to_go_before_there_is_a_board(empty):
    found = shown(empty, page=imports)
    assert "Lägg till dem först" in text(found["send"])
    assert settings.PATH in str(found["send"])


def test_a_new_report_needs_a_board_and_an_occasion(empty):
    way = Way(empty)
    found = shown(empty)
    assert "Skapa rapporten" in text(found["new"])
    way.save(Edit("o", "occasion", 1, version=1, remove=True))
    assert "Tillfälle saknas än" in text(shown(empty)["new"])


def test_boards_are_told_with_their_rules_and_closed_months(empty):
    way = Way(empty).bring("draft")
    for month in ("1", "2", "3", "5"):
        typed = {"year": "2021", "month": month, "closed_on": f"2021-0{month}-28"}
        way.save(Edit("m", "closed_month", owner=1, typed=typed))
    typed = {"year": "2020", "month": "12", "closed_on": "2021-01-12"}
    way.save(Edit("m", "closed_month", owner=1, typed=typed))
    way.save(Edit("b", "board", 1, typed={"kind": "joint", "responsible": "IT-chef"}))
    found = shown(empty)
    (told,) = rows(found["boards"])[1:]
    assert told.split("|") == [
        "Gemensamma servicenämnden",
        "GSN",
        "gsn",
        "gemensam nämnd",
        "IT-chef",
        "bara netto är bra eller dåligt",
        (
            "kostnader är positiva; netto = kostnader − intäkter; "
            "plus är bättre än budget"
        ),
        "mnkr",
        "2020 dec; 2021 jan, feb, mar, maj",
        "1",
    ]
    way.save(Edit("m", "closed_month", 4, version=1, remove=True))
    assert "2021 jan–mar" in text(shown(empty)["boards"])


def test_occasions_are_told_latest_first_with_their_reports(empty):
    way = Way(empty).bring("draft")
    typed = {"year": "2022", "kind": "budget", "period_end": "2021-12-31"}
    way.save(Edit("o", "occasion", typed=typed | {"deadline": "2021-11-01"}))
    assert rows(shown(empty)["occasions"])[1:] == [
        "Budget 2022|2021-12-31|–|2021-11-01|0",
        "Tillfälle 3 2021|2021-08-31|–|–|1",
    ]


def test_the_board_that_the_address_names_is_edited(empty):
    Way(empty)
    chosen = text(shown(empty, "?redigera=1&rad=1")["boards"])
    assert "Stängda månader: Gemensamma servicenämnden" in chosen
    new = text(shown(empty, "?redigera=1")["boards"])
    assert "Stängda månader: " not in new
    assert "Ny nämnd" in new


def test_the_municipality_is_named_and_then_edited(empty):
    Way(empty).do("name_municipality", name="Ludvika kommun", number="212000-2270")
    assert "212000-2270" in text(shown(empty)["organisation"])
    editing = text(shown(empty, "?redigera=1")["organisation"])
    assert "Spara kommunen" not in editing
    assert "Kommunens namn och nummer" in editing


def test_roles_are_those_of_the_municipality_and_the_one_that_is_always_there(empty):
    way = Way(empty)
    for name in ("Controller", "IT-chef"):
        way.save(Edit("r", "role", typed={"name": name}))
    assert [
        part
        for part in ("Ekonomienheten", "Controller", "IT-chef")
        if part in text(shown(empty)["role"])
    ] == ["Ekonomienheten", "Controller", "IT-chef"]
