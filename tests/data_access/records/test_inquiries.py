"""Inquiries, answers to signals and thresholds through the one desk."""

from datetime import date

import pytest
import sqlalchemy as sa

from data_access import NOUNS, Asked, Edit, Source
from data_access.errors import LockedReportError
from data_access.records import sealing
from data_access.records.limiting import seen
from data_access.rules.signals import RULES
from data_access.rules.signals.thresholds import THRESHOLDS, Thresholds
from data_access.store import engine as engines
from data_access.store import schema

ASKED = {
    "subject": "Kostnader, prognos helår 69,5 mnkr",
    "body": "Hur ska beloppet täckas?",
    "addressee": "IT-chef",
    "asked_on": "2021-09-06",
    "due_on": "2021-10-10",
}


@pytest.fixture
def source(empty):
    return Source(empty)


@pytest.fixture
def refused(desk, actor):
    """The faults of an edit that must be refused."""

    def refuse(noun, owner, row=None, **typed):
        edit = Edit("row", noun, row, owner, 1 if row else None, typed)
        outcome = desk.save(actor, [edit], "mnkr")
        assert outcome.action is None
        return outcome.faults["row"]

    return refuse


@pytest.fixture
def sent(empty, draft):
    """The draft, sent out: its content is locked."""
    with engines.write(empty) as connection:
        reports = schema.reports
        connection.execute(sa.update(reports).values(status="sent"))
    return draft


def only(found):
    (one,) = found
    return one


# Inquiries


def test_asked_answered_followed_up_and_closed(source, draft, save, clock):
    number = save("inquiry", owner=draft.board, **ASKED, report_id=str(draft.report))
    one = only(source.inquiries(draft.board))
    assert (one.board, one.subject, one.about) == ("gsn", ASKED["subject"], "other")
    assert one.asked == (number, date(2021, 10, 10), date(2021, 9, 6), None, None)
    clock.now = clock.now.replace(month=10, day=4)
    save("inquiry", number, version=1, answer="Genom högre intäkter.")
    assert only(source.inquiries(None)).asked.answered_on == date(2021, 10, 4)
    save("inquiry", number, version=2, follow_up="Godtas.", closed_on="2021-10-12")
    one = only(source.inquiries(draft.board))
    assert one.follow_up == "Godtas."
    assert one.asked.closed_on == date(2021, 10, 12)
    said = source.history("inquiry", number)
    assert {entry.field for entry in said} >= {"answer", "answered_on", "closed_on"}


def test_what_it_is_about_follows_from_what_it_names(source, draft, drift, save):
    about = {"report_id": str(draft.report)}
    line = {"line_id": str(drift.cost)}
    for typed, wanted in (
        ({"signal": "zero_forecast"}, "signal"),
        ({**about, **line, "measure": "forecast_year"}, "figure"),
        ({**about, **line}, "measure"),
        ({}, "other"),
    ):
        number = save("inquiry", owner=draft.board, **ASKED, **typed)
        found = {each.id: each.about for each in source.inquiries(draft.board)}
        assert found[number] == wanted


def test_a_saving_is_undone(desk, actor, source, draft):
    made = desk.save(
        actor, [Edit("a", "inquiry", None, draft.board, None, ASKED)], "mnkr"
    )
    number = made.rows["a"][0]
    edit = Edit("a", "inquiry", number, None, 1, {"answer": "Ja."})
    answered = desk.save(actor, [edit], "mnkr")
    desk.undo(actor, answered.action)
    one = only(source.inquiries(draft.board))
    assert (one.answer, one.asked.answered_on) == ("", None)
    gone = desk.save(
        actor, [Edit("a", "inquiry", number, None, 3, {}, remove=True)], "mnkr"
    )
    assert source.inquiries(draft.board) == []
    desk.undo(actor, gone.action)
    assert only(source.inquiries(draft.board)).subject == ASKED["subject"]


def test_an_answer_that_is_taken_back_has_no_day(source, draft, save):
    number = save("inquiry", owner=draft.board, **ASKED)
    save("inquiry", number, version=1, answer="Ja.")
    save("inquiry", number, version=2, answer="")
    assert only(source.inquiries(draft.board)).asked.answered_on is None


def test_two_who_save_the_same_inquiry(desk, actor, draft, save):
    number = save("inquiry", owner=draft.board, **ASKED)
    save("inquiry", number, version=1, answer="Vi återkommer.")
    late = Edit("row", "inquiry", number, None, 1, {"answer": "Genom besparingar."})
    outcome = desk.save(actor, [late], "mnkr")
    assert outcome.action is None
    assert outcome.conflicts["row"].theirs == {"answer": "Vi återkommer."}


@pytest.mark.parametrize(
    ("typed", "field", "words"),
    [
        ({"subject": " "}, "subject", "Gäller får inte vara tomt"),
        ({"body": ""}, "body", "Fråga får inte vara tomt"),
        ({"addressee": ""}, "addressee", "Till får inte vara tomt"),
        ({"due_on": ""}, "due_on", "Svar senast får inte vara tomt"),
        ({"due_on": "2021-09-05"}, "due_on", "före dagen då begäran ställs"),
        ({"signal": "x"}, "signal", "välj"),
        ({"answered_on": "2021-09-20"}, "answer", "Skriv svaret"),
        (
            {"answer": "Ja.", "answered_on": "2021-09-05"},
            "answered_on",
            "före 2021-09-06",
        ),
        ({"answer": "Ja.", "asked_on": ""}, "asked_on", "utkast"),
        ({"closed_on": "2021-09-20"}, "follow_up", "inte besvarad"),
        ({"follow_up": "Utgår.", "closed_on": "2021-09-01"}, "closed_on", "före"),
        ({"report_id": "77"}, "report_id", "hör inte till nämnden"),
    ],
)
def test_what_an_inquiry_cannot_be(refused, draft, typed, field, words):
    assert words in refused("inquiry", draft.board, **(ASKED | typed))[field]


def test_a_line_is_of_the_report(refused, draft, drift):
    typed = ASKED | {"line_id": str(drift.cost)}
    assert (
        "hör inte till rapporten" in refused("inquiry", draft.board, **typed)["line_id"]
    )


def test_another_boards_report_is_refused(refused, save, draft):
    other = save("board", name="Annan", short="A", slug="annan")
    typed = ASKED | {"report_id": str(draft.report)}
    assert "nämnden" in refused("inquiry", other, **typed)["report_id"]


def test_the_words_stay_when_the_line_goes(desk, actor, source, draft, drift, save):
    named = {"report_id": str(draft.report), "line_id": str(drift.net)}
    save("inquiry", owner=draft.board, **ASKED, **named, measure="forecast_year")
    edit = Edit("row", "operating_line", drift.net, None, 1, {}, remove=True)
    assert desk.save(actor, [edit], "mnkr").action
    one = only(source.inquiries(draft.board))
    assert (one.line_id, one.about, one.subject) == (None, "figure", ASKED["subject"])


# Answers to signals

SAID = {"signal": "offset", "body": "Vi säljer.", "answered_by": "IT-chef"}


def test_a_sent_report_can_be_answered_for_and_keeps_its_seal(
    empty, source, sent, save, clock
):
    with engines.read(empty) as connection:
        before = sealing.seal(connection, sent.report)
    number = save("signal_answer", owner=sent.report, **SAID)
    one = only(source.signal_answers(sent.report))
    assert (one.signal, one.body, one.answered_by) == (
        "offset",
        "Vi säljer.",
        "IT-chef",
    )
    assert one.answered_on == clock.now.date()
    save("signal_answer", number, version=1, body="Till självkostnad.")
    with engines.read(empty) as connection:
        assert sealing.seal(connection, sent.report) == before
    said = source.history("signal_answer", number, "body")
    assert [entry.after for entry in said] == ["Till självkostnad.", "Vi säljer."]


def test_its_content_is_as_locked_as_before(desk, actor, sent):
    edit = Edit("row", "goal", None, sent.report, None, {"name": "Nytt mål"})
    with pytest.raises(LockedReportError):
        desk.save(actor, [edit], "mnkr")


def test_a_signal_has_one_answer(refused, sent, save):
    save("signal_answer", owner=sent.report, **SAID)
    again = refused("signal_answer", sent.report, **SAID)
    assert again == {"signal": "Signalen har redan ett svar. Ändra det i stället."}


def test_an_answer_is_undone_after_the_report_is_sent(desk, actor, source, sent):
    edit = Edit("row", "signal_answer", None, sent.report, None, SAID)
    desk.undo(actor, desk.save(actor, [edit], "mnkr").action)
    assert source.signal_answers(sent.report) == []


def test_every_signal_of_the_rules_can_be_asked_about():
    for noun in ("inquiry", "signal_answer"):
        offered = {code for code, _ in NOUNS[noun].field("signal").options}
        assert set(RULES) <= offered


# Thresholds


@pytest.fixture
def choose(desk, actor, source):
    """Choose thresholds; what is not named is typed as it is in force."""

    def chosen(known=None, **typed):
        stored = {
            str(row.values["name"]): row.values["number"]
            for row in source.records("threshold", None)
        }
        asked = {"seen": seen(stored) if known is None else known, **typed}
        return desk.do(actor, "choose_thresholds", None, asked, "mnkr")

    return chosen


def test_only_what_differs_is_stored(choose, source):
    assert source.thresholds() == Thresholds()
    done = choose(pace="25,0", material="1,0", unanswered_days="")
    assert done.message == "1 gränsvärde är ändrat."
    assert source.thresholds() == Thresholds(pace=250)
    assert [r.values["name"] for r in source.records("threshold", None)] == ["pace"]
    choose(pace="25", swing="2,5", unanswered_days="45")
    assert source.thresholds() == Thresholds(pace=250, swing=25, unanswered_days=45)
    choose(pace="")
    assert source.records("threshold", None) == []


@pytest.mark.parametrize(
    ("name", "typed", "words"),
    [
        ("pace", "0,5", "1,0–200,0 %"),
        ("pace", "300", "1,0–200,0 %"),
        ("pace", "20,05", "högst en decimal"),
        ("pace", "mycket", "inget tal"),
        ("unanswered_days", "0", "1–365 dagar"),
        ("unanswered_days", "3,5", "inget heltal"),
    ],
)
def test_what_a_threshold_cannot_be(choose, source, name, typed, words):
    done = choose(**{name: typed})
    assert done.action is None
    assert words in done.faults[name]
    assert source.thresholds() == Thresholds()


def test_somebody_else_has_chosen_since(choose, source):
    choose(pace="25")
    done = choose(known="", pace="30")
    assert "Någon annan" in done.faults[""]
    assert source.thresholds().pace == 250


def test_they_are_undone_and_reset(choose, desk, actor, source):
    choose(pace="25", swing="2")
    done = choose(pace="", swing="3")
    desk.undo(actor, done.action)
    assert source.thresholds() == Thresholds(pace=250, swing=20)
    assert desk.do(actor, "reset_thresholds", None, {}, "mnkr").action
    assert source.thresholds() == Thresholds()
    assert desk.do(actor, "reset_thresholds", None, {}, "mnkr").faults
    told = source.log(Asked()).actions
    assert any(
        e.label == "Takt som skiljer sig från budgeten" for a in told for e in a.entries
    )


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"name": "unknown", "number": "3"}, "name"),
        ({"name": "", "number": "3"}, "name"),
        ({"name": "pace", "number": "5"}, "number"),
        ({"name": "pace", "number": "200"}, "number"),  # the default is not stored
    ],
)
def test_a_threshold_as_a_row(refused, typed, field):
    assert set(refused("threshold", None, **typed)) == {field}


@pytest.mark.parametrize("each", THRESHOLDS, ids=lambda each: each.name)
def test_a_default_is_within_its_bounds(each):
    assert each.lowest <= each.default <= each.highest
