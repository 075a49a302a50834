"""What two versions differ in, told row by row."""

import pytest

from data_access.records.comparing import differences, field_of
from data_access.records.edits import Edit
from data_access.records.fields import Money
from data_access.store import engine as engines
from tests.ways import Way


@pytest.fixture
def way(empty):
    return Way(empty).bring("sent")


def told(way, earlier=1, later=2):
    with engines.read(way.engine) as connection:
        return [
            (each.noun, each.label, each.field, each.before, each.after)
            for each in differences(connection, earlier, later)
        ]


def changed(way, line, noun="operating_line", **typed):
    way.save(Edit("x", noun, line.id, version=line.version, typed=typed))


def mnkr(tenths):
    return Money(tenths * 10_000_000, 10_000_000)


def test_a_copy_differs_in_nothing(way):
    way.do("change_after_sending", 1)
    assert told(way) == []


def test_the_forecast_that_was_changed_after_sending(way):
    way.do("change_after_sending", 1)
    way.forecast(2, "Kostnader", "69,9")
    change = ("operating_line", "Kostnader", "forecast_year", mnkr(695), mnkr(699))
    assert told(way) == [change]
    assert told(way, 2, 1) == [(*change[:3], mnkr(699), mnkr(695))]


def test_a_renamed_line_is_the_same_line(way):
    way.do("change_after_sending", 1)
    changed(way, way.line(2, "Kostnader"), label="Bruttokostnader")
    noun, label, field, before, after = told(way)[0]
    assert (noun, field, before, after) == (
        "operating_line",
        "label",
        "Kostnader",
        "Bruttokostnader",
    )
    assert label == "Bruttokostnader"


def test_lines_that_come_and_go_are_named_with_their_amounts(way):
    way.do("change_after_sending", 1)
    parent = way.line(2, "Kostnader")
    typed = {
        "label": "Kapitalkostnader",
        "parent_id": str(parent.id),
        "kind": "cost",
        "forecast_year": "4,1",
    }
    way.save(Edit("x", "operating_line", owner=parent.owner, typed=typed))
    whole = ("operating_line", "Kapitalkostnader", "", None, "Kapitalkostnader")
    figure = ("operating_line", "Kapitalkostnader", "forecast_year", None, mnkr(41))
    assert told(way) == [figure, whole]
    gone = ("operating_line", "Kapitalkostnader", "", "Kapitalkostnader", None)
    assert gone in told(way, 2, 1)


def test_words_come_after_amounts(way):
    way.do("change_after_sending", 1)
    way.save(Edit("x", "report", 2, typed={"title": "Annan rubrik"}))
    way.save(Edit("x", "text", owner=2, typed={"section": "matter", "body": "Nytt"}))
    way.save(Edit("x", "goal", owner=2, typed={"name": "Nöjda användare"}))
    way.forecast(2, "Kostnader", "69,9")
    assert [(noun, field) for noun, _, field, _, _ in told(way)] == [
        ("operating_line", "forecast_year"),
        ("report", "title"),
        ("text", ""),
        ("goal", ""),
    ]


def test_a_measure_that_counts_is_told_with_its_amount(way):
    way.do("change_after_sending", 1)
    line = way.lines(2, "plan_line", "action_plan")[0]
    changed(way, line, "plan_line", effect_0="0,25", secured="ja")
    amounts = {field: (before, after) for _, _, field, before, after in told(way)}
    assert amounts["effect_0"] == (None, Money(25_000_000, 1_000_000))
    assert amounts["counted"] == (Money(0, 1_000_000), Money(25_000_000, 1_000_000))
    assert field_of("plan_line", "counted").label == "Belopp i prognosen"


def test_versions_that_share_an_origin_are_compared_through_it(way):
    way.do("decide", 1, paragraph="§ 1", reference="Dnr 1", items="Godkänns")
    way.do("correct", 1, reason="fel")
    changed(way, way.line(2, "Kostnader"), label="Alla kostnader")
    for deed in ("mark_ready", "send"):
        way.do(deed, 2)
    way.do("send_back", 2)
    way.forecast(3, "Alla kostnader", "70,0")
    fields = [(label, field) for _, label, field, _, _ in told(way, 1, 3)]
    assert fields == [("Alla kostnader", "forecast_year"), ("Alla kostnader", "label")]
