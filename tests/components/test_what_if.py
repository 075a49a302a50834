"""What-if as data: what the browser is given, and what is shown where it is not."""

import json
import re
from dataclasses import replace

import pytest

from components import prerender, texts, url, what_if
from components.elements import Element
from components.trying import trial
from data_access import Selection, Source, open_store
from tests.measures import DRAFT, with_measures

GSN = url.read("?namnd=gsn&ar=2021&tillfalle=3")
PLAN = url.read("?namnd=gsn&ar=2022&tillfalle=2")


@pytest.fixture
def planned(address):
    with_measures(address)
    engine = open_store(address, sample=False)
    yield Source(engine)
    engine.dispose()


def text(tree):
    """What a reader reads, what stands apart with a line between."""
    shown = prerender.html(tree, {}, live=True)
    return re.sub(r"(<[^>]*>)+", "|", shown).replace("\u00a0", " ")


def given(section):
    return json.loads(section.attributes["data-what-if"])


def found(tree, wanted):
    """Every element of a tree that has an attribute."""
    if isinstance(tree, Element):
        here = [tree] if wanted in tree.attributes else []
        return here + found(tree.children, wanted)
    if isinstance(tree, list):
        return [each for child in tree for each in found(child, wanted)]
    return found(getattr(tree, "children", None), wanted) if tree else []


def controls(group):
    return [each.attributes for each in found(group, "name")]


def test_the_browser_gets_plain_numbers(planned):
    data = given(what_if.section(planned, PLAN))
    assert (data["deviation"], data["quantum"], data["months"]) == (
        -2_290_000_000,
        10_000_000,
        4,
    )
    assert data["unit"] == {"name": "mnkr", "ore": 100_000_000, "decimals": 1}
    assert data["place"] == {"namnd": "gsn", "ar": "2022", "tillfalle": "2"}
    assert [
        (side["key"], side["outcome"], side["forecast"], side["factor"])
        for side in data["sides"]
    ] == [
        ("income", 11_830_000_000, 19_550_000_000, 1),
        ("cost", -77_230_000_000, -114_830_000_000, -1),
    ]
    assert [
        (each["key"], each["name"], each["counted"], each["effect"])
        for each in data["measures"]
    ] == [
        ("1.1", "1.1", 100_000_000, 100_000_000),
        ("1.2", "1.2", 200_000_000, 200_000_000),
        ("2.1", "2.1", 0, 600_000_000),
        ("2.2", "2.2", 0, None),
    ]
    assert data["words"] == texts.WHAT_IF_WORDS


def test_the_plan_as_it_is_is_the_start(planned):
    groups = found(what_if.section(planned, PLAN), "data-measure")
    chosen = [
        [each["value"] for each in controls(group) if each.get("checked")]
        for group in groups
    ]
    assert chosen == [["ja"], ["ja"], ["nej"], ["nej"]]
    known, unknown = groups[0], groups[3]
    assert "I planen nu: räknas med 1,00 mnkr." in text(known)
    assert "räknas inte. Effekten i år står inte i planen." in text(unknown)
    assert [each["value"] for each in controls(unknown) if each.get("disabled")] == [
        "ja"
    ]


def test_the_report_stands_beside_in_the_page_s_unit(planned):
    said = text(what_if.section(planned, PLAN))
    for row in (
        "Avvikelse mot budget|−22,9|",
        "Netto|952,8|",
        "Intäkter|195,5|",
        "Kostnader|1 148,3|",
        "Åtgärder som räknas|3,00|",
        "Underskott utan åtgärder|19,9|",
    ):
        assert row in said
    assert "Prognosen kräver 94,00 mnkr per månad, hittills 96,54." in said
    in_thousands = replace(PLAN, unit="tkr")
    thousands = text(what_if.section(planned, in_thousands))
    assert "Avvikelse mot budget|−22 900|" in thousands


def test_a_draft_may_be_entered_into_and_a_decided_report_not(planned):
    def buttons(view):
        return [
            each.attributes["data-try"]
            for each in found(what_if.section(planned, view), "data-try")
        ]

    assert buttons(PLAN) == ["reset", "link", "plan"]
    assert buttons(GSN) == ["reset", "link"]


def test_a_plan_without_measures_has_only_its_pace(source):
    section = what_if.section(source, GSN)
    assert texts.WHAT_IF_NO_MEASURES in text(section)
    assert not found(section, "data-measure")
    assert len(found(section, "data-side")) == 2


@pytest.mark.parametrize("large", [True, False])
def test_it_is_hidden_until_a_browser_shows_it(planned, large):
    section = what_if.section(planned, PLAN, large=large)
    assert section.attributes["hidden"] is True
    assert ("what-if-large" in section.attributes["class"]) is large
    first = prerender.html(section, {})
    assert re.match("<section [^>]* hidden[ >]", first)


def without(source, selection, **changes):
    frame = source.operating_costs(selection)
    for measure, row in changes.items():
        frame.loc[row, measure] = None
    return frame


def test_what_is_missing_is_said(planned, municipality):
    # Without a period: measures can be tried, and a pace cannot.
    view = url.read("?namnd=avfall&ar=2026&tillfalle=m03")
    section = what_if.section(municipality, view)
    assert texts.WHAT_IF_NO_PLAN in text(section)
    report, plan = planned.report(DRAFT), planned.action_plan(DRAFT)
    costs = planned.sections(DRAFT)["operating_costs"]
    unknown = without(planned, DRAFT, deviation_year=2)
    assert trial(report, unknown, plan, costs) is None
    assert trial(report, unknown.iloc[:0], plan, None) is None
    some = trial(report, without(planned, DRAFT, outcome_period=1), plan, costs)
    assert [side.outcome for side in some.sides] == [11_830_000_000, None]


def test_a_year_that_is_over_has_nothing_to_try(municipality):
    view = url.read("?namnd=teknik&ar=2025&tillfalle=bokslut")
    report = municipality.report(Selection("teknik", 2025, "bokslut"))
    section = what_if.section(municipality, view)
    assert report.months == 12
    assert text(section) == f"|{texts.WHAT_IF}|{texts.WHAT_IF_YEAR_OVER}|"


def test_rows_that_a_number_does_not_tell_apart_go_by_their_own(planned):
    report, plan = planned.report(DRAFT), planned.action_plan(DRAFT)
    measures = plan["is_measure"]
    plan.loc[measures, "number"] = ["1.1", "1.1", "", "2*2"]
    found_ = trial(
        report,
        planned.operating_costs(DRAFT),
        plan,
        planned.sections(DRAFT)["operating_costs"],
    )
    assert [each.key for each in found_.measures] == [
        f"r{line}" for line in plan[measures]["line"]
    ]
    assert found_.measures[2].name == "Översyn av bedömningen."
