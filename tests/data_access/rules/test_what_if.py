"""The forecast with other measures and paces, to the öre."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data_access.rules.forecast import pace
from data_access.rules.what_if import (
    Faster,
    Monthly,
    Side,
    Start,
    tried,
    uncovered,
)

MNKR = 100_000_000
#: A board with a deficit of 22,9, of which measures for 3,0 are counted.
INCOME = Side(11_831_760_000, 19_550_000_000)
COST = Side(-77_232_157_300, -114_830_000_000)
BOARD = Start(-2_290_000_000, (1 * MNKR, 2 * MNKR, 0), (INCOME, COST), 4)
AS_IS = (1 * MNKR, 2 * MNKR, 0)
AMOUNTS = st.integers(-(10**13), 10**13)
PACES = st.one_of(
    st.none(),
    st.integers(-1000, 9999).map(Faster),
    st.integers(-(10**12), 10**12).map(Monthly),
)


@st.composite
def starts(draw):
    known = st.one_of(st.none(), AMOUNTS)
    return Start(
        draw(AMOUNTS),
        draw(st.lists(AMOUNTS, max_size=6)),
        (Side(draw(known), draw(known)), Side(draw(known), draw(known))),
        draw(st.integers(1, 12)),
    )


@pytest.mark.parametrize(
    ("measures", "paces", "deviation", "left"),
    [
        # Nothing is changed, so nothing changes: 22,9 − 3,0.
        (AS_IS, (None, None), -2_290_000_000, 1_990_000_000),
        # The third measure, of 6,0, is counted too: −16,9 against 9,0.
        ((1 * MNKR, 2 * MNKR, 6 * MNKR), (None, None), -1_690_000_000, 790_000_000),
        # None is.
        ((0, 0, 0), (None, None), -2_590_000_000, 2_590_000_000),
        # Costs 1 % slower than the 375 978 427 kr that the forecast leaves.
        (AS_IS, (None, Faster(-10)), -1_914_021_573, 1_614_021_573),
        # Income 2,5 % faster, of 77 182 400 kr.
        (AS_IS, (Faster(25), None), -2_097_044_000, 1_797_044_000),
        # The pace of the costs stays where it has been: 96 540 196,63 a month.
        (AS_IS, (None, Monthly(-9_654_019_663)), -3_308_235_952, 3_008_235_952),
        # Enough, and more than enough.
        ((12 * MNKR, 0, 0), (None, None), -1_390_000_000, 190_000_000),
        ((13 * MNKR, 0, 0), (None, None), -1_290_000_000, 0),
        ((40 * MNKR, 0, 0), (None, None), 1_410_000_000, 0),
    ],
)
def test_a_board_with_a_deficit(measures, paces, deviation, left):
    found = tried(BOARD, measures, paces)
    assert (found.deviation, found.uncovered) == (deviation, left)
    assert found.counted == sum(measures)


def test_a_pace_moves_its_side_and_the_net_alike():
    found = tried(BOARD, AS_IS, (None, Faster(50)))
    assert found.forecasts[0] == INCOME.forecast
    assert found.forecasts[1] - COST.forecast == found.deviation - BOARD.deviation
    assert found.forecasts[1] - COST.outcome == COST.rest * 21 // 20


@pytest.mark.parametrize(
    ("rest", "thousandths", "becomes"),
    [(5, 100, 6), (-5, 100, -6), (4, 100, 4), (-5, -100, -5), (3, -1000, 0)],
)
def test_half_an_ore_goes_away_from_zero(rest, thousandths, becomes):
    start = Start(0, (), (Side(0, rest),), 3)
    assert tried(start, (), (Faster(thousandths),)).forecasts == (becomes,)


@pytest.mark.parametrize("side", [Side(None, -5), Side(-5, None), Side(None, None)])
def test_a_side_with_something_missing_keeps_what_it_has(side):
    start = Start(-7, (), (side,), 4)
    found = tried(start, (), (Monthly(-100),))
    assert (found.deviation, found.forecasts) == (-7, (side.forecast,))


def test_there_is_no_deficit_to_cover_in_a_surplus_or_at_zero():
    assert uncovered(0, 0) == uncovered(5, 0) == uncovered(5, -3) == 0
    # A measure that costs adds to what is left.
    assert uncovered(-5, -3) == 8


@pytest.mark.parametrize(("measures", "paces"), [((1,), ()), ((), (None,))])
def test_as_many_are_tried_as_there_are(measures, paces):
    with pytest.raises(ValueError, match=r"shorter|longer"):
        tried(Start(0, (), (), 4), measures, paces)


@given(starts())
def test_the_report_itself_gives_the_report(start):
    found = tried(start, start.counted, (None, None))
    assert found.deviation == start.deviation
    assert found.forecasts == tuple(side.forecast for side in start.sides)


@given(starts(), st.data())
def test_each_change_moves_the_net_by_itself(start, data):
    measures = [data.draw(AMOUNTS) for _ in start.counted]
    paces = (data.draw(PACES), data.draw(PACES))
    both = tried(start, measures, paces).deviation - start.deviation
    alone = tried(start, measures, (None, None)).deviation - start.deviation
    first = tried(start, start.counted, (paces[0], None)).deviation - start.deviation
    second = tried(start, start.counted, (None, paces[1])).deviation - start.deviation
    assert both == alone + first + second


@given(AMOUNTS, st.integers(-(10**11), 10**11), st.integers(1, 12))
def test_the_implied_pace_a_month_is_the_forecast(outcome, monthly, months):
    side = Side(outcome, outcome + monthly * months)
    implied = pace(side.outcome, side.forecast, 12 - months).required
    found = tried(Start(0, (), (side,), months), (), (Monthly(implied),))
    assert found == tried(Start(0, (), (side,), months), (), (Faster(0),))
    assert found.deviation == 0
