"""Where the year ends: the latest report sent out that has a forecast."""

from dataclasses import replace

import pytest

from data_access import Selection
from data_access.loaders.outlook import Outlook, candidates

GSN = Selection("gsn", 2021, "3")


@pytest.fixture
def outlook(source):
    return source.outlook(source.report(GSN).board_id, 2021)


@pytest.mark.parametrize(
    ("label", "kind", "forecast", "deviation"),
    [
        ("Intäkter", "income", 69.5, 9.9),
        ("kostnader ", "cost", -69.5, -9.9),
        ("Vad som helst", "net", 0, 0),
    ],
)
def test_a_line_by_its_label(outlook, label, kind, forecast, deviation):
    found = outlook.of(label, kind)
    assert (found.forecast, found.deviation) == (
        round(forecast * 10**8),
        round(deviation * 10**8),
    )
    assert found.quantum == 10_000_000


def test_a_sum_is_what_stands_at_the_top_of_its_kind(outlook):
    assert outlook.of("Alla kostnader", "cost") is None
    found = outlook.of("Alla kostnader", "cost", is_sum=True)
    assert found.forecast == -6_950_000_000


def test_one_that_is_missing_makes_the_sum_missing(outlook):
    lines = outlook.lines.copy()
    lines.loc[lines["kind"] == "cost", "forecast_year"] = None
    assert Outlook(outlook.report, lines).of("K", "cost", is_sum=True) is None


def test_the_latest_that_was_sent_out_is_asked_first(source):
    report = source.report(GSN)
    later = replace(report, id=2, number=4, status="draft")
    earlier = replace(report, id=3, number=1)
    budget = replace(report, id=4, kind="budget")
    other = replace(report, id=5, year=2020)
    board = report.board_id
    found = candidates([earlier, later, report, budget, other], board, 2021)
    assert [each.id for each in found] == [report.id, 3]


def test_none_where_no_report_has_one(source):
    assert source.outlook(1, 1999) is None
    assert source.invested(1, 1999) is None
