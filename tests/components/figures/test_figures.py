"""The pictures as data: what is drawn, what is said, and in which notation."""

import re

import plotly.graph_objects as go
import pytest

from components import paces, rows, theme
from components.figures import action_plan, bridge, investments, operating_costs
from components.figures import paces as pace_figures
from data_access import Selection

GSN = Selection("gsn", 2021, "3")


@pytest.fixture
def lines(source):
    return source.operating_costs(GSN)


@pytest.fixture
def total(source):
    return rows.total(source.investments(GSN))


def words(figure):
    """What is said of each point, by the name of its series."""
    return [
        said.replace("\u00a0", " ")
        for trace in figure["data"]
        for _line, said in trace.get("customdata", [])
    ]


def printed(figure):
    """Every line of words in a picture, without its markup."""
    return [
        re.sub(r"<[^>]+>", "", line).replace("\u00a0", " ")
        for a in figure["layout"]["annotations"]
        for line in a["text"].split("<br>")
    ]


def seen(figure):
    """Names of the bars that draw something."""
    return [
        trace["name"]
        for trace in figure["data"]
        if trace["type"] == "bar"
        and (trace["marker"]["color"], trace["marker"]["line"]["width"])
        != (theme.NOTHING, 0)
    ]


@pytest.mark.parametrize("unit", ["mnkr", "tkr", "kr"])
def test_every_picture_is_valid_plotly(source, lines, total, unit):
    drawn = [
        operating_costs.period(lines, unit),
        operating_costs.year(lines, unit, line=2),
        bridge.bridge(lines, unit),
        pace_figures.paces(paces.operating_costs(lines, 8), unit),
        investments.allocation(total, unit),
        investments.months(total, 8, unit),
    ]
    for figure in drawn:
        go.Figure(figure)
    assert action_plan.effects(source.action_plan(GSN), 2021, unit) is None


def test_the_period_is_drawn_as_the_annex_prints_it(lines):
    figure = operating_costs.period(lines, "mnkr")
    assert words(figure) == [
        "Intäkter, Budget, 39,3 mnkr",
        "Intäkter, Utfall, 44,7 mnkr",
        "Intäkter, Avvikelse, +5,4 mnkr, bättre än budget",
        "Kostnader, Budget, 39,8 mnkr",
        "Kostnader, Utfall, 43,9 mnkr",
        "Kostnader, Avvikelse, −4,1 mnkr, sämre än budget",
        "Netto, Budget, 0,4 mnkr, underskott",
        "Netto, Utfall, −0,8 mnkr, överskott",
        "Netto, Avvikelse, +1,3 mnkr, bättre än budget",
    ]
    assert {"−0,8 överskott", "+5,4", "−4,1", "+1,3 bättre"} <= set(printed(figure))


def test_zero_draws_no_bar_and_is_still_said(lines):
    figure = operating_costs.year(lines, "mnkr")
    assert printed(figure).count("0,0") == 3
    assert words(figure)[-3:] == [
        "Netto, Budget, 0,0 mnkr",
        "Netto, Prognos, 0,0 mnkr",
        "Netto, Avvikelse, 0,0 mnkr, som budget",
    ]
    assert seen(figure) == ["Budget", "Prognos", "Avvikelse"] * 2


def test_only_the_net_is_coloured(lines):
    figure = operating_costs.period(lines, "mnkr")
    colours = {
        trace["customdata"][0][0]: trace["marker"]["color"]
        for trace in figure["data"]
        if trace["name"] == "Avvikelse"
    }
    neutral = [colours[row["line"]] for row in rows.top(lines)]
    assert len(set(neutral)) == 1
    assert colours[rows.net(lines)["line"]] not in neutral


@pytest.mark.parametrize("unit", ["mnkr", "tkr", "kr"])
def test_a_unit_is_as_long_in_every_panel(lines, unit):
    lengths = set()
    for draw in (operating_costs.period, operating_costs.year):
        layout = draw(lines, unit)["layout"]
        for axis in (layout["xaxis"], layout["xaxis2"]):
            (start, end), (low, high) = axis["domain"], axis["range"]
            lengths.add(round((end - start) / (high - low), 9))
    assert len(lengths) == 1


def test_bars_start_at_zero(lines):
    for draw in (operating_costs.period, operating_costs.year):
        assert all(trace["base"] == [0] for trace in draw(lines, "mnkr")["data"])


def test_a_chosen_line_stands_out(lines):
    chosen = int(lines.iloc[1]["line"])
    figure = operating_costs.period(lines, "mnkr", chosen)
    assert all(
        (trace["opacity"] == 1) == (trace["customdata"][0][0] == chosen)
        for trace in figure["data"]
    )


def test_the_bridge_ends_where_the_outcome_is(lines):
    figure = bridge.bridge(lines, "mnkr")
    assert words(figure) == [
        "Budgeterat netto, underskott 0,4 mnkr",
        "Intäkter, +5,4 mnkr, bättre än budget",
        "Kostnader, −4,1 mnkr, sämre än budget",
        "Avrundning, −0,1 mnkr",
        "Nettots utfall, överskott 0,8 mnkr",
    ]
    ends = [round(t["base"][0] + t["x"][0], 6) for t in figure["data"]]
    assert ends[-2] == ends[-1] == 0.8


def test_there_is_no_bridge_without_its_figures(lines):
    lines.loc[lines["kind"] == "net", "budget_period"] = None
    assert bridge.bridge(lines, "mnkr") is None


def test_the_allocation_and_what_becomes_of_it(total):
    figure = investments.allocation(total, "mnkr")
    assert words(figure) == [
        "Årsbudget, 9,0 mnkr",
        "Extra beviljat och överfört, 3,5 mnkr",
        "Upparbetat, 0,8 mnkr",
        "Prognos resten av året, 7,9 mnkr",
        "Förbrukas inte, 3,8 mnkr",
    ]
    assert "Beställt, ej fakturerat: uppgift saknas" in printed(figure)
    ends = [round(t["base"][0] + t["x"][0], 6) for t in figure["data"]]
    assert ends == [9.0, 12.5, 0.8, 8.7, 12.5]


def test_ordered_money_is_drawn_where_it_is_known(total):
    known = {**total, "ordered": 100_000_000}
    figure = investments.allocation(known, "mnkr")
    assert "Beställt, ej fakturerat, 1,0 mnkr" in words(figure)
    assert "Prognos resten av året, 6,9 mnkr" in words(figure)


def test_more_than_the_allocation_reaches_past_it(total):
    over = {**total, "forecast": 1_400_000_000}
    figure = investments.allocation(over, "mnkr")
    assert not [said for said in words(figure) if said.startswith("Förbrukas inte")]
    assert figure["layout"]["xaxis"]["range"][1] > 14


def test_the_year_of_the_investments(total):
    figure = investments.months(total, 8, "mnkr")
    said = printed(figure)
    assert {"Utfall 0,8", "0,10 per månad"} <= set(said)
    assert {"Prognos 8,7", "1,98 per månad", "Anslag 12,5"} <= set(said)
    assert words(figure) == [
        "Utfall, 0,8 mnkr, 0,10 mnkr per månad",
        "Totalt anslag, 12,5 mnkr",
        "Prognos, 8,7 mnkr, 1,98 mnkr per månad",
    ]
    assert investments.months(total, 12, "mnkr") is None


def test_the_pace_against_the_budget(lines):
    figure = pace_figures.paces(paces.operating_costs(lines, 8), "mnkr")
    said = printed(figure)
    assert "6,40 krävs av prognosen" in said
    assert "+29 % mot budget" in said
    assert "6,20 krävs av prognosen" in said
    assert "+22 % mot budget" in said
    assert "4,95 kvar av budgeten" in said
    assert "5,08 kvar av budgeten" in said


def test_effects_are_drawn_by_year(source):
    plan = source.action_plan(GSN)
    first = plan.index[plan["number"] == "1.1"]
    plan.loc[first, ["description", "is_measure"]] = ["Säga upp avtal", True]
    plan.loc[first, ["effect_0", "effect_1"]] = [50_000_000, 120_000_000]
    figure = action_plan.effects(plan, 2021, "mnkr")
    assert words(figure) == [
        "2021, +0,50 mnkr",
        "2022, +1,20 mnkr",
        "2023, 0,00 mnkr",
        "2024, 0,00 mnkr",
        "2021, varav 0,00 mnkr räknas in i prognosen",
    ]
    assert seen(figure) == ["2021", "2022"]


def test_a_zero_deviation_still_has_its_bridge(lines):
    net = lines["kind"] == "net"
    lines.loc[net, ["budget_period", "outcome_period", "deviation_period"]] = 0
    lines.loc[~net, "deviation_period"] = [10_000_000, -10_000_000]
    assert len(words(bridge.bridge(lines, "mnkr"))) == 4


@pytest.mark.parametrize(
    ("outcome", "said"), [(80_000_000, "Avrundning"), (300_000_000, "Övriga rader")]
)
def test_what_the_lines_leave_is_rounding_only_as_far_as_that_goes(
    lines, outcome, said
):
    lines.loc[lines["kind"] == "net", "outcome_period"] = outcome
    names = [trace["name"] for trace in bridge.bridge(lines, "mnkr")["data"]]
    assert said in names


def test_a_far_away_net_is_cut_and_marked(lines):
    net = lines["kind"] == "net"
    lines.loc[net, "budget_period"] = -80_000_000_000
    lines.loc[net, "outcome_period"] = -79_870_000_000
    figure = bridge.bridge(lines, "mnkr")
    first = figure["data"][0]
    assert first["base"][0] + first["x"][0] == -800
    assert -800 < first["base"][0] < 0
    assert [s["type"] for s in figure["layout"]["shapes"]].count("path") == 6


def test_small_deviations_are_enlarged_and_it_is_said(lines):
    gaps = ["deviation_period_shown", "deviation_year_shown"]
    lines[gaps] = lines[gaps] // 100
    figure = operating_costs.period(lines, "mnkr")
    assert any(said.startswith("skala ×") for said in printed(figure))
    assert not any(
        said.startswith("skala")
        for said in printed(
            operating_costs.period(lines.assign(**{gaps[1]: 990_000_000}), "mnkr")
        )
    )


def test_a_long_name_is_broken_and_shown_as_it_is(lines):
    lines.loc[0, "label"] = "Intäkter <b>av</b> tjänster till andra kommuner & förbund"
    figure = operating_costs.period(lines, "mnkr")
    name = figure["layout"]["annotations"][3]["text"]
    assert name.split("<br>") == [
        "Intäkter &lt;b&gt;av&lt;/b&gt; tjänster",
        "till andra kommuner &amp; förbund",
    ]
    assert words(figure)[0].startswith("Intäkter <b>av</b> tjänster")


def test_missing_figures_are_said_to_be_missing(lines):
    lines.loc[0, ["outcome_period", "outcome_period_shown"]] = None
    figure = operating_costs.period(lines, "mnkr")
    assert "Intäkter, Utfall, – mnkr" in words(figure)
    assert "–" in printed(figure)


def test_what_goes_beyond_the_allocation_is_marked(total):
    figure = investments.allocation({**total, "forecast": 1_400_000_000}, "mnkr")
    assert "+1,5 över anslaget" in printed(figure)
    over = next(t for t in figure["data"] if t["name"] == "Över anslaget")
    assert over["marker"]["color"] == theme.TONES["neutral"]
