"""A board's forecasts of the year, and what would have been said at the time."""

from data_access import Selection
from tests.facts import mnkr


def test_the_published_report_by_run_rate(source):
    report = source.report(Selection("gsn", 2021, "3"))
    forecasts = source.forecasts(report.board_id)
    (point,) = forecasts.of_year(2021)
    assert (point.control.method, point.control.deviation) == ("run_rate", mnkr(1.95))
    assert forecasts.closings == {}
    assert forecasts.judged(2022) == []
