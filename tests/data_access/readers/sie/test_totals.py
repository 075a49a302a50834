"""Rows with ``{}``: totals or remainders, settled by what the file itself says."""

import tempfile
from pathlib import Path

import pytest

from data_access.readers import sie
from tests import sie_files
from tests.data_access.readers.sie.conftest import content


def ledger(data):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "fil.se"
        path.write_bytes(data)
        return sie.read(path)


def sums(found, scenario="actual"):
    return sie.summary(found)[scenario]


def statuses(found, rule):
    return [check.status for check in found.checks if check.rule == rule]


@pytest.mark.parametrize(
    ("style", "rule"),
    [("plain", "total"), ("total", "total"), ("remainder", "remainder")],
)
def test_each_way_to_write_balances_comes_to_the_same(style, rule):
    data = sie_files.municipal(vouchers=False, saldo=style, budget=style)
    found = ledger(data)
    assert sums(found) == {"2021": sie_files.actual()}
    assert sums(found, "budget") == {"2021": sie_files.budget()}
    assert found.totals_rule == rule
    assert set(statuses(found, "result")) == {"agrees"}


def test_budgets_on_objects_only_have_a_total():
    found = ledger(sie_files.municipal(budget="objects"))
    assert sums(found, "budget") == {"2021": sie_files.budget()}
    assert found.totals_rule == "objects_only"


def test_dimensions_are_never_added():
    found = ledger(
        content(
            [
                "#RES 0 3010 -5.00",
                '#PSALDO 0 202101 3010 {1 "A"} -5',
                '#PSALDO 0 202101 3010 {6 "P"} -5',
            ]
        )
    )
    assert sums(found) == {"2021": {"3010": -500}}


@pytest.mark.parametrize(
    ("result", "said"),
    [
        ("-5", 500),  # the total of 0 in February is left out
        ("-8", 800),  # February is told by objects alone
        ("-9", 900),  # neither: the result is right, the months are not
    ],
)
def test_months_told_by_objects_alone_follow_the_result(result, said):
    rows = ["#PSALDO 0 202101 3010 {} -5", '#PSALDO 0 202102 3010 {1 "A"} -3']
    found = ledger(content([f"#RES 0 3010 {result}", *rows]))
    assert sums(found) == {"2021": {"3010": -said}}
    assert statuses(found, "result")[0] == ("disagrees" if said == 900 else "agrees")


def test_months_told_by_objects_alone_are_said_where_nothing_proves_them():
    rows = ["#PBUDGET 0 202101 3010 {} -5", '#PBUDGET 0 202102 3010 {1 "A"} -3']
    found = ledger(content(rows))
    assert sums(found, "budget") == {"2021": {"3010": -800}}
    assert any("bara objekt" in fault.message for fault in found.faults)


def test_month_balances_that_do_not_give_the_result_yield_to_vouchers():
    voucher = ["#VER A 1 20210131", "{", "#TRANS 3010 {} -7", "#TRANS 1930 {} 7", "}"]
    rows = ["#RES 0 3010 -7", "#PSALDO 0 202101 3010 {} -5", *voucher]
    found = ledger(content(rows))
    assert sums(found) == {"2021": {"1930": 700, "3010": -700}}
    assert "disagrees" in statuses(found, "result")


def test_without_balances_the_result_is_taken_for_result_accounts_only():
    found = ledger(content(["#RES 0 3010 -7", "#IB 0 1930 1", "#UB 0 1930 8"]))
    assert sums(found) == {"2021": {"3010": -700}}
    assert statuses(found, "result") == ["unchecked"]


def test_a_result_that_vouchers_contradict_is_named():
    voucher = ["#VER A 1 20210131", "{", "#TRANS 3010 {} -7", "#TRANS 1930 {} 7", "}"]
    found = ledger(content(["#RES 0 3010 -9", *voucher]))
    assert sums(found)["2021"]["3010"] == -700
    details = [c.detail for c in found.checks if c.status == "disagrees"]
    assert any("konto 3010" in detail and "2,00" in detail for detail in details)


def test_a_year_under_two_indices_is_counted_once():
    rows = [f"#PBUDGET {i} 202101 3010 {{}} -5" for i in (0, -1)]
    found = ledger(content(rows))
    assert sums(found, "budget") == {"2021": {"3010": -500}}
    assert any("två gånger" in fault.message for fault in found.faults)


def test_a_lying_index_alone_yields_to_the_month():
    found = ledger(content(["#PBUDGET -1 202101 3010 {} -5"]))
    assert sums(found, "budget") == {"2021": {"3010": -500}}
    assert any("Året är taget ur perioden" in f.message for f in found.faults)
