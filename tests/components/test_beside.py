"""Pages of what a board keeps beside its reports: assignments to operations."""

from datetime import date

import pytest

from components import answers
from components.pages import assignments, calendar, goals, operations
from data_access import Actor, Desk, Edit
from data_access.records.attaching import Attachments
from tests.components.test_pages import rows, text, values

TODAY = date(2022, 3, 1)


@pytest.fixture(autouse=True)
def today(monkeypatch):
    def turn(day):
        monkeypatch.setattr(answers, "today", lambda: day)

    turn(TODAY)
    return turn


@pytest.fixture
def add(engine):
    desk = Desk(engine)

    def add_one(noun, owner=1, **typed):
        edit = Edit("row", noun, None, owner, None, typed)
        outcome = desk.save(Actor("Test", "test"), [edit], "mnkr")
        assert outcome.action, outcome.faults
        return outcome.rows["row"][0]

    return add_one


def message(source, page, search=""):
    return text(values(source, page, search)["message"])


# Assignments


def test_the_decision_and_what_was_asked_for(source):
    found = values(source, assignments)
    said = text(found["decision"])
    for words in ("§ 23", "Dnr 2021/28", "datum saknas i källan", "för verkställighet"):
        assert words in said
    assert text(found["message"]) == "3 uppdrag är öppna, utan sista dag"
    assert "estimerad alternativkostnad" in text(found["list"])


def test_late_by_the_day(source, add, today):
    add("assignment", body="Svara KS", addressee="IT-chef", due_on="2022-02-28")
    assert message(source, assignments) == "Ett uppdrag är försenat, 1 dag: Svara KS"
    assert rows(values(source, assignments)["list"])[1].startswith(
        "Svara KS|försenat 1 dag|28 februari 2022|IT-chef"
    )
    today(date(2022, 2, 28))  # the same revision, another day
    assert message(source, assignments).startswith(
        "4 uppdrag är öppna, närmast ska ”Svara KS” vara klart 28 februari 2022"
    )


def test_several_are_late(source, add):
    for day in ("2022-02-01", "2022-01-30"):
        add("assignment", body=f"Från {day}", addressee="IT-chef", due_on=day)
    assert message(source, assignments) == (
        "2 uppdrag är försenade, det äldsta 30 dagar: Från 2022-01-30"
    )


@pytest.mark.parametrize("page", [assignments, calendar, operations])
def test_the_boards_own_rows_open_whatever_the_report_is(source, page):
    found = values(source, page, "?namnd=gsn&redigera=1")
    assert "redigera" not in text(found["edit"])
    assert found["edit"].to_plotly_json()["props"]["children"][1:]


def test_the_one_that_is_linked_to_is_marked(source):
    number = source.records("assignment", 1)[1].id
    plain = str(values(source, assignments)["list"])
    marked = values(source, assignments, f"?namnd=gsn&rad={number}")
    assert str(marked["list"]) != plain


def test_those_without_a_day_stand_last_whatever_the_database(source, add):
    for day in ("2022-05-01", "2022-04-01"):
        add("assignment", body=f"Till {day}", addressee="IT-chef", due_on=day)
    days = [str(row.values["due_on"]) for row in source.records("assignment", 1)]
    assert days == ["2022-04-01", "2022-05-01", "None", "None", "None"]


# Calendar


def test_next_meeting(source, today):
    assert message(source, calendar) == (
        "Nästa sammanträde är 25 mars 2022 kl. 13:15, om 24 dagar"
    )
    today(date(2022, 3, 25))
    assert message(source, calendar).endswith("13:15, i dag")
    today(date(2022, 3, 24))
    assert message(source, calendar).endswith("13:15, i morgon")
    today(date(2023, 1, 1))
    assert message(source, calendar) == (
        "Inget sammanträde är planerat. Det senaste var 7 december 2022 kl. 13:15"
    )


def test_coming_past_and_what_follows(source, add):
    add("event", None, day="2022-04-01", kind="other", title="Fullmäktige")
    add("event", 1, day="2020-04-02", kind="dialogue", title="Ny", repeats="yearly")
    add("assignment", body="Svara KS", addressee="IT-chef", due_on="2022-04-03")
    found = values(source, calendar)
    coming = text(found["coming"])
    for words in ("April 2022", "Fullmäktige", "hela kommunen", "varje år", "Svara KS"):
        assert words in coming
    assert "Tidigare (1)" in text(found["past"])


def test_the_meeting_of_another_is_not_the_board_s(source, add):
    add("event", None, day="2022-03-02", kind="meeting", title="Fullmäktige")
    assert "25 mars" in message(source, calendar)
    assert "Fullmäktige" in text(values(source, calendar)["coming"])


def test_what_follows_leads_to_where_it_is_kept(source, add):
    typed = {"body": "Svara KS", "addressee": "IT-chef", "due_on": "2022-04-03"}
    number = add("assignment", **typed)
    shown = str(values(source, calendar)["coming"])
    assert "/uppdrag?" in shown
    assert f"rad={number}" in shown


def test_an_assignment_to_nobody_named(engine, source):
    row = next(
        one
        for one in source.records("assignment", 1)
        if one.values["paragraph"] == "§ 26"
    )
    due = {"due_on": "2022-04-03"}
    edit = Edit("row", "assignment", row.id, None, row.version, due)
    assert Desk(engine).save(Actor("Test", "test"), [edit], "mnkr").action
    said = text(values(source, calendar)["coming"])
    assert "Uppdrag: Uppdaterad datacenterfunktionalitet" in said


def test_what_is_answered_has_no_day(source, add):
    typed = {"body": "Svara KS", "addressee": "IT-chef", "due_on": "2022-04-03"}
    add("assignment", **typed, status="answered")
    assert "Svara KS" not in text(values(source, calendar)["coming"])


# Goals


def test_a_sent_report_without_goals_says_so(source):
    assert message(source, goals) == "Rapporten har inga mål"


def test_goals_and_measures(engine, source, add):
    desk = Desk(engine)
    typed = {"board_id": "1", "title": "Ny"}
    occasion = add(
        "occasion", None, year="2022", kind="followup", number="1",
        period_end="2022-04-30",
    )  # fmt: skip
    actor = Actor("Test", "test")
    typed["occasion_id"] = str(occasion)
    assert desk.do(actor, "create_report", None, typed, "mnkr").action
    search = "?namnd=gsn&ar=2022&tillfalle=1"
    report = source.reports()[-1].id
    for name, status in (("A", "reached"), ("B", "reached"), ("C", "missed")):
        add("goal", report, name=name, status=status)
    add("metric", report, name="Sjukfrånvaro", kind="sick_leave", target="5")
    add("metric", report, name="Ärenden", kind="volume", target="1,5", outcome="1,25")
    found = values(source, goals, search)
    assert text(found["message"]) == "2 av 3 mål nås och 1 nås inte"
    assert rows(found["list"])[-1] == "C|nås inte"
    one, other = rows(found["metrics"])[-2:]
    assert one.startswith("Ärenden|volym|||1,5|1,25|−0,25")
    assert other.startswith("Sjukfrånvaro|sjukfrånvaro|||5|–|–"), "kind by kind"
    assert "Lägg till" in text(values(source, goals, f"{search}&redigera=1")["edit"])


# Operations


def test_the_plan_and_the_briefing_of_the_example(source):
    found = values(source, operations)
    assert text(found["message"]) == (
        "Projektbeskrivning för digitaliseringsstrategi: "
        "3 faser, inga aktiviteter är inlagda"
    )
    assert "Ny organisation för IT-Center" in text(found["briefings"])


def test_progress(source, add):
    phase = source.records("phase", source.records("plan", 1)[0].id)[0].id
    for name, status in (("A", "done"), ("B", "started"), ("C", "planned")):
        add("activity", phase, name=name, status=status)
    found = values(source, operations)
    assert text(found["message"]) == "1 av 3 aktiviteter är klara, 1 är påbörjad"
    assert "1 av 3 klara" in text(found["plans"])


def test_the_latest_briefing_stands_first_with_its_files(engine, source, add):
    number = add("briefing", dated="2022-02-09", title="Läget i februari")
    Attachments(engine).add(Actor("Test", "test"), number, "Bild.pdf", b"%PDF-1.7")
    found = values(source, operations)["briefings"]
    said = text(found)
    assert said.index("Läget i februari") < said.index("Rapport från verksamheten 2021")
    assert "Bild.pdf" in said
    assert "/bilagor/1" in str(found)


def test_phases_of_several_plans_are_told_apart(source, add):
    add("phase", add("plan", name="Arkiv"), name="Fas 1")
    said = text(values(source, operations, "?namnd=gsn&redigera=1")["edit"])
    assert "Aktiviteter, Arkiv, Fas 1" in said
