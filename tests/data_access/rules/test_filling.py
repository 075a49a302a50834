"""What a live report leaves to the rules."""

import pytest

from data_access.rules.filling import filled
from data_access.rules.lines import Figure, Line

TENTH = 10_000_000


def line(number, kind, parent=None, group=None, **ore):
    figures = {name: Figure(value, TENTH, "entered") for name, value in ore.items()}
    return Line(number, parent, f"rad {number}", kind, figures=figures, group=group)


def found(section, lines):
    return {each.id: each for each in filled(section, lines, TENTH)}


def test_net_and_deviations_follow():
    rows = found(
        "operating_costs",
        [
            line(1, "income", budget_year=596, forecast_year=695),
            line(2, "cost", budget_year=-596, forecast_year=-699),
            line(3, "net"),
        ],
    )
    assert rows[1].ore("deviation_year") == 99
    assert rows[3].ore("forecast_year") == -4
    assert rows[3].ore("deviation_year") == -4
    assert rows[3].figures["forecast_year"].origin == "computed"
    assert rows[3].ore("budget_period") is None


def test_cost_groups_sum_to_their_line():
    rows = found(
        "operating_costs",
        [
            line(1, "cost"),
            line(2, "cost", 1, outcome_period=-3),
            line(3, "cost", 1, outcome_period=-4),
        ],
    )
    assert rows[1].ore("outcome_period") == -7


def test_what_is_typed_stands_where_it_differs():
    rows = found(
        "operating_costs",
        [line(1, "income", budget_year=10, forecast_year=12, deviation_year=3)],
    )
    assert rows[1].figures["deviation_year"] == Figure(3, TENTH, "entered")


def test_a_blank_that_was_printed_stays_blank():
    blank = Line(
        1,
        None,
        "r",
        "income",
        figures={
            "budget_year": Figure(1, 1, "published"),
            "forecast_year": Figure(2, 1, "published"),
            "deviation_year": Figure(None, 1, "published", ""),
        },
    )
    assert found("operating_costs", [blank])[1].ore("deviation_year") is None


@pytest.mark.parametrize(
    ("parts", "appropriation"),
    [
        ({"original": 90}, 90),
        ({"original": 90, "carried_over": 35}, 125),
        ({"original": 90, "carried_over": 35, "extra": 5}, 130),
        ({"original": 90, "carried_over_and_extra": 35}, 125),
        ({"carried_over": 35}, 35),
        ({}, None),
    ],
)
def test_an_appropriation_is_the_sum_of_the_parts_that_are_known(parts, appropriation):
    rows = found("investments", [line(1, "project", **parts)])
    assert rows[1].ore("appropriation") == appropriation


def test_the_total_sums_the_projects():
    rows = found(
        "investments",
        [
            line(1, "total"),
            line(2, "project", 1, original=50, carried_over=35, outcome=5, forecast=60),
            line(3, "project", 1, original=40, outcome=3, forecast=27),
        ],
    )
    total = rows[1]
    assert [total.ore(m) for m in ("original", "carried_over", "appropriation")] == [
        90,
        35,
        125,
    ]
    assert (total.ore("deviation_outcome"), total.ore("deviation_forecast")) == (
        -117,
        -38,
    )


def test_sums_of_a_plan_count_what_there_is():
    rows = found(
        "action_plan",
        [
            line(1, "measure", group=1, effect_0=50, counted=0),
            line(2, "measure", group=1),
            line(3, "subtotal", group=1),
            line(4, "measure", group=2, effect_0=10, counted=10),
            line(5, "subtotal", group=2),
            line(6, "subtotal", group=3),
            line(7, "total"),
        ],
    )
    assert [rows[n].ore("effect_0") for n in (3, 5, 6, 7)] == [50, 10, 0, 60]
    assert [rows[n].ore("counted") for n in (3, 5, 6, 7)] == [0, 10, 0, 10]
