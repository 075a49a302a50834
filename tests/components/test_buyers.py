"""Köpare: what they pay, by which key, and who pays instead by another."""

import pytest

from components import answers, url
from components.pages import buyers as page
from components.sentences import buyers as words
from data_access import Edit, Source
from data_access.loaders.buyers import Buyer, Buyers
from tests.components.test_pages import rows, text
from tests.ways import Way

GSN = "?namnd=gsn&ar=2021&tillfalle=3"
MNKR = 100_000_000
TENTH = MNKR // 10
OLD = {"Ludvika": "65", "Smedjebacken": "25", "VBU": "10"}
NEW = {"Ludvika": "67,9", "Smedjebacken": "26,1", "VBU": "6"}


@pytest.fixture
def way(empty):
    return Way(empty)


def name_buyers(way):
    way.save(
        *(
            Edit(name, "buyer", owner=1, typed={"name": name, "kind": "municipality"})
            for name in OLD
        )
    )
    return {b.values["name"]: b.id for b in Source(way.engine).records("buyer", 1)}


def write_key(way, buyers, basis, since, shares):
    typed = {"basis": basis, "valid_from": since}
    key = way.save(Edit("k", "share_key", owner=1, typed=typed)).rows["k"][0]
    edits = [
        Edit(n, "key_share", owner=key, typed={"buyer_id": str(b), "share": shares[n]})
        for n, b in buyers.items()
    ]
    way.save(*edits)
    return key


def write_years(way, buyers, **measures):
    way.do("open_buyer_year", board_id="1", year="2021")
    numbers = zip(*measures.values(), strict=True)
    for (name, buyer), typed in zip(buyers.items(), numbers, strict=True):
        (row,) = Source(way.engine).records("buyer_year", buyer)
        told = dict(zip(measures, typed, strict=True))
        way.save(Edit(name, "buyer_year", row.id, typed=told))


def shown(way, search=GSN):
    found = answers.answer(Source(way.engine), page.ANSWERING, url.read(search))
    return found.values


@pytest.fixture
def keys(way):
    """The published case: 65,0 mnkr, and a key that was wrong for VBU."""
    buyers = name_buyers(way)
    return (
        write_key(way, buyers, "Antal datorer", "2020-01-01", OLD),
        write_key(way, buyers, "Antal datorer, rättad", "2021-06-01", NEW),
    )


def test_a_board_without_buyers_says_what_to_do(way):
    way.bring("draft")
    found = shown(way)
    assert "Ej aktuellt: Gemensamma servicenämnden" in text(found["edit"])
    assert "Redigera" in text(found["edit"])
    assert not any(found[name] for name in ("message", "table", "keys", "sharing"))


def test_buyers_can_be_typed_before_there_is_a_report(way):
    found = shown(way, "?namnd=gsn&ar=2022&redigera=1")
    assert "Nämnden har ingen rapport än" in text(found["notice"])
    assert found["hidden"] is False
    assert "Lägg till köpare" in text(found["edit"])


def test_what_they_pay_sums_where_every_one_is_known(way, keys):
    buyers = dict(zip(OLD, (1, 2, 3), strict=True))
    write_years(
        way,
        buyers,
        budget=("38,7", "14,9", "6,0"),
        debited=("30,0", "", "2,0"),
        forecast=("42,0", "20,0", "3,0"),
    )
    found = shown(way.bring("draft"))
    assert rows(found["table"])[1:] == [
        "Ludvika|kommun|67,9 %|38,7|30,0|42,0",
        "Smedjebacken|kommun|26,1 %|14,9|–|20,0",
        "VBU|kommun|6 %|6,0|2,0|3,0",
        "Summa||100 %|59,6|–|65,0",
    ]
    said = text(found["message"])
    assert said == "Köparna väntas betala 65,0 mnkr 2021, 5,4 mer än budget"


def test_the_key_that_holds_is_marked_and_its_sum_is_shown(way, keys):
    told = rows(shown(way.bring("draft"))["keys"])
    assert told[1:] == [
        "Antal datorer|1 januari 2020|–|65 %|25 %|10 %|100 %",
        "Antal datorer, rättad (gäller 2021)|1 juni 2021|–|67,9 %|26,1 %|6 %|100 %",
    ]
    before = rows(shown(way, "?namnd=gsn&ar=2021&tillfalle=3")["keys"])
    assert before == told


def test_a_corrected_key_moves_2_6_from_vbu_to_the_others(way, keys):
    found = shown(way.bring("draft"), f"{GSN}&belopp=65,0")
    said = text(found["sharing"])
    assert (
        "VBU 2,6 mnkr mindre; Ludvika 1,9 mnkr mer, Smedjebacken 0,7 mnkr mer" in said
    )
    assert rows(found["sharing"])[2:] == [
        "Ludvika|65 %|42,3|67,9 %|44,1|+1,9",
        "Smedjebacken|25 %|16,3|26,1 %|17,0|+0,7",
        "VBU|10 %|6,5|6 %|3,9|−2,6",
        "Summa|100 %|65,0|100 %|65,0|0,0",
    ]
    assert "Beloppet är skrivet" in said


def test_the_keys_can_be_chosen_the_other_way(way, keys):
    old, new = keys
    search = f"{GSN}&belopp=65&fore={new}&efter={old}"
    said = text(shown(way.bring("draft"), search)["sharing"])
    assert "Ludvika 1,9 mnkr mindre" in said
    assert "VBU 2,6 mnkr mer" in said
    same = text(shown(way, f"{GSN}&belopp=65&fore={old}&efter={old}")["sharing"])
    assert "Nycklarna fördelar beloppet likadant." in same


def test_the_amount_is_the_forecast_of_the_years_income(way, keys):
    found = shown(way.bring("draft"))
    assert "Fördelning av 69,5 mnkr" in text(found["sharing"])
    assert "nämndens prognos för årets intäkter" in text(found["sharing"])


def test_what_cannot_be_read_is_said_and_the_forecast_stands(way, keys):
    said = text(shown(way.bring("draft"), f"{GSN}&belopp=mycket")["sharing"])
    assert "”mycket” är inget belopp" in said
    assert "Fördelning av 69,5 mnkr" in said


def test_without_a_forecast_the_amount_is_asked_for(way, keys):
    way.do("create_report", board_id="1", occasion_id="1")
    assert "Skriv ett belopp" in text(shown(way)["sharing"])


def test_one_key_is_nothing_to_compare(way):
    buyers = name_buyers(way)
    write_key(way, buyers, "Antal datorer", "2020-01-01", OLD)
    assert "Med två nycklar" in text(shown(way.bring("draft"))["sharing"])


def test_editing_has_a_form_for_each(way, keys):
    way.bring("draft")
    said = text(shown(way, f"{GSN}&redigera=1")["edit"])
    for words_ in ("Köpare: GSN", "Alla köpare har inte 2021 än", "Andelar: Antal"):
        assert words_ in said
    way.do("open_buyer_year", board_id="1", year="2021")
    said = text(shown(way, f"{GSN}&redigera=1")["edit"])
    assert "Köparnas 2021, mnkr" in said
    assert "Alla köpare har inte" not in said


def test_a_year_is_laid_out_once_for_those_that_have_it_not(way):
    buyers = name_buyers(way)
    typed = {"year": "2021", "budget": "1,0"}
    way.save(Edit("y", "buyer_year", owner=buyers["VBU"], typed=typed))
    done = way.do("open_buyer_year", board_id="1", year="2021")
    assert done.message == "2021 är upplagt för 2 köpare."
    again = way.try_("open_buyer_year", board_id="1", year="2021")
    assert "redan 2021" in again.faults["year"]
    assert (
        "rimligt" in way.try_("open_buyer_year", board_id="1", year="2").faults["year"]
    )


def buyer(**amounts):
    return Buyer(1, "VBU", "federation", amounts=amounts, quantum=TENTH)


@pytest.mark.parametrize(
    ("amounts", "said"),
    [
        (
            {"budget": 10 * MNKR, "forecast": 9 * MNKR},
            "Köparna väntas betala 9,0 mnkr 2021, 1,0 mindre än budget",
        ),
        (
            {"budget": 10 * MNKR, "forecast": 10 * MNKR},
            "Köparna väntas betala 10,0 mnkr 2021, som i budget",
        ),
        (
            {"forecast": 10 * MNKR},
            "Köparna väntas betala 10,0 mnkr 2021; budget saknas",
        ),
        (
            {"budget": 10 * MNKR},
            "Köparna betalar 10,0 mnkr 2021 enligt budget; prognos saknas",
        ),
        ({}, "1 köpare; belopp för 2021 saknas för någon av dem"),
    ],
)
def test_the_message(amounts, said):
    found = Buyers(2021, [buyer(**amounts)])
    assert words.buyers(found, "mnkr").replace("\u00a0", " ") == said
