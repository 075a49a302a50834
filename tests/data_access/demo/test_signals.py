"""Every situation that the generator planted is found, and quiet boards are quiet."""

from datetime import date

import pytest

from data_access import Source, demo, open_store
from data_access.loaders import oversight
from tests.databases import databases

TODAY = date(2026, 9, 30)
#: Said of a board beside its signals.
BESIDE = {"unmatched"}


@pytest.fixture(scope="module")
def all_years(tmp_path_factory, tested_engine):
    """The whole municipality: what shows only after years is in it."""
    with databases(tmp_path_factory.mktemp("years")) as made:
        engine = open_store(made.new(), sample=False)
        demo.add(engine, demo.Wanted())
        yield Source(engine)
        engine.dispose()


@pytest.fixture(scope="module")
def found(all_years):
    """The codes of the signals by board, year and occasion."""
    reports = [r for r in all_years.catalogue() if r.kind in {"followup", "closing"}]
    judged = all_years.judged(reports, TODAY)
    return {
        (report.board, report.year, report.occasion): judged[report.id]
        for report in reports
    }


def test_every_planted_situation_is_found(found):
    planted = [
        each
        for each in demo.truth(demo.Wanted()).planted
        if each.situation not in BESIDE
    ]
    missed = [
        (each.board, each.year, each.occasion, each.situation)
        for each in planted
        if each.situation
        not in {
            signal.code for signal in found[each.board, each.year, each.occasion].found
        }
    ]
    assert len(planted) > 60
    assert missed == []


def test_what_was_planted_has_its_amount(found):
    amounts = {
        "zero_forecast": "period",
        "opposite": "period",
        "swinging": "moved",
        "deficit_without_measures": "year",
        "repeated_carry_over": "unspent",
        "improved_without_measure": "budget",
        "no_calculation": "outcome",
    }
    for each in demo.truth(demo.Wanted()).planted:
        if each.situation not in amounts:
            continue
        of = found[each.board, each.year, each.occasion].found
        (signal,) = [s for s in of if s.code == each.situation]
        assert signal.cases[0].values[amounts[each.situation]] == each.ore, each


def test_boards_with_nothing_planted_are_quiet(found):
    truth = demo.truth(demo.Wanted())
    for board in truth.quiet:
        asking = [s.code for s in found[board, *truth.latest].found if not s.is_note]
        assert asking == [], board


def test_what_no_buyer_has_budgeted(all_years):
    chosen = oversight.occasion([r for r in all_years.catalogue() if r.year == 2026])
    assert chosen.occasion == "2"
    seen = {each.slug: each for each in all_years.oversight(chosen, TODAY)}
    (planted,) = [
        each
        for each in demo.truth(demo.Wanted()).planted
        if (each.situation, each.year) == ("unmatched", 2026)
    ]
    assert seen[planted.board].unmatched.ore == planted.ore
    assert not seen[planted.board].unmatched.is_own
    assert {slug for slug, each in seen.items() if each.is_beside} == {
        "bostader",
        "energi",
    }


def test_forecasts_against_control_and_straight_line(all_years):
    """The means are told as they are; that the season helps in August is the least."""
    told = {"official": [], "control": [], "straight": []}
    for board in all_years.boards():
        for point, forecast in all_years.forecasts(board.id).judged(2026):
            if point.report.occasion != "2" or not point.control:
                continue
            if point.control.method != "season":
                continue
            told["official"].append(abs(forecast.miss))
            told["control"].append(abs(forecast.outcome - point.control.level))
            told["straight"].append(abs(forecast.outcome - point.straight.level))
    means = {name: sum(misses) / len(misses) for name, misses in told.items()}
    assert len(told["official"]) > 30
    assert means["control"] < means["straight"]
    assert means["control"] < means["official"]


def test_misses_of_the_control_forecast_are_of_years_before(all_years):
    (social,) = [b for b in all_years.boards() if b.values["slug"] == "soc"]
    points = all_years.forecasts(social.id).of_year(2026)
    (august,) = [point for point in points if point.report.occasion == "2"]
    assert august.control.method == "season"
    assert [miss.year for miss in august.control.misses] == [2023, 2024, 2025]
    assert [miss.year for miss in august.straight.misses] == [2022, 2023, 2024, 2025]
