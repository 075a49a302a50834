"""The bridge between two reports sums exactly."""

from hypothesis import given
from hypothesis import strategies as st

from data_access.rules.between import Step, Told, steps, whole
from tests.facts import mnkr

ORE = st.integers(-(10**11), 10**11)
TOLD = st.builds(
    Told,
    ORE,
    st.none() | ORE,
    st.none() | st.dictionaries(st.sampled_from(["volume", "price"]), ORE),
    st.none() | ORE,
)


def test_motala_2015():
    # The forecast improved by 17,4; 14,4 of it was a changed budget.
    before = Told(mnkr(-17.4), mnkr(-1000))
    after = Told(0, mnkr(-1014.4))
    assert steps(before, after) == [
        Step("budget", mnkr(14.4)),
        Step("unexplained", mnkr(3.0)),
    ]


def test_causes_and_measures():
    before = Told(mnkr(-8), mnkr(-1000), {"volume": mnkr(-10)}, mnkr(2))
    after = Told(mnkr(-22.9), mnkr(-1000), {"volume": mnkr(-24), "price": 0}, mnkr(3))
    assert steps(before, after) == [
        Step("volume", mnkr(-14)),
        Step("measures", mnkr(1)),
        Step("unexplained", mnkr(-1.9)),
    ]


@given(TOLD, TOLD)
def test_the_steps_are_the_change(before, after):
    assert whole(steps(before, after)) == after.deviation - before.deviation
