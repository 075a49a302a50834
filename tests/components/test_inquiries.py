"""Begäran om yttrande: both sides, the form that is filled in, answers to signals."""

from datetime import date

import pytest

from components import answers, inquiring, texts, url, waiting
from components.editor.values import typed
from components.forms import signal_answers
from components.inquiring import About
from components.pages import action_plan, calendar, inquiries, operating_costs, settings
from data_access import NOUNS, Actor, Desk, Edit
from data_access.records.limiting import seen
from tests.components.test_pages import GSN, rows, text, values

TODAY = date(2021, 10, 20)
ACTOR = Actor("Test", "test")
ASKED = {
    "subject": "Kostnader, prognos helår 69,5 mnkr",
    "body": "Hur ska beloppet täckas?",
    "addressee": "IT-chef",
    "asked_on": "2021-10-01",
    "due_on": "2021-10-31",
}


@pytest.fixture(autouse=True)
def today(monkeypatch):
    def turn(day):
        monkeypatch.setattr(answers, "today", lambda: day)

    turn(TODAY)
    return turn


@pytest.fixture
def add(engine):
    desk = Desk(engine)

    def add_one(noun, owner=1, row=None, version=None, **typed):
        edit = Edit("row", noun, row, None if row else owner, version, typed)
        outcome = desk.save(ACTOR, [edit], "mnkr")
        assert outcome.action, outcome.faults
        return outcome.rows["row"][0]

    return add_one


def message(source, search=GSN):
    return text(values(source, inquiries, search)["message"])


def started(form):
    """What a form's controls hold, by field; the pattern of more rows left out."""
    found = {}

    def walk(tree):
        if tree is None or isinstance(tree, str | int):
            return
        if isinstance(tree, list | tuple):
            for child in tree:
                walk(child)
            return
        props = tree.to_plotly_json()
        if props["type"] == "template":
            return
        props = props["props"]
        if props.get("data-field"):
            children = props.get("children")
            chosen = [
                option.attributes["value"]
                for option in (children if isinstance(children, list) else [])
                if option.attributes.get("selected")
            ]
            plain = children if isinstance(children, str) else ""
            found[props["data-field"]] = (chosen or [props.get("value", plain)])[0]
        walk(props.get("children"))

    walk(form)
    return found


# Both sides


def test_nothing_is_asked(source):
    found = values(source, inquiries)
    assert text(found["message"]) == texts.NO_INQUIRIES
    assert "kommunallagen" in text(found["law"])
    assert found["way"] is None, "there is one board"


def test_the_days_of_an_inquiry(source, add, today):
    add("inquiry", **ASKED)
    assert message(source) == (
        "Ett yttrande väntar på svar senast 31 oktober 2021: "
        "Kostnader, prognos helår 69,5 mnkr"
    )
    assert "ställd, 11 dagar kvar" in text(values(source, inquiries)["list"])
    today(date(2021, 10, 31))
    assert "sista dagen är i dag" in text(values(source, inquiries)["list"])
    today(date(2021, 11, 1))  # the same revision, another day
    assert message(source).startswith("Ett yttrande är försenat, 1 dag: Kostnader")
    assert "försenad, 1 dag för sent" in text(values(source, inquiries)["list"])


def test_answered_followed_up_and_closed(source, add, today):
    number = add("inquiry", **ASKED)
    reply = {"answer": "Genom intäkter.", "answered_on": "2021-11-03"}
    add("inquiry", row=number, version=1, **reply)
    today(date(2021, 11, 10))
    assert message(source).startswith("Ett svar väntar på uppföljning: Kostnader")
    said = text(values(source, inquiries)["list"])
    assert "besvarad, besvarad 3 dagar för sent" in said
    assert "Nämndens svar, 3 november 2021" in said
    closing = {"follow_up": "Godtas.", "closed_on": "2021-11-09"}
    add("inquiry", row=number, version=2, **closing)
    assert message(source) == texts.INQUIRIES_DONE
    said = text(values(source, inquiries)["list"])
    assert "Kommunstyrelsens uppföljning, 9 november 2021" in said


def test_all_boards_in_one_table(source, add):
    other = add("board", None, name="Tekniska nämnden", short="TN", slug="tn")
    add("inquiry", **ASKED)
    late = {"subject": "Nollprognos", "due_on": "2021-10-10", "signal": "zero_forecast"}
    add("inquiry", other, **(ASKED | late))
    # One board reports: the page is of all where the address names none of several.
    search = "?lage=late"
    found = values(source, inquiries, "?namnd=tn")
    assert "Nollprognos" in text(found["list"])
    assert "har ingen rapport än" in text(found["notice"])
    page = inquiries.asked.table(source.inquiries(None), url.read(""), TODAY)
    assert [line.split("|")[0] for line in rows(page)[-2:]] == [
        "Nollprognos",
        "Kostnader, prognos helår 69,5 mnkr",
    ]
    assert "Försenade (1)" in text(page)
    page = inquiries.asked.table(source.inquiries(None), url.read(search), TODAY)
    assert [line.split("|")[2] for line in rows(page)[1:]] == ["Tekniska nämnden"]


def test_the_one_that_is_opened_has_its_forms(source, add):
    number = add("inquiry", **ASKED)
    shut = values(source, inquiries, f"{GSN}&rad={number}")
    assert texts.REPLY_CAPTION not in text(shut["list"])
    found = values(source, inquiries, f"{GSN}&rad={number}&redigera=1")
    assert texts.REPLY_CAPTION in text(found["list"])
    assert texts.CHANGE_INQUIRY in text(found["list"])
    assert texts.ASK_NEW in text(found["ask"]), "the form of a new one is shut"


def test_a_draft_has_nothing_to_answer(source, add):
    number = add("inquiry", **(ASKED | {"asked_on": ""}))
    found = text(values(source, inquiries, f"{GSN}&rad={number}&redigera=1")["list"])
    assert texts.REPLY_CAPTION not in found
    assert "utkast" in found
    assert message(source).startswith("Ett utkast är inte ställt: Kostnader")


# Kommunstyrelsen's side, of the invented municipality

ALL = "?ar=2026&tillfalle=2"


def test_all_boards_at_an_occasion(there, today):
    today(date(2026, 11, 24))
    found = values(there, inquiries, ALL)
    assert text(found["message"]) == (
        "Ett yttrande är försenat, 85 dagar: Socialnämnden, "
        "Underskott utan åtgärder, tillfälle 1 2026"
    )
    assert [line.split("|")[2] for line in rows(found["list"])[1:]] == [
        "Socialnämnden",
        "Barn- och utbildningsnämnden",
        "Vård- och omsorgsnämnden",
    ]
    assert "Alla nämnder" in text(found["context"])
    boards = str(values(there, inquiries, f"{ALL}&redigera=1")["ask"])
    assert "namnd=soc&ar=2026&tillfalle=2&redigera=1" in boards
    one = values(there, inquiries, f"{ALL}&namnd=soc")
    assert text(one["way"]) == "Alla nämnder"


def test_a_report_that_waits_for_a_measure(there, today, monkeypatch):
    today(date(2026, 10, 24))
    waits = text(values(there, inquiries, f"{ALL}&namnd=soc")["waiting"])
    assert texts.DOES_NOT_WAIT in waits, "its measures are decided"
    monkeypatch.setattr(waiting, "_is_decided", lambda _source, _report: False)
    report = there.report(url.read(f"{ALL}&namnd=soc").selection)
    (one,) = waiting.of(there, [report], date(2026, 10, 24))
    assert (one.days, one.deviation) == (31, -2_290_000_000)
    shown = waiting.section([one], 30, "", url.read(""))
    assert rows(shown)[-1].startswith(
        "Socialnämnden|tillfälle 2 2026|−22,9|31 dagar, över gränsen"
    )
    assert "om=deficit_without_measures" in str(shown)
    shown = waiting.section([one], 31, "", url.read(""))
    assert "över gränsen" not in text(shown)


# A new one, filled in


def line(source, kind):
    frame = source.operating_costs(url.read(GSN).selection)
    return int(frame[frame["kind"] == kind]["line"].iloc[0])


def test_a_new_one_begins_with_its_days(source, engine):
    found = started(values(source, inquiries, f"{GSN}&redigera=1")["ask"])
    assert (found["asked_on"], found["due_on"]) == ("2021-10-20", "2021-11-19")
    assert (found["subject"], found["signal"]) == ("", "")
    typed_ = {"seen": seen({}), "inquiry_days": "10"}
    assert Desk(engine).do(ACTOR, "choose_thresholds", None, typed_, "mnkr").action
    found = started(values(source, inquiries, f"{GSN}&redigera=1")["ask"])
    assert found["due_on"] == "2021-10-30"


def test_a_link_about_a_signal(source):
    found = started(values(source, inquiries, f"{GSN}&om=zero_forecast")["ask"])
    assert found["signal"] == "zero_forecast"
    assert found["subject"] == "Nollprognos, tillfälle 3 2021"
    assert found["report_id"] == "1"


def test_a_link_about_a_figure(source):
    number = line(source, "cost")
    search = f"{GSN}&om=rad:{number}:forecast_year"
    found = started(values(source, inquiries, search)["ask"])
    assert found["subject"] == "Kostnader, prognos, helår: 69,5 mnkr"
    assert (found["line_id"], found["measure"]) == (str(number), "forecast_year")
    assert "signal" not in found, "the figure is what it is about"
    shown = text(values(source, inquiries, f"{search}&enhet=tkr")["ask"])
    assert "Ny begäran om yttrande till" in shown


def test_a_link_about_a_measure(source):
    plan = source.action_plan(url.read(GSN).selection)
    number = int(plan[plan["number"] == "1.1"]["line"].iloc[0])
    found = started(values(source, inquiries, f"{GSN}&om=rad:{number}")["ask"])
    assert found["subject"] == "Åtgärd 1.1: Inga åtgärder i handlingsplanen"
    assert (found["line_id"], found["measure"]) == (str(number), "")


def test_a_link_may_bring_its_words(source):
    found = values(source, inquiries, f"{GSN}&om=zero_forecast&amne=Prognosen%20är%200")
    assert started(found["ask"])["subject"] == "Prognosen är 0"


@pytest.mark.parametrize(
    "om", ["rad:999999:forecast_year", "rad:x", "okand", "rad:1:x:"]
)
def test_a_link_to_what_is_not_there(source, om):
    found = values(source, inquiries, f"{GSN}&om={om}")
    assert found["hidden"] is False
    assert started(found["ask"])["subject"] in {"", "Intäkter"}


def test_what_is_asked_already_is_not_asked_again(source, add):
    add("inquiry", **ASKED, signal="zero_forecast", report_id="1")
    found = values(source, inquiries, f"{GSN}&om=zero_forecast")["ask"]
    assert texts.ASK_THERE in text(found)
    assert started(found)["subject"] == ""


@pytest.mark.parametrize(
    "about", [About("late"), About(line=7), About(line=7, measure="forecast")]
)
def test_an_address_says_what_it_is_about(source, about):
    report = source.report(url.read(GSN).selection)
    address = inquiring.href(url.read(""), report, about, "Ord & mer")
    path, _, query = address.partition("?")
    view = url.read(f"?{query}")
    assert (path, inquiring.read(view)) == (inquiring.PATH, about)
    assert inquiring.words(view) == "Ord & mer"
    assert view.selection.board == "gsn"


def test_figures_and_measures_lead_to_the_form(source):
    number = line(source, "cost")
    found = values(source, operating_costs, f"{GSN}&rad={number}")
    assert f"om=rad%3A{number}%3Aforecast_year" in str(found["detail"])
    plan = source.action_plan(url.read(GSN).selection)
    number = (
        int(plan[plan["is_measure"]]["line"].iloc[0]) if plan["is_measure"].any() else 0
    )
    measure = number or int(plan[plan["kind"] == "measure"]["line"].iloc[0])
    found = values(source, action_plan, f"{GSN}&rad={measure}")
    assert f"om=rad%3A{measure}%3Acounted" in str(found["detail"])


# Elsewhere


def test_the_last_day_is_in_the_calendar_until_it_is_answered(source, add):
    number = add("inquiry", **ASKED)
    shown = values(source, calendar)["coming"]
    assert "Yttrande till Kommunstyrelsen: Kostnader" in text(shown)
    assert f"rad={number}" in str(shown)
    add("inquiry", row=number, version=1, answer="Genom intäkter.")
    assert "Yttrande" not in text(values(source, calendar)["coming"])


def test_an_answer_to_a_signal(source, add):
    form = signal_answers.section(1, "offset", None, answers_as="IT-chef")
    assert started(form) == {
        "body": "",
        "answered_by": "IT-chef",
        "answered_on": "",
        "signal": "offset",
    }
    add("signal_answer", signal="offset", body="Vi säljer.", answered_by="IT-chef")
    (given,) = source.signal_answers(1)
    form = signal_answers.section(1, "offset", given)
    assert started(form)["body"] == "Vi säljer."
    said = text(values(source, inquiries)["signals"])
    assert "Kvittade avvikelser" in said
    assert "Vi säljer." in said


def test_thresholds_in_the_settings(source, engine):
    lines = rows(values(source, settings, "")["thresholds"])
    assert lines[1].startswith("Väsentligt belopp|1,0 %|1,0 %|En procent")
    typed_ = {"seen": seen({}), "pace": "25"}
    assert Desk(engine).do(ACTOR, "choose_thresholds", None, typed_, "mnkr").action
    found = values(source, settings, "?redigera=1")["thresholds"]
    assert "Takt som skiljer sig från budgeten|25,0 %, ändrat|20,0 %|" in text(found)
    assert started(found)["seen"] == "pace=250"
    assert texts.THRESHOLDS_NOTE in text(found)


def test_a_per_mille_is_typed_as_it_is_read():
    kind = NOUNS["threshold"].field("number")
    assert typed(kind, 10, "mnkr") == "10"


def test_the_names_of_signals_agree():
    named = dict(NOUNS["signal_answer"].field("signal").options)
    assert {code: named[code] for code in texts.SIGNAL_NAMES} == texts.SIGNAL_NAMES
