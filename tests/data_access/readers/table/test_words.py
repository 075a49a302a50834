"""What words may not decide alone, and what they may."""

from data_access.readers.table import tables
from tests.table_files import typed


def one(drawn):
    [table], _ = tables([typed(drawn)])
    return table


def test_a_cost_that_sounds_like_income_settles_no_sign():
    """Lotteries cannot be told from costs: added to costs, they are none."""
    table = one("""
Uppföljning tkr
|Budget|Utfall
Försäljning av mark|100|120
Personal|500|510
Netto|600|630
""")
    assert table.sign.costs is None
    assert table.questions[0] == "costs"


def test_a_sum_tells_what_its_rows_are():
    table = one("""
Drift tkr
|Budget|Prognos
Hyror och arrenden|100|120
Avgifter|300|310
Summa intäkter|400|430
Avgifter till förbund|-500|-520
Summa kostnader|-500|-520
Netto|-100|-90
""")
    assert [row.kind for row in table.rows] == [
        *("income", "income", "income", "cost", "cost", "net")
    ]


def test_a_table_with_causes_beside_its_deviations_keeps_its_roles():
    table = one("""
Orsaker till avvikelser, tkr
Verksamhet|Budget|Prognos|Avvikelse|Orsak
Skola|100|110|-10|Fler elever
Vård|200|205|-5|Dyrare hyra
""")
    assert table.kind == "operating_costs"
    assert [column.role for column in table.columns] == [
        *("label", "budget", "forecast", "deviation", "text")
    ]


def test_a_measure_with_budget_and_outcome_is_no_action_plan():
    table = one("""
Åtgärder i ledningsnätet, tkr
Projekt|Budget|Utfall|Avvikelse
Storgatan|1 000|900|100
Torget|500|600|-100
""")
    assert table.kind != "action_plan"
    assert [column.role for column in table.columns[1:]] == [
        *("budget", "outcome", "deviation")
    ]


def test_what_may_be_spent_has_the_sign_of_costs():
    table = one("""
Nämnd, tkr|Budgetram|Prognos|Avvikelse
KS|100|101|-1
BUN|200|198|2
""")
    assert table.sign.costs == "positive"
    assert not table.questions


def test_rows_of_months_and_measures_by_board_are_turned():
    table = one("""
Nettokostnad 2025, tkr
|Jan|Feb|Mar
Skolnämnden
Budget|100|100|110
Utfall|95|105|112
Avvikelse|5|-5|-2
Vårdnämnden
Budget|200|200|220
Utfall|210|205|212
Avvikelse|-10|-5|8
""")
    assert [(c.name, c.block, c.role) for c in table.columns[1:]] == [
        (name, block, role)
        for block in ("Skolnämnden", "Vårdnämnden")
        for name, role in (
            ("Budget", "budget"),
            ("Utfall", "outcome"),
            ("Avvikelse", "deviation"),
        )
    ]
    assert [row.label for row in table.rows] == ["Jan", "Feb", "Mar"]
    assert table.period == "2025-03"
    assert table.sign.deviation == "budget_minus_actual"
    assert {check.status for check in table.checks} == {"agrees"}
