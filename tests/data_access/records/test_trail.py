"""The log as people read it: filtered, paged, and one figure's own history."""

from datetime import date, datetime

import pytest
import sqlalchemy as sa

from data_access.records import trail
from data_access.records.clock import day, local
from data_access.records.edits import Edit
from data_access.records.fields import Money
from data_access.records.trail import PAGE, Asked
from data_access.store import engine as engines
from data_access.store import schema
from tests.ways import DECISION, Way


@pytest.fixture
def way(empty):
    return Way(empty)


def read(way, **asked):
    with engines.read(way.engine) as connection:
        return trail.log(connection, Asked(**asked))


def history(way, line, field=None, noun="operating_line"):
    with engines.read(way.engine) as connection:
        return trail.history(connection, noun, line.id, field)


def mnkr(tenths):
    return Money(tenths * 10_000_000, 10_000_000)


def test_days_are_swedish():
    assert day(datetime(2021, 9, 30, 22, 30)) == date(2021, 10, 1)  # noqa: DTZ001
    assert local(datetime(2021, 1, 1, 12)).hour == 13  # noqa: DTZ001


def test_an_action_tells_what_was_changed_in_printed_signs(way):
    way.bring("draft")
    way.forecast(1, "Kostnader", "69,9")
    action = read(way).actions[0]
    assert (action.role, action.origin) == ("Controller", "sidan /rapport")
    assert (action.board, action.report, action.summary) == (1, 1, "")
    (entry,) = action.entries
    assert (entry.label, entry.field) == ("Kostnader", "forecast_year")
    assert (entry.before, entry.after) == (mnkr(695), mnkr(699))


def test_a_step_tells_its_status_and_its_words(way):
    way.bring("decided")
    action = read(way).actions[0]
    assert action.summary == "Rapporten beslutades"
    told = {entry.field: (entry.before, entry.after) for entry in action.entries}
    assert told["status"] == ("sent", "decided")
    assert told["paragraph"] == (None, "§ 23")


def test_words_dates_choices_and_rows_are_told_as_they_are_read(way):
    way.bring("draft")
    line = way.line(1, "Kostnader")
    typed = {"code": "volume", "line_id": str(line.id), "cost": "−0,8"}
    way.save(Edit("x", "cause", owner=1, typed=typed))
    told = {e.field: e.after for e in read(way).actions[0].entries}
    assert told["code"] == "volume"
    assert told["line_id"] == "Kostnader"
    assert told["cost"] == mnkr(-8)
    assert "position" not in told
    assert "quantum" not in told


def test_a_figure_keeps_its_sign_when_its_line_becomes_another_kind(way):
    way.bring("draft")
    line = way.line(1, "Kostnader")
    typed = {"kind": "income"}
    way.save(Edit("x", "operating_line", line.id, version=line.version, typed=typed))
    way.forecast(1, "Kostnader", "70,0")
    told = [
        (entry.before, entry.after) for entry in history(way, line, "forecast_year")
    ]
    assert told == [(mnkr(695), mnkr(700)), (mnkr(695), mnkr(695)), (None, mnkr(695))]


def test_a_row_that_is_gone_is_still_told(way):
    way.bring("draft")
    owner = way.line(1, "Kostnader").owner
    typed = {"label": "Kapital", "kind": "cost", "forecast_year": "4,1"}
    made = way.save(Edit("x", "operating_line", owner=owner, typed=typed))
    number, version = made.rows["x"]
    way.save(Edit("x", "operating_line", number, version=version, remove=True))
    gone, came = read(way).actions[:2]
    amounts = {e.field: e.before for e in gone.entries}
    assert amounts["forecast_year"] == mnkr(41)
    assert (gone.entries[0].before, gone.entries[0].after) == ("Kapital", None)
    assert {e.field: e.after for e in came.entries}["forecast_year"] == mnkr(41)


def test_a_figures_history_goes_on_from_earlier_versions(way):
    way.bring("decided").do("correct", 1, reason="fel")
    way.forecast(2, "Kostnader", "69,9")
    line = way.line(2, "Kostnader")
    told = [(e.before, e.after) for e in history(way, line, "forecast_year")]
    assert told == [(mnkr(695), mnkr(699)), (None, mnkr(695))]
    before = history(way, way.line(1, "Kostnader"), "forecast_year")
    assert [(e.before, e.after) for e in before] == [(None, mnkr(695))]


def test_another_occasions_history_is_its_own(way):
    way.bring("decided")
    occasion = {"year": "2021", "kind": "closing", "number": "0"}
    typed = {**occasion, "period_end": "2021-12-31"}
    way.save(Edit("o", "occasion", typed=typed))
    way.do("create_report", board_id="1", occasion_id="2", copy_from="1")
    assert history(way, way.line(2, "Kostnader")) == []


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, 7),
        ({"board": 1}, 5),
        ({"board": 9}, 0),
        ({"role": "Controller"}, 7),
        ({"role": "IT-chef"}, 0),
        ({"noun": "operating_line"}, 1),
        ({"noun": "report"}, 4),
        ({"text": "beslutades"}, 1),
        ({"text": "§ 23"}, 1),
        ({"text": "KOSTNADER"}, 1),
        ({"text": "100 %"}, 0),
        ({"since": date(2000, 1, 1)}, 7),
        ({"since": date(2999, 1, 1)}, 0),
        ({"until": date(2000, 1, 1)}, 0),
        ({"board": 1, "noun": "operating_line", "text": "kost"}, 1),
        ({"page": 2}, 7),
    ],
)
def test_what_is_asked_for_is_found(way, asked, found):
    way.bring("decided")
    answer = read(way, **asked)
    assert answer.total == found
    if "page" not in asked:
        assert len(answer.actions) == found
    assert answer.pages == 1


def test_what_there_is_to_choose(way):
    way.bring("draft")
    with engines.read(way.engine) as connection:
        assert trail.roles(connection) == ["Controller"]
        there = trail.nouns(connection)
    assert there == ["board", "occasion", "report", "operating_line"]


def test_a_page_of_ten_thousand_actions_asks_no_more_than_a_page_of_few(way):
    way.bring("draft")
    few = asked_for(way, lambda: read(way))
    many(way, way.line(1, "Kostnader").id)
    said = asked_for(way, lambda: read(way, role="IT-chef", page=200, text="ny"))
    assert len(said) <= len(few)
    last = read(way, role="IT-chef", page=200, text="ny")
    assert last.total == 10_000
    assert len(last.actions) == PAGE
    assert last.actions[-1].entries[0].before == "0"


def asked_for(way, act):
    """What an act asks the database."""
    said = []

    def hear(_connection, _cursor, statement, *_):
        said.append(statement)

    sa.event.listen(way.engine, "before_cursor_execute", hear)
    act()
    sa.event.remove(way.engine, "before_cursor_execute", hear)
    return said


def many(way, line):
    """Ten thousand savings of a note."""
    told = {"role": "IT-chef", "origin": "sidan /drift", "summary": "", "digest": ""}
    actions = [
        told | {"id": 100 + n, "at": datetime(2021, 9, 1 + n // 400), "board_id": 1}  # noqa: DTZ001
        for n in range(10_000)
    ]
    row = {"noun": "operating_line", "row_id": line, "label": "Kostnader"}
    entries = [
        row
        | {"action_id": 100 + n, "field": "note", "before": f'"{n}"', "after": '"ny"'}
        for n in range(10_000)
    ]
    with engines.write(way.engine) as connection:
        connection.execute(sa.insert(schema.actions), actions)
        connection.execute(sa.insert(schema.audit), entries)


def test_the_log_refuses_every_change(way):
    way.bring("draft")
    for table in (schema.actions, schema.audit):
        for change in (sa.delete(table), sa.update(table).values(id=table.c.id)):
            with (
                pytest.raises(sa.exc.IntegrityError, match="Loggen kan inte ändras"),
                engines.write(way.engine) as connection,
            ):
                connection.execute(change)


def test_decision_texts_are_told(way):
    way.bring("decided")
    told = {e.field: e.after for e in read(way).actions[0].entries}
    assert told["recipients"] == DECISION["recipients"]
