"""All rules together: GSN's signals, their order, and facts of any kind."""

from dataclasses import fields

from hypothesis import given
from hypothesis import strategies as st

from data_access.rules.signals import RULES, Thresholds, in_order, judge
from data_access.rules.signals.facts import (
    Before,
    Economy,
    Facts,
    Foretold,
    Investments,
    Plan,
    Side,
)
from data_access.rules.signals.signal import Case, Signal
from tests.facts import GSN, TODAY

ORE = st.none() | st.integers(-(10**12), 10**12)


def sides():
    amounts = [f.name for f in fields(Side) if f.name.endswith(("period", "year"))]
    return st.builds(
        Side,
        quantum=st.sampled_from([1, 100_000, 10_000_000]),
        **dict.fromkeys(amounts, ORE),
    )


ECONOMIES = st.builds(Economy, sides(), sides(), sides(), st.none() | sides())
FACTS = st.builds(
    Facts,
    months=st.integers(0, 12),
    today=st.just(TODAY),
    gross=st.integers(0, 10**12),
    net=sides(),
    income=sides(),
    cost=sides(),
    economies=st.lists(ECONOMIES, max_size=2),
    investments=st.none() | st.builds(Investments, st.none(), ORE, ORE, ORE, ORE),
    plan=st.none() | st.builds(Plan, st.integers(0, 3), st.integers(0, 10**10)),
    before=st.none() | st.builds(Before, st.just("1"), ORE, ORE, st.integers(0, 10**9)),
    years=st.lists(
        st.builds(Foretold, st.just(2020), st.integers(-(10**9), 10**9), st.integers()),
        max_size=5,
    ),
)


def test_gsn_has_the_signals_that_domain_md_marks():
    found = {signal.code: signal.state for signal in judge(GSN, Thresholds())}
    assert {code for code, state in found.items() if state == "found"} == {
        "zero_forecast",
        "pace",
        "offset",
        "straight_line",
        "empty_plan",
        "unexplained",
        "repeated_carry_over",
    }  # and disagrees, for which the loader reads the heading
    assert {code for code, state in found.items() if state == "untestable"} == {
        "swinging",
        "improved_without_measure",
        "no_calculation",
        "late",
        "optimistic",
        "pessimistic",
    }


@given(FACTS)
def test_every_rule_says_something_of_any_facts(facts):
    for signal in judge(facts, Thresholds()):
        assert signal.state in {"found", "quiet", "untestable"}
        assert bool(signal.cases) == (signal.state == "found")
        assert bool(signal.reason) == (signal.state == "untestable")
        assert all(case.weight >= 0 for case in signal.cases)


def test_each_rule_says_its_own_code():
    assert [s.code for s in judge(GSN, Thresholds())] == [*RULES]


def test_what_asks_for_an_answer_comes_before_a_note():
    heavy = Signal("straight_line", "found", [Case(99)])
    light = Signal("offset", "found", [Case(1)])
    middle = Signal("pace", "found", [Case(5)])
    quiet = Signal("late", "quiet")
    assert in_order([heavy, light, quiet, middle]) == [middle, light, heavy]
