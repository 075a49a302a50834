"""Which figure follows from which, on trees that boards print."""

import pytest

from data_access.rules.formulas import computed, formulas
from data_access.rules.lines import Figure, Line, above, below, levels


def line(number, kind, *, parent=None, whole=True, group=None, **ore):
    figures = {measure: Figure(value, 1, "published") for measure, value in ore.items()}
    return Line(number, parent, f"rad {number}", kind, "", whole, figures, {}, group)


def test_net_is_the_sum_of_what_stands_above():
    lines = [line(1, "income"), line(2, "cost"), line(3, "net")]
    assert [each.id for each in above(lines[2], lines)] == [1, 2]


def test_two_economies_have_two_nets():
    lines = [line(n, kind) for n, kind in enumerate(["income", "cost", "net"] * 2)]
    assert [each.id for each in above(lines[5], lines)] == [3, 4]


def test_a_subtotal_is_not_counted_again():
    kinds = ["income", "cost", "subtotal", "income", "finance", "net"]
    lines = [line(n, kind) for n, kind in enumerate(kinds)]
    assert [each.id for each in above(lines[2], lines)] == [0, 1]
    assert [each.id for each in above(lines[5], lines)] == [0, 1, 3, 4]


def test_parts_below_a_line_are_not_beside_it():
    lines = [
        line(1, "income"),
        line(2, "cost", parent=4),
        line(3, "cost", parent=4),
        line(4, "cost"),
        line(5, "net"),
    ]
    assert [each.id for each in above(lines[4], lines)] == [1, 4]
    assert [each.id for each in below(lines[3], lines)] == [2, 3]
    assert levels(lines) == {1: 0, 2: 1, 3: 1, 4: 0, 5: 0}


def test_computes_net_and_deviation_inside():
    lines = [
        line(1, "income", budget_year=596, forecast_year=695),
        line(2, "cost", budget_year=-596, forecast_year=-695, deviation_year=-99),
        line(3, "net"),
    ]
    found = computed("operating_costs", lines)
    assert found[1, "deviation_year"] == 99
    assert found[2, "deviation_year"] == -99
    assert found[3, "forecast_year"] == 0
    # The income's deviation is not stated, so the sum of the two is not known.
    assert (3, "deviation_year") not in found


def test_a_missing_part_leaves_the_sum_missing():
    lines = [line(1, "income", budget_year=5), line(2, "cost"), line(3, "net")]
    assert (3, "budget_year") not in computed("operating_costs", lines)


def test_a_line_whose_parts_are_not_all_named_is_not_summed():
    lines = [
        line(1, "total", whole=False, forecast=10),
        line(2, "project", parent=1, forecast=3),
    ]
    assert (1, "forecast") not in computed("investments", lines)
    lines[0] = line(1, "total", forecast=10)
    assert computed("investments", lines)[1, "forecast"] == 3


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({"original": 90, "carried_over_and_extra": 35}, 125),
        ({"original": 90, "carried_over": 30, "extra": 5}, 125),
        ({"original": 90, "extra": 5}, 95),
        ({"original": 90}, None),
        ({"carried_over_and_extra": 35}, None),
    ],
)
def test_an_appropriation_is_the_sum_of_its_parts(parts, expected):
    found = computed("investments", [line(1, "total", **parts)])
    assert found.get((1, "appropriation")) == expected


def test_investment_deviations():
    lines = [line(1, "total", appropriation=125, outcome=8, forecast=87)]
    found = computed("investments", lines)
    assert found == {(1, "deviation_outcome"): -117, (1, "deviation_forecast"): -38}


def test_a_plan_sums_its_groups_and_then_the_groups():
    lines = [
        line(1, "measure", group=1, counted=5),
        line(2, "measure", group=1, counted=6),
        line(3, "subtotal", group=1, counted=11),
        line(4, "measure", group=2),
        line(5, "subtotal", group=2, counted=0),
        line(6, "total", counted=11),
    ]
    assert computed("action_plan", lines) == {(3, "counted"): 11, (6, "counted"): 11}
    sums = {(f.rule, f.line.id) for f in formulas("action_plan", lines)}
    assert sums == {("subtotal", 3), ("subtotal", 5), ("total", 6)}
