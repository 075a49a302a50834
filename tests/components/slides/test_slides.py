"""The meeting's slides: a message each, as it was sent out."""

from datetime import date

import pytest

from components import slides
from components.figures.series import Chart
from data_access import Selection, Source
from tests.measures import DRAFT, with_measures
from tests.ways import Way

DAY = date(2026, 11, 24)


def of(source, selection=Selection()):  # noqa: B008 -- frozen
    made = slides.of_report(source, source.report(selection), DAY)
    return {slide.key: slide for slide in made}


def plain(said):
    return said.replace("\xa0", " ")


def test_the_slides_of_the_published_report(source):
    found = of(source)
    assert list(found) == [
        "budskap", "siffror", "period", "helar", "investeringar",
        "handlingsplan", "signaler", "beslut",
    ]  # fmt: skip
    titles = {key: plain(slide.title) for key, slide in found.items()}
    assert titles["budskap"] == (
        "GSN: 1,3 mnkr bättre än budget till augusti, prognosen för helåret är ändå "
        "0,0; omsättning +17 %"
    )
    assert titles["period"] == "1,3 mnkr bättre än budget till augusti"
    assert titles["helar"].startswith("Prognosen för helåret är 0,0 mnkr från budget")
    assert titles["investeringar"] == (
        "8,7 av 12,5 mnkr väntas bli använda, men bara 0,8 hittills"
    )
    assert titles["handlingsplan"] == "Inga åtgärder i handlingsplanen"
    assert found["beslut"].points[0].startswith("1. Nämnden godkänner")


def test_three_figures_each_with_a_word(source):
    numbers = of(source)["siffror"].numbers
    assert [(n.said, plain(n.unit), n.tone) for n in numbers] == [
        ("+1,3", "mnkr", "good"),
        ("0,0", "mnkr", "neutral"),
        ("0,8", "av 12,5 mnkr", ""),
    ]
    assert all(number.word for number in numbers)


def test_a_slide_holds_one_thing(municipality):
    for report in municipality.catalogue():
        for slide in of(municipality, report.selection).values():
            held = (bool(slide.numbers), slide.picture is not None, bool(slide.points))
            assert sum(held) <= 1
            assert len(slide.numbers) <= 3
            assert len(slide.points) <= 4
            assert slide.title
            assert report.board_name in slide.source


def test_every_picture_has_its_words_and_its_figures(source):
    for key in ("period", "helar", "investeringar"):
        picture = of(source)[key].picture
        assert picture.summary
        assert isinstance(picture.native, Chart)
        labels = picture.figure["layout"]["annotations"]
        sizes = {label["font"]["size"] for label in labels}
        assert sizes == {17}


@pytest.fixture
def changed(empty):
    way = Way(empty).bring("sent")
    way.do("change_after_sending", 1)
    way.forecast(2, "Kostnader", "69,9")
    return Source(empty)


def test_what_was_changed_after_sending_is_named_and_the_figures_stay(changed):
    found = of(changed)
    said = "Ändrat efter utskick: Kostnader, prognos helår: 69,5 → 69,9 mnkr"
    for key in ("budskap", "siffror", "period", "helar"):
        assert [plain(each) for each in found[key].changed] == [said]
    assert found["signaler"].changed == []
    costs = found["helar"].picture.native.series[1]
    assert costs.values[1] == 69.5


def test_measures_are_told_with_their_effect(address):
    with_measures(address)
    from data_access import open_store

    engine = open_store(address, sample=False)
    points = of(Source(engine), DRAFT)["handlingsplan"].points
    assert [plain(each) for each in points][:2] == [
        "1.1 Egna öppna insatser: 1,00 mnkr",
        "1.2 Vakanser: 2,00 mnkr",
    ]
    engine.dispose()


def test_all_boards_begin_with_the_one_that_needs_attention(municipality):
    chosen = municipality.report(Selection("teknik", 2026, "m03"))
    made = slides.of_all(municipality, chosen, "tkr", DAY)
    keys = [slide.key for slide in made]
    assert keys[:2] == ["budskap", "namnderna"]
    assert len(set(keys)) == len(keys)
    assert made[1].picture.native.categories


def test_a_board_without_figures_says_so(empty):
    way = Way(empty)
    way.do("create_report", None, board_id="1", occasion_id="1")
    found = of(Source(empty))
    assert "budskap" in found
    assert "period" not in found
    assert found["beslut"].title == "Förslag till beslut"
