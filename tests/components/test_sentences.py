"""What the published report says, in sentences computed from its own figures."""

import pytest

from components import paces, rows, sentences
from data_access import Selection

GSN = Selection("gsn", 2021, "3")


@pytest.fixture
def report(source):
    return source.report(GSN)


@pytest.fixture
def lines(source):
    return source.operating_costs(GSN)


@pytest.fixture
def total(source):
    return rows.total(source.investments(GSN))


def plain(text):
    return text.replace("\u00a0", " ")


def test_when(report):
    assert sentences.period(report) == "januari–augusti 2021"
    assert sentences.short_period(report) == "jan–aug"
    assert sentences.rest_of_year(report) == "sep–dec"
    assert sentences.occasion_in_year(report) == "Tillfälle 3 (jan–aug)"
    assert sentences.dated(report) == "8 september 2021"


def test_the_message_carries_its_doubt(report, lines):
    assert plain(sentences.operating_costs(report, lines, "mnkr")) == (
        "1,3 mnkr bättre än budget till augusti, prognosen för helåret är ändå 0,0; "
        "omsättning +17 %"
    )


@pytest.mark.parametrize(
    ("period", "year", "said"),
    [
        (13, 0, "bättre än budget till augusti, prognosen för helåret är ändå 0,0"),
        (13, -33, "men prognosen för helåret är 3,3 sämre än budget"),
        (-13, -33, "och prognosen för helåret är 3,3 sämre än budget"),
        (0, 0, "Som budget till augusti, prognosen för helåret är 0,0"),
        (0, -33, "och prognosen för helåret är 3,3 sämre än budget"),
        (13, None, "prognos för helåret saknas"),
        (None, 0, "Periodens avvikelse saknas, prognosen för helåret är 0,0"),
    ],
)
def test_the_message_of_other_reports(report, lines, period, year, said):
    tenth = 10_000_000
    net = lines["kind"] == "net"
    for name, value in (("deviation_period", period), ("deviation_year", year)):
        lines.loc[net, name] = None if value is None else value * tenth
    lines.loc[net, "deviation_period_quantum"] = tenth
    lines.loc[net, "deviation_year_quantum"] = tenth
    assert said in plain(sentences.operating_costs(report, lines, "mnkr"))


def test_the_pace(lines):
    cost, income = paces.operating_costs(lines, 8)
    assert plain(sentences.pace(cost, "mnkr")) == (
        "Kostnader: prognosen kräver 6,40 i månaden resten av året, hittills 5,49, "
        "kvar av budgeten 4,95 (+29 %)."
    )
    assert plain(sentences.pace(income, "mnkr")) == (
        "Intäkter: prognosen kräver 6,20 i månaden resten av året, hittills 5,59, "
        "kvar av budgeten 5,08 (+22 %)."
    )


def test_the_investments(report, total):
    assert plain(sentences.investments(total, "mnkr")) == (
        "8,7 av 12,5 mnkr väntas bli använda, men bara 0,8 hittills"
    )
    assert plain(
        sentences.investments_pace(report, paces.investments(total, 8), "mnkr")
    ) == (
        "Prognosen kräver 1,98 mnkr i månaden sep–dec, hittills har takten varit 0,10"
    )
    assert sentences.completion(total).replace("\u00a0", " ") == (
        "6,4 % hittills, 69,6 % enligt prognos"
    )


def test_a_plan_without_measures_says_so(source):
    plan = source.action_plan(GSN)
    assert sentences.action_plan(plan, "mnkr") == "Inga åtgärder i handlingsplanen"
    assert "0,00\u00a0mnkr" in sentences.empty_plan(plan, "mnkr")


def test_a_surplus_is_called_one(lines):
    net = rows.net(lines)
    said = sentences.balance(rows.known(net["outcome_period"]), "mnkr", 10_000_000)
    assert said == "överskott 0,8"


def test_no_unit_prints_finer_than_the_source(report, lines):
    said = plain(sentences.operating_costs(report, lines, "tkr"))
    assert said.startswith("1 300 tkr bättre än budget")
