"""The workbooks of ../shared/underlag give every figure that their oracle lists."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from data_access.readers.files import read

FILES = Path(__file__).parents[5] / "shared" / "underlag"
pytestmark = pytest.mark.skipif(
    not FILES.exists(), reason="the municipalities' files are not here (../shared)"
)


@pytest.fixture(scope="module")
def oracle():
    return json.loads((FILES / "xlsx" / "oracle.json").read_text("utf-8"))


def tables(name):
    return read(FILES / "xlsx" / name).tables


def printed(table, label, at):
    """An amount in the unit of its table, as the oracle has it."""
    line = next(each for each in table.rows if each.label == label)
    values = [value for value in line.values if value]
    ore = values[at].ore
    return None if ore is None else Decimal(ore) / (100 * table.factor)


def assert_amount(table, label, at, stated):
    found = printed(table, label, at)
    assert found == (None if stated is None else Decimal(str(stated))), label


def test_text_amounts_with_spaces_and_true_minus(oracle):
    name = "01_alingsas_von_text_nbsp_minus.xlsx"
    (table,) = tables(name)
    stated = oracle[name]
    assert (table.unit, table.factor) == (stated["unit"], stated["factor"])
    assert table.period == stated["period"]
    for at, column in enumerate(("budget", "prognos", "avvikelse")):
        assert len(stated[column]) == len(table.rows)
        for label, amount in stated[column].items():
            assert_amount(table, label, at, amount)
    assert [row.label for row in table.rows if row.role != "line"] == stated[
        "subtotals"
    ]
    assert (table.sign.costs, table.sign.deviation) == (
        "negative",
        "actual_minus_budget",
    )


def test_two_tables_of_one_sheet_with_opposite_deviations(oracle):
    name = "02_ludvika_gsn_mnkr_two_blocks.xlsx"
    running, investments = tables(name)
    stated = oracle[name]
    for label, amounts in stated["drift"].items():
        for at, amount in enumerate(amounts):
            assert_amount(running, label, at, amount)
    assert running.sign.costs == stated["cost_sign"]
    places = {
        "anslag": 2,
        "utfall": 3,
        "avvikelse_utfall": 4,
        "prognos": 5,
        "avvikelse_prognos": 6,
    }
    for key, at in places.items():
        assert_amount(investments, "", at, stated["inv"][key])
    assert running.sign.deviation == "better_positive"
    assert investments.sign.deviation == "actual_minus_budget"
    assert [running.kind, investments.kind] == ["operating_costs", "investments"]


@pytest.mark.parametrize(("at", "key"), [(0, "drift"), (1, "investering")])
def test_boards_as_rows_on_two_sheets(oracle, at, key):
    name = "03_alingsas_kommun_boards.xlsx"
    table = tables(name)[at]
    stated = oracle[name][key]
    assert [row.label for row in table.rows] == list(stated)
    for label, amounts in stated.items():
        for place, amount in enumerate(amounts):
            assert_amount(table, label, place, amount)
    assert table.kind == ("operating_costs", "investments")[at]
    assert {check.status for check in table.checks} <= {"agrees", "rounding"}
    assert table.rows[-1].role == "total"


def test_a_ledger_as_csv():
    read_ = read(FILES / "ledger" / "sogndal_budsjett-2013_driftsbudsjett.csv")
    (table,) = read_.tables
    assert (table.kind, table.unit) == ("ledger", "kr")
    assert [column.role for column in table.columns] == [
        "code",
        "label",
        "code",
        "text",
        "code",
        "text",
        "previous_year",
        "previous_year",
        "budget",
    ]
    assert len(table.rows) == 4898
    assert table.rows[0].values[-1].ore == 0
    assert table.rows[1].values[-1].ore == 163_554_300
