"""The columns that the contract promises, on reports of every kind."""

import pytest

from data_access import Selection
from data_access.rules.formulas import MEASURES

TEKNIK = Selection("teknik", 2026, "m03")
OLD = Selection("teknik", 2025, "bokslut")
FIRST = ["line", "parent", "level", "label", "kind", "note"]
SUFFIXES = [
    "",
    "_shown",
    "_printed",
    "_quantum",
    "_origin",
    "_place",
    "_computed",
    "_computed_shown",
]
OWN = {
    "operating_costs": ["tone_period", "tone_year"],
    "investments": [
        "tone",
        "remaining",
        "to_spend",
        "unspent",
        "completion_outcome",
        "completion_forecast",
    ],
    "action_plan": [
        "group",
        "number",
        "operation",
        "description",
        "goal",
        "decided_by",
        "decided_on",
        "planned_or_started",
        "in_operation_on",
        "counted_answer",
        "is_measure",
    ],
}


@pytest.mark.parametrize("section", OWN)
@pytest.mark.parametrize("selection", [Selection("gsn"), TEKNIK, OLD])
def test_every_frame_has_the_same_columns(municipality, section, selection):
    frame = getattr(municipality, section)(selection)
    figures = [m + suffix for m in MEASURES[section] for suffix in SUFFIXES]
    assert list(frame) == [*FIRST, *figures, *OWN[section]]
    for measure in MEASURES[section]:
        for suffix in ("", "_shown", "_quantum", "_computed", "_computed_shown"):
            assert frame[measure + suffix].dtype == "Int64"
        for suffix in ("_printed", "_origin", "_place"):
            assert (
                frame[measure + suffix]
                .isna()
                .eq(frame[measure + suffix].map(lambda value: value is None))
                .all()
            )
    assert frame["line"].dtype == frame["level"].dtype == "int64"
    assert frame["parent"].dtype == "Int64"


def test_a_section_that_the_report_lacks_is_an_empty_frame(municipality):
    assert municipality.action_plan(TEKNIK).empty
    assert municipality.investments(OLD).empty
    assert list(municipality.sections(OLD)) == ["operating_costs"]
    assert municipality.decision(OLD) is None
    assert municipality.texts(OLD) == []


def test_signs_of_a_board_that_prints_costs_negative(municipality):
    frame = municipality.operating_costs(TEKNIK).set_index("label")
    assert frame["budget_year"].equals(frame["budget_year_shown"])
    assert frame["deviation_year"]["Personalkostnader"] == 86_000_000
    assert frame["deviation_year"].equals(frame["deviation_year_computed"])


def test_a_gross_board_is_coloured_row_by_row(municipality):
    frame = municipality.operating_costs(TEKNIK).set_index("label")
    tones = frame["tone_year"]
    assert tones["Verksamhetens intäkter"] == "good"
    assert tones["Verksamhetens kostnader"] == "bad"
    assert tones["Årets resultat"] == "neutral"
    assert frame["tone_period"].eq("neutral").all()


def test_a_sum_below_its_parts(municipality):
    frame = municipality.operating_costs(TEKNIK)
    total = frame[frame["label"] == "Verksamhetens kostnader"].iloc[0]
    parts = frame[frame["parent"] == total["line"]]
    assert parts["label"].tolist()[0] == "Personalkostnader"
    assert parts["level"].eq(1).all()
    assert parts["budget_year"].sum() == total["budget_year_computed"]
    assert total["budget_year"] == total["budget_year_computed"]


def test_the_subtotal_leaves_out_what_stands_after_it(municipality):
    frame = municipality.operating_costs(TEKNIK).set_index("label")
    budget = frame["budget_year_computed"]
    assert budget["Verksamhetens nettokostnader"] == -8_594_000_000
    assert budget["Årets resultat"] == 0


def test_figures_that_are_not_there(municipality):
    frame = municipality.operating_costs(TEKNIK)
    assert frame["outcome_period"].isna().all()
    assert frame["outcome_period_printed"].tolist() == [None] * len(frame)
    investments = municipality.investments(TEKNIK).set_index("label")
    assert investments["forecast_printed"]["Lekplatser"] == "0"
    assert investments["ordered_printed"]["Lekplatser"] == ""
    assert investments["ordered"].isna()["Lekplatser"]


def test_investments_printed_the_other_way(municipality):
    gator = municipality.investments(TEKNIK).set_index("label").loc["Gator"]
    assert gator["deviation_outcome_shown"] == 1_650_000_000
    assert gator["deviation_outcome"] == -1_650_000_000
    assert gator["appropriation_computed"] == gator["appropriation"] == 2_050_000_000
    assert gator["carried_over_and_extra_computed"] == 50_000_000
    assert gator["remaining"] == 1_650_000_000
    assert gator["tone"] == "neutral"


def test_a_share_of_no_appropriation_is_missing(municipality):
    frame = municipality.investments(TEKNIK).set_index("label")
    assert frame["completion_outcome"].isna()["Lekplatser"]
    assert frame["completion_outcome"]["Gator"] == pytest.approx(4000 / 20500)


def test_gsn_investments(source, gsn):
    total = source.investments(gsn).iloc[0]
    assert total["remaining"] == 1_170_000_000
    assert total["to_spend"] == 790_000_000
    assert total["unspent"] == 380_000_000
    assert total["completion_outcome"] == pytest.approx(0.064)
    assert total["completion_forecast"] == pytest.approx(0.696)


def test_what_the_rules_give_in_the_sign_of_the_source(source, gsn):
    net = source.operating_costs(gsn).iloc[2]
    assert net["budget_period_computed"] == -50_000_000
    assert net["budget_period_computed_shown"] == 50_000_000
    assert net["deviation_period_computed_shown"] == 130_000_000


def test_only_the_net_of_gsn_is_coloured(source, gsn):
    frame = source.operating_costs(gsn)
    assert frame["tone_period"].tolist() == ["neutral", "neutral", "good"]
    assert frame["tone_year"].tolist() == ["neutral"] * 3
