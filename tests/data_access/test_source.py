"""The door: what a selection means, and that nothing kept can be spoiled."""

import threading
from collections import Counter
from dataclasses import FrozenInstanceError, replace
from datetime import date

import pandas as pd
import pytest
import sqlalchemy as sa

from data_access import (
    NoReportsError,
    Selection,
    Source,
    UnknownBoardError,
    UnknownOccasionError,
    UnknownYearError,
)
from data_access.store import engine as engines
from data_access.store import schema

METHODS = ["operating_costs", "investments", "action_plan"]
ALL = [*METHODS, "report", "sections", "texts", "decision", "reconciliation"]


def test_the_example(source):
    (report,) = source.catalogue()
    assert report == source.report(Selection())
    assert (report.board, report.year, report.occasion) == ("gsn", 2021, "3")
    assert report.board_name == "Gemensamma servicenämnden"
    assert (report.board_short, report.colour_rule) == ("GSN", "net")
    assert (report.kind, report.number, report.months) == ("followup", 3, 8)
    assert report.period_end == date(2021, 8, 31)
    assert report.dated == date(2021, 9, 8)
    assert (report.version, report.status) == (1, "decided")
    assert report.is_example
    assert "§ 23, Dnr 2021/28" in report.source


def test_the_catalogue_is_by_board_then_time(municipality):
    found = [(r.board, r.year, r.occasion) for r in municipality.catalogue()]
    assert found == [
        ("avfall", 2026, "m03"),
        ("gsn", 2021, "3"),
        ("teknik", 2025, "bokslut"),
        ("teknik", 2026, "m03"),
    ]


@pytest.mark.parametrize(
    ("selection", "board", "year", "occasion"),
    [
        (Selection(), "teknik", 2026, "m03"),
        (Selection("teknik"), "teknik", 2026, "m03"),
        (Selection("teknik", 2025), "teknik", 2025, "bokslut"),
        (Selection("teknik", None, "bokslut"), "teknik", 2025, "bokslut"),
        (Selection(None, 2021), "gsn", 2021, "3"),
        (Selection(None, None, "3"), "gsn", 2021, "3"),
    ],
)
def test_what_is_left_open_is_the_latest(
    municipality, selection, board, year, occasion
):
    found = municipality.report(selection)
    assert (found.board, found.year, found.occasion) == (board, year, occasion)


@pytest.mark.parametrize(
    ("selection", "error", "told"),
    [
        (Selection("x"), UnknownBoardError, ["”x”", "Avfall (avfall)", "Välj nämnd"]),
        (Selection("gsn", 1999), UnknownYearError,
         ["Gemensamma servicenämnden har ingen rapport", "1999", "2021", "Välj år"]),
        (Selection(None, 1999), UnknownYearError,
         ["Det finns ingen rapport för år 1999", "2021, 2025 och 2026"]),
        (Selection("gsn", 2021, "2"), UnknownOccasionError,
         ["för tillfälle 2 år 2021", "Det finns för tillfälle 3", "Välj"]),
        (Selection("teknik", None, "m04"), UnknownOccasionError,
         ["för april.", "bokslut och mars"]),
        (Selection("gsn", 2021, "<b>"), UnknownOccasionError, ["”<b>”"]),
    ],
)  # fmt: skip
def test_says_what_is_missing_what_there_is_what_to_do(
    municipality, selection, error, told
):
    with pytest.raises(error) as caught:
        municipality.report(selection)
    for words in told:
        assert words in str(caught.value)


@pytest.mark.parametrize("method", ALL)
def test_every_door_says_that_there_is_nothing(empty, method):
    with pytest.raises(NoReportsError, match="UPPSIKT_DATABASE"):
        getattr(Source(empty), method)(Selection())


def test_an_empty_store_has_an_empty_catalogue(empty):
    assert Source(empty).catalogue() == []


@pytest.mark.parametrize(("status", "shown"), [("draft", 1), ("ready", 1), ("sent", 2)])
def test_the_version_in_force_is_shown(source, engine, gsn, status, shown):
    with engines.write(engine) as connection:
        old = connection.execute(sa.select(schema.reports)).one()._asdict()
        old |= {"id": 99, "version": 2, "status": status, "package_id": None}
        connection.execute(sa.insert(schema.reports).values(old))
    assert [r.version for r in source.catalogue()] == [shown]
    assert source.report(gsn).version == shown
    assert source.report(replace(gsn, version=2)).id == 99
    assert [r.version for r in source.versions(gsn)] == [1, 2]


def test_a_write_by_another_process_is_seen_at_once(source, engine, gsn, tamper):
    before = source.operating_costs(gsn)
    other = engines.connect(str(engine.url))
    with tamper(other) as connection:
        connection.execute(sa.update(schema.lines).values(label="Ny"))
    other.dispose()
    assert set(source.operating_costs(gsn)["label"]) == {"Ny"}
    assert "Ny" not in set(before["label"])


def test_kept_until_the_revision_changes(source, engine):
    made = []

    def make():
        made.append(1)
        return len(made)

    assert [source.kept("key", make) for _ in range(3)] == [1, 1, 1]
    with engines.write(engine):
        pass
    assert source.kept("key", make) == 2


@pytest.mark.parametrize("method", METHODS)
def test_a_caller_cannot_spoil_a_kept_frame(source, gsn, method):
    original = getattr(source, method)(gsn).copy(deep=True)
    frame = getattr(source, method)(gsn)
    frame.loc[0, "label"] = "spoiled"
    frame.iloc[:, 8] = 0
    frame["line"] = 0
    frame.pop("kind")
    frame.columns = [name.upper() for name in frame]
    frame.index = frame.index + 1
    frame.attrs["x"] = 1
    pd.testing.assert_frame_equal(getattr(source, method)(gsn), original)
    assert getattr(source, method)(gsn).attrs == {}


@pytest.mark.parametrize("method", METHODS)
def test_arrays_of_a_kept_frame_do_not_write_through(source, gsn, method):
    frame = getattr(source, method)(gsn)
    original = frame.copy()
    for column in frame:
        frame[column].array[0] = frame[column].array[-1]
    assert not frame.equals(original)
    pd.testing.assert_frame_equal(getattr(source, method)(gsn), original)


@pytest.mark.parametrize("method", ["catalogue", "texts", "reconciliation", "sections"])
def test_a_caller_cannot_spoil_a_kept_list(source, gsn, method):
    def ask():
        found = getattr(source, method)
        return found() if method == "catalogue" else found(gsn)

    before = ask()
    ask().clear()
    assert ask() == before != []


def test_words_are_frozen(source, gsn):
    with pytest.raises(FrozenInstanceError):
        source.report(gsn).year = 1
    with pytest.raises(FrozenInstanceError):
        source.reconciliation(gsn)[0].status = "agrees"


def test_many_threads_read_the_same(engine, gsn):
    source, seen = Source(engine), []

    def ask():
        seen.extend(len(getattr(source, method)(gsn)) for method in METHODS * 5)

    threads = [threading.Thread(target=ask) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert Counter(seen) == {3: 80, 4: 80, 17: 80}


def test_a_kept_frame_costs_one_question(source, engine, gsn):
    asked = []
    source.operating_costs(gsn)
    sa.event.listen(engine, "before_cursor_execute", lambda *_: asked.append(1))
    raw = []
    sa.event.listen(engine.pool, "checkout", lambda *_: raw.append(1))
    source.operating_costs(gsn)
    assert (asked, raw) == ([], [1])


def test_a_fresh_report_is_read_with_few_queries(source, engine, gsn):
    asked = []
    sa.event.listen(engine, "before_cursor_execute", lambda *a: asked.append(a[2]))
    for method in METHODS:
        getattr(source, method)(gsn)
    queries = [statement for statement in asked if statement.startswith("SELECT")]
    assert len(queries) == 5
