"""Forms as trees and as html: every control named, every value as it was."""

from datetime import date
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components import editor, numbers, prerender, url
from components.editor import inputs, values
from data_access import NOUNS, Money, Record
from data_access.records import typed
from data_access.records.deeds import DEEDS
from data_access.records.fields import Field

MNKR = 100_000_000
VALUES = {
    "label": "Kostnader",
    "kind": "cost",
    "parent_id": None,
    "budget_year": Money(5_960_000_000, 10_000_000),
    "forecast_year": Money(6_950_000_000, 10_000_000),
    "outcome_period": Money(-80_000_000, 10_000_000),
    "note": "Lägre <kapitalkostnader>\noch färre & senare köp",
}
COSTS = Record("operating_line", 12, 3, 5, VALUES, kind="cost", level=1)


class Html(HTMLParser):
    """Elements with their attributes, in order, and labels by what they are for."""

    VOID = ("input", "br")

    def __init__(self, written):
        super().__init__()
        self.elements, self.labels, self._open = [], {}, []
        self.feed(written)
        assert not self._open, self._open

    def handle_starttag(self, tag, attributes):
        found = {"tag": tag, **dict(attributes), "text": ""}
        self.elements.append(found)
        if tag not in self.VOID:
            self._open.append(found)

    def handle_endtag(self, tag):
        assert self._open.pop()["tag"] == tag

    def handle_data(self, data):
        for found in self._open:
            found["text"] += data

    def all(self, tag, **attributes):
        wanted = {k.rstrip("_").replace("_", "-"): v for k, v in attributes.items()}
        return [
            each
            for each in self.elements
            if each["tag"] == tag and wanted.items() <= each.items()
        ]

    @property
    def controls(self):
        return [each for each in self.elements if "data-field" in each]

    def control(self, field):
        (found,) = [each for each in self.controls if each["data-field"] == field]
        return found


def written(tree, *, live=True):
    return Html(prerender.html(tree, {}, live=live))


def lines(**more):
    more = {"records": [COSTS]} | more
    return editor.grid("operating_line", owner=3, unit="mnkr", **more)


# The table


def test_each_control_has_its_value_and_says_of_which_row_it_is():
    html = written(lines(refs={"parent_id": [(12, "Kostnader"), (13, "Netto")]}))
    rows = [each for each in html.controls if "NYRAD" not in each["id"]]
    assert {
        each["data-field"]: each.get("value") for each in rows if "value" in each
    } == {
        "label": "Kostnader",
        "budget_period": "",
        "outcome_period": "−0,8",
        "deviation_period": "",
        "budget_year": "59,6",
        "forecast_year": "69,5",
        "deviation_year": "",
    }
    forecast = rows[7]
    assert forecast["data-field"] == "forecast_year"
    assert forecast["aria-label"] == "Prognos helår, Kostnader"
    assert forecast["inputmode"] == "decimal"
    label = html.all("label", for_=forecast["id"])
    assert [each["text"] for each in label] == ["Prognos helår"]
    assert len({each["aria-label"] for each in rows}) == len(rows)


def test_what_describes_a_control_is_there():
    html = written(lines())
    there = {each.get("id") for each in html.elements}
    for control in html.controls:
        for name in control["aria-describedby"].split():
            assert name in there
        assert html.all("label", for_=control["id"])
    assert len(there) - 1 == len([each for each in html.elements if "id" in each])


def test_the_form_tells_whose_the_rows_are_and_in_which_version():
    html = written(lines())
    (form,) = html.all("form")
    told = {name: form[f"data-{name}"] for name in ("noun", "owner", "unit", "form")}
    assert told == {
        "noun": "operating_line",
        "owner": "3",
        "unit": "mnkr",
        "form": "operating_line-3",
    }
    (row,) = html.all("tr", data_id="12")
    assert row["data-version"] == "5"
    assert row["class"] == "cost level-1"


def test_prose_is_kept_to_the_letter():
    html = written(lines(only=["label", "note"]))
    first = html.all("textarea")[0]
    assert first["text"] == f"\n{VALUES['note']}", "html takes the first break away"


def test_heads_are_in_blocks_and_the_table_has_a_caption_with_its_unit():
    html = written(lines())
    heads = html.all("th", scope="colgroup")
    assert [(each["text"], each["colspan"]) for each in heads] == [
        ("Perioden", "3"),
        ("Helår", "3"),
    ]
    (caption,) = html.all("caption")
    assert caption["text"] == "Driftkostnader, mnkr"
    assert html.all("th", scope="row")[0]["aria-label"] == "Kostnader"


def test_a_code_is_chosen_among_words_and_a_row_never_under_itself():
    html = written(lines(refs={"parent_id": [(12, "Kostnader"), (13, "Netto")]}))
    (kind, *_) = html.all("select", data_field="kind")
    assert kind["text"].startswith("kostnadintäkt")
    (chosen, *_) = [each for each in html.all("option") if "selected" in each]
    assert chosen["value"] == "cost"
    parent = html.all("select", data_field="parent_id")[0]
    assert parent["text"] == "–Netto"


def test_a_row_that_is_no_longer_among_the_choices_is_still_chosen():
    record = Record("cause", 7, 1, 1, {"line_id": 99, "code": "price"})
    html = written(editor.grid("cause", [record], 1, "mnkr"))
    chosen = [each for each in html.all("option", value="99") if "selected" in each]
    assert [each["text"] for each in chosen] == ["nr 99"]


def test_what_is_computed_stands_where_nothing_is_typed():
    html = written(lines(computed={(12, "deviation_year"): "−9,9"}))
    assert html.controls[8]["placeholder"] == "−9,9"


def test_roles_are_suggested():
    html = written(editor.grid("board", [], None, "mnkr", roles=["Controller"]))
    role = html.all("input", data_kind="role")[0]
    (listed,) = html.all("datalist", id=role["list"])
    assert html.all("option", value="Controller")
    assert listed


# Rows that come and go


def test_a_table_without_rows_has_one_to_type_in():
    html = written(lines(records=[]))
    assert len(html.all("tr", data_row="ny-0")) == 1
    assert len(html.all("tr", data_row="NYRAD")) == 1, "the pattern of new ones"


def test_fixed_rows_are_neither_added_nor_removed():
    record = Record("municipality", 1, None, 1, {"name": "Ludvika", "number": ""})
    html = written(editor.grid("municipality", [record], None, "mnkr"))
    assert not html.all("template")
    assert {each.get("data-do") for each in html.all("button")} & {
        "add",
        "remove",
        "insert",
    } == set()


def test_rows_can_be_added_only_where_all_that_they_must_have_is_shown():
    assert written(lines(only=["label", "note"])).all("template")
    html = written(lines(only=["forecast_year", "note"]))
    assert not html.all("template")
    (head,) = html.all("th", class_="row-name")
    assert head["text"] == "Kostnader", "the row is named though its name is not typed"


@pytest.mark.parametrize(("noun", "inserts"), [("cause", True), ("buyer_year", False)])
def test_a_row_is_put_in_after_another_where_order_means_something(noun, inserts):
    html = written(editor.grid(noun, [], 1, "mnkr"))
    assert bool(html.all("button", data_do="insert")) is inserts


# Every noun, both layouts


@pytest.mark.parametrize("layout", ["table", "form"])
@pytest.mark.parametrize("noun", NOUNS)
def test_every_noun_can_be_shown(noun, layout):
    fields = NOUNS[noun].fields
    record = Record(noun, 1, 2, 3, {each.name: None for each in fields})
    html = written(editor.grid(noun, [record], 2, "tkr", layout=layout))
    shown = [each for each in html.controls if f"-{1}-" in each["id"]]
    assert [each["data-field"] for each in shown] == [each.name for each in fields]
    assert all(each["aria-label"] for each in shown)
    ids = [each["id"] for each in html.elements if "id" in each]
    assert len(set(ids)) == len(ids)


def test_a_record_is_a_group_with_its_name():
    record = Record("goal", 4, 1, 2, {"name": "Nöjda köpare\nandra raden"})
    html = written(editor.grid("goal", [record], 1, "mnkr", layout="form"))
    assert html.all("legend")[0]["text"] == "Nöjda köpare"
    assert html.all("fieldset", data_id="4", data_version="2")


# The first paint


def test_the_first_paint_cannot_be_used_and_names_nothing():
    html = written(lines(roles=["Controller"]), live=False)
    assert html.controls
    for each in html.controls + html.all("button"):
        assert "disabled" in each
    for each in html.elements:
        assert not {"id", "for", "list", "aria-describedby"} & set(each)


# Values


UNITS = st.sampled_from(list(numbers.UNITS))
QUANTA = st.sampled_from([10**power for power in range(9)])


@given(st.integers(-(10**5), 10**5), QUANTA, UNITS)
def test_an_amount_is_read_again_as_it_was(steps, quantum, unit):
    money = Money(steps * quantum, quantum)
    field = Field("x", "X", "amount")
    text = values.typed(field, money, unit)
    assert typed.read(field, text, unit) == money
    assert "-" not in text


@pytest.mark.parametrize(
    ("ore", "quantum", "unit", "text"),
    [
        (6_950_000_000, 10_000_000, "mnkr", "69,5"),
        (6_950_000_000, 100_000, "tkr", "69\u00a0500"),
        (6_950_000_000, 10_000_000, "tkr", "69,5\u00a0mnkr"),  # known to 0,1 mnkr
        (-80_000_000, 1_000_000, "mnkr", "−0,80"),
        (123, 1, "kr", "1,23"),
        (0, 10_000_000, "mnkr", "0,0"),
    ],
)
def test_an_amount_is_no_finer_than_it_is_known(ore, quantum, unit, text):
    assert numbers.typed(ore, quantum, unit) == text


@given(st.integers(0, 1_000_000))
def test_a_share_is_read_again_as_it_was(share):
    field = Field("x", "X", "share")
    assert typed.read(field, values.typed(field, share, "kr"), "kr") == share


@given(st.integers(-(10**8), 10**8), st.sampled_from(["decimal", "whole"]))
def test_a_number_is_read_again_as_it_was(number, kind):
    field = Field("x", "X", kind)
    text = values.typed(field, number, "kr")
    assert typed.read(field, text, "kr") == number
    assert "-" not in text


@given(st.dates(min_value=date(1900, 1, 1)))
def test_a_day_is_read_again_as_it_was(day):
    field = Field("x", "X", "date")
    assert typed.read(field, values.typed(field, day, "kr"), "kr") == day


@pytest.mark.parametrize(
    ("kind", "value", "said"),
    [
        ("amount", Money(130_000_000, 10_000_000), "1\u00a0300\u00a0000\u00a0kr"),
        ("amount", Money(-123, 1), "−1,23\u00a0kr"),
        ("date", date(2021, 9, 30), "30 september 2021"),
        ("share", 333_333, "33,3333\u00a0%"),
        ("text", "Kostnader", ""),
        ("amount", None, ""),
    ],
)
def test_what_was_understood_is_said_where_it_is_more_than_was_typed(kind, value, said):
    assert values.understood(Field("x", "X", kind), value) == said


def test_a_field_is_named_with_its_block():
    noun = NOUNS["operating_line"]
    assert inputs.name(noun.field("forecast_year")) == "Prognos helår"
    assert inputs.name(noun.field("note")) == "Kommentar"


# Deeds


@pytest.mark.parametrize("name", DEEDS)
def test_a_deed_has_its_fields_one_button_and_its_warning(name):
    html = written(editor.deed(name, 8, version=3))
    kind = DEEDS[name]
    assert [each["data-field"] for each in html.controls] == [
        each.name for each in kind.fields
    ]
    (button,) = html.all("button", type="submit")
    assert button["text"] == kind.words
    (form,) = html.all("form", data_deed=name, data_target="8", data_version="3")
    assert ("data-twice" in form) is bool(kind.warning)
    sure = html.all("button", data_do="sure")
    assert len(sure) == bool(kind.warning)
    if kind.warning:
        (asked,) = html.all("div", class_="edit-sure")
        assert "hidden" in asked
        assert kind.warning in asked["text"]
        assert sure[0]["text"].startswith("Ja, ")
    for control in html.controls:
        assert html.all("label", for_=control["id"])


def test_a_deed_begins_with_given_values():
    tree = editor.deed(
        "create_report",
        None,
        values={"title": "Uppföljning 1", "board_id": 4},
        refs={"board_id": [(4, "Servicenämnden")]},
        button="Börja",
        quiet=True,
    )
    html = written(tree)
    assert html.control("title")["value"] == "Uppföljning 1"
    chosen = [each["text"] for each in html.all("option") if "selected" in each]
    assert chosen[0] == "Servicenämnden"
    (button,) = html.all("button", type="submit")
    assert (button["text"], button["class"]) == ("Börja", "btn btn-outline-secondary")


# The way in and out


def test_the_link_begins_editing_and_ends_it():
    for search, href, words in (
        ("?ar=2021", "/drift?ar=2021&redigera=1", "Redigera"),
        ("?ar=2021&redigera=1", "/drift?ar=2021", "Klar med redigeringen"),
    ):
        html = written(editor.link("/drift", url.read(search)))
        (link,) = html.all("a")
        assert (link["href"], link["text"]) == (href, words)
