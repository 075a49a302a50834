"""Prognos: the published report alone, and the synthetic municipality with others."""

import pytest

from components import answers, url
from components.figures.forecast import Bar, Words, bars
from components.pages import forecast
from tests.components.test_pages import rows, text, values
from tests.facts import mnkr

WORDS = Words("Nämndens prognos", "Bokslut", "Kontrollprognos")
GSN = "?namnd=gsn&ar=2021&tillfalle=3"


# The published report


def test_gsn_both_cases_until_answered(source):
    found = values(source, forecast)
    said = text(found["forecast-now-title"])
    assert said == (
        "GSN: prognosen är 0,0 mnkr och kontrollprognosen +1,95 mnkr, eller "
        "−0,65 mnkr om det som rapporten nämner inte är bokfört"
    )
    assert rows(found["items"])[1:] == [
        "Om det kommer in i utfallet månad för månad|+1,95",
        "Om inget är bokfört än|−0,65",
    ]
    assert "fördelningsnyckel om 2,6 mkr" in text(found["items"])


def test_gsn_answered(source):
    found = values(source, forecast, f"{GSN}&belopp=1,7")
    assert rows(found["items"])[1:] == ["Med det som är angivet|+1,90"]
    assert "+1,90 mnkr med det som är angivet" in text(found["forecast-now-title"])


def test_what_is_no_amount_is_said_and_both_cases_stay(source):
    found = values(source, forecast, f"{GSN}&belopp=mycket")
    assert "mycket" in text(found["items"])
    assert len(rows(found["items"])) == 3


def test_gsn_has_nothing_to_compare_with(source):
    found = values(source, forecast)
    assert "ingen tidigare rapport" in text(found["forecast-between-empty"])
    assert "Inget tidigare år" in text(found["years"])
    assert found["accuracy"] is None
    assert "rak framskrivning" in text(found["how"])
    assert "inte kunnat prövas" in text(found["how"])


# The synthetic municipality


def shown(source, board):
    view = url.read(f"?namnd={board}&ar=2026&tillfalle=2")
    return answers.answer(source, forecast.ANSWERING, view).values


def test_the_forecast_swings_and_the_bridge_sums(there):
    found = shown(there, "soc")
    said = text(found["forecast-between-title"])
    assert "−14,9 mnkr sedan tillfälle 1 2026" in said
    table = rows(found["forecast-between-table"])[1:]
    steps = [
        float(row.split("|")[1].replace("−", "-").replace("+", "").replace(",", "."))
        for row in table
    ]
    assert sum(steps[:-1]) == pytest.approx(steps[-1])


def test_a_changed_budget_is_a_step_of_its_own(there):
    table = rows(shown(there, "gvn")["forecast-between-table"])
    assert "Ändrad budget|+10,0" in table


# The picture


def test_bars_of_a_year():
    drawn = bars(
        [
            Bar("T1", "tillfälle 1 2026", mnkr(-8), control=mnkr(-24.1), tone="bad"),
            Bar(
                "T2", "tillfälle 2 2026", mnkr(-22.9), control=mnkr(-28.8),
                range=(mnkr(-35.3), mnkr(-25.6)), tone="bad",
            ),
            Bar("Bokslut", "bokslut 2026", mnkr(-27), is_outcome=True, tone="bad"),
        ],
        "mnkr",
        WORDS,
    )  # fmt: skip
    assert [trace["y"][0] for trace in drawn["data"]] == [
        -8.0, -24.1, -22.9, -28.8, -27.0,
    ]  # fmt: skip
    names = [trace["name"] for trace in drawn["data"]]
    assert names == [*["Nämndens prognos", "Kontrollprognos"] * 2, "Bokslut"]
    hatched = [bool(trace["marker"].get("pattern")) for trace in drawn["data"]]
    assert hatched == [True, False, True, False, False]
    words = [trace["customdata"][0][1] for trace in drawn["data"]]
    assert words[2] == "Tillfälle 2 2026, Nämndens prognos −22,9\N{NO-BREAK SPACE}mnkr"
    said = [label["text"] for label in drawn["layout"]["annotations"]]
    # Only the latest control forecast is written out; the others are in the table.
    assert [each for each in said if "Kontroll" in each] == [
        "Kontrollprognos<br><b>−28,8</b>"
    ]
    # Zero, and the range with its two ends.
    assert len(drawn["layout"]["shapes"]) == 4


def test_without_reports_there_is_no_picture():
    assert bars([], "mnkr", WORDS) is None


def test_a_single_report_is_not_as_wide_as_a_year():
    one = bars([Bar("T1", "tillfälle 1", mnkr(1))], "mnkr", WORDS)
    assert one["layout"]["xaxis"]["range"][1] > 3
