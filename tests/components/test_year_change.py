"""Årsskifte: what is left, asked for, granted, carried over, and what lapses."""

import pytest

from components import answers, url
from components.pages import year_change as page
from components.sentences import year_change as words
from data_access import Source
from data_access.loaders.year_change import Project, Request
from data_access.rules.year_change import Carried
from tests.components.test_pages import rows, text
from tests.data_access.records import test_year_change as records
from tests.ways import Way

way = records.way
SEARCH = "?namnd=gsn&ar=2021&tillfalle=bokslut"
TENTH = 10_000_000


def shown(way, search=SEARCH):
    found = answers.answer(Source(way.engine), page.ANSWERING, url.read(search))
    return found.values


def test_the_issues_figures_on_the_page(way):
    records.ask(way, **records.GRANTED)
    found = shown(way)
    assert text(found["message"]) == "3,0 av begärda 4,6 mnkr beviljade; 1,6 förfaller"
    decided = "§ 12, 1 mars 2022"
    assert rows(found["table"])[2:] == [
        f"Nätverk|12,5|7,9|4,6|63,2 %|4,6|Leverans i mars|3,0|{decided}|3,0|1,6",
        "Summa|12,5|7,9|4,6|63,2 %|4,6||3,0||3,0|1,6",
    ]
    assert "63,2 %" in text(found["use"])


def test_what_is_to_come_is_shown_before_it_is_done(way):
    records.ask(way, **records.GRANTED)
    found = shown(way)
    assert rows(found["next"])[1:] == ["Nätverk||–|3,0|2021"]
    assert "budget 2022" in text(found["next"])
    assert "Välj Redigera för att föra över." in text(found["next"])
    assert "För över till nästa år" not in text(found["next"])
    editing = text(shown(way, f"{SEARCH}&redigera=1")["next"])
    assert "För över till nästa år" in editing
    records.change(way)
    again = text(shown(way)["next"])
    assert "Redan fört över: 1 av 1." in again
    assert "Välj Redigera" not in again


def test_a_project_that_the_report_lacks_is_a_new_line(way):
    records.project(way, 1, "Plattform", original="2,0", outcome="0,5")
    records.ask(way)
    typed = records.GRANTED | {"asked": "1,5", "granted": "1,5"}
    records.ask(way, "Plattform", **typed)
    found = shown(way)
    assert rows(found["next"])[1:] == ["Plattform|ny rad|–|1,5|2021"]
    said = "1,5 av begärda 6,1 mnkr beviljade; 4,6 väntar på beslut"
    assert text(found["message"]) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (None, "När fullmäktige har beviljat ett belopp"),
        ({}, "När fullmäktige har beviljat ett belopp"),
        (records.GRANTED | {"granted": "0"}, "När fullmäktige har beviljat ett belopp"),
    ],
)
def test_nothing_is_carried_over_before_it_is_granted(way, typed, said):
    if typed is not None:
        records.ask(way, **typed)
    assert said in text(shown(way)["next"])


def test_without_a_draft_for_next_year_it_is_said(way):
    records.ask(way, **records.GRANTED)
    records.set_status(way, 2, "ready")
    assert "inget utkast till en rapport för 2022" in text(shown(way)["next"])


def test_a_year_without_a_closing_says_so_and_where_there_is_one(way):
    found = shown(way, "?namnd=gsn&ar=2022&tillfalle=budget")
    assert "har inget bokslut för 2022" in text(found["edit"])
    assert "2021" in text(found["edit"])
    assert not found["table"]


def test_a_closing_without_figures_says_where_to_type_them(empty):
    way = Way(empty)
    way.save(
        records.Edit(
            "c",
            "occasion",
            typed={"year": "2021", "kind": "closing", "period_end": "2021-12-31"},
        )
    )
    way.do("create_report", board_id="1", occasion_id="2")
    assert "Skriv in dem på Investeringar" in text(shown(way)["edit"])


def test_what_is_decided_is_not_in_the_form(way):
    records.project(way, 1, "Plattform", original="2,0", outcome="0,5")
    records.ask(way, **records.GRANTED)
    records.ask(way, "Plattform", asked="1,0")
    form = shown(way, f"{SEARCH}&redigera=1")["edit"]
    assert "Beslutade rader är låsta och står i tabellen: Nätverk." in text(form)
    assert text(form).count("Leverans i mars") == 1


def project(asked=None, granted=None, decided=None, *, used=790_000_000):
    request = (
        Request(1, 1, asked, granted, TENTH, "", "§ 1", decided)
        if asked is not None
        else None
    )
    counted = granted if decided else None
    return Project(
        1, "P", Carried(1_250_000_000, used, asked, counted), TENTH, request=request
    )


@pytest.mark.parametrize(
    ("projects", "said"),
    [
        ([project()], "4,6 mnkr är inte använt; inget är begärt att föras över"),
        (
            [project(460_000_000)],
            "4,6 av 4,6 mnkr är begärt att föras över; fullmäktige har inte beslutat",
        ),
        (
            [project(460_000_000, 300_000_000, "2022-03-01")],
            "3,0 av begärda 4,6 mnkr beviljade; 1,6 förfaller",
        ),
        (
            [
                project(300_000_000, 300_000_000, "2022-03-01"),
                project(160_000_000),
            ],
            "3,0 av begärda 4,6 mnkr beviljade; 1,6 väntar på beslut",
        ),
        (
            [project(used=1_250_000_000)],
            "Hela anslaget är använt: inget finns att föra över",
        ),
    ],
)
def test_the_message(projects, said):
    assert words.year_change(projects, "mnkr").replace("\u00a0", " ") == said


def test_overspending_is_said_in_words(way):
    records.project(way, 1, "Plattform", original="2,0", outcome="2,5")
    records.ask(way, **records.GRANTED)
    told = rows(shown(way)["table"])
    assert "Plattform|2,0|2,5|−0,5|125,0 %|–||–||0,0|överskridet 0,5" in told


def test_a_project_of_unknown_use_is_not_in_the_sum(way):
    records.project(way, 1, "Plattform", original="2,0")
    found = shown(way)
    assert "Plattform|–|–|–|–|–||–||–|–" in rows(found["table"])
    assert "Summan är utan Plattform" in text(found["table"])
