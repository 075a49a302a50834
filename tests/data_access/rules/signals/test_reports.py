"""Investments, contradictions, delays, and years of the same miss."""

from dataclasses import replace
from datetime import date

import pytest

from data_access.rules.signals import Thresholds
from data_access.rules.signals.facts import (
    Foretold,
    Investments,
    Project,
    Unanswered,
    Unspent,
    Wrong,
)
from data_access.rules.signals.investing import no_calculation, repeated
from data_access.rules.signals.reporting import (
    disagrees,
    late,
    optimistic,
    pessimistic,
)
from tests.facts import GSN, TODAY, mnkr, of_net

LIMITS = Thresholds()


def test_gsn_leaves_3_8_of_what_3_5_came_into():
    (case,) = repeated(GSN, LIMITS).cases
    assert (case.values["unspent"], case.values["carried_over"]) == (
        mnkr(3.8),
        mnkr(3.5),
    )
    assert case.values["completion"] == pytest.approx(0.696)


@pytest.mark.parametrize(
    ("carried", "forecast", "state"),
    [
        (3.8, 8.7, "found"),
        (3.9, 8.7, "quiet"),
        (0.0, 8.7, "quiet"),
        (3.5, 12.5, "quiet"),
        (None, 8.7, "untestable"),
        (3.5, None, "untestable"),
    ],
)
def test_money_carried_over_again(carried, forecast, state):
    spent = Investments(
        appropriation=mnkr(12.5), carried_over=mnkr(carried), forecast=mnkr(forecast)
    )
    assert repeated(replace(GSN, investments=spent), LIMITS).state == state


def test_years_in_a_row_are_counted_till_one_that_spent_it():
    years = [
        Unspent(2020, mnkr(2.0), mnkr(3.5)),
        Unspent(2019, mnkr(1.0), mnkr(2.0)),
        Unspent(2018, mnkr(3.0), mnkr(1.0)),
        Unspent(2017, mnkr(1.0), mnkr(3.0)),
    ]
    (case,) = repeated(replace(GSN, unspent=years), LIMITS).cases
    assert case.values["years"] == 2


def project(**more):
    return Project("Reservkraft", 1, **{"appropriation": mnkr(6), **more})


@pytest.mark.parametrize(
    ("one", "state"),
    [
        (project(outcome=mnkr(1.4), is_new=True), "found"),
        (project(stage="ordered", is_new=True), "found"),
        (project(stage="study", is_new=True), "quiet"),
        (project(outcome=mnkr(1.4), is_new=True, has_estimate=True), "quiet"),
        (project(outcome=mnkr(1.4), is_new=False), "quiet"),  # a programme
        (project(outcome=mnkr(1.4)), "untestable"),
        (project(outcome=mnkr(1.4), appropriation=None, is_new=False), "found"),
        (project(), "untestable"),
    ],
)
def test_projects_begun_without_an_estimate(one, state):
    facts = replace(GSN, investments=Investments(projects=[one]))
    assert no_calculation(facts, LIMITS).state == state


def test_without_projects_nothing_can_be_said():
    assert no_calculation(GSN, LIMITS).reason == "no_projects"
    assert no_calculation(replace(GSN, investments=None), LIMITS).state == "untestable"


# Stämmer inte, försenad


def test_contradictions_the_largest_first():
    wrong = [Wrong("rubrik"), Wrong("rad", mnkr(-30)), Wrong("kolumn", mnkr(0.2))]
    found = disagrees(replace(GSN, wrong=wrong), LIMITS)
    assert [case.values["words"] for case in found.cases] == ["rad", "kolumn", "rubrik"]
    assert disagrees(GSN, LIMITS).state == "quiet"
    assert disagrees(replace(GSN, checked=0), LIMITS).reason == "no_checks"


@pytest.mark.parametrize(
    ("deadline", "came", "days"),
    [
        (date(2021, 9, 10), date(2021, 9, 22), 12),
        (date(2021, 9, 10), None, 10),  # not yet, and it is the 20th
        (date(2021, 9, 10), date(2021, 9, 10), None),
        (date(2021, 9, 20), None, None),
    ],
)
def test_reports_past_their_day(deadline, came, days):
    found = late(replace(GSN, deadline=deadline, came=came), LIMITS)
    assert [case.values["days"] for case in found.cases] == ([days] if days else [])


def test_questions_past_their_day():
    asked = [Unanswered("Varför 0?", date(2021, 9, 1))]
    found = late(replace(GSN, asked=2, unanswered=asked), LIMITS)
    assert found.cases[0].values["days"] == (TODAY - date(2021, 9, 1)).days
    assert late(GSN, LIMITS).reason == "no_deadline"
    assert late(replace(GSN, asked=1), LIMITS).state == "quiet"


# Prognosen för ljus eller för mörk flera år


def years(*misses):
    return [Foretold(2020 - place, 0, mnkr(miss)) for place, miss in enumerate(misses)]


@pytest.mark.parametrize(
    ("misses", "bright", "dark"),
    [
        ((-12.4, -36.7, -10.6, -7.8), "found", "quiet"),
        ((9.0, 7.0, 8.0), "quiet", "found"),
        ((-12.4, -36.7, 10.6), "quiet", "quiet"),
        ((-12.4, -36.7, -2.9), "quiet", "quiet"),
        ((-12.4, -36.7), "untestable", "untestable"),
    ],
)
def test_years_of_the_same_miss(misses, bright, dark):
    facts = of_net(0.0, 0.0, years=years(*misses))
    assert optimistic(facts, LIMITS).state == bright
    assert pessimistic(facts, LIMITS).state == dark


def test_the_mean_keeps_its_sign():
    (case,) = optimistic(of_net(0.0, 0.0, years=years(-10, -20, -30)), LIMITS).cases
    assert (case.values["mean"], case.values["years"]) == (mnkr(-20), 3)
