"""What is told of the municipality: all situations, and by its own parameters."""

import json

import pytest

from data_access import demo
from data_access.demo.accounting import TKR
from data_access.demo.courses import budget
from data_access.demo.planted import SITUATIONS

WHOLE = demo.truth(demo.Wanted())


def test_every_situation_is_planted_somewhere():
    assert {each.situation for each in WHOLE.planted} == set(SITUATIONS)


def test_some_boards_are_quiet_at_the_last_occasion():
    year, occasion = WHOLE.latest
    loud = {
        each.board
        for each in WHOLE.planted
        if (each.year, each.occasion) == (year, occasion)
    }
    assert len(WHOLE.quiet) >= 3
    assert loud.isdisjoint(WHOLE.quiet)
    assert loud | {*WHOLE.quiet} == {board.slug for board in demo.Wanted().boards}


def test_it_is_the_same_again_and_plain_json():
    told = json.loads(json.dumps(WHOLE.as_json()))
    assert told == json.loads(json.dumps(demo.truth(demo.Wanted()).as_json()))
    assert told["municipality"] == demo.NAME


def test_another_seed_changes_what_nobody_planted_and_nothing_else():
    other = demo.truth(demo.Wanted(seed=7))
    named = {"zero_forecast", "swinging", "unexplained", "offset", "late"}

    def of(truth):
        return [each for each in truth.planted if each.situation in named]

    assert of(other) == of(WHOLE)
    assert other.years != WHOLE.years


def test_a_part_of_it_is_told_alone():
    part = demo.truth(demo.Wanted(only=("soc",), years=(2025, 2026)))
    assert {each.board for each in part.planted} == {"soc"}
    assert {each.year for each in part.years} == {2025, 2026}


@pytest.mark.parametrize("situation", ["optimistic", "pessimistic"])
def test_forecasts_miss_to_one_side_for_years(situation):
    (found,) = [each for each in WHOLE.planted if each.situation == situation]
    misses = [
        year.closing - year.forecasts["2"]
        for year in WHOLE.years
        if year.board == found.board and year.closing is not None
    ]
    assert len(misses) == 4
    assert sum(misses) == found.ore
    assert all((miss > 0) == (situation == "pessimistic") for miss in misses)


@pytest.mark.parametrize("seed", range(1, 9))
def test_nothing_cancels_but_what_is_planted(seed):
    wanted = demo.Wanted(seed=seed)
    planted = {
        (each.board, each.year, each.occasion)
        for each in demo.truth(wanted).planted
        if each.situation in {"offset", "zero_forecast", "regulated"}
    }
    for board in wanted.boards:
        for year in wanted.years:
            course = wanted.course(board, year)
            for occasion in ("1", "2", "3"):
                if year < 2026 or occasion != "3":
                    exact = course.forecast(occasion) == 0
                    assert not exact or (board.slug, year, occasion) in planted


def test_quiet_boards_foresee_what_comes():
    for year in WHOLE.years:
        if year.board in WHOLE.quiet and year.year == 2026:
            assert set(year.forecasts) == {"1", "2"}
            assert year.closing is None
            assert all(ore > 0 for ore in year.forecasts.values())


def test_karlskrona_is_there():
    (found,) = [y for y in WHOLE.years if (y.board, y.year) == ("soc", 2024)]
    assert found.forecasts["1"] == 0
    assert found.closing == -77_700 * TKR
    booked = demo.Wanted().booked(demo.Wanted(only=("soc",)).boards[0], 2024)
    labels = budget(booked.board, 2024)
    so_far = sum(
        booked.sums(each, until=4) - booked.sums(each, until=4, scenario="budget")
        for each in labels
    )
    assert so_far == -23_400 * TKR
