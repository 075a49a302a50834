"""The sign rules, against tables that boards have published."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data_access.rules import deviation
from data_access.rules.deviation import Convention

GSN = Convention("positive", "cost_minus_income", "better_positive")
# Tekniska nämnden: costs printed negative, deviation is forecast − budget.
TECHNICAL = Convention("negative", "income_minus_cost", "actual_minus_budget")
PLAIN = Convention("positive", "cost_minus_income", "actual_minus_budget")
MIRRORED = Convention("positive", "cost_minus_income", "budget_minus_actual")
KINDS = ("income", "cost", "net", "subtotal", "finance", "total", "project")
SECTIONS = ("operating_costs", "investments", "action_plan")
MEASURES = ("outcome_period", "deviation_period", "outcome", "deviation_outcome")
CONVENTIONS = [
    Convention(*signs)
    for signs in itertools.product(
        deviation.LEVEL_SIGNS, deviation.NET_SIGNS, deviation.DEVIATION_SIGNS
    )
]


@pytest.mark.parametrize(
    ("convention", "kind", "budget", "actual", "printed"),
    [
        (GSN, "income", 393, 447, 54),
        (GSN, "cost", 398, 439, -41),
        (GSN, "income", 596, 695, 99),
        (GSN, "cost", 596, 695, -99),
        (GSN, "net", 4, -8, 12),
        (TECHNICAL, "income", 34956, 37201, 2245),
        (TECHNICAL, "cost", -120896, -123141, -2245),
        (TECHNICAL, "cost", -57455, -56595, 860),
        (TECHNICAL, "cost", 12659, 13067, 408),
        (MIRRORED, "cost", 398, 439, -41),
        (MIRRORED, "income", 393, 447, -54),
    ],
)
def test_a_printed_row_says_the_same_inside(convention, kind, budget, actual, printed):
    section = "operating_costs"
    inside = [
        deviation.to_internal(ore, section, kind, measure, convention)
        for ore, measure in [
            (budget, "budget_period"),
            (actual, "outcome_period"),
            (printed, "deviation_period"),
        ]
    ]
    assert deviation.operating(inside[1], inside[0]) == inside[2]


@pytest.mark.parametrize(
    ("convention", "spent", "appropriation", "printed"),
    [
        (PLAIN, 8, 125, -117),
        (PLAIN, 87, 125, -38),
        (MIRRORED, 87, 125, 38),
        (TECHNICAL, -87, -125, 38),
    ],
)  # fmt: skip
def test_investments_are_outcome_minus_appropriation(
    convention, spent, appropriation, printed
):
    inside = [
        deviation.to_internal(ore, "investments", "project", measure, convention)
        for ore, measure in [
            (spent, "outcome"),
            (appropriation, "appropriation"),
            (printed, "deviation_outcome"),
        ]
    ]
    assert deviation.investment(inside[0], inside[1]) == inside[2]
    assert inside[0] > 0


@given(
    st.integers(),
    st.sampled_from(SECTIONS),
    st.sampled_from(KINDS),
    st.sampled_from(MEASURES),
    st.sampled_from(CONVENTIONS),
)
def test_out_is_the_way_back(ore, section, kind, measure, convention):
    inside = deviation.to_internal(ore, section, kind, measure, convention)
    assert deviation.to_shown(inside, section, kind, measure, convention) == ore


def test_better_is_positive_inside_whatever_is_printed():
    for convention in CONVENTIONS:
        for kind, better in [("income", (10, 11)), ("cost", (-11, -10))]:
            shown = [
                deviation.to_shown(
                    ore, "operating_costs", kind, "budget_year", convention
                )
                for ore in better
            ]
            back = [
                deviation.to_internal(
                    ore, "operating_costs", kind, "budget_year", convention
                )
                for ore in shown
            ]
            assert deviation.operating(back[1], back[0]) == 1


@pytest.mark.parametrize(
    ("ore", "kind", "rule", "tone"),
    [
        (540_000_000, "income", "net", "neutral"),
        (-990_000_000, "cost", "net", "neutral"),
        (130_000_000, "net", "net", "good"),
        (-1, "net", "net", "bad"),
        (0, "net", "net", "neutral"),
        (None, "net", "net", "neutral"),
        (-224_500_000, "cost", "gross", "bad"),
        (224_500_000, "income", "gross", "good"),
        (0, "cost", "gross", "neutral"),
        (1, "subtotal", "gross", "good"),
    ],
)
def test_tone(ore, kind, rule, tone):
    assert deviation.tone(ore, kind, rule) == tone
