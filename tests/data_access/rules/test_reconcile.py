"""Rounding or fault: the boundaries, named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data_access.rules.reconcile import Term, compare, tolerance
from data_access.rules.rounding import divide

Q = 10_000_000  # 0,1 mnkr in öre


def term(tenths, operator="+"):
    return Term("", tenths * Q, operator)


@pytest.mark.parametrize(
    ("stated", "terms", "status"),
    [
        # GSN, annex 1, in tenths of a mnkr
        (4, [term(398), term(393, "−")], "rounding"),
        (13, [term(4), term(-8, "−")], "rounding"),
        (13, [term(54), term(-41)], "agrees"),
        (-8, [term(439), term(447, "−")], "agrees"),
        (-117, [term(8), term(125, "−")], "agrees"),
        (125, [term(90), term(35)], "agrees"),
        # ± 0,2 is more than three rounded figures can explain
        (6, [term(398), term(393, "−")], "rounding"),
        (7, [term(398), term(393, "−")], "disagrees"),
        (3, [term(398), term(393, "−")], "disagrees"),
    ],
)
def test_published_figures(stated, terms, status):
    found = compare(stated * Q, terms, [Q] * (len(terms) + 1))
    assert found.status == status
    assert found.tolerance == 3 * Q // 2


@pytest.mark.parametrize(
    ("difference", "status"),
    [(0, "agrees"), (1, "rounding"), (15, "rounding"), (16, "disagrees")],
)
@pytest.mark.parametrize("sign", [1, -1])
def test_the_border_is_three_halves_of_a_quantum(difference, status, sign):
    terms = [Term("a", 100), Term("b", 200)]
    assert compare(300 + sign * difference, terms, [10] * 3).status == status


def test_an_odd_quantum_loses_nothing():
    assert compare(7, [Term("", 0)], [7, 7]).status == "rounding"
    assert compare(8, [Term("", 0)], [7, 7]).status == "disagrees"


def test_ledger_figures_are_exact():
    terms = [Term("", 100), Term("", 200)]
    assert compare(301, terms, [1, 1, 1]).status == "disagrees"
    assert tolerance([1, 1, 10]) == 5


amounts = st.lists(st.integers(-(10**12), 10**12), min_size=1, max_size=9)


@given(amounts, st.sampled_from([1, 7, 100, 100_000, Q]))
def test_true_sums_rounded_one_by_one_never_disagree(exact, quantum):
    rounded = [divide(ore, quantum) * quantum for ore in exact]
    stated = divide(sum(exact), quantum) * quantum
    terms = [Term("", ore) for ore in rounded]
    quanta = [quantum] * (len(exact) + 1)
    assert compare(stated, terms, quanta).status != "disagrees"


@given(amounts, st.sampled_from([100, 100_000, Q]), st.integers(1, 10**6))
def test_more_than_rounding_always_disagrees(exact, quantum, more):
    terms = [Term("", ore) for ore in exact]
    quanta = [quantum] * (len(exact) + 1)
    stated = sum(exact) + tolerance(quanta) + more
    assert compare(stated, terms, quanta).status == "disagrees"
