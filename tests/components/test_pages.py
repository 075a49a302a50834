"""Each page's answer, compared as data with the published annexes."""

import json

import orjson
import pytest
from plotly.io.json import to_json_plotly

from components import answers, url
from components.pages import (
    PAGES,
    action_plan,
    imports,
    investments,
    log,
    operating_costs,
    overview,
    reconciliation,
    settings,
)
from components.site import Site

GSN = "?namnd=gsn&ar=2021&tillfalle=3"
ANSWERING = [page for page in PAGES if page.ANSWERING]
OF_REPORT = [page for page in ANSWERING if page not in (imports, log, settings)]


def answered(source, page, search=GSN):
    return answers.answer(source, page.ANSWERING, url.read(search))


def values(source, page, search=GSN):
    return answered(source, page, search).values


def text(tree):
    """All words of a component tree, in reading order, rows on lines."""
    return _text(json.loads(to_json_plotly(tree))).replace("\u00a0", " ")


def _text(tree):
    if isinstance(tree, dict):
        inner = _text(tree.get("props", {}).get("children"))
        ends = {"Tr": "\n", "Td": "|", "Th": "|", "Caption": "\n", "P": "\n"}
        return inner + ends.get(tree.get("type"), "")
    if isinstance(tree, list):
        return "".join(_text(child) for child in tree)
    return "" if tree is None else str(tree)


def rows(tree):
    return [line.strip("|") for line in text(tree).splitlines() if "|" in line]


@pytest.mark.parametrize("page", ANSWERING, ids=lambda page: page.NAME)
def test_an_answer_fills_every_slot(source, page):
    found = answered(source, page)
    assert set(found.values) == set(page.ANSWERING.outputs)
    assert set(found.figures) == set(page.ANSWERING.figures)
    ids = {slot.component_id for slot in page.ANSWERING.outputs.values()}
    sent = orjson.loads(found.slots)
    drawn = {slot.component_id for slot in page.ANSWERING.figures.values()}
    assert set(sent["html"]) | set(sent["hidden"]) | drawn == ids
    assert found.values["hidden"] is False
    assert found.values["notice"] is None


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.NAME)
def test_a_page_lays_itself_out_without_data(page):
    assert page.layout(Site())


@pytest.mark.parametrize("page", OF_REPORT, ids=lambda page: page.NAME)
def test_a_page_says_what_it_shows(source, page):
    said = text(values(source, page)["context"])
    for fact in ("Gemensamma servicenämnden", "januari–augusti 2021", "beslutad"):
        assert fact in said
    assert "8 september 2021" in said
    assert "Publicerat exempel" in said


@pytest.mark.parametrize("page", OF_REPORT, ids=lambda page: page.NAME)
@pytest.mark.parametrize("search", ["?namnd=xyz", "?ar=1999", "?tillfalle=2"])
def test_what_is_not_there_leaves_no_figure_behind(source, page, search):
    found = values(source, page, search)
    assert found["hidden"] is True
    assert "Välj" in text(found["notice"])
    for key, value in found.items():
        if key not in {"hidden", "notice"}:
            assert not value or value in (True, {"data": [], "layout": {}}), key


def test_a_fault_of_ours_is_logged_and_said(source, caplog):
    def broken(_source, _view):
        message = "boom"
        raise RuntimeError(message)

    page = operating_costs.ANSWERING
    failing = answers.Answering(page.page, page.slots, broken)
    found = answers.answer(source, failing, url.read(GSN)).values
    assert found["hidden"] is True
    assert "Något gick fel" in text(found["notice"])
    assert "boom" in caplog.text


def test_what_could_not_be_read_is_named(source):
    found = values(source, operating_costs, f"{GSN}&enhet=euro")
    assert "enhet=euro" in text(found["notice"])
    assert found["hidden"] is False


def test_annex_1_operating_costs(source):
    assert rows(values(source, operating_costs)["table"])[2:] == [
        "Intäkter|39,3|44,7|5,4|59,6|69,5|9,9",
        "Kostnader|39,8|43,9|−4,1|59,6|69,5|−9,9",
        "Netto|0,4|−0,8|1,3|0,0|0,0|0,0",
    ]


def test_annex_1_in_thousands_is_no_finer(source):
    assert rows(values(source, operating_costs, f"{GSN}&enhet=tkr")["table"])[2:] == [
        "Intäkter|39 300|44 700|5 400|59 600|69 500|9 900",
        "Kostnader|39 800|43 900|−4 100|59 600|69 500|−9 900",
        "Netto|400|−800|1 300|0|0|0",
    ]


def test_annex_1_investments(source):
    found = values(source, investments)
    assert rows(found["table"])[-1] == "Investeringar|9,0|3,5|12,5|0,8|−11,7|8,7|−3,8"
    facts = text(found["facts"])
    for said in ("11,7 mnkr", "7,9 mnkr", "3,8 mnkr", "6,4 %", "69,6 %", "1,98"):
        assert said in facts
    projects = text(found["projects"])
    assert "O365 – Digital arbetsplats|–|–|0,3|–|" in projects
    assert "Gemensam identitetsplattform|–|–|–|–|" in projects


def test_annex_2(source):
    found = values(source, action_plan)
    body = rows(found["table"])[2:]
    fixed = "effekten är inte tillräckligt sannolik för att beaktas i prognosen"
    assert body[0] == f"1.1||Inga åtgärder i handlingsplanen||||||||||{fixed}|0,00"
    assert body[1] == f"1.2||||||||||||{fixed}|0,00"
    assert body[3] == "Delsumma||||||||0,00|0,00|0,00|0,00||0,00"
    assert body[8] == "3.1|||||||||||||0,00"
    assert body[-1] == "TOTALT||||||||0,00|0,00|0,00|0,00||0,00"
    assert len(body) == 17
    assert "Inga åtgärder i handlingsplanen" in found["plan-main-title"]
    assert found["plan-main-drawn"] is True, "nothing is drawn"


def test_a_line_tells_where_its_figures_come_from(source):
    line = int(source.operating_costs(url.read(GSN).selection)["line"].iloc[2])
    said = text(values(source, operating_costs, f"{GSN}&rad={line}")["detail"])
    assert "Netto: varifrån kommer siffrorna?" in said
    assert "Budget, period|0,4|0,4|0,5|publicerad|" in said
    assert "avrundning" in said


def test_the_two_roundings_and_the_heading(source):
    found = values(source, reconciliation)
    said = text(found["tables"])
    assert "39,8 − 39,3 = 0,5, tryckt 0,4; skillnad 0,1, inom avrundningen 0,15" in said
    assert "0,4 − (−0,8) = 1,2, tryckt 1,3; skillnad 0,1" in said
    assert "tillfälle 2" in said
    assert text(found["summary"]).startswith(
        "1 uppgift stämmer inte; 2 skillnader är avrundning"
    )


def test_the_overview_of_a_board_has_four_cards(source):
    found = values(source, overview)
    cards = text(found["cards"])
    for figure in ("+1,3", "0,0", "0,8", "av 12,5 mnkr", "0,00"):
        assert figure in cards
    # There is one board: no table of all, and no way up to it.
    assert found["boards"] is found["way"] is None
    assert "Dnr 2021/28" in text(found["decision"])


def test_the_overview_of_a_board_tells_its_signals(source):
    said = text(values(source, overview)["signals"])
    for words in (
        "Nollprognos",
        "I samma takt slutar året på +1,95 mnkr",
        "Kostnader: prognosen kräver 6,40 i månaden resten av året, hittills 5,49",
        "kvar av budgeten 4,95 (+29 %)",
        "Investeringar: prognosen kräver 1,98 i månaden resten av året, hittills 0,10",
        "+9,9 mnkr och kostnadernas −9,9 mnkr tar ut varandra",
        "39,8 mnkr, är 66,8 % av årets; 8/12 är 66,7 %",
        "3,8 mnkr av anslaget väntas bli kvar, minst lika mycket som de 3,5 mnkr",
        "Rubriken nämner uppföljningstillfälle 2",
        "Prognosen svänger kan inte prövas: tidigare rapport samma år saknas",
        "minst 596 tkr",
    ):
        assert words in said, words
    assert "Underskott utan åtgärder" not in said


def test_the_small_pictures_share_one_scale(source):
    def bars(tree):
        if isinstance(tree, dict):
            style = tree.get("props", {}).get("style") or {}
            found = [style["width"]] if "width" in style else []
            return found + bars(tree.get("props", {}).get("children"))
        if isinstance(tree, list):
            return [bar for child in tree for bar in bars(child)]
        return []

    widths = bars(json.loads(to_json_plotly(values(source, overview)["cards"])))
    share = {5.4: 0, 4.1: 1, 1.3: 2, 9.9: 3, 12.5: 5, 0.8: 7}
    lengths = {
        round(float(widths[place].rstrip("%")) / size, 2)
        for size, place in share.items()
    }
    assert max(lengths) - min(lengths) <= 0.02
